import type { PhraseList } from "../phrases.ts";
import type { SignalName, UrgencyReason } from "../reading.ts";

/** What carries over from one domain to the next: each a list of phrases, one input of every verdict. */
export const CUES = [
	"thanks",
	"approval",
	"anger",
	"failure",
	"not-yet",
	"again",
	"waiting",
	"loss",
	"refusal",
	"wish",
	"propose",
	"missing",
	"ask",
	"wonder",
	"vent",
	"solved",
	"mild",
	"need",
	"chatter",
	"announce",
	"contrast",
	"sarcasm",
	"we",
	"you",
	"me",
] as const;
export type Cue = (typeof CUES)[number];

export interface SignalList {
	/** Each as sure as its line says, 0.9 where it says nothing. */
	readonly phrases: PhraseList;
	/** What looks like the signal and is not: it silences the phrases that it overlaps. */
	readonly unless?: PhraseList;
}

export type SignalWords = Readonly<Partial<Record<SignalName, SignalList>>>;

/** Everything the rules know of one language. */
export interface Vocabulary {
	/** ISO 639-1. */
	readonly language: string;
	readonly signals: SignalWords;
	readonly urgency: Readonly<Partial<Record<UrgencyReason, SignalList>>>;
	/** Phrases by topic. */
	readonly topics: Readonly<Record<string, PhraseList>>;
	readonly cues: Readonly<Partial<Record<Cue, PhraseList>>>;
	/** Words that deny what follows them. */
	readonly denials: string;
	/** Words that turn from one side of a matter to the other, as "but" does. */
	readonly turns: string;
	/** Words by which somebody wants what follows them, or wonders at it. */
	readonly wishes: string;
	/** Its most frequent words, by which the language is told. */
	readonly common: string;
}
