import { beforeEach, describe, expect, it } from "@jest/globals";
import { INDEXES } from "../../lib/kernel/table-schema.ts";
import { type Asked, type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost } from "../factories/post.ts";

interface View {
	readonly id: string;
	readonly name: string;
	readonly version: number;
	readonly mayChange: boolean;
	readonly count?: { readonly count: number; readonly more: boolean };
}

const ALL = { view: "all", stage: "open" };
/** In the team `care` with Sam, whom requests come from unless they say otherwise. */
const INES = { sub: "agent:ines", "cognito:groups": "[agent]" };
/** In `technical` and `care`, not in `billing`. */
const KOFI = { sub: "agent:kofi", "cognito:groups": "[agent]" };

let api: InMemoryApi;
let commands = 0;
beforeEach(() => {
	api = inMemoryApi();
	commands = 0;
});

const commandId = () => {
	commands += 1;
	return `c-${commands}`;
};

const save = (name: string, more: object = {}, as?: Asked["as"]) =>
	api.post<{ view: View }>(
		"/api/views",
		{ commandId: commandId(), name, filters: ALL, ...more },
		as === undefined ? {} : { as },
	);
const saved = async (...of: Parameters<typeof save>) => (await save(...of)).body.view;
const views = async (as?: Asked["as"]) =>
	(await api.get<{ items: View[] }>("/api/views", as === undefined ? {} : { as })).body.items;
const names = async (as?: Asked["as"]) => (await views(as)).map(({ name }) => name);
const command = (id: string, what: object, as?: Asked["as"]) =>
	api.post<{ view: View }>(
		`/api/views/${id}/commands`,
		{ commandId: commandId(), ...what },
		as === undefined ? {} : { as },
	);

const invalid = (field: string) => ({
	status: 400,
	body: { type: "urn:earshot:problem:invalid", fields: { [field]: expect.any(String) } },
});

describe("saving a view", () => {
	it.each<[string, object, string]>([
		["without a name", { name: " " }, "/name"],
		["with a name that fills the sidebar", { name: "x".repeat(61) }, "/name"],
		["without filters", { filters: undefined }, "/filters"],
		["of a team that it does not name", { filters: { ...ALL, view: "team" } }, "/filters/team"],
		[
			"with a team that it does not ask for",
			{ filters: { ...ALL, team: "care" } },
			"/filters/team",
		],
		[
			"of a team that is not there",
			{ filters: { view: "team", team: "moon", stage: "open" } },
			"/filters/team",
		],
		["with a filter that no list has", { filters: { ...ALL, colour: "red" } }, "/filters/colour"],
		["with words without end", { filters: { ...ALL, q: "x".repeat(101) } }, "/filters/q"],
		["for a team of others", { team: "privacy" }, "/team"],
		["without a command id", { commandId: "" }, "/commandId"],
	])("%s is refused, and nothing is kept", async (_how, said, field) => {
		const before = api.stored();
		expect(await save("Mine", said)).toMatchObject(invalid(field));
		expect(api.stored()).toBe(before);
	});

	it("keeps it for the caller, and for nobody else", async () => {
		expect(await views()).toEqual([]);
		await save("Loud ones", { filters: { ...ALL, priority: "urgent", q: "refund" } });
		expect(await views()).toMatchObject([
			{
				...{ name: "Loud ones", owner: "agent:sam", version: 1, mayChange: true },
				filters: { ...ALL, priority: "urgent", q: "refund" },
			},
		]);
		expect(await views(INES)).toEqual([]);
		expect(await views("admin")).toEqual([]);
	});

	it("twice by one command keeps one, also after it was deleted", async () => {
		const once = { commandId: "once" };
		const view = await saved("Mine", once);
		expect(await saved("Mine again", once)).toEqual(view);
		expect(await names()).toEqual(["Mine"]);
		await command(view.id, { command: "delete" });
		await save("Mine", once);
		expect(await names()).toEqual([]);
	});

	it("by the same command id of somebody else keeps another", async () => {
		const once = { commandId: "once" };
		expect((await saved("Sam's", once)).id).not.toBe((await saved("Inês'", once, INES)).id);
	});

	it("has an end", async () => {
		for (let index = 0; index < 50; index += 1) await save(`View ${index}`);
		expect(await save("One too many")).toMatchObject({ status: 409 });
		expect(await views()).toHaveLength(50);
	});
});

describe("a view of a team", () => {
	it("is in the sidebar of everyone who works for it, and of no one else", async () => {
		await save("Angry", { team: "billing" });
		await save("My own");
		expect(await names()).toEqual(["My own", "Angry"]);
		expect(await names(INES)).toEqual(["Angry"]);
		expect(await names("lead")).toEqual(["Angry"]);
		expect(await names("admin")).toEqual(["Angry"]);
		expect(await names(KOFI)).toEqual([]);
		expect(await names("product-manager")).toEqual([]);
	});

	it("is changed by its owner, the team's lead and admins only", async () => {
		const { id } = await saved("Angry", { team: "billing" });
		const [seen] = await views(INES);
		expect(seen).toMatchObject({ mayChange: false });
		expect(await command(id, { command: "rename", name: "Mine now" }, INES)).toMatchObject({
			status: 403,
		});
		expect(await command(id, { command: "rename", name: "Mine now" }, KOFI)).toMatchObject({
			status: 404,
		});
		expect(await command(id, { command: "rename", name: "By Ruth" }, "lead")).toMatchObject({
			status: 200,
		});
		expect(await command(id, { command: "rename", name: "By Ada" }, "admin")).toMatchObject({
			status: 200,
		});
		expect(await names()).toEqual(["By Ada"]);
	});

	it("may be shared later, and taken back", async () => {
		const { id } = await saved("Angry");
		expect(await command(id, { command: "share", team: "privacy" })).toMatchObject(
			invalid("/team"),
		);
		await command(id, { command: "share", team: "care" });
		expect(await names(KOFI)).toEqual(["Angry"]);
		await command(id, { command: "share", team: null });
		expect(await names(KOFI)).toEqual([]);
		expect(await names()).toEqual(["Angry"]);
	});
});

describe("changing a view", () => {
	it("of somebody else, or one that is not there, finds nothing", async () => {
		const { id } = await saved("Mine");
		const rename = { command: "rename", name: "Theirs" };
		expect(await command(id, rename, INES)).toMatchObject({ status: 404 });
		expect(await command("0000-0000-0000", rename)).toMatchObject({ status: 404 });
		expect(await names()).toEqual(["Mine"]);
	});

	it("that somebody else has changed is refused with the version that stands", async () => {
		const { id } = await saved("One");
		await command(id, { command: "rename", name: "Two" });
		expect(
			await command(id, { command: "rename", name: "Three", expectedVersion: 1 }),
		).toMatchObject({ status: 409, body: { currentVersion: 2 } });
		expect(await names()).toEqual(["Two"]);
	});

	it("twice by one command changes it once", async () => {
		const { id } = await saved("One");
		const rename = { command: "rename", name: "Two", commandId: "again" };
		await command(id, rename);
		await command(id, { command: "rename", name: "Three" });
		expect((await command(id, rename)).body.view).toMatchObject({ name: "Three", version: 3 });
	});

	it("gives it other filters", async () => {
		const { id } = await saved("Resolved");
		const filters = { view: "mine", stage: "done" };
		await command(id, { command: "refilter", filters });
		expect(await views()).toMatchObject([{ filters }]);
		expect(
			await command(id, {
				command: "refilter",
				filters: { view: "team", team: "moon", stage: "open" },
			}),
		).toMatchObject(invalid("/filters/team"));
	});

	it("places it behind another one, or first", async () => {
		const [a, b, c] = [await saved("A"), await saved("B"), await saved("C")];
		await command(c.id, { command: "place", behind: a.id });
		expect(await names()).toEqual(["A", "C", "B"]);
		await command(b.id, { command: "place", behind: null });
		expect(await names()).toEqual(["B", "A", "C"]);
		await command(b.id, { command: "place", behind: c.id });
		expect(await names()).toEqual(["A", "C", "B"]);
		expect(await command(a.id, { command: "place", behind: "nothing" })).toMatchObject(
			invalid("/behind"),
		);
	});

	it("deletes it for good", async () => {
		const { id } = await saved("One");
		await command(id, { command: "delete", commandId: "gone" });
		expect(await names()).toEqual([]);
		expect((await command(id, { command: "delete", commandId: "gone" })).status).toBe(200);
		expect(await command(id, { command: "rename", name: "Back" })).toMatchObject({ status: 404 });
	});
});

describe("the count of a view", () => {
	const hear = async (...ids: string[]) => {
		await api.world.receive(ids.map((id) => aPost({ externalId: id, author: { id } })));
		await api.world.drain();
	};

	it("is of the cases that its list shows: those that sleep are not among them", async () => {
		await hear("one", "two", "three");
		await save("Open");
		await save("Urgent", { filters: { ...ALL, priority: "urgent" } });
		await save("Done", { filters: { ...ALL, stage: "done" } });
		const { items } = (await api.get<{ items: { id: string }[] }>("/api/cases?view=all")).body;
		const [first, second] = items.map(({ id }) => id);
		const say = (id = "", what: object = {}) =>
			api.post(`/api/cases/${id}/commands`, { commandId: commandId(), ...what });
		await say(first, { command: "snooze", until: "2026-03-20T09:00:00.000Z" });
		await say(second, { command: "prioritise", priority: "urgent", reason: "loud" });
		expect((await views()).map(({ count }) => count)).toEqual([
			{ count: 2, more: false },
			{ count: 1, more: false },
			{ count: 0, more: false },
		]);
		expect((await api.get("/api/cases/counts?status=new,open")).body).toMatchObject({
			all: { count: 2, more: false },
		});
		api.world.later(30 * 24 * 3_600_000);
		expect((await views())[0]?.count).toMatchObject({ count: 3 });
	});

	it("is the caller's own for a shared view of one's own cases", async () => {
		await hear("one");
		const { items } = (await api.get<{ items: { id: string }[] }>("/api/cases?view=all")).body;
		await save("What I have", { filters: { view: "mine", stage: "open" }, team: "care" });
		await api.post(`/api/cases/${items[0]?.id}/commands`, {
			...{ commandId: commandId(), command: "assign", assignee: "agent:ines" },
		});
		expect((await views(INES))[0]?.count).toMatchObject({ count: 1 });
		expect((await views())[0]?.count).toMatchObject({ count: 0 });
	});

	it("is not there where no index can tell: of words, and of what sleeps", async () => {
		await save("Words", { filters: { ...ALL, q: "refund" } });
		await save("Asleep", { filters: { ...ALL, stage: "snoozed" } });
		expect((await views()).map((view) => "count" in view)).toEqual([false, false]);
	});

	it("is exact to 999, and then says that there are more", async () => {
		const row = (index: number) => ({
			...{ pk: `CASE#${index}`, sk: "CASE", version: 1 },
			[INDEXES["by-owner"].pk]: "CASE#agent:sam#open",
			[INDEXES["by-owner"].sk]: `2#9999#${String(index).padStart(5, "0")}`,
			row: { id: String(index), ...(index < 5 && { snoozedUntil: "2999" }) },
		});
		const fill = (from: number, to: number) =>
			api.world.store.putAll(Array.from({ length: to - from }, (_, index) => row(from + index)));
		await save("Mine", { filters: { view: "mine", stage: "open" } });
		await fill(0, 1004);
		expect((await views())[0]?.count).toEqual({ count: 999, more: false });
		await fill(1004, 1005);
		expect((await views())[0]?.count).toEqual({ count: 999, more: true });
	});
});
