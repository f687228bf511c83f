import { leanOf } from "./lean.ts";
import { type Model, VERDICTS } from "./model.ts";
import { INTENTS, type Intent } from "./reading.ts";
import type { Scored } from "./score.ts";

/** From which probability an intent beside the strongest counts. */
const SECOND = 0.5;

/** From here on a reading counts as sure; what is not stays under it. */
const SURE = 0.9;
const UNSURE = 0.899;

/** What the post wants, and how surely. */
export interface Wanted {
	readonly intent: Intent;
	readonly intents: readonly Intent[];
	readonly scores: Record<Intent, number>;
	readonly confidence: number;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
const NEGATIVE = VERDICTS.indexOf("negative");
const POSITIVE = VERDICTS.indexOf("positive");
/** What the tone adds to each intent, in the order of `INTENTS`; ideas have any tone. */
const leaned = new Float64Array(INTENTS.length);
const odds = new Float64Array(VERDICTS.length);

/** A value of a rising line given by points. */
function along(line: readonly (readonly number[])[], lead: number): number {
	let [fromX = 0, fromY = 0] = line[0] ?? [];
	if (lead <= fromX) return fromY;
	for (const [x = 0, y = 0] of line) {
		if (lead <= x) return x === fromX ? y : fromY + ((y - fromY) * (lead - fromX)) / (x - fromX);
		fromX = x;
		fromY = y;
	}
	return fromY;
}

/** The intents by the model's margins: the strongest of the calibrated odds, and others that are likely too. */
export function wantedOf(model: Model, { margins }: Scored): Wanted {
	const { platt, confidence, sureFrom } = model.stored;
	const lean = leanOf(margins[NEGATIVE] as number, margins[POSITIVE] as number);
	leaned[0] = lean.complaint;
	leaned[2] = lean.praise;
	leaned[3] = lean.question;
	leaned[4] = lean.other;
	let best = 0;
	let second = 1;
	for (let head = 0; head < INTENTS.length; head++) {
		const [slope = 1, offset = 0] = platt[head] ?? [];
		odds[head] = slope * ((margins[head] as number) + (leaned[head] as number)) + offset;
	}
	for (let head = 0; head < INTENTS.length; head++)
		if ((odds[head] as number) > (odds[best] as number)) best = head;
	second = best === 0 ? 1 : 0;
	for (let head = 0; head < INTENTS.length; head++)
		if (head !== best && (odds[head] as number) > (odds[second] as number)) second = head;
	const scores = {
		complaint: rounded(logistic(odds[0] as number)),
		idea: rounded(logistic(odds[1] as number)),
		praise: rounded(logistic(odds[2] as number)),
		question: rounded(logistic(odds[3] as number)),
		other: rounded(logistic(odds[4] as number)),
	};
	const intent = INTENTS[best] ?? "other";
	const lead = (odds[best] as number) - (odds[second] as number);
	const often = along(confidence, lead);
	const sure = lead >= (sureFrom[best] as number);
	return {
		intent,
		intents: intent === "other" ? [intent] : [intent, ...besides(intent, scores)],
		scores,
		confidence: rounded(sure ? Math.max(often, SURE) : Math.min(often, UNSURE)),
	};
}

function besides(intent: Intent, scores: Readonly<Record<Intent, number>>): Intent[] {
	const others: Intent[] = [];
	for (const other of INTENTS)
		if (other !== intent && other !== "other" && scores[other] >= SECOND) others.push(other);
	return others.length > 1 ? others.sort((a, b) => scores[b] - scores[a]) : others;
}
