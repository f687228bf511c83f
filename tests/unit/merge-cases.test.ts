import { beforeEach, describe, expect, it } from "@jest/globals";
import { followLinks, mergeCase } from "../../lib/cases/merge-cases.ts";
import { headOf } from "../../lib/cases/merged-cases.ts";
import { DAY, HOUR } from "../../lib/kernel/clock.ts";
import { idOf } from "../../lib/kernel/ids.ts";
import type { Post } from "../../lib/posts/post.ts";
import { type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost } from "../factories/post.ts";

let api: InMemoryApi;
let commands = 0;

const idFor = (externalId: string) => idOf("case", `x:simulated:${externalId}`);
const A = idFor("a-1");
const B = idFor("b-1");

interface Detail {
	readonly case: Record<string, unknown> & {
		readonly status: string;
		readonly priority: string;
		readonly clocks: readonly { readonly kind: string; readonly startedAt: string }[];
	};
	readonly events: readonly { readonly events: readonly { readonly type: string }[] }[];
	readonly merged: readonly Record<string, unknown>[];
	readonly threads: readonly {
		readonly key: string;
		readonly entries: readonly {
			readonly ofCase?: boolean;
			readonly post?: { readonly key: string };
			readonly reply?: { readonly text: string };
		}[];
	}[];
}

async function hear(externalId: string, author: string, said: Partial<Post> = {}) {
	await api.world.receive([aPost({ externalId, author: { id: author, name: author }, ...said })]);
	await api.world.drain();
}
const detail = async (id: string) => (await api.get<Detail>(`/api/cases/${id}`)).body;
const command = (id: string, body: object) => {
	commands += 1;
	return api.post(`/api/cases/${id}/commands`, { commandId: `c-${commands}`, ...body });
};
const postsOf = ({ threads }: Detail) =>
	threads.flatMap(({ entries }) =>
		entries.flatMap(({ post, ofCase }) => (post && ofCase ? [post.key] : [])),
	);
const running = (id: string) =>
	[...api.world.executions].filter(([name, { state }]) => name.startsWith(id) && state !== "Close");

/** Ana and Bo complain of one thing, each in a case of their own. */
beforeEach(async () => {
	api = inMemoryApi();
	await hear("a-1", "ana");
	await hear("b-1", "bo");
});

describe("a merge", () => {
	it("moves nothing: the case that goes on shows posts, replies, notes and customer of the other", async () => {
		await command(A, { command: "reply", text: "We look into it.", audience: "public" });
		await command(A, { command: "note", text: "same pallet" });
		await api.world.drain();
		expect(await command(A, { command: "merge", into: B })).toMatchObject({ status: 200 });

		const whole = await detail(B);
		expect(postsOf(whole).sort()).toEqual(["x:simulated:a-1", "x:simulated:b-1"]);
		const texts = whole.threads.flatMap(({ entries }) => entries.map(({ reply }) => reply?.text));
		expect(texts).toContain("We look into it.");
		expect(whole.merged).toMatchObject([{ id: A, customer: { name: "ana" }, postCount: 1 }]);
		expect(JSON.stringify(whole.merged)).toContain("same pallet");
		expect(await detail(A)).toMatchObject({
			case: { status: "closed", closeReason: "duplicate", mergedInto: B, clocks: [] },
			merged: [],
		});
		// where the posts ended stays true
		const post = await api.get(`/api/posts/${encodeURIComponent("x:simulated:a-1")}`);
		expect(post.body).toMatchObject({ dispositions: [{ kind: "case", caseId: A }] });
	});

	it("ends the other case's process, and nothing escalates there", async () => {
		await command(A, { command: "merge", into: B });
		await api.world.drain();
		expect(running(A)).toEqual([]);
		api.world.later(2 * DAY);
		await api.world.timeOut();
		const types = (await detail(A)).events.flatMap(({ events }) => events.map(({ type }) => type));
		expect(types).not.toContain("escalated");
	});

	it("is undone: both stand as before, and the other one is at work again", async () => {
		const before = [await detail(A), await detail(B)];
		await command(A, { command: "merge", into: B });
		await api.world.drain();
		await command(A, { command: "unmerge" });
		await api.world.drain();
		for (const [index, id] of [A, B].entries()) {
			const now = await detail(id);
			const { status, priority, clocks } = before[index]?.case ?? {};
			expect(now.case).toMatchObject({ status, priority, clocks });
			expect(now.case).not.toHaveProperty("mergedInto");
			expect(now.case).not.toHaveProperty("closedAt");
			expect(now.merged).toEqual([]);
			expect(postsOf(now)).toEqual(postsOf(before[index] as Detail));
		}
		expect(running(A)).toHaveLength(1);
	});

	it("answers commands on the merged case with where to go", async () => {
		await command(A, { command: "merge", into: B });
		for (const body of [
			{ command: "note", text: "x" },
			{ command: "reply", text: "x", audience: "public" },
			{ command: "resolve", resolution: "x", cause: "other" },
			{ command: "merge", into: B },
			{ command: "raise-idea", postKey: "x:simulated:a-1", quote: "never arrived" },
		])
			expect(await command(A, body)).toMatchObject({
				status: 409,
				body: { detail: expect.stringContaining(`was merged into ${B}`) },
			});
	});

	it("is refused into itself, into nothing, into what is merged, resolved or closed", async () => {
		await hear("c-1", "cy");
		const C = idFor("c-1");
		expect(await command(A, { command: "merge", into: A })).toMatchObject({ status: 409 });
		expect(await command(A, { command: "merge", into: "0000-0000-0000" })).toMatchObject({
			status: 404,
		});
		await command(C, { command: "merge", into: B });
		expect(await command(A, { command: "merge", into: C })).toMatchObject({
			status: 409,
			body: { detail: expect.stringContaining(`merge into that one`) },
		});
		await command(B, { command: "resolve", resolution: "done", cause: "other" });
		expect(await command(A, { command: "merge", into: B })).toMatchObject({
			status: 409,
			body: { detail: expect.stringContaining("reopen it first") },
		});
		expect((await detail(A)).case.status).toBe("new");
	});

	it("keeps who waits promised an answer, and what is urgent urgent; its undoing lets go of both", async () => {
		await command(B, { command: "reply", text: "Hi Bo.", audience: "public", next: "pending" });
		await command(A, { command: "prioritise", priority: "urgent", reason: "press" });
		await api.world.drain();
		const before = (await detail(B)).case;
		const waits = (await detail(A)).case.clocks.find(({ kind }) => kind === "first-response");

		await command(A, { command: "merge", into: B });
		const joined = (await detail(B)).case;
		expect(joined).toMatchObject({ priority: "urgent", status: "open" });
		expect(joined.clocks).toContainEqual(
			expect.objectContaining({ kind: "next-response", startedAt: waits?.startedAt }),
		);

		await command(A, { command: "unmerge" });
		const apart = (await detail(B)).case;
		expect(apart.priority).toBe(before.priority);
		expect(apart.clocks.map(({ kind }) => kind)).toEqual(before.clocks.map(({ kind }) => kind));
	});

	it("forgets no answer that was on its way when it came", async () => {
		await command(A, { command: "reply", text: "Hi Ana.", audience: "public" });
		await command(A, { command: "merge", into: B });
		await api.world.drain();
		await command(A, { command: "unmerge" });
		const first = (await detail(A)).case.clocks.find(({ kind }) => kind === "first-response");
		expect(first).toHaveProperty("metAt");
	});

	it("lets the one that goes on answer the other's customer, under their own wish to be let alone", async () => {
		await command(A, { command: "merge", into: B });
		await api.post(`/api/customers/${await customerOf(A)}/contact-policy`, {
			policy: "do-not-reply",
		});
		const text = "On its way, Ana.";
		await command(B, {
			...{ command: "reply", text, audience: "public", postKey: "x:simulated:a-1" },
		});
		await api.world.drain();
		const threads = JSON.stringify((await detail(B)).threads);
		expect(threads).toContain("this customer asked for no replies");
	});
});

const customerOf = async (id: string) =>
	((await detail(id)).case as unknown as { customerId: string }).customerId;

describe("a post that comes for a merged case", () => {
	it("joins the case that goes on, and goes back to its own once the merge is undone", async () => {
		await command(A, { command: "merge", into: B });
		await hear("a-2", "ana", { parentId: "a-1", text: "still broken" });
		expect(postsOf(await detail(B))).toContain("x:simulated:a-2");
		expect(await whereIs("a-2")).toMatchObject({ kind: "attached", caseId: B });
		await command(A, { command: "unmerge" });
		await api.world.drain();
		await hear("a-3", "ana", { parentId: "a-1", text: "and broken again" });
		expect(await whereIs("a-3")).toMatchObject({ kind: "attached", caseId: A });
	});

	it("reopens the one that goes on; long after its close, a new case follows that one", async () => {
		await command(A, { command: "merge", into: B });
		await command(B, { command: "close", reason: "silence" });
		await hear("a-2", "ana", { parentId: "a-1", text: "broken again" });
		expect((await detail(B)).case.status).toBe("open");
		await command(B, { command: "close", reason: "silence" });
		api.world.later(8 * DAY);
		await hear("a-3", "ana", { parentId: "a-1", text: "and broken again" });
		const { caseId = "" } = await whereIs("a-3");
		expect([A, B]).not.toContain(caseId);
		expect((await detail(caseId)).case).toMatchObject({ follows: B });
	});

	it("that was its own is no news to it when it is delivered again", async () => {
		await command(A, { command: "merge", into: B });
		const { version } = (await detail(A)).case;
		await api.world.receive([aPost({ externalId: "a-1", author: { id: "ana" } })]);
		await api.world.drain();
		expect((await detail(A)).case["version"]).toBe(version);
		expect((await detail(B)).merged).toHaveLength(1);
	});
});

const whereIs = async (externalId: string) => {
	const { body } = await api.get<{ dispositions: { kind: string; caseId?: string }[] }>(
		`/api/posts/${encodeURIComponent(`x:simulated:${externalId}`)}`,
	);
	return body.dispositions.at(-1) ?? { kind: "none" };
};

describe("merges that meet", () => {
	it("in a chain, all lead to its end", async () => {
		await hear("c-1", "cy");
		const C = idFor("c-1");
		await command(A, { command: "merge", into: B });
		await command(B, { command: "merge", into: C });
		expect(postsOf(await detail(C))).toHaveLength(3);
		await hear("a-2", "ana", { parentId: "a-1", text: "still broken" });
		expect(await whereIs("a-2")).toMatchObject({ caseId: C });
		await command(B, { command: "unmerge" });
		// what came meanwhile joined C itself, and stays there
		expect(postsOf(await detail(C))).toEqual(["x:simulated:c-1", "x:simulated:a-2"]);
		expect(postsOf(await detail(B))).toHaveLength(2);
	});

	/** As when two agents merge at one moment: both have looked before either is committed. */
	const committed = (caseId: string, into: string) =>
		api.world.command({
			...{ caseId, commandId: "circle", by: "agent:sam" },
			command: { command: "merge", into },
		});

	it("in a circle, leave the lowest id at work", async () => {
		const { house } = api.world;
		await committed(A, B);
		await committed(B, A);
		const [low = A] = [A, B].sort();
		const loaded = (await house.cases.load(A))?.current;
		if (!loaded) throw new Error("gone");
		expect((await headOf(house.cases, loaded)).id).toBe(low);
		await followLinks(house.work, A);
		await followLinks(house.work, B);
		await api.world.drain();
		expect((await detail(low)).case.status).toBe("new");
		expect(postsOf(await detail(low))).toHaveLength(2);
	});

	it.each([
		["the first", A, B],
		["the second", B, A],
	])(
		"in a circle are put right also when %s was followed before it closed",
		async (_, one, two) => {
			const { house } = api.world;
			await committed(one, two);
			await api.world.drain();
			await committed(two, one);
			await followLinks(house.work, two);
			const [low = A, high = B] = [A, B].sort();
			expect((await detail(low)).case).toMatchObject({ status: "new" });
			expect((await detail(high)).case).toMatchObject({ mergedInto: low });
			expect(postsOf(await detail(low))).toHaveLength(2);
			await api.world.drain();
			expect((await detail(low)).case).toMatchObject({ status: "new" });
		},
	);

	it("and an undoing that overtakes what its merge had to do leave nothing behind", async () => {
		const { house } = api.world;
		const request = { caseId: A, by: "agent:sam" };
		// the merge dies before the other case hears of it
		const merge = { command: "merge", into: B } as const;
		await api.world.command({ ...request, commandId: "m", command: merge });
		await api.world.command({ ...request, commandId: "u", command: { command: "unmerge" } });
		await followLinks(house.work, A);
		await api.world.drain();
		expect((await detail(B)).merged).toEqual([]);
		expect((await house.cases.load(B))?.current.absorbed ?? []).toEqual([]);
		// and repeated later, the merge's command is known
		await mergeCase(house.work, { ...request, commandId: "m", into: B });
		expect((await detail(A)).case).not.toHaveProperty("mergedInto");
	});

	it("are told apart by their commands: one that comes again is done once", async () => {
		const merge = { command: "merge", into: B, commandId: "again" };
		await api.post(`/api/cases/${A}/commands`, merge);
		api.world.later(HOUR);
		expect(await api.post(`/api/cases/${A}/commands`, merge)).toMatchObject({ status: 200 });
		const types = (await detail(B)).events.flatMap(({ events }) => events.map(({ type }) => type));
		expect(types.filter((type) => type === "absorbed")).toHaveLength(1);
	});
});
