import { isObject, type Json, runtimeError, StateError } from "./json.ts";

/** What a path can be applied to: a state's input or result (`$`), and the context object (`$$`). */
export interface Scope {
	readonly input: Json;
	readonly context: Json;
}

/** One step of a reference path: `.name`, `['name']` or `[0]`. */
const STEP = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^']*)'\]|\["([^"]*)"\]/y;

const parsed = new Map<string, readonly (string | number)[] | undefined>();

/** The steps of a reference path behind its `$` or `$$`; nothing when it is none (a filter, a wildcard, a slice). */
export function stepsOf(path: string): readonly (string | number)[] | undefined {
	if (!parsed.has(path)) parsed.set(path, parse(path));
	return parsed.get(path);
}

function parse(path: string): readonly (string | number)[] | undefined {
	if (!path.startsWith("$")) return undefined;
	const steps: (string | number)[] = [];
	STEP.lastIndex = path.startsWith("$$") ? 2 : 1;
	while (STEP.lastIndex < path.length) {
		const step = STEP.exec(path);
		if (!step) return undefined;
		const [, name, index, quoted, doubleQuoted] = step;
		steps.push(index === undefined ? (name ?? quoted ?? doubleQuoted ?? "") : Number(index));
	}
	return steps;
}

/** What a path points at; nothing when it is not there. */
export function find(path: string, { input, context }: Scope): Json | undefined {
	let found: Json | undefined = path.startsWith("$$") ? context : input;
	for (const step of stepsOf(path) ?? []) {
		if (typeof step === "number") found = Array.isArray(found) ? found[step] : undefined;
		else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
	}
	return found;
}

/** What a path points at. @throws {StateError} States.Runtime when it is not there. */
export function read(path: string, scope: Scope): Json {
	const found = find(path, scope);
	if (found === undefined) throw runtimeError(`nothing is at ${path}`);
	return found;
}

/** `target` with `value` at a path; objects on the way there are made. @throws {StateError} when something else is in the way. */
export function write(path: string, target: Json, value: Json): Json {
	const put = (at: Json | undefined, steps: readonly (string | number)[]): Json => {
		const [step, ...rest] = steps;
		if (step === undefined) return value;
		if (typeof step === "string" && (at === undefined || isObject(at)))
			return { ...at, [step]: put(at?.[step], rest) };
		if (typeof step === "number" && Array.isArray(at) && step < at.length)
			return at.with(step, put(at[step], rest));
		throw new StateError("States.ResultPathMatchFailure", `the input has no place for ${path}`);
	};
	return put(target, stepsOf(path) ?? []);
}
