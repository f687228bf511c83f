import { DENSE, PAIRED } from "./dense.ts";
import { type Grams, pairedIn, pairGram, saltOf, wordGrams } from "./grams.ts";
import {
	HEADS,
	idfOf,
	isFresh,
	MODEL,
	nextReading,
	ROW_BYTES,
	rowOf,
	UNIT,
	VERDICTS,
} from "./model.ts";
import { SIGNALS } from "./reading.ts";
import type { Tokens } from "./tokens.ts";
import { type Letters, lettersOf } from "./word-memo.ts";

const WIDTH = VERDICTS.length;
/** More than a text can have n-grams of words. */
const MOST_ROWS = 1 << 18;

/** Margins of one text, and what made them. Reused: holds until the next call. */
export interface Scored {
	readonly margins: Float64Array;
	/** Known n-grams of words, each once: its row, and the token that it belongs to. */
	readonly rows: Int32Array;
	readonly tokens: Uint16Array;
	count: number;
	letters: Letters | undefined;
	/** By what the n-grams of words and of characters are multiplied. */
	wordScale: number;
	letterScale: number;
}

const scored: Scored = {
	margins: new Float64Array(HEADS.length),
	rows: new Int32Array(MOST_ROWS),
	tokens: new Uint16Array(MOST_ROWS),
	count: 0,
	letters: undefined,
	wordScale: 0,
	letterScale: 0,
};
const pairRows = new Int32Array(PAIRED.length ** 2);
const sums = new Float64Array(WIDTH);
const signalSums = new Int32Array(SIGNALS.length);
/** The number of this text's reading. */
let reading = 0;

/** Notes the rows of known n-grams of words, each once, and their tokens. */
function collectWords({ hash, token, count }: Grams): void {
	scored.count = 0;
	for (let gram = 0; gram < count; gram++) {
		const row = rowOf(MODEL, hash[gram] as number);
		if (row < 0 || !isFresh(MODEL.words, row, reading)) continue;
		scored.tokens[scored.count] = token[gram] as number;
		scored.rows[scored.count++] = row;
	}
}

/** The row of each pair of dense features, by their places in `PAIRED`; −1 where the model does not know it. */
const PAIR_ROWS = Int32Array.from({ length: PAIRED.length ** 2 }, (_, pair) => {
	const first = Math.floor(pair / PAIRED.length);
	const second = pair % PAIRED.length;
	return first < second ? rowOf(MODEL, pairGram(first, second)) : -1;
});
const together = new Uint8Array(PAIRED.length);

/** Notes the rows of known pairs among a text's dense features; returns how many. */
function collectPairs(dense: Float32Array): number {
	const present = pairedIn(dense, together);
	let found = 0;
	for (let first = 0; first < present; first++) {
		const at = (together[first] as number) * PAIRED.length;
		for (let second = first + 1; second < present; second++) {
			const row = PAIR_ROWS[at + (together[second] as number)] as number;
			if (row >= 0 && isFresh(MODEL.words, row, reading)) pairRows[found++] = row;
		}
	}
	return found;
}

/** Sums up what rows say, and returns the squares of their idf; the eight verdicts are kept apart so that they stay in registers. */
function addRows(found: Int32Array, count: number): number {
	const { rows } = MODEL;
	let squares = 0;
	let complaint = 0;
	let idea = 0;
	let praise = 0;
	let question = 0;
	let other = 0;
	let negative = 0;
	let neutral = 0;
	let positive = 0;
	for (let index = 0; index < count; index++) {
		const row = found[index] as number;
		const idf = idfOf(MODEL, row);
		squares += idf * idf;
		const at = row * ROW_BYTES;
		complaint += rows[at] as number;
		idea += rows[at + 1] as number;
		praise += rows[at + 2] as number;
		question += rows[at + 3] as number;
		other += rows[at + 4] as number;
		negative += rows[at + 5] as number;
		neutral += rows[at + 6] as number;
		positive += rows[at + 7] as number;
	}
	sums[0] = complaint;
	sums[1] = idea;
	sums[2] = praise;
	sums[3] = question;
	sums[4] = other;
	sums[5] = negative;
	sums[6] = neutral;
	sums[7] = positive;
	return squares;
}

/** Adds sums to the margins as a block of length `share`, and tells by what they were multiplied. */
function addBlock(block: Float64Array, squares: number, share: number): number {
	if (squares === 0) return 0;
	const { scales, idfStep } = MODEL.stored;
	const scale = share / (Math.sqrt(squares) * idfStep * UNIT);
	const { margins } = scored;
	for (let head = 0; head < WIDTH; head++)
		margins[head] =
			(margins[head] as number) + (block[head] as number) * scale * (scales[head] as number);
	return scale;
}

function addSignals(): void {
	signalSums.fill(0);
	const { signals, stored } = MODEL;
	for (let index = 0; index < scored.count; index++) {
		const row = scored.rows[index] as number;
		if (row >= stored.signalRows) continue;
		const at = row * SIGNALS.length;
		for (let signal = 0; signal < SIGNALS.length; signal++)
			signalSums[signal] = (signalSums[signal] as number) + (signals[at + signal] as number);
	}
	for (let signal = 0; signal < SIGNALS.length; signal++)
		scored.margins[WIDTH + signal] =
			(signalSums[signal] as number) * scored.wordScale * (stored.scales[WIDTH + signal] as number);
}

function addDense(dense: Float32Array, language: number): void {
	// A model trained before a feature was there does without it.
	const known = MODEL.dense.length / HEADS.length - MODEL.stored.languages;
	for (let feature = 0; feature < known && feature < DENSE.count; feature++)
		if (dense[feature] !== 0) addFeature(feature, dense[feature] as number);
	addFeature(known + language, 1);
}

function addFeature(feature: number, value: number): void {
	const { margins } = scored;
	const at = feature * HEADS.length;
	for (let head = 0; head < HEADS.length; head++)
		margins[head] = (margins[head] as number) + value * (MODEL.dense[at + head] as number);
}

/** Scores a text by its n-grams and dense features; `language` is its place among those that are read. */
export function score(tokens: Tokens, dense: Float32Array, language: number): Scored {
	const { chars, pairs } = MODEL.stored;
	const salt = saltOf(language);
	reading = nextReading(MODEL.words, reading);
	scored.margins.fill(0);
	collectWords(wordGrams(tokens, language));
	scored.wordScale = addBlock(sums, addRows(scored.rows, scored.count), 1);
	const letters = lettersOf(tokens, salt);
	scored.letters = letters;
	scored.letterScale = addBlock(letters.sums, letters.squares, chars);
	addBlock(sums, addRows(pairRows, collectPairs(dense)), pairs);
	addSignals();
	addDense(dense, language);
	return scored;
}
