import * as z from "zod";
import { CASE_KINDS, CASE_STATUSES } from "../cases/case.ts";
import { PRIORITIES } from "../cases/sla-policy.ts";
import { instant } from "./parts.ts";
import { postRowSchema } from "./post-schemas.ts";

/** A case as a list shows it. */
export const caseRowSchema = z
	.object({
		id: z.string(),
		status: z.enum(CASE_STATUSES),
		kind: z.enum(CASE_KINDS),
		priority: z.enum(PRIORITIES),
		team: z.string(),
		assignee: z.string().optional(),
		customerId: z.string(),
		/** The post that opened it. */
		postKey: z.string(),
		posts: z.int(),
		openedAt: instant,
		updatedAt: instant,
		/** The first promise that is not kept yet. */
		due: z.object({ kind: z.string(), at: instant, atRiskAt: instant }).optional(),
		snoozedUntil: instant.optional(),
		/** The post that opened it; in a list of cases, and there while the post is not erased. */
		post: postRowSchema.optional(),
	})
	.meta({ id: "CaseRow" });
