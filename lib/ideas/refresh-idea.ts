import type { Idea, Suggestion, Vote } from "./idea.ts";
import type { IdeaRow, IdeaTable } from "./idea-table.ts";
import { trendOf, type Voter, type VoterLink, votersOf } from "./voters.ts";

/** An idea with all that was ever merged into it. */
export interface WholeIdea {
	readonly idea: Idea;
	/** Its own and those of what was merged into it. */
	readonly votes: readonly Vote[];
	/** What is known of its voters' links. */
	readonly links: readonly VoterLink[];
	/** The persons behind the votes. */
	readonly voters: readonly Voter[];
	readonly suggestions: readonly Suggestion[];
	/** Ids of the ideas that are merged into it now, at any depth. */
	readonly merged: readonly string[];
}

/** Rivals can refresh the same idea this often before it looks like a fault. */
const ATTEMPTS = 20;

/** Ideas that are merged into this one now, not through another; some may be merged in a circle. */
export async function mergedNow(ideas: IdeaTable, id: string): Promise<Idea[]> {
	const found = [];
	for (const child of await ideas.mergedInto(id)) {
		const idea = await ideas.load(child);
		if (idea?.mergedInto === id) found.push(idea);
	}
	return found;
}

/** Two merges at once can close a circle: of its ideas, the one with the lowest id counts as not merged. */
async function headsCircle(ideas: IdeaTable, { id, mergedInto }: Idea): Promise<boolean> {
	const circle = new Set<string>();
	let next = mergedInto;
	while (next !== undefined && !circle.has(next)) {
		circle.add(next);
		next = (await ideas.load(next))?.mergedInto;
	}
	return circle.has(id) && [...circle].every((one) => id <= one);
}

/** The idea without a merge that does not count. */
async function resolved(ideas: IdeaTable, idea: Idea): Promise<Idea> {
	if (!(await headsCircle(ideas, idea))) return idea;
	const { mergedInto, ...rest } = idea;
	return rest;
}

/** The idea as it stands, with the union of what was merged into it. */
export async function wholeIdea(ideas: IdeaTable, id: string): Promise<WholeIdea | undefined> {
	const found = await ideas.load(id);
	if (!found) return undefined;
	const idea = await resolved(ideas, found);
	const members = new Set([id]);
	for (const member of members)
		for (const child of await mergedNow(ideas, member))
			if (!(await headsCircle(ideas, child))) members.add(child.id);
	const ids = [...members];
	const votes = (await Promise.all(ids.map((one) => ideas.votes(one)))).flat();
	const links = (await Promise.all(ids.map((one) => ideas.voterLinks(one)))).flat();
	const suggestions = (await Promise.all(ids.map((one) => ideas.suggestions(one)))).flat();
	return {
		idea,
		votes,
		links,
		voters: votersOf(votes, links),
		suggestions,
		merged: ids.slice(1).sort(),
	};
}

/**
 * Counts an idea anew and keeps its list line, and those of all that it is merged into, around a circle too. Whoever refreshes last has counted
 * last: a line is kept only over the one that was read before the count.
 */
export async function refreshIdea(ideas: IdeaTable, id: string): Promise<void> {
	const seen = new Set<string>();
	let next: string | undefined = id;
	while (next !== undefined && !seen.has(next)) {
		seen.add(next);
		await refreshOne(ideas, next);
		next = (await ideas.load(next))?.mergedInto;
	}
}

async function refreshOne(ideas: IdeaTable, id: string): Promise<void> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const before = await ideas.row(id);
		const whole = await wholeIdea(ideas, id);
		if (!whole) return ideas.removeRow(id);
		const row = rowOf(whole);
		const same = before && JSON.stringify(before.row) === JSON.stringify(row);
		if (same || (await ideas.keepRow(row, (before?.version ?? 0) + 1))) return;
	}
	throw new Error(`idea ${id} is busier than it should be`);
}

function rowOf({ idea, votes, voters, suggestions }: WholeIdea): IdeaRow {
	const { id, title, area, status, owner, mergedInto, createdAt } = idea;
	const reach = new Map(votes.map((vote) => [vote.customerId, vote.reach]));
	return {
		...{ id, title, area, status },
		...(owner !== undefined && { owner }),
		votes: voters.length,
		trend: trendOf(voters),
		reach: [...reach.values()].reduce((sum, followers) => sum + followers, 0),
		suggestions: suggestions.length,
		...(mergedInto !== undefined && { mergedInto }),
		createdAt,
	};
}
