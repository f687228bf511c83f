/** What a post wants. A post can want two things; `other` stands alone. */
export const INTENTS = ["complaint", "idea", "praise", "question", "other"] as const;
export type Intent = (typeof INTENTS)[number];

export const SENTIMENTS = ["negative", "neutral", "positive"] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Flags beside the intent. */
export const SIGNALS = [
	"churn",
	"sales-lead",
	"safety",
	"self-harm",
	"legal",
	"press",
	"privacy-request",
	"fraud",
	"abuse",
	"spam",
	"job",
	"staff",
	"outage",
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** Why something cannot wait. */
export const URGENCY_REASONS = [
	"safety",
	"vulnerable",
	"locked-out",
	"money",
	"deadline",
	"repeat-contact",
	"stranded",
	"outage",
	"legal",
	"press",
] as const;
export type UrgencyReason = (typeof URGENCY_REASONS)[number];

/** A part of the post's original text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Words that carried a verdict; `weight` is how far they pushed it, positive towards `for`. */
export interface Evidence extends Span {
	readonly for: Intent | Sentiment;
	readonly weight: number;
}

export interface Signal {
	readonly name: SignalName;
	/** 0…1. */
	readonly confidence: number;
	readonly words: readonly Span[];
}

/**
 * The reader flags what is costly to miss on the faintest sign, for whoever reads the post to see; from this confidence on a
 * signal is acted upon. How many are found, and how many of the alarms are right: `lib/language/models/CARD.md`, "surer".
 */
const LIKELY_ENOUGH = 0.2;

/** Whether a signal is acted upon: anything but the faintest sign, which only a person is to weigh. */
export const isActedUpon = ({ confidence }: Signal): boolean => confidence >= LIKELY_ENOUGH;

/** What was understood of one post. */
export interface Reading {
	/** Which reader understood it so: a later one may understand it otherwise. */
	readonly model: string;
	/** ISO 639-1; `und` when it cannot be told. */
	readonly language: string;
	/** `false` when the reader does not know the language: every score is then 0 and a person must read it. */
	readonly read: boolean;
	/** The strongest of `intents`. */
	readonly intent: Intent;
	/** All that the post wants, strongest first; never empty. */
	readonly intents: readonly Intent[];
	/** 0…1 for each intent; they need not add up to 1. */
	readonly scores: Readonly<Record<Intent, number>>;
	/** How sure `intent` is, 0…1. */
	readonly confidence: number;
	/** `score` is −1 (most negative) … 1 (most positive). */
	readonly sentiment: { readonly label: Sentiment; readonly score: number };
	/** `score` is 0 (can wait) … 1 (now). */
	readonly urgency: { readonly score: number; readonly reasons: readonly UrgencyReason[] };
	readonly signals: readonly Signal[];
	/** What the post is about: order, delivery, billing, refund, login, outage, quality, staff, … */
	readonly topics: readonly string[];
	readonly evidence: readonly Evidence[];
}

/** Reads a text. Pure: the same text gives the same reading. */
export type Reader = (text: string) => Reading;
