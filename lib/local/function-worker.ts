/** Runs one function: a worker thread that stands in for Lambda's runtime. */
import { AsyncLocalStorage } from "node:async_hooks";
import { openSync, writeSync } from "node:fs";
import { format } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { Failure, Request, Response, WorkerSettings } from "./invocation.ts";
import { follow } from "./time.ts";

const settings = workerData as WorkerSettings;
follow(settings.time);
const log = openSync(settings.logFile, "a");
const requestIds = new AsyncLocalStorage<string>();

const LEVELS = { debug: "DEBUG", log: "INFO", info: "INFO", warn: "WARN", error: "ERROR" } as const;

/** Errors say nothing of themselves to JSON. */
const withErrors = (_key: string, value: unknown) =>
	value instanceof Error
		? { name: value.name, message: value.message, stack: value.stack, cause: value.cause }
		: value;

/** Writes a line as Lambda's JSON log format has it: an object given alone stays one. */
function write(level: string, values: readonly unknown[]): void {
	const [first] = values;
	const isObject = values.length === 1 && typeof first === "object" && !(first instanceof Error);
	const line = {
		timestamp: new Date().toISOString(),
		level,
		requestId: requestIds.getStore(),
		message: isObject ? first : format(...values),
	};
	let text: string;
	try {
		text = JSON.stringify(line, withErrors);
	} catch {
		text = JSON.stringify({ ...line, message: format(...values) }); // it refers to itself
	}
	writeSync(log, `${text}\n`);
}

for (const [method, level] of Object.entries(LEVELS))
	console[method as keyof typeof LEVELS] = (...values: unknown[]) => write(level, values);

const failureOf = (error: unknown): Failure =>
	error instanceof Error
		? {
				errorType: error.name,
				errorMessage: error.message,
				trace: error.stack?.split("\n") ?? [],
			}
		: { errorType: "Error", errorMessage: String(error) };

const contextOf = ({ requestId, deadline }: Request) => ({
	functionName: settings.name,
	functionVersion: "$LATEST",
	invokedFunctionArn: settings.functionArn,
	memoryLimitInMB: String(settings.memoryMiB),
	awsRequestId: requestId,
	logGroupName: `/aws/lambda/${settings.name}`,
	logStreamName: "local",
	callbackWaitsForEmptyEventLoop: true,
	getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

type Handler = (event: unknown, context: ReturnType<typeof contextOf>) => unknown;

const send = (response: Response) => parentPort?.postMessage(response);

async function run(handler: Handler, request: Request): Promise<void> {
	const { id } = request;
	try {
		const result = await requestIds.run(request.requestId, () =>
			handler(JSON.parse(request.event), contextOf(request)),
		);
		send({ kind: "returned", id, result: JSON.stringify(result) ?? "null" });
	} catch (error) {
		requestIds.run(request.requestId, () => write("ERROR", [{ error }]));
		send({ kind: "failed", id, failure: failureOf(error) });
	}
}

try {
	const { handler } = (await import(settings.module)) as { handler?: Handler };
	if (typeof handler !== "function") throw new TypeError(`${settings.module} exports no handler`);
	parentPort?.on("message", (request: Request) => void run(handler, request));
	send({ kind: "ready" });
} catch (error) {
	write("FATAL", [{ error }]);
	send({ kind: "broken", failure: failureOf(error) });
}
