import { describe, expect, it } from "@jest/globals";
import { StateMachine } from "aws-local-stepfunctions";
import { readDefinition } from "../../lib/local/states/definition.ts";
import { enter, recover, type Step, settle } from "../../lib/local/states/interpret.ts";
import { type Json, type JsonObject, StateError } from "../../lib/local/states/json.ts";

/** What the task of every machine here does: `fail` names an error, any other input comes back as `{ got }`. */
function task(payload: Json): Json {
	const { fail } = payload as JsonObject;
	if (typeof fail === "string") throw new StateError(fail, "as asked");
	return { got: payload };
}

type End = { readonly output: Json } | { readonly error: string };

/** Runs a definition by our interpreter: no clock, no table, a retry without a pause. */
function ours(text: string, input: Json): End {
	const definition = readDefinition(text);
	let state = definition.StartAt;
	let current = input;
	let attempts: readonly number[] = [];
	const position = () => ({ definition, state, input: current, context: {}, now: 0 });
	const guarded = (compute: () => Step): Step => {
		try {
			return compute();
		} catch (error) {
			if (error instanceof StateError) return recover(position(), error, attempts);
			throw error;
		}
	};
	for (;;) {
		let step = guarded(() => enter(position()));
		if (step.kind === "call") {
			const { payload } = step;
			step = guarded(() => settle(position(), task(payload)));
		}
		if (step.kind === "wait") step = settle(position());
		if (step.kind === "succeed") return { output: step.output };
		if (step.kind === "fail") return { error: step.error };
		if (step.kind === "retry") attempts = step.attempts;
		if (step.kind === "enter") {
			state = step.state;
			current = step.input;
			attempts = [];
		}
	}
}

/** Runs a definition by the library that we did not write. */
async function theirs(text: string, input: Json): Promise<End> {
	const machine = new StateMachine(JSON.parse(text), { validationOptions: { noValidate: true } });
	const names = Object.keys(JSON.parse(text).States);
	const handler = (payload: unknown) => {
		try {
			return task(payload as Json) as never;
		} catch (error) {
			const failure = error as StateError;
			throw Object.assign(new Error(failure.message), {
				name: failure.error,
				isRetryable: failure.error !== "States.Runtime",
				isCatchable: failure.error !== "States.Runtime",
			});
		}
	};
	const each = <Value>(value: Value) => Object.fromEntries(names.map((name) => [name, value]));
	const { result } = machine.run(input as never, {
		overrides: {
			taskResourceLocalHandlers: each(handler),
			waitTimeOverrides: each(0),
			retryIntervalOverrides: each(0),
		},
	});
	try {
		return { output: (await result) as Json };
	} catch (error) {
		return { error: ((error as Error).cause as Error).name };
	}
}

const FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:step";

const one = (state: object) => ({ StartAt: "It", States: { It: { End: true, ...state } } });
const taskWith = (fields: object) => one({ Type: "Task", Resource: FUNCTION, ...fields });
const passWith = (fields: object) => one({ Type: "Pass", ...fields });
const choice = (...rules: object[]) => ({
	StartAt: "It",
	States: {
		It: {
			Type: "Choice",
			Choices: rules.map((rule, index) => ({ ...rule, Next: `Rule${index}` })),
			Default: "None",
		},
		None: { Type: "Pass", Result: "none", End: true },
		...Object.fromEntries(
			rules.map((_, index) => [`Rule${index}`, { Type: "Pass", Result: index, End: true }]),
		),
	},
});
const compare = (Variable: string, operator: string, operand: unknown) => ({
	Variable,
	[operator]: operand,
});

const INPUT = {
	text: "hello",
	number: 3,
	yes: true,
	nothing: null,
	when: "2026-01-01T12:00:00Z",
	list: [1, "two", { three: 3 }],
	deep: { er: { "odd name": 7 } },
};

describe("the interpreter ends as another one does", () => {
	it.each<[string, object, Json?]>([
		["Pass: its input", passWith({})],
		["Pass: a result", passWith({ Result: { a: [1] } })],
		["Pass: a result beside the input", passWith({ Result: 1, ResultPath: "$.made" })],
		["Pass: a result deep in the input", passWith({ Result: 1, ResultPath: "$.deep.new.place" })],
		["Pass: the input alone", passWith({ Result: 1, ResultPath: null })],
		["Pass: a part of the input", passWith({ InputPath: "$.deep.er['odd name']" })],
		["Pass: none of the input", passWith({ InputPath: null })],
		["Pass: a part of the output", passWith({ OutputPath: "$.list[2].three" })],
		["Pass: a path to nothing", passWith({ InputPath: "$.missing" })],
		[
			"Pass: parameters",
			passWith({
				Parameters: {
					"text.$": "$.text",
					fixed: "$.text",
					nested: { "item.$": "$.list[1]", list: [{ "n.$": "$.number" }] },
				},
			}),
		],
		[
			"Pass: intrinsic functions",
			passWith({
				Parameters: {
					"format.$": "States.Format('{} is \\'{}\\' of {}', $.number, $.text, 4)",
					"sum.$": "States.MathAdd($.number, -1)",
					"json.$": "States.JsonToString($.deep)",
					"parsed.$": "States.StringToJson('[1, 2]')",
					"array.$": "States.Array(1, 'two', $.yes, null)",
					"length.$": "States.ArrayLength($.list)",
					"item.$": "States.ArrayGetItem($.list, 1)",
					"has.$": "States.ArrayContains($.list, 'two')",
					"nested.$": "States.MathAdd(States.ArrayLength($.list), States.MathAdd(1, 1))",
				},
			}),
		],
		["Task: what it returns", taskWith({})],
		[
			"Task: all the fields",
			taskWith({
				InputPath: "$.deep",
				Parameters: { "given.$": "$.er" },
				ResultSelector: { "chosen.$": "$.got.given" },
				ResultPath: "$.deep.result",
				OutputPath: "$.deep",
			}),
		],
		["Task: an error that nobody catches", taskWith({ Parameters: { fail: "Custom" } })],
		[
			"Task: an error that is retried in vain",
			taskWith({
				Parameters: { fail: "Custom" },
				Retry: [{ ErrorEquals: ["Custom"], MaxAttempts: 2 }],
			}),
		],
		...["Custom", "States.Timeout", "States.Runtime"].flatMap((fail) =>
			["Custom", "States.TaskFailed", "States.Timeout", "States.ALL"]
				// it knows a time-out by its class, which it does not give away
				.filter((name) => `${fail} ${name}` !== "States.Timeout States.TaskFailed")
				.map((name): [string, object] => [
					`Task: ${fail} where ${name} is caught`,
					{
						StartAt: "It",
						States: {
							It: {
								Type: "Task",
								Resource: FUNCTION,
								Parameters: { fail },
								Catch: [{ ErrorEquals: [name], ResultPath: "$.caught", Next: "After" }],
								End: true,
							},
							After: { Type: "Succeed" },
						},
					},
				]),
		),
		["Wait: its input", one({ Type: "Wait", Seconds: 3, OutputPath: "$.text" })],
		[
			"Succeed: a part",
			{ StartAt: "It", States: { It: { Type: "Succeed", InputPath: "$.deep" } } },
		],
		["Fail", { StartAt: "It", States: { It: { Type: "Fail", Error: "Mine", Cause: "c" } } }],
		["Choice: none of them", choice(compare("$.text", "StringEquals", "bye"))],
		[
			"Choice: without a default",
			{
				StartAt: "It",
				States: {
					It: {
						Type: "Choice",
						Choices: [{ Variable: "$.yes", BooleanEquals: false, Next: "End" }],
					},
					End: { Type: "Succeed" },
				},
			},
		],
		[
			"Choice: the first that holds",
			choice(
				compare("$.number", "NumericGreaterThan", 3),
				compare("$.number", "NumericGreaterThanEquals", 3),
				compare("$.number", "NumericEquals", 3),
			),
		],
		[
			"Choice: And, Or, Not",
			choice(
				{
					And: [compare("$.yes", "BooleanEquals", true), compare("$.number", "NumericLessThan", 1)],
				},
				{ Not: compare("$.text", "StringMatches", "h*o") },
				{
					Or: [
						compare("$.number", "NumericEquals", 9),
						{ And: [compare("$.text", "StringLessThan", "i")] },
					],
				},
			),
		],
		[
			"Choice: what is there",
			choice(
				compare("$.missing", "IsPresent", true),
				compare("$.nothing", "IsPresent", false),
				compare("$.nothing", "IsNull", true),
			),
		],
		[
			"Choice: types",
			choice(
				compare("$.text", "IsNumeric", true),
				compare("$.number", "IsString", true),
				compare("$.text", "IsTimestamp", true),
				compare("$.when", "IsTimestamp", true),
			),
		],
		[
			"Choice: another type is not equal",
			choice(compare("$.number", "StringEquals", "3"), compare("$.text", "NumericLessThan", 9)),
		],
		[
			"Choice: moments",
			choice(
				compare("$.when", "TimestampLessThan", "2026-01-01T12:00:00Z"),
				compare("$.when", "TimestampEquals", "2026-01-01T13:00:00+01:00"),
			),
		],
		[
			"Choice: two places",
			choice(
				compare("$.number", "NumericEqualsPath", "$.list[0]"),
				compare("$.text", "StringEqualsPath", "$.text"),
			),
		],
		[
			"Choice: patterns",
			choice(
				compare("$.text", "StringMatches", "h.llo"),
				compare("$.text", "StringMatches", "*l\\*"),
				compare("$.text", "StringMatches", "*ll*"),
			),
		],
		["Choice: nothing to compare", choice(compare("$.missing", "StringEquals", "x"))],
	])("%s", async (_what, definition, input = INPUT) => {
		const text = JSON.stringify(definition);
		expect(ours(text, input)).toEqual(await theirs(text, input));
	});
});

describe("where the other interpreter errs, ours does as AWS", () => {
	const call = (fields: object, input: Json) => {
		const definition = readDefinition(
			JSON.stringify(
				taskWith({ Parameters: { FunctionName: "step" }, ...fields, Resource: INVOKE }),
			),
		);
		return enter({ definition, state: "It", input, context: {}, now: 0 });
	};
	const INVOKE = "arn:aws:states:::lambda:invoke";

	it("reads a time-out from the state's input, not from what the parameters make of it", () => {
		expect(call({ TimeoutSecondsPath: "$.seconds" }, { seconds: 90 })).toMatchObject({
			timeoutMs: 90_000,
		});
		expect(() => call({ TimeoutSecondsPath: "$.seconds" }, { seconds: "90" })).toThrow("time-out");
		expect(() => call({ TimeoutSecondsPath: "$.seconds" }, {})).toThrow("nothing is at $.seconds");
	});

	it("waits for three years where nothing is said", () => {
		expect(call({}, {})).toMatchObject({ timeoutMs: 99_999_999_000 });
	});

	it("does not take a time-out for a failure of the task", () => {
		const definition = readDefinition(
			JSON.stringify(
				taskWith({
					Retry: [{ ErrorEquals: ["States.TaskFailed"] }, { ErrorEquals: ["States.ALL"] }],
				}),
			),
		);
		const position = { definition, state: "It", input: {}, context: {}, now: 0 };
		expect(recover(position, new StateError("States.Timeout", ""), [])).toMatchObject({
			attempts: [0, 1],
		});
	});

	it("splits a text at each of the characters", () => {
		const split = passWith({ Parameters: { "parts.$": "States.StringSplit($.text, 'l-')" } });
		expect(ours(JSON.stringify(split), { text: "a-ble" })).toEqual({
			output: { parts: ["a", "b", "e"] },
		});
	});

	it("puts a result in place of the whole input where the path says so", () => {
		expect(ours(JSON.stringify(passWith({ Result: 1, ResultPath: "$" })), INPUT)).toEqual({
			output: 1,
		});
	});
});
