import { hashOf, KIND, type Tokens, tokensOf } from "./tokens.ts";

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
	/** For each word its alternatives; `null` is a gap. */
	readonly words: readonly (readonly number[] | null)[];
}

/** Phrases of one first word: by the hash of their second, and those that have none or begin with a gap. */
interface Begun {
	readonly open: Phrase[];
	readonly next: Map<number, Phrase[]>;
}

/** Phrases by the hash of their first word. */
export interface Phrasebook {
	readonly begun: Map<number, Begun>;
	/** What a word may be by the end of its hash: one byte tells it, so that most words are looked up in no map at all. */
	readonly roles: Uint8Array;
}

const SLOTS = 1 << 16;
const ROLE = { open: 1, begins: 2, follows: 4 } as const;
const slotOf = (hash: number): number => hash & (SLOTS - 1);

const GAP = 3;

/** What a word of a list stands for: `burn(s|ed|)` for "burns", "burned" and "burn". */
export function choicesOf(word: string): readonly string[] {
	const [all, stem = "", endings] = /^([^()]*)\(([^()]+)\)$/.exec(word) ?? [word];
	return endings === undefined ? [all] : endings.split("|").map((ending) => stem + ending);
}

function alternatives(word: string): readonly number[] | null {
	if (word === "..") return null;
	return choicesOf(word).map((choice) => {
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

function enter({ begun, roles }: Phrasebook, phrase: Phrase): void {
	const second = phrase.words[1];
	const play = (hash: number, role: number): void => {
		roles[slotOf(hash)] = (roles[slotOf(hash)] as number) | role;
	};
	for (const hash of phrase.words[0] ?? []) {
		const known = begun.get(hash) ?? { open: [], next: new Map<number, Phrase[]>() };
		begun.set(hash, known);
		play(hash, second ? ROLE.begins : ROLE.open);
		if (!second) known.open.push(phrase);
		for (const following of second ?? []) {
			play(following, ROLE.follows);
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
	const book: Phrasebook = { begun: new Map(), roles: new Uint8Array(SLOTS) };
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

function findFrom(phrases: readonly Phrase[], tokens: Tokens, first: number, found: Found[]): void {
	for (const phrase of phrases) {
		if (phrase.atStart && !startsSentence(tokens, first)) continue;
		const last = lastOf(phrase, tokens, first);
		if (last >= 0) found.push({ label: phrase.label, weight: phrase.weight, first, last });
	}
}

/** All phrases of the book that the tokens hold, in order of their first word. */
export function findPhrases(
	{ begun, roles }: Phrasebook,
	tokens: Tokens,
	found: Found[] = [],
): Found[] {
	const { hash, count } = tokens;
	for (let first = 0; first < count; first++) {
		const role = roles[slotOf(hash[first] as number)] as number;
		if ((role & (ROLE.open | ROLE.begins)) === 0) continue;
		const goesOn =
			(role & ROLE.begins) !== 0 &&
			first + 1 < count &&
			((roles[slotOf(hash[first + 1] as number)] as number) & ROLE.follows) !== 0;
		if (!goesOn && (role & ROLE.open) === 0) continue;
		const known = begun.get(hash[first] as number);
		if (!known) continue;
		findFrom(known.open, tokens, first, found);
		const following = goesOn ? known.next.get(hash[first + 1] as number) : undefined;
		if (following) findFrom(following, tokens, first, found);
	}
	return found;
}
