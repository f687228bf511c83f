import { ENGLISH_DANGER } from "./english-danger.ts";
import { ENGLISH_ESCALATION } from "./english-escalation.ts";
import { ENGLISH_MATTERS } from "./english-matters.ts";
import type { SignalWords } from "./vocabulary.ts";

/** The words of each signal in English, and the phrases that look like it and are not (`unless`). */
export const ENGLISH_SIGNALS: SignalWords = {
	...ENGLISH_DANGER,
	...ENGLISH_ESCALATION,
	...ENGLISH_MATTERS,
};
