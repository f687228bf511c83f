import { denseOf } from "./dense.ts";
import { evidenceOf } from "./evidence.ts";
import { wantedOf } from "./intent.ts";
import { LANGUAGES_READ, languageOf } from "./language-id.ts";
import { MODEL } from "./model.ts";
import type { Reader, Reading } from "./reading.ts";
import { applyRules, rulesOf } from "./rules.ts";
import { score } from "./score.ts";
import { sentimentOf } from "./sentiment.ts";
import { signalsOf } from "./signals.ts";
import { tokensOf } from "./tokens.ts";
import { urgencyOf } from "./urgency.ts";
import { VOCABULARIES } from "./vocabulary/all.ts";

const NAME = `fast-${MODEL.stored.version}`;
const RULES = VOCABULARIES.map(rulesOf);

const unread = (language: string): Reading => ({
	model: NAME,
	language,
	read: false,
	intent: "other",
	intents: ["other"],
	scores: { complaint: 0, idea: 0, praise: 0, question: 0, other: 0 },
	confidence: 0,
	sentiment: { label: "neutral", score: 0 },
	urgency: { score: 0, reasons: [] },
	signals: [],
	topics: [],
	evidence: [],
});

/** Reads a post in English, Spanish, French, German, Italian or Portuguese; what is past 20,000 characters is left unread. */
export const readPost: Reader = (text) => {
	const tokens = tokensOf(text);
	const language = languageOf(tokens);
	const place = LANGUAGES_READ.indexOf(language);
	const rules = RULES[place];
	if (!rules) return unread(language);
	const hits = applyRules(rules, tokens);
	const dense = denseOf(tokens, hits);
	const scored = score(tokens, dense, place);
	const wanted = wantedOf(MODEL, scored);
	const signals = signalsOf(MODEL, scored, hits, tokens);
	return {
		model: NAME,
		language,
		read: true,
		...wanted,
		sentiment: sentimentOf(MODEL, scored),
		urgency: urgencyOf(
			hits.reasons,
			signals,
			Math.max(wanted.scores.complaint, wanted.scores.question),
		),
		signals,
		topics: hits.topics,
		evidence: evidenceOf(scored, tokens, wanted.intent),
	};
};
