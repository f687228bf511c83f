import { postKeyOf } from "../../posts/post.ts";
import type { FeedLine, FeedPost } from "./feed.ts";

/** Where a post of the feed ended, as the API's list shows it. */
export interface Ended {
	readonly key: string;
	readonly disposition: string;
	readonly reason?: string;
	readonly caseId?: string;
}

/** The votes and suggestions of an idea, by post. */
export interface Asked {
	readonly id: string;
	readonly postKeys: readonly string[];
}

/** How the play compares with what is expected beside each post. */
export interface Report {
	readonly expected: number;
	readonly met: number;
	/** Waits for a person, who would settle it. */
	readonly inReview: number;
	readonly missed: readonly {
		readonly id: string;
		readonly expected: string;
		readonly got: string;
	}[];
}

/** The key of a post of the feed. */
export const keyOf = ({ channel, id }: Pick<FeedPost, "channel" | "id">): string =>
	postKeyOf(channel, "simulated", id);

/** Compares where the posts ended with what the feed expects. What is marked for later does not count. */
export function compare(
	lines: readonly FeedLine[],
	ended: readonly Ended[],
	asked: readonly Asked[],
): Report {
	const posts = lines.filter((line) => line.type === "post" && !line.expect.later) as FeedPost[];
	const byKey = new Map(ended.map((one) => [one.key, one]));
	const byId = new Map(posts.map((post) => [post.id, post]));
	const endOf = (id: string | undefined) => {
		const post = id === undefined ? undefined : byId.get(id);
		return post && byKey.get(keyOf(post));
	};
	const ideasOf = (post: FeedPost | undefined) =>
		asked.filter(({ postKeys }) => post && postKeys.includes(keyOf(post))).map(({ id }) => id);
	const shareIdea = (post: FeedPost, other: string | undefined) =>
		other === undefined || ideasOf(post).some((id) => ideasOf(byId.get(other)).includes(id));

	const missed: { id: string; expected: string; got: string }[] = [];
	let inReview = 0;
	for (const post of posts) {
		const { disposition, with: joins, ideaWith, suggestion } = post.expect;
		const got = byKey.get(keyOf(post));
		if (got?.disposition === "review") {
			inReview += 1;
			continue;
		}
		const expected = [
			disposition,
			...(joins === undefined ? [] : [`with ${joins}`]),
			...(ideaWith === undefined ? [] : [`idea with ${ideaWith}`]),
		].join(" ");
		const problem =
			got?.disposition !== disposition
				? (got?.disposition ?? "nothing")
				: disposition === "attached" && endOf(joins)?.caseId !== got.caseId
					? "another case"
					: disposition === "idea" && !suggestion && !shareIdea(post, joins)
						? "another idea"
						: !shareIdea(post, ideaWith)
							? "no vote"
							: undefined;
		if (problem !== undefined) missed.push({ id: post.id, expected, got: problem });
	}
	return {
		expected: posts.length,
		met: posts.length - inReview - missed.length,
		inReview,
		missed,
	};
}
