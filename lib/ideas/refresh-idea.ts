import { countVotes, type Idea, type Suggestion, type Vote } from "./idea.ts";
import type { IdeaRow, IdeaTable } from "./idea-table.ts";

/** An idea with all that was ever merged into it. */
export interface WholeIdea {
	readonly idea: Idea;
	/** Its own and those of what was merged into it. */
	readonly votes: readonly Vote[];
	readonly suggestions: readonly Suggestion[];
	/** Ids of the ideas that are merged into it now, at any depth. */
	readonly merged: readonly string[];
}

/** Rivals can refresh the same idea this often before it looks like a fault. */
const ATTEMPTS = 20;

/** The idea as it stands, with the union of what was merged into it; merges in a circle count each idea once. */
export async function wholeIdea(ideas: IdeaTable, id: string): Promise<WholeIdea | undefined> {
	const idea = await ideas.load(id);
	if (!idea) return undefined;
	const members = new Set([id]);
	for (const member of members)
		for (const child of await ideas.mergedInto(member))
			if (!members.has(child) && (await ideas.load(child))?.mergedInto === member)
				members.add(child);
	const ids = [...members];
	const votes = (await Promise.all(ids.map((one) => ideas.votes(one)))).flat();
	const suggestions = (await Promise.all(ids.map((one) => ideas.suggestions(one)))).flat();
	return { idea, votes, suggestions, merged: ids.slice(1).sort() };
}

/**
 * Counts an idea anew and keeps its list line, and that of what it is merged into. Whoever refreshes last has counted
 * last: a line is kept only over the one that was read before the count.
 */
export async function refreshIdea(ideas: IdeaTable, id: string): Promise<void> {
	const seen = new Set<string>();
	let next: string | undefined = id;
	while (next !== undefined && !seen.has(next)) {
		seen.add(next);
		next = await refreshOne(ideas, next);
	}
}

/** @returns the id of the idea that it is merged into */
async function refreshOne(ideas: IdeaTable, id: string): Promise<string | undefined> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const before = await ideas.row(id);
		const whole = await wholeIdea(ideas, id);
		if (!whole) {
			await ideas.removeRow(id);
			return undefined;
		}
		const row = rowOf(whole);
		const same = before && JSON.stringify(before.row) === JSON.stringify(row);
		if (same || (await ideas.keepRow(row, (before?.version ?? 0) + 1)))
			return whole.idea.mergedInto;
	}
	throw new Error(`idea ${id} is busier than it should be`);
}

function rowOf({ idea, votes, suggestions }: WholeIdea): IdeaRow {
	const { id, title, area, status, owner, mergedInto, createdAt } = idea;
	const reach = new Map(votes.map((vote) => [vote.customerId, vote.reach]));
	return {
		...{ id, title, area, status },
		...(owner !== undefined && { owner }),
		votes: countVotes(votes),
		reach: [...reach.values()].reduce((sum, followers) => sum + followers, 0),
		suggestions: suggestions.length,
		...(mergedInto !== undefined && { mergedInto }),
		createdAt,
	};
}
