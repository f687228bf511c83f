import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { ACCOUNT } from "./names.ts";
import type { Match } from "./routes.ts";

/** Claims of a token as API Gateway's authorizer hands them over: texts only. */
export type Claims = Readonly<Record<string, string>>;

/** Content that API Gateway hands to a function as text; anything else comes in Base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b)/;

/** A request as a function sees it behind an HTTP API: payload format 2.0. */
export function gatewayEvent(
	message: IncomingMessage,
	url: URL,
	body: Buffer,
	{ route, pathParameters }: Match,
	claims: Claims | undefined,
): APIGatewayProxyEventV2 {
	const method = message.method ?? "GET";
	const routeKey = `${route.method} ${route.path}`;
	const { cookie, ...headers } = Object.fromEntries(
		Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(",")]),
	);
	const query: Record<string, string> = {};
	for (const [name, value] of url.searchParams)
		query[name] = name in query ? `${query[name]},${value}` : value;
	const now = new Date();
	return {
		version: "2.0",
		routeKey,
		rawPath: url.pathname,
		rawQueryString: url.search.slice(1),
		...(cookie !== undefined && { cookies: cookie.split(/; */) }),
		headers,
		...(url.search.length > 1 && { queryStringParameters: query }),
		...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
		requestContext: {
			accountId: ACCOUNT,
			apiId: "local",
			...(claims && {
				authorizer: {
					jwt: { claims, scopes: null },
				},
			}),
			domainName: headers["host"] ?? "",
			domainPrefix: "local",
			http: {
				method,
				path: url.pathname,
				protocol: `HTTP/${message.httpVersion}`,
				sourceIp: message.socket.remoteAddress ?? "",
				userAgent: headers["user-agent"] ?? "",
			},
			requestId: randomUUID(),
			routeKey,
			stage: "$default",
			time: now.toUTCString(),
			timeEpoch: now.getTime(),
		},
		...bodyOf(body, headers["content-type"] ?? ""),
	};
}

function bodyOf(body: Buffer, type: string): { body?: string; isBase64Encoded: boolean } {
	if (body.length === 0) return { isBase64Encoded: false };
	if (TEXT.test(type))
		try {
			const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
			return { body: text, isBase64Encoded: false };
		} catch {
			// not UTF-8, whatever it says
		}
	return { body: body.toString("base64"), isBase64Encoded: true };
}

/** What is sent back to the client. */
export interface Reply {
	readonly status: number;
	readonly headers: OutgoingHttpHeaders;
	readonly body: Buffer | string;
}

/** A function's result as the client sees it: a response as it says, or any other value as JSON. */
export function replyOf(result: unknown): Reply {
	const said = result as APIGatewayProxyStructuredResultV2 | null;
	if (typeof said !== "object" || said?.statusCode === undefined)
		return {
			status: 200,
			headers: { "content-type": "application/json" },
			body: typeof result === "string" ? result : JSON.stringify(result),
		};
	const { statusCode, headers = {}, cookies, body = "", isBase64Encoded } = said;
	const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return {
		status: statusCode,
		headers: {
			"content-type": "text/plain; charset=utf-8",
			...Object.fromEntries(named),
			...(cookies && { "set-cookie": cookies }),
		},
		body: isBase64Encoded ? Buffer.from(body, "base64") : body,
	};
}
