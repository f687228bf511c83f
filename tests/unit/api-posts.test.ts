import { beforeEach, describe, expect, it } from "@jest/globals";
import { LONGEST_TEXT } from "../../lib/posts/incoming-post.ts";
import { lateSince } from "../../lib/routing/list-posts.ts";
import { type Answered, type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost, NOON } from "../factories/post.ts";
import { ownerFiles } from "../factories/world.ts";

let api: InMemoryApi;
beforeEach(() => {
	api = inMemoryApi();
});

interface Logged {
	readonly accepted: readonly string[];
	readonly rejected: readonly { readonly index: number; readonly fields: object }[];
}

interface Detail {
	readonly post: ReturnType<typeof aPost>;
	readonly dispositions: readonly { readonly kind: string; readonly caseId?: string }[];
}

const log = (body: unknown) => api.post<Logged>("/api/posts", body);
const detail = (key: string, gatewayDecodes = false) =>
	api.get<Detail>(`/api/posts/${encodeURIComponent(key)}`, { gatewayDecodes });

/** Logs one post, lets it be read, and returns what is known of it. */
async function logged(post: object): Promise<Detail> {
	const { body } = await log(post);
	await api.world.drain();
	return (await detail(body.accepted[0] ?? "")).body;
}

const CALL = {
	...{ channel: "call", text: "my parcel never arrived", author: { id: "+34600000000" } },
	kind: "note",
};

const invalid = (field: string) => ({
	status: 400,
	body: { type: "urn:earshot:problem:invalid", fields: { [field]: expect.any(String) } },
});

describe("a post that an agent logs", () => {
	it.each([
		[{ text: "x" }, "/author"],
		[{ text: "x", author: {} }, "/author/id"],
		[{ text: 5, author: { id: "a" } }, "/text"],
		[{ ...CALL, text: "x".repeat(LONGEST_TEXT + 1) }, "/text"],
		[{ ...CALL, createdAt: "yesterday" }, "/createdAt"],
		[{ ...CALL, url: "javascript:alert(1)" }, "/url"],
		[{ ...CALL, connection: "nowhere" }, "/connection"],
		[{ ...CALL, connection: 7 }, "/connection"],
		[{ posts: [] }, "/posts"],
		[{ posts: "all" }, "/posts"],
		[{ posts: Array.from({ length: 201 }, () => CALL) }, "/posts"],
		[{ posts: [{ text: "x" }, null] }, "/posts/0/author"],
		[{ posts: [{ text: "x" }, null] }, "/posts/1"],
		[[CALL], ""],
		["hello", ""],
	])(
		"is refused when it is wrong (%#), naming the field, and nothing is stored",
		async (body, field) => {
			expect(await log(body)).toMatchObject(invalid(field));
			await api.world.drain();
			expect(api.world.store.items.size).toBe(0);
		},
	);

	it("is answered as soon as it is safe, and is a case a moment later", async () => {
		const { status, body } = await log(CALL);
		expect([status, body.rejected]).toEqual([202, []]);
		const [key = ""] = body.accepted;
		expect(await detail(key)).toMatchObject({ status: 404 });
		await api.world.drain();
		expect((await detail(key)).body).toMatchObject({
			post: { channel: "call", connection: "console", visibility: "private", kind: "note" },
			decided: { reading: { intent: "complaint" }, decision: { openCase: { open: true } } },
			dispositions: [{ kind: "case", by: "earshot" }],
			reach: { reposts: 0 },
			ideas: [],
		});
	});

	it("changes nothing when it is logged again", async () => {
		await logged(CALL);
		const before = api.stored();
		await logged(CALL);
		expect(api.stored()).toBe(before);
	});

	it("has no way back, unless its connection has one", async () => {
		expect((await logged(CALL)).post.replyable).toMatchObject({ public: false, private: false });
		const played = await logged({ ...CALL, connection: "simulated" });
		expect(played.post).toMatchObject({
			connection: "simulated",
			// a call is private
			replyable: { public: false, private: true },
		});
	});

	it("is of its connection's channel when it names none", async () => {
		const { channel, ...unnamed } = CALL;
		expect((await logged(unnamed)).post.channel).toBe("console");
		expect((await logged({ ...unnamed, connection: "simulated" })).post.channel).toBe("simulated");
	});

	it("names the order that is in its words, unless it names one itself", async () => {
		const text = "order P-7741 never arrived";
		expect((await logged({ ...CALL, text })).post.orderReference).toBe("P-7741");
		const named = await logged({ ...CALL, text: `${text}!`, orderReference: "Z-1" });
		expect(named.post.orderReference).toBe("Z-1");
		expect((await logged(CALL)).post).not.toHaveProperty("orderReference");
	});

	it("comes with others: the good ones are kept, the bad ones are listed", async () => {
		const { status, body } = await log({
			connection: "simulated",
			posts: [{ ...CALL, id: "1" }, { text: "no author" }, 5, { ...CALL, id: "2" }],
		});
		expect([status, body]).toMatchObject([
			202,
			{
				accepted: ["call:simulated:1", "call:simulated:2"],
				rejected: [
					{ index: 1, fields: { "/author": "is required" } },
					{ index: 2, fields: { "": expect.any(String) } },
				],
			},
		]);
	});
});

describe("words of a stranger", () => {
	it.each([
		["nothing", ""],
		["one character", "!"],
		["100,000 characters", "x".repeat(LONGEST_TEXT)],
		["100,000 characters that are long in UTF-8", "語".repeat(LONGEST_TEXT)],
		["right-to-left marks", "\u202Eevil\u202C \u200Fabc"],
		["NUL and other controls", "a\u0000b\u0007c\u001B[31m\r\n"],
		["markup", `<script>alert("1")</script><img src=x onerror=alert(1)>&amp;`],
		["a formula", '=HYPERLINK("https://evil.example","click")'],
		["JSON", '{"__proto__":{"admin":true}}'],
		["a template", "{name} {{7*7}} %s $&"],
		["emoji", "👩‍👩‍👧‍👦 🏳️‍🌈"],
		["noncharacters", "\uFFFE\uFFFF"],
	])("that are %s come back as the same words", async (_what, text) => {
		const { post } = await logged({ ...CALL, text });
		expect(post.text === text).toBe(true);
		const { headers } = await api.get("/api/posts");
		expect(headers).toMatchObject({
			"content-type": "application/json",
			"x-content-type-options": "nosniff",
		});
	});

	it("that are half of a character come back as the sign for that", async () => {
		const { post } = await logged({ ...CALL, text: "half \uD83D and half \uDE00" });
		expect(post.text).toBe("half \uFFFD and half \uFFFD");
	});
});

describe("the key of a post", () => {
	it.each([
		"p-1",
		"a/b/c",
		"https://shop.example/r?id=1&x=%2F#top",
		"100%",
		"%41",
		"50%25",
		"..",
		"a b+c",
		"a:b:c",
		"reroute",
		"7/reroute",
		"語",
		"🏳️‍🌈",
		"\u0000\n",
		"__proto__",
		"x".repeat(4000),
	])("may hold anything: %j is found, whether or not the gateway decodes", async (id) => {
		const { body } = await log({ ...CALL, id });
		await api.world.drain();
		const [key = ""] = body.accepted;
		for (const gatewayDecodes of [false, true]) {
			const found = await detail(key, gatewayDecodes);
			expect([found.status, found.body.post.key]).toEqual([200, key]);
			expect(
				await api.post(
					`/api/posts/${encodeURIComponent(key)}/reroute`,
					{ to: "praise", reason: "was kind" },
					{ gatewayDecodes },
				),
			).toMatchObject({ status: 200, body: { post: { key } } });
		}
	});
});

describe("the list of posts", () => {
	it.each([
		["disposition=lost", "/disposition"],
		["cursor=%00", "/cursor"],
		["limit=1.5", "/limit"],
		["status=new", "/status"],
	])("refuses ?%s, naming %s", async (query, field) => {
		expect(await api.get(`/api/posts?${query}`)).toMatchObject(invalid(field));
	});

	it("has them newest first, page by page, or those that ended somewhere", async () => {
		await api.world.receive([
			aPost(),
			aPost({ externalId: "p-2", author: { id: "tom" }, text: "love it" }),
			aPost({ externalId: "p-3", author: { id: "bot" }, text: "watches #spam" }),
		]);
		await api.world.drain();
		const first: Answered<{ items: { key: string }[]; next?: string }> =
			await api.get("/api/posts?limit=2");
		expect(first.body.items).toMatchObject([
			{ key: "x:simulated:p-3", disposition: "irrelevant", reason: "spam" },
			{ key: "x:simulated:p-2", disposition: "praise", intent: "praise" },
		]);
		expect(await api.get(`/api/posts?limit=2&cursor=${first.body.next}`)).toMatchObject({
			body: { items: [{ key: "x:simulated:p-1", disposition: "case" }] },
		});
		expect(await api.get("/api/posts?disposition=praise")).toMatchObject({
			body: { items: [{ key: "x:simulated:p-2" }] },
		});
	});
});

describe("the list of posts that pass a filter", () => {
	interface Found {
		readonly items: readonly { readonly key: string }[];
		readonly next?: string;
		readonly through?: string;
	}
	const found = async (query: string) => (await api.get<Found>(`/api/posts?${query}`)).body;
	const ids = async (query: string) =>
		(await found(query)).items.map(({ key }) => key.split(":").at(-1));

	const TEXTS = ["my parcel never arrived", "thank you, love it", "watches #spam"];
	const heardAt = (index: number) => new Date(Date.parse(NOON) + index * 1000).toISOString();
	/** Posts of three kinds in turn, every fifth by mail. */
	const hear = (count: number) =>
		api.world.receive(
			Array.from({ length: count }, (_, index) =>
				aPost({
					...{ externalId: `n-${index}`, text: TEXTS[index % 3] ?? "" },
					...{ receivedAt: heardAt(index), author: { id: `a-${index}` } },
					...(index % 5 === 0 && { channel: "email", visibility: "private" as const }),
				}),
			),
		);

	it.each([
		["intent=joy", "/intent"],
		["sentiment=sad", "/sentiment"],
		["channel=", "/channel"],
		["order=random", "/order"],
	])("refuses ?%s, naming %s", async (query, field) => {
		expect(await api.get(`/api/posts?${query}`)).toMatchObject(invalid(field));
	});

	it("has those of a channel, an intent, a sentiment, and of any of them together", async () => {
		await hear(16);
		await api.world.drain();
		expect(await ids("channel=email")).toEqual(["n-15", "n-10", "n-5", "n-0"]);
		expect(await ids("intent=praise")).toEqual(["n-13", "n-10", "n-7", "n-4", "n-1"]);
		expect(await ids("intent=praise&channel=email")).toEqual(["n-10"]);
		expect(await ids("disposition=praise&channel=email&intent=praise")).toEqual(["n-10"]);
		expect(await ids("disposition=irrelevant&channel=email")).toEqual(["n-5"]);
		expect(await ids("disposition=case&intent=praise")).toEqual([]);
		expect(await ids("sentiment=neutral&channel=email")).toHaveLength(4);
		expect(await ids("sentiment=positive")).toEqual([]);
		expect(await ids("channel=fax")).toEqual([]);
	});

	it("goes on where a page ended, each post once, oldest first too", async () => {
		await hear(60);
		await api.world.drain();
		for (const order of ["newest", "oldest"]) {
			const all: string[] = [];
			for (let cursor = ""; ; ) {
				const page = await found(`channel=email&limit=5&order=${order}${cursor}`);
				all.push(...page.items.map(({ key }) => key));
				if (page.next === undefined) break;
				cursor = `&cursor=${page.next}`;
			}
			const expected = Array.from({ length: 12 }, (_, index) => `email:simulated:n-${index * 5}`);
			expect(all).toEqual(order === "oldest" ? expected : expected.toReversed());
		}
	});

	it("looks through 500 posts for one page, says how far it came, and goes on there", async () => {
		const rows = Array.from({ length: 1203 }, (_, index) => index);
		await Promise.all(
			rows.map((index) => {
				const post = aPost({ externalId: `r-${index}`, receivedAt: heardAt(index) });
				return api.world.house.decided.keepView({
					post: index === 3 ? { ...post, channel: "email" } : post,
					dispositions: [{ kind: "praise", gathersIdea: false, by: "earshot", at: NOON }],
				});
			}),
		);
		const first = await found("channel=email");
		expect(first).toMatchObject({ items: [], next: expect.any(String), through: heardAt(703) });
		const second = await found(`channel=email&cursor=${first.next}`);
		expect(second).toMatchObject({ items: [], through: heardAt(203) });
		const third = await found(`channel=email&cursor=${second.next}`);
		expect(third).toEqual({ items: [expect.objectContaining({ channel: "email" })] });
	});
});

describe("posts in doubt", () => {
	const inDoubt = (id: string, receivedAt: string) =>
		api.world.house.decided.keepView({
			post: aPost({ externalId: id, receivedAt }),
			dispositions: [{ kind: "review", gathersIdea: false, by: "earshot", at: receivedAt }],
		});

	it("are none at first", async () => {
		expect((await api.get("/api/reviews")).body).toMatchObject({ count: 0, more: false, late: 0 });
	});

	it("are counted, with those that have waited for more than four open hours", async () => {
		await inDoubt("a", "2026-03-10T17:00:00.000Z");
		await inDoubt("b", "2026-03-11T07:30:00.000Z");
		await inDoubt("c", "2026-03-11T11:59:00.000Z");
		expect((await api.get("/api/reviews")).body).toMatchObject({
			...{ count: 3, late: 2, oldestAt: "2026-03-10T17:00:00.000Z" },
		});
		const oldest = await api.get<{ items: { key: string }[] }>(
			"/api/posts?disposition=review&order=oldest",
		);
		expect(oldest.body.items.map(({ key }) => key.slice(-1))).toEqual(["a", "b", "c"]);
	});

	it("do not grow old while nobody works", () => {
		const calendar = ownerFiles.rules.calendars.get("office");
		if (!calendar) throw new Error("a calendar is expected");
		const monday = "2026-03-16T10:00:00.000Z";
		const late = lateSince(calendar, monday);
		expect(late > "2026-03-13T12:00:00.000Z").toBe(true);
		expect(late < "2026-03-13T18:00:00.000Z").toBe(true);
	});
});

describe("a post", () => {
	it("that feeds an idea names it", async () => {
		await api.world.receive([aPost({ text: "I wish the app had a dark mode" })]);
		await api.world.drain();
		expect(await detail("x:simulated:p-1")).toMatchObject({
			body: { ideas: [{ how: "first", status: "new", title: expect.stringContaining("dark") }] },
		});
	});

	it("that was passed on says how far", async () => {
		await api.world.receive([
			aPost(),
			aPost({ externalId: "p-2", amplifies: "p-1", author: { id: "fan", followers: 900 } }),
		]);
		await api.world.drain();
		expect(await detail("x:simulated:p-1")).toMatchObject({
			body: { reach: { reposts: 1, followers: 900, more: false } },
		});
	});
});

describe("rerouting a post", () => {
	const reroute = (body: unknown, key = "x:simulated:p-1") =>
		api.post(`/api/posts/${encodeURIComponent(key)}/reroute`, body);

	beforeEach(async () => {
		await api.world.receive([aPost()]);
	});

	it.each([
		[{}, "/to"],
		[{ to: "case" }, "/reason"],
		[{ to: "nowhere", reason: "x" }, "/to"],
		[{ to: "case", reason: " " }, "/reason"],
		[{ to: "case", reason: "x", by: "me" }, "/by"],
	])("is refused with %j, naming the field", async (body, field) => {
		await api.world.drain();
		const before = api.stored();
		expect(await reroute(body)).toMatchObject(invalid(field));
		expect(api.stored()).toBe(before);
	});

	it("is not found where there is no post", async () => {
		expect(await reroute({ to: "case", reason: "x" }, "x:simulated:p-0")).toMatchObject({
			status: 404,
		});
	});

	it("overrules where it ended; the first word stays on record", async () => {
		await api.world.drain();
		expect(await reroute({ to: "irrelevant", reason: "not about us" })).toMatchObject({
			status: 200,
			body: {
				dispositions: [
					{ kind: "case", by: "earshot" },
					{ kind: "irrelevant", reason: "not about us", by: "agent:sam" },
				],
			},
		});
		await api.world.drain();
		expect(await api.get("/api/cases?status=closed")).toMatchObject({
			body: { items: [{ status: "closed" }] },
		});
	});
});
