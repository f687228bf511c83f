import { beforeEach, describe, expect, it } from "@jest/globals";
import { sentSince } from "../../lib/channels/simulated/outbox.ts";
import { settleLink } from "../../lib/customers/link-customers.ts";
import type { IdeaCommand } from "../../lib/ideas/command-idea.ts";
import { wholeIdea } from "../../lib/ideas/refresh-idea.ts";
import { DAY } from "../../lib/kernel/clock.ts";
import { ConflictError, NotAllowedError, NotFoundError } from "../../lib/kernel/errors.ts";
import { reroutePost } from "../../lib/routing/reroute-post.ts";
import { aPost, NOON } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

let world: InMemoryWorld;
beforeEach(() => {
	world = inMemoryWorld();
});

/** Tells the world posts, each a little later than the one before, and lets it come to rest. */
async function heard(...posts: Parameters<typeof aPost>[0][]): Promise<void> {
	for (const [index, said] of posts.entries())
		await world.receive([aPost({ externalId: `p-${index + 1}`, ...said })]);
	await world.drain();
}

const ended = async (externalId: string, channel = "x") =>
	(await world.house.decided.facts(`${channel}:simulated:${externalId}`))?.dispositions.at(-1);
const caseOf = async (externalId: string) => {
	const caseId = (await ended(externalId))?.caseId ?? "";
	return (await world.house.cases.load(caseId))?.current;
};
const tom = { id: "tom", handle: "tom" };

describe("a post", () => {
	it("that complains opens one case, however often it is delivered", async () => {
		await heard({}, { externalId: "p-1" }, { externalId: "p-1" });
		const { items } = await world.house.cases.list({
			...{ scope: { view: "all" }, statuses: ["new"], limit: 10 },
		});
		expect(items).toHaveLength(1);
	});

	it("by the same customer joins the open case and makes it more urgent", async () => {
		await heard({}, { text: "it is broken too #urgent" });
		expect(await ended("p-2")).toMatchObject({ kind: "attached" });
		expect(await caseOf("p-1")).toMatchObject({
			...{ priority: "urgent", postKeys: ["x:simulated:p-1", "x:simulated:p-2"] },
		});
	});

	it.each(["safety", "press"])(
		"with the faintest sign (%s) opens no case; only its whole reading says so",
		async (name) => {
			await heard({ text: `a fine day ~#${name}` }, { text: `a fire #${name}` });
			expect([await ended("p-1"), await ended("p-2")]).toMatchObject([
				{ kind: "irrelevant" },
				{ kind: "case" },
			]);
			const facts = await world.house.decided.facts("x:simulated:p-1");
			expect(facts?.decided?.reading.signals).toMatchObject([{ name }]);
			const { items } = await world.house.decided.list({ limit: 10 });
			expect(items.map(({ text, signals }) => [text, signals])).toEqual([
				[`a fire #${name}`, [name]],
				[`a fine day ~#${name}`, []],
			]);
		},
	);

	it("by a stranger in somebody's public thread has a case of its own", async () => {
		await heard({}, { author: tom, parentId: "p-1", text: "never came for me either" });
		expect((await ended("p-2"))?.kind).toBe("case");
		expect((await caseOf("p-2"))?.id).not.toBe((await caseOf("p-1"))?.id);
	});

	it("by whoever in a private thread joins its case", async () => {
		const privately = { visibility: "private", channel: "email" } as const;
		await heard(privately, { ...privately, author: tom, parentId: "p-1", text: "any news?" });
		expect(await ended("p-2", "email")).toMatchObject({ kind: "attached" });
	});

	it("that answers our own reply joins the case, where the channel names no more than that", async () => {
		await heard({});
		const [reply] = await sentSince(world.store, "simulated", "");
		await heard({}, { parentId: reply?.externalId ?? "none", text: "the blue one" });
		expect(await ended("p-2")).toMatchObject({ kind: "attached" });
	});

	it("that names an order joins its case from any channel, and a link is proposed", async () => {
		await heard(
			{ orderReference: "P-7741" },
			{ channel: "call", author: { id: "+4411" }, orderReference: "P-7741" },
		);
		expect(await ended("p-2", "call")).toMatchObject({ kind: "attached" });
		const maya = (await caseOf("p-1"))?.customerId ?? "";
		expect(await world.house.customers.linksOf(maya)).toMatchObject([
			{ status: "proposed", evidence: { order: "P-7741" } },
		]);
	});

	it("that only passes another on is reach, and nobody's case", async () => {
		await heard({}, { amplifies: "p-1", author: { id: "fan", followers: 900 } });
		expect(await ended("p-2")).toMatchObject({ kind: "amplification" });
		expect(await world.house.posts.reachOf("x:simulated:p-1")).toEqual({
			...{ reposts: 1, followers: 900, more: false },
		});
	});

	it("can open a case and feed an idea at once", async () => {
		await heard({ text: "it never works. I wish the app had a dark mode" });
		expect(await ended("p-1")).toMatchObject({ kind: "case", gathersIdea: true });
		const { items } = await world.house.ideas.list({
			...{ statuses: ["new"], sort: "votes", limit: 10 },
		});
		expect(items).toMatchObject([{ votes: 1 }]);
	});

	it("about safety is a case, urgent, and nothing automatic is said", async () => {
		await heard({ text: "the charger is smoking #safety", addressed: false });
		expect(await caseOf("p-1")).toMatchObject({
			...{ kind: "safety", priority: "urgent", team: "safety", unsentReplies: [] },
		});
		expect((await world.state()).filter((line) => line.includes('"reply"'))).toEqual([]);
	});

	it("of a customer who asked for no automatic words is not acknowledged", async () => {
		await heard({ text: "thank you" });
		const { customerId = "" } = (await world.house.decided.facts("x:simulated:p-1"))?.decided ?? {};
		const maya = await world.house.customers.customer(customerId);
		if (maya) await world.house.customers.changeContactPolicy(maya, "no-automatic");
		await heard({}, { text: "my parcel never arrived" });
		expect((await world.state()).filter((line) => line.includes('"type":"reply"'))).toEqual([]);
	});
});

describe("a closed case", () => {
	const close = async () => {
		const found = await caseOf("p-1");
		await world.command({
			...{ caseId: found?.id ?? "", commandId: "close", by: "agent:sam" },
			command: { command: "close", reason: "silence" },
		});
		await world.drain();
	};

	it("is reopened by the customer within seven days", async () => {
		await heard({});
		await close();
		world.later(6 * DAY);
		await heard({}, { text: "it is broken again" });
		expect(await caseOf("p-2")).toMatchObject({ status: "open", reopenings: 1 });
	});

	it("is followed by a new one after seven days", async () => {
		await heard({});
		await close();
		world.later(8 * DAY);
		await heard({}, { text: "it is broken again" });
		expect((await ended("p-2"))?.kind).toBe("case");
		expect((await caseOf("p-2"))?.follows).toBe((await caseOf("p-1"))?.id);
	});

	it("stays closed when the customer only says thanks", async () => {
		await heard({});
		await close();
		await heard({}, { parentId: "p-1", text: "thank you" });
		expect(await caseOf("p-1")).toMatchObject({ status: "closed", reopenings: 0 });
	});
});

describe("a command", () => {
	it("that is repeated returns its first result", async () => {
		await heard({});
		const { id = "" } = (await caseOf("p-1")) ?? {};
		const assign = {
			...{ caseId: id, commandId: "c-1", by: "agent:sam" },
			command: { command: "assign", assignee: "agent:sam" },
		} as const;
		const first = await world.command(assign);
		const second = await world.command({ ...assign, expectedVersion: 1 });
		expect(second.version).toBe(first.version);
	});

	it("on a case that has moved on is refused with the version that stands", async () => {
		await heard({});
		const found = await caseOf("p-1");
		const stale = world.command({
			...{ caseId: found?.id ?? "", commandId: "c-1", by: "agent:sam", expectedVersion: 99 },
			command: { command: "note", text: "seen", mentions: [] },
		});
		await expect(stale).rejects.toThrow(ConflictError);
		await expect(stale).rejects.toMatchObject({ currentVersion: found?.version });
	});

	it("on a case that is not there says so", async () => {
		await expect(
			world.command({
				...{ caseId: "none", commandId: "c-1", by: "agent:sam" },
				command: { command: "wake" },
			}),
		).rejects.toThrow(NotFoundError);
	});
});

describe("a person who reroutes a post", () => {
	const reroute = (to: "case" | "irrelevant" | "idea") =>
		reroutePost(world.routing, {
			key: "x:simulated:p-1",
			to,
			reason: "I read it",
			by: "agent:sam",
		});

	it("to a case opens one, and the first disposition stays on record", async () => {
		await heard({ text: "hm" });
		await reroute("case");
		await world.drain();
		const facts = await world.house.decided.facts("x:simulated:p-1");
		expect(facts?.dispositions).toHaveLength(2);
		expect(await caseOf("p-1")).toMatchObject({ postKeys: ["x:simulated:p-1"] });
	});

	it("away from a case closes the case that held nothing else", async () => {
		await heard({});
		const before = await caseOf("p-1");
		await reroute("irrelevant");
		await world.drain();
		expect((await world.house.cases.load(before?.id ?? ""))?.current).toMatchObject({
			...{ status: "closed", closeReason: "not-actionable" },
		});
	});

	it("twice does it once", async () => {
		await heard({ text: "hm" });
		await reroute("case");
		await reroute("case");
		const facts = await world.house.decided.facts("x:simulated:p-1");
		expect(facts?.dispositions).toHaveLength(2);
	});

	it("cannot while the post is on its way, nor when there is none", async () => {
		await expect(reroute("case")).rejects.toThrow(NotFoundError);
		await world.house.posts.addPost(aPost());
		await expect(reroute("case")).rejects.toThrow(NotAllowedError);
	});
});

describe("an idea", () => {
	const wish = (text: string, id: string) => ({ text, author: { id }, externalId: `w-${id}` });
	const backlog = async () =>
		(await world.house.ideas.list({ statuses: ["new"], sort: "votes", limit: 10 })).items;
	const act = (ideaId: string, commandId: string, command: IdeaCommand) =>
		world.commandIdea({ ideaId, commandId, by: "pm:ada", command });

	it("gathers one vote a customer, whatever they write", async () => {
		await heard(
			wish("I wish the app had a dark mode", "a"),
			wish("I wish there was a dark mode in the app", "b"),
			{ ...wish("please add a dark mode to the app, I wish", "a"), externalId: "w-a2" },
		);
		expect(await backlog()).toMatchObject([{ votes: 2 }]);
	});

	it("moves its votes with a merge, and gets them back when it is undone", async () => {
		await heard(
			wish("I wish the app had a dark mode", "a"),
			wish("I wish I could pause my plan while abroad", "b"),
		);
		const [one, other] = (await backlog()).map(({ id }) => id).sort();
		if (!one || !other) throw new Error("two ideas are expected");
		await act(other, "c-1", { command: "merge", into: one });
		expect(await backlog()).toMatchObject([{ id: one, votes: 2 }]);
		expect((await wholeIdea(world.house.ideas, one))?.merged).toEqual([other]);
		await act(other, "c-2", { command: "unmerge" });
		expect((await backlog()).map(({ votes }) => votes)).toEqual([1, 1]);
	});

	it("is not merged into itself, not even around a corner", async () => {
		await heard(
			wish("I wish the app had a dark mode", "a"),
			wish("I wish I could pause my plan while abroad", "b"),
		);
		const [one, other] = (await backlog()).map(({ id }) => id);
		if (!one || !other) throw new Error("two ideas are expected");
		await act(one, "c-1", { command: "merge", into: other });
		await expect(act(other, "c-2", { command: "merge", into: one })).rejects.toThrow(
			NotAllowedError,
		);
		await expect(act(other, "c-3", { command: "merge", into: other })).rejects.toThrow(
			NotAllowedError,
		);
	});

	it("takes a vote on behalf of a customer once", async () => {
		await heard(wish("I wish the app had a dark mode", "a"));
		const [idea] = await backlog();
		const vote = { command: "vote-for", customerId: "someone", reason: "told me" } as const;
		await act(idea?.id ?? "", "c-1", vote);
		await act(idea?.id ?? "", "c-1", vote);
		await act(idea?.id ?? "", "c-2", vote);
		expect(await backlog()).toMatchObject([{ votes: 2 }]);
	});
});

describe("two customers", () => {
	it("who are linked are one: their next post joins the other's case; refused, they are two again", async () => {
		await heard({}, { author: tom, text: "thank you" });
		const maya = (await caseOf("p-1"))?.customerId ?? "";
		const { customerId: toms = "" } =
			(await world.house.decided.facts("x:simulated:p-2"))?.decided ?? {};
		const link = (status: "confirmed" | "refused") =>
			settleLink(world.house.customers, () => NOON, {
				...{ customerIds: [maya, toms], status, by: "agent:sam" },
			});
		await link("confirmed");
		await world.receive([
			aPost({ externalId: "p-3", author: tom, text: "where is it? never came" }),
		]);
		await world.drain();
		expect(await ended("p-3")).toMatchObject({ kind: "attached" });
		await link("refused");
		expect(await world.house.customers.linksOf(maya)).toMatchObject([{ status: "refused" }]);
	});
});
