import {
	createServer,
	type IncomingMessage,
	type OutgoingHttpHeaders,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { DomainError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import { compressed, unlessKnown } from "./compression.ts";
import { gatewayEvent, type Reply, replyOf } from "./gateway-event.ts";
import { type HostedSignIn, hostedClaims } from "./hosted-sign-in.ts";
import type { Invoke } from "./invocation.ts";
import { type Issuer, personOf } from "./issuer.ts";
import { matchRoute, type Target } from "./routes.ts";
import { staticReply } from "./static-files.ts";

/** What only the embedded cloud answers, by method and path: `POST /local/redrive`. */
export type LocalOperations = Readonly<
	Record<string, (rest: string, body: Buffer) => Promise<unknown>>
>;

export interface FrontOptions {
	readonly port: number;
	readonly targets: readonly Target[];
	readonly invoke: Invoke;
	readonly issuer: Issuer;
	readonly local: LocalOperations;
	/** Folder of the built console; a line of text instead when there is none. */
	readonly consoleDir?: string;
	/** Where people sign in, beside the local issuer. @default nowhere: they say who they are */
	readonly signIn?: HostedSignIn;
}

/** The claims of a request, by whichever sign-in gave its token. */
type ClaimsOf = Issuer["claimsOf"];

export interface Front {
	readonly url: string;
	/** Answers what has been asked, and closes. */
	stop(): Promise<void>;
}

/** API Gateway takes 10 MB. */
const LARGEST_BODY = 10 * 1024 * 1024;

/** A request may take this long (ms) to be answered when the cloud stops. */
const PATIENCE_MS = 2000;

const contentPolicy = (signIn = ""): string =>
	[
		"default-src 'self'",
		`connect-src 'self' ${signIn}`.trim(),
		"img-src 'self' data: blob:",
		"style-src 'self' 'unsafe-inline'", // the editor of decision tables sets styles on elements
		"font-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		`form-action 'self' ${signIn}`.trim(),
		"frame-ancestors 'none'",
	].join("; ");

/** On every answer; a function that says otherwise has its way. */
const security = (signIn: HostedSignIn | undefined): OutgoingHttpHeaders => ({
	"content-security-policy": contentPolicy(signIn?.signIn),
	"cross-origin-opener-policy": "same-origin",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
});

const json = (status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Reply => ({
	status,
	headers: { "content-type": "application/json", ...headers },
	body: JSON.stringify(value),
});

/**
 * The one address of the embedded cloud: what API Gateway, its authorizer and CloudFront do in AWS.
 * @throws {NotAllowedError} when the port is taken.
 */
export async function startFront(options: FrontOptions): Promise<Front> {
	const headers = security(options.signIn);
	const claimsOf = claimsBy(options);
	const server = createServer((message, response) => {
		answer(options, claimsOf, message)
			.catch((error): Reply => {
				if (error instanceof DomainError)
					return json(error instanceof NotFoundError ? 404 : 400, { message: error.message });
				return json(500, { message: "Internal Server Error" });
			})
			.then((reply) => inForm(message, reply))
			.then((reply) => send(message, response, headers, reply))
			.catch(() =>
				send(message, response, headers, json(500, { message: "Internal Server Error" })),
			) // no HTTP can carry it
			.catch(() => response.destroy());
	});
	await listen(server, options.port);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		async stop() {
			const killer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
			await new Promise<void>((closed) => {
				server.close(() => closed());
				server.closeIdleConnections();
			});
			clearTimeout(killer);
		},
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			reject(
				error.code === "EADDRINUSE" || error.code === "EACCES"
					? new NotAllowedError(
							`port ${port} is taken: stop what uses it, or set EARSHOT_PORT to another one`,
							{ cause: error },
						)
					: error,
			),
		);
		server.listen(port, "127.0.0.1", resolve);
	});
}

/** Signed here, or by the hosted sign-in where there is one. */
function claimsBy({ issuer, signIn }: FrontOptions): ClaimsOf {
	if (!signIn) return issuer.claimsOf;
	const hosted = hostedClaims(signIn);
	return async (authorization) => (await issuer.claimsOf(authorization)) ?? hosted(authorization);
}

/** The reply as this client takes it: nothing that it has already, and as small as it can read. */
const inForm = (message: IncomingMessage, reply: Reply): Promise<Reply> | Reply => {
	const wanted = unlessKnown(reply, message.headers["if-none-match"]);
	return compressed(wanted, [message.headers["accept-encoding"]].flat().join(","));
};

function send(
	message: IncomingMessage,
	response: ServerResponse,
	headers: OutgoingHttpHeaders,
	reply: Reply,
): void {
	const body = Buffer.from(reply.body);
	response.writeHead(reply.status, {
		...headers,
		...reply.headers,
		...(reply.status !== 304 && { "content-length": body.length }),
	});
	response.end(message.method === "HEAD" ? undefined : body);
}

async function answer(
	options: FrontOptions,
	claimsOf: ClaimsOf,
	message: IncomingMessage,
): Promise<Reply> {
	const url = URL.parse(message.url ?? "/", "http://local");
	if (!url) return json(400, { message: "Bad Request" });
	const body = await limitedBody(message);
	if (!body) return json(413, { message: "Request Entity Too Large" });
	const method = message.method ?? "GET";
	const own = await localReply(options, message, `${method} ${url.pathname}`, body);
	if (own) return own;

	const match = matchRoute(options.targets, method, url.pathname);
	if (match) {
		const claims = match.route.signedIn ? await claimsOf(message.headers.authorization) : undefined;
		if (match.route.signedIn && !claims)
			return json(401, { message: "Unauthorized" }, { "www-authenticate": "Bearer" });
		const event = gatewayEvent(message, url, body, match, claims);
		const outcome = await options.invoke(match.functionName, event);
		if (!outcome.ok) return json(500, { message: "Internal Server Error" });
		return replyOf(outcome.result);
	}
	if (method === "GET" || method === "HEAD") {
		const { consoleDir, signIn } = options;
		// what the console must know of where it runs; the stack puts it beside the page
		if (url.pathname === "/config.json")
			return json(200, signIn ?? {}, { "cache-control": "no-cache" });
		const file = consoleDir && (await staticReply(consoleDir, url.pathname));
		if (file) return file;
		if (url.pathname === "/")
			return {
				status: 200,
				headers: { "content-type": "text/plain; charset=utf-8" },
				body: "Earshot is running. Its console is not built; its API is under /api.\n",
			};
	}
	return json(404, { message: "Not Found" });
}

/** Signing in, and what the command line asks. */
async function localReply(
	{ issuer, local }: FrontOptions,
	message: IncomingMessage,
	asked: string,
	body: Buffer,
): Promise<Reply | undefined> {
	const key = Object.keys(local).find((one) =>
		one.endsWith("/") ? asked.startsWith(one) : asked === one,
	);
	const operation = local[key ?? ""];
	if (!operation && asked !== "POST /auth/local") return undefined;
	if (!isFromHere(message)) return json(403, { message: "Forbidden" });
	if (operation) return json(200, await operation(asked.slice(key?.length), body));
	const { role, name } = personOf(body.toString());
	return json(200, { token: await issuer.tokenFor(role, name) });
}

/**
 * Whether a request comes from this machine itself: not through a tunnel that lets webhooks in, not from a page of a
 * stranger, not by a stranger's name for this address. Anybody else could sign in as anybody.
 */
function isFromHere({ headers }: IncomingMessage): boolean {
	const { host = "", origin } = headers;
	const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
	const forwarded = Object.keys(headers).some(
		(name) => name === "forwarded" || name.startsWith("x-forwarded-"),
	);
	return loopback && !forwarded && (origin === undefined || origin === `http://${host}`);
}

/** The body; nothing when it is longer than API Gateway takes. */
async function limitedBody(message: IncomingMessage): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of message) {
		length += chunk.length;
		if (length <= LARGEST_BODY) chunks.push(chunk); // the rest is read too: its sender then reads the answer
	}
	return length <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
}
