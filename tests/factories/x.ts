import { readFileSync } from "node:fs";
import { xConnector } from "../../lib/channels/x/x-connector.ts";
import { after } from "../../lib/kernel/clock.ts";
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
