/** Trigger: every minute. Asks the polled connections for what is new and queues it, then moves their cursors. */
import { S3Client } from "@aws-sdk/client-s3";
import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { connectionReader } from "../lib/assembly/connections.ts";
import { after, SECOND, systemClock } from "../lib/kernel/clock.ts";
import { receivePosts } from "../lib/posts/receive-posts.ts";
import { tablesOf } from "../lib/routing/assemble.ts";
import { connectionTable } from "../lib/routing/connection-table.ts";
import { pollConnections } from "../lib/routing/poll-connections.ts";
import { postSender } from "../lib/routing/queues.ts";
import { senderOf, storeOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";
import { payloadsIn } from "../lib/runtime/payloads.ts";

/** Left behind the deadline, so that what was fetched can be queued. */
const TO_QUEUE = 10 * SECOND;

const env = readEnv({ TABLE_NAME: String, POSTS_QUEUE_URL: String, PAYLOADS_BUCKET: String });
const store = storeOf(env.TABLE_NAME);
const { posts } = tablesOf(store);
const connections = connectionReader();
const queue = postSender(senderOf(env.POSTS_QUEUE_URL));
const polling = {
	posts,
	polled: connectionTable(store),
	receive: receivePosts({ posts, queue, clock: systemClock }),
	keepPayload: payloadsIn(new S3Client(), env.PAYLOADS_BUCKET),
	clock: systemClock,
};

export const handler = middy(async (_event: unknown, context: Context) => {
	const deadline = after(systemClock(), context.getRemainingTimeInMillis() - TO_QUEUE);
	return pollConnections(polling, (await connections()).values(), deadline);
}).use(observe("poll-channel"));
