/**
 * Decision models: standard DMN 1.3 (decision tables and literal expressions in FEEL), checked before they are put to use,
 * then evaluated. `dmn-moddle` parses; simple cells become closures, all else is left to `feelin`.
 *
 * Of every table the last row is the default, `-` in each input column: it counts only when no other row fires. An output
 * of null adds nothing to what COLLECT and RULE ORDER gather.
 */
import { sha256 } from "../kernel/ids.ts";
import { type ParsedDecision, parseDmn } from "./dmn-model.ts";
import { type Problem, UndecidedError, UnusableModelError } from "./errors.ts";
import { extremeValues, type Values } from "./feel.ts";
import { type FieldType, isFieldType, type Scope, type Shape, type ValueOf } from "./field-type.ts";
import type { InputSchema } from "./inputs.ts";
import { type CompiledDecision, compileDecision, type Fired } from "./table.ts";

/** The decisions that a model must have, and what each must give. It may have others. */
export type Contract = Readonly<Record<string, Shape>>;

export interface Expectations<C extends Contract> {
	readonly inputs: InputSchema;
	/** Names of the owner's lists: each is an input `matches.<list>`. */
	readonly lists: readonly string[];
	readonly decisions: C;
}

/** A model that may be put to use. It holds closures: keep its XML, not it. */
export interface DecisionModel<C extends Contract = Contract> {
	/** Of its XML: the same text has the same version. */
	readonly version: string;
	readonly contract: C;
	/** Each behind those that it requires. */
	readonly decisions: readonly CompiledDecision[];
}

export interface Evaluation<C extends Contract> {
	/** By decision, those that the contract does not name among them. */
	readonly results: { readonly [Name in keyof C]: ValueOf<C[Name]> } & Values;
	/** Which rows fired, in the order in which the decisions were made. */
	readonly fired: readonly Fired[];
}

/** Characters of a model's version: enough to tell every edition apart. */
const VERSION_LENGTH = 12;

/**
 * Checks a model against what is expected of it and compiles it.
 * @throws {UnusableModelError} naming everything that is wrong with it.
 */
export async function compileModel<const C extends Contract>(
	xml: string,
	{ inputs, lists, decisions: contract }: Expectations<C>,
): Promise<DecisionModel<C>> {
	const { decisions: parsed, problems } = await parseDmn(xml);
	const report = (problem: Problem) => {
		problems.push(problem);
	};
	const matches = Object.fromEntries(lists.map((list) => [list, { type: "boolean" as const }]));
	const inputScope: Scope = { ...inputs, matches: { ...inputs["matches"], ...matches } };
	const shapes = new Map<string, Shape>();
	const decisions = inOrder(parsed, report).map((one) => {
		checkNames(one, inputScope, report);
		const decision = compileDecision(one, {
			scope: { ...inputScope, ...resultsOf(one, shapes) },
			wanted: Object.hasOwn(contract, one.name) ? contract[one.name] : undefined,
			typeOfColumn: (column) => typeOfColumn(contract, column),
			report,
		});
		shapes.set(one.name, decision.shape);
		return decision;
	});
	for (const name of Object.keys(contract))
		if (!parsed.some((one) => one.name === name))
			report({ message: `the decision ${name} is missing` });
	if (problems.length === 0)
		problems.push(
			...onePerPlace(extremeValues(inputScope).flatMap((values) => failuresOf(decisions, values))),
		);
	if (problems.length > 0) throw new UnusableModelError(problems);
	return { version: sha256(xml).slice(0, VERSION_LENGTH), contract, decisions };
}

/** A cell that fails with every value fails once. */
const onePerPlace = (problems: readonly Problem[]): readonly Problem[] => [
	...new Map(
		problems.map((problem) => [JSON.stringify({ ...problem, message: "" }), problem]),
	).values(),
];

/** What the required decisions give; one that could not be compiled may give anything. */
const resultsOf = (
	{ requires }: ParsedDecision,
	shapes: ReadonlyMap<string, Shape>,
): Record<string, Shape> =>
	Object.fromEntries(
		requires.map((name) => [name, shapes.get(name) ?? { type: "any", nullable: true }]),
	);

function checkNames(
	{ name, inputData }: ParsedDecision,
	inputs: Scope,
	report: (problem: Problem) => void,
): void {
	if (Object.hasOwn(inputs, name))
		report({ decision: name, message: "has the name of an input; give it another" });
	for (const data of inputData)
		if (!Object.hasOwn(inputs, data))
			report({
				decision: name,
				message: `there is no input ${data}; there are ${Object.keys(inputs).join(", ")}`,
			});
}

function typeOfColumn(contract: Contract, column: string): FieldType | undefined {
	for (const [name, shape] of Object.entries(contract)) {
		if (isFieldType(shape)) {
			if (name === column) return shape;
		} else if (Object.hasOwn(shape, column)) return shape[column];
	}
	return undefined;
}

/** Each decision behind those that it requires; a cycle is reported, and its order is of no use. */
function inOrder(
	decisions: readonly ParsedDecision[],
	report: (problem: Problem) => void,
): readonly ParsedDecision[] {
	const byName = new Map(decisions.map((one) => [one.name, one]));
	const done = new Set<ParsedDecision>();
	const visit = (one: ParsedDecision, path: readonly string[]): void => {
		if (done.has(one)) return;
		const { name, requires } = one;
		if (path.includes(name)) {
			const cycle = [...path.slice(path.indexOf(name)), name].join(" → ");
			report({ decision: name, message: `requires itself: ${cycle}` });
			return;
		}
		for (const required of requires) {
			const other = byName.get(required);
			if (other) visit(other, [...path, name]);
		}
		done.add(one);
	};
	for (const one of decisions) visit(one, []);
	return [...done];
}

/** Evaluates every expression that takes the interpreter, so that a warning shows now and not with the first such post. */
function failuresOf(decisions: readonly CompiledDecision[], inputs: Values): readonly Problem[] {
	const values: Record<string, unknown> = { ...inputs };
	const failures: Problem[] = [];
	for (const { name, run, probes } of decisions) {
		failures.push(...probes.flatMap((probe) => undecidedIn(() => probe(values)) ?? []));
		const undecided = undecidedIn(() => {
			values[name] = run(values).value;
		});
		// Either it failed above, or its rows contradict each other for inputs that may never come.
		if (undecided !== undefined) break;
	}
	return failures;
}

/** What leaves `run` undecided, if something does. */
function undecidedIn(run: () => void): Problem | undefined {
	try {
		run();
		return undefined;
	} catch (error) {
		if (error instanceof UndecidedError) return error.problem;
		throw error;
	}
}

/**
 * Makes all decisions of a model.
 * @throws {UndecidedError} when an input is missing, rows contradict each other, or an expression fails.
 */
export function evaluate<C extends Contract>(
	{ decisions }: DecisionModel<C>,
	inputs: Values,
): Evaluation<C> {
	const values: Record<string, unknown> = { ...inputs };
	const results: Record<string, unknown> = {};
	const fired: Fired[] = [];
	for (const { name, run } of decisions) {
		const outcome = run(values);
		values[name] = outcome.value;
		results[name] = outcome.value;
		fired.push(...outcome.fired);
	}
	// Compilation has proven every output against the contract, or guards it at run time.
	return { results: results as Evaluation<C>["results"], fired };
}
