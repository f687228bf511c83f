/** dynalite 4.0.0 ships no types. */
declare module "dynalite" {
	import type { Server } from "node:http";

	/** `path`: the folder that keeps the data; in memory without one. `createTableMs`: how long a table is CREATING. */
	export default function dynalite(options: { path?: string; createTableMs?: number }): Server;
}

/** What dynalite's operations do to its storage. They call it through this object, so a function of it can be replaced. */
declare module "dynalite/db/index.js" {
	type Done = (error?: Error | null) => void;
	type StoredItem = Readonly<Record<string, unknown>>;

	interface IndexActions {
		readonly puts: readonly {
			readonly index: string;
			readonly key: string;
			readonly item: StoredItem;
		}[];
		readonly deletes: readonly { readonly index: string; readonly key: string }[];
	}

	interface Table {
		readonly TableName: string;
		readonly GlobalSecondaryIndexes?: readonly object[];
	}

	interface Store {
		readonly db: { batch(operations: readonly object[], done: Done): void };
	}

	const storage: {
		createKey(item: StoredItem, table: Table): string;
		getIndexActions(
			indexes: readonly object[],
			existing: StoredItem | undefined,
			item: StoredItem | null,
			table: Table,
		): IndexActions;
		updateIndexes(
			store: Store,
			table: Table,
			existing: StoredItem | undefined,
			item: StoredItem | null,
			done: Done,
		): void;
	};
	export default storage;
}
