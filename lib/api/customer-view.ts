import { personOf, strictest } from "../customers/customer.ts";
import type { CustomerTable } from "../customers/customer-table.ts";

/** A customer, united with everyone who is the same person; `undefined` when there is none. */
export async function customerView(customers: CustomerTable, id: string) {
	const customer = await customers.customer(id);
	if (!customer) return undefined;
	const person = await personOf(id, customers.linksOf);
	const known = await Promise.all(person.map((one) => customers.customer(one)));
	const members = known.filter((one) => one !== undefined);
	const identities = await Promise.all(
		members.map(({ identityKey }) => customers.identity(identityKey)),
	);
	return {
		...{
			id,
			name: customer.name,
			person,
			identities: identities.filter((one) => one !== undefined),
		},
		since: members.map(({ since }) => since).sort()[0] ?? customer.since,
		contactPolicy: strictest(members.map(({ contactPolicy }) => contactPolicy)),
	};
}
