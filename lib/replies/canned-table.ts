/**
 * Canned replies in the table, as far as people changed them. Every question that the product asks of these items:
 *
 * | access pattern                        | index | key condition                        |
 * | ------------------------------------- | ----- | ------------------------------------ |
 * | all that people wrote or deleted      | table | pk = CANNED                          |
 * | one of them                           | table | pk = CANNED, sk = REPLY#<prefix>     |
 */
import type { Item, Store } from "../kernel/store.ts";
import type { KeptCannedReply } from "./canned-reply.ts";

const SCHEMA_VERSION = 1;

/** Where canned replies are kept. */
export interface CannedTable {
	all(): Promise<KeptCannedReply[]>;
	one(prefix: string): Promise<KeptCannedReply | undefined>;
	/** Keeps the next version. @returns false when somebody else changed it first */
	keep(reply: KeptCannedReply): Promise<boolean>;
}

/** Canned replies in the table. */
export function cannedTable(store: Store): CannedTable {
	const keyOf = (prefix: string) => ({ pk: "CANNED", sk: `REPLY#${prefix}` });
	const toReply = ({ reply }: Item) => reply as KeptCannedReply;
	return {
		async all() {
			return (await store.query({ pk: "CANNED", prefix: "REPLY#" })).map(toReply);
		},
		async one(prefix) {
			const found = await store.get(keyOf(prefix));
			return found && toReply(found);
		},
		keep(reply) {
			const { prefix, version } = reply;
			const item = { ...keyOf(prefix), reply, version, schemaVersion: SCHEMA_VERSION };
			return version === 1 ? store.putNew(item) : store.replace(item, { version: version - 1 });
		},
	};
}
