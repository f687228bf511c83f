import type { SentReply } from "../channels/simulated/outbox.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Page } from "../kernel/page.ts";
import type { Post } from "../posts/post.ts";
import type { House } from "../routing/assemble.ts";
import type { ConnectionTable } from "../routing/connection-table.ts";
import type { OwnerFiles } from "../routing/owner-files.ts";
import type { RoutePost } from "../routing/route-post.ts";
import type { ViewTable } from "./view-table.ts";

/** A connection, as the API speaks of it. */
export interface ApiConnection {
	readonly name: string;
	readonly kind: string;
	readonly connector: { readonly channel: string };
	readonly replyable: Post["replyable"];
}

/** The world, as the API reaches it. */
export interface Api {
	/** Of Earshot, as `package.json` says. */
	readonly version: string;
	readonly house: House;
	readonly files: Pick<OwnerFiles, "areas" | "orderIn" | "cannedReplies">;
	/** Notes posts in the ledger and queues them; when it returns, they are safe. */
	readonly receive: (posts: readonly Post[]) => Promise<void>;
	readonly queueIdea: RoutePost["queueIdea"];
	readonly clock: Clock;
	/** By name. */
	readonly connections: () => Promise<ReadonlyMap<string, ApiConnection>>;
	readonly polled: Pick<ConnectionTable, "state">;
	readonly views: ViewTable;
	/** What a simulated connection has sent, newest first. */
	readonly outbox: (
		connection: string,
		page: { readonly limit: number; readonly cursor?: string },
	) => Promise<Page<SentReply>>;
}
