import {
	DeleteMessageCommand,
	GetQueueAttributesCommand,
	type Message,
	ReceiveMessageCommand,
	SendMessageCommand,
	type SQSClient,
} from "@aws-sdk/client-sqs";

/** Messages that SQS gives at once. */
const BATCH = 10;

/** Whoever takes messages may need this many seconds for them. */
const HIDDEN_SECONDS = 600;

/** Messages that wait in a queue now, about. */
export async function waitingIn(client: SQSClient, QueueUrl: string): Promise<number> {
	const { Attributes } = await client.send(
		new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
	);
	return Number(Attributes?.["ApproximateNumberOfMessages"] ?? 0);
}

/**
 * Takes as many messages off a queue as it has now, each only once `take` is done with it, and counts them. What comes back
 * while this goes on, because it failed again, stays.
 */
export async function takeAll(
	client: SQSClient,
	QueueUrl: string,
	take: (message: Message) => Promise<void>,
): Promise<number> {
	let left = await waitingIn(client, QueueUrl);
	let count = 0;
	while (left > 0) {
		const { Messages = [] } = await client.send(
			new ReceiveMessageCommand({
				...{ QueueUrl, WaitTimeSeconds: 1, VisibilityTimeout: HIDDEN_SECONDS },
				MaxNumberOfMessages: Math.min(left, BATCH),
				MessageSystemAttributeNames: ["All"],
				MessageAttributeNames: ["All"],
			}),
		);
		if (Messages.length === 0) break;
		for (const message of Messages) {
			await take(message);
			await client.send(
				new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }),
			);
			count += 1;
			left -= 1;
		}
	}
	return count;
}

/**
 * Moves the messages of a dead-letter queue back to where they came from, each safely there before it is taken away here: a
 * crash in between moves it twice, which changes nothing. AWS has a move of its own; this one is the same everywhere, and
 * counts.
 * @returns how many
 */
export const moveAll = (client: SQSClient, from: string, to: string): Promise<number> =>
	takeAll(client, from, async ({ Body, MessageId, Attributes, MessageAttributes }) => {
		const group = Attributes?.MessageGroupId;
		await client.send(
			new SendMessageCommand({
				...{ QueueUrl: to, MessageBody: Body, MessageAttributes },
				...(group !== undefined && {
					MessageGroupId: group,
					// its first one may still be remembered, and would swallow it
					MessageDeduplicationId: MessageId,
				}),
			}),
		);
	});
