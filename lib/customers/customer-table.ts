/**
 * Customers, identities, links and timelines. Every question that the product asks of these items:
 *
 * | access pattern                       | index | key condition                                   |
 * | ------------------------------------ | ----- | ----------------------------------------------- |
 * | a customer by id                     | table | pk = CUSTOMER#<id>, sk = CUSTOMER               |
 * | a customer with links                | table | pk = CUSTOMER#<id>, CUSTOMER <= sk <= LINK#~    |
 * | whose identity is this               | table | pk = IDENTITY#<key>, sk = IDENTITY              |
 * | timeline of a customer, newest first | by-owner | ownerPk = TIMELINE#<id>, descending          |
 * | links of a customer                  | table | pk = CUSTOMER#<id>, sk begins with LINK#, then LINK#<a>#<b> |
 * | who named an order                   | table | pk = ORDER#<reference>, sk begins with CUSTOMER#|
 * | what happened to an order            | table | pk = ORDER#<reference>, sk begins with EVENT#   |
 */
import type { Instant } from "../kernel/clock.ts";
import { keyPart } from "../kernel/ids.ts";
import type { Item, Store } from "../kernel/store.ts";
import { ROW } from "../kernel/table-schema.ts";
import type { Customer, CustomerLink, Identity } from "./customer.ts";
import { pairOf } from "./customer.ts";
import type { Touchpoint } from "./touchpoint.ts";

const SCHEMA_VERSION = 1;

/** Where customers are kept. */
export interface CustomerTable {
	customer(id: string): Promise<Customer | undefined>;
	/** Keeps a customer that nobody has kept yet; a second one with the same id changes nothing. */
	addCustomer(customer: Customer): Promise<void>;
	/** @returns false when the customer changed since `before` was read */
	changeContactPolicy(before: Customer, policy: Customer["contactPolicy"]): Promise<boolean>;
	identity(key: string): Promise<Identity | undefined>;
	/** Keeps an identity on first sight. The first one stays: whose it is never changes, links join customers. */
	addIdentity(identity: Identity): Promise<void>;
	/** A customer and the ids of those they may be linked to, in one read. */
	withLinks(id: string): Promise<{ customer: Customer; linkedTo: string[] } | undefined>;
	/** Idempotent by the touchpoint's id. Posts are on the timeline by their decision, see `timelineKey`. */
	addTouchpoint(customerId: string, touchpoint: Touchpoint): Promise<void>;
	/** Newest first, from the one behind the place of an earlier one. */
	timelineOf(customerId: string, limit: number, behind?: string): Promise<Touchpoint[]>;
	link(one: string, other: string): Promise<CustomerLink | undefined>;
	linksOf(customerId: string): Promise<CustomerLink[]>;
	/** Keeps a link's next version. @returns false when someone else changed it first */
	keepLink(link: CustomerLink): Promise<boolean>;
	/** Remembers that a customer named an order. */
	addOrder(reference: string, customerId: string, at: Instant): Promise<void>;
	customersOfOrder(reference: string): Promise<string[]>;
	/** Keeps what happened to an order for whoever names it later. Idempotent by the touchpoint's id. */
	addOrderEvent(reference: string, touchpoint: Touchpoint): Promise<void>;
	eventsOfOrder(reference: string): Promise<Touchpoint[]>;
}

/** Customers in the table. */
export function customerTable(store: Store): CustomerTable {
	const linkOf = async (one: string, other: string) => {
		const found = await store.get(linkKey(one, other));
		return found && toLink(found);
	};
	return {
		async customer(id) {
			const found = await store.get({ pk: `CUSTOMER#${id}`, sk: "CUSTOMER" });
			return found && toCustomer(found);
		},
		async withLinks(id) {
			const found = await store.query({ pk: `CUSTOMER#${id}`, from: "CUSTOMER", to: "LINK#~" });
			const customer = found.find(({ sk }) => sk === "CUSTOMER");
			return (
				customer && {
					customer: toCustomer(customer),
					linkedTo: found.flatMap(({ sk }) =>
						sk.startsWith("LINK#") ? [sk.slice("LINK#".length)] : [],
					),
				}
			);
		},
		async addCustomer(customer) {
			await store.putNew({ ...customerItem(customer) });
		},
		changeContactPolicy(before, contactPolicy) {
			return store.replace(customerItem({ ...before, contactPolicy }), {
				contactPolicy: before.contactPolicy,
			});
		},
		async identity(key) {
			const found = await store.get({ pk: `IDENTITY#${key}`, sk: "IDENTITY" });
			return found && toIdentity(found);
		},
		async addIdentity(identity) {
			const key = { pk: `IDENTITY#${identity.key}`, sk: "IDENTITY" };
			await store.putNew({ ...key, ...identity, schemaVersion: SCHEMA_VERSION });
		},
		async addTouchpoint(customerId, touchpoint) {
			await store.putNew({
				...{ pk: `CUSTOMER#${customerId}`, sk: `TOUCHPOINT#${keyPart(touchpoint.id)}` },
				...timelineKey(customerId, touchpoint),
				schemaVersion: SCHEMA_VERSION,
			});
		},
		async timelineOf(customerId, limit, behind) {
			const found = await store.query({
				...{ index: "by-owner", pk: `TIMELINE#${customerId}`, descending: true, limit },
				...(behind !== undefined && { after: behind }),
			});
			return found.map((item) => item[ROW] as Touchpoint);
		},
		link: linkOf,
		async linksOf(customerId) {
			const pointers = await store.query({ pk: `CUSTOMER#${customerId}`, prefix: "LINK#" });
			const links = await Promise.all(
				pointers.map(({ sk }) => linkOf(customerId, sk.slice("LINK#".length))),
			);
			return links.filter((link) => link !== undefined);
		},
		async keepLink(link) {
			const [one, other] = link.customerIds;
			// the pointers first: one that leads nowhere says nothing, a link without them would be lost
			await store.putNew({ pk: `CUSTOMER#${one}`, sk: `LINK#${other}` });
			await store.putNew({ pk: `CUSTOMER#${other}`, sk: `LINK#${one}` });
			const item = { ...linkKey(one, other), ...link, schemaVersion: SCHEMA_VERSION };
			return link.version === 1
				? store.putNew(item)
				: store.replace(item, { version: link.version - 1 });
		},
		async addOrder(reference, customerId, at) {
			await store.putNew({ pk: orderPk(reference), sk: `CUSTOMER#${customerId}`, at });
		},
		async customersOfOrder(reference) {
			const found = await store.query({ pk: orderPk(reference), prefix: "CUSTOMER#" });
			return found.map(({ sk }) => sk.slice("CUSTOMER#".length));
		},
		async addOrderEvent(reference, touchpoint) {
			await store.putNew({
				...{ pk: orderPk(reference), sk: `EVENT#${keyPart(touchpoint.id)}`, touchpoint },
				schemaVersion: SCHEMA_VERSION,
			});
		},
		async eventsOfOrder(reference) {
			const found = await store.query({ pk: orderPk(reference), prefix: "EVENT#" });
			return found.map(({ touchpoint }) => touchpoint as Touchpoint);
		},
	};
}

const orderPk = (reference: string) => `ORDER#${keyPart(reference)}`;

/** Where a touchpoint stands on a timeline, on those of all handles of a person alike. */
export const timelinePlace = ({ at, id }: Touchpoint): string => `${at}#${keyPart(id)}`;

/** Index keys and row that put an item on a customer's timeline. */
export const timelineKey = (customerId: string, touchpoint: Touchpoint) => ({
	ownerPk: `TIMELINE#${customerId}`,
	ownerSk: timelinePlace(touchpoint),
	[ROW]: touchpoint,
});

const linkKey = (one: string, other: string) => {
	const [low, high] = pairOf(one, other);
	return { pk: `LINK#${low}#${high}`, sk: "LINK" };
};

const customerItem = (customer: Customer) => ({
	pk: `CUSTOMER#${customer.id}`,
	sk: "CUSTOMER",
	...customer,
	schemaVersion: SCHEMA_VERSION,
});

const toCustomer = ({ pk, sk, schemaVersion, ...customer }: Item) =>
	customer as Readonly<Record<string, unknown>> & Customer;
const toIdentity = ({ pk, sk, schemaVersion, ...identity }: Item) =>
	identity as Readonly<Record<string, unknown>> & Identity;
const toLink = ({ pk, sk, schemaVersion, ...link }: Item) =>
	link as Readonly<Record<string, unknown>> & CustomerLink;
