import { beforeEach, describe, expect, it } from "@jest/globals";
import { idOf } from "../../lib/kernel/ids.ts";
import { markedIn } from "../../lib/routing/raise-idea.ts";
import { type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost } from "../factories/post.ts";

const KEY = "x:simulated:p-1";
const WISH = "A paper bill would help me a lot.";
const id = idOf("case", KEY);
let api: InMemoryApi;

beforeEach(async () => {
	api = inMemoryApi();
	await hear("p-1", { text: `My bill never comes.\n${WISH} Thanks, Maya` });
});

async function hear(externalId: string, said: Parameters<typeof aPost>[0]) {
	await api.world.receive([aPost({ externalId, ...said })]);
	await api.world.drain();
}

const raise = (said: object = {}, commandId = "c-1") =>
	api.post(`/api/cases/${id}/commands`, {
		...{ command: "raise-idea", commandId, postKey: KEY, quote: WISH },
		...said,
	});

interface Fed {
	readonly case: { readonly status: string };
	readonly ideas: readonly { readonly ideaId: string; readonly title?: string }[];
	readonly events: readonly { readonly events: readonly { readonly type: string }[] }[];
}
const detail = async () => (await api.get<Fed>(`/api/cases/${id}`)).body;
const raised = async () =>
	(await detail()).events
		.flatMap(({ events }) => events)
		.filter(({ type }) => type === "idea-raised");

describe("a sentence that an agent marks", () => {
	it("becomes an idea with the words as its evidence, and the case goes on", async () => {
		const before = (await detail()).case.status;
		expect(await raise()).toMatchObject({ status: 200 });
		await api.world.drain();
		const { ideas, case: current } = await detail();
		expect(current.status).toBe(before);
		expect(ideas).toMatchObject([{ postKey: KEY, how: "first", title: WISH }]);
		expect(await raised()).toMatchObject([{ postKey: KEY, quote: { text: WISH } }]);
		const idea = await api.get(`/api/ideas/${ideas[0]?.ideaId}`);
		expect(idea.body).toMatchObject({
			votes: [{ postKey: KEY, quote: { text: WISH }, post: { caseId: id } }],
		});
		const post = await api.get(`/api/posts/${encodeURIComponent(KEY)}`);
		expect(post.body).toMatchObject({
			dispositions: [
				{ kind: "case", gathersIdea: false },
				{ kind: "case", caseId: id, gathersIdea: true, by: "agent:sam", wish: { text: WISH } },
			],
		});
	});

	it("is a vote where somebody else wants the same", async () => {
		await hear("p-8", { author: { id: "tom" }, text: "I wish the app had a dark mode" });
		const quote = "I want a dark mode in the app";
		await hear("p-9", { text: `still broken. ${quote}`, parentId: "p-1" });
		await raise({ postKey: "x:simulated:p-9", quote });
		await api.world.drain();
		expect((await detail()).ideas).toMatchObject([
			{ postKey: "x:simulated:p-9", how: "vote", title: "I wish the app had a dark mode" },
		]);
	});

	it("is raised once, however often the command comes", async () => {
		await raise();
		await raise();
		await api.world.drain();
		expect(await raise()).toMatchObject({ status: 200 });
		await api.world.drain();
		expect(await raised()).toHaveLength(1);
		const post = await api.get<{ dispositions: unknown[] }>(
			`/api/posts/${encodeURIComponent(KEY)}`,
		);
		expect(post.body.dispositions).toHaveLength(2);
	});

	it("is refused when the post does not say so, is another case's, or feeds an idea already", async () => {
		expect(await raise({ quote: "I want a pony" })).toMatchObject({
			status: 400,
			body: { fields: { "/quote": expect.any(String) } },
		});
		expect(await raise({ postKey: "x:simulated:none" })).toMatchObject({ status: 404 });
		await hear("p-2", { author: { id: "tom" }, text: "it never works" });
		expect(await raise({ postKey: "x:simulated:p-2", quote: "it never works" })).toMatchObject({
			status: 409,
		});
		expect(await raised()).toEqual([]);
		await raise();
		await api.world.drain();
		expect(await raise({ quote: "never comes" }, "c-2")).toMatchObject({ status: 409 });
	});

	it("stays withdrawn when a person says later that the post belongs elsewhere", async () => {
		await raise();
		await api.world.drain();
		for (const to of ["idea", "praise"]) {
			await api.post(`/api/posts/${encodeURIComponent(KEY)}/reroute`, { to, reason: "a test" });
			await api.world.drain();
		}
		// the first command comes once more, as a stream may deliver it
		await raise();
		await api.world.drain();
		expect((await detail()).ideas).toEqual([]);
	});
});

describe("marked words", () => {
	it.each([
		["as they stand", "b c", "a b c d", 2, "b c"],
		["over other white space", "b c", "a b \n c d", 2, "b \n c"],
		["that mean something to a pattern", "(x+)*?", "it said (x+)*? twice", 8, "(x+)*?"],
		["behind what lies beyond the basic plane", "b", "🐟 b", 3, "b"],
	])("are found %s", (_how, quote, text, start, found) => {
		expect(markedIn(text, quote)).toEqual({ start, end: start + found.length, text: found });
	});

	it("that are no words are nowhere", () => {
		expect(markedIn("a b", "  ")).toBeUndefined();
		expect(markedIn("a b", "c")).toBeUndefined();
	});
});
