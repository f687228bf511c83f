import type { Clock } from "../kernel/clock.ts";
import { ConflictError, InvalidError, NotFoundError } from "../kernel/errors.ts";
import { type CustomerLink, pairOf } from "./customer.ts";
import type { CustomerTable } from "./customer-table.ts";

/** A person's word on whether two customers are one. */
export interface SettleLink {
	readonly customerIds: readonly [string, string];
	readonly status: "confirmed" | "refused";
	readonly by: string;
}

/**
 * Confirms, refuses or undoes a link. Repeated, it changes nothing.
 * @throws {NotFoundError} when there is no such customer
 * @throws {ConflictError} when someone else settled the link meanwhile
 */
export async function settleLink(
	customers: CustomerTable,
	clock: Clock,
	{ customerIds: [one, other], status, by }: SettleLink,
): Promise<CustomerLink> {
	if (one === other) throw new InvalidError({ "/customerIds": "name two customers" });
	for (const id of [one, other])
		if (!(await customers.customer(id))) throw new NotFoundError("customer", id);
	const before = await customers.link(one, other);
	if (before?.status === status) return before;
	const link: CustomerLink = {
		customerIds: pairOf(one, other),
		status,
		evidence: before?.evidence ?? { person: by },
		by,
		at: clock(),
		version: (before?.version ?? 0) + 1,
	};
	if (!(await customers.keepLink(link)))
		throw new ConflictError("someone else settled this link; look again", before?.version);
	return link;
}
