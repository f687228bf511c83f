import { type Model, VERDICTS } from "./model.ts";
import { SIGNALS, type Signal, type Span } from "./reading.ts";
import type { RuleHits } from "./rules.ts";
import type { Scored } from "./score.ts";
import type { Tokens } from "./tokens.ts";

/** From which certainty of the rules a signal is raised whatever the model thinks: lower where a miss costs more, or the rules are right more often. */
const OUTRIGHT: Readonly<Partial<Record<Signal["name"], number>>> = {
	safety: 0.97,
	"self-harm": 0.9,
	legal: 0.85,
	press: 0.85,
};
const OUTRIGHT_ELSE = 0.97;
const NONE: readonly Signal[] = [];
const FIRST = VERDICTS.length;

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

function spansOf(hits: RuleHits, name: Signal["name"], tokens: Tokens): readonly Span[] {
	const hit = hits.signals.find((candidate) => candidate.name === name);
	if (!hit) return [];
	return hit.phrases.map(({ first, last }) => ({
		start: tokens.start[first] as number,
		end: tokens.end[last] as number,
	}));
}

/** The signals that the model is sure enough of, and those that the words say outright, with the words. */
export function signalsOf(
	model: Model,
	{ margins }: Scored,
	hits: RuleHits,
	tokens: Tokens,
): readonly Signal[] {
	let found: Signal[] | undefined;
	const { platt, signalThresholds } = model.stored;
	for (let index = 0; index < SIGNALS.length; index++) {
		const [slope = 1, offset = 0] = platt[FIRST + index] ?? [];
		const likely = logistic(slope * (margins[FIRST + index] as number) + offset);
		const name = SIGNALS[index];
		if (!name) continue;
		const said = hits.signals.length > 0 ? outright(hits, name) : 0;
		const plain = said >= (OUTRIGHT[name] ?? OUTRIGHT_ELSE);
		if (likely < (signalThresholds[index] ?? 1) && !plain) continue;
		found ??= [];
		found.push({
			name,
			confidence: Math.round(Math.max(likely, plain ? said : 0) * 1000) / 1000,
			words: spansOf(hits, name, tokens),
		});
	}
	return found ?? NONE;
}

function outright(hits: RuleHits, name: Signal["name"]): number {
	for (const hit of hits.signals) if (hit.name === name) return hit.confidence;
	return 0;
}
