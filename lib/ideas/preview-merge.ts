import type { IdeaTable } from "./idea-table.ts";
import { wholeIdea } from "./refresh-idea.ts";
import { votersOf } from "./voters.ts";

/** What merging an idea into another would give. */
export interface MergePreview {
	/** Persons who would want the one idea. */
	readonly votes: number;
	/** Of those, who want both today: they count once. */
	readonly both: number;
	/** Ideas that come along, because they are merged into the one that is merged. */
	readonly along: number;
}

/** Counts what a merge would give; nothing is kept. `undefined` when one of the ideas is not there. */
export async function previewMerge(
	ideas: IdeaTable,
	id: string,
	into: string,
): Promise<MergePreview | undefined> {
	const [one, other] = await Promise.all([wholeIdea(ideas, id), wholeIdea(ideas, into)]);
	if (!one || !other) return undefined;
	const votes = votersOf([...one.votes, ...other.votes], [...one.links, ...other.links]).length;
	return {
		votes,
		both: one.voters.length + other.voters.length - votes,
		along: one.merged.length,
	};
}
