import background from "./background-idf.json" with { type: "json" };
import type { Quote } from "./idea.ts";
import { allWords, gramsOf, subjectWords } from "./subject-words.ts";

/**
 * From here on a wish is a vote for the idea it is like. Of pairs this alike, 92 % are the same on clap_clusters (99 % of
 * its feature requests, 92 % of our own wishes): docs/adr/0004-similar-ideas.md.
 */
export const VOTE_AT = 0.31;

/**
 * From here on a person is asked whether it is one. It finds 49 % of the pairs that are the same on clap_clusters (55 % of
 * its feature requests, 83 % of our own wishes); of the pairs found, 88 % (94 %, 73 %) are the same.
 */
export const SUGGEST_AT = 0.23;

/** Which runs of characters carry a text, and how much, as a vector of length 1. An empty text has none. */
export interface SparseVector {
	/** Hashes, ascending, each once. */
	readonly indexes: Uint32Array;
	readonly weights: Float32Array;
}

/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Longest quote, in UTF-16 code units. */
const LONGEST_QUOTE = 280;

/** What is said around a wish counts for this much of the wish itself. */
const AROUND = 0.25;

/** A quote with fewer words of substance ("Please add that!") needs the sentence beside it. */
const FEWEST_WORDS = 2;

/** Words that ask for what is not there yet. */
const ASKING = cues(
	"add(?:ed|ing)?|wish|would (?:\\p{L}+ )?(?:be|love|like|help)|i'd (?:\\p{L}+ )?(?:love|like)|it'd|should|ought to",
	"(?<!n't |not )(?:let|allow) (?:us|me|people|customers|users)|why (?:can't|cant|cannot|can not|isn't|don't|not)",
	"why (?:is there no|can (?:i|we) only)|(?:could|can) (?:you|we|u)|any chance|request|suggest(?:ion)?|option",
	"make it possible|no way to|bring back|how about|what about",
	"wäre (?:schön|super|toll|gut|hilfreich|nett)|könnt(?:et)? ihr|wünsch\\p{L}*|warum kann|bitte",
	"serait|j'aimerais|pourri\\p{L}*|ajout\\p{L}*|pourquoi (?:pas|ne)|estaría|ojalá|podr[íi]a\\p{L}*|añad\\p{L}*|por qué no",
	"sarebbe|vorrei|potreste|aggiung\\p{L}*|perché non|seria|gostaria|poderi\\p{L}*|adicion\\p{L}*|por que não",
);

/** Words that ask at times, and complain at others. */
const HOPING = cues(
	"please|pls|plz|need(?:s|ed)?|missing|hope|lacks?|want|manque|falta|manca|fehlt",
);

/** Any of the expressions, as whole words. */
function cues(...expressions: string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${expressions.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

const table = Buffer.from(background.slots, "base64");
const slotMask = table.length * 2 - 1;

/** How telling a gram is: 0 for one in every text, highest for one in none. */
function idfOf(gram: number): number {
	const slot = gram & slotMask;
	const level = ((table[slot >> 1] ?? 0) >> ((slot & 1) * 4)) & 15;
	return (background.highest * level) / 15;
}

/**
 * What a text is about, comparable by `similarity`. What surrounds the `wish` counts for less, so that an idea inside a
 * complaint is compared by its wish. Pure: the table behind it is frozen.
 */
export function vectorOf(text: string, wish: Stretch = wishOf(text)): SparseVector {
	const masses: Masses = new Map();
	weigh(masses, subjectWords(text.slice(wish.start, wish.end)), 1);
	weigh(masses, subjectWords(`${text.slice(0, wish.start)} ${text.slice(wish.end)}`), AROUND);
	if (masses.size === 0) weigh(masses, allWords(text), 1);

	const entries = [...masses].sort(([one], [other]) => one - other);
	const length = Math.sqrt(entries.reduce((sum, [, mass]) => sum + mass, 0));
	return {
		indexes: Uint32Array.from(entries, ([gram]) => gram),
		weights: Float32Array.from(entries, ([, mass]) => Math.sqrt(mass) / length),
	};
}

type Masses = Map<number, number>;

/**
 * Adds each word's grams. A word of many grams counts for more than one of few, but by the square root; and weights are
 * roots of masses. Otherwise one long or rare word would decide alone.
 */
function weigh(masses: Masses, words: readonly string[], share: number): void {
	for (const word of words) {
		const grams = gramsOf(word);
		for (const gram of grams) {
			const mass = (share * idfOf(gram)) / Math.sqrt(grams.length);
			if (mass > 0) masses.set(gram, (masses.get(gram) ?? 0) + mass);
		}
	}
}

/** How much two texts are about the same: 0 (nothing in common) … 1 (the same). */
export function similarity(one: SparseVector, other: SparseVector): number {
	let [here, there, sum] = [0, 0, 0];
	while (here < one.indexes.length && there < other.indexes.length) {
		const [left = 0, right = 0] = [one.indexes[here], other.indexes[there]];
		if (left === right) sum += (one.weights[here] ?? 0) * (other.weights[there] ?? 0);
		if (left <= right) here += 1;
		if (right <= left) there += 1;
	}
	return Math.min(1, sum);
}

/**
 * The sentence that carries the wish: the one with most words that ask (and most `spans`, which a reader found to speak
 * for an idea), with its neighbour when it says too little alone. The whole text when none asks. At most 280 code units.
 */
export function wishOf(text: string, spans: readonly Stretch[] = []): Quote {
	const sentences = sentencesOf(text);
	let [chosen, most] = [-1, 0];
	for (const [index, { start, end }] of sentences.entries()) {
		const sentence = text.slice(start, end).replaceAll("’", "'");
		const asking =
			2 * count(sentence, ASKING) +
			count(sentence, HOPING) +
			spans.filter((span) => span.start < end && start < span.end).length;
		if (asking > most) [chosen, most] = [index, asking];
	}
	const sentence = sentences[chosen];
	if (!sentence) return quote(text, { start: 0, end: text.length });
	if (sentence.end - sentence.start > LONGEST_QUOTE) return quote(text, fromClause(text, sentence));
	const saysLittle = subjectWords(text.slice(sentence.start, sentence.end)).length < FEWEST_WORDS;
	if (!saysLittle) return quote(text, sentence);
	return quote(text, {
		start: (sentences[chosen - 1] ?? sentence).start,
		end: (chosen > 0 ? sentence : (sentences[1] ?? sentence)).end,
	});
}

/** A sentence too long to quote, from the comma or dash before its first word that asks. */
function fromClause(text: string, { start, end }: Stretch): Stretch {
	const asks = Math.max(0, text.slice(start, end).search(ASKING));
	const before = text.slice(start, start + asks);
	const clause =
		Math.max(...[",", ";", ":", "–", " - "].map((mark) => before.lastIndexOf(mark))) + 1;
	const near = asks - clause < LONGEST_QUOTE / 2;
	return { start: start + (near ? clause : asks), end };
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Sentences end at a stop, a mark or a line's end; a dot inside a word or a number ends none. */
const sentencesOf = (text: string): Stretch[] =>
	[...text.matchAll(/(?:[^.!?…\n]|[.](?=[^\s.]))+[.!?…\n]*/g)].map(({ index, 0: { length } }) => ({
		start: index,
		end: index + length,
	}));

/** A stretch without the space around it, cut to the longest quote but never within a character. */
function quote(text: string, { start, end }: Stretch): Quote {
	const stretch = text.slice(start, end);
	const begin = start + (stretch.length - stretch.trimStart().length);
	const cut = text
		.slice(begin, end)
		.slice(0, LONGEST_QUOTE)
		.replace(/[\uD800-\uDBFF]$/, "");
	const kept = cut.trimEnd();
	return { start: begin, end: begin + kept.length, text: kept };
}
