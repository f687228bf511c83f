import type { TwitterApiv2 } from "twitter-api-v2";
import { elapsed, type Instant } from "../../kernel/clock.ts";
import type { XClients } from "./client.ts";
import { type XPage, xPage } from "./payload.ts";
import { type Problem, problemOf } from "./problem.ts";
import type { Reach, Sweep } from "./sweep.ts";
import type { XAccount } from "./to-post.ts";

/** A list of X that is read page by page. */
export interface Feed {
	/** Names its state in the cursor. */
	readonly name: string;
	readonly client: TwitterApiv2;
	readonly path: string;
	readonly query: Readonly<Record<string, string | number>>;
	/** What the endpoint calls its token. */
	readonly tokenName: "next_token" | "pagination_token";
	readonly unit: "ownedRead" | "postRead";
	readonly reach: Reach;
}

const FIELDS = {
	"tweet.fields":
		"created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,geo,lang,public_metrics,reply_settings,edit_history_tweet_ids,note_tweet",
	expansions: "author_id,referenced_tweets.id,geo.place_id",
	"user.fields": "username,name,public_metrics",
	"place.fields": "full_name,country_code",
};

/** The mentions of the account, which cost a fifth, then what the queries find. */
export function feedsOf(
	account: XAccount,
	queries: readonly string[],
	clients: XClients,
	pageSize = 100,
): Feed[] {
	return [
		{
			name: "mentions",
			client: clients.account,
			path: `users/${account.userId}/mentions`,
			query: { ...FIELDS, max_results: pageSize },
			tokenName: "pagination_token",
			unit: "ownedRead",
			reach: { sevenDays: false, posts: 800 },
		},
		...queries.map(
			(query): Feed => ({
				name: `search ${query}`,
				client: clients.app,
				path: "tweets/search/recent",
				query: { ...FIELDS, query, max_results: pageSize },
				tokenName: "next_token",
				unit: "postRead",
				reach: { sevenDays: true },
			}),
		),
	];
}

export type Answer =
	| { readonly kind: "page"; readonly page: XPage }
	| { readonly kind: "problem"; readonly problem: Problem };

/** The next page of a sweep. `deadline`: when the request is given up. */
export async function nextPage(
	feed: Feed,
	sweep: Sweep,
	deadline: Instant,
	now: Instant,
): Promise<Answer> {
	const position = {
		...(sweep.floorId !== undefined && { since_id: sweep.floorId }),
		...(sweep.startTime !== undefined && { start_time: sweep.startTime }),
		...(sweep.untilId !== undefined && { until_id: sweep.untilId }),
		...(sweep.nextToken !== undefined && { [feed.tokenName]: sweep.nextToken }),
	};
	try {
		const body: unknown = await feed.client.get(
			feed.path,
			{ ...feed.query, ...position },
			{ timeout: elapsed(now, deadline) },
		);
		const page = xPage.safeParse(body);
		if (page.success) return { kind: "page", page: page.data };
		return {
			kind: "problem",
			problem: { kind: "unclear", detail: "X answered with something that is no page." },
		};
	} catch (error) {
		return { kind: "problem", problem: problemOf(error, now) };
	}
}
