import { beforeEach, describe, expect, it } from "@jest/globals";
import type { CaseRow } from "../../lib/cases/case-table.ts";
import { HOUR } from "../../lib/kernel/clock.ts";
import { type Asked, type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost } from "../factories/post.ts";

let api: InMemoryApi;
let id: string;

/** One complaint of Maya, which opened a case and was acknowledged. */
beforeEach(async () => {
	api = inMemoryApi();
	await hear(aPost());
	id = (await listed())[0]?.id ?? "";
});

async function hear(...posts: Parameters<InMemoryApi["world"]["receive"]>[0]) {
	await api.world.receive(posts);
	await api.world.drain();
}

async function listed(query = "", asked: Asked = {}): Promise<readonly CaseRow[]> {
	const { body } = await api.get<{ items: CaseRow[] }>(`/api/cases${query}`, asked);
	return body.items;
}

interface Told {
	readonly case: { readonly version: number; readonly status: string };
}

/** Commands the case as an agent does. */
const command = (body: object, commandId = "c-1", asked: Asked = {}) =>
	api.post<Told>(`/api/cases/${id}/commands`, { commandId, ...body }, asked);

const detail = async () => (await api.get<Record<string, unknown>>(`/api/cases/${id}`)).body;

const invalid = (field: string) => ({
	status: 400,
	headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
	body: { type: "urn:earshot:problem:invalid", fields: { [field]: expect.any(String) } },
});

describe("the list of cases", () => {
	it.each([
		["view=none", "/view"],
		["view=team", "/team"],
		["view=team&team=nobody", "/team"],
		["view=mine&team=care", "/team"],
		["status=new,lost", "/status"],
		["status=", "/status"],
		["priority=1", "/priority"],
		["limit=0", "/limit"],
		["limit=101", "/limit"],
		["limit=many", "/limit"],
		["cursor=0", "/cursor"],
		[
			`cursor=${Buffer.from(JSON.stringify({ v: 1, sortKey: "x".repeat(2000) })).toString("base64url")}`,
			"/cursor",
		],
		["state=new", "/state"],
	])("refuses ?%s, naming %s", async (query, field) => {
		const refused = await api.get<{ fields: object }>(`/api/cases?${query}`);
		expect(refused).toMatchObject(invalid(field));
		expect(Object.keys(refused.body.fields)).toEqual([field]);
	});

	it("shows what is new or open, unless told otherwise", async () => {
		expect(await listed()).toMatchObject([{ id, status: "new", team: "care", posts: 1 }]);
		await command({ command: "close", reason: "not-actionable" });
		expect(await listed()).toEqual([]);
		expect(await listed("?status=resolved,closed")).toMatchObject([{ id, status: "closed" }]);
		expect(await listed("?status=closed,closed")).toHaveLength(1);
	});

	it("has a view of what nobody has, of what is mine, and of a team's", async () => {
		expect(await listed("?view=unassigned")).toHaveLength(1);
		expect(await listed("?view=mine")).toHaveLength(0);
		await command({ command: "assign", assignee: "agent:sam" });
		expect(await listed("?view=unassigned")).toHaveLength(0);
		expect(await listed("?view=mine")).toHaveLength(1);
		expect(await listed("?view=mine", { as: "lead" })).toHaveLength(0);
		expect(await listed("?view=team&team=care")).toHaveLength(1);
		expect(await listed("?view=team&team=billing")).toHaveLength(0);
	});

	it("is filtered by priority", async () => {
		await command({ command: "prioritise", priority: "urgent", reason: "press" });
		expect(await listed("?priority=urgent")).toHaveLength(1);
		expect(await listed("?priority=low")).toHaveLength(0);
	});

	it("is read page by page, each case once", async () => {
		const people = ["ana", "bo", "cy", "di"];
		await hear(...people.map((name) => aPost({ externalId: `p-${name}`, author: { id: name } })));
		const ids: string[] = [];
		let cursor: string | undefined;
		do {
			const { body } = await api.get<{ items: CaseRow[]; next?: string }>(
				`/api/cases?limit=2${cursor === undefined ? "" : `&cursor=${cursor}`}`,
			);
			expect(body.items.length).toBeLessThanOrEqual(2);
			ids.push(...body.items.map((row) => row.id));
			cursor = body.next;
		} while (cursor !== undefined);
		expect(ids).toHaveLength(5);
		expect(new Set(ids).size).toBe(5);
	});

	it("is counted: mine, unassigned, all and by team", async () => {
		await command({ command: "assign", assignee: "agent:sam" });
		await hear(aPost({ externalId: "p-2", author: { id: "tom" } }));
		expect(await api.get("/api/cases/counts")).toMatchObject({
			status: 200,
			body: {
				mine: { count: 1, more: false },
				unassigned: { count: 1, more: false },
				all: { count: 2, more: false },
				teams: expect.arrayContaining([
					{ id: "care", name: "Customer Care", cases: { count: 2, more: false } },
					{ id: "billing", name: "Billing", cases: { count: 0, more: false } },
				]),
			},
		});
		expect(await api.get("/api/cases/counts?status=closed")).toMatchObject({
			body: { all: { count: 0 } },
		});
		expect(await api.get("/api/cases/counts?status=lost")).toMatchObject(invalid("/status"));
	});
});

describe("a case", () => {
	it.each(["0000-0000-0000", "counts2", "%00", "%zz", "x".repeat(3000), "__proto__"])(
		"that is not there is not found: %s",
		async (unknown) => {
			expect(await api.get(`/api/cases/${unknown}`)).toMatchObject({
				status: 404,
				headers: { "content-type": "application/problem+json" },
				body: { type: "urn:earshot:problem:not-found", status: 404 },
			});
		},
	);

	it("is not looked for under an id that no key can hold", async () => {
		const { body } = await api.get<{ detail: string }>(`/api/cases/${"x".repeat(3000)}`);
		expect(body.detail).toBe(`there is no entry ${"x".repeat(40)}`);
	});

	it("says how its clocks stand now", async () => {
		expect(await detail()).toMatchObject({
			case: { id, clocks: [{ kind: "first-response", state: "running" }, { state: "running" }] },
		});
		api.world.later(4 * HOUR);
		expect(await detail()).toMatchObject({ case: { clocks: [{ state: "breached" }, {}] } });
	});

	it("has its history, and keeps to itself which commands it has seen", async () => {
		const { case: current, events } = await detail();
		expect(events).toMatchObject([
			{ seq: 1, by: "earshot", events: [{ type: "opened" }, { type: "clocks-set" }] },
			{ seq: 2, events: [{ type: "reply-planned" }] },
			{ seq: 3, events: [{ type: "reply-sent" }] },
		]);
		expect(current).not.toHaveProperty("commands");
	});

	it("has its threads in order, posts and replies with what became of them", async () => {
		api.world.later(HOUR);
		await command({ command: "reply", text: "On its way.", audience: "public" });
		api.world.later(HOUR);
		await hear(
			aPost({ externalId: "p-2", parentId: "p-1", text: "still broken" }),
			aPost({ externalId: "p-3", parentId: "p-1", author: { id: "tom" }, text: "me too, broken?" }),
		);
		expect(await detail()).toMatchObject({
			threads: [
				{
					key: "x:simulated:p-1",
					more: false,
					entries: [
						{ kind: "post", ofCase: true, cut: false, post: { text: "my parcel never arrived" } },
						{ kind: "reply", reply: { automatic: true, state: "sent" } },
						{ kind: "reply", reply: { text: "On its way.", by: "agent:sam", state: "sent" } },
						{ kind: "post", ofCase: true, post: { key: "x:simulated:p-2" } },
						{ kind: "post", ofCase: false, post: { key: "x:simulated:p-3" } },
					],
				},
			],
		});
	});

	it("shows a reply that was refused, with what to do", async () => {
		await hear(aPost({ externalId: "p-9", author: { id: "simulated:refuse" } }));
		const refused = (await listed()).find((row) => row.postKey === "x:simulated:p-9");
		expect((await api.get(`/api/cases/${refused?.id}`)).body).toMatchObject({
			threads: [
				{
					entries: [
						{ kind: "post" },
						{ reply: { state: "refused", outcomes: [{ problem: "The author has blocked us." }] } },
					],
				},
			],
		});
	});

	it("explains itself: how its post was read, what was decided, by which rows", async () => {
		expect(await detail()).toMatchObject({
			decision: {
				reading: { intent: "complaint" },
				decision: { openCase: { open: true }, fired: expect.any(Array) },
			},
		});
	});

	it("knows its customer on all channels", async () => {
		expect(await detail()).toMatchObject({
			customer: {
				name: "Maya",
				contactPolicy: "normal",
				identities: [{ key: "x:maya", handle: "maya" }],
			},
		});
	});

	it("names the ideas that its posts feed", async () => {
		expect(await detail()).toMatchObject({ ideas: [] });
		await hear(
			aPost({ externalId: "p-2", parentId: "p-1", text: "broken. I wish the app had a dark mode" }),
		);
		expect(await detail()).toMatchObject({
			ideas: [{ postKey: "x:simulated:p-2", how: "first", status: "new" }],
		});
	});

	it("shows long threads within what one answer can carry: the beginning of a text, and that it was cut", async () => {
		const text = `broken ${"\u0000".repeat(99_000)}`;
		await hear(
			...[2, 3, 4, 5, 6, 7, 8].map((number) =>
				aPost({ externalId: `p-${number}`, parentId: "p-1", text }),
			),
		);
		const body = (await detail()) as {
			threads: { entries: { cut?: boolean; post?: { text: string } }[] }[];
		};
		expect(JSON.stringify(body).length).toBeLessThan(5_000_000);
		const texts = body.threads[0]?.entries.filter(({ post }) => post) ?? [];
		expect(texts.filter(({ cut }) => !cut).map(({ post }) => post?.text)).toContain(text);
		expect(texts.filter(({ cut }) => cut).map(({ post }) => post?.text.length)).toContain(501);
	});
});

describe("a command", () => {
	it.each([
		[{}, "/command"],
		[{ command: "explode" }, "/command"],
		[{ command: "note" }, "/text"],
		[{ command: "note", text: "  " }, "/text"],
		[{ command: "note", text: 5 }, "/text"],
		[{ command: "note", text: "x", mention: ["a"] }, "/mention"],
		[{ command: "note", text: "x", mentions: [7] }, "/mentions/0"],
		[{ command: "assign", assignee: "x".repeat(201) }, "/assignee"],
		[{ command: "wake", commandId: "" }, "/commandId"],
		[{ command: "wake", commandId: undefined }, "/commandId"],
		[{ command: "wake", expectedVersion: -1 }, "/expectedVersion"],
		[{ command: "wake", expectedVersion: "3" }, "/expectedVersion"],
		[{ command: "snooze", until: "tomorrow" }, "/until"],
		[[], ""],
		["note", ""],
		[null, ""],
	])("that is %j is refused, naming %j, and nothing is stored", async (body, field) => {
		const before = api.stored();
		const sent =
			Array.isArray(body) || typeof body !== "object" ? body : { commandId: "c", ...body };
		const refused = await api.post(`/api/cases/${id}/commands`, body === null ? null : sent);
		expect(refused).toMatchObject(invalid(field));
		expect(api.stored()).toBe(before);
	});

	it.each(["", "{", '{"command": "wake"', "\uFEFFx"])(
		"that is not JSON is refused: %j",
		async (raw) => {
			expect(await api.call("POST", `/api/cases/${id}/commands`, { raw })).toMatchObject(
				invalid(""),
			);
		},
	);

	it("to a case that is not there is not found", async () => {
		const path = "/api/cases/0000-0000-0000/commands";
		expect(await api.post(path, { commandId: "c", command: "wake" })).toMatchObject({
			status: 404,
		});
	});

	it("that does not apply as things stand is refused, and says why", async () => {
		expect(await command({ command: "reopen", reason: "again" })).toMatchObject({
			status: 409,
			body: {
				type: "urn:earshot:problem:not-allowed",
				detail: "cannot reopen a case that is new",
			},
		});
	});

	it("on top of another version is refused with the one that stands, and changes nothing", async () => {
		const before = api.stored();
		expect(await command({ command: "note", text: "seen", expectedVersion: 1 })).toMatchObject({
			status: 409,
			body: { type: "urn:earshot:problem:conflict", currentVersion: 3 },
		});
		expect(api.stored()).toBe(before);
		const { status, body } = await command({ command: "note", text: "seen", expectedVersion: 3 });
		expect([status, body.case.version]).toEqual([200, 4]);
	});

	it("returns the case as it stands after it", async () => {
		expect(await command({ command: "assign", assignee: "agent:sam" })).toMatchObject({
			status: 200,
			body: { case: { id, status: "open", assignee: "agent:sam", version: 4 } },
		});
	});

	it("repeated, is carried out once", async () => {
		await command({ command: "note", text: "once" });
		const { status, body } = await command({ command: "note", text: "once" });
		expect([status, body.case.version]).toEqual([200, 4]);
	});

	it.each(["constructor", "__proto__", "toString", "acknowledge 1", "open x:simulated:p-1"])(
		"may have any id, %s too: no other command has it",
		async (commandId) => {
			const { body } = await command({ command: "note", text: "heard" }, commandId);
			expect(body.case.version).toBe(4);
		},
	);

	it("is the caller's: another person's command of that id is another one", async () => {
		await command({ command: "note", text: "mine" });
		const { body } = await command({ command: "note", text: "hers" }, "c-1", { as: "lead" });
		expect(body.case.version).toBe(5);
		expect(await detail()).toMatchObject({
			events: [{}, {}, {}, { by: "agent:sam" }, { by: "lead:ruth" }],
		});
	});

	it("may come in base64, as the gateway sends what it takes for binary", async () => {
		const sent = await command({ command: "note", text: "größer" }, "c-1", { base64: true });
		expect(sent.status).toBe(200);
		expect(JSON.stringify((await detail())["events"])).toContain("größer");
	});

	it("carries words that no table can hold as words that it can", async () => {
		await command({ command: "note", text: "half \uD83D of a pair" });
		expect(JSON.stringify((await detail())["events"])).toContain("half \uFFFD of a pair");
	});
});
