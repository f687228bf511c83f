import {
	Agent,
	createServer,
	type IncomingMessage,
	type RequestListener,
	request,
} from "node:http";
import type { AddressInfo } from "node:net";

/** A JSON object as it came over the wire. */
export type Input = Readonly<Record<string, unknown>>;

/** What an AWS service answers when it refuses; `type` is the name that a client's SDK throws. */
export class AwsError extends Error {
	readonly type: string;

	constructor(type: string, message: string) {
		super(message);
		this.type = type;
	}
}

/** Kept alive (Nagle is off by default): a call takes a fraction of a millisecond. */
const agent = new Agent({ keepAlive: true });

/** DynamoDB wants a signature to be there; nothing in the embedded cloud verifies one. */
const SIGNATURE = "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local";

/** The whole body of a message. */
export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/**
 * Calls one operation (`AmazonSQS.SendMessage`) of a service that speaks AWS JSON 1.0: the few calls that the embedded
 * cloud itself makes, without an SDK, whose loading alone would take a good part of the start.
 * @throws {AwsError} what the service answered instead.
 */
export async function callAws<Output>(
	endpoint: string,
	target: string,
	input: object,
): Promise<Output> {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		const call = request(endpoint, {
			method: "POST",
			agent,
			headers: {
				"content-type": "application/x-amz-json-1.0",
				"x-amz-target": target,
				"x-amz-date": "20260101T000000Z",
				authorization: SIGNATURE,
			},
		});
		call.on("response", resolve).on("error", reject).end(JSON.stringify(input));
	});
	const output = JSON.parse((await bodyOf(response)).toString() || "{}");
	if (response.statusCode === 200) return output as Output;
	throw new AwsError(
		String(output.__type ?? response.statusCode)
			.split("#")
			.at(-1) ?? "",
		output.message ?? output.Message ?? "",
	);
}

/** Operations by their target, as `AWSStepFunctions.StartExecution`. */
export type Operations = Readonly<Record<string, (input: Input) => unknown>>;

/** Serves operations on a free port of this machine. */
export async function serveAws(operations: Operations) {
	const server = createServer(awsJsonListener(operations));
	server.keepAliveTimeout = 0; // clients hold connections between calls; closing one under them fails a call
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async stop() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

/** A listener that answers in AWS JSON, in the version that was asked in. Nothing that is sent makes it throw. */
function awsJsonListener(operations: Operations): RequestListener {
	return async (message, response) => {
		const answer = (status: number, body: object) =>
			response
				.writeHead(status, {
					"content-type": message.headers["content-type"] ?? "application/x-amz-json-1.0",
				})
				.end(JSON.stringify(body));
		try {
			const operation = operations[String(message.headers["x-amz-target"])];
			if (!operation) throw new AwsError("UnknownOperationException", "not in the embedded cloud");
			const input = parseInput(await bodyOf(message));
			answer(200, ((await operation(input)) ?? {}) as object);
		} catch (error) {
			if (error instanceof AwsError) answer(400, { __type: error.type, message: error.message });
			else answer(500, { __type: "InternalFailure", message: String(error) });
		}
	};
}

function parseInput(body: Buffer): Input {
	try {
		const input = JSON.parse(body.toString() || "{}");
		if (typeof input === "object" && input !== null) return input;
	} catch {
		// not JSON: refused below
	}
	throw new AwsError("SerializationException", "the body is no JSON object");
}
