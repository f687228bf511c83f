import * as z from "zod";
import type { Clock } from "../kernel/clock.ts";
import type { Store } from "../kernel/store.ts";
import type { Connector } from "./connector.ts";
import { simulatedConnector } from "./simulated/simulated-connector.ts";
import { webhookConnector } from "./webhook/webhook-connector.ts";
import { xConnector } from "./x/x-connector.ts";

/** What the stack's one secret holds: every connection by its name, with its credentials. */
export const connectionsSecret = z.object({
	connections: z.record(
		z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
		z.discriminatedUnion("kind", [
			z.strictObject({ kind: z.literal("simulated") }),
			z.strictObject({ kind: z.literal("webhook"), secrets: z.array(z.string()).min(1) }),
			z.strictObject({
				kind: z.literal("x"),
				account: z.strictObject({ userId: z.string(), username: z.string() }),
				credentials: z.strictObject({
					bearerToken: z.string(),
					appKey: z.string(),
					appSecret: z.string(),
					accessToken: z.string(),
					accessSecret: z.string(),
				}),
				queries: z.array(z.string()).default([]),
				/** For tests and the embedded cloud: another server that speaks X's API. */
				baseUrl: z.url().optional(),
			}),
		]),
	),
});
export type ConnectionSettings = z.output<typeof connectionsSecret>["connections"];

/** One connected account, app or sender. */
export interface Connection {
	readonly name: string;
	readonly kind: ConnectionSettings[string]["kind"];
	readonly connector: Connector;
	/** Where replies to its posts can go, unless the post itself knows better. */
	readonly replyable: { readonly public: boolean; readonly private: boolean };
}

/** Every connection of the secret, ready to use. */
export function connect(
	settings: ConnectionSettings,
	{ store, clock }: { readonly store: Store; readonly clock: Clock },
): ReadonlyMap<string, Connection> {
	return new Map(
		Object.entries(settings).map(([name, one]) => {
			const connector = connectorOf(name, one, store, clock);
			const { replyPublic, replyPrivate } = connector.capabilities;
			const replyable = { public: replyPublic, private: replyPrivate };
			return [name, { name, kind: one.kind, connector, replyable }];
		}),
	);
}

function connectorOf(
	connection: string,
	settings: ConnectionSettings[string],
	store: Store,
	clock: Clock,
): Connector {
	switch (settings.kind) {
		case "simulated":
			return simulatedConnector({ connection, store, clock });
		case "webhook":
			return webhookConnector(settings);
		case "x": {
			const { account, credentials, queries, baseUrl } = settings;
			return xConnector({
				account: { ...account, connection },
				...{ credentials, queries, clock },
				...(baseUrl !== undefined && { baseUrl }),
			});
		}
	}
}
