import { PAIRED } from "./dense.ts";
import { KIND, READ_LENGTH, type Tokens } from "./tokens.ts";

/** Most n-grams that are looked at: what the longest text that is read can have, bounded. */
const MOST = 4 * READ_LENGTH;
const LONGEST_WORD = 24;
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const START = 0x5bd1e995;
const PAIR = 0x2545f491;
/** How many bits of an n-gram's hash are kept. */
export const GRAM_BITS = 24;
const MASK = (1 << GRAM_BITS) - 1;

/** N-grams of one text, hashed: word 1-2-grams, then character 3-5-grams within words, then pairs of dense features. */
export interface Grams {
	/** Where the word n-grams end, and where those of characters do. */
	readonly words: number;
	readonly chars: number;
	readonly count: number;
	readonly hash: Int32Array;
	/** Index of the token that each n-gram belongs to (of two words, the second). */
	readonly token: Uint16Array;
}

const scratch = {
	words: 0,
	chars: 0,
	count: 0,
	hash: new Int32Array(MOST),
	token: new Uint16Array(MOST),
};

const mixed = (hash: number): number => {
	const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (once ^ (once >>> 13)) & MASK;
};

/**
 * The n-grams of tokens, and the pairs among their dense features. `salt` keeps languages apart: equal letters of two languages are two n-grams. The columns are
 * reused: they hold until the next call.
 */
export function gramsOf(tokens: Tokens, salt: number, dense: Float32Array): Grams {
	const { hash, token } = scratch;
	let count = 0;
	let before = START;
	for (let at = 0; at < tokens.count && count + 2 < MOST; at++) {
		const here = (tokens.hash[at] as number) ^ salt;
		if (tokens.kind[at] !== KIND.stop) {
			token[count] = at;
			hash[count++] = mixed(Math.imul(here, PRIME));
		}
		token[count] = at;
		hash[count++] = mixed(Math.imul(before, 31) + here);
		before = here;
	}
	scratch.words = count;
	const folded = tokens.folded;
	for (let at = 0; at < tokens.count; at++) {
		if (tokens.kind[at] !== KIND.word) continue;
		const from = (tokens.foldedStart[at] as number) - 1;
		const next = tokens.foldedStart[at + 1] as number;
		const to = Math.min(next, from + LONGEST_WORD);
		if (count + 3 * (to - from) >= MOST) break;
		for (let first = from; first + 2 < to; first++) {
			let gram = Math.imul(
				Math.imul(OFFSET ^ salt ^ (folded[first] as number), PRIME) ^ (folded[first + 1] as number),
				PRIME,
			);
			const last = Math.min(first + 5, to);
			for (let unit = first + 2; unit < last; unit++) {
				gram = Math.imul(gram ^ (folded[unit] as number), PRIME);
				token[count] = at;
				hash[count++] = mixed(gram);
			}
		}
	}
	scratch.chars = count;
	scratch.count = addPairs(dense, count);
	return scratch;
}

const active = new Uint8Array(PAIRED.length);

/** Two things at once mean more than each: approval and a failure, a question and thanks. */
function addPairs(dense: Float32Array, from: number): number {
	const { hash, token } = scratch;
	let present = 0;
	for (let index = 0; index < PAIRED.length; index++)
		if (dense[PAIRED[index] as number] !== 0) active[present++] = PAIRED[index] as number;
	let count = from;
	for (let first = 0; first < present && count + present < MOST; first++)
		for (let second = first + 1; second < present; second++) {
			token[count] = 0;
			hash[count++] = mixed(
				Math.imul(PAIR + (active[first] as number) * 256 + (active[second] as number), PRIME),
			);
		}
	return count;
}

/** What keeps a language's n-grams apart from another's; `language` is its place among those that are read. */
export const saltOf = (language: number): number => Math.imul(language, 0x3c6ef372);
