/** Trigger: the replies queue. Sends a reply once: attempt, channel, outcome. */
import { setTimeout as pause } from "node:timers/promises";
import middy from "@middy/core";
import { connectionReader } from "../lib/assembly/connections.ts";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { systemClock } from "../lib/kernel/clock.ts";
import { sendReply } from "../lib/replies/send-reply.ts";
import type { ReplyMessage } from "../lib/routing/queues.ts";
import { observe } from "../lib/runtime/observe.ts";
import { eachRecord } from "../lib/runtime/sqs.ts";

const { house } = await houseFromEnvironment();
const connections = connectionReader();
const sending = {
	...house,
	clock: systemClock,
	pause: (ms: number) => pause(ms),
	post: house.posts.post,
	connectorFor: async ({ connection }: { readonly connection: string }) =>
		(await connections()).get(connection)?.connector,
	record: ({ id }: { readonly id: string }, outcome: Parameters<typeof house.recordReply>[1]) =>
		house.recordReply(id, outcome),
};

export const handler = middy(
	eachRecord((body) => sendReply(sending, (body as ReplyMessage).replyId)),
).use(observe("send-reply"));
