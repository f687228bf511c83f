/**
 * Loaded before a function: notes every request that its SDK clients send, one JSON line each, in the file that
 * CALLS_FILE names. What is noted is what goes over the wire, whatever the code above it believes.
 */
import { appendFileSync } from "node:fs";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { FACT_KEYS } from "../../lib/infra/settings.ts";

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
	/** Bytes of the answer to an HTTP request. */
	readonly answered?: number;
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

/**
 * The reader of the table's stream as AWS would call it: for facts only, and when whoever wrote one has long gone on. The
 * embedded cloud has neither the filter nor the window, so that its reader races with the writers and does their work again.
 */
export const readAsAws =
	(handler: (event: DynamoDBStreamEvent, context: never) => unknown) =>
	async (event: DynamoDBStreamEvent, context: never): Promise<unknown> => {
		const Records = event.Records.filter(({ dynamodb }) => {
			const { pk, sk } = dynamodb?.Keys ?? {};
			return FACT_KEYS.some(
				(fact) =>
					pk?.S?.startsWith(fact.pk) &&
					fact.sk.some((name) => (name.endsWith("#") ? sk?.S?.startsWith(name) : sk?.S === name)),
			);
		});
		if (Records.length === 0) return { batchItemFailures: [] };
		await pause(WRITERS_TAKE_MS);
		return handler({ ...event, Records }, context);
	};

/** As long as the fast path needs; the stream's own window would only make it wait for nothing. */
const WRITERS_TAKE_MS = 400;

/** The step of a process as AWS would call it: not before whoever started or signalled the process has gone on. */
export const stepAsAws =
	(handler: (event: never, context: never) => unknown) =>
	async (event: never, context: never): Promise<unknown> => {
		await pause(TRANSITION_MS);
		return handler(event, context);
	};

/** What Step Functions takes from one state to the next. */
const TRANSITION_MS = 60;

/** The handler, with each of its runs noted. */
export const recordRuns =
	<Handler extends (event: never, context: never) => unknown>(handler: Handler) =>
	async (event: Parameters<Handler>[0], context: Parameters<Handler>[1]): Promise<unknown> => {
		const { Records, step } = event as {
			readonly Records?: readonly unknown[];
			readonly step?: string;
		};
		const run = { fn, records: Records?.length ?? 1, ...(step !== undefined && { step }) };
		const noted = (answered?: number) =>
			note({ ...run, ...(answered !== undefined && { answered }) });
		try {
			const result = await handler(event, context);
			const { body } = (result ?? {}) as { readonly body?: unknown };
			noted(typeof body === "string" ? Buffer.byteLength(body) : undefined);
			return result;
		} catch (error) {
			noted();
			throw error;
		}
	};
