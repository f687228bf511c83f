import type { Instant } from "../kernel/clock.ts";
import { NotAllowedError } from "../kernel/errors.ts";
import { attachPost, reopened } from "./attach-post.ts";
import type { Case, CaseEvent, CaseStatus } from "./case.ts";
import {
	type ClockContext,
	clocksSet,
	pausedResolution,
	resumed,
	resumedResolution,
	retargeted,
} from "./case-clocks.ts";
import { breachClock, meetClock, pauseClock, type SlaClock } from "./clocks.ts";
import type { CaseCommand, SystemCommand } from "./commands.ts";
import { absorb, merge, separate, unmerge } from "./merge-link.ts";
import { recordReply } from "./record-reply.ts";
import type { ClockKind } from "./sla-policy.ts";
import { type Teams, worksIn } from "./team.ts";
import { demandPost, note, reply } from "./write-on-case.ts";

/** What handling a command needs to know. */
export interface CommandContext extends ClockContext {
	readonly by: string;
	/** Id of the reply that a `reply` makes. */
	readonly replyId: string;
	readonly teams: Teams;
	/** The cases that are merged into this one: their posts are answered here. */
	readonly members?: readonly Pick<Case, "postKeys" | "customerId">[];
}

const OPEN: readonly CaseStatus[] = ["new", "open", "pending", "on-hold"];
const NOT_CLOSED: readonly CaseStatus[] = [...OPEN, "resolved"];
const ANY: readonly CaseStatus[] = [...NOT_CLOSED, "closed"];

/** In which statuses a command applies: the transition table's left side. What it leads to is below. */
const APPLIES: Readonly<Record<(CaseCommand | SystemCommand)["command"], readonly CaseStatus[]>> = {
	assign: NOT_CLOSED,
	reply: NOT_CLOSED,
	note: ANY,
	resolve: OPEN,
	reopen: ["resolved", "closed"],
	close: NOT_CLOSED,
	"await-customer": ["new", "open", "on-hold"],
	hold: ["new", "open", "pending"],
	continue: ["new", "pending", "on-hold"],
	prioritise: OPEN,
	tag: ANY,
	"pause-clocks": OPEN,
	"resume-clocks": OPEN,
	snooze: OPEN,
	wake: OPEN,
	"legal-hold": ANY,
	"make-exception": ANY,
	merge: ANY,
	unmerge: ANY,
	"note-idea": ANY,
	absorb: ANY,
	separate: ANY,
	"attach-post": ANY,
	acknowledge: OPEN,
	suggest: OPEN,
	"record-reply": ANY,
	breach: OPEN,
	escalate: OPEN,
	"remind-customer": ["pending"],
	confirm: ["resolved"],
	"restart-process": ANY,
};

/** What still applies to a case that is merged into another: everything else is done there. */
const APPLIES_MERGED: ReadonlySet<string> = new Set([
	...["unmerge", "record-reply", "restart-process", "absorb", "separate"],
]);

/** A post that is its own is no news to it, also when it is delivered again. */
const isKnownPost = (current: Case, command: CaseCommand | SystemCommand): boolean =>
	command.command === "attach-post" && current.postKeys.includes(command.postKey);

/**
 * What a command does to a case. Pure; an empty list is a command that changes nothing.
 * @throws {NotAllowedError} when the case's status does not allow it
 */
export function handle(
	current: Case,
	command: CaseCommand | SystemCommand,
	context: CommandContext,
): CaseEvent[] {
	if (current.mergedInto !== undefined && !APPLIES_MERGED.has(command.command)) {
		if (isKnownPost(current, command)) return [];
		throw new NotAllowedError(
			`case ${current.id} was merged into ${current.mergedInto}; do this there, or undo the merge`,
		);
	}
	if (!APPLIES[command.command].includes(current.status))
		throw new NotAllowedError(`cannot ${command.command} a case that is ${current.status}`);
	switch (command.command) {
		case "assign":
			return assign(current, command, context);
		case "reply":
			return reply(current, command, context);
		case "note":
			return note(command, context);
		case "resolve":
			return [
				{ type: "resolved", resolution: command.resolution, cause: command.cause },
				allMet(current, context.now),
			];
		case "reopen":
			return reopened(current, context, { reason: command.reason });
		case "close":
			return [{ type: "closed", reason: command.reason }, allMet(current, context.now)];
		case "await-customer":
			return [{ type: "status-changed", status: "pending" }, pausedResolution(current, context)];
		case "hold":
			return [
				{ type: "status-changed", status: "on-hold", reason: command.reason },
				...noLongerPending(current, context),
			];
		case "continue":
			return [{ type: "status-changed", status: "open" }, ...noLongerPending(current, context)];
		case "prioritise":
			return prioritise(current, command, context);
		case "tag":
			return [{ type: "tagged", tags: command.tags }];
		case "pause-clocks":
			return [
				{ type: "clocks-paused", reason: command.reason },
				clocksSet(current.clocks.map((clock) => pauseClock(clock, context.now, "person"))),
			];
		case "resume-clocks":
			return [
				{ type: "clocks-resumed" },
				clocksSet(current.clocks.map((clock) => resumed(clock, "person", context))),
			];
		case "snooze":
			if (command.until <= context.now)
				throw new NotAllowedError("cannot snooze until a moment that has passed");
			return [{ type: "snoozed", until: new Date(command.until).toISOString() }];
		case "wake":
			return current.snoozedUntil === undefined ? [] : [{ type: "woken" }];
		case "legal-hold":
			return [{ type: "legal-hold-set", held: command.held, reason: command.reason }];
		case "make-exception":
			return [
				{
					type: "exception-made",
					rule: command.rule,
					reason: command.reason,
					expiresAt: new Date(command.expiresAt).toISOString(),
				},
			];
		case "attach-post":
			return attachPost(current, command, context);
		case "acknowledge":
			return [{ type: "reply-planned", reply: command.reply }];
		case "suggest":
			return [{ type: "reply-suggested", reply: command.reply }];
		case "record-reply":
			return recordReply(current, command, context);
		case "breach":
			return breach(current, command.clock, context.now);
		case "escalate":
			return escalate(current, command, context);
		case "remind-customer":
			return [
				{ type: "customer-reminded" },
				...(command.reply ? [{ type: "reply-planned", reply: command.reply } as const] : []),
			];
		case "confirm":
			return [{ type: "confirmed" }, { type: "closed", reason: "confirmed" }];
		case "restart-process":
			return current.status === "closed" ? [] : [{ type: "process-started" }];
		case "merge":
			return merge(current, command);
		case "unmerge":
			return unmerge(current);
		case "absorb":
			return absorb(current, command, context);
		case "separate":
			return separate(current, command, context);
		case "note-idea":
			demandPost(current, command.postKey, context);
			return [{ type: "idea-raised", postKey: command.postKey, quote: command.quote }];
	}
}

const allMet = ({ clocks }: Case, now: Instant): CaseEvent =>
	clocksSet(clocks.map((clock) => meetClock(clock, now)));

const noLongerPending = ({ status, clocks }: Case, context: ClockContext): CaseEvent[] =>
	status === "pending" ? [clocksSet(resumedResolution(clocks, context))] : [];

function assign(
	current: Case,
	{ assignee, team }: CaseCommand & { command: "assign" },
	{ teams }: CommandContext,
): CaseEvent[] {
	if (team !== undefined && !teams.has(team))
		throw new NotAllowedError(
			`there is no team ${team}; there are ${[...teams.keys()].join(", ")}`,
		);
	if (typeof assignee === "string" && !worksIn(teams, assignee))
		throw new NotAllowedError(
			`${assignee} is in no team; choose somebody who is, or add them to a team first`,
		);
	const owner = assignee === undefined ? current.assignee : (assignee ?? undefined);
	const next = team ?? current.team;
	if (owner === current.assignee && next === current.team) return [];
	return [
		{ type: "assigned", team: next, ...(owner !== undefined && { assignee: owner }) },
		...(current.status === "new" && owner !== undefined
			? [{ type: "status-changed", status: "open" } as const]
			: []),
	];
}

function prioritise(
	current: Case,
	{ priority, reason }: CaseCommand & { command: "prioritise" },
	context: ClockContext,
): CaseEvent[] {
	if (priority === current.priority) return [];
	return [
		{ type: "priority-changed", priority, reason },
		clocksSet(retargeted(current, priority, context)),
	];
}

const unmet = ({ clocks }: Case, kind: ClockKind): SlaClock | undefined =>
	clocks.find((clock) => clock.kind === kind && clock.metAt === undefined);

/** Puts on record that a promise was missed. */
function breach(current: Case, kind: ClockKind, now: Instant): CaseEvent[] {
	const clock = unmet(current, kind);
	const breached = clock && breachClock(clock, now);
	if (!breached || breached === clock) return [];
	return [
		{ type: "breached", clock: kind, dueAt: clock.dueAt },
		clocksSet(current.clocks.map((one) => (one === clock ? breached : one))),
	];
}

/** The promise was missed: its level of the policy's escalation takes over, and is told. */
function escalate(
	current: Case,
	{ clock: kind, level }: SystemCommand & { command: "escalate" },
	{ now, policies, teams }: CommandContext,
): CaseEvent[] {
	const clock = unmet(current, kind);
	if (!clock || (current.escalations[kind] ?? 0) >= level) return [];
	if (breachClock(clock, now).breachedAt === undefined) return [];
	const step = policies.get(current.origin.slaPolicy)?.escalation[level - 1];
	// a promise is nobody's less because its team is gone
	const team = teams.get(current.team) ?? [...teams.values()][0];
	if (!step || !team) return breach(current, kind, now);
	const to = team[step.to];
	return [
		...breach(current, kind, now),
		{ type: "escalated", clock: kind, level, to },
		{ type: "assigned", assignee: to, team: team.id },
		...(current.status === "new" ? [{ type: "status-changed", status: "open" } as const] : []),
	];
}
