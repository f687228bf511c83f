import type { Clock } from "../kernel/clock.ts";
import { idOf } from "../kernel/ids.ts";
import { type Case, type CaseTurn, evolve, type PlannedReply } from "./case.ts";
import type { ClockRules } from "./case-clocks.ts";
import type { CaseTable } from "./case-table.ts";
import type { Notification } from "./notification.ts";
import { type Plan, planOf } from "./plan.ts";

/** The machine that waits for cases, as cases use it. */
export interface CaseProcess {
	/** Starts an execution with its first wait; one of that name that runs or ran is left as it is. */
	start(name: string, first: Plan): Promise<void>;
	/** Ends a wait with what comes next. @returns false when the token is dead: somebody else ended the wait */
	proceed(token: string, plan: Plan): Promise<boolean>;
	/** Ends a wait so that the process plans anew. @returns false when the token is dead */
	planAnew(token: string): Promise<boolean>;
}

/** What follows from a committed turn. */
export interface Settling {
	readonly cases: CaseTable;
	readonly rules: ClockRules;
	readonly clock: Clock;
	readonly process: CaseProcess;
	/** Makes the reply that a turn planned and hands it to the replies queue. Idempotent by the reply's id. */
	readonly planReply: (reply: PlannedReply, turn: CaseTurn, current: Case) => Promise<void>;
}

/** Settles the turns that followed on `before`, oldest first; before the first one there was no case. */
export type SettleTurns = (before: Case | undefined, turns: readonly CaseTurn[]) => Promise<void>;

/**
 * Does everything that follows from committed turns: the replies, the notifications, the process, and last the view. A
 * view of a version therefore says that every turn up to it is settled. Each step is idempotent, so that the fast path
 * and the stream's consumer may both do it, at any time.
 */
export function settleTurns(settling: Settling): SettleTurns {
	return async (before, turns) => {
		let current = before;
		for (const turn of turns) {
			current = evolve(current, turn);
			await settleTurn(settling, current, turn);
		}
		if (!current || turns.length === 0) return;
		await signal(settling, current);
		await settling.cases.keepView(current);
	};
}

/** @param current the case right after the turn: who had it then is who is told */
async function settleTurn(settling: Settling, current: Case, turn: CaseTurn): Promise<void> {
	for (const event of turn.events)
		if (event.type === "reply-planned") await settling.planReply(event.reply, turn, current);
	for (const notification of notificationsOf(current, turn))
		await settling.cases.notify(notification);
	if (turn.events.some(({ type }) => type === "opened" || type === "process-started"))
		await startProcess(settling, current, turn);
}

/** Expects the process before it starts it: one that is lost at once is found as one that was lost later. */
async function startProcess(
	{ cases, rules, clock, process }: Omit<Settling, "planReply">,
	current: Case,
	{ caseId, seq, at }: CaseTurn,
): Promise<void> {
	const execution = executionName(caseId, seq);
	await cases.keepWait({
		...{ caseId, execution, token: "", phase: "none", until: at, endsAt: at },
		version: Date.parse(at),
	});
	await process.start(execution, planOf(current, rules, clock()));
}

/** An execution is named after the turn that opened, reopened or restarted the case. */
export const executionName = (caseId: string, seq: number): string => `${caseId}-${seq}`;

/** Tells whoever waits for the case, when it no longer stands as the wait believes. */
export async function signal(
	{ cases, rules, clock, process }: Omit<Settling, "planReply">,
	current: Case,
): Promise<void> {
	const wait = await cases.wait(current.id);
	if (!wait) return;
	const plan = planOf(current, rules, clock());
	const stands = plan.phase === wait.phase && plan.until === wait.until;
	// a dead token says that the process has moved on and reads the case itself
	if (wait.phase !== "none" && !stands)
		if (NEXT_PHASE[wait.phase] === plan.phase) await process.proceed(wait.token, plan);
		else await process.planAnew(wait.token);
	if (plan.phase === "done") await cases.endWait(wait);
}

/** Where a wait leads when what it waited for has come; everything else is planned anew. */
const NEXT_PHASE: Readonly<Partial<Record<Plan["phase"], Plan["phase"]>>> = {
	"first-response": "resolution",
	resolution: "confirmation",
	customer: "resolution",
	confirmation: "done",
};

/** Who is told in the product what a turn did. */
function notificationsOf(current: Case, turn: CaseTurn): Notification[] {
	return turn.events.flatMap((event, index): Notification[] => {
		const tell = (to: string, kind: Notification["kind"], detail: string): Notification => ({
			id: idOf("notification", `${turn.caseId} ${turn.seq} ${index} ${to}`),
			...{ to, kind, detail, at: turn.at, caseId: turn.caseId },
		});
		switch (event.type) {
			case "escalated":
				return [tell(event.to, "escalated", `${event.clock}, level ${event.level}`)];
			case "noted":
				return event.mentions.map((person) => tell(person, "mentioned", event.text));
			case "post-attached":
				return current.assignee === undefined
					? []
					: [tell(current.assignee, "customer-answered", event.postKey)];
			case "reply-failed":
				return current.assignee === undefined
					? []
					: [tell(current.assignee, "reply-failed", event.problem)];
			case "assigned":
				return event.assignee === undefined ||
					event.assignee === turn.by ||
					turn.events.some(({ type }) => type === "escalated")
					? []
					: [tell(event.assignee, "assigned", turn.by)];
			default:
				return [];
		}
	});
}
