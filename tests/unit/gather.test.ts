import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
	type Assignment,
	gather,
	ideaIdOf,
	inOrder,
	type Seed,
	type Wish,
} from "../../lib/ideas/gather.ts";
import { vectorOf } from "../../lib/ideas/similarity.ts";

const minute = (number: number) => new Date(Date.UTC(2026) + number * 60_000).toISOString();

const aWish = (postKey: string, text: string, said: Partial<Wish> = {}): Wish => ({
	postKey,
	receivedAt: minute(Number(postKey.slice(1))),
	customerId: `customer of ${postKey}`,
	text,
	vector: vectorOf(text),
	...said,
});
const seedOf = ({ postKey, receivedAt, vector }: Wish): Seed => ({
	ideaId: ideaIdOf(postKey),
	postKey,
	receivedAt,
	vector,
});

const dark = aWish("p1", "please add a dark mode");
const alsoDark = aWish("p2", "would be great to have a dark mode at last");
const vaguelyDark = aWish("p3", "could the white pages please go dark after sunset");
const cheque = aWish("p4", "let me pay in a cheque by taking a photo");

describe("a wish", () => {
	it("is a vote for what it is like, a suggestion in doubt, else an idea of its own", () => {
		const [first, vote, suggestion, other] = gather([], [dark, alsoDark, vaguelyDark, cheque]);
		expect(first).toEqual({
			postKey: "p1",
			how: "first",
			ideaId: ideaIdOf("p1"),
			similarity: 1,
		});
		expect(vote).toMatchObject({ how: "vote", ideaId: ideaIdOf("p1") });
		expect(suggestion).toMatchObject({ how: "suggestion", ideaId: ideaIdOf("p1") });
		expect(other).toMatchObject({ how: "first", ideaId: ideaIdOf("p4") });
	});

	it("never goes to one that stands behind it, however the list is ordered", () => {
		const [first, second] = gather([], [alsoDark, dark]);
		expect(first).toMatchObject({ postKey: "p1", how: "first" });
		expect(second).toMatchObject({ postKey: "p2", how: "vote", ideaId: ideaIdOf("p1") });
	});

	it("goes to a seed that stands before it, and ignores one that stands behind", () => {
		expect(gather([seedOf(dark)], [alsoDark])[0]).toMatchObject({ how: "vote" });
		expect(gather([seedOf(alsoDark)], [dark])[0]).toMatchObject({ how: "first" });
	});

	it("goes to the smaller id of two ideas that it is equally like", () => {
		const twins = [aWish("p5", "dark mode"), aWish("p6", "dark mode", { settled: "new" })];
		const smaller = twins.map(({ postKey }) => ideaIdOf(postKey)).sort()[0];
		for (const seeds of [twins.map(seedOf), twins.map(seedOf).reverse()])
			expect(gather(seeds, [aWish("p7", "dark mode")])[0]?.ideaId).toBe(smaller);
	});
});

describe("a person's decision", () => {
	it("keeps an idea that somebody touched, however like an earlier one it is", () => {
		expect(gather([], [dark, { ...alsoDark, pinned: true }])[1]).toMatchObject({ how: "first" });
	});

	it("makes a wish an idea of its own, or a vote for any idea, also for a later one", () => {
		const settled = (to: string) => gather([], [dark, { ...alsoDark, settled: to }, cheque])[1];
		expect(settled("new")).toMatchObject({ how: "first", ideaId: ideaIdOf("p2") });
		expect(settled(ideaIdOf("p2"))).toMatchObject({ how: "first", ideaId: ideaIdOf("p2") });
		expect(settled(ideaIdOf("p4"))).toEqual({
			postKey: "p2",
			how: "vote",
			ideaId: ideaIdOf("p4"),
			similarity: 0,
		});
		const toDark = settled(ideaIdOf("p1"));
		expect(toDark).toMatchObject({ how: "vote", ideaId: ideaIdOf("p1") });
		expect(toDark?.similarity).toBeGreaterThan(0);
	});
});

/** Four of eight things each, so that two wishes share any number of them: no kin, a suggestion or a vote. */
const vectors = fc
	.subarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 4, maxLength: 4 })
	.map((things) => ({
		indexes: Uint32Array.from(things),
		weights: Float32Array.from(things, () => 0.5),
	}));
const wishes = fc.uniqueArray(
	fc.record(
		{
			postKey: fc.integer({ min: 0, max: 40 }).map((number) => `p${number}`),
			receivedAt: fc.integer({ min: 0, max: 12 }).map(minute),
			vector: vectors,
			pinned: fc.boolean(),
			settled: fc.constantFrom("new", ideaIdOf("p1"), ideaIdOf("p2"), ideaIdOf("p3")),
		},
		{ requiredKeys: ["postKey", "receivedAt", "vector"] },
	),
	{ selector: ({ postKey }) => postKey, maxLength: 24 },
);
const arrivals = wishes.chain((some) => {
	const all: Wish[] = some.map(({ pinned, settled, ...wish }, index) => ({
		...wish,
		text: "",
		customerId: wish.postKey,
		// decisions are rare: one wish in four
		...(index % 4 === 0 && pinned !== undefined && { pinned }),
		...(index % 4 === 1 && settled !== undefined && { settled }),
	}));
	return fc.record({
		arriving: fc.shuffledSubarray(all, { minLength: all.length }),
		sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: all.length }),
	});
});

/** As a gatherer keeps them: who arrives late is gathered again together with all that stand behind. */
function gatherAsTheyCome(arriving: readonly Wish[], sizes: readonly number[]): Assignment[] {
	let known: Wish[] = [];
	const placed = new Map<string, Assignment>();
	let begin = 0;
	for (const size of sizes) {
		const batch = arriving.slice(begin, begin + size).sort(inOrder);
		begin += size;
		const [earliest] = batch;
		if (!earliest) break;
		known = [...known, ...batch].sort(inOrder);
		const seeds = known.filter(({ postKey }) => placed.get(postKey)?.how === "first").map(seedOf);
		const again = known.filter((wish) => inOrder(wish, earliest) >= 0);
		for (const assignment of gather(seeds, again)) placed.set(assignment.postKey, assignment);
	}
	return known.flatMap(({ postKey }) => placed.get(postKey) ?? []);
}

describe("for any wishes", () => {
	it("gathering them as they come, in any order and batches, is gathering them at once", () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(arrivals, ({ arriving, sizes }) => {
				const atOnce = gather([], arriving);
				for (const { how } of atOnce) seen.add(how);
				expect(gatherAsTheyCome(arriving, sizes)).toEqual(atOnce);
			}),
			{ numRuns: 500 },
		);
		expect([...seen].sort()).toEqual(["first", "suggestion", "vote"]);
	});

	it("each goes to exactly one place, and a vote that no person cast goes to an earlier first", () => {
		fc.assert(
			fc.property(arrivals, ({ arriving }) => {
				const gathered = gather([], arriving);
				expect(gathered.map(({ postKey }) => postKey)).toEqual(
					[...arriving].sort(inOrder).map(({ postKey }) => postKey),
				);
				const begun = new Set<string>();
				for (const { how, ideaId, postKey } of gathered) {
					const decided = arriving.find((wish) => wish.postKey === postKey)?.settled;
					if (how === "first") begun.add(ideaId);
					else if (decided === undefined) expect(begun.has(ideaId)).toBe(true);
				}
			}),
		);
	});
});
