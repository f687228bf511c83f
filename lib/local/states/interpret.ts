import { functionOf } from "../names.ts";
import { holds } from "./choice.ts";
import {
	type Definition,
	INVOKE,
	INVOKE_AND_WAIT,
	type Retrier,
	type State,
} from "./definition.ts";
import { fill } from "./intrinsics.ts";
import { isObject, type Json, runtimeError, StateError } from "./json.ts";
import { find, read, type Scope, write } from "./paths.ts";

/** What comes next in an execution. */
export type Step =
	| { readonly kind: "enter"; readonly state: string; readonly input: Json }
	| Call
	/** `until` in milliseconds since the epoch. */
	| { readonly kind: "wait"; readonly until: number }
	/** The same state with the same input again; `attempts` counts for each of its retriers. */
	| { readonly kind: "retry"; readonly afterMs: number; readonly attempts: readonly number[] }
	| { readonly kind: "succeed"; readonly output: Json }
	| { readonly kind: "fail"; readonly error: string; readonly cause: string };

/** A function to invoke. */
export interface Call {
	readonly kind: "call";
	readonly functionName: string;
	readonly payload: Json;
	/** Whether its answer comes with the task token; otherwise it is what the function returns. */
	readonly byToken: boolean;
	/** Whether what the function returns comes wrapped, as `{ Payload }`. */
	readonly wrapped: boolean;
	readonly timeoutMs: number;
}

/** How long AWS waits for a task that says nothing of it: three years. */
const DEFAULT_TIMEOUT_SECONDS = 99_999_999;

/** Where an execution stands: what every step is computed from. */
export interface Position {
	readonly definition: Definition;
	readonly state: string;
	/** The state's input as it came, before `InputPath`. */
	readonly input: Json;
	/** The context object, `$$`. */
	readonly context: Json;
	/** Milliseconds since the epoch. */
	readonly now: number;
}

/** The first step of a state. Pure, so that after a crash the same state is entered again. @throws {StateError} */
export function enter(position: Position): Step {
	const { input, context } = position;
	const state = stateOf(position);
	const scope: Scope = { input: through(state.InputPath, { input, context }), context };
	switch (state.Type) {
		case "Task":
			return callOf(state, scope);
		case "Pass": {
			const made = state.Parameters === undefined ? scope.input : fill(state.Parameters, scope);
			return onward(position, state, state.Result ?? made);
		}
		case "Wait":
			return { kind: "wait", until: wakeTime(state, scope, position.now) };
		case "Choice": {
			const next = state.Choices?.find((rule) => holds(rule, scope))?.Next ?? state.Default;
			if (next === undefined) throw new StateError("States.NoChoiceMatched", "no rule holds");
			const output = through(state.OutputPath, scope);
			return { kind: "enter", state: next, input: output };
		}
		case "Succeed":
			return { kind: "succeed", output: through(state.OutputPath, scope) };
		case "Fail":
			return {
				kind: "fail",
				error: state.Error ?? textAt(state.ErrorPath, scope),
				cause: state.Cause ?? textAt(state.CausePath, scope),
			};
	}
}

/** The step after a task whose answer is here, or after a wait that is over. @throws {StateError} */
export function settle(position: Position, answer?: Json): Step {
	const { input, context } = position;
	const state = stateOf(position);
	const result = answer === undefined ? through(state.InputPath, { input, context }) : answer;
	return onward(position, state, result);
}

/** The step after a state that failed: again, or where its `Catch` leads, or the end of the execution. */
export function recover(
	position: Position,
	{ error, message: cause }: StateError,
	attempts: readonly number[],
): Step {
	const state = stateOf(position);
	const retriers = state.Retry ?? [];
	const index = retriers.findIndex((retrier) => catches(retrier.ErrorEquals, error));
	const retrier = retriers[index];
	const attempt = attempts[index] ?? 0;
	if (retrier && attempt < (retrier.MaxAttempts ?? 3))
		return {
			kind: "retry",
			afterMs: 1000 * pauseBefore(retrier, attempt),
			attempts: retriers.map((_, i) => (attempts[i] ?? 0) + (i === index ? 1 : 0)),
		};
	const catcher = state.Catch?.find(({ ErrorEquals }) => catches(ErrorEquals, error));
	if (!catcher) return { kind: "fail", error, cause };
	const output = { Error: error, Cause: cause };
	return {
		kind: "enter",
		state: catcher.Next,
		input: placed(catcher.ResultPath, position.input, output),
	};
}

function stateOf({ definition, state }: Position): State {
	const found = definition.States[state];
	if (!found) throw runtimeError(`there is no state ${state}`);
	return found;
}

function catches(names: readonly string[], error: string): boolean {
	if (names.includes(error)) return error !== "States.Runtime";
	if (error === "States.Runtime") return false;
	return (
		names.includes("States.ALL") ||
		(names.includes("States.TaskFailed") && error !== "States.Timeout")
	);
}

/** Seconds. */
function pauseBefore(retrier: Retrier, attempt: number): number {
	const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds, JitterStrategy } = retrier;
	const pause = Math.min(
		IntervalSeconds * BackoffRate ** attempt,
		MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
	);
	return JitterStrategy === "FULL" ? Math.random() * pause : pause;
}

function callOf(state: State, scope: Scope): Call {
	const { Resource = "", Parameters, TimeoutSeconds, TimeoutSecondsPath } = state;
	const filled = Parameters === undefined ? scope.input : fill(Parameters, scope);
	// the path reads the state's input, not what `Parameters` make of it
	const seconds = TimeoutSecondsPath
		? read(TimeoutSecondsPath, scope)
		: (TimeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS);
	if (typeof seconds !== "number" || seconds <= 0)
		throw runtimeError(`a time-out of ${JSON.stringify(seconds)} seconds`);
	const common = { kind: "call", timeoutMs: 1000 * seconds } as const;
	if (Resource !== INVOKE && Resource !== INVOKE_AND_WAIT)
		return {
			...common,
			functionName: functionOf(Resource),
			payload: filled,
			byToken: false,
			wrapped: false,
		};
	const { FunctionName, Payload } = isObject(filled) ? filled : {};
	return {
		...common,
		functionName: functionOf(String(FunctionName)),
		payload: Payload ?? {},
		byToken: Resource === INVOKE_AND_WAIT,
		wrapped: true,
	};
}

function wakeTime(state: State, scope: Scope, now: number): number {
	const { Seconds, SecondsPath, Timestamp, TimestampPath } = state;
	const seconds = SecondsPath ? read(SecondsPath, scope) : Seconds;
	if (typeof seconds === "number") return now + 1000 * seconds;
	const timestamp = TimestampPath ? read(TimestampPath, scope) : Timestamp;
	const until = Date.parse(String(timestamp));
	if (Number.isNaN(until)) throw runtimeError("a Wait state without a time");
	return until;
}

/** Leaves a state with its result. */
function onward(position: Position, state: State, result: Json): Step {
	const { input, context } = position;
	const selected =
		state.ResultSelector === undefined
			? result
			: fill(state.ResultSelector, { input: result, context });
	const placedResult = placed(state.ResultPath, input, selected);
	const output = through(state.OutputPath, { input: placedResult, context });
	return state.Next === undefined
		? { kind: "succeed", output }
		: { kind: "enter", state: state.Next, input: output };
}

/** `ResultPath`: the result in place of the input or at a place in it, or the input alone. */
function placed(path: string | null | undefined, input: Json, result: Json): Json {
	if (path === null) return input;
	return path === undefined ? result : write(path, input, result);
}

/** `InputPath` and `OutputPath`: all, nothing, or a part. */
function through(path: string | null | undefined, scope: Scope): Json {
	if (path === undefined) return scope.input;
	return path === null ? {} : read(path, scope);
}

const textAt = (path: string | undefined, scope: Scope): string =>
	path === undefined ? "" : String(find(path, scope) ?? "");
