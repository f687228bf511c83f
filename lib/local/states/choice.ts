import { isObject, type Json, type JsonObject, runtimeError } from "./json.ts";
import { find, read, type Scope } from "./paths.ts";

/** A rule of a Choice state: a comparison, or `And`, `Or`, `Not` over rules. */
export type ChoiceRule = JsonObject;

type Comparison = (value: Json, expected: Json) => boolean;

const sameType =
	(type: "string" | "number", holds: (order: number) => boolean): Comparison =>
	(value, expected) => {
		if (typeof value !== type || typeof expected !== type) return false;
		return holds(value === expected ? 0 : (value as string) < (expected as string) ? -1 : 1);
	};

const moment = (value: Json): number =>
	typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;

const timestamps =
	(holds: (order: number) => boolean): Comparison =>
	(value, expected) => {
		const difference = moment(value) - moment(expected);
		return !Number.isNaN(difference) && holds(Math.sign(difference));
	};

/** `*` stands for any text, unless a backslash is before it. */
function matches(value: Json, pattern: Json): boolean {
	if (typeof value !== "string" || typeof pattern !== "string") return false;
	const source = pattern.replaceAll(/\\(.)|(\*)|([^*\\]+)/gs, (_, escaped, star, plain) =>
		star ? ".*" : RegExp.escape(escaped ?? plain),
	);
	return new RegExp(`^${source}$`, "s").test(value);
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
	Equals: (order) => order === 0,
	LessThan: (order) => order < 0,
	GreaterThan: (order) => order > 0,
	LessThanEquals: (order) => order <= 0,
	GreaterThanEquals: (order) => order >= 0,
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
	BooleanEquals: (value, expected) => typeof value === "boolean" && value === expected,
	StringMatches: matches,
	...Object.fromEntries(
		Object.entries(ORDERS).flatMap(([name, holds]) => [
			[`String${name}`, sameType("string", holds)],
			[`Numeric${name}`, sameType("number", holds)],
			[`Timestamp${name}`, timestamps(holds)],
		]),
	),
};

const TESTS: Readonly<Record<string, (value: Json | undefined) => boolean>> = {
	IsPresent: (value) => value !== undefined,
	IsNull: (value) => value === null,
	IsString: (value) => typeof value === "string",
	IsNumeric: (value) => typeof value === "number",
	IsBoolean: (value) => typeof value === "boolean",
	IsTimestamp: (value) => value !== undefined && !Number.isNaN(moment(value)),
};

/** The operator of a rule (`StringEqualsPath`); nothing when it has none that AWS knows. */
export function operatorOf(rule: ChoiceRule): string | undefined {
	return Object.keys(rule).find(
		(name) =>
			["And", "Or", "Not"].includes(name) ||
			name in TESTS ||
			name in COMPARISONS ||
			(name.endsWith("Path") && name.slice(0, -4) in COMPARISONS),
	);
}

const rulesOf = (value: Json | undefined): readonly ChoiceRule[] =>
	(Array.isArray(value) ? value : [value]).filter(isObject);

/** Whether a rule holds. @throws {StateError} when it compares what is not there. */
export function holds(rule: ChoiceRule, scope: Scope): boolean {
	const operator = operatorOf(rule) ?? "";
	const operand = rule[operator] ?? null;
	switch (operator) {
		case "And":
			return rulesOf(operand).every((one) => holds(one, scope));
		case "Or":
			return rulesOf(operand).some((one) => holds(one, scope));
		case "Not":
			return !rulesOf(operand).some((one) => holds(one, scope));
	}
	const path = String(rule["Variable"]);
	const test = TESTS[operator];
	if (test) return test(find(path, scope)) === operand;
	const compare = COMPARISONS[operator];
	if (compare) return compare(read(path, scope), operand);
	const comparePath = COMPARISONS[operator.slice(0, -4)];
	if (comparePath) return comparePath(read(path, scope), read(String(operand), scope));
	throw runtimeError(`a rule has no operator: ${JSON.stringify(rule)}`);
}
