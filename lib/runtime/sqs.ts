import {
	ChangeMessageVisibilityCommand,
	SendMessageBatchCommand,
	type SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { sha256 } from "../kernel/ids.ts";

/** SQS takes this many messages in one batch. */
const BATCH = 10;

/** One message for a FIFO queue. */
export interface Message {
	readonly body: unknown;
	/** Messages of one group are handled one after the other. */
	readonly group: string;
	/** Within five minutes the queue takes a message with the same one once. */
	readonly deduplication: string;
}

/** Sends messages in order. @throws when SQS refused any of them; those before it are queued, and sending all again is safe. */
export type SendMessages = (messages: readonly Message[]) => Promise<void>;

/** FIFO group and deduplication ids take 128 ASCII characters; a hash always fits. */
const fifoId = (text: string) => sha256(text);

/** A batch takes a megabyte; the rest is for what surrounds the bodies. */
const LARGEST_BATCH_BYTES = 900_000;

/**
 * A body as JSON that every queue takes: SQS refuses some characters, among them U+FFFE, and fauxqs all beyond U+FFFF.
 * Escaped, they are the same text.
 */
export const bodyOf = (body: unknown): string =>
	JSON.stringify(body).replace(
		/[^\x20-\x7E\u00A0-\uD7FF\uE000-\uFFFD]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);

/** Messages in batches that the queue takes, in order. */
function batchesOf(messages: readonly Message[]): { body: string; message: Message }[][] {
	const batches: { body: string; message: Message }[][] = [];
	let size = 0;
	for (const message of messages) {
		const body = bodyOf(message.body);
		const bytes = Buffer.byteLength(body);
		const last = batches.at(-1);
		if (last && last.length < BATCH && size + bytes <= LARGEST_BATCH_BYTES) {
			last.push({ body, message });
			size += bytes;
		} else {
			batches.push([{ body, message }]);
			size = bytes;
		}
	}
	return batches;
}

/** A sender to the FIFO queue at `QueueUrl`. */
export const sendTo =
	(client: SQSClient, QueueUrl: string): SendMessages =>
	async (messages) => {
		for (const batch of batchesOf(messages)) {
			const { Failed = [] } = await client.send(
				new SendMessageBatchCommand({
					QueueUrl,
					Entries: batch.map(({ body, message }, index) => ({
						Id: String(index),
						MessageBody: body,
						MessageGroupId: fifoId(message.group),
						MessageDeduplicationId: fifoId(message.deduplication),
					})),
				}),
			);
			if (Failed.length > 0)
				throw new Error(`${Failed.length} messages were not queued: ${Failed[0]?.Message}`);
		}
	};

/** Puts a record off. Without it, one that fails comes again when its visibility time-out ends. */
export type Postpone = (record: SQSRecord, until: string) => Promise<void>;

/** SQS hides a message for twelve hours at most. */
const LONGEST_HIDDEN_SECONDS = 12 * 60 * 60;

/** Hides records of the queue at `QueueUrl` until a moment. */
export const postponeAt =
	(client: SQSClient, QueueUrl: string): Postpone =>
	async ({ receiptHandle }, until) => {
		const seconds = Math.ceil((Date.parse(until) - Date.now()) / 1000);
		await client.send(
			new ChangeMessageVisibilityCommand({
				...{ QueueUrl, ReceiptHandle: receiptHandle },
				VisibilityTimeout: Math.min(LONGEST_HIDDEN_SECONDS, Math.max(1, seconds)),
			}),
		);
	};

/**
 * Handles the records of a FIFO batch: groups beside one another, each group in order. When a record fails, it and the
 * records of its group behind it are delivered again, but for the last time: then only it is; other groups are not. An error with a `notBefore` puts its
 * record off until then.
 */
export function eachRecord(handle: (body: unknown) => Promise<unknown>, postpone?: Postpone) {
	return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
		const groups = Map.groupBy(Records, ({ attributes }) => attributes.MessageGroupId ?? "");
		const failed = await Promise.all(
			[...groups.values()].map((group) => failuresOf(group, handle, postpone)),
		);
		return {
			batchItemFailures: failed.flat().map(({ messageId }) => ({ itemIdentifier: messageId })),
		};
	};
}

/** With this receive a message is dead when it fails; `MAX_RECEIVES` of the settings. */
export const LAST_RECEIVE = 4;

async function failuresOf(
	group: readonly SQSRecord[],
	handle: (body: unknown) => Promise<unknown>,
	postpone: Postpone | undefined,
): Promise<readonly SQSRecord[]> {
	const failed: SQSRecord[] = [];
	for (const [index, record] of group.entries())
		try {
			await handle(JSON.parse(record.body));
		} catch (error) {
			console.error({ messageId: record.messageId, error });
			const { notBefore } = error as { readonly notBefore?: unknown };
			if (typeof notBefore === "string") await postpone?.(record, notBefore);
			// It goes to the dead letters now. Those behind it would go with it, untried.
			const isLast = Number(record.attributes.ApproximateReceiveCount) >= LAST_RECEIVE;
			if (!isLast) return [...failed, ...group.slice(index)];
			failed.push(record);
		}
	return failed;
}
