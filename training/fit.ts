import { leanOf } from "../lib/language/lean.ts";
import { INTENTS, SENTIMENTS } from "../lib/language/reading.ts";
import { type Balance, balanced } from "./balance.ts";
import type { Example } from "./examples.ts";
import {
	type Blocks,
	type Choice,
	chooseFeatures,
	type Features,
	type Matrix,
	matrixOf,
} from "./features.ts";
import { fitLinear, margins } from "./linear.ts";
import type { RawMatrix } from "./matrix.ts";
import { randomBy } from "./random.ts";

/** Everything that decides what is learned from the same examples. */
export interface Settings {
	readonly choice: Choice;
	readonly blocks: Blocks;
	readonly balance: Balance;
	readonly cost: number;
	/** Share of the freedom of a weight that does not depend on what its n-gram tells. */
	readonly alike: number;
	/** What differs for the heads of the tone: labels by hand say nothing of it. */
	readonly tone: { readonly sources: Balance["sources"]; readonly alike: number };
	readonly passes: number;
	readonly seed: number;
}

/** How many of the heads are verdicts; the rest are signals. */
export const VERDICT_COUNT = INTENTS.length + SENTIMENTS.length;

/** Weights of one head, and the margins that they give to every row. */
export interface Fitted {
	readonly weights: Float32Array;
	readonly margins: Float32Array;
}

/** Fits one head on the rows that `use` admits. */
export function fitHead(
	matrix: Matrix,
	examples: readonly Example[],
	head: number,
	use: (row: number) => boolean,
	settings: Settings,
): Fitted {
	const { balance, tone, cost, passes, seed } = settings;
	const ofTone = head >= INTENTS.length && head < VERDICT_COUNT;
	const shares = ofTone ? { ...balance, sources: tone.sources } : balance;
	const { labels, weights } = balanced(examples, head, use, shares);
	const { alike } = ofTone ? tone : settings;
	const fitted = fitLinear(matrix, labels, weights, { cost, alike, passes, seed: seed + head });
	return { weights: fitted, margins: margins(matrix, fitted) };
}

/** Chooses features and fits the heads on the rows that `use` admits; `heads` are indexes. */
export function fitAll(
	raw: RawMatrix,
	examples: readonly Example[],
	use: (row: number) => boolean,
	heads: readonly number[],
	settings: Settings,
): { readonly features: Features; readonly matrix: Matrix; readonly heads: readonly Fitted[] } {
	const features = chooseFeatures(raw, examples, use, settings.choice);
	const matrix = matrixOf(raw, features, settings.blocks);
	return {
		features,
		matrix,
		heads: heads.map((head) => fitHead(matrix, examples, head, use, settings)),
	};
}

/**
 * Margins of each row by weights that never saw it: the rows are dealt at random into `folds` parts, each read by the rest.
 * (By turns would not do: some sets list their classes by turns.)
 */
export function unseenMargins(
	matrix: Matrix,
	examples: readonly Example[],
	head: number,
	use: (row: number) => boolean,
	settings: Settings,
	folds = 3,
): Float32Array {
	const result = new Float32Array(examples.length);
	const random = randomBy(settings.seed);
	const part = Int8Array.from(examples, () => Math.floor(random() * folds));
	for (let fold = 0; fold < folds; fold++) {
		const { margins: read } = fitHead(
			matrix,
			examples,
			head,
			(row) => use(row) && part[row] !== fold,
			settings,
		);
		for (let row = 0; row < result.length; row++)
			if (part[row] === fold) result[row] = read[row] ?? 0;
	}
	return result;
}

/**
 * Margins of the verdicts by weights and features that saw nothing of a row's part: how the reader fares with posts of a
 * domain that is new to it. Rows that `taught` refuses teach nothing, and are read like the rest of their part.
 */
export function strangerMargins(
	raw: RawMatrix,
	examples: readonly Example[],
	parts: readonly string[],
	taught: (row: number) => boolean,
	settings: Settings,
): readonly Float32Array[] {
	const verdicts = Array.from({ length: VERDICT_COUNT }, (_, head) => head);
	const result = verdicts.map(() => new Float32Array(examples.length));
	for (const part of new Set(parts)) {
		const use = (row: number): boolean => taught(row) && parts[row] !== part;
		const { heads } = fitAll(raw, examples, use, verdicts, settings);
		heads.forEach(({ margins: read }, head) => {
			const into = result[head] ?? new Float32Array(0);
			for (let row = 0; row < into.length; row++)
				if (parts[row] === part) into[row] = read[row] ?? 0;
		});
	}
	return result;
}

/** Margins of the intents with what the tone adds to them, in place. `margins` are by head: intents, then sentiments. */
export function leanIntents(margins: readonly Float32Array[]): void {
	const [complaint, , praise, question, other, negative, , positive] = margins;
	if (!complaint || !praise || !question || !other || !negative || !positive) return;
	for (let row = 0; row < complaint.length; row++) {
		const lean = leanOf(negative[row] ?? 0, positive[row] ?? 0);
		complaint[row] = (complaint[row] ?? 0) + lean.complaint;
		praise[row] = (praise[row] ?? 0) + lean.praise;
		question[row] = (question[row] ?? 0) + lean.question;
		other[row] = (other[row] ?? 0) + lean.other;
	}
}
