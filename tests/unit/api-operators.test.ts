import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { HOUR } from "../../lib/kernel/clock.ts";
import { connectionTable } from "../../lib/routing/connection-table.ts";
import { type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost, NOON } from "../factories/post.ts";

let api: InMemoryApi;
beforeEach(() => {
	api = inMemoryApi();
});

async function hear(...posts: ReturnType<typeof aPost>[]) {
	await api.world.receive(posts);
	await api.world.drain();
}

const invalid = (field: string) => ({
	status: 400,
	body: { type: "urn:earshot:problem:invalid", fields: { [field]: expect.any(String) } },
});

describe("health", () => {
	it("says that it answers, and which version, to everyone", async () => {
		expect(await api.get("/api/health", { as: null })).toMatchObject({
			status: 200,
			headers: { "content-type": "application/json", "cache-control": "no-store" },
			body: { ok: true, version: "1.2.3" },
		});
	});
});

describe("a request for something that is not there", () => {
	it.each([
		["GET", "/api/nothing"],
		["GET", "/api"],
		["POST", "/api/health"],
		["DELETE", "/api/cases"],
		["GET", "/api/cases/1/2/3"],
		["GET", "/api/posts/a:b:c/reroute/x"],
	])("is not found: %s %s", async (method, path) => {
		expect(await api.call(method, path)).toMatchObject({
			status: 404,
			headers: { "content-type": "application/problem+json" },
			body: { type: "urn:earshot:problem:not-found" },
		});
	});
});

describe("a fault of ours", () => {
	afterEach(() => {
		jest.restoreAllMocks();
	});

	it("is logged, and answered without a word of what it was", async () => {
		const log = jest.spyOn(console, "error").mockReturnValue();
		const fault = new Error("password hunter2");
		api = inMemoryApi({
			receive: async () => {
				throw fault;
			},
		});
		const post = { text: "hello", author: { id: "a" } };
		const { status, headers, body } = await api.post("/api/posts", post);
		expect([status, headers["content-type"]]).toEqual([500, "application/problem+json"]);
		expect(JSON.stringify(body)).not.toContain("hunter2");
		expect(body).toMatchObject({ type: "urn:earshot:problem:internal", status: 500 });
		expect(log).toHaveBeenCalledWith(expect.objectContaining({ error: fault }));
	});

	it("is not what a caller did wrong: that is not logged", async () => {
		const log = jest.spyOn(console, "error").mockReturnValue();
		await api.get("/api/cases/0000-0000-0000");
		await api.get("/api/cases", { as: null });
		expect(log).not.toHaveBeenCalled();
	});
});

describe("the ledger", () => {
	it("refuses what it does not know, naming it", async () => {
		expect(await api.get("/api/ledger?cursor=!")).toMatchObject(invalid("/cursor"));
		expect(await api.get("/api/ledger?hour=1")).toMatchObject(invalid("/hour"));
	});

	it("shows what is still on its way, and where to look", async () => {
		await api.world.receive([aPost()]);
		expect(await api.get("/api/ledger")).toMatchObject({
			status: 200,
			body: {
				items: [
					{
						...{ hour: "2026-03-11T12", source: "x:simulated", fetched: 1, recorded: 0 },
						...{ disposed: {}, balanced: false, missing: ["x:simulated:p-1"], settled: false },
					},
				],
			},
		});
	});

	it("proves that every post ended somewhere, hour by hour, latest first", async () => {
		await hear(aPost(), aPost({ externalId: "p-2", author: { id: "tom" }, text: "love it" }));
		api.world.later(HOUR);
		await hear(aPost({ externalId: "p-3", channel: "call", author: { id: "1" } }));
		const balanced = { balanced: true, missing: [] };
		const { body } = await api.get<{ next: string }>("/api/ledger?limit=1");
		expect(body).toMatchObject({
			items: [
				{ hour: "2026-03-11T13", source: "call:simulated", disposed: { case: 1 }, ...balanced },
			],
		});
		expect(await api.get(`/api/ledger?limit=1&cursor=${body.next}`)).toMatchObject({
			body: {
				items: [
					{ hour: "2026-03-11T12", disposed: { case: 1, praise: 1 }, fetched: 2, ...balanced },
				],
			},
		});
	});

	it("freezes an hour that is settled", async () => {
		await hear(aPost());
		api.world.later(3 * HOUR);
		const settled = { items: [{ settled: true, disposed: { case: 1 } }] };
		expect((await api.get("/api/ledger")).body).toMatchObject(settled);
		await api.post("/api/posts/x%3Asimulated%3Ap-1/reroute", { to: "praise", reason: "kind" });
		expect((await api.get("/api/ledger")).body).toMatchObject(settled);
	});
});

describe("the search", () => {
	it.each([
		["", "/q"],
		["q=", "/q"],
		["q=%20", "/q"],
		[`q=${"x".repeat(101)}`, "/q"],
		["q=a&limit=0", "/limit"],
	])("refuses ?%s, naming %s", async (query, field) => {
		expect(await api.get(`/api/search?${query}`)).toMatchObject(invalid(field));
	});

	it.each(["parcel", "PARCEL never", "@maya", "Maya", "P-7741"])(
		"finds a post by %j",
		async (q) => {
			await hear(aPost({ orderReference: "P-7741" }));
			expect(await api.get(`/api/search?q=${encodeURIComponent(q)}`)).toMatchObject({
				status: 200,
				body: {
					items: expect.arrayContaining([expect.objectContaining({ id: "x:simulated:p-1" })]),
				},
			});
		},
	);

	it("finds a case by its id, and nothing by what nobody said", async () => {
		await hear(aPost());
		const { items } = (await api.get<{ items: { id: string }[] }>("/api/cases")).body;
		expect(await api.get(`/api/search?q=${items[0]?.id}`)).toMatchObject({
			body: { items: [{ kind: "case", id: items[0]?.id }] },
		});
		expect((await api.get("/api/search?q=zeppelin")).body).toEqual({ items: [] });
	});

	it("goes on page by page, and each thing is on one of them", async () => {
		await hear(...["1", "2", "3"].map((id) => aPost({ externalId: id, author: { id } })));
		expect(await api.get("/api/search?q=parcel&cursor=x")).toMatchObject(invalid("/cursor"));
		const { items: all } = (await api.get<Found>("/api/search?q=parcel")).body;
		expect(all).toHaveLength(3);
		expect(await pagesOf("/api/search?q=parcel&limit=2")).toEqual(all);
	});
});

interface Found {
	readonly items: readonly { readonly id: string }[];
	readonly next?: string;
}

/** Everything that a list has, by following its cursor. */
async function pagesOf(path: string, as: "agent" | "lead" = "agent"): Promise<Found["items"]> {
	const found = [];
	let cursor = "";
	do {
		const { items, next } = (await api.get<Found>(path + cursor, { as })).body;
		found.push(...items);
		cursor = next === undefined ? "" : `&cursor=${next}`;
	} while (cursor !== "");
	return found;
}

describe("notifications", () => {
	it("are the caller's own", async () => {
		await hear(aPost());
		const { items } = (await api.get<{ items: { id: string }[] }>("/api/cases")).body;
		const note = { commandId: "c", command: "note", text: "look", mentions: ["lead:ruth"] };
		await api.post(`/api/cases/${items[0]?.id}/commands`, note);
		expect((await api.get("/api/notifications")).body).toEqual({ items: [] });
		expect((await api.get("/api/notifications", { as: "lead" })).body).toMatchObject({
			items: [{ kind: "mentioned", detail: "look", to: "lead:ruth", caseId: items[0]?.id }],
		});
		expect(await api.get("/api/notifications?limit=x")).toMatchObject(invalid("/limit"));
	});

	it("go on page by page, newest first", async () => {
		await hear(aPost());
		const { items } = (await api.get<Found>("/api/cases")).body;
		for (const text of ["one", "two", "three", "four", "five"])
			await api.post(`/api/cases/${items[0]?.id}/commands`, {
				...{ commandId: text, command: "note", text, mentions: ["lead:ruth"] },
			});
		expect(await api.get("/api/notifications?cursor=e30")).toMatchObject(invalid("/cursor"));
		const told = await pagesOf("/api/notifications?limit=2", "lead");
		expect(told).toMatchObject(
			["five", "four", "three", "two", "one"].map((detail) => ({ detail })),
		);
	});
});

describe("the outbox", () => {
	it.each([
		["", "/connection"],
		["connection=standard", "/connection"],
		["connection=nowhere", "/connection"],
		["connection=simulated&cursor=x", "/cursor"],
	])("refuses ?%s, naming %s", async (query, field) => {
		expect(await api.get(`/api/outbox?${query}`)).toMatchObject(invalid(field));
	});

	it("shows what a simulated connection has sent", async () => {
		await hear(aPost());
		expect((await api.get("/api/outbox?connection=simulated")).body).toMatchObject({
			items: [{ to: "x:simulated:p-1", toAuthor: "maya", audience: "public" }],
		});
	});
});

describe("who one is", () => {
	it("is what the token says, with the name and the teams that one's colleagues know", async () => {
		expect((await api.get("/api/me")).body).toEqual({
			...{ id: "agent:sam", name: "Sam Reed", roles: ["agent"] },
			teams: [
				{ id: "care", name: "Customer Care" },
				{ id: "billing", name: "Billing" },
				{ id: "safety", name: expect.any(String) },
			],
		});
		expect((await api.get("/api/me", { as: "lead" })).body).toMatchObject({
			teams: expect.arrayContaining([{ id: "technical", name: "Technical Support" }]),
		});
	});

	it("has no name where no team knows one", async () => {
		const as = { sub: "product-manager:zoe", "cognito:groups": "[product-manager lead]" };
		expect((await api.get("/api/me", { as })).body).toEqual({
			...{ id: "product-manager:zoe", roles: ["lead", "product-manager"], teams: [] },
		});
	});
});

describe("what was set up", () => {
	it("has teams with their people", async () => {
		expect(await api.get("/api/teams")).toMatchObject({
			status: 200,
			body: { items: expect.arrayContaining([expect.objectContaining({ id: "care" })]) },
		});
	});

	it("has connections, and how fetching from them goes", async () => {
		const polled = connectionTable(api.world.store);
		const sweep = await polled.begin("simulated", NOON, NOON);
		const gap = { from: NOON, to: NOON, reason: "too old" };
		if (!sweep) throw new Error("nobody else sweeps");
		await polled.keepState(sweep, {
			...{ at: NOON, posts: 3, troubles: [], gaps: [gap], unreadable: [] },
			stops: [{ code: "auth", detail: "renew the token" }],
		});
		expect(await api.get("/api/connections", { as: "admin" })).toMatchObject({
			status: 200,
			body: {
				items: [
					{
						...{ name: "simulated", kind: "simulated", channel: "simulated" },
						polled: { posts: 3, gaps: [gap], stops: [{ detail: "renew the token" }] },
					},
					{ name: "standard", replyable: { public: false, private: false } },
				],
			},
		});
	});
});
