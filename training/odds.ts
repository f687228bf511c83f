import { INTENTS } from "../lib/language/reading.ts";
import { type Balance, balanced } from "./balance.ts";
import { fitPlatt, type Platt } from "./calibrate.ts";
import type { Example } from "./examples.ts";

/**
 * What the odds assume of a post's domain: that each intent is nearly as likely as not, since no two domains share their
 * mixture. Offsets tuned to the mixtures at hand cost two points on a set left out.
 */
const ANY_DOMAIN: Balance = { cap: 2000, oneSided: 0.05, evening: 0.8, sources: {} };

/** The lines that make log-odds of the intents' margins, fitted to margins of rows that taught nothing. */
export const fitOdds = (
	examples: readonly Example[],
	margins: readonly Float32Array[],
	use: (row: number) => boolean,
): Platt[] =>
	INTENTS.map((_, head) => {
		const { labels, weights } = balanced(examples, head, use, ANY_DOMAIN);
		return fitPlatt(margins[head] ?? new Float32Array(0), labels, weights);
	});

/** Log-odds of the intents. */
export const oddsOf = (
	margins: readonly Float32Array[],
	lines: readonly Platt[],
): readonly Float32Array[] =>
	lines.map(([slope, offset], head) =>
		(margins[head] ?? new Float32Array(0)).map((margin) => slope * margin + offset),
	);
