import type { Connector, Delivery, RawHttp } from "../channels/connector.ts";
import type { CustomerTable } from "../customers/customer-table.ts";
import { recordEvent } from "../customers/record-event.ts";
import type { Clock } from "../kernel/clock.ts";
import { InvalidError, NotFoundError, UnauthenticatedError } from "../kernel/errors.ts";
import { sha256 } from "../kernel/ids.ts";
import { toPost } from "../posts/incoming-post.ts";
import type { Post } from "../posts/post.ts";
import type { DeliveryTable } from "./delivery-table.ts";

/** A connection that other systems send to. */
export interface HookedConnection {
	readonly name: string;
	readonly connector: Pick<Connector, "channel" | "verify" | "parse">;
	readonly replyable: Post["replyable"];
}

/** What receiving a delivery needs. */
export interface ReceiveDelivery {
	/** By name; `undefined` when there is none. */
	readonly connection: (name: string) => Promise<HookedConnection | undefined>;
	readonly customers: CustomerTable;
	readonly deliveries: DeliveryTable;
	/** Notes posts in the ledger and queues them; when it returns, they are safe. */
	readonly receive: (posts: readonly Post[]) => Promise<void>;
	readonly clock: Clock;
	/** Told why a delivery was refused: the sender is not. */
	readonly refused: (connection: string, reason: string) => void;
}

/** What was kept of a delivery. */
export interface Received {
	/** Keys of its posts. */
	readonly accepted: readonly string[];
	/** How many business events. */
	readonly events: number;
	/** Entries of a batch that are not usable. */
	readonly rejected: Delivery["rejected"];
}

/**
 * Receives a delivery: verified over its raw bytes before anything is read, then its posts are queued and its business
 * events recorded. Sent again by its sender, who signs it anew, it changes nothing: posts are known by their keys, events
 * by source and id; a copy of the very same delivery is refused. Its payload is not kept beside: what a sender says in our own format is all in the posts.
 * @throws {NotFoundError} when no connection of that name takes deliveries
 * @throws {UnauthenticatedError} when the signature is missing, wrong, old or used before; nothing was stored
 * @throws {InvalidError} when nothing of it is usable; nothing was stored
 */
export async function receiveDelivery(
	work: ReceiveDelivery,
	name: string,
	request: RawHttp,
): Promise<Received> {
	const found = await work.connection(name);
	if (!found?.connector.verify || !found.connector.parse) throw new NotFoundError("hook", name);
	const { connector, replyable } = found;
	const now = work.clock();
	const verification = found.connector.verify(request, now);
	if (!verification.ok) {
		work.refused(name, verification.reason);
		throw new UnauthenticatedError("the signature is missing, wrong, or too old");
	}
	const seal = sealOf(request);
	if (await work.deliveries.heard(name, seal)) {
		work.refused(name, "a copy of a delivery that was received");
		throw new UnauthenticatedError(
			"this very delivery was received before; sign a repetition anew",
		);
	}
	const { posts, events, rejected } = found.connector.parse(request, now);
	if (posts.length + events.length === 0 && rejected.length > 0)
		throw new InvalidError(fieldsOfAll(rejected));

	const arrival = {
		...{ connection: name, receivedAt: now, defaultChannel: connector.channel },
		...((replyable.public || replyable.private) && { replyable }),
	};
	const received = posts.map((post) => toPost(post, arrival));
	await work.receive(received);
	for (const event of events) await recordEvent(work.customers, event, now);
	await work.deliveries.remember(name, seal, now);
	return { accepted: received.map(({ key }) => key), events: events.length, rejected };
}

/** What only a copy of this delivery has too: the sender signs a repetition at another time. */
function sealOf({ headers }: RawHttp): string {
	const signed = Object.entries(headers)
		.map(([name, value]) => [name.toLowerCase(), value])
		.filter(([name]) => name?.startsWith("webhook-"))
		.sort();
	return sha256(JSON.stringify(signed));
}

/** The fields of all entries: `/3/author/id`. */
const fieldsOfAll = (rejected: Delivery["rejected"]): Record<string, string> =>
	Object.fromEntries(
		rejected.flatMap(({ index, fields }) =>
			Object.entries(fields).map(([field, problem]) => [`/${index}${field}`, problem]),
		),
	);
