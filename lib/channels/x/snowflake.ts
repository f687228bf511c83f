import type { Instant } from "../../kernel/clock.ts";

/**
 * Ids of X are 64-bit numbers that begin with the moment: milliseconds since this one, then 22 bits. As JavaScript
 * numbers they would lose their last digits, so they stay text, and are compared as BigInt.
 */
const EPOCH = 1_288_834_974_657n;
const SEQUENCE_BITS = 22n;

/** An id in decimal digits. */
export type XId = string;

/** When the post with this id was made. */
export const timeOfId = (id: XId): Instant =>
	new Date(Number((BigInt(id) >> SEQUENCE_BITS) + EPOCH)).toISOString();

/** The lowest id that a post of this moment can have. */
export function idAt(at: Instant): XId {
	const sinceEpoch = BigInt(Date.parse(at)) - EPOCH;
	return String(sinceEpoch > 0n ? sinceEpoch << SEQUENCE_BITS : 0n);
}

/** `id` set back by `ms`; never below 1. */
export function earlierId(id: XId, ms: number): XId {
	const earlier = BigInt(id) - (BigInt(ms) << SEQUENCE_BITS);
	return String(earlier > 1n ? earlier : 1n);
}

/** Negative when `one` is older, as `Array.sort` wants it. */
export function byAge(one: XId, other: XId): number {
	const difference = BigInt(one) - BigInt(other);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const newerId = (one: XId | undefined, other: XId | undefined): XId | undefined =>
	one === undefined || (other !== undefined && byAge(one, other) < 0) ? other : one;

export const olderId = (one: XId | undefined, other: XId | undefined): XId | undefined =>
	one === undefined || (other !== undefined && byAge(one, other) > 0) ? other : one;
