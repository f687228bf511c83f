/** `npm run export`: waits until nothing is on its way, then prints the state as sorted, deterministic JSON lines. */
import type { CaseRow } from "../lib/cases/case-table.ts";
import { IDEA_STATUSES, type Suggestion, type Vote } from "../lib/ideas/idea.ts";
import type { IdeaRow } from "../lib/ideas/idea-table.ts";
import type { PostRow } from "../lib/routing/decided-table.ts";
import { linesOf, type State } from "../lib/routing/export-state.ts";
import { type Client, main, signIn, untilIdle } from "./client.ts";

const STATUSES = "new,open,pending,on-hold,resolved,closed";

/** The whole state of a running Earshot. */
async function stateOf(client: Client): Promise<State> {
	const posts = await Array.fromAsync(client.all<PostRow>("/api/posts?limit=100"));
	const cases = await Array.fromAsync(
		client.all<CaseRow>(`/api/cases?view=all&status=${STATUSES}&limit=100`),
	);
	const rows = await Array.fromAsync(
		client.all<IdeaRow>(`/api/ideas?status=${IDEA_STATUSES.join(",")}&sort=new&limit=100`),
	);
	const ideas: State["ideas"][number][] = [];
	for (const row of rows) {
		const { votes, suggestions } = await client.get<{ votes: Vote[]; suggestions: Suggestion[] }>(
			`/api/ideas/${row.id}`,
		);
		ideas.push({ row, votes, suggestions });
	}
	const replies = await Array.fromAsync(
		client.all<State["replies"][number]>("/api/outbox?connection=simulated&limit=100"),
	);
	return { posts, cases, ideas, replies };
}

await main(async () => {
	const client = await signIn();
	await untilIdle(client);
	for (const line of linesOf(await stateOf(client))) console.log(line);
});
