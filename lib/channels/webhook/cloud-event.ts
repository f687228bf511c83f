import * as z from "zod";
import type { BusinessEvent, NamedIdentity } from "../../customers/business-event.ts";
import type { Instant } from "../../kernel/clock.ts";
import { storable } from "../../kernel/text.ts";
import { channelName, moment } from "../../posts/incoming-post.ts";

/** A text that must say something. */
const name = z
	.string()
	.trim()
	.min(1, "is empty")
	.max(4_000, "longer than 4000 characters")
	.transform(storable);

const phone = z
	.string()
	.transform((number) => number.replace(/[\s().-]/g, ""))
	.refine(
		(number) => /^\+[1-9]\d{5,14}$/.test(number),
		"not an international number: +34600000000",
	);

const customer = z.object({
	email: z.email("not an e-mail address").toLowerCase().optional(),
	phone: phone.optional(),
	/** A handle is one only together with its channel. */
	handle: name.optional(),
	channel: channelName.optional(),
	/** On `channel`; without one, the owner's own number of the customer. */
	id: name.optional(),
});

/** Characters of an event's data as JSON, at most: it is kept in one item. */
const LARGEST_DATA = 100_000;

/** A CloudEvents 1.0 event in JSON that names a customer or an order. */
const cloudEvent = z
	.object({
		specversion: z.literal("1.0", "only CloudEvents 1.0 is understood"),
		id: name,
		source: name,
		type: z
			.string()
			.regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/, "words joined by dots: order.cancelled")
			.max(200, "longer than 200 characters"),
		time: moment.optional(),
		data: z
			.looseObject({ customer: customer.optional(), orderReference: name.optional() })
			.refine(
				(data) => JSON.stringify(data).length <= LARGEST_DATA,
				`larger than ${LARGEST_DATA} characters`,
			),
	})
	.refine(({ data }) => data.orderReference !== undefined || namesIn(data.customer).length > 0, {
		path: ["data", "customer"],
		message: "names nobody: give email, phone, id, handle with channel, or an orderReference",
	});

/** The identities that a customer record names. A number of the owner's own is one on the channel `webhook`. */
function namesIn(given: z.output<typeof customer> | undefined): NamedIdentity[] {
	if (!given) return [];
	const { email, phone, handle, channel, id } = given;
	return [
		...(email === undefined ? [] : [{ channel: "email", authorId: email }]),
		...(phone === undefined ? [] : [{ channel: "phone", authorId: phone }]),
		...(id === undefined ? [] : [{ channel: channel ?? "webhook", authorId: id }]),
		...(handle === undefined || channel === undefined
			? []
			: [{ channel, authorId: `@${handle.replace(/^@/, "").toLowerCase()}` }]),
	];
}

/** A business event as the sender gave it, without a time when it named none. */
const businessEvent = cloudEvent.transform(({ id, source, type, time, data }) => {
	const { customer: named, orderReference, ...rest } = data;
	return {
		id,
		source,
		type,
		...(time !== undefined && { at: time }),
		names: namesIn(named),
		...(orderReference !== undefined && { orderReference }),
		data: rest,
	};
});

/** Does it say of itself that it is a CloudEvents event? */
export const isCloudEvent = (given: unknown): boolean =>
	typeof given === "object" && given !== null && "specversion" in given;

/** A business event, or what is wrong with it. What names no time happened when it arrived. */
export function readCloudEvent(
	given: unknown,
	receivedAt: Instant,
): z.ZodSafeParseResult<BusinessEvent> {
	return businessEvent.transform((event) => ({ at: receivedAt, ...event })).safeParse(given);
}
