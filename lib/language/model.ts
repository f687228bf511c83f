import { inflateRawSync } from "node:zlib";
import { DENSE } from "./dense.ts";
import { GRAM_BITS, type Grams } from "./grams.ts";
import { INTENTS, SENTIMENTS, SIGNALS } from "./reading.ts";
import { storedModel } from "./stored-model.ts";

/** Columns of every n-gram: intents, then sentiments. */
export const VERDICTS = [...INTENTS, ...SENTIMENTS] as const;
/** What is learned in all; signals have columns of their own, in the first rows only. */
export const HEADS = [...VERDICTS, ...SIGNALS] as const;

/** A trained model as it is stored. Bytes are deflated and in base64. */
export interface StoredModel {
	readonly version: string;
	readonly languages: number;
	readonly grams: number;
	/** How many of the first rows have columns for signals too. */
	readonly signalRows: number;
	/** What the blocks of character n-grams and of pairs weigh beside that of words. */
	readonly chars: number;
	readonly pairs: number;
	/** Hashes (3 bytes), idf (1), verdict columns (1 each), signal columns; each row by row. */
	readonly bytes: string;
	/** Largest weight of each head: a byte b stands for sign(b)·(b/127)²·scale. */
	readonly scales: readonly number[];
	readonly idfStep: number;
	/** Weights of the dense features, then one bias a language, for each head. */
	readonly denseWeights: readonly (readonly number[])[];
	/** Slope and offset that make log-odds of each head's margin. */
	readonly platt: readonly (readonly number[])[];
	/** Points of the line from the strongest intent's lead to how often it is right. */
	readonly confidence: readonly (readonly number[])[];
	/** From which lead each intent is sure; 1000 is never. */
	readonly sureFrom: readonly number[];
	readonly sentimentSharpness: number;
	readonly sentimentOffsets: readonly number[];
	/** From which probability each signal is raised. */
	readonly signalThresholds: readonly number[];
}

const WIDTH = VERDICTS.length;
/** A row in memory: its verdict columns, its idf, and when it was last counted; together in one line of the cache. */
const ROW_BYTES = 16;
const IDF_AT = WIDTH;
const STAMP_AT = 3;
const ROW_WORDS = ROW_BYTES / 4;
const SLOT_BITS = 18;
const SHIFT = GRAM_BITS - SLOT_BITS;
const TAG_BITS = 14;
const TAG = (1 << TAG_BITS) - 1;
const SLOTS = (1 << SLOT_BITS) - 1;
/** One bit for each hash modulo 2^20: most n-grams that the model does not know end here. */
const KNOWN_MASK = (1 << 20) - 1;

/** A model ready to score. */
export interface Model {
	readonly stored: StoredModel;
	/** Row of a hash by open addressing: row + 1 above a tag of the hash. */
	readonly slots: Int32Array;
	readonly known: Uint8Array;
	readonly rows: Int8Array;
	readonly stamps: Int32Array;
	readonly signals: Int8Array;
	readonly dense: Float64Array;
	/** What a byte + 128 stands for, before its head's scale. */
	readonly expanded: Float64Array;
}

/** Unpacks a stored model; `bytes` are its own, inflated. */
export function modelOf(
	model: StoredModel,
	bytes: Uint8Array = inflateRawSync(Buffer.from(model.bytes, "base64")),
): Model {
	const { grams } = model;
	const verdictsAt = 4 * grams;
	const signalsAt = verdictsAt + WIDTH * grams;
	const slots = new Int32Array(1 << SLOT_BITS);
	const known = new Uint8Array((KNOWN_MASK + 1) / 8);
	const buffer = new ArrayBuffer(ROW_BYTES * grams);
	const rows = new Int8Array(buffer);
	for (let row = 0; row < grams; row++) {
		const hash =
			(bytes[3 * row] as number) |
			((bytes[3 * row + 1] as number) << 8) |
			((bytes[3 * row + 2] as number) << 16);
		let slot = hash >>> SHIFT;
		while (slots[slot] !== 0) slot = (slot + 1) & SLOTS;
		slots[slot] = ((row + 1) << TAG_BITS) | (hash & TAG);
		const bit = hash & KNOWN_MASK;
		known[bit >>> 3] = (known[bit >>> 3] as number) | (1 << (bit & 7));
		for (let head = 0; head < WIDTH; head++)
			rows[row * ROW_BYTES + head] = bytes[verdictsAt + row * WIDTH + head] as number;
		rows[row * ROW_BYTES + IDF_AT] = (bytes[3 * grams + row] as number) - 128;
	}
	const expanded = new Float64Array(256);
	for (let byte = -127; byte <= 127; byte++)
		expanded[byte + 128] = Math.sign(byte) * (byte / 127) ** 2;
	return {
		stored: model,
		slots,
		known,
		rows,
		stamps: new Int32Array(buffer),
		signals: Int8Array.from(
			bytes.subarray(signalsAt, signalsAt + SIGNALS.length * model.signalRows),
		),
		dense: Float64Array.from(model.denseWeights.flat()),
		expanded,
	};
}

const { stored, bytes: unpacked } = storedModel("reader");

/** The reader's model. */
export const MODEL = modelOf(stored as StoredModel, unpacked);

/** Margins of one text, and the n-grams that made them. Reused: holds until the next call. */
export interface Scored {
	readonly margins: Float64Array;
	/** Known n-grams, each once: its row, its place in `Grams`; those of words come first. */
	readonly rows: Int32Array;
	readonly places: Int32Array;
	words: number;
	count: number;
	/** By what the n-grams of words and of characters are multiplied. */
	wordScale: number;
	charScale: number;
	/** Where those of characters end; behind them are pairs, which no word stands for. */
	chars: number;
}

const scored: Scored = {
	margins: new Float64Array(HEADS.length),
	rows: new Int32Array(1 << 17),
	places: new Int32Array(1 << 17),
	words: 0,
	count: 0,
	wordScale: 0,
	charScale: 0,
	chars: 0,
};
const signalSums = new Float64Array(SIGNALS.length);
let reading = 0;

/** Notes the known n-grams from one place to another, each once. */
function collect(model: Model, grams: Grams, from: number, to: number): void {
	const { slots, known, stamps } = model;
	const hashes = grams.hash;
	const found = scored.rows;
	const places = scored.places;
	let count = scored.count;
	for (let gram = from; gram < to; gram++) {
		const hash = hashes[gram] as number;
		const bit = hash & KNOWN_MASK;
		if ((((known[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) continue;
		const tag = hash & TAG;
		let slot = hash >>> SHIFT;
		let entry = slots[slot] as number;
		while (entry !== 0 && (entry & TAG) !== tag) {
			slot = (slot + 1) & SLOTS;
			entry = slots[slot] as number;
		}
		if (entry === 0) continue;
		const row = (entry >>> TAG_BITS) - 1;
		const stamp = row * ROW_WORDS + STAMP_AT;
		if (stamps[stamp] === reading) continue;
		stamps[stamp] = reading;
		found[count] = row;
		places[count++] = gram;
	}
	scored.count = count;
}

/** Adds what the collected n-grams say; the sums of eight verdicts are kept apart so that they stay in registers. */
function addUp(model: Model, from: number, to: number, share: number): number {
	const { rows, expanded } = model;
	const found = scored.rows;
	let squares = 0;
	let complaint = 0;
	let idea = 0;
	let praise = 0;
	let question = 0;
	let other = 0;
	let negative = 0;
	let neutral = 0;
	let positive = 0;
	for (let index = from; index < to; index++) {
		const at = (found[index] as number) * ROW_BYTES;
		const idf = (rows[at + IDF_AT] as number) + 128;
		squares += idf * idf;
		complaint += expanded[(rows[at] as number) + 128] as number;
		idea += expanded[(rows[at + 1] as number) + 128] as number;
		praise += expanded[(rows[at + 2] as number) + 128] as number;
		question += expanded[(rows[at + 3] as number) + 128] as number;
		other += expanded[(rows[at + 4] as number) + 128] as number;
		negative += expanded[(rows[at + 5] as number) + 128] as number;
		neutral += expanded[(rows[at + 6] as number) + 128] as number;
		positive += expanded[(rows[at + 7] as number) + 128] as number;
	}
	if (squares === 0) return 0;
	const scale = share / (Math.sqrt(squares) * model.stored.idfStep);
	const { margins } = scored;
	const { scales } = model.stored;
	const sums = [complaint, idea, praise, question, other, negative, neutral, positive];
	for (let head = 0; head < WIDTH; head++)
		margins[head] =
			(margins[head] as number) + (sums[head] as number) * scale * (scales[head] as number);
	return scale;
}

function addSignals(model: Model): void {
	signalSums.fill(0);
	const { signals, expanded } = model;
	for (let index = 0; index < scored.words; index++) {
		const row = scored.rows[index] as number;
		if (row >= model.stored.signalRows) continue;
		const at = row * SIGNALS.length;
		for (let signal = 0; signal < SIGNALS.length; signal++)
			signalSums[signal] =
				(signalSums[signal] as number) +
				(expanded[(signals[at + signal] as number) + 128] as number);
	}
	for (let signal = 0; signal < SIGNALS.length; signal++)
		scored.margins[WIDTH + signal] =
			(signalSums[signal] as number) *
			scored.wordScale *
			(model.stored.scales[WIDTH + signal] as number);
}

const active = new Int32Array(DENSE.count);

function addDense(model: Model, dense: Float32Array, language: number): void {
	const weights = model.dense;
	const width = weights.length / HEADS.length;
	// A model trained before a feature was there does without it.
	const known = width - model.stored.languages;
	let count = 0;
	for (let feature = 0; feature < known; feature++)
		if (dense[feature] !== 0) active[count++] = feature;
	for (let head = 0; head < HEADS.length; head++) {
		const at = head * width;
		let sum = weights[at + known + language] as number;
		for (let index = 0; index < count; index++) {
			const feature = active[index] as number;
			sum += (dense[feature] as number) * (weights[at + feature] as number);
		}
		scored.margins[head] = (scored.margins[head] as number) + sum;
	}
}

/** Scores a text by its n-grams and dense features; `language` is its place among those that are read. */
export function score(model: Model, grams: Grams, dense: Float32Array, language: number): Scored {
	reading = (reading + 1) | 0;
	if (reading === 0) reading = 1;
	scored.margins.fill(0);
	scored.count = 0;
	collect(model, grams, 0, grams.words);
	scored.words = scored.count;
	collect(model, grams, grams.words, grams.chars);
	scored.chars = scored.count;
	collect(model, grams, grams.chars, grams.count);
	scored.wordScale = addUp(model, 0, scored.words, 1);
	scored.charScale = addUp(model, scored.words, scored.chars, model.stored.chars);
	addUp(model, scored.chars, scored.count, model.stored.pairs);
	addSignals(model);
	addDense(model, dense, language);
	return scored;
}

/** What one known n-gram says for a verdict, before the scales. */
export const said = (model: Model, row: number, verdict: number): number =>
	model.expanded[(model.rows[row * ROW_BYTES + verdict] as number) + 128] as number;
