import * as z from "zod";
import { INTENTS, SENTIMENTS, SIGNALS, URGENCY_REASONS } from "../language/reading.ts";
import { DISPOSITIONS } from "../posts/disposition.ts";
import { incomingPost } from "../posts/incoming-post.ts";
import { instant } from "./parts.ts";

const author = z.object({
	id: z.string(),
	handle: z.string().optional(),
	name: z.string().optional(),
	followers: z.number().optional(),
	url: z.string().optional(),
	isBot: z.boolean().optional(),
});

/** A post as a list shows it. */
export const postRowSchema = z
	.object({
		key: z.string(),
		channel: z.string(),
		author: author.pick({ id: true, handle: true, name: true, followers: true }),
		customerId: z.string().optional(),
		/** The beginning of its words. */
		text: z.string(),
		url: z.string().optional(),
		createdAt: instant,
		receivedAt: instant,
		intent: z.enum(INTENTS).optional(),
		sentiment: z.enum(SENTIMENTS).optional(),
		/** Without the faintest signs, which only the whole reading has. */
		signals: z.array(z.enum(SIGNALS)),
		disposition: z.enum(DISPOSITIONS),
		reason: z.string().optional(),
		caseId: z.string().optional(),
		gathersIdea: z.boolean(),
	})
	.meta({ id: "PostRow" });

/** How the posts in doubt stand. */
export const reviewsSchema = z
	.object({
		/** Exact to 999. */
		count: z.int(),
		more: z.boolean(),
		/** That wait for more than four open hours. */
		late: z.int(),
		/** Posts that were heard before are the late ones. */
		lateBefore: instant,
		oldestAt: instant.optional(),
	})
	.meta({ id: "Reviews" });

const count = z.number().optional();

/** A post, whole. Its words are a stranger's: show them as text. */
export const postSchema = z
	.object({
		key: z.string(),
		channel: z.string(),
		connection: z.string(),
		externalId: z.string(),
		edition: z.string().optional(),
		kind: incomingPost.shape.kind.unwrap(),
		visibility: z.enum(["public", "private"]),
		url: z.string().optional(),
		author,
		text: z.string(),
		title: z.string().optional(),
		language: z.string().optional(),
		createdAt: instant,
		receivedAt: instant,
		threadId: z.string(),
		parentId: z.string().optional(),
		amplifies: z.string().optional(),
		addressed: z.boolean(),
		metrics: z
			.object({ likes: count, replies: count, reposts: count, quotes: count, views: count })
			.optional(),
		rating: z.object({ value: z.number(), max: z.number() }).optional(),
		orderReference: z.string().optional(),
		location: z.object({ country: z.string().optional(), place: z.string().optional() }).optional(),
		replyable: z.object({
			public: z.boolean(),
			private: z.boolean(),
			reason: z.string().optional(),
		}),
		payload: z.string().optional(),
	})
	.meta({ id: "Post" });

const spanOf = { start: z.int(), end: z.int() };
const share = z.number().meta({ description: "0 to 1" });

const readingSchema = z
	.object({
		model: z.string(),
		language: z.string(),
		read: z.boolean(),
		intent: z.enum(INTENTS),
		intents: z.array(z.enum(INTENTS)),
		scores: z.record(z.enum(INTENTS), share),
		confidence: share,
		sentiment: z.object({ label: z.enum(SENTIMENTS), score: z.number() }),
		urgency: z.object({ score: share, reasons: z.array(z.enum(URGENCY_REASONS)) }),
		signals: z.array(
			z.object({
				name: z.enum(SIGNALS),
				confidence: share,
				words: z.array(z.object(spanOf)),
			}),
		),
		topics: z.array(z.string()),
		evidence: z.array(
			z.object({ ...spanOf, for: z.enum([...INTENTS, ...SENTIMENTS]), weight: z.number() }),
		),
	})
	.meta({ id: "Reading" });

const decisionSchema = z
	.object({
		version: z.string(),
		openCase: z.object({ open: z.boolean(), kind: z.string() }),
		gatherIdea: z.object({ gather: z.boolean(), area: z.string() }),
		handling: z.object({
			process: z.string(),
			kind: z.string(),
			team: z.string(),
			priority: z.string(),
			slaPolicy: z.string(),
			tags: z.array(z.string()),
		}),
		replyPolicy: z.object({ policy: z.string(), template: z.string() }),
		keepAs: z.object({ disposition: z.string(), reason: z.string() }),
		fired: z.array(z.object({ decision: z.string(), rule: z.string(), row: z.int() })),
	})
	.meta({ id: "Decision" });

/** How a post was read, and what was decided of it. */
export const decidedSchema = z
	.object({
		reading: readingSchema,
		decision: decisionSchema,
		customerId: z.string().optional(),
		person: z.array(z.string()),
		at: instant,
	})
	.meta({ id: "Decided" });

/** An idea that a post feeds. */
export const fedIdeaSchema = z
	.object({
		postKey: z.string(),
		ideaId: z.string(),
		how: z.enum(["first", "vote", "suggestion"]),
		similarity: share,
		title: z.string().optional(),
		status: z.string().optional(),
	})
	.meta({ id: "FedIdea" });

/** Everything known of a post. */
export const postDetailSchema = z
	.object({
		post: postSchema,
		decided: decidedSchema.optional(),
		dispositions: z.array(
			z.object({
				kind: z.enum(DISPOSITIONS),
				reason: z.string().optional(),
				caseId: z.string().optional(),
				gathersIdea: z.boolean(),
				/** The words that a person marked as the wish. */
				wish: z.object({ ...spanOf, text: z.string(), by: z.string(), at: instant }).optional(),
				by: z.string(),
				at: instant,
			}),
		),
		/** Reposts that were heard, and the followers they reached; `more` behind the 999th. */
		reach: z.object({ reposts: z.int(), followers: z.number(), more: z.boolean() }),
		ideas: z.array(fedIdeaSchema),
	})
	.meta({ id: "PostDetail" });
