import { isMarked, MARK, mark } from "./marks.ts";
import { KIND, READ_LENGTH, type Tokens, tokensOf } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/all.ts";

/** What a word can stand under, one bit each: the same word means another thing in a question, or behind a "but". */
export const UNDER = { question: 1, exclamation: 2, denial: 4, turn: 8, wish: 16 } as const;

/** How many words a denial and a wish reach. */
const REACH = { denial: 4, wish: 5 } as const;

/** Of each language, the words under which others stand, each with its bit. */
const OVER: readonly ReadonlyMap<number, number>[] = VOCABULARIES.map(
	({ denials, wishes, turns }) =>
		new Map([
			...bitsOf(denials, UNDER.denial),
			...bitsOf(wishes, UNDER.wish),
			...bitsOf(turns, UNDER.turn),
		]),
);

function bitsOf(words: string, bit: number): [hash: number, bit: number][] {
	return words.split(" ").map((word) => {
		const hash = tokensOf(word).hash[0] as number;
		mark(hash, MARK.over);
		return [hash, bit];
	});
}

const standing = new Uint8Array(READ_LENGTH + 1);

/** Marks every word with the mark that its sentence ends in. */
function markSentences({ kind, count }: Tokens): void {
	let end = 0;
	for (let at = count - 1; at >= 0; at--) {
		const here = kind[at] as number;
		if (here === KIND.question) end = UNDER.question;
		else if (here === KIND.exclamation) end = UNDER.exclamation;
		else if (here === KIND.stop) end = 0;
		standing[at] = here < KIND.stop ? end : 0;
	}
}

/**
 * What each token stands under, as bits of `UNDER`: the mark at the end of its sentence, a denial within the four words before
 * it, a wish within the five, a "but" anywhere before. `language` is its place among those that are read. Reused: holds until
 * the next call.
 */
export function standingOf(tokens: Tokens, language: number): Uint8Array {
	const over = OVER[language] as ReadonlyMap<number, number>;
	markSentences(tokens);
	let denied = 0;
	let wished = 0;
	let turned = 0;
	for (let at = 0; at < tokens.count; at++) {
		if ((tokens.kind[at] as number) >= KIND.stop) {
			denied = 0;
			wished = 0;
			continue;
		}
		const denial = denied-- > 0 ? UNDER.denial : 0;
		const wish = wished-- > 0 ? UNDER.wish : 0;
		standing[at] = (standing[at] as number) | denial | wish | turned;
		if (!isMarked(tokens, at, MARK.over)) continue;
		const bit = over.get(tokens.hash[at] as number);
		if (bit === UNDER.denial) denied = REACH.denial;
		else if (bit === UNDER.wish) wished = REACH.wish;
		else if (bit === UNDER.turn) turned = UNDER.turn;
	}
	return standing;
}
