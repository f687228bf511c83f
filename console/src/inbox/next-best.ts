import type { CaseRow } from "../api/types.ts";

/**
 * Ids of the cases that one goes on with, most pressing first: one's own and those that nobody of one's teams has; where
 * there are none, whatever nobody has. What sleeps is left alone. Pure.
 */
export function nextBest(
	{ mine, free }: { readonly mine: readonly CaseRow[]; readonly free: readonly CaseRow[] },
	{
		teams,
		now,
		placeOf,
	}: {
		readonly teams: readonly string[];
		/** In milliseconds since 1970. */
		readonly now: number;
		/** A row's place in the order of lists. */
		readonly placeOf: (row: CaseRow) => string;
	},
): string[] {
	const awake = ({ snoozedUntil }: CaseRow) =>
		snoozedUntil === undefined || Date.parse(snoozedUntil) <= now;
	const near = [...mine, ...free.filter(({ team }) => teams.includes(team))].filter(awake);
	const chosen = near.length > 0 ? near : free.filter(awake);
	return chosen
		.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
		.map(({ id }) => id);
}
