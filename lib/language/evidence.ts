import { MODEL, said, VERDICTS } from "./model.ts";
import type { Evidence, Intent, Sentiment } from "./reading.ts";
import type { Scored } from "./score.ts";
import { KIND, type Tokens } from "./tokens.ts";
import { spelled } from "./word-memo.ts";

const MOST = 4;
const LEAST = 0.02;
const pushed = new Float64Array(1 << 15);
const NONE: readonly Evidence[] = [];

function addUp(scored: Scored, head: number): void {
	const scale = MODEL.stored.scales[head] as number;
	const words = scale * scored.wordScale;
	for (let index = 0; index < scored.count; index++) {
		const token = scored.tokens[index] as number;
		pushed[token] =
			(pushed[token] as number) + said(MODEL, scored.rows[index] as number, head) * words;
	}
	const { letters } = scored;
	if (!letters) return;
	const spelling = scale * scored.letterScale;
	for (let index = 0; index < letters.count; index++) {
		const token = letters.token[index] as number;
		pushed[token] =
			(pushed[token] as number) + spelled(letters.slot[index] as number, head) * spelling;
	}
}

/** The words that pushed a verdict most, the strongest first. */
export function evidenceOf(
	scored: Scored,
	tokens: Tokens,
	verdict: Intent | Sentiment,
): readonly Evidence[] {
	const count = Math.min(tokens.count, pushed.length);
	pushed.fill(0, 0, count);
	addUp(scored, VERDICTS.indexOf(verdict));
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
