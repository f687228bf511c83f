import { afterEach, describe, expect, it } from "@jest/globals";
import { idAt } from "../../lib/channels/x/snowflake.ts";
import { HOUR, MINUTE, SECOND } from "../../lib/kernel/clock.ts";
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

describe("polling X", () => {
	it("hands out every post once, oldest first, with its payload", async () => {
		const { x, poll, burst, queued } = await listener();
		const ids = burst(3);
		const result = await poll();
		expect(queued).toEqual(ids);
		expect(result.raw.get(`x:northwind:${ids[0]}`)).toMatchObject({ id: ids[0] });
		expect(result).toMatchObject({
			more: false,
			stops: [],
			troubles: [],
			gaps: [],
			unreadable: [],
		});
		await poll();
		await poll();
		expect(queued).toEqual(ids);
		expect(x.calls).toHaveLength(6);
	});

	it("hears a mention once, though the search finds it too", async () => {
		const { x, poll, queued } = await listener();
		const id = x.add({ text: "@NorthwindMobile northwind is slow", author_id: CUSTOMER });
		await poll();
		expect(queued).toEqual([id]);
	});

	it("does not hear its own voice", async () => {
		const { x, poll, queued } = await listener({ queries: ["northwind"] });
		x.add({ text: "northwind 7.2 is here", author_id: "1720000000000000001" });
		expect((await poll()).unreadable).toEqual([]);
		expect(queued).toEqual([]);
	});

	it("keeps what it knows when nothing comes", async () => {
		const { wait, poll, burst, queued } = await listener();
		burst(1);
		await poll();
		wait(HOUR);
		await poll();
		const later = burst(1);
		await poll();
		expect(queued.slice(1)).toEqual(later);
	});

	it("keeps what it knows when X shows nothing at all", async () => {
		const { x, poll, burst, searches } = await listener();
		burst(1);
		await poll();
		x.when("search", 1, { status: 200, body: xFixture("search-recent-empty") });
		await poll();
		await poll();
		const [, before, after] = searches().map(({ query }) => query.get("since_id"));
		expect(after).toBe(before);
	});

	it("keeps its cursor small, however much it has heard", async () => {
		const { poll, burst, cursor } = await listener();
		burst(60);
		expect((await poll(5)).more).toBe(true);
		expect(JSON.stringify(cursor()).length).toBeLessThan(600);
		for (let polls = 0; polls < 20; polls += 1) {
			burst(1);
			await poll();
		}
		expect(JSON.stringify(cursor()).length).toBeLessThan(600);
	});

	it("sees a post that the index shows late, below what was read before", async () => {
		const { x, now, wait, poll, burst, queued } = await listener();
		const lateAt = now();
		wait(2 * MINUTE);
		const [newer] = burst(1);
		await poll();
		const late = x.add({ text: "northwind late", author_id: CUSTOMER, created_at: lateAt });
		await poll();
		await poll();
		expect(queued).toEqual([newer, late]);
	});

	it("reads an edit as the same post, and the latest edition of it", async () => {
		const { x, wait, poll } = await listener();
		const first = x.add({ text: "northwind is slw", author_id: CUSTOMER });
		wait(SECOND);
		const second = x.add({
			text: "northwind is slow",
			author_id: CUSTOMER,
			id: String(BigInt(first) + 1_000n),
			edit_history_tweet_ids: [first, String(BigInt(first) + 1_000n)],
		});
		const { posts } = await poll();
		expect(posts).toMatchObject([
			{ externalId: first, edition: second, text: "northwind is slow" },
		]);
	});

	it.each([
		["@NorthwindMobile is slw", "northwind is slow"],
		["northwind is slw", "@NorthwindMobile is slow"],
	])("reads the latest edition when %j becomes %j, whichever list shows it", async (was, is) => {
		const { x, wait, poll } = await listener();
		const first = x.add({ text: was, author_id: CUSTOMER });
		wait(SECOND);
		const id = String(BigInt(first) + 1_000n);
		x.add({ text: is, author_id: CUSTOMER, id, edit_history_tweet_ids: [first, id] });
		expect((await poll()).posts).toMatchObject([{ externalId: first, edition: id, text: is }]);
	});

	it("sets aside what it cannot read, and keeps the rest of the page", async () => {
		const { x, poll, burst, queued } = await listener();
		const [id] = burst(1);
		x.when("search", 1, {
			status: 200,
			body: {
				data: [
					{ id: Number(id), text: "northwind", author_id: CUSTOMER },
					{ id, text: "northwind", author_id: CUSTOMER },
				],
				meta: { newest_id: id, result_count: 2 },
			},
		});
		const { unreadable } = await poll();
		expect(queued).toEqual([id]);
		expect(unreadable).toEqual([
			{
				payload: expect.objectContaining({ id: Number(id) }),
				reason: expect.stringContaining("id"),
			},
		]);
	});

	it("begins where it is told to", async () => {
		const { x, poll, queued } = await listener({ listenFrom: "2026-11-20T18:00:00.000Z" });
		x.add({ text: "northwind", author_id: CUSTOMER, created_at: "2026-11-20T17:59:59.000Z" });
		const heard = x.add({
			text: "northwind",
			author_id: CUSTOMER,
			created_at: "2026-11-20T18:00:01.000Z",
		});
		await poll();
		expect(queued).toEqual([heard]);
	});

	it("counts what it costs: a mention a fifth of a search, and what was read before nothing", async () => {
		const { x, burst, poll } = await listener();
		const [quoted] = burst(2);
		x.add({ text: "@NorthwindMobile hello", author_id: CUSTOMER });
		expect((await poll()).cost).toEqual({
			units: { ownedRead: 1, postRead: 2, userRead: 1 },
			usd: expect.closeTo(0.021, 6),
		});
		expect((await poll()).cost).toEqual({ units: { rereadPost: 3 }, usd: 0 });
		x.add({
			text: "northwind, as they say",
			author_id: "102",
			referenced_tweets: [{ type: "quoted", id: quoted ?? "" }],
		});
		expect((await poll()).cost.units).toEqual({ rereadPost: 3, postRead: 2, userRead: 1 });
	});
});

describe("when X stops", () => {
	it("stops and says so when the credits are used up", async () => {
		const { x, wait, poll, burst, queued } = await listener();
		const ids = burst(1);
		x.when("mentions", 1, xFixture("error-402-credits"));
		const { stops } = await poll();
		expect(stops).toEqual([
			{ code: "out-of-credits", detail: expect.stringContaining("does not have any credits") },
		]);
		expect(x.calls).toHaveLength(1);
		wait(16 * MINUTE);
		await poll();
		expect(queued).toEqual(ids);
	});

	it.each([
		["error-401", "auth"],
		["error-403-unsupported-auth", "permission"],
	])("says what is wrong after %s, and asks seldom", async (name, code) => {
		const { x, poll } = await listener({ queries: [] });
		x.when("mentions", 1, xFixture(name));
		const { stops, notBefore } = await poll();
		expect(stops).toMatchObject([{ code }]);
		expect(notBefore).toBe("2026-11-20T19:05:00.000Z");
		await poll();
		expect(x.calls).toHaveLength(1);
	});

	it("goes on where it was stopped, once a person has seen to it", async () => {
		const { x, wait, poll, burst, queued } = await listener();
		const ids = burst(25);
		x.when("search", 2, xFixture("error-401"));
		expect((await poll()).stops).toHaveLength(1);
		expect(queued).toHaveLength(10);
		wait(16 * MINUTE);
		await poll();
		expect(sorted(queued)).toEqual(sorted(ids));
	});

	it("says that a query is wrong, and goes on with the mentions", async () => {
		const { x, poll, queued } = await listener();
		x.when("search", 1, {
			status: 400,
			body: {
				title: "Invalid Request",
				errors: [{ message: "no viable alternative", parameters: { query: ["("] } }],
			},
		});
		const id = x.add({ text: "@NorthwindMobile help", author_id: CUSTOMER });
		const { stops } = await poll();
		expect(stops).toEqual([
			{ code: "invalid-query", detail: expect.stringContaining("no viable alternative") },
		]);
		expect(queued).toEqual([id]);
	});

	it("ends even when X refuses every way to go on", async () => {
		const { x, poll, burst } = await listener({ queries: ["northwind"] });
		burst(1);
		for (const nth of [1, 2, 3, 4, 5, 6])
			x.when("search", nth, xFixture("error-400-since-id-too-old"));
		const { stops } = await poll(100);
		expect(stops).toMatchObject([{ code: "invalid-query" }]);
		expect(x.calls.length).toBeLessThan(8);
	});
});

describe("ids of X", () => {
	it("begin with the moment of the post", () => {
		expect(idAt("2026-11-20T18:41:07.000Z").slice(0, 12)).toBe("212384913227");
		expect(idAt("1970-01-01T00:00:00.000Z")).toBe("0");
	});
});
