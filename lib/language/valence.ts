import words from "wink-sentiment/src/afinn-en-165.js";
import pairs from "wink-sentiment/src/afinn-en-165-2grams.js";
import emojis from "wink-sentiment/src/emojis.js";
import negations from "wink-sentiment/src/negations.js";
import { isMarked, MARK, mark } from "./marks.ts";
import { hashOf, KIND, type Tokens, tokensOf } from "./tokens.ts";

/** How a lexicon feels about a text; a hint among others, never a verdict. */
export interface Valence {
	/** Sum of the words that please, negation turned; ≥ 0. */
	positive: number;
	/** Sum of the words that hurt, as a positive number. */
	negative: number;
	/** Words and emoji that were in the lexicon. */
	words: number;
	/** Sum of the emoji alone. */
	emoji: number;
}

const REACH = 2;
const byWord = new Map<number, number>();
const byPair = new Map<number, Map<number, number>>();
const byEmoji = new Map<number, number>();
const turning = new Set<number>(
	[
		"aint",
		"doesnt",
		"didnt",
		"wasnt",
		"werent",
		"havent",
		"hasnt",
		"couldnt",
		"cannot",
		"without",
	].map(hashOf),
);

const hash = (word: string): number => tokensOf(word).hash[0] ?? 0;

for (const [word, value] of Object.entries(words)) byWord.set(hash(word), value);
for (const [emoji, value] of Object.entries(emojis)) byEmoji.set(hash(emoji), value);
for (const word of Object.keys(negations)) turning.add(hash(word));
for (const [first, seconds] of Object.entries(pairs)) {
	byPair.set(
		hash(first),
		new Map(Object.entries(seconds).map(([second, value]) => [hash(second), value])),
	);
}

for (const hash of [...byWord.keys(), ...byPair.keys(), ...byEmoji.keys()])
	mark(hash, MARK.valence);

function negated(tokens: Tokens, at: number): boolean {
	for (let back = 1; back <= REACH && back <= at; back++)
		if (turning.has(tokens.hash[at - back] ?? 0)) return true;
	return false;
}

/** Scores English words by wink-sentiment's lexicon, with its negation over two words. */
export function valenceOf(tokens: Tokens): Valence {
	const valence: Valence = { positive: 0, negative: 0, words: 0, emoji: 0 };
	for (let at = 0; at < tokens.count; at++) {
		if (!isMarked(tokens, at, MARK.valence)) continue;
		const here = tokens.hash[at] ?? 0;
		const kind = tokens.kind[at];
		if (kind !== KIND.word && kind !== KIND.emoji) continue;
		const two = byPair.get(here)?.get(tokens.hash[at + 1] ?? 0);
		const lexicon = kind === KIND.word ? byWord : byEmoji;
		let value = two ?? lexicon.get(here) ?? 0;
		if (value === 0) continue;
		if (kind === KIND.word && negated(tokens, at)) value = -value;
		valence.words++;
		if (kind === KIND.emoji) valence.emoji += value;
		if (value > 0) valence.positive += value;
		else valence.negative -= value;
		if (two !== undefined) at++;
	}
	return valence;
}
