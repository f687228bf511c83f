/** Trigger: the posts queue. Records a post, reads it, decides, and dispatches what was decided. */
import middy from "@middy/core";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { systemClock } from "../lib/kernel/clock.ts";
import { readPost } from "../lib/language/read-post.ts";
import type { Post } from "../lib/posts/post.ts";
import { ideaSender } from "../lib/routing/queues.ts";
import { routePost } from "../lib/routing/route-post.ts";
import { readRoutingFiles } from "../lib/routing/routing-files.ts";
import { senderOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";
import { eachRecord } from "../lib/runtime/sqs.ts";

const env = readEnv({ IDEAS_QUEUE_URL: String, PROCESSES_DIR: String });
const { house, files } = houseFromEnvironment();
const routing = {
	...house,
	...files,
	...(await readRoutingFiles(env.PROCESSES_DIR, files)),
	read: readPost,
	queueIdea: ideaSender(senderOf(env.IDEAS_QUEUE_URL)),
	clock: systemClock,
};

export const handler = middy(eachRecord((body) => routePost(routing, body as Post))).use(
	observe("route-post"),
);
