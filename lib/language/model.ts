import { inflateRawSync } from "node:zlib";
import { GRAM_BITS } from "./grams.ts";
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
	/** Hashes (3 bytes), idf (1), verdict columns, signal columns (half a byte each, lower half first); each row by row. */
	readonly bytes: string;
	/** Largest weight of each head: half a byte n stands for sign(n − 8)·((n − 8)/7)²·scale. */
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

/** Above and below nothing there are so many levels of a weight, and where nothing is: finer ones read no better. */
export const LEVELS = 7;
export const NOTHING = 8;
/** Bytes of so many columns of a row. */
export const bytesOf = (columns: number): number => Math.ceil(columns / 2);

/**
 * A row in memory, which is added up as it stands: a byte for each verdict, its level squared with the level's sign; then a word
 * with its idf above the stamp of when it was last counted.
 */
export const ROW_BYTES = 12;
const ROW_WORDS = ROW_BYTES / 4;
/** Where that word is. */
const COUNTED_AT = 2;
const IDF_SHIFT = 24;
/** The last number of a reading; 0 is nobody's. */
export const LAST_READING = (1 << IDF_SHIFT) - 1;
/** What the sum of squared levels is divided by before its head's scale. */
export const UNIT = LEVELS ** 2;
const SLOT_BITS = 19;
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
	/** The same rows, word by word. */
	readonly words: Int32Array;
	/** Squared levels of the signals, row by row. */
	readonly signals: Int8Array;
	/** Weights of the dense features and of the languages, head by head for each. */
	readonly dense: Float64Array;
}

/** Squared levels, with their signs, of what is stored in half a byte each. */
function spread(
	bytes: Uint8Array,
	from: number,
	rows: number,
	columns: number,
	into: Int8Array,
	step: number,
): void {
	const squared = Int8Array.from({ length: 2 * NOTHING }, (_, half) => {
		const level = half - NOTHING;
		return level * Math.abs(level);
	});
	const width = bytesOf(columns);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const byte = bytes[from + width * row + (column >> 1)] as number;
			into[step * row + column] = squared[(byte >>> (4 * (column & 1))) & 15] as number;
		}
}

/** Unpacks a stored model; `bytes` are its own, inflated. */
export function modelOf(
	model: StoredModel,
	bytes: Uint8Array = inflateRawSync(Buffer.from(model.bytes, "base64")),
): Model {
	const { grams } = model;
	const verdictsAt = 4 * grams;
	const signalsAt = verdictsAt + bytesOf(VERDICTS.length) * grams;
	const slots = new Int32Array(1 << SLOT_BITS);
	const known = new Uint8Array((KNOWN_MASK + 1) / 8);
	const words = new Int32Array(ROW_WORDS * grams);
	const rows = new Int8Array(words.buffer);
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
		words[ROW_WORDS * row + COUNTED_AT] = (bytes[3 * grams + row] as number) << IDF_SHIFT;
	}
	spread(bytes, verdictsAt, grams, VERDICTS.length, rows, ROW_BYTES);
	const signals = new Int8Array(SIGNALS.length * model.signalRows);
	spread(bytes, signalsAt, model.signalRows, SIGNALS.length, signals, SIGNALS.length);
	return {
		stored: model,
		slots,
		known,
		rows,
		words,
		signals,
		dense: Float64Array.from(
			(model.denseWeights[0] ?? []).flatMap((_, feature) =>
				model.denseWeights.map((weights) => weights[feature] ?? 0),
			),
		),
	};
}

const { stored, bytes: unpacked } = storedModel("reader");

/** The reader's model. */
export const MODEL = modelOf(stored as StoredModel, unpacked);

/** The row of an n-gram's hash; −1 where the model does not know it. */
export function rowOf({ slots, known }: Model, hash: number): number {
	const bit = hash & KNOWN_MASK;
	if ((((known[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) return -1;
	const tag = hash & TAG;
	let slot = hash >>> SHIFT;
	let entry = slots[slot] as number;
	while (entry !== 0 && (entry & TAG) !== tag) {
		slot = (slot + 1) & SLOTS;
		entry = slots[slot] as number;
	}
	return (entry >>> TAG_BITS) - 1;
}

/** What one known n-gram says for a verdict, in squared levels. */
export const said = ({ rows }: Model, row: number, verdict: number): number =>
	rows[ROW_BYTES * row + verdict] as number;

/** The number of the next reading. When numbers are used up they begin anew, with no row counted. */
export function nextReading(words: Int32Array, reading: number): number {
	if (reading < LAST_READING) return reading + 1;
	for (let at = COUNTED_AT; at < words.length; at += ROW_WORDS)
		words[at] = (words[at] as number) & ~LAST_READING;
	return 1;
}

/** Whether a reading counts the row for the first time; from then on it does not. */
export function isFresh(words: Int32Array, row: number, reading: number): boolean {
	const at = row * ROW_WORDS + COUNTED_AT;
	const word = words[at] as number;
	if ((word & LAST_READING) === reading) return false;
	words[at] = (word & ~LAST_READING) | reading;
	return true;
}

/** How many steps of idf a known n-gram has. */
export const idfOf = ({ words }: Model, row: number): number =>
	(words[ROW_WORDS * row + COUNTED_AT] as number) >>> IDF_SHIFT;
