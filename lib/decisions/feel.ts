import { evaluate, parseExpression, parseUnaryTests, unaryTest } from "feelin";
import { extremesOf, isFieldType, type Scope, type Shape } from "./field-type.ts";

/** Values by name, as expressions see them. */
export type Values = Readonly<Record<string, unknown>>;

/** `feelin` answers null where something is unknown or of the wrong kind, and only warns. Here that is an error. */
function withoutWarnings<T>(result: {
	readonly value: T;
	readonly warnings: readonly { readonly message: string }[];
}): T {
	if (result.warnings.length > 0)
		throw new Error(result.warnings.map(({ message }) => message).join("; "));
	return result.value;
}

/** @throws {Error} when the text is no FEEL, or its evaluation gives a warning. */
export const evaluateFeel = (expression: string, values: Values): unknown =>
	withoutWarnings(evaluate(expression, values));

/** Whether the unary tests hold for `value`. @throws {Error} like `evaluateFeel`. */
export const testFeel = (tests: string, value: unknown, values: Values): boolean =>
	withoutWarnings(unaryTest(tests, { ...values, "?": value })) === true;

const ends = (shape: Shape, end: 0 | 1): unknown =>
	isFieldType(shape)
		? extremesOf(shape)[end]
		: Object.fromEntries(
				Object.entries(shape).map(([field, type]) => [field, extremesOf(type)[end]]),
			);

/** Two sets of values that the scope allows, as far apart as it does. */
export const extremeValues = (scope: Scope): readonly [low: Values, high: Values] => {
	const at = (end: 0 | 1) =>
		Object.fromEntries(Object.entries(scope).map(([name, shape]) => [name, ends(shape, end)]));
	return [at(0), at(1)];
};

/** A function of FEEL itself (`count`), which no model declares. */
const isBuiltIn = (name: string): boolean => evaluate(name, {}).warnings.length === 0;

/**
 * Names that the text uses and nobody declares, each as a sentence. Names that the text binds itself (`some x in …`)
 * count as declared everywhere in it.
 * @throws {Error} when the text is no FEEL.
 */
export function unknownNames(text: string, kind: "expression" | "tests", scope: Scope): string[] {
	const parse = kind === "expression" ? parseExpression : parseUnaryTests;
	const tree = parse(text, extremeValues(scope)[1], undefined);
	const textOf = (node: { readonly from: number; readonly to: number }) =>
		text.slice(node.from, node.to).replace(/\s+/g, " ");
	const bound = new Set(["item", "partial"]);
	const unknown = new Set<string>();
	tree.iterate({
		enter: (node) => {
			if (node.type.isError) throw new Error(`cannot be read from character ${node.from + 1} on`);
			if (node.name === "Name") bound.add(textOf(node));
		},
	});
	tree.iterate({
		enter: ({ name, node }) => {
			if (name === "VariableName") {
				const variable = textOf(node);
				if (!Object.hasOwn(scope, variable) && !bound.has(variable) && !isBuiltIn(variable))
					unknown.add(`there is no ${variable}; there are ${Object.keys(scope).join(", ")}`);
			}
			if (name === "PathExpression") {
				const { firstChild, lastChild } = node;
				if (firstChild?.name !== "VariableName" || lastChild?.name !== "PathName") return;
				const reason = unknownField(textOf(firstChild), textOf(lastChild), scope);
				if (reason !== undefined && !bound.has(textOf(firstChild))) unknown.add(reason);
			}
		},
	});
	return [...unknown];
}

/** Why there is no such field, if so; silent about contexts that are unknown themselves or known only when evaluated. */
function unknownField(context: string, field: string, scope: Scope): string | undefined {
	const shape = Object.hasOwn(scope, context) ? scope[context] : undefined;
	if (shape === undefined || (isFieldType(shape) && shape.type === "any")) return undefined;
	if (isFieldType(shape)) return `${context} is a single value and has no ${field}`;
	if (Object.hasOwn(shape, field)) return undefined;
	return `${context} has no ${field}; it has ${Object.keys(shape).join(", ")}`;
}
