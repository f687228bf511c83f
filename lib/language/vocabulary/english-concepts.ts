import { ENGLISH_DANGER_CONCEPTS } from "./english-danger-concepts.ts";
import { ENGLISH_OTHER_CONCEPTS } from "./english-other-concepts.ts";
import type { Concepts } from "./scenes.ts";

/** The words of each concept in English. */
export const ENGLISH_CONCEPTS: Concepts = { ...ENGLISH_DANGER_CONCEPTS, ...ENGLISH_OTHER_CONCEPTS };
