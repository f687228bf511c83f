import type { Instant } from "../kernel/clock.ts";
import { idOf } from "../kernel/ids.ts";
import { type SparseVector, SUGGEST_AT, similarity, VOTE_AT } from "./similarity.ts";

/** A place in the one order of all wishes of a product area: by moment, then by post key. */
export interface Position {
	readonly receivedAt: Instant;
	readonly postKey: string;
}

/** The wish that an idea began with. */
export interface Seed extends Position {
	readonly ideaId: string;
	readonly vector: SparseVector;
}

/** What one post wishes for. */
export interface Wish extends Position {
	readonly customerId: string;
	readonly text: string;
	readonly vector: SparseVector;
	/** A person has touched the idea that it began: it stays one. */
	readonly pinned?: boolean;
	/** A person's decision: the idea it is a vote for, `new` for an idea of its own, `none` for no place at all. */
	readonly settled?: string;
}

/** Where a wish went. `first` began the idea; a `suggestion` waits for a person. */
export interface Assignment {
	readonly postKey: string;
	readonly how: "first" | "vote" | "suggestion";
	readonly ideaId: string;
	/** To the wish that the idea began with, 0…1; 1 for that one, 0 where a person chose an idea that came later. */
	readonly similarity: number;
}

/** The id of the idea that begins with a post. */
export const ideaIdOf = (postKey: string): string => idOf("idea", postKey);

/** Negative when `one` stands before `other`. */
export const inOrder = (one: Position, other: Position): number =>
	compare(one.receivedAt, other.receivedAt) || compare(one.postKey, other.postKey);

/**
 * Tells where each of `wishes` goes: to the idea whose first wish is most like it, of those that stand before it, or to
 * an idea of its own; what a person withdrew goes nowhere and is left out. A wish depends on nothing that stands behind it; so when one arrives late, it and those behind it
 * are gathered again, and the result is that of one pass over all, whatever the timing. Of `seeds`, those behind the
 * first of the wishes are ignored: whether they still are any is what is found out here. In order of the wishes.
 */
export function gather(seeds: readonly Seed[], wishes: readonly Wish[]): Assignment[] {
	const ordered = [...wishes].sort(inOrder);
	const [first] = ordered;
	const standing = first ? seeds.filter((seed) => inOrder(seed, first) < 0) : [];
	return ordered.flatMap((wish) => {
		const assignment = assign(standing, wish);
		const { postKey, receivedAt, vector } = wish;
		if (assignment?.how === "first")
			standing.push({ ideaId: assignment.ideaId, postKey, receivedAt, vector });
		return assignment ?? [];
	});
}

function assign(seeds: readonly Seed[], wish: Wish): Assignment | undefined {
	const { postKey, settled } = wish;
	const own: Assignment = { postKey, how: "first", ideaId: ideaIdOf(postKey), similarity: 1 };
	if (wish.pinned || settled === "new" || settled === own.ideaId) return own;
	if (settled === "none") return undefined;
	if (settled !== undefined) {
		const chosen = seeds.find(({ ideaId }) => ideaId === settled);
		const alike = chosen ? similarity(chosen.vector, wish.vector) : 0;
		return { postKey, how: "vote", ideaId: settled, similarity: alike };
	}
	const nearest = nearestOf(seeds, wish.vector);
	if (!nearest || nearest.similarity < SUGGEST_AT) return own;
	return { postKey, how: nearest.similarity >= VOTE_AT ? "vote" : "suggestion", ...nearest };
}

/** The idea most like a vector; of equals, the one with the smallest id. */
function nearestOf(
	seeds: readonly Seed[],
	vector: SparseVector,
): Pick<Assignment, "ideaId" | "similarity"> | undefined {
	let nearest: { ideaId: string; similarity: number } | undefined;
	for (const { ideaId, vector: other } of seeds) {
		const alike = similarity(other, vector);
		const nearer = nearest ? alike - nearest.similarity : 1;
		if (nearer > 0 || (nearer === 0 && nearest && ideaId < nearest.ideaId))
			nearest = { ideaId, similarity: alike };
	}
	return nearest;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
