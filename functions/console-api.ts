/** Trigger: /api. Answers the console and the command line. */
import middy from "@middy/core";
import { apiHandler } from "../lib/api/handler.ts";
import { viewTable } from "../lib/api/view-table.ts";
import { connectionReader } from "../lib/assembly/connections.ts";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { outbox } from "../lib/channels/simulated/outbox.ts";
import { systemClock } from "../lib/kernel/clock.ts";
import { receivePosts } from "../lib/posts/receive-posts.ts";
import { connectionTable } from "../lib/routing/connection-table.ts";
import { ideaSender, postSender } from "../lib/routing/queues.ts";
import { senderOf, storeOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";
import manifest from "../package.json" with { type: "json" };

const env = readEnv({ TABLE_NAME: String, POSTS_QUEUE_URL: String, IDEAS_QUEUE_URL: String });
const store = storeOf(env.TABLE_NAME);
const { house, files } = houseFromEnvironment();
const queue = postSender(senderOf(env.POSTS_QUEUE_URL));
const api = {
	...{ house, files, version: manifest.version, clock: systemClock },
	receive: receivePosts({ posts: house.posts, queue, clock: systemClock }),
	queueIdea: ideaSender(senderOf(env.IDEAS_QUEUE_URL)),
	connections: connectionReader(),
	polled: connectionTable(store),
	views: viewTable(store),
	outbox: (connection: string, page: Parameters<typeof outbox>[2]) =>
		outbox(store, connection, page),
};

export const handler = middy(apiHandler(api)).use(observe("console-api"));
