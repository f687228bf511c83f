import * as z from "zod";
import type { Instant } from "../kernel/clock.ts";
import { NotAllowedError } from "../kernel/errors.ts";
import type { Calendars } from "./calendar.ts";
import {
	type Case,
	type CaseEvent,
	type CaseStatus,
	CLOSE_REASONS,
	type PlannedReply,
} from "./case.ts";
import {
	breachClock,
	meetClock,
	pauseClock,
	resumeClock,
	retarget,
	type SlaClock,
	startClock,
} from "./clocks.ts";
import { type ClockKind, PRIORITIES, policyOf, type SlaPolicies } from "./sla-policy.ts";
import type { Teams } from "./team.ts";

const words = z.string().trim().min(1).max(10_000);
/** An id, a cause: it has to fit into keys and views, or the turn that holds it could never be settled. */
const name = z.string().min(1).max(200);

/** What a person can ask of a case; the API's schema. */
export const caseCommand = z.discriminatedUnion("command", [
	z.strictObject({
		command: z.literal("assign"),
		/** A person's id; `null` gives the case back to its team. */
		assignee: name.nullable().optional(),
		team: name.optional(),
	}),
	z.strictObject({
		command: z.literal("reply"),
		text: words,
		audience: z.enum(["public", "private"]),
		/** The post to answer; the customer's latest when absent. */
		postKey: z.string().optional(),
		/** What becomes of the case: it waits for the customer, or stays open. */
		next: z.enum(["pending", "open"]).optional(),
	}),
	z.strictObject({
		command: z.literal("note"),
		text: words,
		/** Ids of the people who are to see it. */
		mentions: z.array(name).max(20).optional(),
	}),
	z.strictObject({ command: z.literal("resolve"), resolution: words, cause: name }),
	z.strictObject({ command: z.literal("reopen"), reason: words }),
	z.strictObject({ command: z.literal("close"), reason: z.enum(CLOSE_REASONS) }),
	z.strictObject({ command: z.literal("await-customer") }),
	z.strictObject({ command: z.literal("hold"), reason: words }),
	z.strictObject({ command: z.literal("continue") }),
	z.strictObject({
		command: z.literal("prioritise"),
		priority: z.enum(PRIORITIES),
		reason: words,
	}),
	z.strictObject({
		command: z.literal("tag"),
		tags: z.array(z.string().min(1).max(60)).min(1).max(50),
	}),
	z.strictObject({ command: z.literal("pause-clocks"), reason: words }),
	z.strictObject({ command: z.literal("resume-clocks") }),
	z.strictObject({ command: z.literal("snooze"), until: z.iso.datetime() }),
	z.strictObject({ command: z.literal("wake") }),
	z.strictObject({ command: z.literal("legal-hold"), held: z.boolean(), reason: words }),
	z.strictObject({
		command: z.literal("make-exception"),
		/** The rule that does not apply this once. */
		rule: words,
		reason: words,
		expiresAt: z.iso.datetime(),
	}),
]);
export type CaseCommand = z.infer<typeof caseCommand>;

/** What the machine does to a case: posts that come, the process that waits, the channel that answers. */
export type SystemCommand =
	| {
			readonly command: "attach-post";
			readonly postKey: string;
			readonly threadKey: string;
			readonly customerId: string;
			readonly means: "thanks" | "need";
			readonly receivedAt: Instant;
			readonly priority: Case["priority"];
	  }
	| { readonly command: "acknowledge"; readonly reply: PlannedReply }
	| {
			readonly command: "record-reply";
			readonly replyId: string;
			readonly automatic: boolean;
			readonly outcome:
				| { readonly sent: true; readonly url?: string }
				| { readonly sent: false; readonly problem: string };
	  }
	| { readonly command: "escalate"; readonly clock: ClockKind; readonly level: number }
	/** Without a reply, nothing may be sent to this customer automatically: only the time is noted. */
	| { readonly command: "remind-customer"; readonly reply?: PlannedReply }
	| { readonly command: "confirm" }
	| { readonly command: "restart-process" };

/** What handling a command needs to know. */
export interface CommandContext {
	readonly now: Instant;
	readonly by: string;
	/** Id of the reply that a `reply` makes. */
	readonly replyId: string;
	readonly policies: SlaPolicies;
	readonly calendars: Calendars;
	readonly teams: Teams;
}

const OPEN: readonly CaseStatus[] = ["new", "open", "pending", "on-hold"];
const NOT_CLOSED: readonly CaseStatus[] = [...OPEN, "resolved"];
const ANY: readonly CaseStatus[] = [...NOT_CLOSED, "closed"];

/** In which statuses a command applies: the transition table's left side. What it leads to is below. */
const APPLIES: Readonly<
	Record<CaseCommand["command"] | SystemCommand["command"], readonly CaseStatus[]>
> = {
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
	"attach-post": ANY,
	acknowledge: OPEN,
	"record-reply": ANY,
	escalate: OPEN,
	"remind-customer": ["pending"],
	confirm: ["resolved"],
	"restart-process": NOT_CLOSED,
};

/**
 * What a command does to a case. Pure; an empty list is a command that changes nothing.
 * @throws {NotAllowedError} when the case's status does not allow it
 */
export function handle(
	current: Case,
	command: CaseCommand | SystemCommand,
	context: CommandContext,
): CaseEvent[] {
	if (!APPLIES[command.command].includes(current.status))
		throw new NotAllowedError(`cannot ${command.command} a case that is ${current.status}`);
	switch (command.command) {
		case "assign":
			return assign(current, command, context);
		case "reply":
			return reply(current, command, context);
		case "note":
			return [{ type: "noted", text: command.text, mentions: command.mentions ?? [] }];
		case "resolve":
			return [
				{ type: "resolved", resolution: command.resolution, cause: command.cause },
				clocksSet(current.clocks.map((clock) => meetClock(clock, context.now))),
			];
		case "reopen":
			return reopen(current, context, { reason: command.reason });
		case "close":
			return [
				{ type: "closed", reason: command.reason },
				clocksSet(current.clocks.map((clock) => meetClock(clock, context.now))),
			];
		case "await-customer":
			return [{ type: "status-changed", status: "pending" }, pausedResolution(current, context)];
		case "hold":
			return [
				{ type: "status-changed", status: "on-hold", reason: command.reason },
				...resumedResolution(current, context),
			];
		case "continue":
			return [{ type: "status-changed", status: "open" }, ...resumedResolution(current, context)];
		case "prioritise":
			return prioritised(current, command.priority, command.reason, context);
		case "tag":
			return [{ type: "tagged", tags: command.tags }];
		case "pause-clocks":
			return [
				{ type: "clocks-paused", reason: command.reason },
				clocksSet(current.clocks.map((clock) => pauseClock(clock, context.now))),
			];
		case "resume-clocks":
			return [
				{ type: "clocks-resumed" },
				clocksSet(current.clocks.map((clock) => resumed(clock, context))),
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
		case "record-reply":
			return recordReply(current, command, context);
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
			return [{ type: "process-started" }];
	}
}

/** The clocks of a case that begins: they start when we could first have known. */
export function firstClocks(
	origin: Case["origin"],
	receivedAt: Instant,
	{ policies, calendars }: Pick<CommandContext, "policies" | "calendars">,
): SlaClock[] {
	const policy = policyOf(policies, origin.slaPolicy);
	return (["first-response", "resolution"] as const).map((kind) =>
		startClock(policy, origin.priority, kind, receivedAt, calendars),
	);
}

const clocksSet = (clocks: readonly SlaClock[]): CaseEvent => ({ type: "clocks-set", clocks });

const resumed = (clock: SlaClock, { now, calendars }: CommandContext) =>
	resumeClock(clock, now, calendars);

const mapResolution = (current: Case, change: (clock: SlaClock) => SlaClock): CaseEvent =>
	clocksSet(current.clocks.map((clock) => (clock.kind === "resolution" ? change(clock) : clock)));

const pausedResolution = (current: Case, { now }: CommandContext): CaseEvent =>
	mapResolution(current, (clock) => pauseClock(clock, now));

const resumedResolution = (current: Case, context: CommandContext): CaseEvent[] =>
	current.status === "pending" ? [mapResolution(current, (clock) => resumed(clock, context))] : [];

function assign(
	current: Case,
	{ assignee, team }: CaseCommand & { command: "assign" },
	{ teams }: CommandContext,
): CaseEvent[] {
	if (team !== undefined && !teams.has(team))
		throw new NotAllowedError(
			`there is no team ${team}; there are ${[...teams.keys()].join(", ")}`,
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

function reply(
	current: Case,
	command: CaseCommand & { command: "reply" },
	{ replyId, by, now, calendars, ...context }: CommandContext,
): CaseEvent[] {
	const postKey = command.postKey ?? current.postKeys.at(-1);
	if (postKey === undefined || !current.postKeys.includes(postKey))
		throw new NotAllowedError(`the post ${postKey} is not one of this case`);
	const planned: CaseEvent = {
		type: "reply-planned",
		reply: {
			id: replyId,
			postKey,
			text: command.text,
			audience: command.audience,
			automatic: false,
		},
	};
	const whole: CommandContext = { replyId, by, now, calendars, ...context };
	if (command.next === "pending" && current.status !== "pending" && OPEN.includes(current.status))
		return [
			planned,
			{ type: "status-changed", status: "pending" },
			pausedResolution(current, whole),
		];
	return current.status === "new"
		? [planned, { type: "status-changed", status: "open" }]
		: [planned];
}

/** Back to work: to whom had it last, with clocks that begin anew. */
function reopen(
	current: Case,
	{ now, policies, calendars }: CommandContext,
	why: { readonly reason?: string; readonly postKey?: string },
	since: Instant = now,
): CaseEvent[] {
	const policy = policyOf(policies, current.origin.slaPolicy);
	const anew = (["next-response", "resolution"] as const).map((kind) =>
		startClock(policy, current.priority, kind, since, calendars),
	);
	return [
		{ type: "reopened", ...why },
		{
			type: "assigned",
			team: current.team,
			...(current.lastAssignee !== undefined && { assignee: current.lastAssignee }),
		},
		clocksSet([...current.clocks.filter(({ kind }) => kind === "first-response"), ...anew]),
		// the execution of a closed case has ended, one of a resolved case still listens
		...(current.status === "closed" ? [{ type: "process-started" } as const] : []),
	];
}

function prioritised(
	current: Case,
	priority: Case["priority"],
	reason: string,
	{ policies, calendars }: CommandContext,
): CaseEvent[] {
	if (priority === current.priority) return [];
	const policy = policyOf(policies, current.origin.slaPolicy);
	return [
		{ type: "priority-changed", priority, reason },
		clocksSet(current.clocks.map((clock) => retarget(clock, policy, priority, calendars))),
	];
}

function attachPost(
	current: Case,
	command: SystemCommand & { command: "attach-post" },
	context: CommandContext,
): CaseEvent[] {
	const { postKey, threadKey, customerId, means, receivedAt, priority } = command;
	if (current.postKeys.includes(postKey)) return [];
	const attached: CaseEvent = { type: "post-attached", postKey, threadKey, customerId, means };
	if (current.status === "resolved" && means === "thanks")
		return [attached, { type: "confirmed" }, { type: "closed", reason: "confirmed" }];
	if (means === "thanks") return [attached];
	if (!OPEN.includes(current.status))
		return [attached, ...reopen(current, context, { postKey }, receivedAt)];

	const more = PRIORITIES.indexOf(priority) < PRIORITIES.indexOf(current.priority);
	const raised = more
		? prioritised(current, priority, `post ${postKey} is more urgent`, context)
		: [];
	const clocks = clocksAfter(current, raised);
	const answered = clocks.some(
		({ kind, metAt }) => kind === "first-response" && metAt !== undefined,
	);
	const awaited = clocks.some(({ kind, metAt }) => kind === "next-response" && metAt === undefined);
	const policy = policyOf(context.policies, current.origin.slaPolicy);
	const next =
		answered && !awaited
			? [
					...clocks.filter(({ kind }) => kind !== "next-response"),
					startClock(
						policy,
						more ? priority : current.priority,
						"next-response",
						receivedAt,
						context.calendars,
					),
				]
			: clocks;
	const waited = current.status === "pending" || current.status === "on-hold";
	return [
		attached,
		...raised.filter(({ type }) => type !== "clocks-set"),
		...(waited ? [{ type: "status-changed", status: "open" } as const] : []),
		...(current.snoozedUntil !== undefined ? [{ type: "woken" } as const] : []),
		clocksSet(
			current.status === "pending"
				? next.map((clock) => (clock.kind === "resolution" ? resumed(clock, context) : clock))
				: next,
		),
	];
}

const clocksAfter = (current: Case, events: readonly CaseEvent[]): readonly SlaClock[] =>
	events.findLast((event) => event.type === "clocks-set")?.clocks ?? current.clocks;

function recordReply(
	current: Case,
	{ replyId, automatic, outcome }: SystemCommand & { command: "record-reply" },
	{ now }: CommandContext,
): CaseEvent[] {
	if (!current.unsentReplies.includes(replyId)) return [];
	if (!outcome.sent) return [{ type: "reply-failed", replyId, problem: outcome.problem }];
	const sent: CaseEvent = {
		type: "reply-sent",
		replyId,
		automatic,
		...(outcome.url !== undefined && { url: outcome.url }),
	};
	if (automatic) return [sent];
	const clocks = current.clocks.map((clock) =>
		clock.kind === "resolution" ? clock : meetClock(clock, now),
	);
	return [sent, clocksSet(clocks)];
}

/** The promise was missed: its level of the policy's escalation takes over, and is told. */
function escalate(
	current: Case,
	{ clock: kind, level }: SystemCommand & { command: "escalate" },
	{ now, policies, teams }: CommandContext,
): CaseEvent[] {
	const clock = current.clocks.find((one) => one.kind === kind && one.metAt === undefined);
	if (!clock || (current.escalations[kind] ?? 0) >= level) return [];
	const breached = breachClock(clock, now);
	if (breached.breachedAt === undefined) return [];
	const step = policyOf(policies, current.origin.slaPolicy).escalation[level - 1];
	const team = teams.get(current.team);
	if (!step || !team) return [];
	const to = team[step.to];
	return [
		...(clock.breachedAt === undefined
			? [{ type: "breached", clock: kind, dueAt: clock.dueAt } as const]
			: []),
		{ type: "escalated", clock: kind, level, to },
		{ type: "assigned", assignee: to, team: current.team },
		...(current.status === "new" ? [{ type: "status-changed", status: "open" } as const] : []),
		clocksSet(current.clocks.map((one) => (one === clock ? breached : one))),
	];
}
