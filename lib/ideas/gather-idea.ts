import { type Assignment, gather, type Seed, type Wish } from "./gather.ts";
import type { IdeaSeed } from "./idea.ts";
import type { IdeaTable, SettledWish, WishFact, WishPlace, WishPosition } from "./idea-table.ts";
import { mergedNow, refreshIdea } from "./refresh-idea.ts";
import { vectorOf } from "./similarity.ts";

/** What is asked of the table at once. */
const AT_ONCE = 25;

/** A wish with what is known of it before it is gathered. */
interface KnownWish {
	readonly fact: WishFact;
	readonly wish: Wish;
	readonly before?: WishPlace;
	readonly settled?: SettledWish;
}

/** A wish that goes elsewhere than it went; without an assignment, nowhere. */
type Move = KnownWish & { readonly assignment?: Assignment };

/**
 * Gathers a wish: it becomes a vote for the idea it is like, a suggestion that a person settles, or an idea of its own.
 * One at a time per product area. A wish that arrives late is put in its place. Where an idea begins or ends by it, those
 * behind it are gathered again; nothing else of a wish matters to them, so that the same wishes give the same ideas,
 * whatever the timing. Repeated, it changes nothing; so it is repeated when a person has spoken about the wish.
 * @returns where the wish went; `undefined` when a person withdrew it
 */
export async function gatherIdea(ideas: IdeaTable, fact: WishFact): Promise<WishPlace | undefined> {
	await ideas.addWish(fact);
	const seeds = (await ideas.seedsBefore(fact)).map(toSeed);
	const alone = await known(ideas, [fact]);
	const moves = movesOf(seeds, alone);
	const isFirst = moves.some(({ before, assignment }) => isSeed(before) !== isSeed(assignment));
	await carryOut(
		ideas,
		isFirst ? movesOf(seeds, await known(ideas, await ideas.wishesFrom(fact))) : moves,
	);
	return ideas.place(fact);
}

/** Keeps a person's word that a post is no wish, or that it is one after all. The wish is then to be gathered again. */
export async function settleWithdrawn(
	ideas: IdeaTable,
	wish: WishPosition,
	{ withdrawn, by, at }: { readonly withdrawn: boolean; readonly by: string; readonly at: string },
): Promise<void> {
	const settled = await ideas.settled(wish);
	if (withdrawn === (settled?.ideaId === "none")) return;
	await ideas.settle(wish, { ideaId: withdrawn ? "none" : "open", by, version: Date.parse(at) });
}

const isSeed = (place: { readonly how: Assignment["how"] } | undefined): boolean =>
	place?.how === "first";

const toSeed = ({ id, postKey, receivedAt, text, quote }: IdeaSeed): Seed => ({
	...{ ideaId: id, postKey, receivedAt },
	vector: vectorOf(text, quote),
});

async function known(ideas: IdeaTable, facts: readonly WishFact[]): Promise<KnownWish[]> {
	const places = await ideas.places(facts);
	const words = await ideas.settledOf(facts);
	const firsts = [...places.values()].filter(isSeed).map(({ ideaId }) => ideaId);
	const pinned = await touchedOf(ideas, firsts);
	return facts.map((fact) => {
		const { postKey, receivedAt, customerId, text, quote } = fact;
		const [before, settled] = [places.get(postKey), words.get(postKey)];
		const wish: Wish = {
			...{ postKey, receivedAt, customerId, text },
			vector: vectorOf(text, quote),
			pinned: before !== undefined && pinned.has(before.ideaId),
			...(settled && settled.ideaId !== "open" && { settled: settled.ideaId }),
		};
		return { fact, wish, ...(before && { before }), ...(settled && { settled }) };
	});
}

/** Of these ideas, those that somebody worked on, or merged another into. */
async function touchedOf(ideas: IdeaTable, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const touched = new Set<string>();
	for (let begin = 0; begin < ids.length; begin += AT_ONCE)
		await Promise.all(
			ids.slice(begin, begin + AT_ONCE).map(async (id) => {
				const isTouched =
					(await ideas.turns(id)).length > 0 || (await mergedNow(ideas, id)).length > 0;
				if (isTouched) touched.add(id);
			}),
		);
	return touched;
}

/** Those of the wishes that change places, in order. */
function movesOf(seeds: readonly Seed[], wishes: readonly KnownWish[]): Move[] {
	const gathered = gather(
		seeds,
		wishes.map(({ wish }) => wish),
	);
	const assignments = new Map(gathered.map((one) => [one.postKey, one]));
	return wishes.flatMap((one) => {
		const [before, after] = [one.before, assignments.get(one.wish.postKey)];
		const stays =
			before?.how === after?.how &&
			before?.ideaId === after?.ideaId &&
			before?.similarity === after?.similarity;
		return stays ? [] : [{ ...one, ...(after && { assignment: after }) }];
	});
}

/**
 * Moves wishes: first what they are now, then what they no longer are, then the counts of all who gained or lost one,
 * last the places, the earliest at the end: a crash between any two leaves a place that does not stand yet, so that
 * gathering the earliest wish again makes it good.
 */
async function carryOut(ideas: IdeaTable, moves: readonly Move[]): Promise<void> {
	for (const move of moves) {
		await arrive(ideas, move);
		await leave(ideas, move);
	}
	const touched = moves.flatMap(({ before, assignment }) => [
		assignment?.ideaId ?? [],
		before?.ideaId ?? [],
	]);
	for (const id of new Set(touched.flat())) await refreshIdea(ideas, id);
	for (const { fact, before, assignment } of moves.toReversed())
		if (assignment) {
			const { how, ideaId, similarity } = assignment;
			const version = (before?.version ?? 0) + 1;
			await ideas.keepPlace(fact, { how, ideaId, similarity, version });
		} else await ideas.removePlace(fact);
}

async function arrive(
	ideas: IdeaTable,
	{ fact, before, assignment, settled }: Move,
): Promise<void> {
	if (!assignment) return;
	const { how, ideaId, similarity } = assignment;
	const { postKey, customerId, quote, receivedAt: at, reach } = fact;
	const evidence = { ideaId, customerId, postKey, quote, similarity, at };
	if (how === "suggestion") return ideas.addSuggestion(evidence);
	if (how === "first") await ideas.addSeed(seedOf(fact, ideaId));
	// it says how like the idea the wish is, and that can have changed
	if (before?.ideaId === ideaId) await ideas.removeVote(ideaId, customerId, postKey);
	const chosen = how === "vote" && settled && settled.ideaId === ideaId;
	await ideas.keepVote({
		...{ ...evidence, reach },
		...(chosen
			? { how: "person", by: settled.by }
			: { how: how === "first" ? "first" : "similar", by: "earshot" }),
	});
}

async function leave(ideas: IdeaTable, { fact, before, assignment }: Move): Promise<void> {
	if (!before) return;
	const { postKey, customerId } = fact;
	const leaves = before.ideaId !== assignment?.ideaId;
	if (before.how === "suggestion") {
		if (leaves || assignment?.how !== "suggestion")
			await ideas.removeSuggestion(before.ideaId, postKey);
	} else if (leaves || assignment?.how === "suggestion")
		await ideas.removeVote(before.ideaId, customerId, postKey);
	if (before.how === "first" && leaves) await ideas.removeIdea(seedOf(fact, before.ideaId));
}

const seedOf = (fact: WishFact, id: string): IdeaSeed => {
	const { postKey, customerId, area, text, quote, receivedAt } = fact;
	return { id, postKey, customerId, area, text, quote, receivedAt };
};
