import * as z from "zod";
import { after, DAY, type Instant, latest, MINUTE } from "../../kernel/clock.ts";
import type { Gap } from "../connector.ts";
import { byAge, earlierId, newerId, olderId, timeOfId, type XId } from "./snowflake.ts";

/**
 * One list of X (mentions, a search), read without loss. X gives the newest first, so a sweep begins at the head and ends
 * at the floor; only then does the head become what is known. A sweep that is cut goes on from its token, or, where the
 * token is refused, below the lowest post that it has seen.
 */
const id = z.string().regex(/^\d{1,19}$/);

const sweep = z.object({
	/** Newest id of the first page: known once the sweep has reached its end. */
	headId: id.optional(),
	/** `since_id` of every page. */
	floorId: id.optional(),
	/** `start_time` of every page, where there is no floor: an `Instant`. */
	startTime: z.string().optional(),
	/** `until_id`, after a restart below the lowest post. */
	untilId: id.optional(),
	nextToken: z.string().optional(),
	/** Oldest id seen. */
	lowId: id.optional(),
	/** Posts seen. */
	count: z.int(),
});
export type Sweep = z.output<typeof sweep>;

export const feedState = z.object({
	/** Everything up to this id is known. */
	sinceId: id.optional(),
	/** Ids that were handed out already and that this sweep or the next will meet again. */
	seen: z.array(id),
	/** A sweep that has not reached its end. */
	sweep: sweep.optional(),
	/** No call before this moment. */
	notBefore: z.string().optional(),
	/** Calls in a row that brought nothing but trouble. */
	failures: z.int(),
});
export type FeedState = z.output<typeof feedState>;

export const NEW_FEED: FeedState = { seen: [], failures: 0 };

/** X's index lags: posts may appear below ids that were read before, for about this long. */
export const INDEX_LAG = 3 * MINUTE;

/** Search reaches back seven days; a little less, so that a sweep has time to end before its beginning is too old. */
const SEARCH_REACH = 7 * DAY - 10 * MINUTE;

/** More than this many ids are not remembered: what is forgotten is handed out again, and recognised later. */
const MOST_SEEN = 1_000;

/** What a list can give at most. */
export interface Reach {
	/** It refuses to go back further than seven days. */
	readonly sevenDays: boolean;
	/** Posts after which it ends, whatever lies below. */
	readonly posts?: number;
}

/** The sweep that `state` left, or a new one. `listenFrom`: where the very first one ends. */
export function currentSweep(
	state: FeedState,
	reach: Reach,
	listenFrom: Instant | undefined,
	now: Instant,
): Sweep {
	if (state.sweep) return state.sweep;
	if (state.sinceId !== undefined)
		return { floorId: earlierId(state.sinceId, INDEX_LAG), count: 0 };
	const startTime = reach.sevenDays
		? latest(listenFrom ?? "", after(now, -SEARCH_REACH))
		: listenFrom;
	return { ...(startTime !== undefined && { startTime }), count: 0 };
}

/** The sweep after a page with these ids. */
export function afterPage(
	sweep: Sweep,
	ids: readonly XId[],
	meta: { readonly newest_id?: XId | undefined; readonly next_token?: string | undefined },
): Sweep {
	const { nextToken: _used, ...rest } = sweep;
	const headId = sweep.headId ?? ids.reduce(newerId, meta.newest_id);
	const lowId = ids.reduce(olderId, sweep.lowId);
	return {
		...rest,
		count: sweep.count + ids.length,
		...(headId !== undefined && { headId }),
		...(lowId !== undefined && { lowId }),
		...(meta.next_token !== undefined && { nextToken: meta.next_token }),
	};
}

/** The sweep without its refused token, below what it has seen. */
export function belowLowest(sweep: Sweep): Sweep {
	const { nextToken: _refused, ...rest } = sweep;
	return { ...rest, ...(sweep.lowId !== undefined && { untilId: sweep.lowId }) };
}

/** The sweep after its floor was refused as too old: it ends where the list ends, and what lies between is a gap. */
export function fromOldestReachable(sweep: Sweep, now: Instant): { sweep: Sweep; gap: Gap } {
	const startTime = after(now, -SEARCH_REACH);
	const { floorId, ...rest } = belowLowest(sweep);
	return {
		sweep: { ...rest, startTime },
		gap: {
			from: floorId === undefined ? (sweep.startTime ?? startTime) : timeOfId(floorId),
			to: startTime,
			reason: "Nobody polled for a week: X searches only the last seven days.",
		},
	};
}

/** What may be missing below a sweep that came to the list's end instead of its floor. */
export function gapBelow(sweep: Sweep, reason: string): Gap[] {
	const from = sweep.floorId === undefined ? sweep.startTime : timeOfId(sweep.floorId);
	const to = sweep.lowId && timeOfId(sweep.lowId);
	return from !== undefined && to !== undefined && from < to ? [{ from, to, reason }] : [];
}

/** Whether the sweep that follows one with this head will meet `id` again. */
const overlaps = (id: XId, head: XId): boolean => byAge(id, earlierId(head, INDEX_LAG)) > 0;

/** The state after the posts of a page were handed out: those that the next sweep will meet again are remembered. */
export function remember(state: FeedState, handedOut: readonly XId[], head?: XId): FeedState {
	const again = handedOut.filter((id) => head !== undefined && overlaps(id, head));
	const seen = [...new Set([...state.seen, ...again])].sort(byAge).slice(-MOST_SEEN);
	return { ...state, seen };
}

/** The state after a sweep that reached its end: its head is known, and what no sweep meets again is forgotten. */
export function finished(state: FeedState, sweep: Sweep): FeedState {
	const { sweep: _done, ...rest } = state;
	const sinceId = newerId(state.sinceId, sweep.headId);
	if (sinceId === undefined) return rest;
	return { ...rest, sinceId, seen: state.seen.filter((id) => overlaps(id, sinceId)) };
}
