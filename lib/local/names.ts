import {
	type FunctionSettings,
	MAX_RECEIVES,
	QUEUES,
	type QueueName,
	VISIBILITY_FACTOR,
} from "../infra/settings.ts";

/** Where the embedded cloud says it is: the region and the account of every ARN. */
export const REGION = "us-east-1";
export const ACCOUNT = "000000000000";

export const TABLE_NAME = "earshot";
export const BUS_NAME = "earshot";
export const BUCKET_NAME = "payloads";
export const SECRET_ID = "earshot";
export const PROCESS_ARN = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:case-resolution`;

/** The queue of facts that `publish-facts` could not take. */
export const FACTS_DEAD = "facts-dead";

/** ARN of a function by the name of its file. */
export const functionArn = (name: string): string =>
	`arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

/** Name of a function from its ARN, its name, or either with a qualifier. */
export function functionOf(arnOrName: string): string {
	const name = arnOrName.includes(":function:") ? arnOrName.split(":function:")[1] : arnOrName;
	return name?.split(":")[0] ?? arnOrName;
}

/** Name of a queue on the wire. */
export const queueName = (queue: QueueName): string =>
	`${queue}${QUEUES[queue].fifo ? ".fifo" : ""}`;

/** Name, on the wire, of the queue where messages go that nobody could take. */
export const deadQueueName = (queue: QueueName): string =>
	`${queue}-dead${QUEUES[queue].fifo ? ".fifo" : ""}`;

/** ARN of a queue by its name on the wire. */
export const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

/** Where a queue is, for a client, when SQS listens at `endpoint`. */
export const queueUrl = (endpoint: string, name: string): string =>
	`${endpoint}/${ACCOUNT}/${name}`;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** Every function by name; the cloud runs those of the stack, a test its own. */
export type FunctionTable = Readonly<Record<string, FunctionSettings>>;

/** A queue to create: its name and attributes on the wire. */
export interface QueueDefinition {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
}

/** Time limit in seconds of a function whose settings nobody gave: SQS's own default visibility. */
const UNREAD_QUEUE_SECONDS = 30;

/** 14 days, as long as SQS keeps anything: a person may be on holiday. */
const DEAD_RETENTION_SECONDS = 14 * 24 * 60 * 60;

/** All queues with their dead-letter queues, those first, as their sources name them. */
export function queueDefinitions(functions: FunctionTable): readonly QueueDefinition[] {
	const dead = (name: string): QueueDefinition => ({
		name,
		attributes: {
			MessageRetentionPeriod: String(DEAD_RETENTION_SECONDS),
			...(name.endsWith(".fifo") && { FifoQueue: "true" }),
		},
	});
	const source = (queue: QueueName): QueueDefinition => {
		const reader = Object.values(functions).find(
			({ trigger }) => trigger.kind === "queue" && trigger.queue === queue,
		);
		const seconds = VISIBILITY_FACTOR * (reader?.timeoutSeconds ?? UNREAD_QUEUE_SECONDS);
		return {
			name: queueName(queue),
			attributes: {
				VisibilityTimeout: String(seconds),
				RedrivePolicy: JSON.stringify({
					deadLetterTargetArn: queueArn(deadQueueName(queue)),
					maxReceiveCount: MAX_RECEIVES,
				}),
				...(QUEUES[queue].fifo && { FifoQueue: "true" }),
			},
		};
	};
	return [
		dead(FACTS_DEAD),
		...QUEUE_NAMES.map((queue) => dead(deadQueueName(queue))),
		...QUEUE_NAMES.map(source),
	];
}
