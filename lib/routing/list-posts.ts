import { addOpenMs, type Calendar } from "../cases/calendar.ts";
import { DAY, HOUR, type Instant } from "../kernel/clock.ts";
import { type Page, toCursor } from "../kernel/page.ts";
import type { Intent, Sentiment } from "../language/reading.ts";
import type { DispositionKind } from "../posts/disposition.ts";
import type { DecidedTable, PostRow } from "./decided-table.ts";

/** Which posts are listed; what is absent does not matter. Every combination is answered. */
export interface PostFilter {
	readonly disposition?: DispositionKind;
	readonly channel?: string;
	readonly intent?: Intent;
	readonly sentiment?: Sentiment;
}

/** What is asked of the list of posts. */
export interface AskedPosts {
	readonly filter: PostFilter;
	/** @default newest first */
	readonly order?: "newest" | "oldest";
	readonly limit: number;
	readonly cursor?: string;
}

/** A page of posts. Where it ends before it is full and has a `next`, there may be more further on. */
export interface PostsPage extends Page<PostRow> {
	/** When the last post was first fetched that was looked at. */
	readonly through?: Instant;
}

/** Rows that are read at once, and in all for one page, where no index answers the filter. */
const AT_ONCE = 100;
const MOST_READ = 500;

/**
 * Posts that pass a filter, page by page. An index answers the disposition, and "all". Channel, intent and sentiment, in
 * any combination with it, are looked for along that index: at most 500 rows a page, never a scan. A page that finds less
 * than it was asked for says how far it looked, and its cursor goes on there.
 */
export async function listPosts(
	decided: Pick<DecidedTable, "list">,
	{ filter, order = "newest", limit, cursor }: AskedPosts,
): Promise<PostsPage> {
	const { disposition } = filter;
	const along = { order, ...(disposition !== undefined && { disposition }) };
	const isAnswered = ![filter.channel, filter.intent, filter.sentiment].some(Boolean);
	if (isAnswered) return decided.list({ ...along, limit, ...(cursor !== undefined && { cursor }) });

	const items: PostRow[] = [];
	let at = cursor;
	let last: PostRow | undefined;
	for (let read = 0; read < MOST_READ; read += AT_ONCE) {
		const chunk = await decided.list({
			...{ ...along, limit: AT_ONCE },
			...(at !== undefined && { cursor: at }),
		});
		for (const row of chunk.items) {
			last = row;
			if (passes(row, filter)) items.push(row);
			if (items.length === limit) {
				const isEnd = row === chunk.items.at(-1) && chunk.next === undefined;
				return { items, through: row.receivedAt, ...(!isEnd && { next: cursorAt(row) }) };
			}
		}
		if (chunk.next === undefined) return { items };
		at = chunk.next;
	}
	return {
		items,
		...(last && { through: last.receivedAt }),
		...(at !== undefined && { next: at }),
	};
}

/** Where a row stands in both indexes, as the table of decisions has it. */
const cursorAt = ({ receivedAt, key }: PostRow): string => toCursor(`${receivedAt}#${key}`);

const passes = (row: PostRow, { channel, intent, sentiment }: PostFilter): boolean =>
	(channel === undefined || row.channel === channel) &&
	(intent === undefined || row.intent === intent) &&
	(sentiment === undefined || row.sentiment === sentiment);

/** Posts in doubt wait for a person no longer than so much open time before a colleague is warned. */
export const REVIEW_WITHIN = 4 * HOUR;

/** How the posts in doubt stand. */
export interface Reviews {
	/** Exact to 999. */
	readonly count: number;
	readonly more: boolean;
	/** How many of those wait for too long. */
	readonly late: number;
	/** Posts that were first fetched before wait for too long. */
	readonly lateBefore: Instant;
	/** When the one that waits longest was first fetched. */
	readonly oldestAt?: Instant;
}

const MOST_COUNTED = 999;

/** Counts what is in doubt, and what of it waits for too long on a calendar. */
export async function countReviews(
	decided: Pick<DecidedTable, "list">,
	calendar: Calendar,
	now: Instant,
): Promise<Reviews> {
	const { items, next } = await decided.list({
		...{ disposition: "review", order: "oldest", limit: MOST_COUNTED },
	});
	const lateBefore = lateSince(calendar, now);
	const [oldest] = items;
	return {
		count: items.length,
		more: next !== undefined,
		late: items.filter(({ receivedAt }) => receivedAt < lateBefore).length,
		lateBefore,
		...(oldest && { oldestAt: oldest.receivedAt }),
	};
}

/** No calendar is closed for longer than that. */
const LONGEST_CLOSED = 30 * DAY;

/** The moment before which a post has waited too long by `now`; to the second. */
export function lateSince(calendar: Calendar, now: Instant): Instant {
	const end = Date.parse(now);
	let [late, early] = [end - LONGEST_CLOSED, end];
	while (early - late > 1000) {
		const middle = Math.floor((late + early) / 2);
		const due = addOpenMs(calendar, new Date(middle).toISOString(), REVIEW_WITHIN);
		if (due <= now) late = middle;
		else early = middle;
	}
	return new Date(late).toISOString();
}
