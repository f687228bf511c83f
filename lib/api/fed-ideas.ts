import type { House } from "../routing/assemble.ts";
import type { PostFacts } from "../routing/decided-table.ts";

/** The idea that a post feeds, and how; `undefined` while none has gathered it. */
export async function ideaFedBy({ ideas }: Pick<House, "ideas">, { post, decided }: PostFacts) {
	if (!decided) return undefined;
	const { area } = decided.decision.gatherIdea;
	const place = await ideas.place({ area, receivedAt: post.receivedAt, postKey: post.key });
	if (!place) return undefined;
	const { ideaId, how, similarity } = place;
	const found = await ideas.row(ideaId);
	return {
		...{ postKey: post.key, ideaId, how, similarity },
		...(found && { title: found.row.title, status: found.row.status }),
	};
}

/** The ideas that some of these posts feed. */
export async function ideasFedBy(house: Pick<House, "ideas" | "decided">, keys: readonly string[]) {
	const rows = await house.decided.rows(keys);
	const feeding = rows.filter(({ gathersIdea }) => gathersIdea);
	const ideas = await Promise.all(
		feeding.map(async ({ key }) => {
			const facts = await house.decided.facts(key);
			return facts && ideaFedBy(house, facts);
		}),
	);
	return ideas.filter((idea) => idea !== undefined);
}
