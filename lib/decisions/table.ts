import { isDeepStrictEqual } from "node:util";
import type { ParsedDecision, Table } from "./dmn-model.ts";
import { type Place, type Problem, UndecidedError } from "./errors.ts";
import {
	type CellTest,
	compileExpression,
	compileTest,
	confine,
	type Expression,
	type Site,
} from "./expression.ts";
import type { Values } from "./feel.ts";
import { isAny } from "./feel-cell.ts";
import { type FieldType, isFieldType, type Scope, type Shape, union } from "./field-type.ts";

/** A row that fired, of which decision. */
export interface Fired {
	readonly decision: string;
	/** Id of the rule in the file. */
	readonly rule: string;
	/** 1-based, as an editor numbers it. */
	readonly row: number;
}

export interface Outcome {
	readonly value: unknown;
	/** Empty for a literal expression, which has no rows. */
	readonly fired: readonly Fired[];
}

export interface CompiledDecision {
	readonly name: string;
	readonly shape: Shape;
	/** @throws {UndecidedError} when its rows contradict each other, or an expression fails. */
	readonly run: (values: Values) => Outcome;
	/** Each evaluates one expression that takes the interpreter, whether its row fires or not. */
	readonly probes: readonly ((values: Values) => void)[];
}

/** What a decision is compiled against. */
export interface Surroundings {
	readonly scope: Scope;
	/** What the decision must give, where something is expected of it. */
	readonly wanted: Shape | undefined;
	/** The type of an output column of this name, wherever a model has one: a team is a team in every table. */
	readonly typeOfColumn: (column: string) => FieldType | undefined;
	readonly report: (problem: Problem) => void;
}

interface Rule {
	readonly fired: Fired;
	readonly tests: readonly { readonly column: number; readonly holds: CellTest["holds"] }[];
	readonly outputs: readonly Expression[];
}

const placeOf = ({ decision, rule, row }: Fired): Place => ({ decision, row, rule });

/** Compiles a decision. What is wrong is reported; what comes back is then of no use but to find more that is wrong. */
export function compileDecision(
	parsed: ParsedDecision,
	surroundings: Surroundings,
): CompiledDecision {
	const { name: decision, logic } = parsed;
	const { scope, wanted, report } = surroundings;
	if (logic.kind === "table") return compileTable(decision, logic, surroundings);
	if (wanted !== undefined)
		report({ decision, message: "must be a decision table: only its rows can be checked" });
	const { get, type, kind } = compileExpression(logic.expression, {
		place: { decision },
		scope,
		report,
	});
	return {
		name: decision,
		shape: type,
		run: (values) => ({ value: get(values), fired: [] }),
		probes: kind === "feel" ? [get] : [],
	};
}

function compileTable(
	decision: string,
	table: Table,
	surroundings: Surroundings,
): CompiledDecision {
	const { report, scope, wanted } = surroundings;
	const site = (place: Place): Site => ({ place: { decision, ...place }, scope, report });
	for (const problem of problemsOf(table, wanted)) report({ decision, ...problem });

	const columns = table.inputs.map(({ label, expression }) =>
		compileExpression(expression, site({ column: label })),
	);
	const probes = columns.filter(({ kind }) => kind === "feel").map(({ get }) => get);
	const wantedOf: TypeOfOutput = (output) => {
		if (wanted === undefined) return surroundings.typeOfColumn(output);
		if (isFieldType(wanted)) return wanted;
		return Object.hasOwn(wanted, output) ? wanted[output] : surroundings.typeOfColumn(output);
	};

	const rules = table.rules.map(({ id, inputs, outputs }, index): Rule => {
		const fired = { decision, rule: id, row: index + 1 };
		return {
			fired,
			tests: inputs.flatMap((cell, at) => {
				const column = columns[at];
				if (column === undefined || isAny(cell)) return [];
				const place = { ...placeOf(fired), column: table.inputs[at]?.label ?? "" };
				const { holds, kind } = compileTest(cell, column.type, site(place));
				if (kind === "feel") probes.push((values) => holds(column.get(values), values));
				return [{ column: at, holds }];
			}),
			outputs: outputs.map((cell, at) => {
				const column = table.outputs[at] ?? "";
				const here = site({ ...placeOf(fired), ...(column !== "" && { column }) });
				const given = compileExpression(cell, here);
				const type = wantedOf(column);
				const skipped = isList(table) && given.kind === "constant" && given.get({}) === null;
				const output = type === undefined || skipped ? given : confine(given, type, here);
				if (output.kind === "feel") probes.push(output.get);
				return output;
			}),
		};
	});
	const { type: item } = itemOf(table, rules, wantedOf);
	if (takesNumbers(table) && item !== "number" && item !== "any")
		report({ decision, message: `${table.aggregation} takes numbers only` });
	return {
		name: decision,
		shape: shapeOf(table, rules, wantedOf),
		run: (values) => resolve(table, decision, hitsOf(table, columns, rules, values), values),
		probes,
	};
}

const isList = ({ hitPolicy }: Table): boolean =>
	hitPolicy === "COLLECT" || hitPolicy === "RULE ORDER";

/** What is wrong with a table's form. */
function problemsOf(table: Table, wanted: Shape | undefined): Problem[] {
	const { inputs, outputs, rules } = table;
	const problems: Problem[] = [];
	if (outputs.length === 0) problems.push({ message: "has no output" });
	if (outputs.length > 1 && (outputs.includes("") || new Set(outputs).size < outputs.length))
		problems.push({ message: "each output needs a name of its own" });
	for (const { expression, label } of inputs)
		if (expression === "") problems.push({ column: label, message: "has no input expression" });
	for (const [index, rule] of rules.entries()) {
		const place = { row: index + 1, rule: rule.id };
		if (rule.id === "") problems.push({ ...place, message: "needs an id" });
		if (rules.findIndex(({ id }) => id === rule.id) < index)
			problems.push({ ...place, message: "another row has this id" });
		if (rule.inputs.length !== inputs.length || rule.outputs.length !== outputs.length)
			problems.push({ ...place, message: "has not one cell for each column" });
	}
	if (!(rules.at(-1)?.inputs.every(isAny) ?? false))
		problems.push({ message: 'has no default: the last row must have "-" in every input column' });
	if (wanted !== undefined) problems.push(...unmetBy(table, wanted));
	return problems;
}

/** What is expected of the table's result, and not so. */
function unmetBy(table: Table, wanted: Shape): Problem[] {
	const { hitPolicy, outputs } = table;
	const problems: Problem[] = [];
	if (isList(table))
		problems.push({ message: `must give one result: its hit policy cannot be ${hitPolicy}` });
	if (isFieldType(wanted)) {
		if (outputs.length > 1) problems.push({ message: "must have one output" });
		return problems;
	}
	if (outputs.length === 1)
		problems.push({ message: "needs a second output: the result of one alone is its bare value" });
	for (const name of Object.keys(wanted))
		if (!outputs.includes(name)) problems.push({ message: `has no output ${name}` });
	return problems;
}

type TypeOfOutput = (output: string) => FieldType | undefined;

const typeAt = (at: number, output: string, rules: readonly Rule[], wantedOf: TypeOfOutput) =>
	wantedOf(output) ?? union(rules.flatMap(({ outputs }) => outputs[at]?.type ?? []));

/** The type of the first output, which is what a table with one output lists or aggregates. */
const itemOf = ({ outputs }: Table, rules: readonly Rule[], wantedOf: TypeOfOutput): FieldType =>
	typeAt(0, outputs[0] ?? "", rules, wantedOf);

const takesNumbers = ({ aggregation }: Table): boolean =>
	aggregation !== undefined && aggregation !== "COUNT";

function shapeOf(table: Table, rules: readonly Rule[], wantedOf: TypeOfOutput): Shape {
	const { aggregation, outputs } = table;
	if (aggregation !== undefined)
		return { type: "number", ...(/MIN|MAX/.test(aggregation) && { nullable: true as const }) };
	const item = itemOf(table, rules, wantedOf);
	if (isList(table)) {
		if (outputs.length > 1 || item.type !== "text") return { type: "any" };
		return { type: "texts", ...(item.oneOf && { oneOf: item.oneOf }) };
	}
	if (outputs.length === 1) return item;
	return Object.fromEntries(
		outputs.map((output, at) => [output, typeAt(at, output, rules, wantedOf)]),
	);
}

/** The rows that hold, of which the last (the default) counts only when no other does; never empty. */
function hitsOf(
	{ hitPolicy }: Table,
	columns: readonly Expression[],
	rules: readonly Rule[],
	values: Values,
): readonly Rule[] {
	const known: unknown[] = [];
	const hits: Rule[] = [];
	for (const rule of rules) {
		if (hits.length > 0 && rule === rules.at(-1)) break;
		const holds = rule.tests.every(({ column, holds }) => {
			if (known[column] === undefined) known[column] = columns[column]?.get(values);
			return holds(known[column], values);
		});
		if (!holds) continue;
		hits.push(rule);
		if (hitPolicy === "FIRST") break;
	}
	return hits;
}

function resolve(table: Table, decision: string, hits: readonly Rule[], values: Values): Outcome {
	const rows = hits.map(({ fired }) => fired.row).join(" and ");
	const resultOf = ({ outputs }: Rule): unknown =>
		outputs.length === 1
			? outputs[0]?.get(values)
			: Object.fromEntries(table.outputs.map((output, at) => [output, outputs[at]?.get(values)]));
	const [first] = hits;
	const fired = hits.map((hit) => hit.fired);
	if (first === undefined) throw new UndecidedError({ decision, message: "no row fires" });
	switch (table.hitPolicy) {
		case "UNIQUE":
			if (hits.length > 1)
				throw new UndecidedError({
					decision,
					message: `rows ${rows} all fire, but of a UNIQUE table only one may`,
				});
			return { value: resultOf(first), fired };
		case "FIRST":
			return { value: resultOf(first), fired };
		case "ANY": {
			const value = resultOf(first);
			if (!hits.every((hit) => isDeepStrictEqual(resultOf(hit), value)))
				throw new UndecidedError({
					decision,
					message: `rows ${rows} fire and differ, but in an ANY table they must agree`,
				});
			return { value, fired };
		}
		case "COLLECT":
		case "RULE ORDER": {
			const collected = hits.map(resultOf).filter((value) => value !== null);
			return { value: aggregate(table, decision, collected), fired };
		}
	}
}

function aggregate({ aggregation }: Table, decision: string, collected: readonly unknown[]) {
	if (aggregation === undefined) return collected;
	if (aggregation === "COUNT") return collected.length;
	const numbers = collected.filter((value) => typeof value === "number");
	if (numbers.length < collected.length)
		throw new UndecidedError({ decision, message: `${aggregation} takes numbers only` });
	if (aggregation === "SUM") return numbers.reduce((sum, number) => sum + number, 0);
	if (numbers.length === 0) return null;
	return aggregation === "MIN" ? Math.min(...numbers) : Math.max(...numbers);
}
