import { INDEXES, ROW } from "../lib/kernel/table-schema.ts";

/** A value as DynamoDB's JSON has it: `{S: "text"}`. */
export type Attribute = Readonly<Record<string, unknown>>;
/** An item of DynamoDB's JSON. */
export type WireItem = Readonly<Record<string, Attribute>>;

const KB = 1024;

/** Bytes of a value by DynamoDB's rules. */
export function bytesOf(value: Attribute): number {
	const [type = "", content] = Object.entries(value)[0] ?? [];
	switch (type) {
		case "S":
			return Buffer.byteLength(String(content));
		case "N":
			return Math.ceil(String(content).replace(/[-.]/g, "").length / 2) + 1;
		case "B":
			return Buffer.from(String(content), "base64").length;
		case "M":
			return Object.entries(content as WireItem).reduce(
				(sum, [name, inner]) => sum + Buffer.byteLength(name) + bytesOf(inner) + 1,
				3,
			);
		case "L":
			return (content as readonly Attribute[]).reduce((sum, inner) => sum + bytesOf(inner) + 1, 3);
		default:
			return 1;
	}
}

/** Bytes of an item, names and values. */
export const itemBytes = (item: WireItem): number =>
	Object.entries(item).reduce(
		(sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value),
		0,
	);

const writeUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / KB));
const sizeOf = (item: WireItem | undefined) => (item ? itemBytes(item) : 0);
const readUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / (4 * KB)));

/** What an index holds of an item: its keys and the row; nothing when the item lacks one of the keys. */
function projected(
	item: WireItem | undefined,
	{ pk, sk }: { readonly pk: string; readonly sk: string },
): WireItem | undefined {
	if (!item || item[pk] === undefined || item[sk] === undefined) return undefined;
	const names = ["pk", "sk", pk, sk, ROW].filter((name) => item[name] !== undefined);
	return Object.fromEntries(names.map((name) => [name, item[name] as Attribute]));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Write units of the indexes when one item takes the place of another. */
function indexUnits(before: WireItem | undefined, after: WireItem | undefined): number {
	return Object.values(INDEXES).reduce((sum, index) => {
		const [old, now] = [projected(before, index), projected(after, index)];
		if (same(old, now)) return sum;
		const moved =
			old && now && !(same(old[index.pk], now[index.pk]) && same(old[index.sk], now[index.sk]));
		const size = (item: WireItem | undefined) => (item ? writeUnits(itemBytes(item)) : 0);
		// an entry whose key changes is deleted in one place and put in another
		return sum + (moved ? size(old) + size(now) : Math.max(size(old), size(now)));
	}, 0);
}

/** Units that were consumed. */
export interface Units {
	readonly read: number;
	readonly write: number;
	/** Of the writes, those of indexes. */
	readonly indexes: number;
}

/** A table that is told what was asked of the real one, and says what that consumed. */
export function meter() {
	const partitions = new Map<string, Map<string, WireItem>>();
	const find = (key: WireItem) => partitions.get(text(key["pk"]))?.get(text(key["sk"]));
	const written = new Map<string, number>();
	const keep = (item: WireItem): Units => {
		const before = find(item);
		const partition = partitions.get(text(item["pk"])) ?? new Map<string, WireItem>();
		partition.set(text(item["sk"]), item);
		partitions.set(text(item["pk"]), partition);
		const table = writeUnits(Math.max(itemBytes(item), sizeOf(before)));
		const indexes = indexUnits(before, item);
		written.set(kindOf(item), (written.get(kindOf(item)) ?? 0) + table + indexes);
		return { read: 0, write: table + indexes, indexes };
	};
	const everything = () => [...partitions.values()].flatMap((partition) => [...partition.values()]);

	return {
		/** Consumes what a call of DynamoDB would. @throws for an operation that the adapters do not use */
		call(operation: string, body: Readonly<Record<string, unknown>>): Units {
			switch (operation) {
				case "GetItem": {
					const found = find(body["Key"] as WireItem);
					return { read: readUnits(sizeOf(found)), write: 0, indexes: 0 };
				}
				case "BatchGetItem": {
					const [asked] = Object.values(
						body["RequestItems"] as Record<string, { Keys: WireItem[] }>,
					);
					const sizes = (asked?.Keys ?? []).map((key) => readUnits(sizeOf(find(key))));
					return { read: sizes.reduce((sum, one) => sum + one, 0), write: 0, indexes: 0 };
				}
				case "Query":
					return { read: queriedUnits(body, partitions, everything), write: 0, indexes: 0 };
				case "PutItem": {
					const item = body["Item"] as WireItem;
					const before = find(item);
					if (holds(body, before)) return keep(item);
					// a refused write costs what stands there
					return { read: 0, write: writeUnits(sizeOf(before)), indexes: 0 };
				}
				case "BatchWriteItem": {
					const [asked = []] = Object.values(
						body["RequestItems"] as Record<string, { PutRequest: { Item: WireItem } }[]>,
					);
					return asked.map(({ PutRequest }) => keep(PutRequest.Item)).reduce(add, NOTHING);
				}
				case "DeleteItem": {
					const key = body["Key"] as WireItem;
					const before = find(key);
					partitions.get(text(key["pk"]))?.delete(text(key["sk"]));
					const indexes = indexUnits(before, undefined);
					return { read: 0, write: writeUnits(sizeOf(before)) + indexes, indexes };
				}
				default:
					throw new Error(`nobody said what ${operation} consumes`);
			}
		},
		/** Write units by what was written, most first. */
		written: (): readonly (readonly [string, number])[] =>
			[...written].sort(([, one], [, other]) => other - one),
		/** Bytes of all items, and of their entries in indexes; 100 more for each of both, as AWS counts. */
		stored(): { readonly items: number; readonly entries: number } {
			const sizeOfAll = (all: readonly WireItem[]) =>
				all.reduce((bytes, one) => bytes + itemBytes(one) + 100, 0);
			const items = everything();
			const entries = items.flatMap((item) =>
				Object.values(INDEXES).flatMap((index): readonly WireItem[] => {
					const entry = projected(item, index);
					return entry ? [entry] : [];
				}),
			);
			return { items: sizeOfAll(items), entries: sizeOfAll(entries) };
		},
	};
}

const NOTHING: Units = { read: 0, write: 0, indexes: 0 };

/** The sum of both. */
export const add = (one: Units, other: Units): Units => ({
	read: one.read + other.read,
	write: one.write + other.write,
	indexes: one.indexes + other.indexes,
});

/** What an item is, by its keys: `POST#/VIEW`, `CASE#/EVENT#`. */
const kindOf = (item: WireItem): string =>
	[text(item["pk"]), text(item["sk"])]
		.map((key) => (key.includes("#") ? key.slice(0, key.indexOf("#") + 1) : key))
		.join("/")
		.replace(/\/\d.*$/, "/…");

const text = (value: Attribute | undefined): string => String(value?.["S"] ?? "");

/** Whether the condition of a put holds: one of the three that the store writes under. */
function holds(body: Readonly<Record<string, unknown>>, before: WireItem | undefined): boolean {
	const condition = body["ConditionExpression"];
	if (condition === undefined) return true;
	const values = (body["ExpressionAttributeValues"] ?? {}) as WireItem;
	const names = (body["ExpressionAttributeNames"] ?? {}) as Readonly<Record<string, string>>;
	if (condition === "attribute_not_exists(pk)") return before === undefined;
	if (String(condition).startsWith("attribute_not_exists(pk) OR "))
		return (
			before === undefined ||
			Number(before["version"]?.["N"] ?? 0) < Number(values[":version"]?.["N"])
		);
	return Object.entries(names).every(([name, field]) =>
		same(before?.[field], values[name.replace("#f", ":v")]),
	);
}

function queriedUnits(
	body: Readonly<Record<string, unknown>>,
	partitions: ReadonlyMap<string, ReadonlyMap<string, WireItem>>,
	everything: () => readonly WireItem[],
): number {
	const values = body["ExpressionAttributeValues"] as WireItem;
	const names = body["ExpressionAttributeNames"] as Readonly<Record<string, string>>;
	const [pk = "pk", sk = "sk"] = [names["#pk"], names["#sk"]];
	const [low, high] = [text(values[":low"]), text(values[":high"])];
	const index = body["IndexName"] !== undefined;
	const partition = index
		? everything().filter((item) => text(item[pk]) === text(values[":pk"]) && item[sk])
		: [...(partitions.get(text(values[":pk"]))?.values() ?? [])];
	const found = partition
		.filter((item) => text(item[sk]) >= low && text(item[sk]) <= high)
		.slice(0, Number(body["Limit"] ?? Number.POSITIVE_INFINITY));
	const bytes = found.reduce(
		(sum, item) => sum + sizeOf(index ? projected(item, { pk, sk }) : item),
		0,
	);
	// an index is read without waiting for the last write, at half the price
	return readUnits(bytes) * (index ? 0.5 : 1);
}
