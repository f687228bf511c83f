/** Trigger: the replies queue. Sends a reply once: attempt, channel, outcome. */
import { setTimeout as pause } from "node:timers/promises";
import middy from "@middy/core";
import { connectionReader } from "../lib/assembly/connections.ts";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { systemClock } from "../lib/kernel/clock.ts";
import { sendReply } from "../lib/replies/send-reply.ts";
import type { ReplyMessage } from "../lib/routing/queues.ts";
import { postponer } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";
import { eachRecord } from "../lib/runtime/sqs.ts";

const env = readEnv({ REPLIES_QUEUE_URL: String });
const { house } = houseFromEnvironment();
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
	eachRecord(
		(body) => sendReply(sending, (body as ReplyMessage).replyId),
		postponer(env.REPLIES_QUEUE_URL),
	),
).use(observe("send-reply"));
