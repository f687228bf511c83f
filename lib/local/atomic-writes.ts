import storage from "dynalite/db/index.js";

/**
 * Makes every write of dynalite one batch of LevelDB: the rows of the indexes together with the item. By itself it
 * deletes old rows, puts new ones and then puts the item, so that a process killed in between leaves an item that no list
 * shows, or a row without an item. What dynalite puts after this is the same item once more.
 */
export function makeWritesAtomic(): void {
	storage.updateIndexes = (store, table, existing, item, done) => {
		const written = item ?? existing;
		if (!written) return done();
		const { puts, deletes } = storage.getIndexActions(
			table.GlobalSecondaryIndexes ?? [],
			existing,
			item,
			table,
		);
		const rowKey = (row: { readonly index: string; readonly key: string }) =>
			`index-global~${table.TableName}~${row.index}~${row.key}`;
		const itemKey = `item-${table.TableName}~${storage.createKey(written, table)}`;
		store.db.batch(
			[
				...deletes.map((row) => ({ type: "del", key: rowKey(row) })),
				...puts.map((row) => ({ type: "put", key: rowKey(row), value: row.item })),
				item ? { type: "put", key: itemKey, value: item } : { type: "del", key: itemKey },
			],
			done,
		);
	};
}
