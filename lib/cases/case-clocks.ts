import type { Instant } from "../kernel/clock.ts";
import type { Calendars } from "./calendar.ts";
import type { Case, CaseEvent } from "./case.ts";
import {
	type PauseReason,
	pauseClock,
	resumeClock,
	retarget,
	type SlaClock,
	startClock,
} from "./clocks.ts";
import { type ClockKind, policyOf, type SlaPolicies } from "./sla-policy.ts";

/** What promises are made by. */
export interface ClockRules {
	readonly policies: SlaPolicies;
	readonly calendars: Calendars;
}

/** A moment, and what promises are made by. */
export interface ClockContext extends ClockRules {
	readonly now: Instant;
}

/**
 * The clocks of a case that begins: they start when we could first have known.
 * @throws {NotFoundError} when there is no such policy
 */
export function firstClocks(
	origin: Case["origin"],
	receivedAt: Instant,
	{ policies, calendars }: ClockRules,
): SlaClock[] {
	const policy = policyOf(policies, origin.slaPolicy);
	return (["first-response", "resolution"] as const).map((kind) =>
		startClock(policy, origin.priority, kind, receivedAt, calendars),
	);
}

/** Clocks that begin in a running case; none when its policy is gone: nothing is promised then. */
export function startedClocks(
	{ origin, priority }: Pick<Case, "origin" | "priority">,
	kinds: readonly ClockKind[],
	since: Instant,
	{ policies, calendars }: ClockRules,
): SlaClock[] {
	const policy = policies.get(origin.slaPolicy);
	return policy ? kinds.map((kind) => startClock(policy, priority, kind, since, calendars)) : [];
}

/** The clocks under another priority; as they are when the case's policy is gone. */
export function retargeted(
	{ origin, clocks }: Case,
	priority: Case["priority"],
	{ policies, calendars }: ClockRules,
): readonly SlaClock[] {
	const policy = policies.get(origin.slaPolicy);
	return policy ? clocks.map((clock) => retarget(clock, policy, priority, calendars)) : clocks;
}

/** The event that a case has these clocks from now on. */
export const clocksSet = (clocks: readonly SlaClock[]): CaseEvent => ({
	type: "clocks-set",
	clocks,
});

/** Whether somebody has paused the case's clocks. */
export const pausedByPerson = ({ clocks }: Pick<Case, "clocks">): boolean =>
	clocks.some(({ metAt, pausedFor }) => metAt === undefined && pausedFor?.includes("person"));

/** A clock that runs on, as far as `reason` goes. */
export const resumed = (
	clock: SlaClock,
	reason: PauseReason,
	{ now, calendars }: ClockContext,
): SlaClock => resumeClock(clock, now, reason, calendars);

/** Resolution waits while the customer has the word; responses are ours. */
export const pausedResolution = ({ clocks }: Case, { now }: ClockContext): CaseEvent =>
	clocksSet(
		clocks.map((clock) =>
			clock.kind === "resolution" ? pauseClock(clock, now, "customer") : clock,
		),
	);

/** These clocks once the case no longer waits for its customer. */
export const resumedResolution = (
	clocks: readonly SlaClock[],
	context: ClockContext,
): readonly SlaClock[] =>
	clocks.map((clock) =>
		clock.kind === "resolution" ? resumed(clock, "customer", context) : clock,
	);
