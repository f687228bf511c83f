import type { Instant } from "../kernel/clock.ts";

/** A reply to a customer, as it was planned. A fact: what became of it is said by its attempts and outcomes. */
export interface Reply {
	/** Derives from the command that planned it. */
	readonly id: string;
	/** The post that it answers: its channel and connection carry the reply. */
	readonly postKey: string;
	readonly caseId?: string;
	/** It tells somebody who asked for an idea of its status: the idea, the turn that set it, and the person. */
	readonly idea?: { readonly id: string; readonly seq: number; readonly person: string };
	readonly customerId: string;
	readonly text: string;
	readonly audience: "public" | "private";
	/** Written by the machine, not by a person. */
	readonly automatic: boolean;
	readonly by: string;
	readonly plannedAt: Instant;
	/** It stays until then, so that whoever wrote it can take it back. */
	readonly sendAfter?: Instant;
}

/** Noted before the channel is asked: from then on the reply may have been sent. */
export interface Attempt {
	/** 1 for the first. */
	readonly number: number;
	readonly at: Instant;
	/** Who took the reply back: its first attempt is not made, and none will be. One item, so only one of the two happens. */
	readonly takenBackBy?: string;
}

/** What became of an attempt, or of the reply before any attempt. */
export type Outcome = { readonly number: number; readonly at: Instant } & (
	| { readonly status: "sent"; readonly externalId: string; readonly url?: string }
	/** Nothing was sent; `problem` says what a person can do. */
	| { readonly status: "refused"; readonly problem: string }
	/** Nothing was sent, for certain; another attempt may follow. */
	| { readonly status: "not-sent"; readonly problem: string }
	/** Nothing was sent and nothing will be: a person wanted it back. */
	| { readonly status: "taken-back"; readonly by: string }
);

/** The reply's end: nothing follows on it. */
export type FinalOutcome = Exclude<Outcome, { readonly status: "not-sent" }>;

/** Everything known of one reply. */
export interface ReplyHistory {
	readonly reply: Reply;
	/** In order. */
	readonly attempts: readonly Attempt[];
	/** In order; at most one an attempt. */
	readonly outcomes: readonly Outcome[];
}

export type ReplyState = "planned" | "in-doubt" | FinalOutcome["status"];

/** What ended the reply, as far as it is noted. */
export function endOf({ outcomes }: ReplyHistory): FinalOutcome | undefined {
	const last = outcomes.at(-1);
	return last?.status === "not-sent" ? undefined : last;
}

/** Where a reply stands. `in-doubt`: an attempt has no outcome, so it may have been sent. */
export function stateOfReply(history: ReplyHistory): ReplyState {
	const { attempts, outcomes } = history;
	const end = endOf(history);
	if (end) return end.status;
	if (attempts.some(({ takenBackBy }) => takenBackBy !== undefined)) return "taken-back";
	const last = outcomes.at(-1);
	return (attempts.at(-1)?.number ?? 0) > (last?.number ?? 0) ? "in-doubt" : "planned";
}
