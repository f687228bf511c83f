import type { IndexName } from "./table-schema.ts";

export interface Key {
	readonly pk: string;
	readonly sk: string;
}

/** One item of the table: its key, its index keys, its attributes. */
export type Item = Key & Readonly<Record<string, unknown>>;

/** Items of one partition in order of their sort key. At most one of `prefix` and `from`/`to` (both inclusive). */
export interface Query {
	/** The table itself when absent. An index is read eventually consistent and gives keys and `row` only. */
	readonly index?: IndexName;
	readonly pk: string;
	readonly prefix?: string;
	readonly from?: string;
	readonly to?: string;
	readonly descending?: boolean;
	/** @default all of them */
	readonly limit?: number;
	/** Begin behind this sort key. */
	readonly after?: string;
}

/** The one table, as the `*-table.ts` adapters use it. Every write touches one item, under a condition. */
export interface Store {
	/** Strongly consistent. */
	get(key: Key): Promise<Item | undefined>;
	/** Strongly consistent; in no order; absent ones are left out. */
	getMany(keys: readonly Key[]): Promise<Item[]>;
	query(query: Query): Promise<Item[]>;
	/** Puts a fact: `false` when an item with this key is already there, which is then untouched. */
	putNew(item: Item): Promise<boolean>;
	/** Puts a view: `false` when what is there has the same or a higher `version`. */
	putNewer(item: Item & { readonly version: number }): Promise<boolean>;
	/** Puts items that say the same whoever puts them, in as few calls as may be; some may be put when it throws. */
	putAll(items: readonly Item[]): Promise<void>;
	/** Replaces an item whose attributes equal `expected`; `false` when they do not, or when nothing is there. */
	replace(item: Item, expected: Readonly<Record<string, string | number>>): Promise<boolean>;
	/** Removes an item; nothing happens when it is gone already. */
	remove(key: Key): Promise<void>;
}
