import { readFileSync } from "node:fs";
import type { Json, PollResult } from "../../lib/channels/connector.ts";
import { xConnector } from "../../lib/channels/x/x-connector.ts";
import { after, MINUTE } from "../../lib/kernel/clock.ts";
import { startXStandIn } from "../../lib/local/x-stand-in.ts";

/** A fictional payload of X. */
export const xFixture = (name: string) =>
	JSON.parse(readFileSync(new URL(`../fixtures/x/${name}.json`, import.meta.url), "utf8"));

export const NORTHWIND = {
	connection: "northwind",
	userId: "1720000000000000001",
	username: "NorthwindMobile",
};

export const CREDENTIALS = {
	bearerToken: "bearer",
	appKey: "key",
	appSecret: "secret",
	accessToken: "token",
	accessSecret: "secret",
};

/** A stand-in for X and a connection to it, both on one clock that moves only when told. */
export async function connectedX({
	queries = ["northwind -from:NorthwindMobile"],
	...options
}: {
	queries?: string[];
	pageSize?: number;
	listenFrom?: string;
} = {}) {
	let now = "2026-11-20T18:50:00.000Z";
	const x = await startXStandIn({ now: () => Date.parse(now) });
	const connector = xConnector({
		account: NORTHWIND,
		credentials: CREDENTIALS,
		baseUrl: x.url,
		clock: () => now,
		queries,
		...options,
	});
	return {
		x,
		connector,
		now: () => now,
		/** Milliseconds. */
		wait: (ms: number) => {
			now = after(now, ms);
		},
		/** A budget that ends in a minute. */
		budget: (maxPages = 10) => ({ maxPages, deadline: after(now, 60_000) }),
	};
}

/** Who posts. */
export const CUSTOMER = "1450000000000000101";

/** A listener that saves its cursor as text after every poll, as the table does. */
export async function listeningToX(options: Parameters<typeof connectedX>[0] = {}) {
	const connected = await connectedX({ pageSize: 10, ...options });
	let cursor: Json | undefined;
	const queued: string[] = [];
	return {
		...connected,
		/** Ids of posts in the order in which they were queued, repetitions included. */
		queued,
		cursor: () => cursor,
		async poll(maxPages = 10): Promise<PollResult> {
			const result = await connected.connector.poll(cursor, connected.budget(maxPages));
			queued.push(...result.posts.map(({ externalId }) => externalId));
			cursor = JSON.parse(JSON.stringify(result.cursor));
			return result;
		},
		/** Adds posts that speak about us, a minute apart: more than the overlap could heal. Gives their ids. */
		burst: (count: number, text = "northwind is slow"): string[] =>
			Array.from({ length: count }, (_, index) => {
				connected.wait(MINUTE);
				return connected.x.add({ text: `${text} ${index}`, author_id: CUSTOMER });
			}),
		searches: () => connected.x.calls.filter(({ endpoint }) => endpoint === "search"),
	};
}
