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
export const ROW_BYTES = 16;
export const IDF_AT = WIDTH;
/** Where a row's stamp is in `Model.stamps`, and how far it is to the next. */
export const STAMP_AT = 3;
export const ROW_WORDS = ROW_BYTES / 4;
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
	/** Weights of the dense features and of the languages, head by head for each. */
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
		dense: Float64Array.from(
			(model.denseWeights[0] ?? []).flatMap((_, feature) =>
				model.denseWeights.map((weights) => weights[feature] ?? 0),
			),
		),
		expanded,
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

/** What one known n-gram says for a verdict, before the scales. */
export const said = ({ rows, expanded }: Model, row: number, verdict: number): number =>
	expanded[(rows[row * ROW_BYTES + verdict] as number) + 128] as number;

/** How many steps of idf a known n-gram has. */
export const idfOf = ({ rows }: Model, row: number): number =>
	(rows[row * ROW_BYTES + IDF_AT] as number) + 128;
