import { type Place, type Problem, UndecidedError } from "./errors.ts";
import { evaluateFeel, testFeel, unknownNames, type Values } from "./feel.ts";
import { compileCell, misfitOf, parseCell, parseConstant } from "./feel-cell.ts";
import {
	accepts,
	describe,
	type FieldType,
	fits,
	isFieldType,
	type Scope,
	typeOf,
} from "./field-type.ts";

/** What an expression of a model is compiled in. */
export interface Site {
	readonly place: Place;
	/** What the expression can name. */
	readonly scope: Scope;
	readonly report: (problem: Problem) => void;
}

export interface Expression {
	/** @throws {UndecidedError} when the values do not do. */
	readonly get: (values: Values) => unknown;
	readonly type: FieldType;
	/** `feel` takes the interpreter: it must be tried before the model is put to use. */
	readonly kind: "constant" | "path" | "feel";
}

export interface CellTest {
	/** @throws {UndecidedError} when the values do not do. */
	readonly holds: (value: unknown, values: Values) => boolean;
	readonly kind: "simple" | "feel";
}

const isContext = (value: unknown): value is Values => typeof value === "object" && value !== null;

/** `name` or `context.field`, if the scope has it. Names may hold what FEEL would take for an operator: `matches.brand-names`. */
function compilePath(path: string, { place, scope }: Site): Expression | undefined {
	const dot = path.indexOf(".");
	const [name, field] = dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
	const shape = Object.hasOwn(scope, name) ? scope[name] : undefined;
	if (shape === undefined) return undefined;
	const given = (value: unknown): unknown => {
		if (value === undefined)
			throw new UndecidedError({ ...place, message: `the input ${path} is missing` });
		return value;
	};
	if (field === undefined)
		return {
			get: (values) => given(values[name]),
			type: isFieldType(shape) ? shape : { type: "any" },
			kind: "path",
		};
	const type = !isFieldType(shape) && Object.hasOwn(shape, field) ? shape[field] : undefined;
	if (type === undefined) return undefined;
	return {
		get: (values) => {
			const context = values[name];
			return given(isContext(context) ? context[field] : undefined);
		},
		type,
		kind: "path",
	};
}

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

/** Runs the interpreter; what it stumbles over is told with its place. */
function undecidedAt<T>(place: Place, text: string, run: () => T): T {
	try {
		return run();
	} catch (error) {
		throw new UndecidedError({ ...place, message: `${text}: ${messageOf(error)}` });
	}
}

function reportUnknownNames(text: string, kind: "expression" | "tests", site: Site): void {
	try {
		for (const message of unknownNames(text, kind, site.scope))
			site.report({ ...site.place, message });
	} catch (error) {
		site.report({ ...site.place, message: `${text} is no FEEL: ${messageOf(error)}` });
	}
}

/** An expression of a literal, an input column or an output cell. An empty one is null. Problems are reported. */
export function compileExpression(given: string, site: Site): Expression {
	const text = given.trim();
	const constant = text === "" ? { value: null } : parseConstant(text);
	if (constant) {
		const { value } = constant;
		return { get: () => value, type: typeOf(value), kind: "constant" };
	}
	const path = compilePath(text, site);
	if (path) return path;
	reportUnknownNames(text, "expression", site);
	const { place } = site;
	return {
		get: (values) => undecidedAt(place, text, () => evaluateFeel(text, values)),
		type: { type: "any", nullable: true },
		kind: "feel",
	};
}

/** A cell of an input column that says something. Problems are reported, among them that it can never hold. */
export function compileTest(cell: string, column: FieldType, site: Site): CellTest {
	const simple = parseCell(cell);
	if (simple) {
		const message = misfitOf(simple, column);
		if (message !== undefined) site.report({ ...site.place, message });
		return { holds: compileCell(simple), kind: "simple" };
	}
	reportUnknownNames(cell, "tests", site);
	const { place } = site;
	return {
		holds: (value, values) => undecidedAt(place, cell, () => testFeel(cell, value, values)),
		kind: "feel",
	};
}

const hasNames = (type: FieldType): boolean =>
	(type.type === "text" || type.type === "texts") && type.oneOf !== undefined;

/** An output whose values are of the type `wanted`: known beforehand, or else checked each time. Problems are reported. */
export function confine(output: Expression, wanted: FieldType, site: Site): Expression {
	const refuse = (message: string): Expression => {
		site.report({ ...site.place, message });
		return output;
	};
	if (output.kind === "constant") {
		const value = output.get({});
		return accepts(wanted, value)
			? output
			: refuse(`${JSON.stringify(value)} must be ${describe(wanted)}`);
	}
	if (fits(output.type, wanted)) return { ...output, type: wanted };
	if (output.type.type !== "any")
		return refuse(`gives ${describe(output.type)}, but must be ${describe(wanted)}`);
	if (hasNames(wanted))
		return refuse(`must be ${describe(wanted)}, written out: what is computed cannot be checked`);
	return {
		...output,
		type: wanted,
		get: (values) => {
			const value = output.get(values);
			if (accepts(wanted, value)) return value;
			throw new UndecidedError({
				...site.place,
				message: `gave ${JSON.stringify(value)}, but must be ${describe(wanted)}`,
			});
		},
	};
}
