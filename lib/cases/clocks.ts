import type { Instant } from "../kernel/clock.ts";
import { addOpenMs, type Calendars, calendarOf, openMsBetween } from "./calendar.ts";
import { type ClockKind, type Priority, type SlaPolicy, targetMsOf } from "./sla-policy.ts";

/** A running promise is at risk once this share of its open time has passed. */
const AT_RISK = 0.75;

/** Why a clock stands still: somebody said so, or what it waits for is the customer's. */
export type PauseReason = "person" | "customer";

/** One promise to a customer. Durations are open time of `calendar`. */
export interface SlaClock {
	readonly kind: ClockKind;
	/** When we could first have known. */
	readonly startedAt: Instant;
	/** From here on the promise is at risk. */
	readonly atRiskAt: Instant;
	/** From here on the promise is missed. */
	readonly dueAt: Instant;
	/** Open milliseconds of all pauses that ended. */
	readonly pausedMs: number;
	/** When the pause that lasts began. */
	readonly pausedSince?: Instant;
	/** Whatever holds it; it runs on once nothing does. */
	readonly pausedFor?: readonly PauseReason[];
	readonly metAt?: Instant;
	/** The first moment that was missed. It stays on record, also when a new priority gives time again. */
	readonly breachedAt?: Instant;
	/** `version` of the policy that set the target. */
	readonly policyVersion: string;
	/** Id of the calendar. */
	readonly calendar: string;
	/** Open milliseconds promised. */
	readonly targetMs: number;
}

export type ClockState = "met" | "met-late" | "running" | "at-risk" | "breached" | "paused";

/** @throws {NotFoundError} when the policy's calendar does not exist. */
export const startClock = (
	policy: SlaPolicy,
	priority: Priority,
	kind: ClockKind,
	startedAt: Instant,
	calendars: Calendars,
): SlaClock =>
	timed(
		{
			kind,
			startedAt,
			pausedMs: 0,
			policyVersion: policy.version,
			calendar: policy.calendar,
			targetMs: targetMsOf(policy, priority, kind),
		},
		calendars,
	);

/** Stops the clock until it is resumed. Nothing changes when it is paused for this reason or met already. */
export function pauseClock(clock: SlaClock, at: Instant, reason: PauseReason): SlaClock {
	const { pausedSince = at, pausedFor = [] } = clock;
	if (clock.metAt !== undefined || pausedFor.includes(reason)) return clock;
	return { ...clock, pausedSince, pausedFor: [...pausedFor, reason] };
}

/**
 * Lets a paused clock run on, unless another reason holds it: what is due moves by the open time of the pause, so that a
 * pause outside the hours moves nothing. Nothing changes when it is not paused, or was met meanwhile.
 */
export function resumeClock(
	clock: SlaClock,
	at: Instant,
	reason: PauseReason,
	calendars: Calendars,
): SlaClock {
	const { pausedSince, pausedFor = [], ...running } = clock;
	if (pausedSince === undefined || clock.metAt !== undefined) return clock;
	const held = pausedFor.filter((one) => one !== reason);
	if (held.length > 0) return { ...clock, pausedFor: held };
	const calendar = calendarOf(calendars, clock.calendar);
	const paused = Math.max(0, openMsBetween(calendar, pausedSince, at));
	return timed({ ...running, pausedMs: clock.pausedMs + paused }, calendars);
}

/** Keeps the promise at `at`, in time or late. The first time counts: a second one changes nothing. */
export function meetClock(clock: SlaClock, at: Instant): SlaClock {
	if (clock.metAt !== undefined) return clock;
	return { ...breachClock(clock, at), metAt: at };
}

/** Puts on record that the promise was missed, when it was by `now`; a second time changes nothing. */
export const breachClock = (clock: SlaClock, now: Instant): SlaClock =>
	clock.breachedAt === undefined && stateOf(clock, now) === "breached"
		? { ...clock, breachedAt: clock.dueAt }
		: clock;

/**
 * The clock under another priority or policy, as if it had been so from the start; pauses are kept, in the open time
 * of the calendar they fell in. What was met keeps the promise it was met under.
 */
export function retarget(
	clock: SlaClock,
	policy: SlaPolicy,
	priority: Priority,
	calendars: Calendars,
): SlaClock {
	if (clock.metAt !== undefined) return clock;
	return timed(
		{
			...clock,
			policyVersion: policy.version,
			calendar: policy.calendar,
			targetMs: targetMsOf(policy, priority, clock.kind),
		},
		calendars,
	);
}

/** How the promise stands. A pause that began in time holds it; one that began too late does not undo the miss. */
export function stateOf(clock: SlaClock, now: Instant): ClockState {
	const { metAt, pausedSince, atRiskAt, dueAt } = clock;
	const at = metAt ?? now;
	const paused = pausedSince !== undefined && pausedSince <= at;
	const missed = (paused ? pausedSince : at) >= dueAt;
	if (metAt !== undefined) return missed ? "met-late" : "met";
	if (missed) return "breached";
	if (paused) return "paused";
	return now >= atRiskAt ? "at-risk" : "running";
}

/** The clock with its moments as its start, target and pauses have them. */
function timed(clock: Omit<SlaClock, "atRiskAt" | "dueAt">, calendars: Calendars): SlaClock {
	const calendar = calendarOf(calendars, clock.calendar);
	const after = (share: number) =>
		addOpenMs(calendar, clock.startedAt, Math.round(clock.targetMs * share) + clock.pausedMs);
	return { ...clock, atRiskAt: after(AT_RISK), dueAt: after(1) };
}
