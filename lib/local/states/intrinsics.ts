import { randomUUID } from "node:crypto";
import { isObject, type Json, StateError } from "./json.ts";
import { read, type Scope, stepsOf } from "./paths.ts";

/** A call `States.Format('{} of {}', $.a, 3)` and its arguments, or one of these. */
type Expression =
	| { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
	| { readonly kind: "path"; readonly path: string }
	| { readonly kind: "value"; readonly value: Json };

const failed = (cause: string) => new StateError("States.IntrinsicFailure", cause);

const text = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

function number(value: Json | undefined): number {
	if (typeof value !== "number") throw failed("a number is needed");
	return value;
}

function list(value: Json | undefined): readonly Json[] {
	if (!Array.isArray(value)) throw failed("an array is needed");
	return value;
}

function format([template, ...values]: readonly Json[]): string {
	let next = 0;
	return String(template).replaceAll(/\\([{}'\\])|\{\}/g, (_, escaped?: string) => {
		if (escaped !== undefined) return escaped;
		const value = values[next];
		next += 1;
		if (value === undefined) throw failed("States.Format has more {} than arguments");
		return text(value);
	});
}

function parseJson(value: Json | undefined): Json {
	try {
		return JSON.parse(String(value));
	} catch {
		throw failed("States.StringToJson was given no JSON");
	}
}

/** The intrinsic functions that there are here; the rest of AWS's is refused when a definition is read. */
const FUNCTIONS: Readonly<Record<string, (values: readonly Json[]) => Json | undefined>> = {
	"States.Format": format,
	"States.StringToJson": ([value]) => parseJson(value),
	"States.JsonToString": ([value]) => JSON.stringify(value),
	"States.JsonMerge": ([one, other]) => {
		if (isObject(one) && isObject(other)) return { ...one, ...other };
		throw failed("States.JsonMerge takes two objects");
	},
	"States.Array": (values) => values,
	"States.ArrayLength": ([values]) => list(values).length,
	"States.ArrayGetItem": ([values, index]) => list(values)[number(index)],
	"States.ArrayContains": ([values, value]) =>
		list(values).some((one) => JSON.stringify(one) === JSON.stringify(value)),
	"States.MathAdd": ([one, other]) => number(one) + number(other),
	"States.StringSplit": ([value, separators]) =>
		String(value)
			.split(new RegExp(`[${RegExp.escape(String(separators))}]`))
			.filter((part) => part !== ""),
	"States.UUID": () => randomUUID(),
};

const TOKEN = /\s*(?:(States\.\w+)\s*\(|(\$[^\s,)]*)|'((?:[^'\\]|\\.)*)'|([\w.+-]+)|([,)]))/y;

/** What keeps an expression from being one; nothing when it is one. */
export function problemOf(expression: string): string | undefined {
	try {
		parse(expression);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** The value of an intrinsic function's call or of a path. @throws {StateError} when there is none. */
export function evaluate(expression: string, scope: Scope): Json {
	return resultOf(parse(expression), scope);
}

function resultOf(expression: Expression, scope: Scope): Json {
	switch (expression.kind) {
		case "value":
			return expression.value;
		case "path":
			return read(expression.path, scope);
		case "call": {
			const values = expression.arguments.map((argument) => resultOf(argument, scope));
			const value = FUNCTIONS[expression.name]?.(values);
			if (value === undefined) throw failed(`${expression.name} has no result`);
			return value;
		}
	}
}

function parse(source: string): Expression {
	let position = 0;
	const next = () => {
		TOKEN.lastIndex = position;
		const token = TOKEN.exec(source);
		if (!token) throw failed(`${source} is no path and no intrinsic function`);
		position = TOKEN.lastIndex;
		return token;
	};

	const expression = (): Expression => {
		const [, name, path, quoted, literal] = next();
		if (name) return { kind: "call", name: known(name), arguments: argumentsOf() };
		if (path !== undefined) return { kind: "path", path: referencePath(path) };
		if (quoted !== undefined) return { kind: "value", value: quoted.replaceAll("\\'", "'") };
		if (literal !== undefined) return { kind: "value", value: parseJson(literal) };
		throw failed(`${source} lacks an argument`);
	};
	const argumentsOf = (): readonly Expression[] => {
		const found: Expression[] = [];
		if (/^\s*\)/.test(source.slice(position))) {
			next();
			return found;
		}
		for (;;) {
			found.push(expression());
			const [, , , , , mark] = next();
			if (mark === ")") return found;
			if (mark !== ",") throw failed(`${source} lacks a comma`);
		}
	};

	const whole = expression();
	if (source.slice(position).trim() !== "") throw failed(`${source} goes on behind its end`);
	return whole;
}

function known(name: string): string {
	if (!Object.hasOwn(FUNCTIONS, name)) throw failed(`the embedded cloud has no ${name}`);
	return name;
}

function referencePath(path: string): string {
	if (!stepsOf(path)) throw failed(`${path} is no reference path`);
	return path;
}

/**
 * A payload template (`Parameters`, `ResultSelector`) with the fields whose names end in `.$` filled in.
 * @throws {StateError} when a path points at nothing.
 */
export function fill(template: Json, scope: Scope): Json {
	if (Array.isArray(template)) return template.map((item: Json) => fill(item, scope));
	if (!isObject(template)) return template;
	return Object.fromEntries(
		Object.entries(template).map(([name, value]) =>
			name.endsWith(".$") && typeof value === "string"
				? [name.slice(0, -2), evaluate(value, scope)]
				: [name, fill(value, scope)],
		),
	);
}
