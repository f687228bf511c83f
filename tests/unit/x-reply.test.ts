import { afterEach, describe, expect, it } from "@jest/globals";
import type { Audience, ReplyRequest } from "../../lib/channels/connector.ts";
import { measureForX } from "../../lib/channels/x/measure.ts";
import { xConnector } from "../../lib/channels/x/x-connector.ts";
import { SECOND } from "../../lib/kernel/clock.ts";
import { CREDENTIALS, connectedX, NORTHWIND, xFixture } from "../factories/x.ts";

const TEXT = "Hi Ana, sorry about the dropped calls. We have opened case NW-1042 and are on it.";

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
	for (const x of running.splice(0)) await x.stop();
});

/** Ana's complaint, heard, and the reply to it. */
async function answering(complaint = "@NorthwindMobile my calls drop every evening") {
	const connected = await connectedX({ queries: ["calls"] });
	running.push(connected.x);
	connected.x.addUser({ id: "101", username: "ana_ruiz_fict" });
	connected.x.add({ text: complaint, author_id: "101" });
	const [to] = (await connected.connector.poll(undefined, connected.budget())).posts;
	if (!to) throw new Error("the complaint was not heard");
	const request = (text = TEXT, audience: Audience = "public"): ReplyRequest => ({
		idempotencyKey: "7K3M-Q2ZD-04XW#1",
		to,
		text,
		audience,
	});
	return {
		...connected,
		to,
		request,
		attempted: (text = TEXT) => ({ ...request(text), attemptedAt: connected.now() }),
		creations: () => connected.x.calls.filter(({ endpoint }) => endpoint === "create").length,
	};
}

describe("replying on X", () => {
	it("sends the words to the post, and says where they are", async () => {
		const { x, now, connector, request, to } = await answering();
		const outcome = await connector.reply(request());
		const [own] = x.ownPosts();
		expect(own?.referenced_tweets).toEqual([{ type: "replied_to", id: to.externalId }]);
		expect(own?.text).toBe(`@ana_ruiz_fict ${TEXT}`);
		expect(outcome).toEqual({
			status: "sent",
			externalId: own?.id,
			url: `https://x.com/NorthwindMobile/status/${own?.id}`,
			at: now(),
			cost: { units: { summonedReply: 1 }, usd: 0.01 },
		});
	});

	it("answers the edition that was read", async () => {
		const { x, now, connector, request, to } = await answering();
		const edition = x.add({ text: "@NorthwindMobile my calls drop", author_id: "101" });
		await connector.reply({ ...request(), to: { ...to, edition } });
		expect(x.ownPosts()[0]?.referenced_tweets).toEqual([{ type: "replied_to", id: edition }]);
		expect(now()).toBeDefined();
	});

	it("costs twenty times as much with a link", async () => {
		const { connector, request } = await answering();
		expect(await connector.reply(request("See https://northwind.example"))).toMatchObject({
			cost: { usd: 0.2 },
		});
	});

	it.each([
		["an empty text", "   ", "invalid-text"],
		["a text over 280 weighted characters", "あ".repeat(141), "too-long"],
		["a forbidden character", "hello \uFFFE", "invalid-text"],
	])("refuses %s without a call", async (_what, text, code) => {
		const { connector, request, creations } = await answering();
		expect(await connector.reply(request(text))).toMatchObject({ status: "refused", code });
		expect(creations()).toBe(0);
	});

	it("refuses a direct message, and who did not summon us, without a call", async () => {
		const { connector, request, creations } = await answering("calls at northwind drop");
		expect(await connector.reply(request(TEXT, "private"))).toMatchObject({
			status: "refused",
			code: "unsupported",
		});
		expect(await connector.reply(request())).toMatchObject({
			status: "refused",
			code: "not-summoned",
			detail: expect.stringContaining("open the post on X"),
		});
		expect(creations()).toBe(0);
	});

	it("believes X when it says that nobody summoned us", async () => {
		const { connector, request, to } = await answering("calls at northwind drop");
		const replyable = { public: true, private: false };
		expect(await connector.reply({ ...request(), to: { ...to, replyable } })).toMatchObject({
			status: "refused",
			code: "not-summoned",
		});
	});

	it("says that the post is gone", async () => {
		const { connector, request, to } = await answering();
		expect(await connector.reply({ ...request(), to: { ...to, externalId: "42" } })).toMatchObject({
			status: "refused",
			code: "target-gone",
		});
	});

	it.each([
		["error-401", "auth"],
		["error-402-credits", "out-of-credits"],
		["error-403-reply-not-allowed", "not-summoned"],
		["error-403-unsupported-auth", "auth"],
	])("knows %s as %s", async (name, code) => {
		const { x, connector, request } = await answering();
		x.when("create", 1, xFixture(name));
		expect(await connector.reply(request())).toMatchObject({ status: "refused", code });
	});

	it("keeps X's own words of a refusal that it does not know", async () => {
		const { x, connector, request } = await answering();
		x.when("create", 1, { status: 403, body: { title: "Forbidden", detail: "Not on Sundays." } });
		expect(await connector.reply(request())).toEqual({
			status: "refused",
			code: "policy",
			detail: "Forbidden · Not on Sundays.",
		});
	});

	it("waits until X allows it", async () => {
		const { x, connector, request } = await answering();
		x.when("create", 1, xFixture("error-429"));
		expect(await connector.reply(request())).toMatchObject({
			status: "retry",
			notBefore: "2026-11-20T19:00:01.000Z",
		});
	});

	it("may be sent again when X was not reached at all", async () => {
		const { x, connector, request } = await answering();
		await x.stop();
		expect(await connector.reply(request())).toMatchObject({ status: "retry" });
		running.pop();
	});
});

describe("a reply of which nobody knows whether it was sent", () => {
	it.each([
		["html-503" as const, 0],
		["cut-before" as const, 0],
		["cut-after" as const, 1],
	])("is unknown after %s, and never sent blindly", async (happening, sent) => {
		const { x, connector, request, creations } = await answering();
		x.when("create", 1, happening);
		expect(await connector.reply(request())).toMatchObject({ status: "unknown" });
		expect(creations()).toBe(1);
		expect(x.ownPosts()).toHaveLength(sent);
	});

	it("is unknown when X takes it and does not name it, a proxy refuses it, or X is in trouble", async () => {
		const { x, connector, request } = await answering();
		x.when("create", 1, { status: 201, body: {} });
		x.when("create", 2, { status: 403, body: "<html>" });
		x.when("create", 3, { status: 503, body: { title: "Over capacity" } });
		expect(await connector.reply(request())).toMatchObject({ status: "unknown" });
		expect(await connector.reply(request())).toMatchObject({ status: "unknown" });
		expect(await connector.reply(request())).toMatchObject({ status: "unknown" });
	});

	it("is found among our posts", async () => {
		const { x, connector, request, attempted } = await answering();
		const before = attempted();
		x.when("create", 1, "cut-after");
		await connector.reply(request());
		expect(await connector.reconcile(before)).toEqual({
			status: "already-sent",
			externalId: x.ownPosts()[0]?.id,
			url: expect.stringContaining("/NorthwindMobile/status/"),
		});
	});

	it("is found though X shortened its links and escaped its signs", async () => {
		const { x, connector, attempted, to } = await answering();
		const text = "A & B: see northwind.example/a?b=(1) or https://northwind.example/c.";
		const before = attempted(text);
		x.add({
			text: "@ana_ruiz_fict A &amp; B: see https://t.co/a1 or https://t.co/b2.",
			author_id: NORTHWIND.userId,
			referenced_tweets: [{ type: "replied_to", id: to.externalId }],
		});
		expect(await connector.reconcile(before)).toMatchObject({ status: "already-sent" });
	});

	it("is not another reply of ours to that post, nor the same words to another", async () => {
		const { x, wait, connector, attempted, to } = await answering();
		const before = attempted();
		x.add({
			text: "@ana_ruiz_fict Hi Ana, one moment please.",
			author_id: NORTHWIND.userId,
			referenced_tweets: [{ type: "replied_to", id: to.externalId }],
		});
		x.add({
			text: `@tom ${TEXT}`,
			author_id: NORTHWIND.userId,
			referenced_tweets: [{ type: "replied_to", id: "42" }],
		});
		wait(130 * SECOND);
		expect(await connector.reconcile(before)).toMatchObject({ status: "retry" });
	});

	it("may still appear for two minutes; only then may it be sent again", async () => {
		const { wait, now, connector, attempted } = await answering();
		const before = attempted();
		wait(119 * SECOND);
		expect(await connector.reconcile(before)).toMatchObject({ status: "unknown" });
		wait(SECOND);
		expect(await connector.reconcile(before)).toMatchObject({ status: "retry", notBefore: now() });
	});

	it("stays unknown while our posts cannot be read to the end", async () => {
		const { x, wait, connector, attempted } = await answering();
		const before = attempted();
		wait(600 * SECOND);
		for (const happening of ["html-503", { rateLimitedUntil: 1 }, "cut-before"] as const) {
			x.when("own-posts", 1, happening);
			expect(await connector.reconcile(before)).toMatchObject({ status: "unknown" });
		}
		for (let index = 0; index < 501; index += 1)
			x.add({ text: `post ${index}`, author_id: NORTHWIND.userId });
		expect(await connector.reconcile(before)).toMatchObject({ status: "unknown" });
	});

	it("has arrived when X refuses it as a duplicate and it is there", async () => {
		const { x, connector, request } = await answering();
		await connector.reply(request());
		expect(await connector.reply(request())).toMatchObject({
			status: "already-sent",
			externalId: x.ownPosts()[0]?.id,
		});
		expect(x.ownPosts()).toHaveLength(1);
	});

	it("needs other words when X refuses it as a duplicate of something else", async () => {
		const { x, connector, request } = await answering();
		x.when("create", 1, xFixture("error-403-duplicate"));
		expect(await connector.reply(request())).toMatchObject({
			status: "refused",
			code: "duplicate-text",
		});
	});
});

describe("the length of a text on X", () => {
	it.each([
		["Hello, world! 👋", 16],
		["こんにちは", 10],
		["👨‍👩‍👧", 2],
		["https://example.com/a/very/long/path/that/goes/on/and/on?and=on", 23],
		["e\u0301", 1],
	])("of %j is %i", (text, length) => {
		expect(measureForX(text)).toEqual({ length, max: 280, unit: "weighted characters", ok: true });
	});

	it("is 280 at most", () => {
		expect(measureForX("x".repeat(280)).ok).toBe(true);
		expect(measureForX("x".repeat(281)).ok).toBe(false);
	});

	it("is measured at once, however hostile the text", () => {
		const begun = Date.now();
		expect(measureForX("a.".repeat(50_000))).toMatchObject({ length: 100_000, ok: false });
		expect(Date.now() - begun).toBeLessThan(500);
	});
});

it("never asks another host than the one it is given", async () => {
	const connector = xConnector({
		account: NORTHWIND,
		credentials: CREDENTIALS,
		baseUrl: "http://127.0.0.1:9",
		queries: [],
	});
	const deadline = new Date(Date.now() + 5_000).toISOString();
	const { troubles } = await connector.poll(undefined, { maxPages: 1, deadline });
	expect(troubles).toEqual([expect.stringContaining("ECONNREFUSED")]);
});
