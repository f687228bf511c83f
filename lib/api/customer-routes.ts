import * as z from "zod";
import { CONTACT_POLICIES, personOf } from "../customers/customer.ts";
import { settleLink } from "../customers/link-customers.ts";
import { ConflictError, InvalidError, NotFoundError } from "../kernel/errors.ts";
import { relinkVoters } from "../routing/relink-voters.ts";
import type { Api } from "./api.ts";
import { ROLES } from "./caller.ts";
import { customerDetail, timelinePage } from "./customer-detail.ts";
import {
	customerDetailSchema,
	customerSchema,
	linkSchema,
	touchpointSchema,
} from "./customer-schemas.ts";
import { customerView } from "./customer-view.ts";
import { pageOf, paging, placeIn } from "./parts.ts";
import { route } from "./route.ts";

/** Routes about customers. */
export const customerRoutes = [
	route({
		method: "GET",
		path: "/api/customers/{id}",
		summary: "A customer on all channels: identities, timeline, cases and proposed links",
		roles: ROLES,
		result: customerDetailSchema,
		handle: ({ house }, { params }) => customerDetail(house, params.id),
	}),
	route({
		method: "GET",
		path: "/api/customers/{id}/timeline",
		summary: "What happened with a customer on all channels, newest first",
		roles: ROLES,
		query: paging,
		result: pageOf(touchpointSchema),
		async handle({ house }, { params: { id }, query: { limit, cursor } }) {
			if (!(await house.customers.customer(id))) throw new NotFoundError("customer", id);
			const person = await personOf(id, house.customers.linksOf);
			return timelinePage(house, person, { limit, behind: placeIn(cursor) });
		},
	}),
	route({
		method: "POST",
		path: "/api/customers/{id}/links",
		summary: "Says whether two customers are one person",
		roles: ["agent", "lead", "admin"],
		body: z.strictObject({
			other: z.string().min(1).max(60),
			status: z.enum(["confirmed", "refused"]),
		}),
		result: z.object({ link: linkSchema }),
		async handle({ house, clock }, { caller, params, body: { other, status } }) {
			if (other === params.id) throw new InvalidError({ "/other": "name another customer" });
			const link = await settleLink(house.customers, clock, {
				...{ customerIds: [params.id, other], status, by: caller.id },
			});
			await relinkVoters(house.ideas, link, house.customers.linksOf);
			return { link: { ...link, customerIds: [...link.customerIds] } };
		},
	}),
	route({
		method: "POST",
		path: "/api/customers/{id}/contact-policy",
		summary: "Says how a customer may be written to, on all channels",
		roles: ["agent", "lead", "admin"],
		body: z.strictObject({ policy: z.enum(CONTACT_POLICIES) }),
		result: z.object({ customer: customerSchema }),
		async handle({ house: { customers } }, { params: { id }, body: { policy } }) {
			await changePolicy(customers, id, policy);
			const customer = await customerView(customers, id);
			if (!customer) throw new NotFoundError("customer", id);
			return { customer };
		},
	}),
];

/** A person has one policy, whatever the handle that is answered. */
async function changePolicy(
	customers: Api["house"]["customers"],
	id: string,
	policy: (typeof CONTACT_POLICIES)[number],
): Promise<void> {
	for (const one of await personOf(id, customers.linksOf)) {
		const before = await customers.customer(one);
		if (!before || before.contactPolicy === policy) continue;
		if (!(await customers.changeContactPolicy(before, policy)))
			throw new ConflictError("someone else changed this policy; look again");
	}
}
