import { InvalidError } from "../../kernel/errors.ts";
import { type ChoiceRule, operatorOf } from "./choice.ts";
import { problemOf } from "./intrinsics.ts";
import { isObject, type Json } from "./json.ts";
import { stepsOf } from "./paths.ts";

/** A state machine in the Amazon States Language: the part of it that the embedded cloud runs. */
export interface Definition {
	readonly StartAt: string;
	readonly States: Readonly<Record<string, State>>;
}

/** A state. Which fields one has depends on its type; `readDefinition` sees to it. */
export interface State {
	readonly Type: StateType;
	readonly Next?: string;
	readonly End?: boolean;
	readonly InputPath?: string | null;
	readonly Parameters?: Json;
	readonly ResultSelector?: Json;
	readonly ResultPath?: string | null;
	readonly OutputPath?: string | null;
	readonly Resource?: string;
	readonly TimeoutSeconds?: number;
	readonly TimeoutSecondsPath?: string;
	readonly Retry?: readonly Retrier[];
	readonly Catch?: readonly Catcher[];
	readonly Result?: Json;
	readonly Seconds?: number;
	readonly SecondsPath?: string;
	readonly Timestamp?: string;
	readonly TimestampPath?: string;
	readonly Choices?: readonly (ChoiceRule & { readonly Next: string })[];
	readonly Default?: string;
	readonly Error?: string;
	readonly ErrorPath?: string;
	readonly Cause?: string;
	readonly CausePath?: string;
}

export interface Retrier {
	readonly ErrorEquals: readonly string[];
	readonly IntervalSeconds?: number;
	readonly MaxAttempts?: number;
	readonly BackoffRate?: number;
	readonly MaxDelaySeconds?: number;
	readonly JitterStrategy?: "FULL" | "NONE";
}

export interface Catcher {
	readonly ErrorEquals: readonly string[];
	readonly Next: string;
	readonly ResultPath?: string | null;
}

/** A call whose answer is what the function returns. */
export const INVOKE = "arn:aws:states:::lambda:invoke";

/** A call whose answer comes with its task token. */
export const INVOKE_AND_WAIT = "arn:aws:states:::lambda:invoke.waitForTaskToken";

const EVERY = ["Type", "Comment", "InputPath", "OutputPath"];
const ONWARD = ["Next", "End"];
const FIELDS = {
	Task: [
		...EVERY,
		...ONWARD,
		...["Resource", "Parameters", "ResultSelector", "ResultPath", "Retry", "Catch"],
		...["TimeoutSeconds", "TimeoutSecondsPath"],
	],
	Pass: [...EVERY, ...ONWARD, "Result", "Parameters", "ResultPath"],
	Wait: [...EVERY, ...ONWARD, "Seconds", "SecondsPath", "Timestamp", "TimestampPath"],
	Choice: [...EVERY, "Choices", "Default"],
	Succeed: EVERY,
	Fail: ["Type", "Comment", "Error", "ErrorPath", "Cause", "CausePath"],
} as const;
type StateType = keyof typeof FIELDS;

const PATHS = [
	...["InputPath", "OutputPath", "ResultPath"],
	...["TimeoutSecondsPath", "SecondsPath", "TimestampPath"],
] as const;

/** A definition's text with its placeholders (`${Name}`) filled in; one that nobody fills stays. */
export const fillPlaceholders = (
	text: string,
	substitutions: Readonly<Record<string, string>>,
): string => text.replaceAll(/\$\{(\w+)\}/g, (all, name) => substitutions[name] ?? all);

/**
 * Reads a definition.
 * @throws {InvalidError} with every place that is wrong, or that the embedded cloud cannot run: better at once than in a
 * case that waits for a month.
 */
export function readDefinition(text: string): Definition {
	let definition: Definition;
	try {
		definition = JSON.parse(text);
	} catch (error) {
		throw new InvalidError({ "/": `no JSON: ${error}` });
	}
	const problems = problemsOf(definition);
	if (Object.keys(problems).length > 0) throw new InvalidError(problems);
	return definition;
}

function problemsOf({ StartAt, States, ...rest }: Definition): Record<string, string> {
	const problems: Record<string, string> = {};
	if (typeof States !== "object" || States === null) return { "/States": "missing" };
	const target = (where: string, name: string | undefined) => {
		if (!Object.hasOwn(States, name ?? "")) problems[where] = `there is no state ${name}`;
	};
	for (const [name, value] of Object.entries(rest))
		if (!["Comment", "Version"].includes(name) && value !== "JSONPath")
			problems[`/${name}`] = "the embedded cloud cannot do this";
	target("/StartAt", StartAt);
	for (const [name, state] of Object.entries(States)) {
		const at = `/States/${name}`;
		const fields: readonly string[] | undefined = FIELDS[state.Type];
		if (!fields) {
			problems[`${at}/Type`] = `the embedded cloud has no ${state.Type}`;
			continue;
		}
		for (const field of Object.keys(state))
			if (!fields.includes(field)) problems[`${at}/${field}`] = `not for a ${state.Type} here`;
		for (const field of PATHS) {
			const path = state[field];
			if (typeof path === "string" && !stepsOf(path))
				problems[`${at}/${field}`] = `${path} is no reference path`;
		}
		for (const field of ["Parameters", "ResultSelector"] as const)
			Object.assign(problems, templateProblems(`${at}/${field}`, state[field]));
		if (fields.includes("Next") && !state.End) target(`${at}/Next`, state.Next);
		if (state.Default !== undefined) target(`${at}/Default`, state.Default);
		if (state.Type === "Task" && !isCallable(state.Resource))
			problems[`${at}/Resource`] = "the embedded cloud invokes functions only";
		state.Catch?.forEach((catcher, index) => {
			target(`${at}/Catch/${index}/Next`, catcher.Next);
		});
		state.Choices?.forEach((rule, index) => {
			target(`${at}/Choices/${index}/Next`, rule.Next);
			if (!operatorOf(rule)) problems[`${at}/Choices/${index}`] = "it compares nothing";
		});
	}
	return problems;
}

/** A resource that is one of our functions, or one of the two ways to invoke one. */
const isCallable = (resource: string | undefined): boolean =>
	resource === INVOKE || resource === INVOKE_AND_WAIT || resource?.includes(":function:") === true;

function templateProblems(at: string, template: Json | undefined): Record<string, string> {
	const problems: Record<string, string> = {};
	if (isObject(template))
		for (const [name, value] of Object.entries(template)) {
			const problem = name.endsWith(".$") ? problemOf(String(value)) : undefined;
			if (problem) problems[`${at}/${name}`] = problem;
			Object.assign(problems, templateProblems(`${at}/${name}`, value));
		}
	if (Array.isArray(template))
		template.forEach((item: Json, index) => {
			Object.assign(problems, templateProblems(`${at}/${index}`, item));
		});
	return problems;
}
