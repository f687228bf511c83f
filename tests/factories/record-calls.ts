/**
 * Loaded before a function: notes every request that its SDK clients send, one JSON line each, in the file that
 * CALLS_FILE names. What is noted is what goes over the wire, whatever the code above it believes.
 */
import { appendFileSync } from "node:fs";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";

/** A request as it went over the wire. */
export interface RecordedCall {
	/** Name of the file of the function that sent it. */
	readonly fn: string;
	/** `DynamoDB_20120810.PutItem`; empty for S3, which speaks in methods and paths. */
	readonly target: string;
	readonly method: string;
	readonly path: string;
	readonly body: string;
}

/** A function's run. */
export interface RecordedRun {
	readonly fn: string;
	/** Messages or records that it was given; 1 for anything else. */
	readonly records: number;
	/** Step of the case process that it took. */
	readonly step?: string;
}

const file = process.env["CALLS_FILE"] ?? "";
const fn = process.env["AWS_LAMBDA_FUNCTION_NAME"] ?? "";

const original = http.request;
function recorded(...args: Parameters<typeof http.request>): http.ClientRequest {
	const request = original(...args);
	const chunks: string[] = [];
	const keep = (chunk: unknown) => {
		if (typeof chunk === "string" || chunk instanceof Uint8Array)
			chunks.push(Buffer.from(chunk as string).toString());
	};
	const write = request.write.bind(request);
	request.write = ((chunk: unknown, ...rest: []) => {
		keep(chunk);
		return write(chunk, ...rest);
	}) as typeof request.write;
	const end = request.end.bind(request);
	request.end = ((...rest: Parameters<typeof end>) => {
		keep(rest[0]);
		// only calls of AWS are signed
		if (String(request.getHeader("authorization")).startsWith("AWS4-"))
			note({
				...{ fn, target: String(request.getHeader("x-amz-target") ?? ""), body: chunks.join("") },
				...{ method: request.method, path: request.path },
			});
		return end(...rest);
	}) as typeof request.end;
	return request;
}

const note = (call: RecordedCall | RecordedRun) =>
	appendFileSync(file, `${JSON.stringify(call)}\n`);

http.request = recorded as typeof http.request;
syncBuiltinESMExports();

/** The handler, with each of its runs noted. */
export const recordRuns =
	<Handler extends (event: never, context: never) => unknown>(handler: Handler) =>
	(event: Parameters<Handler>[0], context: Parameters<Handler>[1]): unknown => {
		const { Records, step } = event as {
			readonly Records?: readonly unknown[];
			readonly step?: string;
		};
		note({ fn, records: Records?.length ?? 1, ...(step !== undefined && { step }) });
		return handler(event, context);
	};
