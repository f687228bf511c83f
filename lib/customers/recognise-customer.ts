import type { Instant } from "../kernel/clock.ts";
import { idOf } from "../kernel/ids.ts";
import { authorKeyOf, type Post } from "../posts/post.ts";
import { type Customer, type Identity, pairOf, personOf } from "./customer.ts";
import type { CustomerTable } from "./customer-table.ts";

/** Who wrote a post. */
export interface Recognised {
	readonly customer: Customer;
	/** The customer and everyone linked to them, lowest id first. */
	readonly person: readonly string[];
	/** Heard of before this post. */
	readonly known: boolean;
}

/**
 * Recognises the author of a post: an identity becomes a customer on first sight. Where the post names an order that
 * another customer named before, proposes that the two are one person. A second delivery finds what the first one made.
 */
export async function recogniseCustomer(customers: CustomerTable, post: Post): Promise<Recognised> {
	const { channel, receivedAt: at, author } = post;
	const sighting: Sighting = {
		...{ channel, authorId: author.id, key: authorKeyOf(post), at },
		...(author.handle !== undefined && { handle: author.handle }),
		...(author.name !== undefined && { name: author.name }),
		...(author.followers !== undefined && { followers: author.followers }),
	};
	const identity = await identify(customers, sighting);
	const { customerId } = identity;
	if (post.orderReference !== undefined)
		await nameOrder(customers, post.orderReference, customerId, at);
	const found = await customers.withLinks(customerId);
	if (!found) throw new Error(`identity ${identity.key} has no customer ${customerId}`);
	const person =
		found.linkedTo.length === 0 ? [customerId] : await personOf(customerId, customers.linksOf);
	return { customer: found.customer, person, known: identity.firstSeenAt < at };
}

/** What is known of a handle when it is first seen. */
export interface Sighting {
	readonly channel: string;
	readonly authorId: string;
	readonly key: string;
	readonly at: Instant;
	readonly handle?: string;
	readonly name?: string;
	readonly followers?: number;
}

/** The identity of a handle, made on first sight together with its customer. */
export async function identify(customers: CustomerTable, sighting: Sighting): Promise<Identity> {
	const known = await customers.identity(sighting.key);
	if (known) return known;
	const { at, ...seen } = sighting;
	const identity: Identity = {
		...seen,
		customerId: idOf("customer", sighting.key),
		firstSeenAt: at,
	};
	// the customer first: whoever finds the identity can rely on it
	await customers.addCustomer({
		id: identity.customerId,
		name: sighting.name ?? sighting.handle ?? sighting.authorId,
		since: at,
		contactPolicy: "normal",
		identityKey: sighting.key,
	});
	await customers.addIdentity(identity);
	return identity;
}

/**
 * Remembers that a customer named an order, puts what happened to it on their timeline, and proposes a link to everyone
 * who named it before. Whoever records an event keeps it first and asks who named the order after: one finds the other.
 */
export async function nameOrder(
	customers: CustomerTable,
	reference: string,
	customerId: string,
	at: Instant,
): Promise<void> {
	await customers.addOrder(reference, customerId, at);
	for (const event of await customers.eventsOfOrder(reference))
		await customers.addTouchpoint(customerId, event);
	for (const other of await customers.customersOfOrder(reference))
		if (other !== customerId && !(await customers.link(customerId, other)))
			await customers.keepLink({
				customerIds: pairOf(customerId, other),
				status: "proposed",
				evidence: { order: reference },
				by: "earshot",
				at,
				version: 1,
			});
}
