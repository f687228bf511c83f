import * as z from "zod";

/**
 * Payloads of the X API as far as they are read. In August 2026 X renamed fields without notice and sends either
 * spelling: the new one is turned into the old one first. Only what a post cannot do without is required; a detail that
 * is not as expected is left out.
 */
const RENAMED: Readonly<Record<string, string>> = {
	edit_history_post_ids: "edit_history_tweet_ids",
	note_post: "note_tweet",
	referenced_posts: "referenced_tweets",
	repost_count: "retweet_count",
};

const inOldSpelling = (given: unknown): unknown =>
	typeof given === "object" && given !== null && !Array.isArray(given)
		? Object.fromEntries(
				Object.entries(given).map(([name, value]) => [RENAMED[name] ?? name, value]),
			)
		: given;

const detail = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Always text: as a number an id would have lost its last digits before we see it. */
const xId = z.string().regex(/^\d{1,19}$/, "not an id: digits as text");

/** The good entries of a list, and no list is an empty one. */
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.array(z.unknown())
		.catch([])
		.transform((entries) =>
			entries.flatMap((entry) => {
				const parsed = schema.safeParse(entry);
				return parsed.success ? [parsed.data] : [];
			}),
		);

const entities = z.object({
	mentions: listOf(z.object({ username: z.string(), id: detail(xId) })),
	urls: listOf(z.object({ url: z.string(), expanded_url: z.string() })),
});

const count = detail(z.number().nonnegative());

export const xPost = z.preprocess(
	inOldSpelling,
	z.object({
		id: xId,
		text: z.string(),
		author_id: xId,
		created_at: detail(z.iso.datetime({ offset: true })),
		conversation_id: detail(xId),
		in_reply_to_user_id: detail(xId),
		referenced_tweets: listOf(z.object({ type: z.string(), id: xId })),
		/** Oldest first; the last one is this edition. */
		edit_history_tweet_ids: listOf(xId),
		note_tweet: detail(z.object({ text: z.string(), entities: detail(entities) })),
		entities: detail(entities),
		geo: detail(z.object({ place_id: z.string() })),
		lang: detail(z.string()),
		reply_settings: detail(z.string()),
		public_metrics: detail(
			z.preprocess(
				inOldSpelling,
				z.object({
					like_count: count,
					reply_count: count,
					retweet_count: count,
					quote_count: count,
					impression_count: count,
				}),
			),
		),
	}),
);
export type XPost = z.output<typeof xPost>;

const xUser = z.object({
	id: xId,
	username: z.string(),
	name: detail(z.string()),
	public_metrics: detail(z.object({ followers_count: count })),
});

const xPlace = z.object({
	id: z.string(),
	full_name: detail(z.string()),
	country_code: detail(z.string()),
});

const includes = z
	.object({
		users: listOf(xUser),
		tweets: listOf(xPost),
		posts: listOf(xPost),
		places: listOf(xPlace),
	})
	.transform(({ users, tweets, posts, places }) => ({
		users: new Map(users.map((user) => [user.id, user])),
		posts: new Map([...tweets, ...posts].map((post) => [post.id, post])),
		places: new Map(places.map((place) => [place.id, place])),
	}));
export type XIncludes = z.output<typeof includes>;

/** One page of a list. `data` is left unread: one bad entry must not hide the good ones. */
export const xPage = z.object({
	data: z.array(z.unknown()).default([]),
	includes: includes.prefault({ users: [], tweets: [], posts: [], places: [] }),
	meta: z.object({
		newest_id: detail(xId),
		next_token: detail(z.string().min(1)),
	}),
});
export type XPage = z.output<typeof xPage>;

/** The answer to a post of ours. */
export const xCreated = z.object({ data: z.object({ id: xId }) });
