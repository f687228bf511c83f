import { afterEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DAY, HOUR, MINUTE, SECOND } from "../../lib/kernel/clock.ts";
import { CUSTOMER, listeningToX, xFixture } from "../factories/x.ts";

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
	for (const x of running.splice(0)) await x.stop();
});

/** A listener that ends with the test. */
async function listener(options?: Parameters<typeof listeningToX>[0]) {
	const listening = await listeningToX(options);
	running.push(listening.x);
	return listening;
}
const sorted = (ids: Iterable<string>) => [...ids].sort();

describe("losing nothing", () => {
	it("takes a burst of 43 with two pages at a time, while more arrive", async () => {
		const { poll, burst, queued } = await listener();
		const ids = burst(7);
		expect((await poll()).more).toBe(false);
		ids.push(...burst(43));
		expect((await poll(2)).more).toBe(true);
		ids.push(...burst(12));
		for (let polls = 0; polls < 10; polls += 1) if (!(await poll(2)).more) break;
		await poll();
		expect(sorted(queued)).toEqual(sorted(ids));
	});

	it("goes on where 429 cut it, not before X allows it", async () => {
		const { x, now, wait, poll, burst, queued, searches } = await listener();
		const ids = burst(43);
		const reset = Date.parse(now()) / 1000 + 600;
		x.when("search", 3, { rateLimitedUntil: reset });
		const cut = await poll();
		expect(cut).toMatchObject({ more: false, troubles: [expect.stringContaining("search")] });
		expect(queued).toHaveLength(20);
		const callsBefore = searches().length;
		await poll();
		expect(searches()).toHaveLength(callsBefore);
		ids.push(...burst(5));
		wait(11 * MINUTE);
		await poll();
		await poll();
		expect(sorted(queued)).toEqual(sorted(ids));
	});

	it("keeps hearing mentions while the search is limited", async () => {
		const { x, now, poll, queued } = await listener();
		x.when("search", 1, { rateLimitedUntil: Date.parse(now()) / 1000 + 600 });
		expect(await poll()).not.toHaveProperty("notBefore");
		const id = x.add({ text: "@NorthwindMobile help", author_id: CUSTOMER });
		await poll();
		expect(queued).toEqual([id]);
	});

	it("says when nothing at all can be fetched before a moment", async () => {
		const { x, now, poll } = await listener();
		const reset = Date.parse(now()) / 1000;
		x.when("mentions", 1, { rateLimitedUntil: reset + 900 });
		x.when("search", 1, { rateLimitedUntil: reset + 600 });
		expect((await poll()).notBefore).toBe("2026-11-20T19:00:01.000Z");
	});

	it.each([
		["error-429", "2026-11-20T19:00:01.000Z"],
		["error-429-v1-shape", "2026-11-20T19:00:01.000Z"],
		// its reset lies further ahead than a header is believed
		["error-429-post-cap", "2026-11-21T18:50:00.000Z"],
	])("waits as long as %s says, a day at most", async (name, until) => {
		const { x, poll } = await listener({ queries: [] });
		x.when("mentions", 1, xFixture(name));
		expect((await poll()).notBefore).toBe(until);
	});

	it("waits a quarter of an hour when X does not say how long", async () => {
		const { x, poll } = await listener({ queries: [] });
		x.when("mentions", 1, { status: 429, headers: {}, body: {} });
		expect((await poll()).notBefore).toBe("2026-11-20T19:05:00.000Z");
	});

	it("goes on below the lowest post when its page token is refused", async () => {
		const { x, poll, burst, queued, searches } = await listener();
		const ids = burst(30);
		await poll(2);
		x.when("search", 1, "token-refused");
		ids.push(...burst(4));
		expect((await poll()).stops).toEqual([]);
		await poll();
		expect(sorted(queued)).toEqual(sorted(ids));
		const restart = searches().find(({ query }) => query.has("until_id"));
		expect(restart?.query.get("until_id")).toBe(ids[20]);
		expect(restart?.query.has("next_token")).toBe(false);
	});

	it("sends the same bounds with every page of a sweep", async () => {
		const { poll, burst, searches } = await listener();
		burst(1);
		await poll();
		burst(25);
		await poll();
		const [, ...sweep] = searches().map(({ query }) => query.get("since_id"));
		expect(sweep).toHaveLength(3);
		expect(new Set(sweep).size).toBe(1);
	});

	it("hears posts that arrive between two pages, with the next sweep", async () => {
		const { x, poll, burst, queued } = await listener();
		const ids = burst(15);
		x.when("search", 2, () => ids.push(...burst(3)));
		await poll();
		await poll();
		expect(sorted(queued)).toEqual(sorted(ids));
	});

	it.each(["html-503", "cut-before", "cut-after"] as const)(
		"tries again after %s, a little later each time",
		async (happening) => {
			const { x, wait, poll, burst, queued } = await listener({ queries: ["northwind"] });
			const ids = burst(25);
			for (const nth of [2, 3]) x.when("search", nth, happening);
			expect(await poll()).toMatchObject({ stops: [], troubles: [expect.anything()] });
			wait(20 * SECOND);
			await poll();
			expect(queued).toHaveLength(10);
			wait(11 * SECOND);
			await poll();
			wait(MINUTE);
			await poll();
			expect(sorted(queued)).toEqual(sorted(ids));
		},
	);

	it.each(["hang", "drip"] as const)(
		"gives up a call that would %s, at its deadline",
		async (happening) => {
			const { x, now, connector } = await listener();
			x.when("mentions", 1, happening);
			const deadline = new Date(Date.parse(now()) + 1_200).toISOString();
			const begun = Date.now();
			const { troubles } = await connector.poll(undefined, { maxPages: 1, deadline });
			expect(troubles).toEqual([expect.stringMatching(/^mentions: /)]);
			expect(Date.now() - begun).toBeLessThan(3_000);
		},
	);

	it("waits twice as long after each failure, a quarter of an hour at most, until one succeeds", async () => {
		const { x, now, wait, poll } = await listener({ queries: [] });
		const waits: number[] = [];
		const pollAfterFailure = async () => {
			x.when("mentions", 1, { status: 503, body: { title: "Over capacity" } });
			const { notBefore, stops } = await poll();
			expect(stops).toEqual([]);
			waits.push((Date.parse(notBefore ?? "") - Date.parse(now())) / SECOND);
			wait(HOUR);
		};
		for (let failures = 0; failures < 7; failures += 1) await pollAfterFailure();
		await poll();
		await pollAfterFailure();
		expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 30]);
	});

	it("tries again when X answers with what is no page", async () => {
		const { x, wait, poll, burst, queued } = await listener();
		const ids = burst(2);
		x.when("search", 1, { status: 200, body: { data: "none" } });
		expect((await poll()).troubles).toHaveLength(1);
		wait(MINUTE);
		await poll();
		expect(queued).toEqual(ids);
	});

	it("begins no call that the deadline would cut", async () => {
		const { x, now, connector } = await listener();
		const result = await connector.poll(undefined, { maxPages: 5, deadline: now() });
		expect(result.more).toBe(true);
		expect(x.calls).toEqual([]);
	});

	it("starves no search, however many mentions there are and however small the budget", async () => {
		const { x, poll, queued, burst } = await listener();
		const [found] = burst(1);
		for (let index = 0; index < 45; index += 1)
			x.add({ text: `@NorthwindMobile hello ${index}`, author_id: CUSTOMER });
		await poll(1);
		await poll(1);
		expect(queued).toContain(found);
		for (let polls = 0; polls < 20; polls += 1) if (!(await poll(1)).more) break;
		expect(new Set(queued).size).toBe(46);
	});

	it("hands out every post exactly once, whatever happens in whatever order", async () => {
		const step = fc.oneof(
			fc.record({ posts: fc.integer({ min: 1, max: 25 }) }),
			fc.record({ pages: fc.integer({ min: 1, max: 3 }) }),
			fc.record({
				endpoint: fc.constantFrom("search" as const, "mentions" as const),
				nth: fc.integer({ min: 1, max: 3 }),
				happening: fc.constantFrom(
					"html-503" as const,
					"cut-before" as const,
					"cut-after" as const,
					"token-refused" as const,
					{ rateLimitedUntil: 0 },
					xFixture("error-401"),
				),
			}),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
				const { x, wait, poll, burst, queued } = await listener();
				const ids: string[] = [];
				for (const todo of steps) {
					if ("posts" in todo) ids.push(...burst(todo.posts, "@NorthwindMobile northwind"));
					else if ("pages" in todo) await poll(todo.pages);
					else x.when(todo.endpoint, todo.nth, todo.happening);
					wait(SECOND);
				}
				// whatever was planned has happened once everything was asked for often enough
				for (let polls = 0; polls < 25; polls += 1) {
					await poll();
					wait(16 * MINUTE);
				}
				expect(sorted(new Set(queued))).toEqual(sorted(ids));
			}),
			{ numRuns: 15 },
		);
	}, 60_000);

	it("never hands out less when a crash loses the cursor", async () => {
		const { connector, budget, burst, poll, queued } = await listener();
		const ids = burst(25);
		await poll(3);
		// polled, and then neither queued nor saved
		await connector.poll(undefined, budget());
		for (let polls = 0; polls < 10; polls += 1) if (!(await poll(2)).more) break;
		expect(sorted(queued)).toEqual(sorted(ids));
	});
});

describe("what X no longer gives", () => {
	it("is reported as a gap when nobody polled for a week", async () => {
		const { wait, now, poll, burst, queued } = await listener();
		const [first] = burst(1);
		await poll();
		burst(1);
		wait(8 * DAY);
		const [recent] = burst(1);
		const { gaps, stops } = await poll();
		expect(queued).toEqual([first, recent]);
		expect(stops).toEqual([]);
		expect(gaps).toEqual([
			{
				from: expect.stringMatching(/^2026-11-20T18:48/),
				to: new Date(Date.parse(now()) - 7 * DAY + 10 * MINUTE).toISOString(),
				reason: expect.stringContaining("seven days"),
			},
		]);
		expect((await poll()).gaps).toEqual([]);
	});

	it("is reported when a sweep was cut for so long that its rest is too old", async () => {
		const { wait, poll, burst, queued } = await listener();
		burst(25);
		await poll(2);
		wait(8 * DAY);
		const [recent] = burst(1);
		const { gaps } = await poll();
		await poll();
		expect(gaps).not.toEqual([]);
		expect(queued).toContain(recent);
		expect((await poll()).gaps).toEqual([]);
	});

	it("is reported when more mentions came than X lists", async () => {
		const { x, wait, poll, queued } = await listener({ queries: [], pageSize: 100 });
		x.add({ text: "@NorthwindMobile first", author_id: CUSTOMER });
		await poll();
		wait(HOUR);
		for (let index = 0; index < 850; index += 1)
			x.add({ text: `@NorthwindMobile ${index}`, author_id: CUSTOMER });
		const { gaps } = await poll(20);
		expect(queued).toHaveLength(801);
		expect(gaps).toEqual([expect.objectContaining({ reason: expect.stringContaining("800") })]);
	});
});
