/** Trigger: the ideas queue. Adds what a post wishes for to the idea it is about, or opens a new one. */
import middy from "@middy/core";
import { tablesOf } from "../lib/routing/assemble.ts";
import { gatherPost } from "../lib/routing/gather-post.ts";
import type { IdeaMessage } from "../lib/routing/queues.ts";
import { storeOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";
import { eachRecord } from "../lib/runtime/sqs.ts";

const env = readEnv({ TABLE_NAME: String });
const tables = tablesOf(storeOf(env.TABLE_NAME));

export const handler = middy(
	eachRecord((body) => gatherPost(tables, (body as IdeaMessage).postKey)),
).use(observe("gather-idea"));
