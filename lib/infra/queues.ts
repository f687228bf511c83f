import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Reachable } from "./earshot-function.ts";
import {
	deadVariable,
	FAILURES_VARIABLE,
	FUNCTIONS,
	type FunctionSettings,
	MAX_RECEIVES,
	QUEUES,
	type QueueName,
	VISIBILITY_FACTOR,
} from "./settings.ts";

/** As long as SQS keeps anything: a person may be on holiday. */
const KEPT = Duration.days(14);

const SAFE = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** The queues by name, each with one where messages end that nobody could take, and one for failures of everything else. */
export class Queues extends Construct {
	readonly queues: Readonly<Record<QueueName, Queue>>;
	readonly dead: Readonly<Record<QueueName, Queue>>;
	/** What async calls, the stream and the schedules could not deliver. */
	readonly failures: Queue;

	constructor(scope: Construct, id: string) {
		super(scope, id);
		const names = Object.keys(QUEUES) as QueueName[];
		const each = (build: (name: QueueName) => Queue) =>
			Object.fromEntries(names.map((name) => [name, build(name)])) as Record<QueueName, Queue>;

		this.dead = each((name) => {
			const dead = new Queue(this, `${name}-dead`, {
				...SAFE,
				...(QUEUES[name].fifo && { fifo: true }),
				retentionPeriod: KEPT,
			});
			return dead;
		});
		this.queues = each(
			(name) =>
				new Queue(this, name, {
					...SAFE,
					...(QUEUES[name].fifo && { fifo: true }),
					visibilityTimeout: Duration.seconds(VISIBILITY_FACTOR * readerOf(name).timeoutSeconds),
					retentionPeriod: KEPT,
					deadLetterQueue: { queue: this.dead[name], maxReceiveCount: MAX_RECEIVES },
				}),
		);
		this.failures = new Queue(this, "failures", { ...SAFE, retentionPeriod: KEPT });
		for (const queue of [...Object.values(this.dead), this.failures])
			acknowledge(queue, { "AwsSolutions-SQS3": "it is itself where messages end" });
	}

	/** Addresses of the queues where messages end, by the variables that tools know them by. */
	get deadAddresses(): Readonly<Record<string, string>> {
		return {
			...Object.fromEntries(
				Object.entries(this.dead).map(([name, { queueUrl }]) => [
					deadVariable(name as QueueName),
					queueUrl,
				]),
			),
			[FAILURES_VARIABLE]: this.failures.queueUrl,
		};
	}

	/** The queues as functions reach them: those that read one are given it by its event source. */
	get reach(): { readonly [R in `${QueueName}-queue`]: Reachable } {
		const reach = ({ queueUrl, queueArn }: Queue): Reachable => ({
			value: queueUrl,
			arns: () => [queueArn],
		});
		const { posts, ideas, replies } = this.queues;
		return {
			"posts-queue": reach(posts),
			"ideas-queue": reach(ideas),
			"replies-queue": reach(replies),
		};
	}
}

function readerOf(queue: QueueName): FunctionSettings {
	const readers: readonly FunctionSettings[] = Object.values(FUNCTIONS);
	const reader = readers.find(({ trigger }) => trigger.kind === "queue" && trigger.queue === queue);
	if (!reader) throw new Error(`no function of lib/infra/settings.ts reads the queue ${queue}`);
	return reader;
}
