import { DENSE, denseOf } from "../lib/language/dense.ts";
import {
	GRAM_BITS,
	type Grams,
	letterGrams,
	pairGrams,
	saltOf,
	wordGrams,
} from "../lib/language/grams.ts";
import { LANGUAGES_READ, languageOf } from "../lib/language/language-id.ts";
import { applyRules, rulesOf } from "../lib/language/rules.ts";
import { KIND, tokensOf } from "../lib/language/tokens.ts";
import { VOCABULARIES } from "../lib/language/vocabulary/all.ts";
import type { Example } from "./examples.ts";

const rules = VOCABULARIES.map(rulesOf);

/** Everything that can be known of the examples, before any feature is chosen. */
export interface RawMatrix {
	readonly rows: number;
	/**
	 * Row r holds n-grams `from[r]` … `from[r + 1]`: those of words up to `words[r]`, of characters up to `chars[r]`, pairs. Those of
	 * characters are there once for each different word that has them, the others once.
	 */
	readonly from: Int32Array;
	readonly words: Int32Array;
	readonly chars: Int32Array;
	readonly grams: Int32Array;
	readonly dense: Float32Array;
	/** Place of each row's language among those read, or −1. */
	readonly language: Int8Array;
}

/** Reads every example once, as the reader would. */
export function rawMatrix(examples: readonly Example[]): RawMatrix {
	let grams = new Int32Array(examples.length * 300 + 1024);
	const from = new Int32Array(examples.length + 1);
	const words = new Int32Array(examples.length);
	const chars = new Int32Array(examples.length);
	const dense = new Float32Array(examples.length * DENSE.count);
	const language = new Int8Array(examples.length);
	const stamp = new Int32Array(1 << GRAM_BITS).fill(-1);
	const known = new Set<number>();
	let at = 0;
	examples.forEach((example, row) => {
		const tokens = tokensOf(example.text);
		const spoken = LANGUAGES_READ.indexOf(example.language ?? languageOf(tokens));
		const place = Math.max(spoken, 0);
		language[row] = spoken;
		const spokenRules = rules[place];
		if (!spokenRules) throw new Error(`no rules for language ${place}`);
		const features = denseOf(tokens, applyRules(spokenRules, tokens));
		dense.set(features, row * DENSE.count);
		const salt = saltOf(place);
		from[row] = at;
		const take = ({ hash, count }: Grams, once: boolean): void => {
			if (at + count > grams.length) {
				const larger = new Int32Array(2 * (at + count));
				larger.set(grams);
				grams = larger;
			}
			for (let gram = 0; gram < count; gram++) {
				const found = hash[gram] ?? 0;
				if (once && stamp[found] === row) continue;
				stamp[found] = row;
				grams[at++] = found;
			}
		};
		take(wordGrams(tokens, place), true);
		words[row] = at;
		known.clear();
		for (let token = 0; token < tokens.count; token++) {
			const word = tokens.hash[token] ?? 0;
			if (tokens.kind[token] !== KIND.word || known.has(word)) continue;
			known.add(word);
			take(letterGrams(tokens, token, salt), false);
		}
		chars[row] = at;
		take(pairGrams(features), true);
	});
	from[examples.length] = at;
	return {
		rows: examples.length,
		from,
		words,
		chars,
		grams: grams.subarray(0, at),
		dense,
		language,
	};
}
