/**
 * Who is at a case. Every question that the product asks of these items:
 *
 * | access pattern          | index | key condition             |
 * | ----------------------- | ----- | ------------------------- |
 * | who is at a case        | table | pk = PRESENCE#<case>      |
 *
 * What it costs, at list prices: whoever looks at a case reads this partition with every look at the case, one read unit
 * each 1.8 s, and writes one small item every 15 s and with every change. An agent's day of eight hours is 16,000 reads
 * and some 2,500 writes with their requests: less than one cent.
 */
import { after, type Instant, SECOND } from "../kernel/clock.ts";
import { keyPart } from "../kernel/ids.ts";
import type { Store } from "../kernel/store.ts";
import { TIME_TO_LIVE } from "../kernel/table-schema.ts";

/** What somebody does at a case. */
export const PRESENCES = ["viewing", "writing"] as const;

/** Somebody who is at a case. */
export interface Presence {
	readonly person: string;
	readonly doing: (typeof PRESENCES)[number];
	readonly at: Instant;
}

/** Who has not been heard of for so long has gone: two signs of life were missed. */
const GONE_AFTER = 35 * SECOND;

/** Where it is kept who is at a case. */
export interface PresenceTable {
	/** Notes what somebody does there; the next sign of life takes its place. */
	note(caseId: string, presence: Presence): Promise<void>;
	leave(caseId: string, person: string): Promise<void>;
	/** In order of their ids. */
	at(caseId: string, now: Instant): Promise<Presence[]>;
}

/** Who is at a case, in the table. */
export function presenceTable(store: Store): PresenceTable {
	const keyOf = (caseId: string, person: string) => ({
		pk: `PRESENCE#${keyPart(caseId)}`,
		sk: `PERSON#${person}`,
	});
	return {
		async note(caseId, presence) {
			const { person, at } = presence;
			await store.putNewer({
				...{ ...keyOf(caseId, person), presence, version: Date.parse(at) },
				[TIME_TO_LIVE]: Math.ceil(Date.parse(after(at, GONE_AFTER)) / 1000),
			});
		},
		leave: (caseId, person) => store.remove(keyOf(caseId, person)),
		async at(caseId, now) {
			const found = await store.query({ pk: keyOf(caseId, "").pk });
			return found
				.map(({ presence }) => presence as Presence)
				.filter(({ at }) => after(at, GONE_AFTER) > now);
		},
	};
}
