import type { SharedTime } from "./time.ts";

/** Why an invocation failed, as Lambda says it. */
export interface Failure {
	/** Name of the error, or `Sandbox.Timedout`, `Runtime.ExitError`. */
	readonly errorType: string;
	readonly errorMessage: string;
	readonly trace?: readonly string[];
}

/** How an invocation ended. `result` is what the handler returned, as JSON carries it. */
export type Outcome =
	| { readonly ok: true; readonly result: unknown }
	| { readonly ok: false; readonly failure: Failure };

/** Invokes a function by name and waits for its end. Never throws. */
export type Invoke = (name: string, event: unknown) => Promise<Outcome>;

/** What a worker is told when it starts. */
export interface WorkerSettings {
	readonly name: string;
	/** URL of the file that exports `handler`. */
	readonly module: string;
	readonly logFile: string;
	readonly memoryMiB: number;
	readonly functionArn: string;
	/** The time that the function lives in. */
	readonly time: SharedTime;
}

/** To a worker: do this. */
export interface Request {
	readonly id: number;
	/** JSON, as Lambda hands it over. */
	readonly event: string;
	readonly requestId: string;
	/** Milliseconds since the epoch. */
	readonly deadline: number;
}

/** From a worker: ready, unable to start, or done. */
export type Response =
	| { readonly kind: "ready" }
	| { readonly kind: "broken"; readonly failure: Failure }
	| { readonly kind: "returned"; readonly id: number; readonly result: string }
	| { readonly kind: "failed"; readonly id: number; readonly failure: Failure };
