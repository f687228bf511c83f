import type { IdeaSeed } from "./idea.ts";
import type { IdeaRow, IdeaTable } from "./idea-table.ts";
import { type SparseVector, SUGGEST_AT, similarity, vectorOf } from "./similarity.ts";

/** An idea that is like another, or like some words. */
export interface SimilarIdea {
	readonly idea: IdeaRow;
	/** 0…1 */
	readonly similarity: number;
}

/** Ideas of a product area that are compared, the latest: what is older is found in the list of the most wanted. */
const COMPARED = 300;

/** How many are found, at most. */
const MOST_SIMILAR = 6;

/**
 * What a person types is shorter than a wish, and they look at it themselves: they are shown what nobody would be asked
 * about otherwise.
 */
const SHOW_AT = SUGGEST_AT / 2;

/**
 * Ideas like an idea, most alike first, in the product area that it began in; without those that are merged, and without
 * itself. `undefined` when there is no such idea.
 */
export async function similarIdeas(
	ideas: IdeaTable,
	id: string,
): Promise<SimilarIdea[] | undefined> {
	const seed = await ideas.seed(id);
	if (!seed) return undefined;
	return alike(ideas, vectorOf(seed.text, seed.quote), [seed.area], id);
}

/** Ideas like the words of a title that is being written, most alike first, in any of the product areas. */
export const ideasLike = (
	ideas: IdeaTable,
	words: string,
	areas: readonly string[],
	not?: string,
): Promise<SimilarIdea[]> => alike(ideas, vectorOf(words), areas, not);

async function alike(
	ideas: IdeaTable,
	vector: SparseVector,
	areas: readonly string[],
	not: string | undefined,
): Promise<SimilarIdea[]> {
	const seeds = await Promise.all(areas.map((area) => ideas.latestSeeds(area, COMPARED)));
	const nearest = seeds
		.flat()
		.filter(({ id }) => id !== not)
		.map((seed) => ({ id: seed.id, similarity: likeness(vector, seed) }))
		.filter((one) => one.similarity >= SHOW_AT)
		.sort((one, other) => other.similarity - one.similarity || (one.id < other.id ? -1 : 1));
	const found: SimilarIdea[] = [];
	for (const { id, similarity: share } of nearest) {
		if (found.length === MOST_SIMILAR) break;
		const row = (await ideas.row(id))?.row;
		if (row && row.mergedInto === undefined) found.push({ idea: row, similarity: share });
	}
	return found;
}

const likeness = (vector: SparseVector, { text, quote }: IdeaSeed): number =>
	Math.round(similarity(vector, vectorOf(text, quote)) * 1000) / 1000;
