import { hashOf, KIND, READ_LENGTH, type Tokens, tokensOf } from "./tokens.ts";

/**
 * Phrases, one a line: words as a customer writes them, accents and apostrophes as you like.
 * `(a|b)` either word, `burn(s|ed|)` a word with either ending, `(a)?` perhaps that word, `#` a number, `£` an amount, `?` a question mark, `..` up to three words between, `^` the start of a sentence.
 * A line that begins with a number from 0 to 1 and a space is that sure; otherwise it is as sure as its list says.
 */
export type PhraseList = string;

/** One phrase found; `first` and `last` are indexes of tokens. */
export interface Found {
	readonly label: number;
	readonly weight: number;
	readonly first: number;
	readonly last: number;
}

interface Phrase {
	readonly label: number;
	readonly weight: number;
	readonly atStart: boolean;
	/** For each word its alternatives, by their numbers in the book; `null` is a gap. */
	readonly words: readonly (readonly number[] | null)[];
	/** The alternatives of the first word after the first gap: without one of them in the text there is no phrase. */
	readonly needed: readonly number[] | null;
}

/** Phrases of one first word: by their second, and those that have none or begin with a gap. */
interface Begun {
	readonly open: Phrase[];
	readonly next: Map<number, Phrase[]>;
}

/** Phrases by their first word. The words of a book are numbered from 1, so that a text is looked up word by word once. */
export interface Phrasebook {
	/** A word's number by open addressing of its hash; 0 where there is none. */
	readonly slots: Int32Array;
	readonly hashes: Int32Array;
	/** How many words have a number. */
	count: number;
	readonly begun: (Begun | undefined)[];
	/** 1 for words that come second in a phrase. */
	readonly follows: Uint8Array;
}

const SLOTS = 1 << 15;
const SLOT_MASK = SLOTS - 1;

/** Where a hash is, or would be. */
function slotOf({ slots, hashes }: Phrasebook, hash: number): number {
	let slot = (hash ^ (hash >>> 15)) & SLOT_MASK;
	while (slots[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & SLOT_MASK;
	return slot;
}

/** The number of a word, which it gets where it has none. @throws Error where the book is full. */
function numbered(book: Phrasebook, hash: number): number {
	const slot = slotOf(book, hash);
	if (book.slots[slot] === 0) {
		if (2 * ++book.count > SLOTS) throw new Error("a phrasebook of too many words");
		book.slots[slot] = book.count;
		book.hashes[slot] = hash;
	}
	return book.slots[slot] as number;
}

const GAP = 3;

/** What a word of a list stands for: `burn(s|ed|)` for "burns", "burned" and "burn". */
export function choicesOf(word: string): readonly string[] {
	const [all, stem = "", endings] = /^([^()]*)\(([^()]+)\)$/.exec(word) ?? [word];
	return endings === undefined ? [all] : endings.split("|").map((ending) => stem + ending);
}

function alternatives(book: Phrasebook, word: string): readonly number[] | null {
	if (word === "..") return null;
	return choicesOf(word).map((choice) => {
		const tokens = tokensOf(choice === "#" ? "1" : choice === "£" ? "£1" : choice);
		if (tokens.count !== 1) throw new Error(`"${choice}" of "${word}" is not one word`);
		return numbered(book, tokens.hash[0] ?? hashOf(choice));
	});
}

function phraseOf(book: Phrasebook, line: string, label: number, sure: number): Phrase {
	const weighted = /^(-?[01]?\.?\d+) (.*)$/.exec(line);
	const weight = weighted?.[1] ? Number(weighted[1]) : sure;
	const text = weighted?.[2] ?? line;
	const atStart = text.startsWith("^");
	const parts = text.replace(/^\^ */, "").replaceAll("-", " ").split(/ +/);
	const words = parts.map((part) => alternatives(book, part));
	const gap = words.indexOf(null);
	return { label, weight, atStart, words, needed: gap < 0 ? null : (words[gap + 1] ?? null) };
}

function enter({ begun, follows }: Phrasebook, phrase: Phrase): void {
	const second = phrase.words[1];
	for (const word of phrase.words[0] ?? []) {
		const known = begun[word] ?? { open: [], next: new Map<number, Phrase[]>() };
		begun[word] = known;
		if (!second) known.open.push(phrase);
		for (const following of second ?? []) {
			follows[following] = 1;
			const phrases = known.next.get(following);
			if (phrases) phrases.push(phrase);
			else known.next.set(following, [phrase]);
		}
	}
}

/** The same line with and without each word that is optional. */
function spelledOut(line: string): string[] {
	const optional = /\(([^()]+)\)\? ?/.exec(line);
	if (!optional) return [line];
	const [all, word = ""] = optional;
	return [
		...spelledOut(line.replace(all, `(${word}) `).trim()),
		...spelledOut(line.replace(all, "").trim()),
	];
}

/** A phrasebook of lists, each under its label. */
export function phrasebook(
	lists: readonly {
		readonly label: number;
		readonly phrases: PhraseList;
		readonly sure?: number;
	}[],
): Phrasebook {
	const book: Phrasebook = {
		slots: new Int32Array(SLOTS),
		hashes: new Int32Array(SLOTS),
		count: 0,
		begun: [undefined],
		follows: new Uint8Array(SLOTS),
	};
	for (const { label, phrases, sure = 0.9 } of lists) {
		for (const line of phrases.split("\n")) {
			const trimmed = line.trim();
			if (trimmed === "") continue;
			for (const spelled of spelledOut(trimmed)) enter(book, phraseOf(book, spelled, label, sure));
		}
	}
	return book;
}

const endsSentence = (kind: number | undefined): boolean => kind === KIND.stop;

/** The text's words by their numbers in the book, and which of the book's words it has. */
const text = new Uint16Array(READ_LENGTH + 1);
const present = new Int32Array(SLOTS);
let turn = 0;

function look(book: Phrasebook, { hash, count }: Tokens): void {
	turn = (turn + 1) | 0;
	if (turn === 0) turn = 1;
	for (let at = 0; at < count; at++) {
		const word = book.slots[slotOf(book, hash[at] as number)] as number;
		text[at] = word;
		present[word] = turn;
	}
}

const among = (word: number, words: readonly number[]): boolean => {
	for (let index = 0; index < words.length; index++) if (words[index] === word) return true;
	return false;
};

const anyPresent = (words: readonly number[]): boolean => {
	for (let index = 0; index < words.length; index++)
		if (present[words[index] as number] === turn) return true;
	return false;
};

function lastOf(phrase: Phrase, tokens: Tokens, first: number): number {
	let at = first;
	for (let word = 1; word < phrase.words.length; word++) {
		const wanted = phrase.words[word];
		at++;
		if (wanted) {
			if (at >= tokens.count || !among(text[at] as number, wanted)) return -1;
			continue;
		}
		const after = phrase.words[++word] ?? [];
		const limit = Math.min(at + GAP, tokens.count - 1);
		while (at <= limit && !among(text[at] as number, after)) {
			if (endsSentence(tokens.kind[at])) return -1;
			at++;
		}
		if (at > limit) return -1;
	}
	return at;
}

function startsSentence(tokens: Tokens, at: number): boolean {
	if (at === 0) return true;
	const kind = tokens.kind[at - 1] ?? 0;
	return kind !== KIND.word && kind !== KIND.number && kind !== KIND.money;
}

function findFrom(phrases: readonly Phrase[], tokens: Tokens, first: number, found: Found[]): void {
	for (let index = 0; index < phrases.length; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.needed && !anyPresent(phrase.needed)) continue;
		if (phrase.atStart && !startsSentence(tokens, first)) continue;
		const last = lastOf(phrase, tokens, first);
		if (last >= 0) found.push({ label: phrase.label, weight: phrase.weight, first, last });
	}
}

/** All phrases of the book that the tokens hold, in order of their first word. */
export function findPhrases(book: Phrasebook, tokens: Tokens, found: Found[] = []): Found[] {
	look(book, tokens);
	const { begun, follows } = book;
	for (let first = 0; first < tokens.count; first++) {
		const known = begun[text[first] as number];
		if (!known) continue;
		findFrom(known.open, tokens, first, found);
		const second = first + 1 < tokens.count ? (text[first + 1] as number) : 0;
		const following = follows[second] === 1 ? known.next.get(second) : undefined;
		if (following) findFrom(following, tokens, first, found);
	}
	return found;
}
