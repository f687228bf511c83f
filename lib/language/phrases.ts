import { isMarked, MARK, mark } from "./marks.ts";
import { hashOf, KIND, type Tokens, tokensOf } from "./tokens.ts";

/**
 * Phrases, one a line: words as a customer writes them, accents and apostrophes as you like.
 * `(a|b)` either word, `(a)?` perhaps that word, `#` a number, `£` an amount, `?` a question mark, `..` up to three words between, `^` the start of a sentence.
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
	/** For each word its alternatives; `null` is a gap. */
	readonly words: readonly (readonly number[] | null)[];
}

/** Phrases by the hash of their first word. */
export type Phrasebook = ReadonlyMap<number, readonly Phrase[]>;

const GAP = 3;

function alternatives(word: string): readonly number[] | null {
	if (word === "..") return null;
	const inner = word.startsWith("(") && word.endsWith(")") ? word.slice(1, -1).split("|") : [word];
	return inner.map((choice) => {
		const tokens = tokensOf(choice === "#" ? "1" : choice === "£" ? "£1" : choice);
		if (tokens.count !== 1) throw new Error(`"${choice}" of "${word}" is not one word`);
		return tokens.hash[0] ?? hashOf(choice);
	});
}

function phraseOf(line: string, label: number, sure: number): Phrase {
	const weighted = /^(-?[01]?\.?\d+) (.*)$/.exec(line);
	const weight = weighted?.[1] ? Number(weighted[1]) : sure;
	const text = weighted?.[2] ?? line;
	const atStart = text.startsWith("^");
	const parts = text.replace(/^\^ */, "").replaceAll("-", " ").split(/ +/);
	return { label, weight, atStart, words: parts.map(alternatives) };
}

function enter(book: Map<number, Phrase[]>, phrase: Phrase): void {
	for (const hash of phrase.words[0] ?? []) {
		mark(hash, MARK.phrase);
		const known = book.get(hash);
		if (known) known.push(phrase);
		else book.set(hash, [phrase]);
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
	const book = new Map<number, Phrase[]>();
	for (const { label, phrases, sure = 0.9 } of lists) {
		for (const line of phrases.split("\n")) {
			const trimmed = line.trim();
			if (trimmed === "") continue;
			for (const spelled of spelledOut(trimmed)) enter(book, phraseOf(spelled, label, sure));
		}
	}
	return book;
}

const endsSentence = (kind: number | undefined): boolean => kind === KIND.stop;

function lastOf(phrase: Phrase, tokens: Tokens, first: number): number {
	let at = first;
	for (let word = 1; word < phrase.words.length; word++) {
		const wanted = phrase.words[word];
		at++;
		if (wanted) {
			if (at >= tokens.count || !wanted.includes(tokens.hash[at] ?? 0)) return -1;
			continue;
		}
		const after = phrase.words[++word] ?? [];
		const limit = Math.min(at + GAP, tokens.count - 1);
		while (at <= limit && !after.includes(tokens.hash[at] ?? 0)) {
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

/** All phrases of the book that the tokens hold, in order of their first word. */
export function findPhrases(book: Phrasebook, tokens: Tokens, found: Found[] = []): Found[] {
	for (let first = 0; first < tokens.count; first++) {
		if (!isMarked(tokens, first, MARK.phrase)) continue;
		const phrases = book.get(tokens.hash[first] ?? 0);
		if (!phrases) continue;
		for (const phrase of phrases) {
			if (phrase.atStart && !startsSentence(tokens, first)) continue;
			const last = lastOf(phrase, tokens, first);
			if (last >= 0) found.push({ label: phrase.label, weight: phrase.weight, first, last });
		}
	}
	return found;
}
