import type { Instant } from "../kernel/clock.ts";
import type { Case, CaseOrigin } from "./case.ts";

/** A post that asks for something, or that belongs to what was asked. */
export interface CaseRequest {
	readonly postKey: string;
	readonly threadKey: string;
	/** In a private thread everyone speaks of one case; in a public one each customer has their own. */
	readonly privately: boolean;
	readonly receivedAt: Instant;
	readonly customerId: string;
	/** The customer and all who are linked to them, lowest id first. */
	readonly person: readonly string[];
	readonly orderReference?: string;
	readonly means: "thanks" | "need";
	/** The case that a new one follows. Kept in its claims, so that whoever finishes opening it knows. */
	readonly follows?: string;
	/** What a new case would be; without it the post only joins a case of its thread, and opens none. */
	readonly origin?: CaseOrigin;
	/** Of the post: it raises an open case's, never lowers it. */
	readonly priority: Case["priority"];
}

/** Points to the case that is open for a customer, a thread or an order. Never deleted. */
export interface Claim {
	/** `customer:<id>`, `order:<reference>`, `thread:<key>` of a private thread, `thread:<key> <customer>` of a public one. */
	readonly what: string;
	readonly caseId: string;
	/** Key of the post that took it. */
	readonly cause: string;
	/** What that post asked for: enough for anyone to finish opening the case. */
	readonly request: CaseRequest;
}
