import type { CaseRow } from "../cases/case-table.ts";
import type { Suggestion, Vote } from "../ideas/idea.ts";
import type { IdeaRow } from "../ideas/idea-table.ts";
import type { PostRow } from "./decided-table.ts";

/** The state of an Earshot, as far as it depends on what it was told and not on when. */
export interface State {
	readonly posts: readonly PostRow[];
	readonly cases: readonly CaseRow[];
	readonly ideas: readonly {
		readonly row: IdeaRow;
		readonly votes: readonly Vote[];
		readonly suggestions: readonly Suggestion[];
	}[];
	/** What the simulated channels have sent. */
	readonly replies: readonly {
		readonly to: string;
		readonly text: string;
		readonly audience: string;
		readonly idempotencyKey: string;
	}[];
}

/**
 * The state as lines of JSON, sorted, the first one counting the others. The same input gives the same lines, byte for
 * byte: no moment and no version is in them.
 */
export function linesOf(state: State): string[] {
	const posts = state.posts.map((row) => ({
		type: "post",
		key: row.key,
		customer: row.customerId,
		intent: row.intent,
		disposition: row.disposition,
		reason: row.reason,
		case: row.caseId,
		ideas: state.ideas
			.filter(({ votes, suggestions }) =>
				[...votes, ...suggestions].some(({ postKey }) => postKey === row.key),
			)
			.map(({ row: { id } }) => id)
			.sort(),
	}));
	const cases = state.cases.map((row) => ({
		type: "case",
		id: row.id,
		status: row.status,
		kind: row.kind,
		priority: row.priority,
		team: row.team,
		customer: row.customerId,
		posts: state.posts
			.filter(({ caseId }) => caseId === row.id)
			.map(({ key }) => key)
			.sort(),
	}));
	const ideas = state.ideas.map(({ row, votes, suggestions }) => ({
		type: "idea",
		id: row.id,
		title: row.title,
		area: row.area,
		status: row.status,
		mergedInto: row.mergedInto,
		votes: votes.map(({ customerId, postKey, how }) => ({ customerId, postKey, how })).sort(byText),
		suggestions: suggestions
			.map(({ customerId, postKey }) => ({ customerId, postKey }))
			.sort(byText),
	}));
	const replies = state.replies.map(({ to, text, audience, idempotencyKey }) => ({
		...{ type: "reply", id: idempotencyKey, to, text, audience },
	}));
	const summary = {
		type: "summary",
		posts: posts.length,
		cases: cases.length,
		attached: posts.filter(({ disposition }) => disposition === "attached").length,
		ideas: ideas.length,
		votes: ideas.reduce((sum, { votes }) => sum + votes.length, 0),
		replies: replies.length,
	};
	return [
		JSON.stringify(summary),
		...[...posts, ...cases, ...ideas, ...replies].map((line) => JSON.stringify(line)).sort(),
	];
}

const byText = (one: object, other: object): number =>
	JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
