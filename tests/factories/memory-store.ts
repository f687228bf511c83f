import type { Item, Key, Query, Store } from "../../lib/kernel/store.ts";
import { INDEXES, ROW, TABLE_KEY } from "../../lib/kernel/table-schema.ts";
import { rangeOf } from "../../lib/runtime/dynamodb.ts";

const keyOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;
/** As the wire does: what is put and what is read share no object, and `undefined` is not stored. */
const copy = (item: Item): Item => copied(item) as Item;
const copied = (value: unknown): unknown => {
	if (value instanceof Uint8Array) return Uint8Array.from(value);
	if (Array.isArray(value)) return value.map(copied);
	if (typeof value !== "object" || value === null) return value;
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	return Object.fromEntries(fields.map(([name, field]) => [name, copied(field)]));
};
/** DynamoDB orders text by its UTF-8 bytes. */
const byBytes = (one: string, other: string) =>
	Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The table in a map: the same contract as DynamoDB, checked by tests/contract/store.test.ts. */
export function memoryStore(): Store & { readonly items: Map<string, Item> } {
	const items = new Map<string, Item>();
	const write = (item: Item, allowed: (stored: Item | undefined) => boolean) => {
		const key = keyOf(item);
		if (!allowed(items.get(key))) return false;
		items.set(key, copy(item));
		return true;
	};
	return {
		items,
		async get(key) {
			const found = items.get(keyOf(key));
			return found && copy(found);
		},
		async getMany(keys) {
			return keys.flatMap((key) => {
				const found = items.get(keyOf(key));
				return found ? [copy(found)] : [];
			});
		},
		async query(query: Query) {
			const { index, pk, descending, limit, after } = query;
			const names = index ? INDEXES[index] : TABLE_KEY;
			const [low, high] = rangeOf(query);
			const sortKey = (item: Item) => String(item[names.sk]);
			const found = [...items.values()]
				.filter((item) => item[names.pk] === pk && item[names.sk] !== undefined)
				.filter((item) => byBytes(sortKey(item), low) >= 0 && byBytes(sortKey(item), high) <= 0)
				.filter((item) => sortKey(item) !== after)
				.sort((one, other) => byBytes(sortKey(one), sortKey(other)));
			if (descending) found.reverse();
			return found.slice(0, limit).map((item) => {
				const { pk: itemPk, sk, [names.pk]: indexPk, [names.sk]: indexSk, [ROW]: row } = item;
				return index
					? copy({ pk: itemPk, sk, [names.pk]: indexPk, [names.sk]: indexSk, [ROW]: row })
					: copy(item);
			});
		},
		async putNew(item) {
			return write(item, (stored) => stored === undefined);
		},
		async putNewer(item) {
			return write(
				item,
				(stored) => stored === undefined || Number(stored["version"]) < item.version,
			);
		},
		async putAll(all) {
			for (const item of all) write(item, () => true);
		},
		async replace(item, expected) {
			return write(
				item,
				(stored) =>
					stored !== undefined &&
					Object.entries(expected).every(([field, value]) => stored[field] === value),
			);
		},
		async remove(key) {
			items.delete(keyOf(key));
		},
	};
}
