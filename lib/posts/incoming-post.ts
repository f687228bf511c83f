import * as z from "zod";
import type { Instant } from "../kernel/clock.ts";
import { InvalidError } from "../kernel/errors.ts";
import { sha256 } from "../kernel/ids.ts";
import { storable } from "../kernel/text.ts";
import { type Post, type PostKind, postKeyOf } from "./post.ts";

/** Characters (UTF-16 units) of a post, at most: with everything beside it, it fits a queue's message and an item. */
export const LONGEST_TEXT = 100_000;

const POST_KINDS = [
	"post",
	"reply",
	"quote",
	"comment",
	"mention",
	"review",
	"message",
	"note",
] as const satisfies readonly PostKind[];

const text = (longest: number) =>
	z.string().max(longest, `longer than ${longest} characters`).transform(storable);
/** A text that must say something. An over-long id is no error: keys hash it. */
const name = (longest: number) =>
	z
		.string()
		.min(1, "is empty")
		.max(longest, `longer than ${longest} characters`)
		.transform(storable);
const link = z
	.url({ protocol: /^https?$/, message: "not an http(s) address" })
	.max(2_000, "longer than 2000 characters");

/** A moment with a time zone, as an `Instant`. */
export const moment = z.iso
	.datetime({ offset: true, message: "not an ISO 8601 time with its zone" })
	.transform((at) => new Date(at).toISOString());

/** `x`, `in-app`, `form` …: what posts of one origin share. */
export const channelName = z
	.string()
	.regex(/^[a-z][a-z0-9-]{0,39}$/, "not a word of up to 40 lower-case letters, digits and hyphens");

const rating = z
	.union([z.number(), z.object({ value: z.number(), max: z.number().positive().max(1_000) })], {
		message: "a number out of 5, or {value, max}",
	})
	.transform((given) => (typeof given === "number" ? { value: given, max: 5 } : given))
	.refine(({ value, max }) => value >= 0 && value <= max, "not between 0 and its maximum");

/** A post as a webhook, the API or a replay file gives it: the text and who wrote it, and what else is known. */
export const incomingPost = z.object({
	/** The sender's id, so that a second delivery is recognised; derived from the content when absent. */
	id: name(4_000).optional(),
	channel: channelName.optional(),
	text: text(LONGEST_TEXT),
	author: z.object({
		id: name(4_000),
		handle: name(200)
			.transform((handle) => handle.replace(/^@/, ""))
			.optional(),
		name: text(500).optional(),
		followers: z.int().nonnegative().optional(),
	}),
	createdAt: moment.optional(),
	url: link.optional(),
	/** The sender's id of the post that this one answers. */
	inReplyTo: name(4_000).optional(),
	/** The sender's id of the post that this one reposts or likes. */
	amplifies: name(4_000).optional(),
	title: text(2_000).optional(),
	lang: name(35).optional(),
	rating: rating.optional(),
	addressed: z.boolean().optional(),
	kind: z.enum(POST_KINDS).optional(),
	visibility: z.enum(["public", "private"]).optional(),
	orderReference: name(200).optional(),
});

/** What `incomingPost` accepts, checked. */
export type IncomingPost = z.output<typeof incomingPost>;

/** JSON pointer of a field: `/author/id`; empty for the whole. */
const pointer = (path: readonly PropertyKey[]): string =>
	path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** What is wrong, by JSON pointer: the shape of `InvalidError.fields`. */
export const fieldsOf = (error: z.ZodError): Record<string, string> =>
	Object.fromEntries(
		error.issues.map(({ path, message }) => [
			pointer(path),
			message.endsWith("received undefined") ? "is required" : message,
		]),
	);

/** @throws {InvalidError} naming the fields that are wrong. */
export function parseIncomingPost(given: unknown): IncomingPost {
	const parsed = incomingPost.safeParse(given);
	if (!parsed.success) throw new InvalidError(fieldsOf(parsed.error));
	return parsed.data;
}

/** Where and when a post came in. */
export interface Arrival {
	readonly connection: string;
	readonly receivedAt: Instant;
	/** The channel of posts that name none. */
	readonly defaultChannel: string;
	/** @default nobody can answer there */
	readonly replyable?: Post["replyable"];
}

/** The same content gives the same id; the time of arrival is no content. */
const idFromContent = (channel: string, incoming: IncomingPost): string =>
	sha256(
		JSON.stringify([
			channel,
			incoming.author.id,
			incoming.text,
			incoming.createdAt ?? null,
			incoming.inReplyTo ?? null,
		]),
	);

const kindOf = (incoming: IncomingPost): PostKind => {
	if (incoming.kind !== undefined) return incoming.kind;
	if (incoming.rating !== undefined) return "review";
	if (incoming.visibility === "private") return "message";
	return incoming.inReplyTo === undefined ? "post" : "reply";
};

/** What the channel would take; what was written in private is never answered where others read it. */
function replyableOf(
	visibility: Post["visibility"],
	replyable: Post["replyable"] = {
		public: false,
		private: false,
		reason: "Answer where the customer wrote it: this connection has no way back.",
	},
): Post["replyable"] {
	if (visibility === "public" || !replyable.public) return replyable;
	const reason = "The customer wrote in private; answer in private.";
	return {
		...replyable,
		public: false,
		reason: replyable.private ? reason : (replyable.reason ?? reason),
	};
}

/**
 * The post that came in. Who sends us a post speaks to us, unless it says otherwise or only amplifies. The thread of a
 * reply is the post that it answers: whoever knows that post resolves it to the root.
 */
export function toPost(incoming: IncomingPost, arrival: Arrival): Post {
	const channel = incoming.channel ?? arrival.defaultChannel;
	const externalId = incoming.id ?? idFromContent(channel, incoming);
	const kind = kindOf(incoming);
	const visibility =
		incoming.visibility ?? (kind === "message" || kind === "note" ? "private" : "public");
	const { handle, followers } = incoming.author;
	return {
		key: postKeyOf(channel, arrival.connection, externalId),
		channel,
		connection: arrival.connection,
		externalId,
		kind,
		visibility,
		author: {
			id: incoming.author.id,
			...(handle !== undefined && { handle }),
			...(incoming.author.name !== undefined && { name: incoming.author.name }),
			...(followers !== undefined && { followers }),
		},
		text: incoming.text,
		createdAt: incoming.createdAt ?? arrival.receivedAt,
		receivedAt: arrival.receivedAt,
		threadId: incoming.inReplyTo ?? externalId,
		addressed: incoming.addressed ?? incoming.amplifies === undefined,
		replyable: replyableOf(visibility, arrival.replyable),
		...(incoming.url !== undefined && { url: incoming.url }),
		...(incoming.title !== undefined && { title: incoming.title }),
		...(incoming.lang !== undefined && { language: incoming.lang }),
		...(incoming.inReplyTo !== undefined && { parentId: incoming.inReplyTo }),
		...(incoming.amplifies !== undefined && { amplifies: incoming.amplifies }),
		...(incoming.rating !== undefined && { rating: incoming.rating }),
		...(incoming.orderReference !== undefined && { orderReference: incoming.orderReference }),
	};
}
