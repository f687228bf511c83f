/** A moment: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it, so that text order is time order. */
export type Instant = string;

/** Tells the time. Everything that needs "now" takes one, so that a test can stand still. */
export type Clock = () => Instant;

/** The clock on the wall. */
export const systemClock: Clock = () => new Date().toISOString();

/** `clock`, but each moment is later than the one before: what is stamped with it keeps its order. */
export function increasing(clock: Clock): Clock {
	let last: Instant = "";
	return () => {
		const now = clock();
		last = now > last ? now : after(last, 1);
		return last;
	};
}

/** The moment `ms` milliseconds after `at` (before it, when negative). */
export const after = (at: Instant, ms: number): Instant =>
	new Date(Date.parse(at) + ms).toISOString();

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const elapsed = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/** The later of two moments. */
export const latest = (one: Instant, other: Instant): Instant => (one < other ? other : one);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
