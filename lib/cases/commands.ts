import * as z from "zod";
import type { Instant } from "../kernel/clock.ts";
import { type Case, CLOSE_REASONS, type MarkedWords, type PlannedReply } from "./case.ts";
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
		/** So long it can be taken back before it leaves; 10 when absent. */
		holdSeconds: z.int().min(0).max(60).optional(),
	}),
	/** As long as it has not begun to leave. */
	z.strictObject({ command: z.literal("take-back"), replyId: name }),
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
	/** The case is the same as another one, which goes on for both. */
	z.strictObject({ command: z.literal("merge"), into: name }),
	z.strictObject({ command: z.literal("unmerge") }),
	z.strictObject({
		command: z.literal("raise-idea"),
		postKey: z.string().min(1).max(700),
		/** Words of the post, as it has them; white space does not matter. */
		quote: words,
	}),
]);
export type AskedCommand = z.infer<typeof caseCommand>;

/** Those that need to know no more than cases; the others have use cases of their own. */
export type CaseCommand = Exclude<AskedCommand, { readonly command: "take-back" | "raise-idea" }>;

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
				| { readonly sent: false; readonly problem: string }
				/** `plannedAt`: when it was written, and the case went on by it. */
				| { readonly sent: "taken-back"; readonly plannedAt: Instant };
	  }
	/** The quote's place in the post is known. */
	| { readonly command: "note-idea"; readonly postKey: string; readonly quote: MarkedWords }
	/** The other side of a merge; `waitingSince`: its customer still waits for an answer. */
	| {
			readonly command: "absorb";
			readonly caseId: string;
			readonly priority: Case["priority"];
			readonly waitingSince?: Instant;
	  }
	| { readonly command: "separate"; readonly caseId: string }
	| { readonly command: "breach"; readonly clock: ClockKind }
	| { readonly command: "escalate"; readonly clock: ClockKind; readonly level: number }
	/** Without a reply, nothing may be sent to this customer automatically: only the time is noted. */
	| { readonly command: "remind-customer"; readonly reply?: PlannedReply }
	| { readonly command: "confirm" }
	/** Changes nothing when the case is closed: nobody waits for it. */
	| { readonly command: "restart-process" };
