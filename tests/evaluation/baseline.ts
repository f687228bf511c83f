import wink from "wink-sentiment";
import type { Intent, Sentiment } from "../../lib/language/reading.ts";

const WISH =
	/\b(should|wish|would be (nice|great|good)|please add|feature|suggest|could you add|needs? (a|an|to)|bring back)\b/i;
const ASK = /\?|^(how|what|when|where|who|why|which|is|are|do|does|can|anyone)\b/i;
const BAD =
	/\b(not work|broken|crash|refund|still waiting|cancel|worst|terrible|error|fix|bug|late|delayed|never|problem|issue)/i;
const TONE = 0.5;

/** What a lexicon and a few keywords make of a text: what the reader is measured beside. */
export function winkAndRules(text: string): { readonly intent: Intent; readonly tone: Sentiment } {
	const score = wink(text).normalizedScore;
	const tone = score > TONE ? "positive" : score < -TONE ? "negative" : "neutral";
	if (WISH.test(text)) return { intent: "idea", tone };
	if (BAD.test(text) || score < -1) return { intent: "complaint", tone };
	if (ASK.test(text)) return { intent: "question", tone };
	if (score > 1) return { intent: "praise", tone };
	return { intent: "other", tone };
}
