/** Trigger: new images of inserted items. Does for every fact what the fast path may have missed, and announces it. */
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import middy from "@middy/core";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { publishFact } from "../lib/routing/publish-fact.ts";
import { ideaSender, replySender } from "../lib/routing/queues.ts";
import { announcer } from "../lib/runtime/bus.ts";
import { senderOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { observe } from "../lib/runtime/observe.ts";
import { eachInserted } from "../lib/runtime/stream.ts";

const env = readEnv({ BUS_NAME: String, REPLIES_QUEUE_URL: String, IDEAS_QUEUE_URL: String });
const { house } = houseFromEnvironment();
const publishing = {
	...house,
	queueReply: replySender(senderOf(env.REPLIES_QUEUE_URL)),
	queueIdea: ideaSender(senderOf(env.IDEAS_QUEUE_URL)),
	announce: announcer(new EventBridgeClient(), env.BUS_NAME),
};

export const handler = middy(eachInserted((item) => publishFact(publishing, item))).use(
	observe("publish-facts"),
);
