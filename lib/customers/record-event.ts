import type { Instant } from "../kernel/clock.ts";
import { idOf } from "../kernel/ids.ts";
import { authorKeyOf } from "../posts/post.ts";
import type { BusinessEvent } from "./business-event.ts";
import type { CustomerTable } from "./customer-table.ts";
import { identify, nameOrder } from "./recognise-customer.ts";
import type { Touchpoint } from "./touchpoint.ts";

/**
 * Puts a business event on the timelines of the customers it names, who are made on first sight, and of everyone who
 * named its order. It is kept under the order first: whoever names the order from then on finds it there. Recorded again,
 * it changes nothing.
 */
export async function recordEvent(
	customers: CustomerTable,
	event: BusinessEvent,
	now: Instant,
): Promise<void> {
	const touchpoint = touchpointOf(event);
	const { orderReference } = event;
	if (orderReference !== undefined) await customers.addOrderEvent(orderReference, touchpoint);

	const concerned = new Set<string>();
	for (const { channel, authorId } of event.names) {
		const key = authorKeyOf({ channel, author: { id: authorId } });
		const { customerId } = await identify(customers, { channel, authorId, key, at: now });
		if (orderReference !== undefined) await nameOrder(customers, orderReference, customerId, now);
		concerned.add(customerId);
	}
	if (orderReference !== undefined)
		for (const id of await customers.customersOfOrder(orderReference)) concerned.add(id);
	for (const id of concerned) await customers.addTouchpoint(id, touchpoint);
}

const touchpointOf = ({ id, source, type, at, orderReference, data }: BusinessEvent) =>
	({
		kind: "event",
		id: idOf("event", JSON.stringify([source, id])),
		...{ at, event: type },
		...(orderReference !== undefined && { orderReference }),
		data: JSON.stringify(data),
	}) satisfies Touchpoint;
