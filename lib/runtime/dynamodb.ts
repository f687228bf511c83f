import { setTimeout as pause } from "node:timers/promises";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
	BatchGetCommand,
	BatchWriteCommand,
	DeleteCommand,
	type DynamoDBDocumentClient,
	GetCommand,
	PutCommand,
	QueryCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Item, Key, Query, Store } from "../kernel/store.ts";
import { INDEXES, TABLE_KEY } from "../kernel/table-schema.ts";

/** DynamoDB takes this many keys in one batch of reads. */
const BATCH = 100;

/** What DynamoDB left out of a batch is asked for again after so many milliseconds. */
const BREATH_MS = 50;

/** … and this many items in one batch of writes. */
const WRITE_BATCH = 25;

/** Behind every text: the highest code point. */
const LAST = "\u{10FFFF}";

/** Bounds of a query's sort key, both inclusive. DynamoDB allows one condition on it, so all of them become one range. */
export function rangeOf({ prefix = "", from, to, after, descending }: Query): [string, string] {
	const low = from ?? prefix;
	const high = to ?? prefix + LAST;
	if (after === undefined) return [low, high];
	return descending ? [low, after < high ? after : high] : [after > low ? after : low, high];
}

/** The key alone, also of a whole item: DynamoDB refuses a key with more in it. */
const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });

/** The table behind the `Store` port. */
export function dynamoStore(TableName: string, client: DynamoDBDocumentClient): Store {
	const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
		try {
			await write;
			return true;
		} catch (error) {
			if (error instanceof ConditionalCheckFailedException) return false;
			throw error;
		}
	};

	return {
		async get(key) {
			const { Item } = await client.send(
				new GetCommand({ TableName, Key: keyOf(key), ConsistentRead: true }),
			);
			return Item as Item | undefined;
		},

		async getMany(keys) {
			const found: Item[] = [];
			let wanted: Key[] = keys.map(keyOf);
			while (wanted.length > 0) {
				const { Responses, UnprocessedKeys } = await client.send(
					new BatchGetCommand({
						RequestItems: {
							[TableName]: { Keys: wanted.slice(0, BATCH), ConsistentRead: true },
						},
					}),
				);
				found.push(...((Responses?.[TableName] ?? []) as Item[]));
				const missed = (UnprocessedKeys?.[TableName]?.Keys ?? []) as Key[];
				if (missed.length > 0) await pause(BREATH_MS);
				wanted = [...missed, ...wanted.slice(BATCH)];
			}
			return found;
		},

		async query(query) {
			const { index, pk, descending = false, limit = Number.POSITIVE_INFINITY, after } = query;
			const names = index ? INDEXES[index] : TABLE_KEY;
			const [low, high] = rangeOf(query);
			if (low > high) return [];
			const found: Item[] = [];
			let ExclusiveStartKey: Record<string, unknown> | undefined;
			do {
				const page = await client.send(
					new QueryCommand({
						TableName,
						...(index ? { IndexName: index } : { ConsistentRead: true }),
						KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :low AND :high",
						ExpressionAttributeNames: { "#pk": names.pk, "#sk": names.sk },
						// an empty text is no key value: the lowest sort key stands for it
						ExpressionAttributeValues: { ":pk": pk, ":low": low || " ", ":high": high },
						ScanIndexForward: !descending,
						ExclusiveStartKey,
						...(Number.isFinite(limit) && { Limit: limit - found.length + 1 }),
					}),
				);
				for (const item of page.Items ?? [])
					if (item[names.sk] !== after && found.length < limit) found.push(item as Item);
				ExclusiveStartKey = page.LastEvaluatedKey;
			} while (ExclusiveStartKey && found.length < limit);
			return found;
		},

		putNew(Item) {
			return unlessRefused(
				client.send(
					new PutCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),
				),
			);
		},

		putNewer(Item) {
			return unlessRefused(
				client.send(
					new PutCommand({
						TableName,
						Item,
						ConditionExpression: "attribute_not_exists(pk) OR #version < :version",
						ExpressionAttributeNames: { "#version": "version" },
						ExpressionAttributeValues: { ":version": Item.version },
					}),
				),
			);
		},

		async putAll(items) {
			let wanted = items.map((Item) => ({ PutRequest: { Item } }));
			while (wanted.length > 0) {
				const { UnprocessedItems } = await client.send(
					new BatchWriteCommand({
						RequestItems: { [TableName]: wanted.slice(0, WRITE_BATCH) },
					}),
				);
				const missed = (UnprocessedItems?.[TableName] ?? []) as typeof wanted;
				if (missed.length > 0) await pause(BREATH_MS);
				wanted = [...missed, ...wanted.slice(WRITE_BATCH)];
			}
		},

		replace(Item, expected) {
			const fields = Object.entries(expected);
			return unlessRefused(
				client.send(
					new PutCommand({
						TableName,
						Item,
						ConditionExpression: fields.map((_, i) => `#f${i} = :v${i}`).join(" AND "),
						ExpressionAttributeNames: Object.fromEntries(fields.map(([f], i) => [`#f${i}`, f])),
						ExpressionAttributeValues: Object.fromEntries(fields.map(([, v], i) => [`:v${i}`, v])),
					}),
				),
			);
		},

		async remove(key) {
			await client.send(new DeleteCommand({ TableName, Key: keyOf(key) }));
		},
	};
}
