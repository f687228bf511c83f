import { type Assignment, gather, type Seed, type Wish } from "./gather.ts";
import type { IdeaSeed } from "./idea.ts";
import type { IdeaTable, WishFact, WishPlace } from "./idea-table.ts";
import { refreshIdea } from "./refresh-idea.ts";
import { vectorOf } from "./similarity.ts";

/**
 * Gathers a wish: it becomes a vote for the idea it is like, a suggestion that a person settles, or an idea of its own.
 * One at a time per product area. A wish that arrives late is put in its place, and those behind it are gathered again,
 * so that the same wishes give the same ideas, whatever the timing. Repeated, it changes nothing.
 * @returns where the wish went
 */
export async function gatherIdea(ideas: IdeaTable, wish: WishFact): Promise<WishPlace> {
	await ideas.addWish(wish);
	await gatherFrom(ideas, wish);
	const place = await ideas.place(wish);
	if (!place) throw new Error(`the wish of ${wish.postKey} went nowhere`);
	return place;
}

/** Gathers again from a wish on: after it arrived, or after a person settled it. */
export async function gatherFrom(
	ideas: IdeaTable,
	from: Pick<WishFact, "area" | "receivedAt" | "postKey">,
): Promise<void> {
	const seeds = (await ideas.seedsBefore(from)).map(toSeed);
	const facts = await ideas.wishesFrom(from);
	const wishes = await Promise.all(facts.map((fact) => toWish(ideas, fact)));
	const touched = new Set<string>();
	const factOf = new Map(facts.map((fact) => [fact.postKey, fact]));
	for (const assignment of gather(seeds, wishes)) {
		const fact = factOf.get(assignment.postKey);
		if (fact) for (const id of await putInPlace(ideas, fact, assignment)) touched.add(id);
	}
	for (const id of touched) await refreshIdea(ideas, id);
}

const toSeed = ({ id, postKey, receivedAt, text, quote }: IdeaSeed): Seed => ({
	...{ ideaId: id, postKey, receivedAt },
	vector: vectorOf(text, quote),
});

async function toWish(ideas: IdeaTable, fact: WishFact): Promise<Wish> {
	const { postKey, receivedAt, customerId, text, quote } = fact;
	const settled = await ideas.settled(fact);
	const place = await ideas.place(fact);
	const pinned = place?.how === "first" && (await ideas.turns(place.ideaId)).length > 0;
	return {
		...{ postKey, receivedAt, customerId, text, pinned },
		vector: vectorOf(text, quote),
		...(settled && { settled: settled.ideaId }),
	};
}

/**
 * Writes where a wish went, where that changed: first what it is now, then what it no longer is, last the place itself,
 * so that a crash between any two is made good by gathering again.
 * @returns ids of the ideas that gained or lost it
 */
async function putInPlace(
	ideas: IdeaTable,
	wish: WishFact,
	{ how, ideaId, similarity }: Assignment,
): Promise<string[]> {
	const before = await ideas.place(wish);
	if (before?.how === how && before.ideaId === ideaId && before.similarity === similarity)
		return [ideaId];
	const { area, postKey, customerId, text, quote, receivedAt: at, reach } = wish;
	const seed: IdeaSeed = { id: ideaId, postKey, customerId, area, text, quote, receivedAt: at };
	if (how === "first") await ideas.addSeed(seed);
	if (how === "suggestion")
		await ideas.addSuggestion({ ideaId, customerId, postKey, quote, similarity, at });
	else
		await ideas.addVote({
			...{ ideaId, customerId, postKey, quote, similarity, reach, at },
			how: how === "first" ? "first" : "similar",
			by: "earshot",
		});
	if (before && (before.ideaId !== ideaId || before.how !== how)) {
		if (before.how === "suggestion") await ideas.removeSuggestion(before.ideaId, postKey);
		else if (before.ideaId !== ideaId || how === "suggestion")
			await ideas.removeVote(before.ideaId, customerId, postKey);
		if (before.how === "first") await ideas.removeIdea({ ...seed, id: before.ideaId });
	}
	await ideas.keepPlace(wish, { how, ideaId, similarity, version: (before?.version ?? 0) + 1 });
	return before && before.ideaId !== ideaId ? [ideaId, before.ideaId] : [ideaId];
}
