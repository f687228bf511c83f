import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Endpoints, functionEnvironment } from "./function-environment.ts";
import type { Invoke } from "./invocation.ts";
import { localFunction } from "./local-function.ts";
import { type FunctionTable, functionArn } from "./names.ts";
import type { SharedTime } from "./time.ts";

export interface LocalFunctionsOptions {
	readonly functions: FunctionTable;
	readonly endpoints: Endpoints;
	/** Folder of the files `<name>.ts`. */
	readonly functionsDir: string;
	readonly processesDir: string;
	/** Variables that every function has besides its own. */
	readonly environment: Readonly<Record<string, string>>;
	/** Threads of a function, where it is not one. */
	readonly threads: Readonly<Record<string, number>>;
	/** Folder of their logs. */
	readonly logs: string;
	/** The time that they live in. */
	readonly time: SharedTime;
}

export interface LocalFunctions {
	readonly invoke: Invoke;
	/** Invocations under way or waiting their turn. */
	running(): number;
	/** Invocations so far. */
	count(): number;
	/** Loads every function, one after the other, so that the first who needs one need not wait. */
	warm(): Promise<void>;
	stop(): Promise<void>;
}

/** Invocations of one function at once, where its settings do not say less: one thread can do no more in time. */
const CONCURRENCY = 50;

/** The functions of a table, each in a thread of its own. */
export function localFunctions(options: LocalFunctionsOptions): LocalFunctions {
	const { functions, endpoints, functionsDir, processesDir, environment, threads, logs } = options;
	const { time } = options;
	const byName = new Map(
		Object.entries(functions).map(([name, settings]) => [
			name,
			localFunction({
				worker: {
					name,
					module: pathToFileURL(join(functionsDir, `${name}.ts`)).href,
					logFile: join(logs, `${name}.log`),
					memoryMiB: settings.memoryMiB,
					functionArn: functionArn(name),
					time,
				},
				environment: {
					...functionEnvironment(name, settings, endpoints, processesDir),
					...environment,
				},
				timeoutMs: 1000 * settings.timeoutSeconds,
				concurrency: settings.reservedConcurrency ?? CONCURRENCY,
				threads: threads[name] ?? 1,
			}),
		]),
	);
	const all = [...byName.values()];
	let count = 0;
	let stopped = false;

	return {
		async invoke(name, event) {
			count += 1;
			const found = byName.get(name);
			if (found) return found.invoke(event);
			const errorMessage = `the function ${name} is not running here`;
			return { ok: false, failure: { errorType: "ResourceNotFoundException", errorMessage } };
		},
		running: () => all.reduce((sum, one) => sum + one.running(), 0),
		count: () => count,
		async warm() {
			const web = (name: string) => (functions[name]?.trigger.kind === "http" ? 0 : 1);
			const order = [...byName].sort(([one], [other]) => web(one) - web(other));
			for (const [, one] of order) if (!stopped) await one.warm();
		},
		async stop() {
			stopped = true;
			await Promise.all(all.map((one) => one.stop()));
		},
	};
}
