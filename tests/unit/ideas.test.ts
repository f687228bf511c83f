import { beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type IdeaCommand, settleIdeaTurn } from "../../lib/ideas/command-idea.ts";
import { ideaIdOf } from "../../lib/ideas/gather.ts";
import { gatherIdea } from "../../lib/ideas/gather-idea.ts";
import type { IdeaTurn } from "../../lib/ideas/idea.ts";
import { type IdeaTable, ideaTable, type WishFact } from "../../lib/ideas/idea-table.ts";
import { refreshIdea, wholeIdea } from "../../lib/ideas/refresh-idea.ts";
import { wishOf } from "../../lib/ideas/similarity.ts";
import { after } from "../../lib/kernel/clock.ts";
import { reroutePost } from "../../lib/routing/reroute-post.ts";
import { routePost } from "../../lib/routing/route-post.ts";
import { memoryStore } from "../factories/memory-store.ts";
import { aPost } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

const minute = (number: number) => new Date(Date.UTC(2026, 2, 11, 12, number)).toISOString();
const keyOf = (id: string) => `x:simulated:${id}`;
const idOf = (id: string) => ideaIdOf(keyOf(id));

const DARK = "I wish the app had a dark mode";
const DARK_TOO = "I wish there was a dark mode in the app";
const DARK_PERHAPS = "I wish the white pages would go dark after sunset";
/** A vote for DARK where nothing is nearer. */
const BLACK = "I wish the app had a truly black dark mode";
const PAUSE = "I wish I could pause my plan while abroad";
const CHEQUE = "I wish I could pay in a cheque by taking a photo";

let world: InMemoryWorld;
let ideas: IdeaTable;
beforeEach(() => {
	world = inMemoryWorld();
	ideas = world.house.ideas;
});

/** Somebody named `id` wishes, first heard at that minute; then all comes to rest. */
async function wished(id: string, at: number, text: string): Promise<void> {
	await routePost(
		world.routing,
		aPost({ externalId: id, author: { id }, text, receivedAt: minute(at) }),
	);
	await world.drain();
}
let commands = 0;
const act = (ideaId: string, command: IdeaCommand) => {
	commands += 1;
	return world.commandIdea({ ideaId, commandId: `c-${commands}`, by: "pm:ada", command });
};
const reroute = async (id: string, to: "idea" | "irrelevant" | "praise") => {
	world.later(60_000);
	await reroutePost(world.routing, { key: keyOf(id), to, reason: "read it", by: "agent:sam" });
	await world.drain();
};
/** Ids of the ideas in the backlog with their counted votes; what is merged is not among them. */
const backlog = async () => {
	const { items } = await ideas.list({ statuses: ["new"], sort: "new", limit: 20 });
	return Object.fromEntries(items.map(({ id, votes }) => [id, votes]));
};
const fed = async (id: string) => {
	const facts = await world.house.decided.facts(keyOf(id));
	const { area = "" } = facts?.decided?.decision.gatherIdea ?? {};
	const place = await ideas.place({
		...{ area, receivedAt: facts?.post.receivedAt ?? "", postKey: keyOf(id) },
	});
	return place && { how: place.how, ideaId: place.ideaId };
};

describe("a suggestion that a person settles", () => {
	beforeEach(async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, DARK_PERHAPS);
		expect(await fed("b")).toEqual({ how: "suggestion", ideaId: idOf("a") });
	});
	const settle = (accept: boolean) =>
		act(idOf("a"), { command: "settle-suggestion", postKey: keyOf("b"), accept });

	it("moves when its turn in the queue of its area comes, not beside it", async () => {
		await settle(true);
		expect(await fed("b")).toMatchObject({ how: "suggestion" });
		await world.drain();
		expect(await fed("b")).toEqual({ how: "vote", ideaId: idOf("a") });
		expect(await backlog()).toEqual({ [idOf("a")]: 2 });
	});

	it("is that person's vote when accepted", async () => {
		await settle(true);
		await world.drain();
		expect(await ideas.votes(idOf("a"))).toContainEqual(
			expect.objectContaining({ postKey: keyOf("b"), how: "person", by: "pm:ada" }),
		);
	});

	it("is an idea of its own when refused", async () => {
		await settle(false);
		await world.drain();
		expect(await backlog()).toEqual({ [idOf("a")]: 1, [idOf("b")]: 1 });
	});

	it("goes where the later word sends it, however often the ideas were touched, and told again", async () => {
		await wished("c", 3, PAUSE);
		for (const text of ["one", "two", "three"]) await act(idOf("a"), { command: "comment", text });
		await settle(true);
		const turns = await ideas.turns(idOf("a"));
		const accepted = turns.at(-1);
		if (!accepted) throw new Error("a turn is expected");
		const refused: IdeaTurn = {
			...{ ideaId: idOf("c"), seq: 1, commandId: "later", by: "pm:bo" },
			at: after(accepted.at, 1),
			events: accepted.events.map((event) => ({ ...event, accepted: false })),
		};
		for (const turn of [refused, accepted]) await settleIdeaTurn(world.publishing, turn);
		await world.drain();
		expect(await fed("b")).toEqual({ how: "first", ideaId: idOf("b") });
	});
});

describe("an idea", () => {
	it("that others were merged into stays, whatever arrives before it", async () => {
		await wished("b", 2, DARK_TOO);
		await wished("c", 3, PAUSE);
		await act(idOf("c"), { command: "merge", into: idOf("b") });
		await wished("a", 1, DARK);
		expect(await fed("b")).toEqual({ how: "first", ideaId: idOf("b") });
		expect(await backlog()).toEqual({ [idOf("a")]: 1, [idOf("b")]: 2 });
	});

	it("that nothing is merged into any more joins an earlier one that it is like", async () => {
		await wished("b", 2, DARK_TOO);
		await wished("c", 3, PAUSE);
		await act(idOf("c"), { command: "merge", into: idOf("b") });
		await act(idOf("c"), { command: "unmerge" });
		await wished("a", 1, DARK);
		expect(await fed("b")).toEqual({ how: "vote", ideaId: idOf("a") });
	});

	it("leaves the one that it was merged into when it is merged into another", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, PAUSE);
		await wished("c", 3, CHEQUE);
		await act(idOf("a"), { command: "merge", into: idOf("b") });
		await act(idOf("a"), { command: "merge", into: idOf("c") });
		expect(await backlog()).toEqual({ [idOf("b")]: 1, [idOf("c")]: 2 });
		expect((await ideas.turns(idOf("a"))).at(-1)?.events).toEqual([
			{ type: "unmerged", from: idOf("b") },
			{ type: "merged", into: idOf("c") },
		]);
	});

	it("keeps a person's vote for a customer when the customer's own wish leaves it", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, DARK_TOO);
		const [, own] = await ideas.votes(idOf("a"));
		const customerId = own?.customerId ?? "";
		const voteFor = { customerId, postKey: keyOf("b"), reason: "said so on the phone" };
		await act(idOf("a"), { command: "vote-for", ...voteFor });
		await reroute("b", "irrelevant");
		expect(await backlog()).toEqual({ [idOf("a")]: 2 });
	});
});

describe("ideas that were merged into one another at once", () => {
	const merged = async (id: string, into: string) => {
		await ideas.append({
			...{ ideaId: idOf(id), seq: 1, commandId: "rival", at: minute(9), by: "pm:ada" },
			events: [{ type: "merged", into: idOf(into) }],
		});
		await ideas.addMerged(idOf(into), idOf(id));
	};

	it("are one, which has the lowest id of them and the votes of all", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, PAUSE);
		await wished("c", 3, CHEQUE);
		await merged("a", "b");
		await merged("b", "c");
		await merged("c", "a");
		for (const id of ["a", "b", "c"]) await refreshIdea(ideas, idOf(id));
		const [lowest = "", ...others] = ["a", "b", "c"].map(idOf).sort();
		expect(await backlog()).toEqual({ [lowest]: 3 });
		expect((await wholeIdea(ideas, lowest))?.merged).toEqual(others);
		expect((await wholeIdea(ideas, lowest))?.idea).not.toHaveProperty("mergedInto");
	});

	it("leave an idea that hangs below their circle where it is", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, PAUSE);
		await wished("c", 3, CHEQUE);
		await merged("a", "b");
		await merged("b", "a");
		await merged("c", "a");
		for (const id of ["a", "b", "c"]) await refreshIdea(ideas, idOf(id));
		const [lowest = ""] = ["a", "b"].map(idOf).sort();
		expect(await backlog()).toEqual({ [lowest]: 3 });
	});
});

describe("a wish that a person sends elsewhere", () => {
	it("votes no more, and the post says that it feeds no idea", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, DARK_TOO);
		await reroute("b", "irrelevant");
		expect(await fed("b")).toBeUndefined();
		expect(await backlog()).toEqual({ [idOf("a")]: 1 });
		const facts = await world.house.decided.facts(keyOf("b"));
		expect(facts?.dispositions.at(-1)).toMatchObject({ kind: "irrelevant", gathersIdea: false });
	});

	it("leaves the idea that it began to the next one that is like it", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, DARK_TOO);
		await reroute("a", "praise");
		expect(await backlog()).toEqual({ [idOf("b")]: 1 });
		expect(await fed("b")).toEqual({ how: "first", ideaId: idOf("b") });
	});

	it("is a suggestion no more", async () => {
		await wished("a", 1, DARK);
		await wished("b", 2, DARK_PERHAPS);
		await reroute("b", "irrelevant");
		expect(await ideas.suggestions(idOf("a"))).toEqual([]);
	});

	it("stays where somebody has worked on the idea that it began", async () => {
		await wished("a", 1, DARK);
		await act(idOf("a"), { command: "comment", text: "good" });
		await reroute("a", "irrelevant");
		expect(await backlog()).toEqual({ [idOf("a")]: 1 });
	});

	it("does not come back with what arrives before it, and comes back when it is sent back", async () => {
		await wished("b", 2, DARK_TOO);
		await reroute("b", "irrelevant");
		await wished("a", 1, DARK);
		expect(await fed("b")).toBeUndefined();
		await reroute("b", "praise");
		expect(await fed("b")).toBeUndefined();
		await reroute("b", "idea");
		expect(await fed("b")).toEqual({ how: "vote", ideaId: idOf("a") });
		expect(await backlog()).toEqual({ [idOf("a")]: 2 });
	});
});

const aWish = (number: number, text: string): WishFact => ({
	...{ area: "app", postKey: `p${number}`, receivedAt: minute(number) },
	...{ customerId: `customer ${number}`, text, quote: wishOf(text), reach: number },
});

describe("gathering", () => {
	it("reads what stands behind a wish only where an idea begins or ends", async () => {
		const table = ideaTable(memoryStore());
		const behind: string[] = [];
		const watched: IdeaTable = {
			...table,
			wishesFrom: (wish) => {
				behind.push(wish.postKey);
				return table.wishesFrom(wish);
			},
		};
		await gatherIdea(watched, aWish(1, DARK));
		await gatherIdea(watched, aWish(9, PAUSE));
		behind.length = 0;
		await gatherIdea(watched, aWish(5, DARK_TOO));
		await gatherIdea(watched, aWish(1, DARK));
		expect(behind).toEqual([]);
		await gatherIdea(watched, aWish(4, CHEQUE));
		expect(behind).toEqual(["p4"]);
	});

	it("counts the loser of a vote again, also when it died while the vote moved", async () => {
		for (let fatal = 1; ; fatal += 1) {
			const store = memoryStore();
			const table = ideaTable(store);
			const late = aWish(2, BLACK);
			await gatherIdea(table, aWish(1, DARK));
			await gatherIdea(table, aWish(3, BLACK));
			await table.settle(late, { ideaId: "new", by: "pm:ada", version: 1 });
			let writes = 0;
			const dying = <A extends unknown[], R>(write: (...given: A) => Promise<R>) => {
				return async (...given: A) => {
					writes += 1;
					if (writes === fatal) throw new Error("died");
					return write(...given);
				};
			};
			const mortal = ideaTable({
				...store,
				...{ putNew: dying(store.putNew), putNewer: dying(store.putNewer) },
				...{ putAll: dying(store.putAll), remove: dying(store.remove) },
			});
			const survived = await gatherIdea(mortal, late).then(
				() => true,
				() => false,
			);
			await gatherIdea(table, late);
			const { items } = await table.list({ statuses: ["new"], sort: "votes", limit: 9 });
			const votes = items.map((row) => row.votes);
			expect({ fatal, votes }).toEqual({ fatal, votes: [2, 1] });
			const place = await table.place(aWish(3, BLACK));
			expect({ fatal, place }).toMatchObject({ fatal, place: { ideaId: ideaIdOf("p2") } });
			if (survived) break;
		}
	});

	it("keeps the same tables for the same wishes and words, in whatever order they come", async () => {
		const texts = [DARK, BLACK, DARK_PERHAPS, PAUSE, CHEQUE, "I wish dark mode could pause"];
		const told = fc.uniqueArray(
			fc.record({
				number: fc.integer({ min: 1, max: 30 }),
				text: fc.constantFrom(...texts),
				// words are rare: one wish in eight
				word: fc.constantFrom(...Array(14), "new", "none"),
			}),
			{ selector: ({ number }) => number, minLength: 1, maxLength: 9 },
		);
		const scenario = told.chain((inOrder) =>
			fc.record({
				inOrder: fc.constant(inOrder.toSorted((one, other) => one.number - other.number)),
				asTheyCome: fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
			}),
		);
		type Told = { readonly number: number; readonly text: string; readonly word?: string };
		const gathered = async (wishes: readonly Told[], wordsFirst: boolean) => {
			const store = memoryStore();
			const table = ideaTable(store);
			const say = async ({ number, text, word: ideaId }: Told) => {
				if (ideaId === undefined) return;
				await table.settle(aWish(number, text), { ideaId, by: "pm:ada", version: 1 });
			};
			for (const wish of wishes) {
				if (wordsFirst) await say(wish);
				await gatherIdea(table, aWish(wish.number, wish.text));
			}
			if (!wordsFirst)
				for (const wish of wishes) {
					await say(wish);
					if (wish.word !== undefined) await gatherIdea(table, aWish(wish.number, wish.text));
				}
			return [...store.items.values()]
				.map(({ version, ...item }) => item)
				.sort((one, other) => (`${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1));
		};
		await fc.assert(
			fc.asyncProperty(scenario, async ({ inOrder, asTheyCome }) => {
				const expected = await gathered(inOrder, true);
				expect(await gathered(asTheyCome, true)).toEqual(expected);
				expect(await gathered(asTheyCome, false)).toEqual(expected);
			}),
			{ numRuns: 150 },
		);
	});
});
