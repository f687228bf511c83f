import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Item } from "../kernel/store.ts";

/**
 * Handles each inserted item of a stream's batch: partitions beside one another, each in order. On a failure, the stream
 * delivers again from the first record that failed; what follows it and was handled is handled again.
 */
export function eachInserted(handle: (item: Item) => Promise<void>) {
	return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
		const partitions = Map.groupBy(Records, ({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S ?? "");
		const failed = await Promise.all(
			[...partitions.values()].map((records) => firstFailure(records, handle)),
		);
		return {
			batchItemFailures: failed
				.flatMap((record) => record?.dynamodb?.SequenceNumber ?? [])
				.map((itemIdentifier) => ({ itemIdentifier })),
		};
	};
}

async function firstFailure(
	records: readonly DynamoDBRecord[],
	handle: (item: Item) => Promise<void>,
): Promise<DynamoDBRecord | undefined> {
	for (const record of records)
		try {
			const image = record.dynamodb?.NewImage as Record<string, AttributeValue> | undefined;
			if (image) await handle(unmarshall(image) as Item);
		} catch (error) {
			console.error({ eventId: record.eventID, error });
			return record;
		}
	return undefined;
}
