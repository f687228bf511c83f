import type { Tokens } from "./tokens.ts";

const SLOTS = 1 << 16;
const marks = new Uint8Array(SLOTS);

/** What a word may be known for. One byte a word tells it, so that most words are looked up in no list at all. */
export const MARK = { common: 1, valence: 2, over: 4 } as const;

/** Notes that the word of this hash is in a list. */
export function mark(hash: number, kind: number): void {
	marks[hash & (SLOTS - 1)] = (marks[hash & (SLOTS - 1)] as number) | kind;
}

/** Whether the token may be in a list of this kind; rarely true of one that is not. */
export const isMarked = (tokens: Tokens, at: number, kind: number): boolean =>
	((marks[(tokens.hash[at] as number) & (SLOTS - 1)] as number) & kind) !== 0;
