import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { FACT_KEYS } from "../lib/infra/settings.ts";
import type { Instant } from "../lib/kernel/clock.ts";
import { ideaSender, replySender } from "../lib/routing/queues.ts";
import { type Republished, republish } from "../lib/routing/republish.ts";
import { announcer } from "../lib/runtime/bus.ts";
import { senderOf } from "../lib/runtime/clients.ts";
import { readEnv } from "../lib/runtime/env.ts";
import { scan } from "../lib/runtime/scan.ts";

/** How facts are published again. */
export interface Republishing {
	readonly since: Instant;
	/** Whether others hear of them on the bus again, under the same ids. */
	readonly announces: boolean;
	/** Is told how many there were so far. */
	readonly tell?: (facts: number) => void;
}

/** Publishes the facts of the stack that this process has entered again. */
export async function republishFacts({
	since,
	announces,
	tell,
}: Republishing): Promise<Republished> {
	const env = readEnv({
		TABLE_NAME: String,
		BUS_NAME: String,
		REPLIES_QUEUE_URL: String,
		IDEAS_QUEUE_URL: String,
	});
	const { house } = houseFromEnvironment();
	const publishing = {
		...house,
		queueReply: replySender(senderOf(env.REPLIES_QUEUE_URL)),
		queueIdea: ideaSender(senderOf(env.IDEAS_QUEUE_URL)),
		announce: announces ? announcer(new EventBridgeClient(), env.BUS_NAME) : async () => {},
	};
	const client = DynamoDBDocumentClient.from(new DynamoDBClient());
	const facts = scan(client, env.TABLE_NAME, [...FACT_KEYS, { pk: "IDEA#", sk: ["SEED"] }]);
	return republish(publishing, facts, since, tell);
}
