/** A JSON value. */
export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };

/** Whether a value is an object, neither an array nor null. */
export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Why a state failed: an error's name, which `Retry` and `Catch` match, and its cause. */
export class StateError extends Error {
	readonly error: string;

	constructor(error: string, cause: string) {
		super(cause);
		this.error = error;
	}
}

/** What a definition's author did wrong, seen only when it runs. Nothing catches it, as on AWS. */
export const runtimeError = (cause: string): StateError => new StateError("States.Runtime", cause);
