import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { Failure, Outcome, Request, Response, WorkerSettings } from "./invocation.ts";

export interface LocalFunctionOptions {
	readonly worker: WorkerSettings;
	/** All that the function's `process.env` has. */
	readonly environment: Readonly<Record<string, string>>;
	readonly timeoutMs: number;
	/** Invocations at once; further ones wait their turn. */
	readonly concurrency: number;
	/** Threads, at most. One takes many invocations at once, as handlers are asynchronous. */
	readonly threads: number;
}

/** A function in worker threads of its own. */
export interface LocalFunction {
	/** Never throws. */
	invoke(event: unknown): Promise<Outcome>;
	/** Invocations under way or waiting their turn. */
	running(): number;
	/** Starts a thread, if there is none, and waits until it has loaded the function. */
	warm(): Promise<void>;
	stop(): Promise<void>;
}

/** Loading a function may take this long (ms), as on Lambda; a laptop that starts them all at once needs its time. */
const LOADING_MS = 30_000;

const STOPPED: Failure = { errorType: "Runtime.ExitError", errorMessage: "the cloud is stopping" };

interface Thread {
	readonly worker: Worker;
	readonly loaded: Promise<Failure | undefined>;
	readonly calls: Map<number, (outcome: Outcome) => void>;
	/** Ends it; whatever it was doing fails for this reason. */
	end(reason: Failure): void;
}

/** Nothing runs before the first call of `invoke` or `warm`. */
export function localFunction(options: LocalFunctionOptions): LocalFunction {
	const { name } = options.worker;
	const threads = new Set<Thread>();
	const waiting: (() => void)[] = [];
	let busy = 0;
	let lastId = 0;
	let stopped = false;

	const leastBusy = (): Thread => {
		const [first] = [...threads].sort((one, other) => one.calls.size - other.calls.size);
		if (first && (first.calls.size === 0 || threads.size >= options.threads)) return first;
		const thread = startThread(options, () => threads.delete(thread));
		threads.add(thread);
		return thread;
	};

	const run = async (event: unknown): Promise<Outcome> => {
		if (stopped) return { ok: false, failure: STOPPED };
		const thread = leastBusy();
		lastId += 1;
		const id = lastId;
		const outcome = Promise.withResolvers<Outcome>();
		thread.calls.set(id, outcome.resolve);
		const broken = await thread.loaded;
		if (broken) return { ok: false, failure: broken };
		const limit = setTimeout(() => {
			thread.end({
				errorType: "Sandbox.Timedout",
				errorMessage: `${name} took longer than ${options.timeoutMs / 1000} seconds`,
			});
		}, options.timeoutMs);
		const request: Request = {
			id,
			event: JSON.stringify(event) ?? "null",
			requestId: randomUUID(),
			deadline: Date.now() + options.timeoutMs,
		};
		thread.worker.postMessage(request);
		const result = await outcome.promise;
		clearTimeout(limit);
		return result;
	};

	return {
		async invoke(event) {
			if (busy >= options.concurrency) await new Promise<void>((turn) => waiting.push(turn));
			else busy += 1;
			try {
				return await run(event);
			} finally {
				const next = waiting.shift(); // it takes this one's place
				if (next) next();
				else busy -= 1;
			}
		},
		running: () => busy + waiting.length,
		async warm() {
			await leastBusy().loaded;
		},
		async stop() {
			stopped = true;
			const ended = [...threads].map(({ worker }) => worker.terminate());
			await Promise.all(ended);
		},
	};
}

function startThread(options: LocalFunctionOptions, ended: () => void): Thread {
	const { name, logFile } = options.worker;
	const worker = new Worker(new URL("./function-worker.ts", import.meta.url), {
		name,
		workerData: options.worker,
		env: { ...options.environment },
		execArgv: [],
		stdout: true,
		stderr: true,
	});
	const calls: Thread["calls"] = new Map();
	const loaded = Promise.withResolvers<Failure | undefined>();

	const end = (failure: Failure) => {
		ended();
		clearTimeout(tooSlow);
		if (calls.size > 0) note(logFile, "ERROR", `${failure.errorType}: ${failure.errorMessage}`);
		loaded.resolve(failure);
		for (const resolve of calls.values()) resolve({ ok: false, failure });
		calls.clear();
		void worker.terminate();
	};
	const tooSlow = setTimeout(
		() => end({ errorType: "Sandbox.Timedout", errorMessage: `${name} does not load` }),
		LOADING_MS,
	);

	const settle = (id: number, outcome: Outcome) => {
		calls.get(id)?.(outcome);
		calls.delete(id);
	};
	worker.on("message", (response: Response) => {
		switch (response.kind) {
			case "ready":
				clearTimeout(tooSlow);
				return loaded.resolve(undefined);
			case "broken": // the next invocation tries anew
				return end(response.failure);
			case "returned":
				return settle(response.id, { ok: true, result: JSON.parse(response.result) });
			case "failed":
				return settle(response.id, { ok: false, failure: response.failure });
		}
	});
	worker.on("error", (error) => {
		const { name: errorType, message: errorMessage } = toError(error);
		end({ errorType, errorMessage });
	});
	worker.on("exit", (code) =>
		end({ errorType: "Runtime.ExitError", errorMessage: `${name} exited with ${code}` }),
	);
	// what was not written through `console`: a warning of Node, a library's direct print
	worker.stdout.on("data", (chunk) => note(logFile, "INFO", String(chunk)));
	worker.stderr.on("data", (chunk) => note(logFile, "WARN", String(chunk)));
	return { worker, loaded: loaded.promise, calls, end };
}

const toError = (error: unknown): Error =>
	error instanceof Error ? error : new Error(String(error));

/** A line in a function's log. Without the log, the function still runs. */
function note(file: string, level: string, text: string): void {
	const line = { timestamp: new Date().toISOString(), level, message: text.trimEnd() };
	appendFile(file, `${JSON.stringify(line)}\n`).catch(() => undefined);
}
