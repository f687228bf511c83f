import { accepts, describe, type FieldType } from "./field-type.ts";

/** Whether a cell holds for the value of its column. */
export type Test = (value: unknown) => boolean;

type Comparison = "<" | "<=" | ">" | ">=";

type Atom =
	| { readonly kind: "equals"; readonly value: unknown }
	| { readonly kind: "compare"; readonly operator: Comparison; readonly bound: number }
	| {
			readonly kind: "range";
			readonly low: number;
			readonly high: number;
			readonly lowIncluded: boolean;
			readonly highIncluded: boolean;
	  }
	| { readonly kind: "contains"; readonly text: string };

/** A cell that needs no interpreter: it holds when one of its tests does (none of them, when `negated`). */
export interface SimpleCell {
	readonly negated: boolean;
	readonly tests: readonly Atom[];
}

/** Whether a cell says nothing about its column: `-`, or empty. */
export const isAny = (cell: string): boolean => /^\s*-?\s*$/.test(cell);

const TEXT = String.raw`"[^"\\\n\r]*"`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const LITERAL = new RegExp(`(?:${TEXT}|${NUMBER}|true|false|null)(?![\\p{L}\\p{N}_.])`, "uy");
const COMPARE = new RegExp(String.raw`(<=|>=|<|>)\s*(${NUMBER})(?![\p{L}\p{N}_.])`, "uy");
const RANGE = new RegExp(
	String.raw`([\[(\]])\s*(${NUMBER})\s*\.\.\s*(${NUMBER})\s*([\])\[])`,
	"uy",
);
const CONTAINS = new RegExp(String.raw`list contains\s*\(\s*\?\s*,\s*(${TEXT})\s*\)`, "uy");
const COMMA = /\s*,\s*/uy;

/** Escapes never get here, so that the texts of FEEL's simple literals are JSON's. */
const constant = (literal: string): unknown => JSON.parse(literal);

/** A number as JSON writes it: FEEL allows leading zeros, which JSON does not. */
const isPlain = (literal: string): boolean => !/^-?0\d/.test(literal);

type Read<T> = { readonly value: T; readonly end: number };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

function readAtom(cell: string, at: number): Read<Atom> | undefined {
	const literal = matchAt(LITERAL, cell, at);
	if (literal && isPlain(literal[0]))
		return {
			value: { kind: "equals", value: constant(literal[0]) },
			end: at + literal[0].length,
		};
	const [compare, operator, bound] = matchAt(COMPARE, cell, at) ?? [];
	if (compare !== undefined && isComparison(operator))
		return {
			value: { kind: "compare", operator, bound: Number(bound) },
			end: at + compare.length,
		};
	const [range, opening, low, high, closing] = matchAt(RANGE, cell, at) ?? [];
	// A range that descends is legal and odd: the interpreter knows what it means.
	if (range !== undefined && Number(low) <= Number(high))
		return {
			value: {
				kind: "range",
				low: Number(low),
				high: Number(high),
				lowIncluded: opening === "[",
				highIncluded: closing === "]",
			},
			end: at + range.length,
		};
	const [contains, text] = matchAt(CONTAINS, cell, at) ?? [];
	if (contains !== undefined && text !== undefined)
		return { value: { kind: "contains", text: text.slice(1, -1) }, end: at + contains.length };
	return undefined;
}

const isComparison = (operator: string | undefined): operator is Comparison =>
	operator === "<" || operator === "<=" || operator === ">" || operator === ">=";

/** The items of a list without brackets, each read by `read`; `undefined` when one of them cannot be. */
function readList<T>(
	text: string,
	read: (text: string, at: number) => Read<T> | undefined,
): readonly T[] | undefined {
	const items: T[] = [];
	for (let at = 0; ; ) {
		const item = read(text, at);
		if (item === undefined) return undefined;
		items.push(item.value);
		if (item.end === text.length) return items;
		const comma = matchAt(COMMA, text, item.end);
		if (comma === undefined) return undefined;
		at = item.end + comma[0].length;
	}
}

/** A cell as tests that need no interpreter; `undefined` when it takes one. Not for cells that are `isAny`. */
export function parseCell(cell: string): SimpleCell | undefined {
	const text = cell.trim();
	const inner = /^not\s*\(([\s\S]*)\)$/.exec(text)?.[1];
	const tests = readList(inner === undefined ? text : inner.trim(), readAtom);
	return tests && { negated: inner !== undefined, tests };
}

/** A text, number, truth value, null or list of texts, as an output cell gives it; `undefined` when it is none. */
export function parseConstant(cell: string): { readonly value: unknown } | undefined {
	const text = cell.trim();
	const inner = /^\[([\s\S]*)\]$/.exec(text)?.[1]?.trim();
	if (inner === "") return { value: [] };
	const atoms = readList(inner ?? text, readAtom);
	if (atoms === undefined) return undefined;
	const values = atoms.map((atom) => (atom.kind === "equals" ? atom.value : undefined));
	if (values.includes(undefined)) return undefined;
	if (inner !== undefined)
		return values.every((value) => typeof value === "string") ? { value: values } : undefined;
	return values.length === 1 ? { value: values[0] } : undefined;
}

function compileAtom(atom: Atom): Test {
	switch (atom.kind) {
		case "equals": {
			const { value: wanted } = atom;
			return (value) => value === wanted;
		}
		case "contains": {
			const { text } = atom;
			return (value) => Array.isArray(value) && value.includes(text);
		}
		case "compare": {
			const { bound } = atom;
			const compare: Record<Comparison, Test> = {
				"<": (value) => typeof value === "number" && value < bound,
				"<=": (value) => typeof value === "number" && value <= bound,
				">": (value) => typeof value === "number" && value > bound,
				">=": (value) => typeof value === "number" && value >= bound,
			};
			return compare[atom.operator];
		}
		case "range": {
			const { low, high, lowIncluded, highIncluded } = atom;
			return (value) =>
				typeof value === "number" &&
				(lowIncluded ? value >= low : value > low) &&
				(highIncluded ? value <= high : value < high);
		}
	}
}

/** The cell as a closure. */
export function compileCell({ negated, tests }: SimpleCell): Test {
	const [only, ...others] = tests.map(compileAtom);
	if (only === undefined) return () => negated;
	const one: Test =
		others.length === 0 ? only : (value) => only(value) || others.some((test) => test(value));
	return negated ? (value) => !one(value) : one;
}

const misfits = (atom: Atom, column: FieldType): boolean => {
	switch (atom.kind) {
		case "equals":
			return !accepts(column, atom.value);
		case "contains":
			return column.type !== "texts" || !accepts(column, [atom.text]);
		case "compare":
			return !accepts(column, atom.bound);
		case "range":
			return !accepts(column, atom.low) || !accepts(column, atom.high);
	}
};

const show = (atom: Atom): string => {
	switch (atom.kind) {
		case "equals":
			return JSON.stringify(atom.value);
		case "contains":
			return JSON.stringify(atom.text);
		case "compare":
			return `${atom.operator} ${atom.bound}`;
		case "range":
			return `the range from ${atom.low} to ${atom.high}`;
	}
};

/** Why the cell can never hold for a column of this type (a misspelling, a number out of bounds), if so. */
export function misfitOf(cell: SimpleCell, column: FieldType): string | undefined {
	const odd = column.type === "any" ? undefined : cell.tests.find((test) => misfits(test, column));
	if (odd === undefined) return undefined;
	const askedWhole = column.type === "texts" && odd.kind !== "contains";
	const hint = askedWhole ? '; ask for one of them with list contains(?, "…")' : "";
	return `${show(odd)} does not fit: the column gives ${describe(column)}${hint}`;
}
