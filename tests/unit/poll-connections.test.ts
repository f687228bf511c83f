import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Json, PollResult } from "../../lib/channels/connector.ts";
import { MINUTE, after as momentAfter } from "../../lib/kernel/clock.ts";
import type { Store } from "../../lib/kernel/store.ts";
import type { Post } from "../../lib/posts/post.ts";
import { postTable } from "../../lib/posts/post-table.ts";
import { type QueuedPost, receivePosts } from "../../lib/posts/receive-posts.ts";
import { type ConnectionTable, connectionTable } from "../../lib/routing/connection-table.ts";
import { type PollConnections, pollConnections } from "../../lib/routing/poll-connections.ts";
import { memoryStore } from "../factories/memory-store.ts";
import { aPost, NOON } from "../factories/post.ts";
import { Crash, type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

/** Posts that a channel has; its cursor is how many of them were handed out. */
const POSTS = [1, 2, 3, 4, 5].map((number) =>
	aPost({ externalId: `p-${number}`, author: { id: `a-${number}` }, connection: "northwind" }),
);

let world: InMemoryWorld;
let polled: ConnectionTable;
let payloads: Map<string, unknown>;
let work: PollConnections;

beforeEach(() => {
	world = inMemoryWorld();
	polled = connectionTable(world.store);
	payloads = new Map();
	work = {
		...{ polled, posts: world.house.posts, receive: world.receive },
		clock: world.routing.clock,
		keepPayload: async (key, payload) => {
			payloads.set(key, payload);
		},
	};
});

const empty: PollResult = {
	...{ posts: [], raw: new Map(), unreadable: [], cursor: null, more: false },
	...{ stops: [], troubles: [], gaps: [], cost: { units: {}, usd: 0 } },
};

/** A channel that hands out its posts two by two; `said` is added to each result. */
function channel(said: Partial<PollResult> = {}, name = "northwind") {
	const asked: (Json | undefined)[] = [];
	return {
		...{ name, asked },
		connector: {
			poll: async (cursor: Json | undefined): Promise<PollResult> => {
				asked.push(cursor);
				const from = Number(cursor ?? 0);
				const posts = POSTS.slice(from, from + 2);
				const next = from + posts.length;
				return {
					...{ ...empty, posts, cursor: next, more: next < POSTS.length },
					raw: new Map(posts.map((post) => [post.key, { raw: post.externalId }])),
					...said,
				};
			},
		},
	};
}

const deadline = () => momentAfter(work.clock(), MINUTE);
const poll = (connections: Parameters<typeof pollConnections>[1]) =>
	pollConnections(work, connections, deadline());

/** Keys of the posts that were read in the end. */
async function read(): Promise<string[]> {
	await world.drain();
	const { items } = await world.house.decided.list({ limit: 100 });
	return items.map(({ key }) => key).sort();
}
const keys = POSTS.map(({ key }) => key);

/** Where the next sweep would begin. */
async function cursor(): Promise<Json | undefined> {
	const sweep = await polled.begin("northwind", work.clock(), work.clock());
	if (!sweep) throw new Error("somebody is at it");
	await polled.end(sweep);
	return sweep.cursor;
}

describe("polling", () => {
	it("goes on until the channel has no more, from where it was each time", async () => {
		const northwind = channel();
		expect(await poll([northwind])).toEqual([{ connection: "northwind", how: "swept", posts: 5 }]);
		expect(northwind.asked).toEqual([undefined, 2, 4]);
		expect(await read()).toEqual(keys);
		expect(await cursor()).toBe(5);
		await poll([northwind]);
		expect(northwind.asked.at(-1)).toBe(5);
	});

	it("leaves those alone that cannot be polled", async () => {
		expect(await poll([{ name: "standard", connector: {} }])).toEqual([]);
	});

	it("asks no more behind the deadline", async () => {
		const northwind = channel();
		expect(await pollConnections(work, [northwind], work.clock())).toMatchObject([{ posts: 0 }]);
		expect(northwind.asked).toEqual([]);
	});

	it("keeps what the channel sent, once, under a key that the post names", async () => {
		await poll([channel()]);
		await read();
		const { payload = "" } = (await world.house.posts.post(keys[0] ?? "")) ?? {};
		expect(payloads.get(payload)).toMatchObject({ [keys[0] ?? ""]: { raw: "p-1" } });
		// one object for each of the channel's three answers, not for each of its five posts
		expect(payloads.size).toBe(3);
		payloads.clear();
		const raw = new Map(POSTS.map((post) => [post.key, { raw: "again" }]));
		await poll([channel({ posts: POSTS, raw, more: false })]);
		expect(payloads.size).toBe(0);
	});
});

describe("a crash loses nothing", () => {
	it("when posts cannot be queued: the cursor stands, and they come again", async () => {
		let broken = true;
		const receive = async (posts: readonly Post[]) => {
			if (broken) throw new Error("no queue");
			await world.receive(posts);
		};
		work = { ...work, receive };
		await expect(poll([channel()])).rejects.toThrow("1 connections broke");
		expect(await cursor()).toBeUndefined();
		broken = false;
		await poll([channel()]);
		expect(await read()).toEqual(keys);
	});

	it("when a payload cannot be kept: nothing is queued without it", async () => {
		const keepPayload = async () => {
			throw new Error("no bucket");
		};
		work = { ...work, keepPayload };
		await expect(poll([channel()])).rejects.toThrow();
		expect([await cursor(), await read()]).toEqual([undefined, []]);
	});

	it("before or after any of its writes: each post is queued, and the cursor ends behind the last", async () => {
		/** A sweep that dies around its `number`th write, and the next one, once the first one's time is over. */
		async function swept(number: number, moment: "before" | "after") {
			const memory = memoryStore();
			const queued = new Set<string>();
			let now = NOON;
			let writes = 0;
			let dead = false;
			/** Writes; who has died writes no more. */
			const dying = async <T>(write: () => Promise<T>): Promise<T> => {
				writes += 1;
				const dies = writes === number;
				if (dead || (dies && moment === "before")) {
					dead = true;
					throw new Crash();
				}
				const result = await write();
				if (!dies) return result;
				dead = true;
				throw new Crash();
			};
			const store: Store = {
				...memory,
				putNew: (item) => dying(() => memory.putNew(item)),
				putNewer: (item) => dying(() => memory.putNewer(item)),
				replace: (item, expected) => dying(() => memory.replace(item, expected)),
			};
			const clock = () => now;
			const posts = postTable(store);
			const queue = (some: readonly QueuedPost[]) =>
				dying(async () => {
					for (const { body } of some) queued.add(body.key);
					for (const { body } of some)
						expect(payloads.get(body.payload ?? "")).toHaveProperty([body.key]);
				});
			polled = connectionTable(store);
			work = {
				...{ polled, posts, clock, receive: receivePosts({ posts, queue, clock }) },
				keepPayload: (key, payload) =>
					dying(async () => {
						payloads.set(key, payload);
					}),
			};
			const died = await poll([channel()]).then(
				() => false,
				() => true,
			);
			dead = false;
			writes = Number.POSITIVE_INFINITY;
			now = momentAfter(now, 2 * MINUTE);
			await poll([channel()]);
			return { died, queued: [...queued].sort(), cursor: await cursor() };
		}

		let number = 1;
		for (let died = true; died; number += 1)
			for (const moment of ["before", "after"] as const) {
				const result = await swept(number, moment);
				expect({ number, moment, ...result }).toMatchObject({ queued: keys, cursor: 5 });
				died = result.died;
			}
		// every write was died at: five posts have more of them than this
		expect(number).toBeGreaterThan(20);
	});
});

describe("one sweep at a time", () => {
	it("a second one is refused while the first runs, and may run after it", async () => {
		const first = await polled.begin("northwind", NOON, momentAfter(NOON, MINUTE));
		expect(first).toBeDefined();
		const northwind = channel();
		expect(await poll([northwind])).toEqual([{ connection: "northwind", how: "busy", posts: 0 }]);
		expect(northwind.asked).toEqual([]);
		if (first) await polled.end(first);
		expect(await poll([northwind])).toMatchObject([{ how: "swept", posts: 5 }]);
	});

	it("of two that begin at once, one runs", async () => {
		const [one, other] = [channel(), channel()];
		const hows = (await Promise.all([poll([one]), poll([other])])).flat().map(({ how }) => how);
		expect(hows.sort()).toEqual(["busy", "swept"]);
		expect(await read()).toEqual(keys);
	});

	it("one that died holds nobody off longer than its time", async () => {
		await polled.begin("northwind", NOON, momentAfter(NOON, MINUTE));
		world.later(MINUTE);
		expect(await poll([channel()])).toMatchObject([{ how: "swept" }]);
	});

	it("one that was overtaken moves no cursor", async () => {
		const late = channel();
		const { poll: slow } = late.connector;
		const overtaken = {
			...late,
			connector: {
				poll: async (from: Json | undefined) => {
					world.later(2 * MINUTE);
					await poll([channel()]);
					return slow(from);
				},
			},
		};
		expect(await poll([overtaken])).toMatchObject([{ how: "busy" }]);
		expect(await cursor()).toBe(5);
		expect(await read()).toEqual(keys);
	});

	it("another connection is not held up, also when one breaks", async () => {
		const broken = {
			name: "broken",
			connector: {
				poll: async () => {
					throw new Error("a bug");
				},
			},
		};
		await expect(poll([broken, channel()])).rejects.toThrow(AggregateError);
		expect(await read()).toEqual(keys);
	});
});

describe("what a person must know", () => {
	const stop = { code: "auth", detail: "renew the token" } as const;
	const gap = { from: NOON, to: momentAfter(NOON, MINUTE), reason: "older than seven days" };

	it("is kept: what stops the channel, what was in trouble, what was lost", async () => {
		const troubles = ["slow down"];
		await poll([channel({ stops: [stop], gaps: [gap], troubles, more: false })]);
		expect(await polled.state("northwind")).toMatchObject({
			...{ posts: 2, stops: [stop], gaps: [gap], troubles },
		});
	});

	it("is as of the last sweep, but for what was lost: that stays, once", async () => {
		await poll([channel({ stops: [stop], gaps: [gap], more: false })]);
		await poll([channel({ gaps: [gap], more: false })]);
		await poll([channel()]);
		expect(await polled.state("northwind")).toMatchObject({ stops: [], gaps: [gap], posts: 1 });
	});

	it("stops the sweep: a channel that refuses is not asked at once again", async () => {
		const northwind = channel({ stops: [stop], more: true });
		await poll([northwind]);
		expect(northwind.asked).toHaveLength(1);
	});

	it("is what the channel sent that is no post, kept with the reason", async () => {
		const unreadable = [{ payload: { id: 7 }, reason: "has no author" }];
		await poll([channel({ unreadable, more: false })]);
		const [found] = (await polled.state("northwind"))?.unreadable ?? [];
		expect(found?.reason).toBe("has no author");
		expect(payloads.get(found?.payload ?? "")).toEqual({ id: 7 });
	});
});

it("a channel that wants to be asked later is asked later", async () => {
	const northwind = channel({ notBefore: momentAfter(NOON, MINUTE), more: true });
	await poll([northwind]);
	expect(await poll([northwind])).toMatchObject([{ how: "later" }]);
	expect(northwind.asked).toHaveLength(1);
	world.later(MINUTE);
	expect(await poll([northwind])).toMatchObject([{ how: "swept" }]);
});
