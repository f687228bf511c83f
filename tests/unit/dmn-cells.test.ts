import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { evaluate, unaryTest } from "feelin";
import {
	compileCell,
	isAny,
	misfitOf,
	parseCell,
	parseConstant,
} from "../../lib/decisions/feel-cell.ts";

const text = fc.constantFrom("complaint", "idea", "", "a, b", "not(", "é 東京", "-");
const texts = fc.array(text, { maxLength: 3 });
const number = fc
	.integer({ min: -300, max: 300 })
	.map((hundredths) => Number((hundredths / 100).toFixed(2)));
const quoted = text.map((value) => `"${value}"`);
const space = fc.constantFrom("", " ", "\n");
const comparison = fc
	.tuple(fc.constantFrom("<", "<=", ">", ">="), space, number)
	.map((parts) => parts.join(""));
const range = fc
	.tuple(fc.constantFrom("[", "(", "]"), number, number, fc.constantFrom("]", ")", "["))
	.map(([opening, one, other, closing]) => {
		const [low, high] = [Math.min(one, other), Math.max(one, other)];
		return `${opening}${low}..${high}${closing}`;
	});
const literals = fc.constantFrom("true", "false", "null");
const contains = quoted.map((value) => `list contains(?, ${value})`);

const cellOf = (...tests: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc
		.tuple(fc.array(fc.oneof(...tests), { minLength: 1, maxLength: 4 }), space, fc.boolean())
		.map(([list, gap, negated]) => {
			const cell = list.join(`${gap},${gap}`);
			return negated ? `not(${cell})` : cell;
		});

/** Cells for a column of one kind, and values that such a column gives. */
const columns = fc.oneof(
	fc.tuple(
		cellOf(quoted, literals, number.map(String)),
		fc.oneof(text, number, fc.boolean(), fc.constant(null)),
	),
	fc.tuple(cellOf(comparison, range, number.map(String)), fc.oneof(number, fc.constant(null))),
	fc.tuple(cellOf(contains), texts),
);

describe("a simple cell", () => {
	it("says what the interpreter says, without it", () => {
		fc.assert(
			fc.property(columns, ([cell, value]) => {
				const simple = parseCell(cell);
				if (simple === undefined) throw new Error(`${cell} is not taken for a simple cell`);
				const interpreted = unaryTest(cell, { "?": value });
				expect(interpreted.warnings).toEqual([]);
				expect(compileCell(simple)(value)).toBe(interpreted.value);
			}),
			{ numRuns: 2_000 },
		);
	});

	it.each([
		['"a" or "b"'],
		["> reading.urgency"],
		["1 2"],
		["[5..1]"],
		['"escaped \\" quote"'],
		['not("a"), not("b")'],
		["007"],
		["count(?) > 2"],
		['starts with(?, "a")'],
		[">= 0.5 and <= 0.7"],
		["1,"],
		["trueish"],
	])("is not %s, which takes the interpreter", (cell) => {
		expect(parseCell(cell)).toBeUndefined();
	});

	it.each([["-"], [""], ["  "], [" - "]])("asks nothing when it is %j", (cell) => {
		expect(isAny(cell)).toBe(true);
	});

	it('asks for the text "-" when it is quoted', () => {
		expect(isAny('"-"')).toBe(false);
	});

	it.each([
		['"compliant"', '"compliant" does not fit: the column gives one of "complaint", "idea"'],
		["> 3", '> 3 does not fit: the column gives one of "complaint", "idea"'],
		["null", 'null does not fit: the column gives one of "complaint", "idea"'],
		['not("complaint")', undefined],
	])("%s on a column of intents is judged", (cell, verdict) => {
		const simple = parseCell(cell) ?? { negated: false, tests: [] };
		expect(misfitOf(simple, { type: "text", oneOf: ["complaint", "idea"] })).toBe(verdict);
	});
});

describe("an output cell's constant", () => {
	const value = fc.oneof(text, number, fc.boolean(), fc.constant(null), texts);

	it("is the interpreter's value, without it", () => {
		fc.assert(
			fc.property(value, (given) => {
				const cell = JSON.stringify(given);
				const constant = parseConstant(cell);
				if (constant === undefined) throw new Error(`${cell} is not taken for a constant`);
				expect(constant.value).toEqual(evaluate(cell).value);
			}),
		);
	});

	it.each([["1 + 1"], ['"a", "b"'], ["> 3"], ["[1, 2]"], ["[1..2]"], ["openCase.kind"]])(
		"is not %s",
		(cell) => {
			expect(parseConstant(cell)).toBeUndefined();
		},
	);
});
