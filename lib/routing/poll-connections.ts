import type { Connector, Gap, PollResult } from "../channels/connector.ts";
import { after, type Clock, type Instant, SECOND } from "../kernel/clock.ts";
import { sha256 } from "../kernel/ids.ts";
import type { Post } from "../posts/post.ts";
import type { Fetched, PostTable } from "../posts/post-table.ts";
import type { ConnectionTable, PollState, Sweep } from "./connection-table.ts";

/** A connection that can be asked for what is new. */
export interface PolledConnection {
	readonly name: string;
	readonly connector: Pick<Connector, "poll">;
}

/** What polling needs. */
export interface PollConnections {
	readonly polled: ConnectionTable;
	readonly posts: Pick<PostTable, "fetched">;
	/** Notes posts in the ledger and queues them; when it returns, they are safe. */
	readonly receive: (posts: readonly Post[]) => Promise<void>;
	/** Keeps what the channel sent, as JSON; again under the same key, it takes the place of the first. */
	readonly keepPayload: (key: string, payload: unknown) => Promise<void>;
	readonly clock: Clock;
}

/** What became of asking a connection. */
export interface Polled {
	readonly connection: string;
	/** `busy`: somebody else is at it. `later`: the channel wants to be asked later. */
	readonly how: "swept" | "busy" | "later";
	readonly posts: number;
}

/** Requests of one call of `poll`, at most. */
const PAGES = 10;

/** How long behind the deadline a sweep may still be saving what it fetched. */
const GRACE = 20 * SECOND;

/** Posts are looked up so many at a time. */
const AT_ONCE = 10;

/** Gaps and unreadable payloads that are kept on record. */
const ON_RECORD = 20;

/**
 * Asks every connection that can be polled for what is new. One that breaks holds no other up.
 * @param deadline no request to a channel runs beyond it
 * @throws {AggregateError} when any broke; its cursor stands where it was, so nothing is lost
 */
export async function pollConnections(
	work: PollConnections,
	connections: Iterable<PolledConnection>,
	deadline: Instant,
): Promise<Polled[]> {
	const polled = [...connections].filter(({ connector }) => connector.poll !== undefined);
	const results = await Promise.allSettled(polled.map((one) => sweep(work, one, deadline)));
	const broken = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
	if (broken.length > 0) throw new AggregateError(broken, `${broken.length} connections broke`);
	return results.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}

/** Sweeps a connection until nothing is left, or time is. Posts are safe before the cursor moves behind them. */
async function sweep(
	work: PollConnections,
	{ name, connector }: PolledConnection,
	deadline: Instant,
): Promise<Polled> {
	const { polled, clock, receive } = work;
	let state = await polled.state(name);
	if ((state?.notBefore ?? "") > clock()) return { connection: name, how: "later", posts: 0 };
	let held = await polled.begin(name, clock(), after(deadline, GRACE));
	if (!held) return { connection: name, how: "busy", posts: 0 };
	let posts = 0;
	try {
		for (let more = true; more && clock() < deadline; ) {
			const result = await connector.poll?.(held.cursor, { maxPages: PAGES, deadline });
			if (!result) break;
			const unreadable = await keepUnreadable(work, name, result);
			await receive(await withPayloads(work, name, result));
			const next: Sweep | undefined = await polled.advance(held, result.cursor);
			if (!next) return { connection: name, how: "busy", posts };
			held = next;
			posts += result.posts.length;
			state = stateAfter(state, result, unreadable, clock());
			await polled.keepState(held, state);
			more = result.more && result.notBefore === undefined && result.stops.length === 0;
		}
	} finally {
		await polled.end(held);
	}
	return { connection: name, how: "swept", posts };
}

/**
 * The posts, each with the key of the object that holds its payload. Those of one answer share an object, as each costs the
 * same whatever its size; payloads of posts that came before are kept already.
 */
async function withPayloads(
	{ posts: table, keepPayload }: PollConnections,
	connection: string,
	{ posts, raw }: PollResult,
): Promise<Post[]> {
	const before = new Map<string, Fetched>();
	for (let start = 0; start < posts.length; start += AT_ONCE)
		await Promise.all(
			posts.slice(start, start + AT_ONCE).map(async ({ key }) => {
				const fetched = await table.fetched(key);
				if (fetched) before.set(key, fetched);
			}),
		);
	const fresh = posts.map(({ key }) => key).filter((key) => raw.has(key) && !before.has(key));
	const object = `posts/${connection}/${sha256(fresh.join("\n"))}.json`;
	if (fresh.length > 0)
		await keepPayload(object, Object.fromEntries(fresh.map((key) => [key, raw.get(key)])));
	return posts.map((post) => {
		const payload = before.has(post.key) ? before.get(post.key)?.payload : object;
		return payload === undefined || !raw.has(post.key) ? post : { ...post, payload };
	});
}

async function keepUnreadable(
	{ keepPayload, clock }: PollConnections,
	name: string,
	{ unreadable }: PollResult,
): Promise<PollState["unreadable"]> {
	const kept: PollState["unreadable"][number][] = [];
	for (const { payload: content, reason } of unreadable) {
		const payload = `unreadable/${name}/${sha256(JSON.stringify(content) ?? "")}.json`;
		await keepPayload(payload, content);
		kept.push({ at: clock(), payload, reason });
	}
	return kept;
}

/** What was lost stays on record; everything else is as the last call found it. */
function stateAfter(
	before: PollState | undefined,
	{ posts, stops, troubles, gaps, notBefore }: PollResult,
	unreadable: PollState["unreadable"],
	at: Instant,
): PollState {
	const known = before?.gaps ?? [];
	const same = (one: Gap) => (other: Gap) =>
		one.from === other.from && one.to === other.to && one.reason === other.reason;
	const fresh = gaps.filter((gap) => !known.some(same(gap)));
	return {
		...{ at, posts: posts.length, stops, troubles },
		...(notBefore !== undefined && { notBefore }),
		gaps: [...fresh, ...known].slice(0, ON_RECORD),
		unreadable: [...unreadable, ...(before?.unreadable ?? [])].slice(0, ON_RECORD),
	};
}
