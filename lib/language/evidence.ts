import type { Grams } from "./grams.ts";
import { type Model, type Scored, said, VERDICTS } from "./model.ts";
import type { Evidence, Intent, Sentiment } from "./reading.ts";
import { KIND, type Tokens } from "./tokens.ts";

const MOST = 4;
const LEAST = 0.02;
const pushed = new Float64Array(1 << 15);
const NONE: readonly Evidence[] = [];

function addUp(model: Model, scored: Scored, grams: Grams, head: number): void {
	const scale = model.stored.scales[head] as number;
	const words = scale * scored.wordScale;
	const chars = scale * scored.charScale;
	for (let index = 0; index < scored.chars; index++) {
		const token = grams.token[scored.places[index] as number] as number;
		pushed[token] =
			(pushed[token] as number) +
			said(model, scored.rows[index] as number, head) * (index < scored.words ? words : chars);
	}
}

/** The words that pushed a verdict most, the strongest first. */
export function evidenceOf(
	model: Model,
	scored: Scored,
	grams: Grams,
	tokens: Tokens,
	verdict: Intent | Sentiment,
): readonly Evidence[] {
	const count = Math.min(tokens.count, pushed.length);
	pushed.fill(0, 0, count);
	addUp(model, scored, grams, VERDICTS.indexOf(verdict));
	let found: Evidence[] | undefined;
	for (let taken = 0; taken < MOST; taken++) {
		let best = -1;
		let most = LEAST;
		for (let token = 0; token < count; token++) {
			const weight = pushed[token] as number;
			if (weight > most && tokens.kind[token] !== KIND.stop) {
				most = weight;
				best = token;
			}
		}
		if (best < 0) break;
		found ??= [];
		found.push({
			start: tokens.start[best] as number,
			end: tokens.end[best] as number,
			for: verdict,
			weight: Math.round(most * 1000) / 1000,
		});
		pushed[best] = 0;
	}
	return found ?? NONE;
}
