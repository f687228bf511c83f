import type { QueueName } from "../infra/settings.ts";
import { deadQueueName, FACTS_DEAD, QUEUE_NAMES, queueName } from "./names.ts";

/** What is on its way through the embedded cloud. */
export interface InFlight {
	/** Messages of each queue, waiting, hidden or being handled. */
	readonly queues: Readonly<Record<QueueName, number>>;
	/** Inserted facts that the stream's function has not taken yet. */
	readonly facts: number;
	/** Invocations of functions under way or waiting their turn. */
	readonly invocations: number;
	/** Messages that nobody could take, by where they came from; a person decides about them. */
	readonly deadLetters: Readonly<Record<QueueName | "facts", number>>;
}

interface QueueCounts {
	readonly name: string;
	readonly approximateMessageCount: number;
	readonly approximateInflightCount: number;
	readonly approximateDelayedCount: number;
}

/** Counts from what the process of the queues says of itself. */
export async function countMessages(
	endpoint: string,
): Promise<Pick<InFlight, "queues" | "deadLetters">> {
	const response = await fetch(`${endpoint}/_fauxqs/queues`);
	const found = (await response.json()) as readonly QueueCounts[];
	const counts = new Map(
		found.map((queue) => [
			queue.name,
			queue.approximateMessageCount +
				queue.approximateInflightCount +
				queue.approximateDelayedCount,
		]),
	);
	const each = (nameOf: (queue: QueueName) => string) =>
		Object.fromEntries(
			QUEUE_NAMES.map((queue) => [queue, counts.get(nameOf(queue)) ?? 0]),
		) as Record<QueueName, number>;
	return {
		queues: each(queueName),
		deadLetters: { ...each(deadQueueName), facts: counts.get(FACTS_DEAD) ?? 0 },
	};
}

/** Whether nothing is on its way. What waits for a person in a dead-letter queue does not count. */
export const isQuiet = ({ queues, facts, invocations }: InFlight): boolean =>
	facts === 0 && invocations === 0 && Object.values(queues).every((count) => count === 0);
