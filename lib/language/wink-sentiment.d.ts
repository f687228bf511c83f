/** wink-sentiment 5.0.2 ships no types. Its word lists are read directly: its tokeniser alone costs more than a whole reading. */
declare module "wink-sentiment" {
	export default function sentiment(text: string): { readonly normalizedScore: number };
}

/** Valence −5…5 by word, lower case. */
declare module "wink-sentiment/src/afinn-en-165.js" {
	const valence: Readonly<Record<string, number>>;
	export default valence;
}

/** Valence of two words, by the first and then the second. */
declare module "wink-sentiment/src/afinn-en-165-2grams.js" {
	const valence: Readonly<Record<string, Readonly<Record<string, number>>>>;
	export default valence;
}

/** Valence by emoji. */
declare module "wink-sentiment/src/emojis.js" {
	const valence: Readonly<Record<string, number>>;
	export default valence;
}

/** The words that turn what follows. */
declare module "wink-sentiment/src/negations.js" {
	const negations: Readonly<Record<string, true>>;
	export default negations;
}
