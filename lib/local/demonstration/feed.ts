import { readFileSync } from "node:fs";
import * as z from "zod";
import { DISPOSITIONS } from "../../posts/disposition.ts";

const SCENES = ["order", "outage", "sarcasm", "viral", "esim", "edges", "ordinary"] as const;
const CHANNELS = [
	...["x", "facebook", "appstore", "googleplay", "trustpilot"],
	...["email", "form", "call"],
];

const words = z.string().min(1);
const moment = z.string().regex(/^D[12]T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
const line = { at: moment, scene: z.enum(SCENES), later: z.literal(true).optional() };

const expectation = z.strictObject({
	disposition: z.enum(DISPOSITIONS),
	with: words.optional(),
	intent: z.string().optional(),
	kind: z.string().optional(),
	signals: z.array(z.string()).min(1).optional(),
	team: z.enum(["safety", "privacy", "communications"]).optional(),
	ideaWith: words.optional(),
	reason: words.optional(),
	suggestion: z.literal(true).optional(),
	confirms: z.literal(true).optional(),
	reopens: z.literal(true).optional(),
	later: z.literal(true).optional(),
});

const post = z.strictObject({
	...line,
	type: z.literal("post"),
	id: words,
	channel: z.enum(CHANNELS),
	text: words,
	author: z.strictObject({
		id: words,
		handle: words.optional(),
		name: words,
		followers: z.int().nonnegative(),
	}),
	url: z.url({ hostname: /\.example\.com$/ }).optional(),
	inReplyTo: words.optional(),
	amplifies: words.optional(),
	addressed: z.boolean(),
	orderReference: z
		.string()
		.regex(/^P-\d{4}$/)
		.optional(),
	rating: z.strictObject({ value: z.int().min(1).max(5), max: z.literal(5) }).optional(),
	lang: z.enum(["es", "de"]).optional(),
	kind: z.literal("note").optional(),
	visibility: z.literal("private").optional(),
	location: z.strictObject({ place: words }).optional(),
	metrics: z.strictObject({ reposts: z.int().positive() }).optional(),
	expect: expectation,
});

const businessEvent = z.strictObject({
	...line,
	type: z.literal("event"),
	id: words,
	event: z.string().regex(/^[a-z]+\.[a-z]+$/),
	subject: z.strictObject({ orderReference: words.optional(), email: words.optional() }),
	data: z.record(z.string(), z.unknown()),
});

const doneTo = { ...line, type: z.literal("agent"), case: words };
const agent = z.enum(["agent:sam", "agent:ines", "lead:ruth"]);
const agentAction = z.discriminatedUnion("action", [
	z.strictObject({ ...doneTo, agent, action: z.literal("assign"), to: agent.optional() }),
	z.strictObject({ ...doneTo, agent, action: z.literal("reply"), text: words }),
	z.strictObject({ ...doneTo, agent, action: z.literal("note"), text: words }),
	z.strictObject({ ...doneTo, agent, action: z.literal("reroute"), to: words, text: words }),
	z.strictObject({ ...doneTo, agent, action: z.literal("confirm-link"), with: words, text: words }),
	z.strictObject({
		...doneTo,
		agent,
		action: z.literal("resolve"),
		cause: words,
		resolution: words,
	}),
]);

const feedLine = z.union([post, businessEvent, agentAction]);

/** One line of the feed: a post with what is expected of it, a business event, or what an agent does. */
export type FeedLine = z.output<typeof feedLine>;
export type FeedPost = FeedLine & { readonly type: "post" };
export type FeedEvent = FeedLine & { readonly type: "event" };
export type FeedAction = FeedLine & { readonly type: "agent" };

/** Every line, in order of time. @throws {ZodError} when a line is not as README.md says */
export const readFeed = (): FeedLine[] =>
	readFileSync(new URL("feed.jsonl", import.meta.url), "utf8")
		.trimEnd()
		.split("\n")
		.map((text) => feedLine.parse(JSON.parse(text)));
