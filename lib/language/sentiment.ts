import type { Model } from "./model.ts";
import { INTENTS, type Reading } from "./reading.ts";
import type { Scored } from "./score.ts";

const FIRST = INTENTS.length;

/** The tone: the likeliest of three, and a score from the likelihoods of both ends. */
export function sentimentOf(model: Model, { margins }: Scored): Reading["sentiment"] {
	const { sentimentSharpness: sharp, sentimentOffsets } = model.stored;
	const negative = Math.exp(sharp * ((margins[FIRST] as number) + (sentimentOffsets[0] ?? 0)));
	const neutral = Math.exp(sharp * ((margins[FIRST + 1] as number) + (sentimentOffsets[1] ?? 0)));
	const positive = Math.exp(sharp * ((margins[FIRST + 2] as number) + (sentimentOffsets[2] ?? 0)));
	const score = (positive - negative) / (negative + neutral + positive);
	const label =
		neutral >= negative && neutral >= positive
			? "neutral"
			: positive > negative
				? "positive"
				: "negative";
	return { label, score: Math.round(score * 1000) / 1000 };
}
