/**
 * Drafts in the table. Every question that the product asks of these items:
 *
 * | access pattern              | index | key condition                          |
 * | --------------------------- | ----- | -------------------------------------- |
 * | a person's draft on a case  | table | pk = PERSON#<id>, sk = DRAFT#<case>    |
 *
 * A draft is no fact: it is replaced under the version that its writer has seen, and forgotten after three months.
 */
import { after, DAY, type Instant } from "../kernel/clock.ts";
import { keyPart } from "../kernel/ids.ts";
import type { Store } from "../kernel/store.ts";
import { TIME_TO_LIVE } from "../kernel/table-schema.ts";
import { type Draft, NO_DRAFT } from "./draft.ts";

const SCHEMA_VERSION = 1;

const REMEMBERED_FOR = 90 * DAY;

/** Whose draft, on which case. */
export interface DraftPlace {
	readonly person: string;
	readonly caseId: string;
}

/** Where drafts are kept. */
export interface DraftTable {
	draft(place: DraftPlace): Promise<Draft>;
	/** Keeps the next version of a draft. @returns false when another one is there by now */
	keep(place: DraftPlace, draft: Draft & { readonly at: Instant }): Promise<boolean>;
}

/** Drafts in the table. */
export function draftTable(store: Store): DraftTable {
	const keyOf = ({ person, caseId }: DraftPlace) => ({
		pk: `PERSON#${person}`,
		sk: `DRAFT#${keyPart(caseId)}`,
	});
	return {
		async draft(place) {
			const found = await store.get(keyOf(place));
			return (found?.["draft"] as Draft | undefined) ?? NO_DRAFT;
		},
		keep(place, draft) {
			const item = {
				...{ ...keyOf(place), draft, version: draft.version, schemaVersion: SCHEMA_VERSION },
				[TIME_TO_LIVE]: Math.floor(Date.parse(after(draft.at, REMEMBERED_FOR)) / 1000),
			};
			return draft.version === 1
				? store.putNew(item)
				: store.replace(item, { version: draft.version - 1 });
		},
	};
}
