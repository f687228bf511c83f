import { letterGrams } from "./grams.ts";
import { idfOf, MODEL, rowOf, said, VERDICTS } from "./model.ts";
import { KIND, READ_LENGTH, type Tokens } from "./tokens.ts";

/** More than the longest text that is read has words, so that every text finds room for its own. */
const SLOTS = 1 << 15;
/** What a slot sums up: the verdicts before their scales, then the squares of idf. */
const WIDTH = VERDICTS.length + 1;
const SQUARES = VERDICTS.length;

/**
 * What the character n-grams of words say, kept from one text to the next: nine words in ten are among a few thousand. What is
 * kept is what would be computed, so that no reading depends on those before it.
 */
const memo = {
	hash: new Int32Array(SLOTS),
	length: new Uint16Array(SLOTS),
	salt: new Int32Array(SLOTS),
	/** The text that a slot was last used for; 0 before the first. */
	text: new Int32Array(SLOTS),
	sums: new Int32Array(SLOTS * WIDTH),
};
let text = 0;

function compute(slot: number, tokens: Tokens, at: number, salt: number): void {
	const { sums } = memo;
	const first = slot * WIDTH;
	sums.fill(0, first, first + WIDTH);
	const grams = letterGrams(tokens, at, salt);
	for (let gram = 0; gram < grams.count; gram++) {
		const row = rowOf(MODEL, grams.hash[gram] as number);
		if (row < 0) continue;
		const idf = idfOf(MODEL, row);
		sums[first + SQUARES] = (sums[first + SQUARES] as number) + idf * idf;
		for (let verdict = 0; verdict < VERDICTS.length; verdict++)
			sums[first + verdict] = (sums[first + verdict] as number) + said(MODEL, row, verdict);
	}
}

/** The slot of a word; −1 where this text had the word before. A text's own words are not driven out while it is read. */
function slotOf(tokens: Tokens, at: number, salt: number): number {
	const hash = tokens.hash[at] as number;
	const length = (tokens.foldedStart[at + 1] as number) - (tokens.foldedStart[at] as number);
	for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
		const used = memo.text[slot] as number;
		const same =
			memo.hash[slot] === hash && memo.length[slot] === length && memo.salt[slot] === salt;
		if (used === text) {
			if (same) return -1;
			continue;
		}
		if (!same || used === 0) {
			memo.hash[slot] = hash;
			memo.length[slot] = length;
			memo.salt[slot] = salt;
			compute(slot, tokens, at, salt);
		}
		memo.text[slot] = text;
		return slot;
	}
}

/** The different words of one text. Reused: holds until the next text. */
export interface Letters {
	count: number;
	/** Token of each word, and its slot. */
	readonly token: Uint16Array;
	readonly slot: Uint16Array;
	/** The sum of each verdict before its scale, and of the squares of idf. */
	readonly sums: Float64Array;
	squares: number;
}

const letters: Letters = {
	count: 0,
	token: new Uint16Array(READ_LENGTH + 1),
	slot: new Uint16Array(READ_LENGTH + 1),
	sums: new Float64Array(VERDICTS.length),
	squares: 0,
};

/** What the characters of a text's words say, each different word once. */
export function lettersOf(tokens: Tokens, salt: number): Letters {
	text = (text + 1) | 0 || 1;
	const { sums } = memo;
	letters.count = 0;
	letters.squares = 0;
	letters.sums.fill(0);
	for (let at = 0; at < tokens.count; at++) {
		if (tokens.kind[at] !== KIND.word) continue;
		const slot = slotOf(tokens, at, salt);
		if (slot < 0) continue;
		letters.token[letters.count] = at;
		letters.slot[letters.count++] = slot;
		const first = slot * WIDTH;
		for (let verdict = 0; verdict < VERDICTS.length; verdict++)
			letters.sums[verdict] = (letters.sums[verdict] as number) + (sums[first + verdict] as number);
		letters.squares += sums[first + SQUARES] as number;
	}
	return letters;
}

/** What the characters of one word say for a verdict, before its scale. */
export const spelled = (slot: number, verdict: number): number =>
	memo.sums[slot * WIDTH + verdict] as number;
