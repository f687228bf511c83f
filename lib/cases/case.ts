import type { Instant } from "../kernel/clock.ts";
import {
	awake,
	keptEscalations,
	restingState,
	unmerged,
	withLatest,
	withStatus,
} from "./case-state.ts";
import type { SlaClock } from "./clocks.ts";
import type { Priority } from "./sla-policy.ts";

export const CASE_STATUSES = ["new", "open", "pending", "on-hold", "resolved", "closed"] as const;
/** `pending` waits for the customer, `on-hold` for somebody else. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_KINDS = ["complaint", "question", "request", "safety"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CLOSE_REASONS = [
	"confirmed",
	"silence",
	"duplicate",
	"not-actionable",
	"abusive",
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What the decision table said when it made the case: kept, so that the case explains itself. */
export interface CaseOrigin {
	readonly kind: CaseKind;
	readonly process: string;
	readonly team: string;
	readonly priority: Priority;
	readonly slaPolicy: string;
	readonly tags: readonly string[];
	/** Whether to acknowledge by itself, and with which template. */
	readonly acknowledge: { readonly policy: "none" | "suggest" | "send"; readonly template: string };
	/** Version of the decision table. */
	readonly decisionVersion: string;
}

/** A reply as the case knows it; its text and attempts are kept with the reply. */
export interface PlannedReply {
	readonly id: string;
	/** The post that it answers. */
	readonly postKey: string;
	readonly text: string;
	readonly audience: "public" | "private";
	/** Written by the machine: it meets no clock. */
	readonly automatic: boolean;
	/** It stays until then, so that whoever wrote it can take it back. */
	readonly sendAfter?: Instant;
	/** To whom it goes, where that is not the case's own customer: a case that was merged into it has another one. */
	readonly customerId?: string;
}

/** A sentence of a post that somebody marked; UTF-16 code units, `end` exclusive. */
export interface MarkedWords {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A case that was merged into this one, and what that did to it, so that it can be undone. */
export interface AbsorbedCase {
	readonly caseId: string;
	/** The priority that it raised, and to what. */
	readonly raised?: { readonly from: Priority; readonly to: Priority };
	/** Since when its customer waits for an answer that is promised here now. */
	readonly waitingSince?: Instant;
}

/** What happened to a case. Facts: they say what is, never how to compute it. */
export type CaseEvent =
	| {
			readonly type: "opened";
			readonly postKey: string;
			readonly threadKey: string;
			readonly customerId: string;
			readonly origin: CaseOrigin;
			/** The case that this one follows, when the old one was too long gone to reopen. */
			readonly follows?: string;
	  }
	| {
			readonly type: "post-attached";
			readonly postKey: string;
			readonly threadKey: string;
			readonly customerId: string;
			/** `thanks` asks for nothing; `need` does. */
			readonly means: "thanks" | "need";
	  }
	| { readonly type: "status-changed"; readonly status: CaseStatus; readonly reason?: string }
	| { readonly type: "assigned"; readonly assignee?: string; readonly team: string }
	| { readonly type: "priority-changed"; readonly priority: Priority; readonly reason: string }
	| { readonly type: "tagged"; readonly tags: readonly string[] }
	| { readonly type: "noted"; readonly text: string; readonly mentions: readonly string[] }
	| { readonly type: "reply-planned"; readonly reply: PlannedReply }
	| { readonly type: "reply-suggested"; readonly reply: PlannedReply }
	| {
			readonly type: "reply-sent";
			readonly replyId: string;
			readonly automatic: boolean;
			readonly url?: string;
	  }
	| { readonly type: "reply-failed"; readonly replyId: string; readonly problem: string }
	| { readonly type: "reply-taken-back"; readonly replyId: string }
	/** A link: nothing moves. The other case shows what this one has, and this one rests. */
	| { readonly type: "merged"; readonly into: string }
	/** The link is gone: the case stands as it did before. */
	| { readonly type: "unmerged"; readonly from: string }
	/** Of the other side of the link. */
	| {
			readonly type: "absorbed";
			readonly caseId: string;
			readonly raised?: { readonly from: Priority; readonly to: Priority };
			readonly waitingSince?: Instant;
	  }
	| { readonly type: "separated"; readonly caseId: string }
	/** A customer's words join the backlog; the case goes on. */
	| { readonly type: "idea-raised"; readonly postKey: string; readonly quote: MarkedWords }
	| { readonly type: "resolved"; readonly resolution: string; readonly cause: string }
	| { readonly type: "confirmed" }
	| { readonly type: "reopened"; readonly postKey?: string; readonly reason?: string }
	| { readonly type: "closed"; readonly reason: CloseReason }
	| { readonly type: "clocks-set"; readonly clocks: readonly SlaClock[] }
	| { readonly type: "clocks-paused"; readonly reason: string }
	| { readonly type: "clocks-resumed" }
	| { readonly type: "snoozed"; readonly until: Instant }
	| { readonly type: "woken" }
	| { readonly type: "legal-hold-set"; readonly held: boolean; readonly reason: string }
	| {
			readonly type: "exception-made";
			readonly rule: string;
			readonly reason: string;
			readonly expiresAt: Instant;
	  }
	| { readonly type: "breached"; readonly clock: SlaClock["kind"]; readonly dueAt: Instant }
	| {
			readonly type: "escalated";
			readonly clock: SlaClock["kind"];
			readonly level: number;
			readonly to: string;
	  }
	| { readonly type: "customer-reminded" }
	/** The case process begins (again): an execution named after this turn carries it. */
	| { readonly type: "process-started" };

/** One command's outcome: a fact, the commit and the lock in one. */
export interface CaseTurn {
	readonly caseId: string;
	/** 1 for the first; the next free one wins. */
	readonly seq: number;
	readonly commandId: string;
	readonly at: Instant;
	/** A person's id, or `earshot`. */
	readonly by: string;
	readonly events: readonly CaseEvent[];
}

/** A case as it stands: a view, evolved from its turns. */
export interface Case {
	readonly id: string;
	/** `seq` of the latest turn. */
	readonly version: number;
	readonly status: CaseStatus;
	readonly kind: CaseKind;
	readonly priority: Priority;
	readonly team: string;
	readonly assignee?: string;
	/** Who had it last, also after it went back to the team: a reopened case goes to them. */
	readonly lastAssignee?: string;
	readonly customerId: string;
	readonly origin: CaseOrigin;
	readonly tags: readonly string[];
	/** The one that opened it, then the latest in order of arrival: at most 500, so that the case fits into an item. */
	readonly postKeys: readonly string[];
	/** How many posts there are in all. */
	readonly postCount: number;
	/** The thread that it began in, then the latest: at most 500. */
	readonly threadKeys: readonly string[];
	readonly follows?: string;
	readonly clocks: readonly SlaClock[];
	/** Escalations so far of each clock since it started. */
	readonly escalations: Readonly<Record<string, number>>;
	readonly openedAt: Instant;
	readonly pendingSince?: Instant;
	readonly remindedAt?: Instant;
	readonly resolvedAt?: Instant;
	readonly closedAt?: Instant;
	readonly resolution?: { readonly text: string; readonly cause: string };
	readonly closeReason?: CloseReason;
	readonly snoozedUntil?: Instant;
	readonly legalHold: boolean;
	readonly confirmed: boolean;
	readonly reopenings: number;
	/** Replies that were planned and have no outcome yet. */
	readonly unsentReplies: readonly string[];
	/** The case that this one is merged into. It rests, closed as a duplicate, until the link is removed. */
	readonly mergedInto?: string;
	/** How it stood when it was merged. */
	readonly beforeMerge?: RestingState;
	/** Cases that were merged into this one; each says itself whether it still is. */
	readonly absorbed?: readonly AbsorbedCase[];
	/** Turn after which the running execution is named. */
	readonly processSeq: number;
	readonly updatedAt: Instant;
	/** `commandId` → turn, so that a repeated command finds its result. For an attached post, `postKeys` says it. */
	readonly commands: Readonly<Record<string, number>>;
}

/** What a merge puts away of a case, and its undoing brings back. */
export type RestingState = Pick<Case, "status" | "clocks"> &
	Partial<
		Pick<
			Case,
			"pendingSince" | "remindedAt" | "resolvedAt" | "closedAt" | "closeReason" | "snoozedUntil"
		>
	>;

/**
 * The command that attaches a post. It is not kept among the commands: `postKeys` says it, and of a post too long ago
 * for these, its disposition, which a delivery finds before it comes to any case.
 */
export const attachId = (postKey: string): string => `attach ${postKey}`;

/** The case after one more turn. Pure; `undefined` stands for the case that is not yet opened. */
export function evolve(current: Case | undefined, turn: CaseTurn): Case {
	const begun = turn.events.reduce<Case | undefined>(
		(state, event) => apply(state, event, turn),
		current,
	);
	if (!begun) throw new Error(`case ${turn.caseId} does not begin with "opened"`);
	return {
		...begun,
		version: turn.seq,
		updatedAt: turn.at,
		commands: turn.commandId.startsWith(attachId(""))
			? begun.commands
			: { ...begun.commands, [turn.commandId]: turn.seq },
	};
}

function apply(state: Case | undefined, event: CaseEvent, turn: CaseTurn): Case | undefined {
	if (event.type === "opened") return opened(event, turn);
	if (!state) return undefined;
	switch (event.type) {
		case "post-attached":
			return {
				...state,
				postKeys: withLatest(state.postKeys, event.postKey),
				postCount: state.postCount + 1,
				threadKeys: withLatest(state.threadKeys, event.threadKey),
			};
		case "status-changed":
			return withStatus(state, event.status, turn.at);
		case "assigned": {
			const { assignee: before, ...rest } = state;
			const last = event.assignee ?? before ?? state.lastAssignee;
			return {
				...rest,
				team: event.team,
				...(event.assignee !== undefined && { assignee: event.assignee }),
				...(last !== undefined && { lastAssignee: last }),
			};
		}
		case "priority-changed":
			return { ...state, priority: event.priority };
		case "tagged":
			return { ...state, tags: [...new Set([...state.tags, ...event.tags])] };
		case "reply-planned":
			return { ...state, unsentReplies: [...state.unsentReplies, event.reply.id] };
		case "reply-sent":
		case "reply-failed":
		case "reply-taken-back":
			return { ...state, unsentReplies: state.unsentReplies.filter((id) => id !== event.replyId) };
		case "resolved":
			return {
				...withStatus(state, "resolved", turn.at),
				resolvedAt: turn.at,
				resolution: { text: event.resolution, cause: event.cause },
			};
		case "confirmed":
			return { ...state, confirmed: true };
		case "reopened":
			return {
				...withStatus(state, "open", turn.at),
				confirmed: false,
				reopenings: state.reopenings + 1,
			};
		case "closed":
			return {
				...withStatus(state, "closed", turn.at),
				closedAt: turn.at,
				closeReason: event.reason,
			};
		case "clocks-set":
			if (state.beforeMerge)
				return { ...state, beforeMerge: { ...state.beforeMerge, clocks: event.clocks } };
			return {
				...state,
				clocks: event.clocks,
				escalations: keptEscalations(state, event.clocks),
			};
		case "snoozed":
			return { ...state, snoozedUntil: event.until };
		case "woken":
			return awake(state);
		case "legal-hold-set":
			return { ...state, legalHold: event.held };
		case "escalated":
			return {
				...state,
				escalations: {
					...state.escalations,
					[event.clock]: event.level,
				},
			};
		case "customer-reminded":
			return { ...state, remindedAt: turn.at };
		case "process-started":
			return { ...state, processSeq: turn.seq };
		case "merged":
			return {
				...withStatus(state, "closed", turn.at),
				...{ closedAt: turn.at, closeReason: "duplicate", mergedInto: event.into },
				// what was promised here is promised there
				...{ clocks: [], beforeMerge: restingState(state) },
			};
		case "unmerged":
			return unmerged(state);
		case "absorbed": {
			const { type, ...absorbed } = event;
			return { ...state, absorbed: [...(state.absorbed ?? []), absorbed] };
		}
		case "separated":
			return {
				...state,
				absorbed: (state.absorbed ?? []).filter(({ caseId }) => caseId !== event.caseId),
			};
		case "idea-raised":
		case "noted":
		case "reply-suggested":
		case "exception-made":
		case "clocks-paused":
		case "clocks-resumed":
		case "breached":
			return state;
	}
}

function opened(event: CaseEvent & { type: "opened" }, turn: CaseTurn): Case {
	const { origin } = event;
	return {
		id: turn.caseId,
		version: turn.seq,
		status: "new",
		kind: origin.kind,
		priority: origin.priority,
		team: origin.team,
		customerId: event.customerId,
		origin,
		tags: origin.tags,
		postKeys: [event.postKey],
		postCount: 1,
		threadKeys: [event.threadKey],
		...(event.follows !== undefined && { follows: event.follows }),
		clocks: [],
		escalations: {},
		openedAt: turn.at,
		legalHold: false,
		confirmed: false,
		reopenings: 0,
		unsentReplies: [],
		processSeq: turn.seq,
		updatedAt: turn.at,
		commands: {},
	};
}
