import * as z from "zod";
import type { Instant } from "../kernel/clock.ts";
import { type Case, CLOSE_REASONS, type PlannedReply } from "./case.ts";
import { type ClockKind, PRIORITIES } from "./sla-policy.ts";

const words = z.string().trim().min(1).max(10_000);
/** An id, a cause: it has to fit into keys and views, or the turn that holds it could never be settled. */
const name = z.string().min(1).max(200);

/** What a person can ask of a case; the API's schema. */
export const caseCommand = z.discriminatedUnion("command", [
	z.strictObject({
		command: z.literal("assign"),
		/** A person's id; `null` gives the case back to its team. */
		assignee: name.nullable().optional(),
		team: name.optional(),
	}),
	z.strictObject({
		command: z.literal("reply"),
		text: words,
		audience: z.enum(["public", "private"]),
		/** The post to answer; the customer's latest when absent. */
		postKey: z.string().optional(),
		/** What becomes of the case: it waits for the customer, or stays open. */
		next: z.enum(["pending", "open"]).optional(),
	}),
	z.strictObject({
		command: z.literal("note"),
		text: words,
		/** Ids of the people who are to see it. */
		mentions: z.array(name).max(20).optional(),
	}),
	z.strictObject({ command: z.literal("resolve"), resolution: words, cause: name }),
	z.strictObject({ command: z.literal("reopen"), reason: words }),
	z.strictObject({ command: z.literal("close"), reason: z.enum(CLOSE_REASONS) }),
	z.strictObject({ command: z.literal("await-customer") }),
	z.strictObject({ command: z.literal("hold"), reason: words }),
	z.strictObject({ command: z.literal("continue") }),
	z.strictObject({
		command: z.literal("prioritise"),
		priority: z.enum(PRIORITIES),
		reason: words,
	}),
	z.strictObject({
		command: z.literal("tag"),
		tags: z.array(z.string().min(1).max(60)).min(1).max(50),
	}),
	z.strictObject({ command: z.literal("pause-clocks"), reason: words }),
	z.strictObject({ command: z.literal("resume-clocks") }),
	z.strictObject({ command: z.literal("snooze"), until: z.iso.datetime() }),
	z.strictObject({ command: z.literal("wake") }),
	z.strictObject({ command: z.literal("legal-hold"), held: z.boolean(), reason: words }),
	z.strictObject({
		command: z.literal("make-exception"),
		/** The rule that does not apply this once. */
		rule: words,
		reason: words,
		expiresAt: z.iso.datetime(),
	}),
]);
export type CaseCommand = z.infer<typeof caseCommand>;

/** What the machine does to a case: posts that come, the process that waits, the channel that answers. */
export type SystemCommand =
	| {
			readonly command: "attach-post";
			readonly postKey: string;
			readonly threadKey: string;
			readonly customerId: string;
			readonly means: "thanks" | "need";
			readonly receivedAt: Instant;
			readonly priority: Case["priority"];
	  }
	| { readonly command: "acknowledge"; readonly reply: PlannedReply }
	/** Puts an acknowledgement before the agent, who may send it or not. */
	| { readonly command: "suggest"; readonly reply: PlannedReply }
	| {
			readonly command: "record-reply";
			readonly replyId: string;
			readonly automatic: boolean;
			/** When the outcome was known, which is before the case hears of it. */
			readonly at: Instant;
			readonly outcome:
				| { readonly sent: true; readonly url?: string }
				| { readonly sent: false; readonly problem: string };
	  }
	| { readonly command: "breach"; readonly clock: ClockKind }
	| { readonly command: "escalate"; readonly clock: ClockKind; readonly level: number }
	/** Without a reply, nothing may be sent to this customer automatically: only the time is noted. */
	| { readonly command: "remind-customer"; readonly reply?: PlannedReply }
	| { readonly command: "confirm" }
	/** Changes nothing when the case is closed: nobody waits for it. */
	| { readonly command: "restart-process" };
