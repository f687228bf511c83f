import type { Matrix } from "./features.ts";

/** A column is given at most so many times the mean of what columns tell. */
const MOST = 3;

/**
 * How freely each column may be weighed: the more, the further apart its shares among yes and no lie (the log-count ratio of
 * Wang and Manning, ACL 2012, each share smoothed by one post); `alike` of it is the same for all, whatever they tell. Around 1.
 */
export function freedomOf(
	{ rows, columns, from, column, value }: Matrix,
	labels: Int8Array,
	weights: Float32Array,
	alike: number,
): Float32Array {
	const yes = new Float64Array(columns).fill(1);
	const no = new Float64Array(columns).fill(1);
	let allYes = 2;
	let allNo = 2;
	for (let row = 0; row < rows; row++) {
		const weight = weights[row] as number;
		if (labels[row] === 0 || weight <= 0) continue;
		const side = (labels[row] as number) > 0 ? yes : no;
		if (side === yes) allYes += weight;
		else allNo += weight;
		for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
			const here = column[at] as number;
			if (value[at] !== 0) side[here] = (side[here] as number) + weight;
		}
	}
	const told = Float32Array.from(yes, (ofYes, here) =>
		Math.abs(Math.log(ofYes / allYes / ((no[here] as number) / allNo))),
	);
	// where no column tells anything, all are alike
	const mean = told.reduce((sum, each) => sum + each, 0) / columns || 1;
	return told.map((each) => alike + (1 - alike) * Math.min(each / mean, MOST));
}
