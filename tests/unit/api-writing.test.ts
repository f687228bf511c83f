import { beforeEach, describe, expect, it } from "@jest/globals";
import { SECOND } from "../../lib/kernel/clock.ts";
import { CANNED_VARIABLES } from "../../lib/replies/canned-reply.ts";
import { type Asked, type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost } from "../factories/post.ts";
import { ownerFiles } from "../factories/world.ts";

let api: InMemoryApi;
let id: string;
beforeEach(async () => {
	api = inMemoryApi();
	await api.world.receive([aPost()]);
	await api.world.drain();
	const { body } = await api.get<{ items: { id: string }[] }>("/api/cases");
	id = body.items[0]?.id ?? "";
});

describe("a draft", () => {
	interface Draft {
		readonly texts: Record<"public" | "private" | "note", string>;
		readonly version: number;
	}
	const draft = async (asked?: Asked) =>
		(await api.get<Draft>(`/api/cases/${id}/draft`, asked)).body;
	const keep = (text: string, expectedVersion: number, mode = "public", asked?: Asked) =>
		api.post<Draft>(`/api/cases/${id}/draft`, { mode, text, expectedVersion }, asked);

	it("is kept for whoever wrote it, in each way of writing apart", async () => {
		expect(await draft()).toEqual({ texts: { public: "", private: "", note: "" }, version: 0 });
		await keep("Dear Maya", 0);
		await keep("shouts at people", 1, "note");
		expect(await draft()).toMatchObject({
			texts: { public: "Dear Maya", private: "", note: "shouts at people" },
			version: 2,
		});
		expect(await draft({ as: "lead" })).toMatchObject({ version: 0 });
	});

	it("is not overwritten by a device that has not seen it", async () => {
		await keep("written on the desk", 0);
		const refused = await keep("written on the phone", 0);
		expect(refused).toMatchObject({ status: 409, body: { currentVersion: 1 } });
		expect((await draft()).texts.public).toBe("written on the desk");
	});

	it("that is kept a second time is the same", async () => {
		await keep("Dear Maya", 0);
		expect(await keep("Dear Maya", 0)).toMatchObject({ status: 200, body: { version: 1 } });
	});

	it("is won by one of two devices that write at one moment", async () => {
		const answers = await Promise.all([keep("one", 0), keep("two", 0)]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
	});

	it("is gone once it was sent, also what was kept only half of it", async () => {
		await keep("Dear May", 0);
		await keep("a note of mine", 1, "note");
		await api.post(`/api/cases/${id}/commands`, {
			...{ command: "reply", commandId: "c-1", text: "Dear Maya, soon.", audience: "public" },
		});
		expect((await draft()).texts).toEqual({ public: "", private: "", note: "a note of mine" });
		// a save that was under way comes late, and brings nothing back
		expect(await keep("Dear Maya, s", 2)).toMatchObject({ status: 409 });
	});

	it("of something else stays when a reply is sent", async () => {
		await keep("A longer answer that is not finished", 0);
		await api.post(`/api/cases/${id}/commands`, {
			...{ command: "reply", commandId: "c-1", text: "One moment.", audience: "public" },
		});
		expect((await draft()).texts.public).toBe("A longer answer that is not finished");
	});

	it.each([
		[{ mode: "public", text: 5, expectedVersion: 0 }, "/text"],
		[{ mode: "loud", text: "x", expectedVersion: 0 }, "/mode"],
		[{ mode: "public", text: "x" }, "/expectedVersion"],
		[{ mode: "public", text: "x".repeat(20_001), expectedVersion: 0 }, "/text"],
	])("%j is refused", async (body, field) => {
		expect(await api.post(`/api/cases/${id}/draft`, body)).toMatchObject({
			status: 400,
			body: { fields: { [field]: expect.any(String) } },
		});
	});
});

describe("canned replies", () => {
	interface Canned {
		readonly prefix: string;
		readonly text: string;
		readonly version: number;
	}
	const all = async () => (await api.get<{ items: Canned[] }>("/api/canned-replies")).body.items;
	const one = async (prefix: string) => (await all()).find((reply) => reply.prefix === prefix);
	const write = (body: object, asked?: Asked) => api.post("/api/canned-replies", body, asked);
	const remove = (prefix: string, expectedVersion: number) =>
		api.post(`/api/canned-replies/${encodeURIComponent(prefix)}/delete`, { expectedVersion });

	it("begin with the owner's file", async () => {
		expect(ownerFiles.cannedReplies.length).toBeGreaterThan(2);
		expect((await all()).map(({ prefix }) => prefix)).toEqual(
			ownerFiles.cannedReplies.map(({ prefix }) => prefix).sort(),
		);
	});

	it("are written, changed and deleted by agents", async () => {
		await write({ prefix: "hallo", text: "Hallo {{customer.name}}" });
		expect(await one("hallo")).toMatchObject({ version: 1, by: "agent:sam" });
		await write({ prefix: "hallo", text: "Guten Tag", expectedVersion: 1 }, { as: "lead" });
		expect(await one("hallo")).toMatchObject({ text: "Guten Tag", version: 2, by: "lead:ruth" });
		await remove("hallo", 2);
		expect(await one("hallo")).toBeUndefined();
		await write({ prefix: "hallo", text: "Hallo again" });
		expect(await one("hallo")).toMatchObject({ text: "Hallo again" });
	});

	it("of the owner's file are changed and hidden without touching the file", async () => {
		await write({ prefix: "sorry", text: "So sorry", expectedVersion: 0 });
		expect(await one("sorry")).toMatchObject({ text: "So sorry", version: 1 });
		await remove("thanks", 0);
		expect(await one("thanks")).toBeUndefined();
	});

	it("are never written over one that is there or that somebody changed meanwhile", async () => {
		expect(await write({ prefix: "sorry", text: "mine" })).toMatchObject({ status: 409 });
		await write({ prefix: "hallo", text: "one" });
		await write({ prefix: "hallo", text: "two", expectedVersion: 1 }, { as: "lead" });
		expect(await write({ prefix: "hallo", text: "three", expectedVersion: 1 })).toMatchObject({
			status: 409,
			body: { currentVersion: 2 },
		});
		expect(await remove("hallo", 1)).toMatchObject({ status: 409 });
		expect(await remove("never", 0)).toMatchObject({ status: 404 });
	});

	it("that come a second time are the same", async () => {
		await write({ prefix: "hallo", text: "one" });
		expect(await write({ prefix: "hallo", text: "one" })).toMatchObject({ status: 200 });
		expect(await one("hallo")).toMatchObject({ version: 1 });
		await remove("hallo", 1);
		expect(await remove("hallo", 1)).toMatchObject({ status: 200 });
	});

	it("name only what can be filled in", async () => {
		const text = CANNED_VARIABLES.map((name) => `{{ ${name} }}`).join(" ");
		expect(await write({ prefix: "all", text })).toMatchObject({ status: 200 });
		expect(await write({ prefix: "bad", text: "{{customer.password}}" })).toMatchObject({
			status: 400,
			body: { fields: { "/text": expect.stringContaining("{{customer.password}}") } },
		});
	});

	it.each(["", "Big", "two words", "-a", "/x", "x".repeat(31), "a\u202Eb"])(
		"have no prefix like %j",
		async (prefix) => {
			expect(await write({ prefix, text: "x" })).toMatchObject({ status: 400 });
		},
	);

	it("may be read by all, and written by those who write on cases", async () => {
		expect(await api.get("/api/canned-replies", { as: "product-manager" })).toMatchObject({
			status: 200,
		});
		const refused = await write({ prefix: "x", text: "x" }, { as: "product-manager" });
		expect(refused).toMatchObject({ status: 403 });
	});
});

describe("who is at a case", () => {
	const say = (doing: string, asked?: Asked) =>
		api.post(`/api/cases/${id}/presence`, { doing }, asked);
	const present = async () =>
		(await api.get<{ present: { person: string; doing: string }[] }>(`/api/cases/${id}`)).body
			.present;

	it("is seen with the next look, and what they do", async () => {
		expect(await present()).toEqual([]);
		await say("viewing");
		await say("writing", { as: "lead" });
		expect(await present()).toMatchObject([
			{ person: "agent:sam", doing: "viewing" },
			{ person: "lead:ruth", doing: "writing" },
		]);
		api.world.later(SECOND);
		await say("viewing", { as: "lead" });
		expect((await present())[1]).toMatchObject({ doing: "viewing" });
	});

	it("is gone when they say so, or are not heard of any more", async () => {
		await say("viewing");
		await say("viewing", { as: "lead" });
		await say("gone");
		expect(await present()).toMatchObject([{ person: "lead:ruth" }]);
		api.world.later(40 * SECOND);
		expect(await present()).toEqual([]);
	});
});

describe("a mention", () => {
	const note = (mentions: string[], commandId = "c-1") =>
		api.post(`/api/cases/${id}/commands`, {
			...{ command: "note", text: "@Inês Duarte, have a look", mentions, commandId },
		});
	const told = async (sub: string) =>
		(
			await api.get<{ items: { kind: string; caseId: string; detail: string }[] }>(
				"/api/notifications",
				{ as: { sub, "cognito:groups": ["agent"] } },
			)
		).body.items;

	it("reaches the colleague once, and not whoever wrote it", async () => {
		await note(["agent:ines", "agent:ines", "agent:sam"]);
		await note(["agent:ines", "agent:ines", "agent:sam"]);
		await api.world.drain();
		expect(await told("agent:ines")).toMatchObject([
			{ kind: "mentioned", caseId: id, detail: "@Inês Duarte, have a look" },
		]);
		expect(await told("agent:sam")).toEqual([]);
	});

	it("of nobody we know is refused, naming them", async () => {
		expect(await note(["agent:nobody"])).toMatchObject({
			status: 409,
			body: { detail: expect.stringContaining("agent:nobody") },
		});
	});
});
