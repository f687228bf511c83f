import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { ITALIAN } from "./italian.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { SPANISH } from "./spanish.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The languages that are read, each with its words. The model knows a language by its place: append, never reorder. */
export const VOCABULARIES: readonly Vocabulary[] = [
	ENGLISH,
	SPANISH,
	FRENCH,
	GERMAN,
	ITALIAN,
	PORTUGUESE,
];
