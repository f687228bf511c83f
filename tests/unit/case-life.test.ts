import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Case, type CaseTurn, evolve, type PlannedReply } from "../../lib/cases/case.ts";
import { firstClocks } from "../../lib/cases/case-clocks.ts";
import { rowOf } from "../../lib/cases/case-table.ts";
import { stateOf } from "../../lib/cases/clocks.ts";
import { type CaseCommand, caseCommand, type SystemCommand } from "../../lib/cases/commands.ts";
import { type CommandContext, handle } from "../../lib/cases/handle-command.ts";
import { dueBy, planOf } from "../../lib/cases/plan.ts";
import type { SlaPolicy } from "../../lib/cases/sla-policy.ts";
import { DAY, HOUR, after as later } from "../../lib/kernel/clock.ts";
import { NotAllowedError } from "../../lib/kernel/errors.ts";
import { NOON } from "../factories/post.ts";
import { ownerFiles } from "../factories/world.ts";

const { rules } = ownerFiles;

/** A complaint of normal priority under the standard policy, opened at noon of a working day. */
function opened(): Case {
	const origin: Case["origin"] = {
		...{ kind: "complaint", process: "case-resolution", team: "care", priority: "normal" },
		...{ slaPolicy: "standard", tags: [], decisionVersion: "v" },
		acknowledge: { policy: "none", template: "none" },
	};
	return evolve(undefined, {
		...{ caseId: "c", seq: 1, commandId: "open", at: NOON, by: "earshot" },
		events: [
			{ type: "opened", postKey: "p-1", threadKey: "t-1", customerId: "maya", origin },
			{ type: "clocks-set", clocks: firstClocks(origin, NOON, rules) },
		],
	});
}

const context = (now: string, by = "agent:sam"): CommandContext => ({
	...{ now, by, replyId: `reply ${now}` },
	...rules,
});

/** The owner's files with another standard policy. */
const withPolicy = (said: Partial<SlaPolicy>) => ({
	...rules,
	policies: new Map([...rules.policies].map(([id, policy]) => [id, { ...policy, ...said }])),
});

/** The case after one command. */
function moved(current: Case, command: CaseCommand | SystemCommand, now = NOON): Case {
	const events = handle(current, command, context(now));
	const turn: CaseTurn = {
		...{ caseId: "c", seq: current.version + 1, commandId: `${current.version}`, at: now },
		...{ by: "agent:sam", events },
	};
	return evolve(current, turn);
}

const answered = (current: Case, now = NOON) => {
	const planned = moved(current, { command: "reply", text: "soon", audience: "public" }, now);
	const [replyId = ""] = planned.unsentReplies;
	return moved(
		planned,
		{ command: "record-reply", replyId, automatic: false, at: now, outcome: { sent: true } },
		now,
	);
};

const attach = (postKey: string, receivedAt: string, means: "need" | "thanks" = "need") =>
	({
		...{ command: "attach-post", priority: "normal" },
		...{ postKey, threadKey: "t-1", customerId: "maya", means, receivedAt },
	}) as const satisfies SystemCommand;

const clockOf = ({ clocks }: Case, kind: string) => clocks.find((clock) => clock.kind === kind);

describe("the clocks of a case", () => {
	it("start when we could first have known, not when the case opened", () => {
		expect(clockOf(opened(), "first-response")?.startedAt).toBe(NOON);
	});

	it("are not met by an automatic acknowledgement", () => {
		const reply: PlannedReply = {
			...{ id: "r", postKey: "p-1", text: "we are on it", automatic: true },
			audience: "public",
		};
		const acknowledged = moved(opened(), { command: "acknowledge", reply });
		const sent = moved(acknowledged, {
			...{ command: "record-reply", replyId: "r", automatic: true, at: NOON },
			outcome: { sent: true },
		});
		expect(clockOf(sent, "first-response")?.metAt).toBeUndefined();
	});

	it("are not met by a reply that the channel refused", () => {
		const planned = moved(opened(), { command: "reply", text: "soon", audience: "public" });
		const [replyId = ""] = planned.unsentReplies;
		const refused = moved(planned, {
			...{ command: "record-reply", replyId, automatic: false, at: NOON },
			outcome: { sent: false, problem: "blocked" },
		});
		expect(clockOf(refused, "first-response")?.metAt).toBeUndefined();
		expect(refused.unsentReplies).toEqual([]);
	});

	it("wait for the customer in resolution only", () => {
		const pending = moved(opened(), { command: "await-customer" });
		expect(clockOf(pending, "resolution")?.pausedSince).toBe(NOON);
		expect(clockOf(pending, "first-response")?.pausedSince).toBeUndefined();
	});

	it("run on once the customer answers, moved by the time that was waited", () => {
		const pending = moved(answered(opened()), { command: "await-customer" });
		const due = clockOf(pending, "resolution")?.dueAt ?? "";
		const back = moved(pending, attach("p-2", later(NOON, HOUR)), later(NOON, HOUR));
		expect(back.status).toBe("open");
		expect(clockOf(back, "resolution")).toMatchObject({ pausedMs: HOUR });
		expect((clockOf(back, "resolution")?.dueAt ?? "") > due).toBe(true);
	});

	it("promise a next response when the customer writes again after the first answer", () => {
		const again = moved(answered(opened()), attach("p-2", later(NOON, HOUR)), later(NOON, HOUR));
		expect(clockOf(again, "next-response")).toMatchObject({ startedAt: later(NOON, HOUR) });
	});

	it("go on running while a case is snoozed", () => {
		const snoozed = moved(opened(), { command: "snooze", until: later(NOON, HOUR) });
		expect(clockOf(snoozed, "first-response")).toEqual(clockOf(opened(), "first-response"));
	});

	it("are met at the moment the answer went out, however late we hear of it", () => {
		const planned = moved(opened(), { command: "reply", text: "soon", audience: "public" });
		const [replyId = ""] = planned.unsentReplies;
		const record = {
			command: "record-reply",
			...{ replyId, automatic: false, at: later(NOON, HOUR) },
			outcome: { sent: true },
		} as const;
		const heard = moved(planned, record, later(NOON, DAY));
		expect(clockOf(heard, "first-response")?.metAt).toBe(later(NOON, HOUR));
	});

	it("are not met by an answer that went out before they began", () => {
		const planned = moved(answered(opened()), {
			...{ command: "reply", text: "more", audience: "public" },
		});
		const [replyId = ""] = planned.unsentReplies;
		const again = moved(planned, attach("p-2", later(NOON, HOUR)), later(NOON, HOUR));
		const record = {
			command: "record-reply",
			...{ replyId, automatic: false, at: later(NOON, HOUR - 1) },
			outcome: { sent: true },
		} as const;
		const heard = moved(again, record, later(NOON, 2 * HOUR));
		expect(clockOf(heard, "next-response")?.metAt).toBeUndefined();
	});

	it("that a person paused stay paused when the customer answers", () => {
		const pending = moved(answered(opened()), { command: "await-customer" });
		const paused = moved(pending, { command: "pause-clocks", reason: "strike" });
		const back = moved(paused, attach("p-2", later(NOON, HOUR)), later(NOON, HOUR));
		expect(clockOf(back, "resolution")).toMatchObject({ pausedSince: NOON, pausedFor: ["person"] });
		const resumed = moved(back, { command: "resume-clocks" }, later(NOON, 2 * HOUR));
		expect(clockOf(resumed, "resolution")).toMatchObject({ pausedMs: 2 * HOUR });
	});

	it("that wait for the customer do so also when a person lets them run on", () => {
		const paused = moved(opened(), { command: "pause-clocks", reason: "strike" });
		const pending = moved(paused, { command: "await-customer" });
		const resumed = moved(pending, { command: "resume-clocks" });
		expect(clockOf(resumed, "resolution")).toMatchObject({ pausedFor: ["customer"] });
		expect(clockOf(resumed, "first-response")?.pausedSince).toBeUndefined();
	});

	it("that begin during a person's pause are paused too", () => {
		const paused = moved(answered(opened()), { command: "pause-clocks", reason: "strike" });
		const again = moved(paused, attach("p-2", NOON));
		expect(clockOf(again, "next-response")).toMatchObject({ pausedFor: ["person"] });
	});

	it("stop when the case is resolved", () => {
		const resolved = moved(opened(), { command: "resolve", resolution: "done", cause: "carrier" });
		for (const clock of resolved.clocks) expect(stateOf(clock, later(NOON, DAY))).toBe("met");
	});

	it("move with a new priority from the original start, and back", () => {
		const urgent = moved(opened(), { command: "prioritise", priority: "urgent", reason: "press" });
		expect(
			(clockOf(urgent, "resolution")?.dueAt ?? "") < (clockOf(opened(), "resolution")?.dueAt ?? ""),
		).toBe(true);
		const back = moved(urgent, { command: "prioritise", priority: "normal", reason: "calm" });
		expect(back.clocks).toEqual(opened().clocks);
	});
});

describe("a customer who writes again", () => {
	it("raises the priority of an open case and never lowers it", () => {
		const raised = moved(opened(), { ...attach("p-2", NOON), priority: "urgent" });
		expect(raised.priority).toBe("urgent");
		expect(moved(raised, { ...attach("p-3", NOON), priority: "low" }).priority).toBe("urgent");
	});

	it("is heard once, however often the post is delivered", () => {
		const once = moved(opened(), attach("p-2", NOON));
		expect(handle(once, attach("p-2", NOON), context(NOON))).toEqual([]);
	});

	it("wakes a snoozed case", () => {
		const snoozed = moved(opened(), { command: "snooze", until: later(NOON, DAY) });
		expect(moved(snoozed, attach("p-2", NOON)).snoozedUntil).toBeUndefined();
	});

	it("has answered, also when all they say is thanks: nobody reminds them", () => {
		const pending = moved(answered(opened()), { command: "await-customer" });
		const thanked = moved(pending, attach("p-2", NOON, "thanks"));
		expect(thanked.status).toBe("open");
		expect(clockOf(thanked, "resolution")?.pausedSince).toBeUndefined();
		expect(clockOf(thanked, "next-response")).toBeUndefined();
		expect(dueBy(thanked, rules, NOON)).toEqual([]);
	});

	it("thousands of times leaves a case that can be kept, its opening post first", () => {
		let current = opened();
		for (let number = 2; number <= 3000; number += 1) {
			const postKey = `p-${number}`;
			const events = handle(
				current,
				{ ...attach(postKey, NOON), threadKey: postKey },
				context(NOON),
			);
			current = evolve(current, {
				...{ caseId: "c", seq: number, commandId: `attach ${postKey}`, at: NOON, by: "earshot" },
				events,
			});
		}
		expect(current).toMatchObject({ postCount: 3000, version: 3000 });
		expect(current.postKeys).toHaveLength(500);
		expect([current.postKeys[0], current.postKeys.at(-1)]).toEqual(["p-1", "p-3000"]);
		expect([current.threadKeys[0], current.threadKeys.at(-1)]).toEqual(["t-1", "p-3000"]);
		expect(rowOf(current)).toMatchObject({ posts: 3000, postKey: "p-1" });
		expect(JSON.stringify(current).length).toBeLessThan(50_000);
	});

	it("reopens a resolved case for whoever had it last", () => {
		const sams = moved(opened(), { command: "assign", assignee: "agent:sam" });
		const given = moved(sams, { command: "assign", assignee: null });
		const resolved = moved(given, { command: "resolve", resolution: "done", cause: "carrier" });
		const again = moved(resolved, attach("p-2", later(NOON, HOUR)), later(NOON, HOUR));
		expect(again).toMatchObject({ status: "open", assignee: "agent:sam", reopenings: 1 });
		expect(clockOf(again, "resolution")?.startedAt).toBe(later(NOON, HOUR));
	});

	it("confirms with bare thanks, and reopens nothing", () => {
		const resolved = moved(opened(), { command: "resolve", resolution: "done", cause: "carrier" });
		const thanked = moved(resolved, attach("p-2", NOON, "thanks"));
		expect(thanked).toMatchObject({ status: "closed", closeReason: "confirmed", reopenings: 0 });
		expect(moved(thanked, attach("p-3", NOON, "thanks")).status).toBe("closed");
	});

	it("starts the process anew when the case was closed", () => {
		const closed = moved(opened(), { command: "close", reason: "silence" });
		const again = moved(closed, attach("p-2", NOON));
		expect(again.processSeq).toBe(again.version);
	});
});

describe("a promise that is missed", () => {
	const due = () => clockOf(opened(), "first-response")?.dueAt ?? "";

	it("is escalated to the team's lead, who becomes the owner", () => {
		const escalated = moved(
			opened(),
			{ command: "escalate", clock: "first-response", level: 1 },
			due(),
		);
		expect(escalated).toMatchObject({ assignee: "lead:ruth", status: "open" });
		expect(clockOf(escalated, "first-response")?.breachedAt).toBe(due());
	});

	it("is not escalated before its time, twice, or once it is met", () => {
		const escalate = { command: "escalate", clock: "first-response", level: 1 } as const;
		expect(handle(opened(), escalate, context(later(due(), -1)))).toEqual([]);
		expect(handle(moved(opened(), escalate, due()), escalate, context(due()))).toEqual([]);
		expect(handle(answered(opened()), escalate, context(due()))).toEqual([]);
	});

	it("is on record when it is missed, also when it is escalated only later, or never", () => {
		for (const escalation of [[{ level: 1, to: "lead", afterMinutes: 60 } as const], []]) {
			const slow = withPolicy({ escalation });
			const [breach, ...rest] = dueBy(opened(), slow, due());
			expect(rest).toEqual([]);
			const missed = moved(opened(), breach?.command ?? { command: "wake" }, due());
			expect(clockOf(missed, "first-response")?.breachedAt).toBe(due());
			expect(missed.assignee).toBeUndefined();
			expect(dueBy(missed, slow, due())).toEqual([]);
			expect(dueBy(missed, slow, later(due(), HOUR)).map(({ command }) => command)).toEqual(
				escalation.map(({ level }) => ({ command: "escalate", clock: "first-response", level })),
			);
		}
	});

	it("is escalated to some lead when the case's team is gone", () => {
		const { care: _, ...others } = Object.fromEntries(rules.teams);
		const teams = new Map(Object.entries(others));
		const events = handle(
			opened(),
			{ command: "escalate", clock: "first-response", level: 1 },
			{ ...context(due()), teams },
		);
		const [fallback] = teams.values();
		expect(events).toContainEqual(expect.objectContaining({ type: "breached" }));
		expect(events).toContainEqual({
			...{ type: "assigned", assignee: fallback?.lead, team: fallback?.id },
		});
	});

	it("climbs no further than its policy has levels", () => {
		let current = opened();
		let now = due();
		for (let round = 0; round < 10; round += 1) {
			for (const { command } of dueBy(current, rules, now)) current = moved(current, command, now);
			now = later(now, 30 * DAY);
		}
		expect(current.escalations["first-response"]).toBe(2);
		expect(current.assignee).toBe("lead:omar");
	});
});

describe("what a case waits for", () => {
	it("is an answer, then its resolution, then the customer's word, then nothing", () => {
		const phase = (current: Case) => planOf(current, rules, NOON).phase;
		const replied = answered(opened());
		const resolved = moved(replied, { command: "resolve", resolution: "done", cause: "carrier" });
		expect([
			phase(opened()),
			phase(replied),
			phase(moved(replied, { command: "await-customer" })),
			phase(resolved),
			phase(moved(resolved, { command: "confirm" })),
		]).toEqual(["first-response", "resolution", "customer", "confirmation", "done"]);
	});

	it("ends in time for the snooze to end", () => {
		const until = later(NOON, HOUR);
		const snoozed = moved(opened(), { command: "snooze", until });
		expect(planOf(snoozed, rules, NOON)).toMatchObject({ until, waitSeconds: 3600 });
	});

	it("is not a snooze that its end has overtaken", () => {
		const until = later(NOON, HOUR);
		const snoozed = moved(opened(), { command: "snooze", until });
		const resolve = { command: "resolve", resolution: "done", cause: "carrier" } as const;
		for (const command of [resolve, { command: "close", reason: "duplicate" } as const]) {
			const ended = moved(snoozed, command);
			expect(ended.snoozedUntil).toBeUndefined();
			// as cases are stored that were snoozed before
			const stored = { ...ended, snoozedUntil: until };
			expect(dueBy(stored, rules, until)).toEqual([]);
			expect(planOf(stored, rules, NOON).until > until).toBe(true);
		}
	});

	it("is nothing by itself while its policy is gone, and its customer is heard all the same", () => {
		const none = { ...rules, policies: new Map() };
		const pending = moved(answered(opened()), { command: "await-customer" });
		expect(dueBy(pending, none, later(NOON, 30 * DAY))).toEqual([]);
		expect(planOf(pending, none, NOON).phase).toBe("customer");
		const closed = moved(pending, { command: "close", reason: "silence" });
		for (const current of [pending, closed]) {
			const events = handle(
				current,
				{ ...attach("p-2", NOON), priority: "urgent" },
				{ ...context(NOON), ...none },
			);
			expect(events.map(({ type }) => type)).toContain("post-attached");
		}
	});

	it("reminds a silent customer once, then gives up", () => {
		const pending = moved(answered(opened()), { command: "await-customer" });
		const [remind] = dueBy(pending, rules, later(NOON, DAY));
		expect(remind?.command.command).toBe("remind-customer");
		const reminded = moved(pending, { command: "remind-customer" }, later(NOON, DAY));
		expect(dueBy(reminded, rules, later(NOON, 2 * DAY))).toEqual([]);
		expect(dueBy(reminded, rules, later(NOON, 4 * DAY))[0]?.command).toEqual({
			...{ command: "close", reason: "silence" },
		});
	});
});

it("is assigned to people of some team only, its leads among them", () => {
	for (const assignee of ["agent:sam", "lead:ruth"])
		expect(moved(opened(), { command: "assign", assignee }).assignee).toBe(assignee);
	expect(() => moved(opened(), { command: "assign", assignee: "agent:nobody" })).toThrow(
		new NotAllowedError(
			"agent:nobody is in no team; choose somebody who is, or add them to a team first",
		),
	);
});

it("needs no process once it is closed", () => {
	const closed = moved(opened(), { command: "close", reason: "duplicate" });
	expect(handle(closed, { command: "restart-process" }, context(NOON))).toEqual([]);
});

it("refuses what its status does not allow, naming both", () => {
	const closed = moved(opened(), { command: "close", reason: "duplicate" });
	expect(() =>
		handle(closed, { command: "resolve", resolution: "x", cause: "y" }, context(NOON)),
	).toThrow(new NotAllowedError("cannot resolve a case that is closed"));
});

it("counts one version a turn and stays readable, whatever people do", () => {
	const commands = fc.constantFrom<CaseCommand | SystemCommand>(
		{ command: "assign", assignee: "agent:ines" },
		{ command: "assign", assignee: null },
		{ command: "reply", text: "soon", audience: "public", next: "pending" },
		{ command: "resolve", resolution: "done", cause: "carrier" },
		{ command: "reopen", reason: "not done" },
		{ command: "close", reason: "silence" },
		{ command: "await-customer" },
		{ command: "hold", reason: "carrier" },
		{ command: "continue" },
		{ command: "prioritise", priority: "urgent", reason: "press" },
		{ command: "pause-clocks", reason: "strike" },
		{ command: "resume-clocks" },
		{ command: "wake" },
		attach("p-2", NOON),
		attach("p-3", NOON, "thanks"),
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(commands, fc.nat(DAY)), { maxLength: 25 }), (sequence) => {
			let current = opened();
			let now = NOON;
			for (const [command, pause] of sequence) {
				now = later(now, pause);
				try {
					current = moved(current, command, now);
				} catch (error) {
					expect(error).toBeInstanceOf(NotAllowedError);
				}
				const { phase, waitSeconds } = planOf(current, rules, now);
				expect(phase === "done").toBe(current.status === "closed");
				expect(waitSeconds).toBeGreaterThanOrEqual(1);
				const kinds = current.clocks
					.filter(({ metAt }) => metAt === undefined)
					.map(({ kind }) => kind);
				expect(new Set(kinds).size).toBe(kinds.length);
			}
		}),
	);
});

it("takes only commands that are whole", () => {
	expect(caseCommand.safeParse({ command: "resolve", cause: "x" }).success).toBe(false);
	expect(caseCommand.safeParse({ command: "note", text: "  " }).success).toBe(false);
	expect(caseCommand.safeParse({ command: "wake", more: 1 }).success).toBe(false);
});
