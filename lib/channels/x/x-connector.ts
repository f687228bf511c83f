import { type Clock, type Instant, systemClock } from "../../kernel/clock.ts";
import type { Connector } from "../connector.ts";
import { type XCredentials, xClients } from "./client.ts";
import { feedsOf } from "./feed.ts";
import { measureForX } from "./measure.ts";
import { poller } from "./poll.ts";
import { xReplies } from "./reply.ts";
import type { XAccount } from "./to-post.ts";

export interface XConnection {
	readonly account: XAccount;
	readonly credentials: XCredentials;
	/**
	 * Searches beside the mentions, in X's query language, at most 512 characters each. They cost five times as much a
	 * post: `-from:<account>` saves our own ones.
	 */
	readonly queries: readonly string[];
	/** How far back the first poll goes. @default as far as X does: seven days, 800 mentions */
	readonly listenFrom?: Instant;
	/** @default 100, the most that X gives */
	readonly pageSize?: number;
	/** @default https://api.x.com */
	readonly baseUrl?: string;
	readonly clock?: Clock;
}

/** X (Twitter): hears mentions and searches, answers those who mentioned or quoted the account. */
export function xConnector(
	connection: XConnection,
): Required<
	Pick<Connector, "channel" | "capabilities" | "poll" | "measure" | "reply" | "reconcile">
> {
	const { account, clock = systemClock } = connection;
	const clients = xClients(connection.credentials, connection.baseUrl);
	const replies = xReplies({ account, clients, clock });
	return {
		channel: "x",
		capabilities: { replyPublic: true, replyPrivate: false, nativeIdempotency: "none" },
		poll: poller({
			account,
			clock,
			feeds: feedsOf(account, connection.queries, clients, connection.pageSize),
			listenFrom: connection.listenFrom,
		}),
		measure: measureForX,
		reply: replies.reply,
		reconcile: replies.reconcile,
	};
}
