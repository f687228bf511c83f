import * as z from "zod";
import { after, type Clock, elapsed, type Instant, MINUTE, SECOND } from "../../kernel/clock.ts";
import type { Post } from "../../posts/post.ts";
import type { Gap, Json, PollBudget, PollResult, Stop } from "../connector.ts";
import { type Feed, nextPage } from "./feed.ts";
import { type XPage, xPost } from "./payload.ts";
import { costOf, type XUnit } from "./prices.ts";
import type { Problem } from "./problem.ts";
import { byAge, type XId } from "./snowflake.ts";
import {
	afterPage,
	belowLowest,
	currentSweep,
	type FeedState,
	feedState,
	finished,
	fromOldestReachable,
	gapBelow,
	NEW_FEED,
	remember,
	type Sweep,
} from "./sweep.ts";
import { toPost, type XAccount } from "./to-post.ts";

export interface XPoller {
	readonly account: XAccount;
	/** In order of importance. */
	readonly feeds: readonly Feed[];
	readonly clock: Clock;
	/** How far back the first poll goes. @default as far as X does */
	readonly listenFrom?: Instant | undefined;
}

const cursorOf = z.object({
	version: z.literal(1),
	feeds: z.record(z.string(), feedState),
	/** The feed that the last poll had no page left for: it begins the next one. */
	turn: z.string().optional(),
});

const NOTHING_KNOWN: z.output<typeof cursorOf> = { version: 1, feeds: {} };

/** A request is not begun with less time than this. */
const SHORTEST_REQUEST = SECOND;
/** After a refusal that only a person can end, X is asked again this seldom. */
const STOPPED_FOR = 15 * MINUTE;

/** What a poll has gathered so far. */
interface Catch {
	readonly posts: Map<string, { readonly post: Post; readonly payload: unknown }>;
	readonly unreadable: { readonly payload: unknown; readonly reason: string }[];
	readonly gaps: Gap[];
	readonly stops: Stop[];
	readonly troubles: string[];
	readonly units: Partial<Record<XUnit, number>>;
	/** Users and referenced posts that came along, each counted once. */
	readonly alongside: Set<string>;
}

/** The feeds in their order, beginning with the one whose turn it is. */
function inTurn(feeds: readonly Feed[], turn: string | undefined): Feed[] {
	const first = Math.max(
		0,
		feeds.findIndex(({ name }) => name === turn),
	);
	return [...feeds.slice(first), ...feeds.slice(0, first)];
}

/**
 * Polls the feeds one after the other. Each has its own rate limit and its own trouble; one that the budget did not reach
 * comes first the next time, so that a flood of mentions starves no search.
 */
export function poller({ account, feeds, clock, listenFrom }: XPoller) {
	return async (cursor: Json | undefined, budget: PollBudget): Promise<PollResult> => {
		const { feeds: before, turn } = cursor === undefined ? NOTHING_KNOWN : cursorOf.parse(cursor);
		const caught: Catch = {
			posts: new Map(),
			unreadable: [],
			gaps: [],
			stops: [],
			troubles: [],
			units: {},
			alongside: new Set(),
		};
		const states: Record<string, FeedState> = {};
		let pages = budget.maxPages;
		let more = false;
		let starved: string | undefined;
		for (const feed of inTurn(feeds, turn)) {
			const known = before[feed.name] ?? NEW_FEED;
			const outOfCredits = caught.stops.some(({ code }) => code === "out-of-credits");
			const resting = known.notBefore !== undefined && clock() < known.notBefore;
			if (resting || outOfCredits) {
				states[feed.name] = known;
				continue;
			}
			const run = await sweepFeed(
				{ feed, account, clock, listenFrom, deadline: budget.deadline },
				known,
				pages,
				caught,
			);
			states[feed.name] = run.state;
			if (run.pages === 0) starved ??= feed.name;
			pages -= run.pages;
			more ||= run.more;
		}
		const rests = Object.values(states).map(({ notBefore }) => notBefore ?? "");
		const earliest = rests.sort()[0];
		return {
			...harvest(caught),
			cursor: { version: 1, feeds: states, ...(starved !== undefined && { turn: starved }) },
			more,
			...(earliest && { notBefore: earliest }),
		};
	};
}

interface Run {
	readonly feed: Feed;
	readonly account: XAccount;
	readonly clock: Clock;
	readonly listenFrom: Instant | undefined;
	readonly deadline: Instant;
}

/** Reads one feed until its sweep ends, the budget ends, or X does. */
async function sweepFeed(run: Run, known: FeedState, budget: number, caught: Catch) {
	const { feed, clock, deadline } = run;
	const { notBefore: _over, ...rested } = known;
	let state: FeedState = rested;
	let sweep = currentSweep(state, feed.reach, run.listenFrom, clock());
	let restarts = 0;
	for (let pages = 0; ; ) {
		const now = clock();
		if (pages >= budget || elapsed(now, deadline) < SHORTEST_REQUEST)
			return { state: { ...state, sweep }, pages, more: true };
		const answer = await nextPage(feed, sweep, deadline, now);
		pages += 1;
		if (answer.kind === "page") {
			const ids = take(run, state, answer.page, caught);
			sweep = afterPage(sweep, ids, answer.page.meta);
			state = { ...remember(state, ids, sweep.headId), failures: 0 };
			if (sweep.nextToken !== undefined) continue;
			caught.gaps.push(...gapAtTheEnd(feed, sweep));
			return { state: finished(state, sweep), pages, more: false };
		}
		const step = afterProblem(answer.problem, { feed, state, sweep, now, restarts });
		if (step.gap) caught.gaps.push(step.gap);
		if (step.stop) caught.stops.push(step.stop);
		if (step.trouble !== undefined) caught.troubles.push(`${feed.name}: ${step.trouble}`);
		if (step.kind === "done") return { state: step.state, pages, more: false };
		sweep = step.sweep;
		restarts += 1;
	}
}

/** A list that gave all it can give may have ended before the floor. */
const gapAtTheEnd = (feed: Feed, sweep: Sweep): Gap[] =>
	feed.reach.posts !== undefined && sweep.count >= feed.reach.posts
		? gapBelow(sweep, `X gives only the newest ${feed.reach.posts} of ${feed.name}.`)
		: [];

type Step = { readonly gap?: Gap; readonly stop?: Stop; readonly trouble?: string } & (
	| { readonly kind: "again"; readonly sweep: Sweep }
	| { readonly kind: "done"; readonly state: FeedState }
);

interface Position {
	readonly feed: Feed;
	readonly state: FeedState;
	readonly sweep: Sweep;
	readonly now: Instant;
	readonly restarts: number;
}

/** How a sweep goes on after a call that failed. */
function afterProblem(problem: Problem, { feed, state, sweep, now, restarts }: Position): Step {
	if (problem.kind === "rate-limited")
		return {
			kind: "done",
			state: { ...state, sweep, notBefore: problem.until },
			trouble: problem.detail,
		};
	if (problem.kind !== "refused") {
		const failures = state.failures + 1;
		const wait = Math.min(2 ** failures * 15 * SECOND, STOPPED_FOR);
		return {
			kind: "done",
			state: { ...state, sweep, failures, notBefore: after(now, wait) },
			trouble: problem.detail,
		};
	}
	if (problem.status === 400 && restarts < 3) {
		const wrong = problem.parameters;
		if (wrong.includes("until_id") && sweep.untilId !== undefined) {
			const [gap] = gapBelow(sweep, "The rest of the sweep became too old to be fetched.");
			return { kind: "done", state: finished(state, sweep), ...(gap && { gap }) };
		}
		if (wrong.includes("since_id") || wrong.includes("start_time"))
			return { kind: "again", ...fromOldestReachable(sweep, now) };
		if (sweep.nextToken !== undefined) return { kind: "again", sweep: belowLowest(sweep) };
	}
	return {
		kind: "done",
		state: { ...state, sweep, notBefore: after(now, STOPPED_FOR) },
		stop: { code: stopCode(problem.status), detail: `${feed.name}: ${problem.detail}` },
	};
}

const STOP_CODES: Readonly<Record<number, Stop["code"]>> = {
	401: "auth",
	402: "out-of-credits",
	403: "permission",
};
const stopCode = (status: number): Stop["code"] => STOP_CODES[status] ?? "invalid-query";

/**
 * Puts a page into the catch: what was handed out before is not handed out again, nor are our own posts.
 * @returns the ids of the page
 */
function take(
	{ feed, account, clock }: Run,
	state: FeedState,
	page: XPage,
	caught: Catch,
): readonly XId[] {
	const ids: XId[] = [];
	const seen = new Set(state.seen);
	const count = (unit: XUnit, amount: number) => {
		caught.units[unit] = (caught.units[unit] ?? 0) + amount;
	};
	const countOnce = (unit: XUnit, id: XId) => {
		if (!caught.alongside.has(id)) count(unit, 1);
		caught.alongside.add(id);
	};
	for (const payload of page.data) {
		const parsed = xPost.safeParse(payload);
		if (!parsed.success) {
			caught.unreadable.push({ payload, reason: z.prettifyError(parsed.error) });
			count(feed.unit, 1);
			continue;
		}
		ids.push(parsed.data.id);
		if (seen.has(parsed.data.id)) {
			count("rereadPost", 1);
			continue;
		}
		count(feed.unit, 1);
		countOnce("userRead", parsed.data.author_id);
		for (const { id } of parsed.data.referenced_tweets)
			if (page.includes.posts.has(id)) countOnce("postRead", id);
		if (parsed.data.author_id === account.userId) continue;
		const post = toPost(parsed.data, page.includes, account, clock());
		const other = caught.posts.get(post.key)?.post;
		if (!other || isLaterEdition(post, other)) caught.posts.set(post.key, { post, payload });
	}
	return ids;
}

const editionOf = (post: Post): XId => post.edition ?? post.externalId;
const isLaterEdition = (post: Post, other: Post): boolean =>
	byAge(editionOf(post), editionOf(other)) > 0;

/** The catch as a result, oldest post first. */
function harvest(caught: Catch) {
	const inOrder = [...caught.posts.values()].sort((one, other) =>
		byAge(editionOf(one.post), editionOf(other.post)),
	);
	return {
		posts: inOrder.map(({ post }) => post),
		raw: new Map(inOrder.map(({ post, payload }) => [post.key, payload])),
		unreadable: caught.unreadable,
		gaps: caught.gaps,
		stops: caught.stops,
		troubles: caught.troubles,
		cost: costOf(caught.units),
	};
}
