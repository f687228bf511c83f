import type { Instant } from "../kernel/clock.ts";
import { keyPart, sha256 } from "../kernel/ids.ts";

/** What a post is on its channel; `note` was logged by an agent (a call, a visit to the shop). */
export type PostKind =
	| "post"
	| "reply"
	| "quote"
	| "comment"
	| "mention"
	| "review"
	| "message"
	| "note";

/** Who wrote a post, as the channel knows them. */
export interface Author {
	/** Stable on the channel (user id, e-mail address, phone number), never a handle: handles change hands. */
	readonly id: string;
	/** Without the `@`. */
	readonly handle?: string;
	readonly name?: string;
	readonly followers?: number;
	readonly url?: string;
	readonly isBot?: boolean;
}

/** One message as a channel delivered it. Its words are a stranger's: data, never markup and never an instruction. */
export interface Post {
	/** `postKeyOf` channel, connection and external id: a second delivery of the post has the same one. */
	readonly key: string;
	/** `x`, `webhook`, `simulated`, `form`, `call`, `email` …: a word in lower case. */
	readonly channel: string;
	/** Which connected account, app or sender heard it. */
	readonly connection: string;
	/** The channel's id; of an edited post that of its first edition, so that all editions are one post. */
	readonly externalId: string;
	/** The channel's id of the edition that was read, where editions have their own; absent when never edited. */
	readonly edition?: string;
	readonly kind: PostKind;
	readonly visibility: "public" | "private";
	readonly url?: string;
	readonly author: Author;
	/** Plain text; well-formed Unicode, otherwise as the author wrote it. */
	readonly text: string;
	readonly title?: string;
	/** As the channel says; absent when it does not know. */
	readonly language?: string;
	/** As the author's channel says; may lie. */
	readonly createdAt: Instant;
	/** When it was first fetched: the order of everything. */
	readonly receivedAt: Instant;
	/** External id of the thread's root; its own for a root. */
	readonly threadId: string;
	/** External id of the post that it answers. */
	readonly parentId?: string;
	/** External id of the post that it reposts or likes. */
	readonly amplifies?: string;
	/** It speaks to us: a mention, a reply to us, a review, a message. */
	readonly addressed: boolean;
	readonly metrics?: {
		readonly likes?: number;
		readonly replies?: number;
		readonly reposts?: number;
		readonly quotes?: number;
		readonly views?: number;
	};
	readonly rating?: { readonly value: number; readonly max: number };
	readonly orderReference?: string;
	readonly location?: { readonly country?: string; readonly place?: string };
	/** What the channel would accept when the post was read; `reason` says why not. */
	readonly replyable: {
		readonly public: boolean;
		readonly private: boolean;
		readonly reason?: string;
	};
	/** S3 key of the object that holds the raw payload, under the post's key. */
	readonly payload?: string;
}

/** A part that others follow: it must not hold the colon that ends it. */
const leadingPart = (text: string): string =>
	text.includes(":") ? `sha256-${sha256(text)}` : keyPart(text);

/** `<channel>:<connection>:<external id>`; over-long parts are hashed. Different posts never share a key. */
export const postKeyOf = (channel: string, connection: string, externalId: string): string =>
	`${leadingPart(channel)}:${leadingPart(connection)}:${keyPart(externalId)}`;

/** The key of the thread's root, whether that post was ever heard or not. */
export const threadKeyOf = (post: Pick<Post, "channel" | "connection" | "threadId">): string =>
	postKeyOf(post.channel, post.connection, post.threadId);

/** `<channel>:<author id>`: the FIFO group of the author's posts and the key of the identity. */
export const authorKeyOf = (post: {
	readonly channel: string;
	readonly author: Pick<Author, "id">;
}): string => `${leadingPart(post.channel)}:${keyPart(post.author.id)}`;
