/**
 * Replies in the table. Every question that the product asks of these items:
 *
 * | access pattern                       | index | key condition                            |
 * | ------------------------------------ | ----- | ---------------------------------------- |
 * | a reply, its attempts and outcomes   | table | pk = REPLY#<id>                          |
 */
import { sortable } from "../kernel/ids.ts";
import type { Store } from "../kernel/store.ts";
import type { Attempt, Outcome, Reply, ReplyHistory } from "./reply.ts";

const SCHEMA_VERSION = 1;

/** Where replies are kept. Each write is a fact: the first one stays. */
export interface ReplyTable {
	history(id: string): Promise<ReplyHistory | undefined>;
	addReply(reply: Reply): Promise<void>;
	/** @returns false when this attempt was noted before: somebody else makes it, or died making it */
	addAttempt(id: string, attempt: Attempt): Promise<boolean>;
	/** @returns false when the attempt has an outcome already */
	addOutcome(id: string, outcome: Outcome): Promise<boolean>;
}

/** Replies in the table. */
export function replyTable(store: Store): ReplyTable {
	const put = (id: string, sk: string, fact: Record<string, unknown>) =>
		store.putNew({ pk: `REPLY#${id}`, sk, ...fact, schemaVersion: SCHEMA_VERSION });
	return {
		async history(id) {
			const items = await store.query({ pk: `REPLY#${id}` });
			const reply = items.find(({ sk }) => sk === "REPLY")?.["reply"] as Reply | undefined;
			return (
				reply && {
					reply,
					attempts: items.flatMap(({ attempt }) => (attempt as Attempt | undefined) ?? []),
					outcomes: items.flatMap(({ outcome }) => (outcome as Outcome | undefined) ?? []),
				}
			);
		},
		async addReply(reply) {
			await put(reply.id, "REPLY", { reply });
		},
		addAttempt: (id, attempt) => put(id, `ATTEMPT#${sortable(attempt.number, 3)}`, { attempt }),
		addOutcome: (id, outcome) => put(id, `OUTCOME#${sortable(outcome.number, 3)}`, { outcome }),
	};
}
