import * as z from "zod";
import { CONTACT_POLICIES } from "../customers/customer.ts";
import { caseRowSchema } from "./case-row-schema.ts";
import { instant } from "./parts.ts";
import { postRowSchema } from "./post-schemas.ts";

const identitySchema = z
	.object({
		key: z.string(),
		customerId: z.string(),
		channel: z.string(),
		authorId: z.string(),
		handle: z.string().optional(),
		name: z.string().optional(),
		followers: z.number().optional(),
		firstSeenAt: instant,
	})
	.meta({ id: "Identity" });

/** A customer, with everyone who is the same person. */
export const customerSchema = z
	.object({
		id: z.string(),
		name: z.string(),
		since: instant,
		/** The strictest of the person's. */
		contactPolicy: z.enum(CONTACT_POLICIES),
		/** Ids of all customers who are this person, its own among them. */
		person: z.array(z.string()),
		identities: z.array(identitySchema),
	})
	.meta({ id: "Customer" });

export const linkSchema = z
	.object({
		customerIds: z.tuple([z.string(), z.string()]),
		status: z.enum(["proposed", "confirmed", "refused"]),
		evidence: z.record(z.string(), z.string()),
		by: z.string(),
		at: instant,
		version: z.int(),
	})
	.meta({ id: "CustomerLink" });

export const touchpointSchema = z
	.discriminatedUnion("kind", [
		z.object({
			kind: z.literal("post"),
			id: z.string(),
			at: instant,
			postKey: z.string(),
			channel: z.string(),
			/** Absent while it is still being read. */
			post: postRowSchema.optional(),
		}),
		z.object({
			kind: z.literal("reply"),
			id: z.string(),
			at: instant,
			replyId: z.string(),
			channel: z.string(),
			text: z.string().optional(),
		}),
		z.object({
			kind: z.literal("event"),
			id: z.string(),
			at: instant,
			event: z.string(),
			orderReference: z.string().optional(),
			/** As the sender said it. */
			data: z.record(z.string(), z.unknown()),
		}),
	])
	.meta({ id: "Touchpoint" });

/** Everything known of a person. */
export const customerDetailSchema = z
	.object({
		customer: customerSchema,
		/** Newest first; the latest ones. */
		timeline: z.array(touchpointSchema),
		/** The `cursor` of the timeline behind those; absent when that was all. */
		timelineNext: z.string().optional(),
		/** Newest first. */
		cases: z.object({ open: z.array(caseRowSchema), past: z.array(caseRowSchema) }),
		proposedLinks: z.array(z.object({ link: linkSchema, other: customerSchema.optional() })),
	})
	.meta({ id: "CustomerDetail" });
