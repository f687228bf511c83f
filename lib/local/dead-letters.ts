import type { Key } from "../kernel/store.ts";
import { callAws } from "./aws-json.ts";
import { deadQueueName, FACTS_DEAD, QUEUE_NAMES, queueName, queueUrl } from "./names.ts";

/** A fact that the stream's function could not take, as it lies in its dead-letter queue. */
export interface DeadFact {
	readonly key: Key;
	readonly error: string;
}

/** Puts a fact aside for a person. */
export async function buryFact(endpoint: string, fact: DeadFact): Promise<void> {
	await callAws(endpoint, "AmazonSQS.SendMessage", {
		QueueUrl: queueUrl(endpoint, FACTS_DEAD),
		MessageBody: JSON.stringify(fact),
	});
}

interface DeadMessage {
	readonly MessageId: string;
	readonly ReceiptHandle: string;
	readonly Body: string;
	readonly Attributes?: { readonly MessageGroupId?: string };
	readonly MessageAttributes?: object;
}

/**
 * Moves every message of every dead-letter queue back to where it came from, each safely there before it is taken away
 * here: a crash in between moves it twice.
 * @param redeliver takes a fact back into the stream
 * @returns how many came back, by the dead-letter queue's source
 */
export async function redrive(
	endpoint: string,
	redeliver: (key: Key) => Promise<unknown>,
): Promise<Record<string, number>> {
	const moved: Record<string, number> = {};
	for (const queue of QUEUE_NAMES)
		moved[queue] = await empty(endpoint, deadQueueName(queue), async (message) => {
			await callAws(endpoint, "AmazonSQS.SendMessage", {
				QueueUrl: queueUrl(endpoint, queueName(queue)),
				MessageBody: message.Body,
				MessageAttributes: message.MessageAttributes ?? {},
				...(message.Attributes?.MessageGroupId && {
					MessageGroupId: message.Attributes.MessageGroupId,
					// its first one may still be remembered, and would swallow it
					MessageDeduplicationId: message.MessageId,
				}),
			});
		});
	moved["facts"] = await empty(endpoint, FACTS_DEAD, async ({ Body }) => {
		const { key } = JSON.parse(Body) as DeadFact;
		await redeliver(key);
	});
	return moved;
}

/**
 * Takes as many messages off a queue as it has now, one after the other, and counts them. What comes back while this goes
 * on, because it failed again, stays.
 */
async function empty(
	endpoint: string,
	queue: string,
	take: (message: DeadMessage) => Promise<void>,
): Promise<number> {
	const QueueUrl = queueUrl(endpoint, queue);
	const { Attributes } = await callAws<{ Attributes: Readonly<Record<string, string>> }>(
		endpoint,
		"AmazonSQS.GetQueueAttributes",
		{ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] },
	);
	let left = Number(Attributes["ApproximateNumberOfMessages"]);
	let count = 0;
	while (left > 0) {
		const { Messages = [] } = await callAws<{ Messages?: DeadMessage[] }>(
			endpoint,
			"AmazonSQS.ReceiveMessage",
			{
				QueueUrl,
				MaxNumberOfMessages: Math.min(left, 10),
				MessageSystemAttributeNames: ["All"],
				MessageAttributeNames: ["All"],
			},
		);
		if (Messages.length === 0) break;
		for (const message of Messages) {
			await take(message);
			await callAws(endpoint, "AmazonSQS.DeleteMessage", {
				QueueUrl,
				ReceiptHandle: message.ReceiptHandle,
			});
			count += 1;
			left -= 1;
		}
	}
	return count;
}
