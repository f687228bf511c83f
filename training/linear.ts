import type { Matrix } from "./features.ts";
import { freedomOf } from "./freedom.ts";
import { randomBy } from "./random.ts";

export interface Fit {
	/** How much an error costs against large weights. */
	readonly cost: number;
	/** Share of the freedom of a column's weight that does not depend on what the column tells: 0…1. */
	readonly alike: number;
	readonly passes: number;
	readonly seed: number;
}

/**
 * A linear classifier with squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008), columns that tell more
 * being freer. `labels` are 1, −1 or 0 (not asked); `weights` multiply the cost of a row.
 */
export function fitLinear(
	matrix: Matrix,
	labels: Int8Array,
	weights: Float32Array,
	{ cost, alike, passes, seed }: Fit,
): Float32Array {
	const asked: number[] = [];
	for (let row = 0; row < matrix.rows; row++)
		if (labels[row] !== 0 && (weights[row] as number) > 0) asked.push(row);
	const order = Int32Array.from(asked);
	const { from, column } = matrix;
	const freedom = freedomOf(matrix, labels, weights, alike);
	const value = matrix.value.map((each, at) => each * (freedom[column[at] as number] as number));
	const w = new Float32Array(matrix.columns);
	const alpha = new Float32Array(matrix.rows);
	const squares = new Float32Array(matrix.rows);
	for (const row of order) {
		let sum = 0;
		for (let at = from[row] as number; at < (from[row + 1] as number); at++)
			sum += (value[at] as number) ** 2;
		squares[row] = sum;
	}
	const random = randomBy(seed);
	for (let pass = 0; pass < passes; pass++) {
		for (let last = order.length - 1; last > 0; last--) {
			const other = Math.floor(random() * (last + 1));
			const row = order[last] as number;
			order[last] = order[other] as number;
			order[other] = row;
		}
		for (let index = 0; index < order.length; index++) {
			const row = order[index] as number;
			const label = labels[row] as number;
			const start = from[row] as number;
			const end = from[row + 1] as number;
			let margin = 0;
			for (let at = start; at < end; at++)
				margin += (w[column[at] as number] as number) * (value[at] as number);
			const slack = 0.5 / (cost * (weights[row] as number));
			const before = alpha[row] as number;
			const gradient = label * margin - 1 + slack * before;
			const after = Math.max(before - gradient / ((squares[row] as number) + slack), 0);
			if (after === before) continue;
			alpha[row] = after;
			const step = (after - before) * label;
			for (let at = start; at < end; at++) {
				const j = column[at] as number;
				w[j] = (w[j] as number) + step * (value[at] as number);
			}
		}
	}
	return w.map((weight, here) => weight * (freedom[here] as number));
}

/** Margins of every row. */
export function margins(matrix: Matrix, w: Float32Array): Float32Array {
	const result = new Float32Array(matrix.rows);
	for (let row = 0; row < matrix.rows; row++) {
		let margin = 0;
		for (let at = matrix.from[row] as number; at < (matrix.from[row + 1] as number); at++)
			margin += (w[matrix.column[at] as number] as number) * (matrix.value[at] as number);
		result[row] = margin;
	}
	return result;
}
