/** Trigger: POST /hooks/{connection}. Verifies a delivery, queues its posts and records its business events. */
import middy from "@middy/core";
import { hookHandler } from "../lib/api/hooks.ts";
import { connectionReader } from "../lib/assembly/connections.ts";
import { systemClock } from "../lib/kernel/clock.ts";
import { receivePosts } from "../lib/posts/receive-posts.ts";
import { tablesOf } from "../lib/routing/assemble.ts";
import { postSender } from "../lib/routing/queues.ts";
import { senderOf, storeOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";

const env = readEnv({ TABLE_NAME: String, POSTS_QUEUE_URL: String });
const { posts, customers, deliveries } = tablesOf(storeOf(env.TABLE_NAME));
const connections = connectionReader();
const queue = postSender(senderOf(env.POSTS_QUEUE_URL));
const receiving = {
	...{ customers, deliveries },
	receive: receivePosts({ posts, queue, clock: systemClock }),
	clock: systemClock,
	connection: async (name: string) => (await connections()).get(name),
	refused: (connection: string, reason: string) => console.warn({ connection, reason }),
};

export const handler = middy(hookHandler(receiving)).use(observe("receive-webhook"));
