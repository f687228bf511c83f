import { isDeepStrictEqual } from "node:util";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { Api } from "../../lib/api/api.ts";
import type { Role } from "../../lib/api/caller.ts";
import { apiHandler } from "../../lib/api/handler.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { viewTable } from "../../lib/api/view-table.ts";
import { outbox } from "../../lib/channels/simulated/outbox.ts";
import { connectionTable } from "../../lib/routing/connection-table.ts";
import { inMemoryWorld, ownerFiles } from "./world.ts";

/** What the gateway says of who has signed in. */
export type Claims = Readonly<Record<string, unknown>>;

/** One request; whatever is left out is not there. */
export interface Asked {
	/** @default an agent, `agent:sam`; `null` for nobody */
	readonly as?: Role | Claims | null;
	readonly body?: unknown;
	/** Sent as it is, instead of `body`. */
	readonly raw?: string;
	readonly base64?: boolean;
	/** As AWS does, before it hands the path on. */
	readonly gatewayDecodes?: boolean;
}

/** What came back; `body` is the JSON of it. */
export interface Answered<T = unknown> {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: T;
}

const PEOPLE: Readonly<Record<Role, string>> = {
	agent: "agent:sam",
	lead: "lead:ruth",
	"product-manager": "product-manager:pia",
	admin: "admin:ada",
};

const claimsOf = (as: NonNullable<Asked["as"]>): Claims =>
	typeof as === "string" ? { sub: PEOPLE[as], "cognito:groups": `[${as}]` } : as;

/** An event of an HTTP API, payload 2.0. `target` is a path with its query, encoded. */
export function httpEvent(
	method: string,
	target: string,
	{ as = "agent", body, raw, base64 = false, gatewayDecodes = false }: Asked = {},
): APIGatewayProxyEventV2 {
	const [encoded = "", query = ""] = target.split("?");
	const path = gatewayDecodes ? decodeURIComponent(encoded) : encoded;
	const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
	const authorizer = as === null ? {} : { authorizer: { jwt: { claims: claimsOf(as) } } };
	return {
		version: "2.0",
		routeKey: "ANY /api/{proxy+}",
		rawPath: path,
		rawQueryString: query,
		headers: { "content-type": "application/json" },
		...(query !== "" && {
			queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
		}),
		pathParameters: { proxy: path.replace("/api/", "") },
		requestContext: {
			...{ accountId: "1", apiId: "api", domainName: "localhost", domainPrefix: "localhost" },
			http: { method, path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
			...{ requestId: "r", routeKey: "ANY /api/{proxy+}", stage: "$default" },
			...{ time: "11/Mar/2026:12:00:00 +0000", timeEpoch: 0 },
			...authorizer,
		},
		...(text !== undefined && { body: base64 ? Buffer.from(text).toString("base64") : text }),
		isBase64Encoded: base64,
	};
}

const pattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);

/** Every answer is what the document says, and nothing beside. */
function demandDocumented(method: string, target: string, status: number, body: unknown): void {
	const [path = ""] = target.split("?");
	const route = ROUTES.find(
		(one) => one.method === method && (one.path === path || pattern(one.path).test(path)),
	);
	if (!route || status >= 400) return;
	if (status !== route.status) throw new Error(`${method} ${path} answered ${status}`);
	if (!isDeepStrictEqual(route.result.parse(body), body))
		throw new Error(`${method} ${path} answered more than is documented`);
}

/** The API over a world in memory, with a simulated connection and a webhook. `said` replaces ports. */
export function inMemoryApi(said: Partial<Api> = {}) {
	const world = inMemoryWorld();
	const connection = (name: string, kind: string, channel: string, answers: boolean) =>
		[
			name,
			{ name, kind, connector: { channel }, replyable: { public: answers, private: answers } },
		] as const;
	const api: Api = {
		version: "1.2.3",
		...{ house: world.house, files: ownerFiles, receive: world.receive },
		...{ queueIdea: world.routing.queueIdea, clock: world.routing.clock },
		connections: async () =>
			new Map([
				connection("simulated", "simulated", "simulated", true),
				connection("standard", "webhook", "webhook", false),
			]),
		polled: connectionTable(world.store),
		views: viewTable(world.store),
		outbox: (name, page) => outbox(world.store, name, page),
		...said,
	};
	const handler = apiHandler(api);

	async function call<T = unknown>(
		method: string,
		target: string,
		asked: Asked = {},
	): Promise<Answered<T>> {
		const { statusCode, headers, body } = await handler(
			httpEvent(method, target, asked),
			{} as Context,
		);
		const answered = JSON.parse(body ?? "null");
		demandDocumented(method, target, statusCode ?? 0, answered);
		return { status: statusCode ?? 0, headers: headers ?? {}, body: answered as T };
	}

	return {
		...{ world, call },
		get: <T = unknown>(target: string, asked?: Asked) => call<T>("GET", target, asked),
		post: <T = unknown>(target: string, body: unknown, asked?: Asked) =>
			call<T>("POST", target, { body, ...asked }),
		/** All that is stored, to see that nothing was. */
		stored: () => JSON.stringify([...world.store.items]),
	};
}
export type InMemoryApi = ReturnType<typeof inMemoryApi>;
