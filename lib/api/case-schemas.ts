import * as z from "zod";
import { CASE_KINDS, CASE_STATUSES, CLOSE_REASONS } from "../cases/case.ts";
import { CLOCK_KINDS, PRIORITIES } from "../cases/sla-policy.ts";
import { customerSchema } from "./customer-schemas.ts";
import { instant } from "./parts.ts";
import { decidedSchema, fedIdeaSchema, postSchema } from "./post-schemas.ts";
import { presenceSchema } from "./writing-schemas.ts";

const clockSchema = z
	.object({
		kind: z.enum(CLOCK_KINDS),
		startedAt: instant,
		atRiskAt: instant,
		dueAt: instant,
		pausedMs: z.number(),
		pausedSince: instant.optional(),
		/** What holds it: somebody's word, or that the customer is to answer. */
		pausedFor: z.array(z.enum(["person", "customer"])).optional(),
		metAt: instant.optional(),
		breachedAt: instant.optional(),
		policyVersion: z.string(),
		calendar: z.string(),
		targetMs: z.number(),
		/** When it was asked. */
		state: z.enum(["met", "met-late", "running", "at-risk", "breached", "paused"]),
	})
	.meta({ id: "Clock" });

/** A case as it stands. */
export const caseSchema = z
	.object({
		id: z.string(),
		/** Goes up by one with everything that happens: hand it back as `expectedVersion`. */
		version: z.int(),
		status: z.enum(CASE_STATUSES),
		kind: z.enum(CASE_KINDS),
		priority: z.enum(PRIORITIES),
		team: z.string(),
		assignee: z.string().optional(),
		lastAssignee: z.string().optional(),
		customerId: z.string(),
		origin: z.object({
			kind: z.enum(CASE_KINDS),
			process: z.string(),
			team: z.string(),
			priority: z.enum(PRIORITIES),
			slaPolicy: z.string(),
			tags: z.array(z.string()),
			acknowledge: z.object({
				policy: z.enum(["none", "suggest", "send"]),
				template: z.string(),
			}),
			decisionVersion: z.string(),
		}),
		tags: z.array(z.string()),
		/** The one that opened it, then the latest: at most 500. */
		postKeys: z.array(z.string()),
		/** How many posts there are in all. */
		postCount: z.int(),
		threadKeys: z.array(z.string()),
		follows: z.string().optional(),
		clocks: z.array(clockSchema),
		escalations: z.record(z.string(), z.int()),
		openedAt: instant,
		pendingSince: instant.optional(),
		remindedAt: instant.optional(),
		resolvedAt: instant.optional(),
		closedAt: instant.optional(),
		resolution: z.object({ text: z.string(), cause: z.string() }).optional(),
		closeReason: z.enum(CLOSE_REASONS).optional(),
		snoozedUntil: instant.optional(),
		legalHold: z.boolean(),
		confirmed: z.boolean(),
		reopenings: z.int(),
		unsentReplies: z.array(z.string()),
		/** The case that goes on for this one; this one rests until the merge is undone. */
		mergedInto: z.string().optional(),
		processSeq: z.int(),
		updatedAt: instant,
	})
	.meta({ id: "Case" });

const turnSchema = z
	.object({
		caseId: z.string(),
		seq: z.int(),
		commandId: z.string(),
		at: instant,
		by: z.string(),
		/** What happened, by `type`; the rest depends on it. */
		events: z.array(z.looseObject({ type: z.string() })),
	})
	.meta({ id: "CaseTurn" });

/** A reply, and what became of it. */
export const replySchema = z
	.object({
		id: z.string(),
		postKey: z.string(),
		text: z.string(),
		audience: z.enum(["public", "private"]),
		automatic: z.boolean(),
		by: z.string(),
		plannedAt: instant,
		state: z.enum(["planned", "in-doubt", "sent", "refused", "taken-back"]),
		/** Milliseconds left to take it back, when it was asked. */
		heldForMs: z.int().optional(),
		attempts: z.array(z.object({ number: z.int(), at: instant })),
		outcomes: z.array(
			z.object({
				number: z.int(),
				at: instant,
				status: z.enum(["sent", "refused", "not-sent", "taken-back"]),
				externalId: z.string().optional(),
				url: z.string().optional(),
				problem: z.string().optional(),
				/** Who took it back. */
				by: z.string().optional(),
			}),
		),
	})
	.meta({ id: "Reply" });

/** A case that another one goes on for: its posts and replies stand in that one's threads. */
const mergedCaseSchema = z
	.object({
		id: z.string(),
		kind: z.enum(CASE_KINDS),
		/** How it stood when it was merged. */
		status: z.enum(CASE_STATUSES),
		openedAt: instant,
		postCount: z.int(),
		customer: customerSchema.optional(),
		/** What happened to it, oldest first. */
		events: z.array(turnSchema),
	})
	.meta({ id: "MergedCase" });

const threadSchema = z
	.object({
		key: z.string(),
		/** Posts and replies, oldest first. */
		entries: z.array(
			z.discriminatedUnion("kind", [
				z.object({
					kind: z.literal("post"),
					at: instant,
					post: postSchema,
					/** Not a stranger's post in the same thread. */
					ofCase: z.boolean(),
					/** Only the beginning of its text: the rest is at the post. */
					cut: z.boolean(),
				}),
				z.object({ kind: z.literal("reply"), at: instant, reply: replySchema }),
			]),
		),
		/** The thread goes on behind what is shown. */
		more: z.boolean(),
	})
	.meta({ id: "Thread" });

/** A case with all that an agent needs to work on it. */
export const caseDetailSchema = z
	.object({
		case: caseSchema,
		/** What happened, oldest first: the activity log. */
		events: z.array(turnSchema),
		threads: z.array(threadSchema),
		/** Of the post that opened it. */
		decision: decidedSchema.optional(),
		customer: customerSchema.optional(),
		/** Ideas that its posts feed. */
		ideas: z.array(fedIdeaSchema),
		/** The cases that it goes on for. */
		merged: z.array(mergedCaseSchema),
		/** Who is at the case right now, the caller among them. */
		present: z.array(presenceSchema),
	})
	.meta({ id: "CaseDetail" });
