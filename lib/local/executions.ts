import { randomUUID } from "node:crypto";
import type { Execution, ExecutionTable } from "./execution-table.ts";
import type { Invoke } from "./invocation.ts";
import { type Definition, readDefinition } from "./states/definition.ts";
import { type Call, enter, type Position, recover, type Step, settle } from "./states/interpret.ts";
import { type Json, runtimeError, StateError } from "./states/json.ts";

/** Runs executions, from one wait to the next; between them one is only a row of the table. */
export interface Executions {
	/** Continues what the last process left: calls are made again, times that have passed are acted on. */
	resume(): void;
	/** Begins one that is not in the table yet. */
	begin(machine: string, name: string, arn: string, definition: string, input: string): Execution;
	/** Takes the answer to an open call; durable when it returns. */
	answer(execution: Execution, output: Json): void;
	/** Takes the failure of an open call; durable when it returns. */
	fail(execution: Execution, error: string, cause: string): void;
	abort(execution: Execution, error: string | null, cause: string | null): void;
	/** Acts on what is due by now: after the time was set. */
	lookAgain(): void;
	/** Nothing happens any more. */
	close(): void;
}

/** States in one go, without a wait or a call: beyond this a definition runs in circles. */
const LONGEST_RUN = 10_000;

/** The longest that a timer of Node can wait (ms); after it, it is set again. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The executions of a table, on the clock of this machine. */
export function runExecutions(table: ExecutionTable, invoke: Invoke): Executions {
	const definitions = new Map<string, Definition>();
	let timer: NodeJS.Timeout | undefined;
	let armedFor = Number.POSITIVE_INFINITY;
	let closed = false;

	const positionOf = (execution: Execution): Position => {
		const { definition: hash, state, stateInput, startedAt, enteredAt, attempts } = execution;
		const definition = definitions.get(hash) ?? readDefinition(table.definition(hash));
		definitions.set(hash, definition);
		return {
			definition,
			state,
			input: stateInput,
			now: Date.now(),
			context: {
				Execution: {
					Id: execution.arn,
					Name: execution.name,
					Input: JSON.parse(execution.input),
					StartTime: new Date(startedAt).toISOString(),
				},
				StateMachine: { Id: execution.machine, Name: execution.machine.split(":").at(-1) ?? "" },
				State: {
					Name: state,
					EnteredTime: new Date(enteredAt).toISOString(),
					RetryCount: attempts.reduce((sum, count) => sum + count, 0),
				},
				Task: { Token: execution.token },
			},
		};
	};

	const save = (execution: Execution) => {
		table.save(execution);
		if (execution.due !== null && execution.due < armedFor) arm(execution.due);
	};

	const arm = (due: number | undefined) => {
		clearTimeout(timer);
		armedFor = due ?? Number.POSITIVE_INFINITY;
		if (due === undefined || closed) return;
		timer = setTimeout(fire, Math.min(Math.max(0, due - Date.now()), LONGEST_TIMER));
		timer.unref();
	};

	const fire = () => {
		for (const execution of table.due(Date.now())) {
			if (execution.phase === "enter") proceed(withToken(execution), enter);
			else if (execution.phase === "wait") proceed(execution, settle);
			else failOpenCall(execution, new StateError("States.Timeout", ""));
		}
		arm(table.nextDue());
	};

	/** Goes on until the execution waits, calls or ends, and keeps that: one row is written, whatever lies between. */
	const proceed = (from: Execution, first: (position: Position) => Step) => {
		let execution = from;
		let next = first;
		for (let count = 0; ; count += 1) {
			const step = stepOf(execution, count > LONGEST_RUN ? inCircles : next);
			switch (step.kind) {
				case "enter":
					execution = withToken({
						...execution,
						state: step.state,
						stateInput: step.input,
						enteredAt: Date.now(),
						attempts: [],
					});
					next = enter;
					continue;
				case "retry":
					return save({
						...execution,
						attempts: step.attempts,
						phase: "enter",
						token: null,
						due: Date.now() + step.afterMs,
					});
				case "wait":
					return save({ ...execution, phase: "wait", token: null, due: step.until });
				case "call":
					execution = { ...execution, phase: "call", due: Date.now() + step.timeoutMs };
					save(execution);
					void call(execution, step);
					return;
				case "succeed":
					return save(
						ended(execution, { status: "SUCCEEDED", output: JSON.stringify(step.output) }),
					);
				case "fail":
					return save(ended(execution, { status: "FAILED", error: step.error, cause: step.cause }));
			}
		}
	};

	/** A step that cannot be computed fails its state, and what that fails, the execution. */
	const stepOf = (execution: Execution, compute: (position: Position) => Step): Step => {
		try {
			const position = positionOf(execution);
			try {
				return compute(position);
			} catch (error) {
				return recover(position, toStateError(error), execution.attempts);
			}
		} catch (error) {
			const { error: name, message } = toStateError(error);
			return { kind: "fail", error: name, cause: message };
		}
	};

	const call = async (execution: Execution, { functionName, payload, byToken, wrapped }: Call) => {
		const outcome = await invoke(functionName, payload);
		if (closed) return; // it is made again after the restart
		const current = table.get(execution.arn);
		if (current?.token !== execution.token) return; // answered, or timed out, in the meantime
		if (!outcome.ok) {
			const { errorType } = outcome.failure;
			failOpenCall(current, new StateError(errorType, JSON.stringify(outcome.failure)));
		} else if (byToken) {
			table.save({ ...current, phase: "called" });
		} else {
			const result = outcome.result as Json;
			const answer = wrapped
				? { ExecutedVersion: "$LATEST", Payload: result, StatusCode: 200 }
				: result;
			proceed(current, (position) => settle(position, answer));
		}
	};

	const failOpenCall = (execution: Execution, failure: StateError) =>
		proceed(execution, () => {
			throw failure;
		});

	return {
		resume() {
			const now = Date.now();
			for (const execution of table.running("call")) {
				if (execution.due !== null && execution.due <= now) continue;
				const step = stepOf(execution, enter);
				if (step.kind === "call") void call(execution, step);
				else proceed(execution, enter);
			}
			arm(table.nextDue());
		},
		begin(machine, name, arn, definition, input) {
			const now = Date.now();
			const execution: Execution = {
				...{ arn, machine, name, definition, input },
				status: "RUNNING",
				...{ output: null, error: null, cause: null, startedAt: now, stoppedAt: null },
				...{ state: "", stateInput: null, enteredAt: now, attempts: [] },
				...{ phase: "enter", token: null, due: null },
			};
			proceed(execution, ({ definition: { StartAt } }) => ({
				kind: "enter",
				state: StartAt,
				input: JSON.parse(input),
			}));
			return table.get(arn) ?? execution;
		},
		answer: (execution, output) => proceed(execution, (position) => settle(position, output)),
		fail: (execution, error, cause) => failOpenCall(execution, new StateError(error, cause)),
		abort: (execution, error, cause) => save(ended(execution, { status: "ABORTED", error, cause })),
		lookAgain: fire,
		close() {
			closed = true;
			clearTimeout(timer);
		},
	};
}

const inCircles = (): Step => {
	throw runtimeError(`${LONGEST_RUN} states without a wait or a call`);
};

const toStateError = (error: unknown): StateError =>
	error instanceof StateError ? error : runtimeError(String(error));

/** A token of its own for every entry of a state; it says which execution it belongs to, also when it is dead. */
const withToken = (execution: Execution): Execution => ({
	...execution,
	token: `${Buffer.from(execution.arn).toString("base64url")}.${randomUUID()}`,
});

/** ARN of the execution that a token was made for; any other text gives some text. */
export const arnOfToken = (token: string): string =>
	Buffer.from(token.split(".")[0] ?? "", "base64url").toString();

const ended = (
	execution: Execution,
	how: Pick<Execution, "status"> & Partial<Pick<Execution, "output" | "error" | "cause">>,
): Execution => ({ ...execution, ...how, stoppedAt: Date.now(), token: null, due: null });
