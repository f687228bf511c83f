import { ENGLISH_CONCEPTS } from "./english-concepts.ts";
import { FRENCH_CONCEPTS } from "./french-concepts.ts";
import { GERMAN_CONCEPTS } from "./german-concepts.ts";
import { ITALIAN_CONCEPTS } from "./italian-concepts.ts";
import { PORTUGUESE_CONCEPTS } from "./portuguese-concepts.ts";
import type { Concepts } from "./scenes.ts";
import { SPANISH_CONCEPTS } from "./spanish-concepts.ts";

/** The words of each concept by language (ISO 639-1). */
export const CONCEPT_WORDS: Readonly<Record<string, Concepts>> = {
	de: GERMAN_CONCEPTS,
	en: ENGLISH_CONCEPTS,
	es: SPANISH_CONCEPTS,
	fr: FRENCH_CONCEPTS,
	it: ITALIAN_CONCEPTS,
	pt: PORTUGUESE_CONCEPTS,
};
