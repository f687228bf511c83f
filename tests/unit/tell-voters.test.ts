import { beforeEach, describe, expect, it } from "@jest/globals";
import { sentSince } from "../../lib/channels/simulated/outbox.ts";
import { settleLink } from "../../lib/customers/link-customers.ts";
import type { IdeaCommand } from "../../lib/ideas/command-idea.ts";
import { ideaIdOf } from "../../lib/ideas/gather.ts";
import type { IdeaTurn } from "../../lib/ideas/idea.ts";
import { tellVoters } from "../../lib/ideas/tell-voters.ts";
import { tellingsOf } from "../../lib/ideas/telling.ts";
import type { Post } from "../../lib/posts/post.ts";
import { relinkVoters } from "../../lib/routing/relink-voters.ts";
import { reroutePost } from "../../lib/routing/reroute-post.ts";
import { answerPlanner } from "../../lib/routing/tell-voters.ts";
import { aPost, NOON } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

const DARK = "I wish the app had a dark mode";
const ANSWER = "Hi {name}, dark mode is here.";
const keyOf = (id: string) => `x:simulated:${id}`;
const IDEA = ideaIdOf(keyOf("a"));

/** Somebody named `id` wishes; then all comes to rest. */
async function wished(world: InMemoryWorld, id: string, more: Partial<Post> = {}): Promise<void> {
	const author = { id, name: id.toUpperCase() };
	await world.until(() => world.receive([aPost({ externalId: id, author, text: DARK, ...more })]));
	await world.drain();
}

const command = (
	world: InMemoryWorld,
	commandId = "c-1",
	said: Partial<IdeaCommand & { command: "set-status" }> = {},
) =>
	world.until(() =>
		world.commandIdea({
			...{ ideaId: IDEA, commandId, by: "pm:ada" },
			command: { command: "set-status", status: "shipped", answer: ANSWER, tell: true, ...said },
		}),
	);

/** Texts that went out, with whom they answer. */
const sent = async (world: InMemoryWorld) =>
	(await sentSince(world.store, "simulated", ""))
		.map(({ to, text }) => `${to.split(":").at(-1)}: ${text}`)
		.sort();

const toldOf = async (world: InMemoryWorld) => {
	const { tellings } = world.house;
	const [progress, told, heard] = await Promise.all([
		...[tellings.progress(IDEA), tellings.told(IDEA), tellings.heard(IDEA)],
	] as const);
	return tellingsOf(
		progress as Parameters<typeof tellingsOf>[0],
		told as Parameters<typeof tellingsOf>[1],
		heard as Parameters<typeof tellingsOf>[2],
	);
};

const customerOf = async (world: InMemoryWorld, id: string) => {
	const facts = await world.house.decided.facts(keyOf(id));
	return facts?.decided?.customerId ?? "";
};

async function policy(
	world: InMemoryWorld,
	id: string,
	next: "no-automatic" | "do-not-reply",
): Promise<void> {
	const { customers } = world.house;
	const customer = await customers.customer(await customerOf(world, id));
	if (customer) await customers.changeContactPolicy(customer, next);
}

async function linked(
	world: InMemoryWorld,
	one: string,
	other: string,
	status: "confirmed" | "refused" = "confirmed",
): Promise<void> {
	const { customers, ideas } = world.house;
	const customerIds = [await customerOf(world, one), await customerOf(world, other)] as const;
	const link = await settleLink(customers, () => NOON, { customerIds, status, by: "agent:sam" });
	await relinkVoters(ideas, link, customers.linksOf);
}

const votes = async (world: InMemoryWorld) => (await world.house.ideas.row(IDEA))?.row.votes;

let world: InMemoryWorld;
beforeEach(async () => {
	world = inMemoryWorld();
	for (const id of ["a", "b", "c"]) await wished(world, id);
});

describe("a status that is told", () => {
	it("reaches everyone who asked, once, by name, where they asked", async () => {
		await command(world);
		await world.drain();
		expect(await sent(world)).toEqual([
			"a: Hi A, dark mode is here.",
			"b: Hi B, dark mode is here.",
			"c: Hi C, dark mode is here.",
		]);
		expect(await toldOf(world)).toMatchObject([
			{ seq: 1, asked: 3, sent: 3, waiting: 0, untold: 0, done: true },
		]);
	});

	it("is on its way until the channel has it", async () => {
		await command(world);
		expect(await toldOf(world)).toMatchObject([{ asked: 3, sent: 0, waiting: 3, done: true }]);
	});

	it("is told once, however often the command comes", async () => {
		await command(world);
		await world.drain();
		await command(world);
		await world.drain();
		expect(await sent(world)).toHaveLength(3);
		expect((await world.house.ideas.load(IDEA))?.version).toBe(1);
	});

	it("is told to nobody when that is off", async () => {
		await command(world, "c-1", { tell: false });
		await world.drain();
		expect(await sent(world)).toEqual([]);
		expect(await toldOf(world)).toEqual([]);
	});

	it("is refused without words, and on an idea that is merged into another; nothing is told", async () => {
		const silent = { command: "set-status", status: "shipped", tell: true } as const;
		const request = { ideaId: IDEA, by: "pm:ada" };
		await expect(
			world.commandIdea({ ...request, commandId: "c-1", command: silent }),
		).rejects.toThrow("/answer");
		await wished(world, "other", { text: "I wish I could pause my plan while abroad" });
		const into = ideaIdOf(keyOf("other"));
		await world.commandIdea({
			...{ ...request, commandId: "c-2", command: { command: "merge", into } },
		});
		await expect(command(world, "c-3")).rejects.toThrow("merged");
		await world.drain();
		expect(await sent(world)).toEqual([]);
	});

	it("reaches those of a merged idea too", async () => {
		await wished(world, "other", { text: "I wish I could pause my plan while abroad" });
		await world.commandIdea({
			...{ ideaId: ideaIdOf(keyOf("other")), commandId: "m", by: "pm:ada" },
			command: { command: "merge", into: IDEA },
		});
		await command(world);
		await world.drain();
		expect(await sent(world)).toHaveLength(4);
	});

	it("passes over whoever asked for no replies, or for no automatic ones, and says why", async () => {
		await policy(world, "a", "do-not-reply");
		await policy(world, "b", "no-automatic");
		await command(world);
		await world.drain();
		expect(await sent(world)).toEqual(["c: Hi C, dark mode is here."]);
		const [telling] = await toldOf(world);
		expect(telling).toMatchObject({ asked: 3, sent: 1, untold: 2 });
		const reasons = telling?.people.flatMap(({ way }) => (way.how === "untold" ? way.reason : []));
		expect(reasons?.sort()).toEqual(["do-not-reply", "no-automatic"]);
	});

	it("does not go out to whoever asked for silence between the plan and the sending", async () => {
		await command(world);
		await policy(world, "a", "do-not-reply");
		await world.drain();
		expect(await sent(world)).toHaveLength(2);
		expect(await toldOf(world)).toMatchObject([{ sent: 2, untold: 1, waiting: 0 }]);
	});

	it("passes over a voter who withdrew", async () => {
		await reroutePost(world.routing, {
			...{ key: keyOf("b"), to: "irrelevant", reason: "a joke", by: "agent:sam" },
		});
		await world.drain();
		await command(world);
		await world.drain();
		expect(await sent(world)).toHaveLength(2);
	});

	it("is one message for a person with two handles", async () => {
		await linked(world, "a", "c");
		await command(world);
		await world.drain();
		expect(await sent(world)).toHaveLength(2);
		expect(await toldOf(world)).toMatchObject([{ asked: 2, sent: 2 }]);
	});

	it("is not told a second time to whoever heard it; another status is", async () => {
		await command(world);
		await world.drain();
		await wished(world, "d");
		await command(world, "c-2");
		await world.drain();
		expect(await sent(world)).toHaveLength(4);
		expect((await toldOf(world))[0]).toMatchObject({ asked: 4, sent: 1, untold: 3 });
		await command(world, "c-3", { status: "planned" });
		await world.drain();
		expect(await sent(world)).toHaveLength(8);
	});

	it("leaves alone whose case is under legal hold, also when it is set before the sending", async () => {
		const hold = async (id: string) => {
			const { dispositions } = (await world.house.decided.facts(keyOf(id))) ?? {};
			await world.command({
				...{ caseId: dispositions?.at(-1)?.caseId ?? "", commandId: `h-${id}`, by: "lead:ruth" },
				command: { command: "legal-hold", held: true, reason: "a lawyer wrote" },
			});
			await world.drain();
		};
		const text = "it never works. I wish the app had a dark mode";
		for (const id of ["y", "z"]) await wished(world, id, { text });
		await hold("y");
		await command(world);
		await hold("z");
		await world.drain();
		const answered = (await sent(world)).filter((one) => one.includes("dark mode is here"));
		expect(answered.map((one) => one.slice(0, 1))).toEqual(["a", "b", "c"]);
		const [telling] = await toldOf(world);
		expect(telling?.people).toContainEqual(
			expect.objectContaining({ way: expect.objectContaining({ reason: "legal-hold" }) }),
		);
		expect(telling?.people).toContainEqual(
			expect.objectContaining({
				heard: expect.objectContaining({ sent: false, problem: expect.stringContaining("hold") }),
			}),
		);
		expect(telling).toMatchObject({ asked: 5, sent: 3, untold: 2 });
	});

	it("finds no way to whom a person voted for without a post", async () => {
		await wished(world, "caller", { text: "thank you, love it" });
		await world.commandIdea({
			...{ ideaId: IDEA, commandId: "v-1", by: "pm:ada" },
			command: {
				...{ command: "vote-for", reason: "said so on the phone" },
				customerId: await customerOf(world, "caller"),
			},
		});
		await command(world);
		await world.drain();
		const [telling] = await toldOf(world);
		expect(telling).toMatchObject({ asked: 4, sent: 3, untold: 1 });
		expect(telling?.people).toContainEqual(
			expect.objectContaining({ way: expect.objectContaining({ reason: "no-post" }) }),
		);
	});

	it("goes on without whose post is gone between the decision and the reply", async () => {
		const { posts } = world.house;
		const turn: IdeaTurn = {
			...{ ideaId: IDEA, seq: 1, commandId: "c-1", at: NOON, by: "pm:ada" },
			events: [{ type: "status-changed", status: "shipped", answer: ANSWER, tell: true }],
		};
		const gone = { ...world.house, posts: { ...posts, post: async () => undefined } };
		const planned: string[] = [];
		const planAnswer = answerPlanner({
			...gone,
			plan: async ({ id }) => {
				planned.push(id);
			},
		});
		await tellVoters({ ...world.house, clock: () => NOON, planAnswer }, turn);
		expect(planned).toEqual([]);
		expect(await toldOf(world)).toMatchObject([{ asked: 3, waiting: 0, untold: 3, done: true }]);
	});

	it("is told after all to whom the channel refused it the first time", async () => {
		await wished(world, "f", { author: { id: "simulated:refuse", name: "F" } });
		await command(world);
		await world.drain();
		expect(await toldOf(world)).toMatchObject([{ asked: 4, sent: 3, untold: 1 }]);
		await command(world, "c-2");
		await world.drain();
		const [again] = await toldOf(world);
		expect(again?.people.filter(({ way }) => way.how === "reply")).toHaveLength(1);
	});

	it("names the channel's words where it takes no answer", async () => {
		await wished(world, "e", {
			replyable: { public: false, private: false, reason: "only who mentions us" },
		});
		await command(world);
		await world.drain();
		expect((await toldOf(world))[0]?.people).toContainEqual(
			expect.objectContaining({
				way: expect.objectContaining({ reason: "channel", detail: "only who mentions us" }),
			}),
		);
	});

	it("is told whole and once when it dies before or after any of its effects", async () => {
		const played = async (number: number, moment: "before" | "after") => {
			const other = inMemoryWorld();
			for (const id of ["a", "b", "c"]) await wished(other, id);
			await policy(other, "c", "no-automatic");
			const before = other.effects();
			if (number > 0) other.crash(number, moment);
			await command(other);
			await other.drain();
			return {
				effects: other.effects() - before,
				// a second attempt has another number and comes later
				state: JSON.stringify([await sent(other), await toldOf(other)], (name, value) =>
					name === "at" || name === "number" ? undefined : value,
				),
			};
		};
		const expected = await played(0, "before");
		expect(expected.effects).toBeGreaterThan(20);
		for (let number = 1; number <= expected.effects; number += 1)
			for (const moment of ["before", "after"] as const)
				expect({ number, moment, state: (await played(number, moment)).state }).toEqual({
					...{ number, moment, state: expected.state },
				});
	});

	it("goes on where a telling to many died", async () => {
		for (let index = 0; index < 60; index += 1) await wished(world, `many-${index}`);
		const before = world.effects();
		world.crash(140, "after");
		await command(world);
		await world.drain();
		expect(world.effects() - before).toBeGreaterThan(140);
		const texts = await sent(world);
		expect(texts).toHaveLength(63);
		expect(new Set(texts).size).toBe(63);
		expect(await toldOf(world)).toMatchObject([{ asked: 63, sent: 63, done: true }]);
	});
});

describe("votes of linked customers", () => {
	it("count once from the moment they are linked, and twice when the link is undone", async () => {
		expect(await votes(world)).toBe(3);
		await linked(world, "a", "c");
		expect(await votes(world)).toBe(2);
		await linked(world, "a", "c", "refused");
		expect(await votes(world)).toBe(3);
	});

	it("count once when they were linked before they voted, also through a third who did not", async () => {
		const other = inMemoryWorld();
		await wished(other, "a");
		for (const id of ["b", "c"]) await wished(other, id, { text: "love it, thank you" });
		await linked(other, "a", "b");
		await linked(other, "b", "c");
		await wished(other, "c2", { author: { id: "c", name: "C" } });
		expect(await votes(other)).toBe(1);
	});

	it("count once in an idea that theirs was merged into, and everywhere they voted", async () => {
		await wished(world, "pause", {
			...{ text: "I wish I could pause my plan while abroad", author: { id: "b", name: "B" } },
		});
		await world.commandIdea({
			...{ ideaId: ideaIdOf(keyOf("pause")), commandId: "m", by: "pm:ada" },
			command: { command: "merge", into: IDEA },
		});
		expect(await votes(world)).toBe(3);
		await linked(world, "a", "pause");
		expect(await votes(world)).toBe(2);
	});
});
