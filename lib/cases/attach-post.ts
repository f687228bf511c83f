import type { Instant } from "../kernel/clock.ts";
import type { Case, CaseEvent, CaseStatus } from "./case.ts";
import {
	type ClockContext,
	clocksSet,
	pausedByPerson,
	resumedResolution,
	retargeted,
	startedClocks,
} from "./case-clocks.ts";
import { pauseClock, type SlaClock } from "./clocks.ts";
import type { SystemCommand } from "./commands.ts";
import { PRIORITIES } from "./sla-policy.ts";

const ENDED: readonly CaseStatus[] = ["resolved", "closed"];

const AWAITING: readonly CaseStatus[] = ["pending", "on-hold"];

const OPEN_AGAIN = { type: "status-changed", status: "open" } as const satisfies CaseEvent;

/** What a customer's further post does to their case. */
export function attachPost(
	current: Case,
	command: SystemCommand & { command: "attach-post" },
	context: ClockContext,
): CaseEvent[] {
	const { postKey, threadKey, customerId, means, receivedAt } = command;
	if (current.postKeys.includes(postKey)) return [];
	const attached: CaseEvent = { type: "post-attached", postKey, threadKey, customerId, means };
	if (means === "thanks") return [attached, ...thanked(current, context)];
	if (ENDED.includes(current.status))
		return [attached, ...reopened(current, context, { postKey }, receivedAt)];

	const priority = moreUrgent(current.priority, command.priority);
	const raised = priority !== current.priority;
	const clocks = withNextResponse(
		{
			...current,
			priority,
			clocks: raised ? retargeted(current, priority, context) : current.clocks,
		},
		receivedAt,
		context,
	);
	return [
		attached,
		...(raised
			? [
					{
						type: "priority-changed",
						...{ priority, reason: `post ${postKey} is more urgent` },
					} as const,
				]
			: []),
		...(AWAITING.includes(current.status) ? [OPEN_AGAIN] : []),
		...(current.snoozedUntil !== undefined ? [{ type: "woken" } as const] : []),
		clocksSet(current.status === "pending" ? resumedResolution(clocks, context) : clocks),
	];
}

/** Thanks ask for nothing: they confirm a resolution, and are an answer where one is awaited. */
function thanked(current: Case, context: ClockContext): CaseEvent[] {
	if (current.status === "resolved")
		return [{ type: "confirmed" }, { type: "closed", reason: "confirmed" }];
	if (current.status === "pending")
		return [OPEN_AGAIN, clocksSet(resumedResolution(current.clocks, context))];
	return [];
}

/** Back to work: to whom had it last, with clocks that begin anew. */
export function reopened(
	current: Case,
	context: ClockContext,
	why: { readonly reason?: string; readonly postKey?: string },
	since: Instant = context.now,
): CaseEvent[] {
	return [
		{ type: "reopened", ...why },
		{
			type: "assigned",
			team: current.team,
			...(current.lastAssignee !== undefined && { assignee: current.lastAssignee }),
		},
		clocksSet([
			...current.clocks.filter(({ kind }) => kind === "first-response"),
			...startedClocks(current, ["next-response", "resolution"], since, context),
		]),
		// the execution of a closed case has ended, one of a resolved case still listens
		...(current.status === "closed" ? [{ type: "process-started" } as const] : []),
	];
}

const moreUrgent = (one: Case["priority"], other: Case["priority"]): Case["priority"] =>
	PRIORITIES.indexOf(other) < PRIORITIES.indexOf(one) ? other : one;

/** The case's clocks with one for the answer that its customer now waits for, unless they wait for one already. */
function withNextResponse(
	current: Case,
	receivedAt: Instant,
	context: ClockContext,
): readonly SlaClock[] {
	const { clocks } = current;
	const answered = clocks.some(
		({ kind, metAt }) => kind === "first-response" && metAt !== undefined,
	);
	const awaited = clocks.some(({ kind, metAt }) => kind === "next-response" && metAt === undefined);
	if (!answered || awaited) return clocks;
	const next = startedClocks(current, ["next-response"], receivedAt, context);
	return [
		...clocks.filter(({ kind }) => kind !== "next-response"),
		...(pausedByPerson(current)
			? next.map((clock) => pauseClock(clock, context.now, "person"))
			: next),
	];
}
