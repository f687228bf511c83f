import { type DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../kernel/store.ts";

/** Keys of a kind: the beginning of `pk`, and `sk`, which is a beginning where it ends with `#`. */
export interface KeyPattern {
	readonly pk: string;
	readonly sk: readonly string[];
}

/** Reads a table whole, page by page, and gives the items of some kinds; those of a partition in the order of their keys. */
export async function* scan(
	client: DynamoDBDocumentClient,
	TableName: string,
	patterns: readonly KeyPattern[],
): AsyncGenerator<Item> {
	const values: Record<string, string> = {};
	const conditions = patterns.flatMap(({ pk, sk }, kind) =>
		sk.map((name, which) => {
			const [start, end] = [`:p${kind}`, `:s${kind}_${which}`];
			Object.assign(values, { [start]: pk, [end]: name });
			const isKey = name.endsWith("#") ? `begins_with(sk, ${end})` : `sk = ${end}`;
			return `(begins_with(pk, ${start}) AND ${isKey})`;
		}),
	);
	let ExclusiveStartKey: Record<string, unknown> | undefined;
	do {
		const page = await client.send(
			new ScanCommand({
				...{ TableName, ExclusiveStartKey, ConsistentRead: true },
				FilterExpression: conditions.join(" OR "),
				ExpressionAttributeValues: values,
			}),
		);
		for (const item of page.Items ?? []) yield item as Item;
		ExclusiveStartKey = page.LastEvaluatedKey;
	} while (ExclusiveStartKey);
}
