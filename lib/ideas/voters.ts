import type { Instant } from "../kernel/clock.ts";
import { DAY } from "../kernel/clock.ts";
import type { Vote } from "./idea.ts";

/** What an idea knows of two customers: a copy of their link, under its version. */
export interface VoterLink {
	readonly customerIds: readonly [string, string];
	/** They are one person. */
	readonly same: boolean;
	/** Of the link: the highest one counts. */
	readonly version: number;
}

/** One person who wants an idea, however many handles they asked from. */
export interface Voter {
	/** The lowest id of the customers that are this person, those without a vote among them. */
	readonly person: string;
	/** With a vote, in order. */
	readonly customerIds: readonly string[];
	/** Latest first. */
	readonly votes: readonly Vote[];
}

/** Customer → the lowest id of those they are one person with. Customers without a link stand for themselves. */
export function personsOf(
	customerIds: readonly string[],
	links: readonly VoterLink[],
): ReadonlyMap<string, string> {
	const lowest = new Map<string, string>();
	const standsFor = (id: string): string => {
		const lower = lowest.get(id) ?? id;
		return lower === id ? id : standsFor(lower);
	};
	for (const { same, customerIds: pair } of links) {
		if (!same) continue;
		const [low = "", high = ""] = pair.map(standsFor).sort();
		if (low !== high) lowest.set(high, low);
	}
	return new Map(customerIds.map((id) => [id, standsFor(id)]));
}

/** Who wants an idea: linked customers count once. In order of the persons. */
export function votersOf(votes: readonly Vote[], links: readonly VoterLink[]): Voter[] {
	const persons = personsOf(
		votes.map(({ customerId }) => customerId),
		links,
	);
	const byPerson = Map.groupBy(votes, ({ customerId }) => persons.get(customerId) ?? customerId);
	return [...byPerson]
		.map(([person, theirs]) => ({
			person,
			customerIds: [...new Set(theirs.map(({ customerId }) => customerId))].sort(),
			votes: theirs.toSorted((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : 0)),
		}))
		.sort((one, other) => (one.person < other.person ? -1 : 1));
}

/** A voice weighs half as much for every such time that has passed: those of the last 14 days decide. */
const HALF_LIFE = 7 * DAY;

/** Scores count from here, so that they stay small; a vote before it counts as one of that moment. */
const ORIGIN = Date.parse("2020-01-01T00:00:00.000Z");

/**
 * How much an idea is asked for lately: the binary logarithm of its voices, each by its latest word. All scores fade at
 * the same pace, so the order of two ideas changes only when somebody votes, and a score that is kept never goes stale.
 * 0 when nobody wants it.
 */
export function trendOf(voters: readonly Voter[]): number {
	const ages = voters
		.flatMap(({ votes }) => votes[0] ?? [])
		.map(({ at }) => halfLivesAt(at))
		.sort((one, other) => other - one);
	const [latest] = ages;
	if (latest === undefined) return 0;
	const sum = ages.reduce((total, age) => total + 2 ** (age - latest), 0);
	return Math.round((latest + Math.log2(sum)) * 10_000) / 10_000;
}

const halfLivesAt = (at: Instant): number => Math.max(0, Date.parse(at) - ORIGIN) / HALF_LIFE;
