import { Duration } from "aws-cdk-lib";
import type { ITable, Table } from "aws-cdk-lib/aws-dynamodb";
import { EventBus } from "aws-cdk-lib/aws-events";
import { FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { type Common, EarshotFunction } from "./earshot-function.ts";
import type { Queues } from "./queues.ts";
import { FACT_KEYS, STREAM } from "./settings.ts";
import { endingIn } from "./triggers.ts";

/** Does for every inserted fact what the fast path may have missed, and announces it on the bus. */
export class Facts extends Construct {
	readonly publishFacts: EarshotFunction;

	constructor(scope: Construct, id: string, common: Common, table: Table, queues: Queues) {
		super(scope, id);
		this.publishFacts = new EarshotFunction(this, "publish-facts", common);
		const { lambda, settings } = this.publishFacts;
		if (settings.trigger.kind !== "stream") throw new Error("publish-facts reads no stream");
		lambda.addEventSource(
			new DynamoEventSource(table as ITable, {
				// what was written before the first deployment ended is a fact as well
				startingPosition: StartingPosition.TRIM_HORIZON,
				batchSize: settings.trigger.batchSize,
				maxBatchingWindow: Duration.seconds(STREAM.windowSeconds),
				retryAttempts: STREAM.retries,
				bisectBatchOnError: true,
				reportBatchItemFailures: true,
				onFailure: endingIn(queues.failures, this.publishFacts),
				filters: FACT_KEYS.map(({ pk, sk }) =>
					FilterCriteria.filter({
						eventName: FilterRule.isEqual("INSERT"),
						dynamodb: {
							Keys: {
								pk: { S: FilterRule.beginsWith(pk) },
								sk: {
									S: sk.map((name) => (name.endsWith("#") ? { prefix: name } : name)),
								},
							},
						},
					}),
				),
			}),
		);
	}
}

/** The bus that facts are announced on; others of the account subscribe to it. */
export const busOf = (scope: Construct, { stage }: Pick<Common, "stage">): EventBus =>
	new EventBus(scope, "Bus", { eventBusName: stage.stackName });
