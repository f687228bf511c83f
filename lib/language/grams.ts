import { PAIRED } from "./dense.ts";
import { standingOf, UNDER } from "./standing.ts";
import { KIND, READ_LENGTH, type Tokens } from "./tokens.ts";

/** Most n-grams of words that one text can have: four a token, and one for each thing that a token can stand under. */
const MOST = (4 + Object.keys(UNDER).length) * (READ_LENGTH + 1);
const LONGEST_WORD = 24;
/** Most n-grams of characters that one word can have. */
const MOST_OF_WORD = 3 * (LONGEST_WORD + 2);
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const START = 0x5bd1e995;
const PAIR = 0x2545f491;
/** What tells two words with one between from two in a row, and what opens a sentence from what does not. */
const APART = 0x3333;
const OPENING = 0x6666;
/** What tells a word that stands under something from the word itself; multiplied by the bit of `UNDER`. */
const STANDING = 0x11117771;
/** How many bits of an n-gram's hash are kept. */
export const GRAM_BITS = 24;
const MASK = (1 << GRAM_BITS) - 1;

/** Hashed n-grams. Columns are reused: they hold until the next call of what made them. */
export interface Grams {
	count: number;
	readonly hash: Int32Array;
	/** Index of the token that each n-gram belongs to (of two words, the second). */
	readonly token: Uint16Array;
}

const room = (most: number): Grams => ({
	count: 0,
	hash: new Int32Array(most),
	token: new Uint16Array(most),
});
const ofWords = room(MOST);
const ofLetters = room(MOST_OF_WORD);
const ofPairs = room((PAIRED.length * (PAIRED.length - 1)) / 2);

const mixed = (hash: number): number => {
	const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (once ^ (once >>> 13)) & MASK;
};

function add(grams: Grams, hash: number, token: number): void {
	grams.hash[grams.count] = mixed(hash);
	grams.token[grams.count++] = token;
}

/** What keeps a language's n-grams apart from another's; `language` is its place among those that are read. */
export const saltOf = (language: number): number => Math.imul(language, 0x3c6ef372);

/** Whether a sentence begins here: at the start, or behind a mark, a handle or a link. */
const opens = ({ kind }: Tokens, at: number): boolean =>
	at === 0 || ((kind[at - 1] as number) >= KIND.handle && kind[at - 1] !== KIND.emoji);

/**
 * N-grams of words: one, two in a row, two with one between, the one or two that open a sentence, and one with what it stands
 * under. `language` is its place among those that are read.
 */
export function wordGrams(tokens: Tokens, language: number): Grams {
	const salt = saltOf(language);
	const standing = standingOf(tokens, language);
	ofWords.count = 0;
	let before = START;
	let earlier = START;
	let opened = false;
	for (let at = 0; at < tokens.count; at++) {
		const here = (tokens.hash[at] as number) ^ salt;
		if (tokens.kind[at] !== KIND.stop) add(ofWords, Math.imul(here, PRIME), at);
		add(ofWords, Math.imul(before, 31) + here, at);
		add(ofWords, Math.imul(earlier ^ APART, PRIME) + here, at);
		const opening = opens(tokens, at);
		if (opening || opened) {
			const opener = opening ? OPENING : before ^ OPENING;
			add(ofWords, Math.imul(opener, PRIME) ^ Math.imul(here, 31), at);
		}
		for (let under = standing[at] as number; under !== 0; under &= under - 1)
			add(ofWords, Math.imul(here ^ Math.imul(under & -under, STANDING), PRIME), at);
		opened = opening;
		earlier = before;
		before = here;
	}
	return ofWords;
}

/** The n-grams of 3 to 5 characters of one word, its ends marked by spaces; of its first 24 characters. */
export function letterGrams(tokens: Tokens, at: number, salt: number): Grams {
	const { folded } = tokens;
	const from = (tokens.foldedStart[at] as number) - 1;
	const to = Math.min(tokens.foldedStart[at + 1] as number, from + LONGEST_WORD);
	ofLetters.count = 0;
	for (let first = from; first + 2 < to; first++) {
		let gram = Math.imul(
			Math.imul(OFFSET ^ salt ^ (folded[first] as number), PRIME) ^ (folded[first + 1] as number),
			PRIME,
		);
		const last = Math.min(first + 5, to);
		for (let unit = first + 2; unit < last; unit++) {
			gram = Math.imul(gram ^ (folded[unit] as number), PRIME);
			add(ofLetters, gram, at);
		}
	}
	return ofLetters;
}

/** The n-gram of two dense features, by their places in `PAIRED`. */
export const pairGram = (first: number, second: number): number =>
	mixed(Math.imul(PAIR + (PAIRED[first] as number) * 256 + (PAIRED[second] as number), PRIME));

/** Writes the places in `PAIRED` of the dense features that a text has, in order; returns how many. */
export function pairedIn(dense: Float32Array, places: Uint8Array): number {
	let count = 0;
	for (let place = 0; place < PAIRED.length; place++)
		if (dense[PAIRED[place] as number] !== 0) places[count++] = place;
	return count;
}

const active = new Uint8Array(PAIRED.length);

/** Two things at once mean more than each: approval and a failure, a question and thanks. */
export function pairGrams(dense: Float32Array): Grams {
	const present = pairedIn(dense, active);
	ofPairs.count = 0;
	for (let first = 0; first < present; first++)
		for (let second = first + 1; second < present; second++)
			ofPairs.hash[ofPairs.count++] = pairGram(active[first] as number, active[second] as number);
	return ofPairs;
}
