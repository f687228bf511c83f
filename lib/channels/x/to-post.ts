import type { Instant } from "../../kernel/clock.ts";
import { storable } from "../../kernel/text.ts";
import { type Author, type Post, type PostKind, postKeyOf } from "../../posts/post.ts";
import type { XIncludes, XPost } from "./payload.ts";
import { timeOfId, type XId } from "./snowflake.ts";

/** The brand's account, as X knows it. */
export interface XAccount {
	/** Name of the connection. */
	readonly connection: string;
	readonly userId: XId;
	/** Without the `@`. */
	readonly username: string;
	/** Enterprise plans may answer anyone; all others only who mentioned or quoted the account. */
	readonly answersAnyone?: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** What X puts in the place of every link. */
export const SHORT_LINK = /https?:\/\/t\.co\/\w+/g;

/** X escapes three characters, and nothing else. */
export const unescaped = (text: string): string =>
	text.replace(/&(?:lt|gt|amp);/g, (escaped) => ENTITIES[escaped] ?? escaped);

/** The words as they were written, with the links that X shortened. */
export function plainText(post: Pick<XPost, "text" | "entities" | "note_tweet">): string {
	const source = post.note_tweet ?? post;
	const links = new Map(
		[...(post.entities?.urls ?? []), ...(post.note_tweet?.entities?.urls ?? [])].map(
			({ url, expanded_url }) => [url, expanded_url],
		),
	);
	return storable(unescaped(source.text).replace(SHORT_LINK, (short) => links.get(short) ?? short));
}

/** The id of the first edition: the one that stays when a post is edited. */
const firstEdition = (post: Pick<XPost, "id" | "edit_history_tweet_ids">): XId =>
	post.edit_history_tweet_ids[0] ?? post.id;

const referenced = (post: XPost, ...types: readonly string[]): XId | undefined =>
	post.referenced_tweets.find(({ type }) => types.includes(type))?.id;

function mentions(post: XPost, { userId, username }: XAccount): boolean {
	const all = [...(post.entities?.mentions ?? []), ...(post.note_tweet?.entities?.mentions ?? [])];
	return all.some(
		(mention) => mention.id === userId || mention.username.toLowerCase() === username.toLowerCase(),
	);
}

/** X keeps codes for "cannot tell" and for posts of emoji or links only. */
const languageOf = (lang: string | undefined): string | undefined =>
	lang === undefined || /^(?:und|zxx|art|q[a-z]{2})$/.test(lang) ? undefined : lang;

function authorOf(id: XId, includes: XIncludes): Author {
	const user = includes.users.get(id);
	if (!user) return { id };
	const followers = user.public_metrics?.followers_count;
	return {
		id,
		handle: user.username,
		url: `https://x.com/${user.username}`,
		...(user.name !== undefined && { name: storable(user.name) }),
		...(followers !== undefined && { followers }),
	};
}

function replyableFor(
	post: XPost,
	summoned: { readonly byMention: boolean; readonly byQuote: boolean },
	account: XAccount,
): Post["replyable"] {
	const open = post.reply_settings === undefined || post.reply_settings === "everyone";
	// whoever is mentioned may answer, whatever the author chose
	const mayAnswer = summoned.byMention || open;
	if (mayAnswer && (summoned.byMention || summoned.byQuote || account.answersAnyone === true))
		return { public: true, private: false };
	return {
		public: false,
		private: false,
		reason: mayAnswer
			? "X lets an app answer only who mentioned or quoted the account: open the post on X and answer there."
			: "The author chose who may answer, and the account is not among them.",
	};
}

function metricsOf(counts: NonNullable<XPost["public_metrics"]>): NonNullable<Post["metrics"]> {
	const { like_count, reply_count, retweet_count, quote_count, impression_count } = counts;
	return {
		...(like_count !== undefined && { likes: like_count }),
		...(reply_count !== undefined && { replies: reply_count }),
		...(retweet_count !== undefined && { reposts: retweet_count }),
		...(quote_count !== undefined && { quotes: quote_count }),
		...(impression_count !== undefined && { views: impression_count }),
	};
}

function kindOf(post: XPost, mentioned: boolean): PostKind {
	if (referenced(post, "replied_to") !== undefined) return "reply";
	if (referenced(post, "quoted") !== undefined) return "quote";
	return mentioned ? "mention" : "post";
}

/** The post behind a payload of X. */
export function toPost(
	payload: XPost,
	includes: XIncludes,
	account: XAccount,
	receivedAt: Instant,
): Post {
	const externalId = firstEdition(payload);
	const author = authorOf(payload.author_id, includes);
	/** The first edition of another post, where X sent that post along. */
	const firstOf = (id: XId): XId =>
		firstEdition(includes.posts.get(id) ?? { id, edit_history_tweet_ids: [] });
	const amplifies = referenced(payload, "retweeted", "reposted");
	const quoted = referenced(payload, "quoted");
	const parent = referenced(payload, "replied_to");
	const byMention = amplifies === undefined && mentions(payload, account);
	const byQuote = quoted !== undefined && includes.posts.get(quoted)?.author_id === account.userId;
	const root = payload.conversation_id ?? payload.id;
	const isRoot = root === payload.id || payload.edit_history_tweet_ids.includes(root);
	const place = includes.places.get(payload.geo?.place_id ?? "");
	const language = languageOf(payload.lang);
	return {
		key: postKeyOf("x", account.connection, externalId),
		channel: "x",
		connection: account.connection,
		externalId,
		kind: kindOf(payload, byMention),
		visibility: "public",
		url: `https://x.com/${author.handle ?? "i"}/status/${payload.id}`,
		author,
		text: plainText(payload),
		createdAt: payload.created_at
			? new Date(payload.created_at).toISOString()
			: timeOfId(payload.id),
		receivedAt,
		threadId: isRoot ? externalId : firstOf(root),
		addressed:
			amplifies === undefined && (byMention || payload.in_reply_to_user_id === account.userId),
		replyable:
			amplifies === undefined
				? replyableFor(payload, { byMention, byQuote }, account)
				: { public: false, private: false, reason: "It repeats a post of somebody else." },
		...(payload.id !== externalId && { edition: payload.id }),
		...(language !== undefined && { language }),
		...(parent !== undefined && { parentId: firstOf(parent) }),
		...(amplifies !== undefined && { amplifies: firstOf(amplifies) }),
		...(payload.public_metrics && { metrics: metricsOf(payload.public_metrics) }),
		...(place && {
			location: {
				...(place.country_code !== undefined && { country: place.country_code }),
				...(place.full_name !== undefined && { place: storable(place.full_name) }),
			},
		}),
	};
}
