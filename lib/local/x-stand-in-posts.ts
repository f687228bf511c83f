/** A post in X's own spelling; what is left out is filled in. Any other field of X's payload is passed on as it is. */
export interface StandInPost {
	readonly text: string;
	readonly author_id: string;
	readonly id?: string;
	readonly created_at?: string;
	readonly referenced_tweets?: readonly { readonly type: string; readonly id: string }[];
	readonly edit_history_tweet_ids?: readonly string[];
	readonly [field: string]: unknown;
}

/** A post as it is kept. */
export type StoredPost = StandInPost & {
	readonly id: string;
	readonly created_at: string;
	readonly conversation_id: string;
};

export interface StandInUser {
	readonly id: string;
	readonly username: string;
	readonly name?: string;
	readonly public_metrics?: { readonly followers_count: number };
}

export type Endpoint = "mentions" | "search" | "own-posts" | "create";

const EPOCH = 1_288_834_974_657n;
const WEEK = 7 * 24 * 3600 * 1000;

/** What a call is answered with. */
export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** X's way to say no. */
export const problem = (
	status: number,
	title: string,
	detail: string,
	more: object = {},
): Answer => ({
	status,
	body: { title, detail, type: "about:blank", status, ...more },
});

/** X's way to say which parameter is wrong. */
export const invalid = (parameter: string, value: string, message: string): Answer =>
	problem(400, "Invalid Request", "One or more parameters to your request was invalid.", {
		errors: [{ parameters: { [parameter]: [value] }, message }],
		type: "https://api.x.com/2/problems/invalid-request",
	});

/**
 * Any of the words, phrases, mentions or hashtags, and not `-from:` the author. Other operators are ignored, so that
 * `a b` finds more here than on X.
 */
function matches(query: string, post: StoredPost, username: string): boolean {
	const terms: string[] = query.replace(/[()]/g, " ").match(/-?"[^"]*"|\S+/g) ?? [];
	if (terms.includes(`-from:${username}`)) return false;
	const text = post.text.toLowerCase();
	const words = new Set<string>(text.match(/[@#]?[\p{L}\p{N}_]+/gu));
	return terms
		.filter((term) => !/^-|^OR$|^\w+:/.test(term))
		.map((term) => term.toLowerCase())
		.some((term) => (term.startsWith('"') ? text.includes(term.slice(1, -1)) : words.has(term)));
}

/** The posts, users and page tokens of a stand-in for X, and what each endpoint makes of them. */
export function xStandInPosts(account: StandInUser, now: () => number) {
	const posts = new Map<string, StoredPost>();
	const users = new Map<string, StandInUser>([[account.id, account]]);
	const tokens = new Map<string, string>();
	let sequence = 0n;

	const newId = (at: number): string => {
		sequence += 1n;
		return String(((BigInt(at) - EPOCH) << 22n) + sequence);
	};

	function add(post: StandInPost): string {
		const at = post.created_at === undefined ? now() : Date.parse(post.created_at);
		const id = post.id ?? newId(at);
		const parentId = post.referenced_tweets?.find(({ type }) => type === "replied_to")?.id;
		const parent = posts.get(parentId ?? "");
		if (!users.has(post.author_id))
			users.set(post.author_id, { id: post.author_id, username: `user_${post.author_id}` });
		posts.set(id, {
			created_at: new Date(at).toISOString(),
			conversation_id: parent?.conversation_id ?? parentId ?? id,
			edit_history_tweet_ids: [id],
			lang: "en",
			reply_settings: "everyone",
			public_metrics: { like_count: 0, reply_count: 0, retweet_count: 0, quote_count: 0 },
			entities: {
				mentions: [...post.text.matchAll(/@(\w+)/g)].map(([, username]) => ({
					username,
					...(username === account.username && { id: account.id }),
				})),
			},
			...(parent && { in_reply_to_user_id: parent.author_id }),
			...post,
			id,
		});
		return id;
	}

	const mentionsUs = (post: StoredPost): boolean => post.text.includes(`@${account.username}`);
	const authorOfReferenced = (post: StoredPost, type: string): string | undefined =>
		posts.get(post.referenced_tweets?.find((reference) => reference.type === type)?.id ?? "")
			?.author_id;

	function page(query: URLSearchParams, tokenName: string, found: readonly StoredPost[]): Answer {
		const token = query.get(tokenName);
		const from = token === null ? query.get("until_id") : tokens.get(token);
		if (from === undefined) return invalid(tokenName, token ?? "", `'${tokenName}' is not valid`);
		const since = query.get("since_id");
		const start = query.get("start_time");
		const hits = found
			.filter(
				({ id, created_at }) =>
					(since === null || BigInt(id) > BigInt(since)) &&
					(since !== null || start === null || created_at >= start) &&
					(from === null || BigInt(id) < BigInt(from)),
			)
			.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
		const shown = hits.slice(0, Number(query.get("max_results") ?? 10));
		const last = shown.at(-1);
		if (!shown[0] || !last) return { status: 200, body: { meta: { result_count: 0 } } };
		const next = hits.length > shown.length ? `token-${tokens.size + 1}` : undefined;
		if (next !== undefined) tokens.set(next, last.id);
		const along = shown.flatMap(({ referenced_tweets = [] }) =>
			referenced_tweets.flatMap(({ id }) => posts.get(id) ?? []),
		);
		const authors = new Set([...shown, ...along].map(({ author_id }) => author_id));
		return {
			status: 200,
			body: {
				data: shown,
				includes: { users: [...authors].map((id) => users.get(id)), tweets: along },
				meta: {
					newest_id: shown[0].id,
					oldest_id: last.id,
					result_count: shown.length,
					...(next !== undefined && { next_token: next }),
				},
			},
		};
	}

	function search(query: URLSearchParams): Answer {
		const oldest = ((BigInt(now() - WEEK) - EPOCH) << 22n).toString();
		for (const bound of ["since_id", "until_id"]) {
			const id = query.get(bound);
			if (id !== null && BigInt(id) < BigInt(oldest))
				return invalid(
					bound,
					id,
					`'${bound}' must be a tweet id created after seven days ago. Please use a '${bound}' that is larger than ${oldest}`,
				);
		}
		const start = query.get("start_time");
		if (start !== null && Date.parse(start) < now() - WEEK)
			return invalid("start_time", start, "'start_time' must be on or after seven days ago");
		const recent = [...posts.values()].filter(
			(post) =>
				BigInt(post.id) > BigInt(oldest) &&
				matches(query.get("query") ?? "", post, users.get(post.author_id)?.username ?? ""),
		);
		return page(query, "next_token", recent);
	}

	function create(body: string): Answer {
		const { text, reply } = JSON.parse(body);
		const target = posts.get(reply?.in_reply_to_tweet_id);
		if (reply && !target)
			return problem(
				403,
				"Forbidden",
				"You attempted to reply to a Tweet that is deleted or not visible to you.",
			);
		if (target && !mentionsUs(target) && authorOfReferenced(target, "quoted") !== account.id)
			return problem(
				403,
				"Forbidden",
				"Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.",
			);
		if (ownPosts().some((own) => own.text.endsWith(text)))
			return problem(
				403,
				"Forbidden",
				"You are not allowed to create a Tweet with duplicate content.",
			);
		const mention = target ? `@${users.get(target.author_id)?.username} ` : "";
		const id = add({
			text: mention + text,
			author_id: account.id,
			...(target && { referenced_tweets: [{ type: "replied_to", id: target.id }] }),
		});
		return { status: 201, body: { data: { id, text, edit_history_tweet_ids: [id] } } };
	}

	const ownPosts = () => [...posts.values()].filter(({ author_id }) => author_id === account.id);

	return {
		add,
		addUser: (user: StandInUser) => void users.set(user.id, user),
		ownPosts,
		answers: {
			mentions: (query) =>
				page(query, "pagination_token", [...posts.values()].filter(mentionsUs).slice(-800)),
			search,
			"own-posts": (query) => page(query, "pagination_token", ownPosts()),
			create: (_query, body) => create(body),
		} satisfies Record<Endpoint, (query: URLSearchParams, body: string) => Answer>,
	};
}
