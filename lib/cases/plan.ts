import { after, DAY, elapsed, type Instant, MINUTE, SECOND } from "../kernel/clock.ts";
import { addOpenMs, calendarOf } from "./calendar.ts";
import type { Case } from "./case.ts";
import type { ClockRules } from "./case-clocks.ts";
import type { SlaClock } from "./clocks.ts";
import type { CaseCommand, SystemCommand } from "./commands.ts";
import type { SlaPolicy } from "./sla-policy.ts";

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

/** The process looks again at least this often, in milliseconds. */
const LONGEST_WAIT = 30 * DAY;

/** A moment that never comes. */
const NEVER: Instant = "9999-12-31T00:00:00.000Z";

/** What a case waits for, and until when. */
export function planOf(current: Case, rules: ClockRules, now: Instant): Plan {
	const [first] = dueMoments(current, rules);
	const until = first?.at ?? NEVER;
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
export const dueBy = (current: Case, rules: ClockRules, now: Instant): Due[] =>
	dueMoments(current, rules).filter(({ at }) => at <= now);

/** Everything that will fall due by itself as the case stands, earliest first. */
const dueMoments = (current: Case, rules: ClockRules): Due[] =>
	momentsOf(current, rules).sort((one, other) => (one.at < other.at ? -1 : 1));

/** Once its policy is gone, a case waits for nothing by itself that needs one. */
function momentsOf(current: Case, rules: ClockRules): Due[] {
	const policy = rules.policies.get(current.origin.slaPolicy);
	switch (current.status) {
		case "closed":
			return [];
		case "resolved":
			return policy ? confirmed(current, policy) : [];
		case "pending":
			return [
				...woken(current),
				...(policy ? [...missed(current, policy, rules), ...silent(current, policy)] : []),
			];
		default:
			return [...woken(current), ...(policy ? missed(current, policy, rules) : [])];
	}
}

/** A snooze ends. */
const woken = ({ snoozedUntil: at }: Case): Due[] =>
	at === undefined ? [] : [{ at, commandId: `wake ${at}`, command: { command: "wake" } }];

/** Silence confirms. */
const confirmed = ({ resolvedAt }: Case, { confirmWithinMinutes }: SlaPolicy): Due[] =>
	resolvedAt === undefined
		? []
		: [
				{
					at: after(resolvedAt, confirmWithinMinutes * MINUTE),
					commandId: `close ${resolvedAt}`,
					command: { command: "close", reason: "silence" },
				},
			];

/** A customer who does not answer is reminded once, then given up. */
function silent({ pendingSince, remindedAt }: Case, policy: SlaPolicy): Due[] {
	if (pendingSince === undefined) return [];
	return remindedAt === undefined
		? [
				{
					at: after(pendingSince, policy.remindCustomerAfterMinutes * MINUTE),
					commandId: `remind ${pendingSince}`,
					command: { command: "remind-customer" },
				},
			]
		: [
				{
					at: after(pendingSince, policy.giveUpAfterMinutes * MINUTE),
					commandId: `give up ${pendingSince}`,
					command: { command: "close", reason: "silence" },
				},
			];
}

/** Promises that nobody keeps: the miss goes on record, and each level of the policy's escalation is told. */
const missed = (current: Case, policy: SlaPolicy, rules: ClockRules): Due[] =>
	current.clocks.flatMap((clock) => missedClock(current, clock, policy, rules));

function missedClock(
	{ escalations }: Case,
	clock: SlaClock,
	policy: SlaPolicy,
	{ calendars }: ClockRules,
): Due[] {
	if (clock.metAt !== undefined || clock.pausedSince !== undefined) return [];
	const { kind, startedAt, dueAt, breachedAt } = clock;
	const breach: Due = {
		at: dueAt,
		commandId: `breach ${kind} ${startedAt}`,
		command: { command: "breach", clock: kind },
	};
	const step = policy.escalation[escalations[kind] ?? 0];
	if (!step) return breachedAt === undefined ? [breach] : [];
	// the clock's own calendar may be gone from the owner's files since
	const calendar = calendars.get(clock.calendar) ?? calendarOf(calendars, policy.calendar);
	const escalation: Due = {
		at: addOpenMs(calendar, breachedAt ?? dueAt, step.afterMinutes * MINUTE),
		commandId: `escalate ${kind} ${startedAt} ${step.level}`,
		command: { command: "escalate", clock: kind, level: step.level },
	};
	// an escalation at once puts the miss on record itself
	return breachedAt === undefined && dueAt < escalation.at ? [breach, escalation] : [escalation];
}
