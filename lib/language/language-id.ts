import { guessLanguage } from "./eld.ts";
import { isMarked, MARK, mark } from "./marks.ts";
import { hashOf, KIND, type Tokens } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/all.ts";

/** ISO 639-1 of the languages that the reader knows. */
export const LANGUAGES_READ = VOCABULARIES.map((vocabulary) => vocabulary.language);

const UNKNOWN = "und";
const ENOUGH = 2;
const common = new Map<number, number>();

VOCABULARIES.forEach((vocabulary, language) => {
	for (const word of vocabulary.common.split(/\s+/)) {
		const hash = hashOf(word.normalize("NFD").replace(/\p{M}/gu, ""));
		mark(hash, MARK.common);
		common.set(hash, (common.get(hash) ?? 0) | (1 << language));
	}
});

const votes = new Int32Array(VOCABULARIES.length);

/** The language by its most frequent words alone, where they leave no doubt. */
function byCommonWords(tokens: Tokens): string | undefined {
	votes.fill(0);
	let words = 0;
	for (let at = 0; at < tokens.count; at++) {
		if (tokens.kind[at] !== KIND.word) continue;
		words++;
		if (!isMarked(tokens, at, MARK.common)) continue;
		const languages = common.get(tokens.hash[at] ?? 0) ?? 0;
		for (let language = 0; languages >> language > 0; language++)
			if ((languages >> language) & 1) votes[language] = (votes[language] ?? 0) + 1;
	}
	let best = 0;
	let second = 0;
	let winner = 0;
	for (let language = 0; language < votes.length; language++) {
		const count = votes[language] ?? 0;
		if (count > best) {
			second = best;
			best = count;
			winner = language;
		} else if (count > second) second = count;
	}
	const clear = best >= ENOUGH && best >= 2 * second + 1 && best * 6 >= words;
	return clear ? LANGUAGES_READ[winner] : undefined;
}

const LATIN_END = 0x250;
const FEW_WORDS = 6;
/** A lead under this says little: so close are the n-grams of neighbours among languages. */
const NARROW = 0.05;
/** What leads no more than "excellent" does in French is read as English. */
const CLOSE = 0.1;
/** A whole lead is that of a single n-gram which one language alone knows: "nice app" in German. */
const ALONE = 1;

/** Whether there is a word, and whether one is written in another script than ours. */
function scriptOf(tokens: Tokens): { readonly words: boolean; readonly other: boolean } {
	let words = false;
	for (let at = 0; at < tokens.count; at++) {
		if (tokens.kind[at] !== KIND.word) continue;
		words = true;
		if ((tokens.folded[tokens.foldedStart[at] as number] as number) >= LATIN_END)
			return { words, other: true };
	}
	return { words, other: false };
}

/** ISO 639-1 of the text's language; `und` when it cannot be told. */
export function languageOf(tokens: Tokens): string {
	const clear = byCommonWords(tokens);
	if (clear) return clear;
	const script = scriptOf(tokens);
	if (!script.words) return UNKNOWN;
	const { language, lead } = guessLanguage(tokens.text);
	if (LANGUAGES_READ.includes(language)) {
		const thin = lead < CLOSE || (lead === ALONE && tokens.count < FEW_WORDS);
		return thin ? "en" : language;
	}
	if (script.other) return language === "" ? UNKNOWN : language;
	const doubtful = language === "" || tokens.count < FEW_WORDS || lead < NARROW;
	return doubtful ? "en" : language;
}
