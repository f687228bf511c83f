import { storedModel } from "./stored-model.ts";

/** What is said of the stored n-grams. */
interface StoredGrams {
	readonly languages: readonly string[];
	readonly grams: number;
}

const { stored: said, bytes: unpacked } = storedModel("languages");
const stored = said as StoredGrams;

/** The language that a text's n-grams speak for, and by how much it leads, 0…1. */
export interface Guess {
	/** ISO 639-1, or "" where no n-gram is known. */
	readonly language: string;
	readonly lead: number;
}

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SPACE = 32;
const SLOTS = 1 << 17;
/** What `eld` leaves out of every score to keep its lists short. */
const BASE = 53;
const LONGEST_WORD = 70;
const ENOUGH_BYTES = 350;
const GRAM = 4;
const STRIDE = 3;

/** FNV-1a of some bytes, 32 bits. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
	let hash = OFFSET;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
	return hash >>> 0;
}

interface Grams {
	readonly slots: Uint32Array;
	/** Where a gram's languages begin, by its place; one more than there are grams. */
	readonly from: Uint32Array;
	readonly place: Uint32Array;
	readonly language: Uint8Array;
	readonly score: Uint8Array;
	readonly stamp: Uint32Array;
}

let loaded: Grams | undefined;

function grams(): Grams {
	if (loaded) return loaded;
	const bytes = unpacked;
	const count = stored.grams;
	const slots = new Uint32Array(SLOTS);
	const place = new Uint32Array(SLOTS);
	const from = new Uint32Array(count + 1);
	let total = 0;
	for (let gram = 0; gram < count; gram++) {
		const hash = bytes.readUInt32LE(4 * gram);
		let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
		while (place[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
		slots[slot] = hash;
		place[slot] = gram + 1;
		from[gram] = total;
		total += bytes[4 * count + gram] as number;
	}
	from[count] = total;
	loaded = {
		slots,
		place,
		from,
		language: bytes.subarray(5 * count, 5 * count + total),
		score: bytes.subarray(5 * count + total),
		stamp: new Uint32Array(count),
	};
	return loaded;
}

let letters: Uint8Array | undefined;

/** Which code units are letters; built when the first text is in doubt. */
function letterTable(): Uint8Array {
	if (letters) return letters;
	letters = new Uint8Array(0x10000);
	for (let unit = 0; unit < 0xd800; unit++)
		if (/\p{L}/u.test(String.fromCharCode(unit))) letters[unit] = 1;
	for (const apostrophe of [0x27, 0x60, 0x2019]) letters[apostrophe] = 1;
	return letters;
}

const word = new Uint8Array(LONGEST_WORD + 8);
const scores = new Float64Array(stored.languages.length);
let turn = 0;

function count(known: Grams, from: number, to: number): void {
	const hash = hashBytes(word, from, to);
	let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
	while (known.place[slot] !== 0 && known.slots[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
	const gram = (known.place[slot] as number) - 1;
	if (gram < 0 || known.stamp[gram] === turn) return;
	known.stamp[gram] = turn;
	const end = known.from[gram + 1] as number;
	for (let at = known.from[gram] as number; at < end; at++) {
		const language = known.language[at] as number;
		scores[language] = (scores[language] as number) + (known.score[at] as number) + BASE;
	}
}

/** Counts a word's n-grams of four bytes, three apart, a space before the first and behind the last. */
function countWord(known: Grams, length: number): void {
	word[0] = SPACE;
	word[length + 1] = SPACE;
	let first = 0;
	for (; first + GRAM < length; first += STRIDE)
		count(known, first === 0 ? 0 : first + 1, first + GRAM + 1);
	const start = length === 3 ? 0 : Math.max(length - GRAM, 0);
	count(known, first === 0 ? 0 : start + 1, length + 2);
}

function push(length: number, unit: number): number {
	if (length >= LONGEST_WORD) return length;
	if (unit < 0x80) word[1 + length++] = unit;
	else if (unit < 0x800) {
		word[1 + length++] = 0xc0 | (unit >> 6);
		word[1 + length++] = 0x80 | (unit & 0x3f);
	} else {
		word[1 + length++] = 0xe0 | (unit >> 12);
		word[1 + length++] = 0x80 | ((unit >> 6) & 0x3f);
		word[1 + length++] = 0x80 | (unit & 0x3f);
	}
	return length;
}

function scoreWords(text: string): void {
	const known = grams();
	const isLetter = letterTable();
	const lower = text.slice(0, 1000).toLowerCase();
	let length = 0;
	let bytes = 0;
	for (let at = 0; at <= lower.length; at++) {
		const unit = at < lower.length ? lower.charCodeAt(at) : SPACE;
		if (isLetter[unit] === 1) {
			length = push(length, unit);
			continue;
		}
		if (length > 0) countWord(known, length);
		bytes += length + 1;
		length = 0;
		if (bytes > ENOUGH_BYTES) return;
	}
}

/** Tells a text's language as `eld` does, by the n-grams of its words. */
export function guessLanguage(text: string): Guess {
	turn++;
	scores.fill(0);
	scoreWords(text);
	let best = 0;
	let second = 0;
	let winner = -1;
	for (let language = 0; language < scores.length; language++) {
		const score = scores[language] as number;
		if (score > best) {
			second = best;
			best = score;
			winner = language;
		} else if (score > second) second = score;
	}
	return { language: stored.languages[winner] ?? "", lead: best > 0 ? (best - second) / best : 0 };
}
