import { describe, expect, it } from "@jest/globals";
import type { Matrix } from "../../training/features.ts";
import { freedomOf } from "../../training/freedom.ts";

/** Rows of the columns that each has, with value 1. */
function matrixOf(columns: number, rows: readonly (readonly number[])[]): Matrix {
	const from = new Int32Array(rows.length + 1);
	rows.forEach((row, index) => {
		from[index + 1] = (from[index] as number) + row.length;
	});
	const column = Int32Array.from(rows.flat());
	return {
		rows: rows.length,
		columns,
		from,
		column,
		value: new Float32Array(column.length).fill(1),
	};
}

const [TELLS, MEANS_NOTHING, NEVER] = [0, 1, 2];
const rows = [[TELLS, MEANS_NOTHING], [TELLS, MEANS_NOTHING], [MEANS_NOTHING], [MEANS_NOTHING]];
const labels = Int8Array.from([1, 1, -1, -1]);
const equal = new Float32Array(4).fill(1);

describe("a column's weight", () => {
	it("is the freer, the more the column tells", () => {
		const freedom = freedomOf(matrixOf(3, rows), labels, equal, 0.5);
		expect(freedom[TELLS]).toBeGreaterThan(freedom[MEANS_NOTHING] as number);
		expect(freedom[NEVER]).toBe(0.5);
	});

	it("is as free as any other where all are to be alike", () => {
		expect([...freedomOf(matrixOf(3, rows), labels, equal, 1)]).toEqual([1, 1, 1]);
	});

	it("is a number also where nobody says yes or no", () => {
		const nobody = freedomOf(matrixOf(3, rows), new Int8Array(4), equal, 0.5);
		expect([...nobody]).toEqual([0.5, 0.5, 0.5]);
	});

	it("does not care for rows that are not asked or weigh nothing", () => {
		const more = matrixOf(3, [...rows, [NEVER], [NEVER]]);
		const asked = Int8Array.from([...labels, 0, 1]);
		const weights = Float32Array.from([...equal, 1, 0]);
		expect(freedomOf(more, asked, weights, 0.5)).toEqual(
			freedomOf(matrixOf(3, rows), labels, equal, 0.5),
		);
	});
});
