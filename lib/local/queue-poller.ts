import { setTimeout as sleep } from "node:timers/promises";
import type { SQSBatchResponse, SQSEvent, SQSMessageAttributes, SQSRecord } from "aws-lambda";
import { callAws } from "./aws-json.ts";
import type { Outcome } from "./invocation.ts";
import { queueArn, queueUrl, REGION } from "./names.ts";

export interface QueuePollerOptions {
	/** Where SQS listens. */
	readonly endpoint: string;
	/** Name of the queue on the wire. */
	readonly queue: string;
	readonly batchSize: number;
	/** Batches under way at once. */
	readonly concurrency: number;
	invoke(event: SQSEvent): Promise<Outcome>;
}

export interface QueuePoller {
	/** Takes no more messages, and waits for the batches under way. */
	stop(): Promise<void>;
}

/** A message as SQS answers it. */
interface Message {
	readonly MessageId: string;
	readonly ReceiptHandle: string;
	readonly Body: string;
	readonly MD5OfBody: string;
	readonly Attributes: SQSRecord["attributes"];
	readonly MessageAttributes?: Readonly<
		Record<string, { readonly DataType: string; readonly StringValue?: string }>
	>;
}

const LONG_POLL_SECONDS = 20;

/**
 * A message that failed is visible again after so many seconds. On AWS it stays hidden for the visibility time-out, which
 * is minutes: too long for somebody who waits before a laptop.
 */
const RETRY_SECONDS = 1;

/** While SQS cannot be reached (its process is being restarted). */
const PAUSE_MS = 200;

/**
 * Reads a queue for a function, as Lambda's event source mapping does, with partial batch failures. One loop receives
 * and hands over up to `concurrency` batches: with a loop for each, every message would wake all of them.
 */
export function pollQueue(options: QueuePollerOptions): QueuePoller {
	const { endpoint, queue, batchSize, concurrency } = options;
	const QueueUrl = queueUrl(endpoint, queue);
	const call = <Output>(operation: string, input: object) =>
		callAws<Output>(endpoint, `AmazonSQS.${operation}`, { QueueUrl, ...input });
	const underWay = new Set<Promise<void>>();
	let stopping = false;

	const receive = async (): Promise<readonly Message[]> => {
		try {
			const { Messages = [] } = await call<{ Messages?: Message[] }>("ReceiveMessage", {
				MaxNumberOfMessages: Math.min(batchSize, 10),
				WaitTimeSeconds: LONG_POLL_SECONDS,
				MessageSystemAttributeNames: ["All"],
				MessageAttributeNames: ["All"],
			});
			return Messages;
		} catch {
			await sleep(PAUSE_MS);
			return [];
		}
	};

	/** Receipts of the messages that the function has hidden itself, for as long as a channel asked it to. */
	const putOff = async (receivedAt: number): Promise<ReadonlySet<string>> => {
		const response = await fetch(`${options.endpoint}/_fauxqs/queues/${queue}`);
		const { attributes, messages } = (await response.json()) as Inspected;
		const usual = receivedAt + 1000 * Number(attributes.VisibilityTimeout);
		return new Set(
			messages.inflight
				.filter(({ visibilityDeadline }) => Math.abs(visibilityDeadline - usual) > TOLERANCE_MS)
				.map(({ receiptHandle }) => receiptHandle),
		);
	};

	const handle = async (messages: readonly Message[]) => {
		const receivedAt = wallClock();
		const Records = messages.map((message) => recordOf(message, queue));
		const failed = failuresOf(await options.invoke({ Records }), messages);
		const taken = messages.filter(({ MessageId }) => !failed.has(MessageId));
		const hidden = failed.size > 0 ? await putOff(receivedAt) : new Set();
		const again = messages.filter(
			({ MessageId, ReceiptHandle }) => failed.has(MessageId) && !hidden.has(ReceiptHandle),
		);
		const entries = (some: readonly Message[], also: object = {}) => ({
			Entries: some.map(({ ReceiptHandle }, Id) => ({ Id: String(Id), ReceiptHandle, ...also })),
		});
		// when one of these fails the message comes again, later: at least once
		await Promise.allSettled([
			taken.length > 0 && call("DeleteMessageBatch", entries(taken)),
			again.length > 0 &&
				call("ChangeMessageVisibilityBatch", entries(again, { VisibilityTimeout: RETRY_SECONDS })),
		]);
	};

	const loop = async () => {
		while (!stopping) {
			if (underWay.size >= concurrency) {
				await Promise.race(underWay);
				continue;
			}
			const messages = await receive();
			if (messages.length === 0 || stopping) continue;
			const batch = handle(messages).finally(() => underWay.delete(batch));
			underWay.add(batch);
		}
	};
	void loop();

	return {
		async stop() {
			stopping = true; // the long poll that is open ends with the service
			await Promise.all(underWay);
		},
	};
}

/** What the server of the queues says of one. */
interface Inspected {
	readonly attributes: { readonly VisibilityTimeout: string };
	readonly messages: {
		readonly inflight: readonly {
			readonly receiptHandle: string;
			/** Milliseconds since the epoch. */
			readonly visibilityDeadline: number;
		}[];
	};
}

/** A deadline this near (ms) to what the queue sets was not set by the function. */
const TOLERANCE_MS = 2000;

/** The queues live in the wall's time, whatever the demonstration plays. */
const wallClock = (): number => performance.timeOrigin + performance.now();

/** Ids of the messages to deliver again: those named, all when the invocation failed or names one that it was not given. */
function failuresOf(outcome: Outcome, messages: readonly Message[]): ReadonlySet<string> {
	const all = new Set(messages.map(({ MessageId }) => MessageId));
	if (!outcome.ok) return all;
	const response = outcome.result as SQSBatchResponse | null;
	const named = new Set(response?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier));
	return named.isSubsetOf(all) ? named : all;
}

function recordOf(message: Message, queue: string): SQSRecord {
	return {
		messageId: message.MessageId,
		receiptHandle: message.ReceiptHandle,
		body: message.Body,
		attributes: message.Attributes,
		messageAttributes: attributesOf(message),
		md5OfBody: message.MD5OfBody,
		eventSource: "aws:sqs",
		eventSourceARN: queueArn(queue),
		awsRegion: REGION,
	};
}

const attributesOf = ({ MessageAttributes = {} }: Message): SQSMessageAttributes =>
	Object.fromEntries(
		Object.entries(MessageAttributes).map(([name, { DataType, StringValue }]) => [
			name,
			{
				dataType: DataType,
				...(StringValue !== undefined && { stringValue: StringValue }),
				stringListValues: [],
				binaryListValues: [],
			},
		]),
	);
