import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as bodyOf } from "node:stream/consumers";
import {
	type Answer,
	type Endpoint,
	invalid,
	problem,
	type StandInPost,
	type StandInUser,
	type StoredPost,
	xStandInPosts,
} from "./x-stand-in-posts.ts";

/** What happens to one call instead of, or before, the usual answer. */
export type Happening =
	| {
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body: unknown;
	  }
	/** 429 until the moment, in epoch seconds. */
	| { readonly rateLimitedUntil: number }
	/** A proxy's error page. */
	| "html-503"
	/** 400: the page token is not known. */
	| "token-refused"
	/** The connection breaks before the call is done, or after. */
	| "cut-before"
	| "cut-after"
	/** No answer ever, or one that never ends. */
	| "hang"
	| "drip"
	/** Something else first, then the usual answer. */
	| (() => void);

export interface XStandIn {
	readonly url: string;
	/** Every call so far. */
	readonly calls: readonly { readonly endpoint: Endpoint; readonly query: URLSearchParams }[];
	/** Adds a post and gives its id. */
	add(post: StandInPost): string;
	addUser(user: StandInUser): void;
	/** The `nth` next call (1: the next one) of an endpoint ends in this way. */
	when(endpoint: Endpoint, nth: number, happening: Happening): void;
	/** Our own posts, oldest first. */
	ownPosts(): readonly StoredPost[];
	stop(): Promise<void>;
}

export interface XStandInOptions {
	/** @default any free one */
	readonly port?: number;
	/** The brand's account. */
	readonly account?: StandInUser;
	readonly posts?: readonly StandInPost[];
	/** Epoch milliseconds. @default the clock on the wall */
	readonly now?: () => number;
}

const RATE_LIMIT = { "x-rate-limit-limit": "450", "x-rate-limit-remaining": "449" };

/**
 * A stand-in for the part of the X API that Earshot uses: mentions, recent search, the account's own posts, and posting.
 * It behaves as documented: newest first, exclusive bounds, page tokens, seven days of search, replies only to those who
 * mentioned or quoted the account, no second post with the same words. Everything is kept in memory.
 */
export async function startXStandIn(options: XStandInOptions = {}): Promise<XStandIn> {
	const { account = { id: "1720000000000000001", username: "NorthwindMobile" }, now = Date.now } =
		options;
	const x = xStandInPosts(account, now);
	const plans: { endpoint: Endpoint; remaining: number; happening: Happening }[] = [];
	const calls: { endpoint: Endpoint; query: URLSearchParams }[] = [];

	const server = createServer((request, response) => {
		answer(request, response).catch(() => request.socket.destroy());
	});

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { pathname, searchParams } = new URL(request.url ?? "/", "http://x.example");
		const endpoint = endpointOf(request.method, pathname, account.id);
		const body = await bodyOf(request);
		if (!endpoint) return send(response, problem(404, "Not Found", pathname));
		const refusal = authProblem(endpoint, request.headers.authorization ?? "");
		if (refusal) return send(response, refusal);
		calls.push({ endpoint, query: searchParams });
		const happening = happeningAt(endpoint);
		if (happening !== undefined && misbehave(happening, request, response)) return;
		const usual = x.answers[endpoint](searchParams, body);
		if (happening === "cut-after") request.socket.destroy();
		else send(response, usual);
	}

	function happeningAt(endpoint: Endpoint): Happening | undefined {
		for (const plan of plans) if (plan.endpoint === endpoint) plan.remaining -= 1;
		return plans.find((plan) => plan.endpoint === endpoint && plan.remaining === 0)?.happening;
	}

	for (const post of options.posts ?? []) x.add(post);
	server.listen(options.port ?? 0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls,
		add: x.add,
		addUser: x.addUser,
		when: (endpoint, nth, happening) => void plans.push({ endpoint, remaining: nth, happening }),
		ownPosts: x.ownPosts,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}

/** Does what was planned; `false` when the call then goes on as usual. */
function misbehave(
	happening: Happening,
	request: IncomingMessage,
	response: ServerResponse,
): boolean {
	if (typeof happening === "function") happening();
	else if (happening === "cut-before") request.socket.destroy();
	else if (happening === "drip") drip(response);
	else if (happening === "html-503") sendHtml(response);
	else if (happening === "token-refused")
		send(response, invalid("next_token", "", "'next_token' is not valid"));
	else if (typeof happening === "object")
		send(response, "status" in happening ? happening : rateLimited(happening.rateLimitedUntil));
	return typeof happening !== "function" && happening !== "cut-after";
}

function endpointOf(
	method: string | undefined,
	path: string,
	userId: string,
): Endpoint | undefined {
	if (method === "POST") return path === "/2/tweets" ? "create" : undefined;
	const endpoints: Readonly<Record<string, Endpoint>> = {
		"/2/tweets/search/recent": "search",
		[`/2/users/${userId}/mentions`]: "mentions",
		[`/2/users/${userId}/tweets`]: "own-posts",
	};
	return endpoints[path];
}

/** Search is for the app, posting for the account. */
function authProblem(endpoint: Endpoint, authorization: string): Answer | undefined {
	if (authorization === "" || authorization === "Bearer ")
		return problem(401, "Unauthorized", "Unauthorized");
	if (endpoint === "create" && !authorization.startsWith("OAuth "))
		return problem(
			403,
			"Unsupported Authentication",
			"Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.",
			{ type: "https://api.x.com/2/problems/unsupported-authentication" },
		);
	return undefined;
}

const rateLimited = (until: number): Answer => ({
	...problem(429, "Too Many Requests", "Too Many Requests"),
	headers: { ...RATE_LIMIT, "x-rate-limit-remaining": "0", "x-rate-limit-reset": String(until) },
});

function send(response: ServerResponse, { status, headers = RATE_LIMIT, body }: Answer): void {
	response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
	response.end(JSON.stringify(body));
}

function sendHtml(response: ServerResponse): void {
	response.writeHead(503, { "content-type": "text/html" });
	response.end("<html><body><h1>503 Service Unavailable</h1></body></html>");
}

function drip(response: ServerResponse): void {
	response.writeHead(200, { "content-type": "application/json" });
	const timer = setInterval(() => response.write(" "), 50);
	response.on("close", () => clearInterval(timer));
}
