import { beforeEach, describe, expect, it } from "@jest/globals";
import { type Asked, type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost } from "../factories/post.ts";

interface Row {
	readonly id: string;
	readonly title: string;
	readonly votes: number;
}

let api: InMemoryApi;
let dark: string;
let export_: string;

/** Two ideas: a dark mode, wanted by two; an export, wanted by one. */
beforeEach(async () => {
	api = inMemoryApi();
	await api.world.receive([
		aPost({ text: "I wish the app had a dark mode" }),
		aPost({ externalId: "p-2", author: { id: "ana" }, text: "I wish I could export my invoices" }),
		aPost({
			externalId: "p-3",
			author: { id: "tom", followers: 50 },
			text: "I wish the app had a dark mode",
		}),
	]);
	await api.world.drain();
	const rows = await listed();
	dark = rows.find(({ title }) => title.includes("dark"))?.id ?? "";
	export_ = rows.find(({ title }) => title.includes("export"))?.id ?? "";
});

async function listed(query = ""): Promise<readonly Row[]> {
	return (await api.get<{ items: Row[] }>(`/api/ideas${query}`)).body.items;
}

const command = (body: object, commandId = "c-1", id = dark, asked: Asked = {}) =>
	api.post<{ idea: { version: number } }>(
		`/api/ideas/${id}/commands`,
		{ commandId, ...body },
		{ as: "product-manager", ...asked },
	);

const invalid = (field: string) => ({
	status: 400,
	body: { type: "urn:earshot:problem:invalid", fields: { [field]: expect.any(String) } },
});

describe("the backlog", () => {
	it.each([
		["sort=old", "/sort"],
		["status=new,lost", "/status"],
		["cursor=x", "/cursor"],
		["limit=-1", "/limit"],
		["owner=me", "/owner"],
	])("refuses ?%s, naming %s", async (query, field) => {
		expect(await api.get(`/api/ideas?${query}`)).toMatchObject(invalid(field));
	});

	it("has the most wanted first, or the newest", async () => {
		expect(await listed()).toMatchObject([
			{ id: dark, votes: 2, reach: 50 },
			{ id: export_, votes: 1 },
		]);
		expect(await listed("?sort=new")).toMatchObject([{ id: export_ }, { id: dark }]);
	});

	it("is filtered by status, and read page by page", async () => {
		await command({ command: "set-status", status: "planned" });
		expect(await listed("?status=planned,building")).toMatchObject([{ id: dark }]);
		expect(await listed("?status=new")).toMatchObject([{ id: export_ }]);
		const { body } = await api.get<{ items: Row[]; next: string }>("/api/ideas?limit=1");
		expect(body.items).toMatchObject([{ id: dark }]);
		expect(await listed(`?limit=1&cursor=${body.next}`)).toMatchObject([{ id: export_ }]);
	});
});

describe("an idea", () => {
	it("that is not there is not found", async () => {
		for (const id of ["0000-0000-0000", "%zz", "x".repeat(3000)])
			expect(await api.get(`/api/ideas/${id}`)).toMatchObject({ status: 404 });
	});

	it("says who wants it, in which words", async () => {
		const { body } = await api.get<object>(`/api/ideas/${dark}`);
		expect(body).toMatchObject({
			idea: { id: dark, version: 0, status: "new", area: expect.any(String), comments: [] },
			votes: expect.arrayContaining([
				expect.objectContaining({
					...{ how: "first", postKey: "x:simulated:p-1", similarity: 1 },
					quote: expect.objectContaining({ text: expect.stringContaining("dark mode") }),
					post: expect.objectContaining({ author: { id: "maya", handle: "maya", name: "Maya" } }),
				}),
				expect.objectContaining({ how: "similar", postKey: "x:simulated:p-3", reach: 50 }),
			]),
			suggestions: [],
			merged: [],
			events: [],
		});
		expect(body).not.toHaveProperty(["idea", "commands"]);
	});

	it("has the votes of what was merged into it, and what people did", async () => {
		await command({ command: "merge", into: dark }, "c-1", export_);
		expect((await api.get(`/api/ideas/${dark}`)).body).toMatchObject({
			votes: [{}, {}, {}],
			merged: [{ id: export_ }],
		});
		expect((await api.get(`/api/ideas/${export_}`)).body).toMatchObject({
			idea: { mergedInto: dark },
			events: [{ seq: 1, by: "product-manager:pia", events: [{ type: "merged", into: dark }] }],
		});
	});
});

describe("a command to an idea", () => {
	it.each([
		[{}, "/command"],
		[{ command: "set-status", status: "done" }, "/status"],
		[{ command: "edit", title: "" }, "/title"],
		[{ command: "edit", area: "cars" }, "/area"],
		[{ command: "edit", titel: "x" }, "/titel"],
		[{ command: "comment" }, "/text"],
		[
			{ command: "vote-for", customerId: "0000-0000-0000", reason: "asked by phone" },
			"/customerId",
		],
		[{ command: "vote-for", customerId: "x".repeat(2000), reason: "x" }, "/customerId"],
		[{ command: "comment", text: "x", expectedVersion: 0.5 }, "/expectedVersion"],
	])("that is %j is refused, naming %s, and nothing is stored", async (body, field) => {
		const before = api.stored();
		expect(await command(body)).toMatchObject(invalid(field));
		expect(api.stored()).toBe(before);
	});

	it("that votes for a customer by a post that is not there is refused", async () => {
		const { votes } = (await api.get<{ votes: { customerId: string }[] }>(`/api/ideas/${dark}`))
			.body;
		const customerId = votes[0]?.customerId;
		expect(
			await command({ command: "vote-for", customerId, postKey: "x:y:z", reason: "x" }),
		).toMatchObject(invalid("/postKey"));
		expect(await command({ command: "vote-for", customerId, reason: "by phone" })).toMatchObject({
			status: 200,
		});
	});

	it("to an idea that is not there is not found", async () => {
		expect(await command({ command: "unmerge" }, "c", "0000-0000-0000")).toMatchObject({
			status: 404,
		});
	});

	it("that does not apply is refused", async () => {
		expect(await command({ command: "unmerge" })).toMatchObject({
			status: 409,
			body: { type: "urn:earshot:problem:not-allowed" },
		});
		expect(await command({ command: "merge", into: dark })).toMatchObject({ status: 409 });
	});

	it("on top of another version is refused with the one that stands", async () => {
		await command({ command: "comment", text: "nice" });
		expect(
			await command({ command: "comment", text: "x", expectedVersion: 0 }, "c-2"),
		).toMatchObject({
			status: 409,
			body: { type: "urn:earshot:problem:conflict", currentVersion: 1 },
		});
	});

	it("returns the idea as it stands after it, and repeated is carried out once", async () => {
		const planned = { command: "set-status", status: "planned", answer: "Next spring." };
		expect(await command(planned)).toMatchObject({
			status: 200,
			body: { idea: { id: dark, version: 1, status: "planned", answer: "Next spring." } },
		});
		expect(await command(planned)).toMatchObject({ body: { idea: { version: 1 } } });
	});

	it("edits title, problem, area and owner", async () => {
		const change = { title: "Dark mode", problem: "Glare", area: "billing", owner: "pm:pia" };
		expect(await command({ command: "edit", ...change })).toMatchObject({ body: { idea: change } });
	});
});
