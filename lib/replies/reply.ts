import type { Instant } from "../kernel/clock.ts";

/** A reply to a customer, as it was planned. A fact: what became of it is said by its attempts and outcomes. */
export interface Reply {
	/** Derives from the command that planned it. */
	readonly id: string;
	/** The post that it answers: its channel and connection carry the reply. */
	readonly postKey: string;
	readonly caseId?: string;
	readonly customerId: string;
	readonly text: string;
	readonly audience: "public" | "private";
	/** Written by the machine, not by a person. */
	readonly automatic: boolean;
	readonly by: string;
	readonly plannedAt: Instant;
}

/** Noted before the channel is asked: from then on the reply may have been sent. */
export interface Attempt {
	/** 1 for the first. */
	readonly number: number;
	readonly at: Instant;
}

/** What became of an attempt, or of the reply before any attempt. */
export type Outcome = { readonly number: number; readonly at: Instant } & (
	| { readonly status: "sent"; readonly externalId: string; readonly url?: string }
	/** Nothing was sent; `problem` says what a person can do. */
	| { readonly status: "refused"; readonly problem: string }
	/** Nothing was sent, for certain; another attempt may follow. */
	| { readonly status: "not-sent"; readonly problem: string }
);

/** Everything known of one reply. */
export interface ReplyHistory {
	readonly reply: Reply;
	/** In order. */
	readonly attempts: readonly Attempt[];
	/** In order; at most one an attempt. */
	readonly outcomes: readonly Outcome[];
}

export type ReplyState = "planned" | "in-doubt" | "sent" | "refused";

/** Where a reply stands. `in-doubt`: an attempt has no outcome, so it may have been sent. */
export function stateOfReply({ attempts, outcomes }: ReplyHistory): ReplyState {
	const last = outcomes.at(-1);
	if (last?.status === "sent" || last?.status === "refused") return last.status;
	return (attempts.at(-1)?.number ?? 0) > (last?.number ?? 0) ? "in-doubt" : "planned";
}
