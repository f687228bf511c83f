import { after, DAY, elapsed, type Instant, MINUTE, SECOND } from "../kernel/clock.ts";
import { addOpenMs, type Calendars, calendarOf } from "./calendar.ts";
import type { Case } from "./case.ts";
import type { SlaClock } from "./clocks.ts";
import type { CaseCommand, SystemCommand } from "./commands.ts";
import { policyOf, type SlaPolicies, type SlaPolicy } from "./sla-policy.ts";

/** What a case waits for: the process has one wait for each, but for `done`. */
export type Phase = "first-response" | "resolution" | "customer" | "confirmation" | "done";

/** What the process does next with a case. Ids and moments only: a running case outlives a deployment. */
export interface Plan {
	readonly v: 1;
	readonly caseId: string;
	readonly phase: Phase;
	/** When something falls due by itself; far away when nothing does. */
	readonly until: Instant;
	/** Whole seconds to wait, 1 … 30 days; at the end the process looks again. */
	readonly waitSeconds: number;
}

/** What plans are made from: the owner's files. */
export interface Rules {
	readonly policies: SlaPolicies;
	readonly calendars: Calendars;
}

/** The process looks again at least this often, in milliseconds. */
const LONGEST_WAIT = 30 * DAY;

/** A moment that never comes. */
const NEVER: Instant = "9999-12-31T00:00:00.000Z";

/** What a case waits for, and until when. */
export function planOf(current: Case, rules: Rules, now: Instant): Plan {
	const until = [
		...dueMoments(current, rules).map(({ at }) => at),
		...(current.snoozedUntil !== undefined ? [current.snoozedUntil] : []),
	].reduce((one, other) => (one < other ? one : other), NEVER);
	const wait = Math.min(LONGEST_WAIT, Math.max(SECOND, elapsed(now, until)));
	return {
		v: 1,
		caseId: current.id,
		phase: phaseOf(current),
		until,
		waitSeconds: Math.ceil(wait / SECOND),
	};
}

function phaseOf({ status, clocks }: Case): Phase {
	switch (status) {
		case "closed":
			return "done";
		case "resolved":
			return "confirmation";
		case "pending":
			return "customer";
		default:
			return clocks.some(({ kind, metAt }) => kind === "first-response" && metAt === undefined)
				? "first-response"
				: "resolution";
	}
}

/** A command that falls due by itself. Its id derives from what makes it due, so that it is done once. */
export interface Due {
	readonly at: Instant;
	readonly commandId: string;
	readonly command: CaseCommand | SystemCommand;
}

/** What is due by `now`, earliest first. */
export function dueBy(current: Case, rules: Rules, now: Instant): Due[] {
	const snoozed = current.snoozedUntil;
	return [
		...dueMoments(current, rules),
		...(snoozed !== undefined
			? [{ at: snoozed, commandId: `wake ${snoozed}`, command: { command: "wake" } as const }]
			: []),
	]
		.filter(({ at }) => at <= now)
		.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Everything that will fall due by itself as the case stands. */
function dueMoments(current: Case, rules: Rules): Due[] {
	const policy = policyOf(rules.policies, current.origin.slaPolicy);
	const { status, pendingSince, remindedAt, resolvedAt } = current;
	if (status === "closed") return [];
	if (status === "resolved" && resolvedAt !== undefined)
		return [
			{
				at: after(resolvedAt, policy.confirmWithinMinutes * MINUTE),
				commandId: `close ${resolvedAt}`,
				command: { command: "close", reason: "silence" },
			},
		];
	const missed = current.clocks.flatMap((clock) => nextEscalation(current, clock, policy, rules));
	if (status !== "pending" || pendingSince === undefined) return missed;
	return [
		...missed,
		remindedAt === undefined
			? {
					at: after(pendingSince, policy.remindCustomerAfterMinutes * MINUTE),
					commandId: `remind ${pendingSince}`,
					command: { command: "remind-customer" },
				}
			: {
					at: after(pendingSince, policy.giveUpAfterMinutes * MINUTE),
					commandId: `give up ${pendingSince}`,
					command: { command: "close", reason: "silence" },
				},
	];
}

/** When a clock that nobody meets is escalated next; nothing once the policy's levels are used up. */
function nextEscalation(
	{ escalations }: Case,
	clock: SlaClock,
	policy: SlaPolicy,
	{ calendars }: Rules,
): Due[] {
	const done = escalations[clock.kind] ?? 0;
	const step = policy.escalation[done];
	if (clock.metAt !== undefined || clock.pausedSince !== undefined || !step) return [];
	const missedAt = clock.breachedAt ?? clock.dueAt;
	return [
		{
			at: addOpenMs(calendarOf(calendars, clock.calendar), missedAt, step.afterMinutes * MINUTE),
			commandId: `escalate ${clock.kind} ${clock.startedAt} ${step.level}`,
			command: { command: "escalate", clock: clock.kind, level: step.level },
		},
	];
}
