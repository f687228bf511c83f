import { beforeEach, describe, expect, it } from "@jest/globals";
import { DAY } from "../../lib/kernel/clock.ts";
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

describe("who will be told", () => {
	const preview = (query = "?status=planned", asked: Asked = { as: "product-manager" }) =>
		api.get<{ asked: number; people: { name: string; way: object }[] }>(
			`/api/ideas/${dark}/telling${query}`,
			asked,
		);

	it.each([
		["", "/status"],
		["?status=done", "/status"],
		["?status=new&limit=5", "/limit"],
	])("refuses %j, naming %s", async (query, field) => {
		expect(await preview(query)).toMatchObject(invalid(field));
	});

	it("is not for agents, and not found where there is no idea", async () => {
		expect(await preview("?status=planned", { as: "agent" })).toMatchObject({ status: 403 });
		expect(
			await api.get("/api/ideas/0000-0000-0000/telling?status=planned", { as: "admin" }),
		).toMatchObject({ status: 404 });
	});

	it("is each person with their channel, or the reason why not; nothing is kept", async () => {
		const { votes } = (
			await api.get<{ votes: { customerId: string; post: { author: { id: string } } }[] }>(
				`/api/ideas/${dark}`,
			)
		).body;
		const tom = votes.find(({ post }) => post.author.id === "tom")?.customerId ?? "";
		await api.post(`/api/customers/${tom}/contact-policy`, { policy: "no-automatic" });
		const before = api.stored();
		const { body } = await preview();
		expect(body.asked).toBe(2);
		expect(body.people).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					name: "Maya",
					way: expect.objectContaining({ how: "reply", channel: "x", audience: "public" }),
				}),
				expect.objectContaining({
					way: { how: "untold", customerId: tom, reason: "no-automatic" },
				}),
			]),
		);
		expect(api.stored()).toBe(before);
	});

	it("is who is told: the idea says how many of them, and who not", async () => {
		await command({
			command: "set-status",
			status: "planned",
			answer: "Soon, {name}.",
			tell: true,
		});
		await api.world.drain();
		const { body } = await api.get<{ tellings: object[] }>(`/api/ideas/${dark}`);
		expect(body.tellings).toMatchObject([
			{
				...{ seq: 1, asked: 2, sent: 2, waiting: 0, untold: 0, done: true },
				people: [{ heard: { sent: true } }, { heard: { sent: true } }],
			},
		]);
		expect((await preview()).body.people).toMatchObject([
			{ way: { reason: "told-before" } },
			{ way: { reason: "told-before" } },
		]);
		const { items } = (
			await api.get<{ items: { text: string }[] }>("/api/outbox?connection=simulated")
		).body;
		expect(items.map(({ text }) => text).sort()).toEqual(["Soon, Maya.", "Soon, there."]);
	});

	it("is told to many behind the answer, which does not wait for them", async () => {
		await api.world.receive(
			Array.from({ length: 58 }, (_, index) =>
				aPost({
					...{ externalId: `m-${index}`, author: { id: `m-${index}` } },
					text: "I wish the app had a dark mode",
				}),
			),
		);
		await api.world.drain();
		const telling = async () =>
			(await api.get<{ tellings: object[] }>(`/api/ideas/${dark}`)).body.tellings[0];
		await command({
			command: "set-status",
			status: "planned",
			answer: "Soon, {name}.",
			tell: true,
		});
		expect(await telling()).toMatchObject({ asked: 25, done: false });
		await api.world.drain();
		expect(await telling()).toMatchObject({ asked: 60, sent: 60, done: true });
	});

	it("needs words", async () => {
		expect(await command({ command: "set-status", status: "planned", tell: true })).toMatchObject(
			invalid("/answer"),
		);
	});
});

describe("ideas that are alike", () => {
	interface Alike {
		readonly items: readonly { readonly idea: Row; readonly similarity: number }[];
	}
	const like = async (text: string, more = "") =>
		(await api.get<Alike>(`/api/ideas/similar?text=${encodeURIComponent(text)}${more}`)).body.items;

	it.each([
		["", "/text"],
		["?text=ab", "/text"],
		["?text=abc&limit=3", "/limit"],
	])("refuses %j, naming %s", async (query, field) => {
		expect(await api.get(`/api/ideas/similar${query}`)).toMatchObject(invalid(field));
	});

	it("to a title are found while it is written, most alike first; without the one at hand", async () => {
		expect(await like("dark mode")).toMatchObject([{ idea: { id: dark, votes: 2 } }]);
		expect(await like("export of invoices")).toMatchObject([{ idea: { id: export_ } }]);
		expect(await like("dark mode", `&not=${dark}`)).toEqual([]);
		expect(await like("wheelchair ramp")).toEqual([]);
	});

	it("to an idea are those of its area, without itself and what is merged", async () => {
		await api.world.receive([
			aPost({
				...{ externalId: "p-9", author: { id: "zoe" } },
				text: "I wish the white pages of the app would go dark after sunset",
			}),
		]);
		await api.world.drain();
		const [suggested] = (
			await api.get<{ suggestions: { postKey: string }[] }>(`/api/ideas/${dark}`)
		).body.suggestions;
		expect(suggested).toBeDefined();
		await command({
			command: "settle-suggestion",
			postKey: suggested?.postKey,
			accept: false,
		});
		expect((await api.get<{ suggestions: [] }>(`/api/ideas/${dark}`)).body.suggestions).toEqual([]);
		await api.world.drain();
		const alike = () => api.get<Alike>(`/api/ideas/${dark}/similar`);
		const [other] = (await alike()).body.items;
		expect(other?.idea.title).toContain("sunset");
		expect(other?.similarity).toBeGreaterThan(0.2);
		await command({ command: "merge", into: dark }, "m-1", other?.idea.id);
		expect((await alike()).body.items).toEqual([]);
	});

	it("to an idea that is not there are not found", async () => {
		expect(await api.get("/api/ideas/0000-0000-0000/similar")).toMatchObject({ status: 404 });
	});
});

describe("what a merge would give", () => {
	const preview = (into: string) => api.get(`/api/ideas/${export_}/merge?into=${into}`);

	it("is all who want either, those who want both once; nothing is kept", async () => {
		await api.world.receive([
			aPost({
				...{ externalId: "p-8", author: { id: "maya" } },
				text: "I wish I could export my invoices",
			}),
		]);
		await api.world.drain();
		const before = api.stored();
		expect((await preview(dark)).body).toEqual({ votes: 3, both: 1, along: 0 });
		expect(api.stored()).toBe(before);
		await command({ command: "merge", into: dark }, "m-1", export_);
		expect((await listed())[0]).toMatchObject({ id: dark, votes: 3 });
	});

	it("is refused for the idea itself, and not found for none", async () => {
		expect(await preview(export_)).toMatchObject(invalid("/into"));
		expect(await preview("0000-0000-0000")).toMatchObject({ status: 404 });
	});
});

describe("the backlog by what is asked for lately", () => {
	it("has what got its votes these days first, page by page, whatever has more in all", async () => {
		const wished = (ids: readonly string[], text: string) =>
			api.world.receive(ids.map((id) => aPost({ externalId: `w-${id}`, author: { id }, text })));
		await wished(["c", "d"], "I wish the app had a dark mode");
		api.world.later(18 * DAY);
		await wished(["a", "b"], "I wish I could pause my plan while abroad");
		await api.world.drain();
		expect((await listed())[0]).toMatchObject({ id: dark, votes: 4 });
		const lately = await listed("?sort=trending");
		expect(lately[0]?.title).toContain("pause");
		expect(lately.map(({ id }) => id).slice(1)).toEqual([dark, export_]);
		const { body } = await api.get<{ next: string }>("/api/ideas?sort=trending&limit=1");
		expect(await listed(`?sort=trending&limit=1&cursor=${body.next}`)).toMatchObject([
			{ id: dark },
		]);
	});
});

describe("linked customers", () => {
	it("are one voter, as soon as a person has said so, until it is taken back", async () => {
		const { votes } = (await api.get<{ votes: { customerId: string }[] }>(`/api/ideas/${dark}`))
			.body;
		const [one, other] = votes.map(({ customerId }) => customerId);
		const settle = (status: string) => api.post(`/api/customers/${one}/links`, { other, status });
		await settle("confirmed");
		expect((await listed())[0]).toMatchObject({ votes: 1 });
		const { body } = await api.get<{ voters: number; votes: { person: string }[] }>(
			`/api/ideas/${dark}`,
		);
		expect(body.voters).toBe(1);
		expect(new Set(body.votes.map(({ person }) => person)).size).toBe(1);
		await settle("refused");
		expect((await listed()).find(({ id }) => id === dark)).toMatchObject({ votes: 2 });
	});
});
