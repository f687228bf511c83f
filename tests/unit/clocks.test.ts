import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addOpenMs, calendarOf, openMsBetween, parseCalendars } from "../../lib/cases/calendar.ts";
import {
	breachClock,
	meetClock,
	pauseClock,
	resumeClock,
	retarget,
	type SlaClock,
	startClock,
	stateOf,
} from "../../lib/cases/clocks.ts";
import {
	CLOCK_KINDS,
	PRIORITIES,
	parsePolicies,
	policyOf,
	type SlaPolicy,
} from "../../lib/cases/sla-policy.ts";
import { DAY, HOUR, MINUTE, after as momentAfter } from "../../lib/kernel/clock.ts";

const processFile = (name: string) =>
	JSON.parse(readFileSync(new URL(`../../processes/${name}.json`, import.meta.url), "utf8"));
const calendars = parseCalendars(processFile("calendars"));
const policies = parsePolicies(processFile("sla-policies"), calendars);

const targets = (minutes: number) => ({
	firstResponseMinutes: minutes,
	nextResponseMinutes: 2 * minutes,
	resolutionMinutes: 8 * minutes,
});
const policy: SlaPolicy = {
	...policyOf(policies, "standard"),
	version: "test@1",
	calendar: "office",
	targets: { urgent: targets(15), high: targets(60), normal: targets(240), low: targets(480) },
};

const at = (text: string) => new Date(text).toISOString();
/** A Friday in British winter time, an hour before the office closes. */
const FRIDAY_1630 = at("2026-01-16T16:30Z");
const MONDAY_0900 = at("2026-01-19T09:00Z");
const started = () => startClock(policy, "high", "first-response", FRIDAY_1630, calendars);
/** Due Monday 12:00, at risk Monday 11:00. */
const overTheWeekend = () => startClock(policy, "normal", "first-response", FRIDAY_1630, calendars);

describe("a policy file", () => {
	const refused = (said: object) => () => parsePolicies([{ ...policy, ...said }], calendars);

	it("is refused when it names no calendar of ours, promises nothing, or leaves a priority out", () => {
		const { low: _, ...withoutLow } = policy.targets;
		const zero = { ...policy.targets, low: targets(0) };
		expect(refused({ calendar: "moon" })).toThrow("/0/calendar: there is no calendar moon");
		expect(refused({ targets: zero })).toThrow("/0/targets/low/firstResponseMinutes");
		expect(refused({ targets: withoutLow })).toThrow("/0/targets/low");
	});

	it("is refused when its escalation is out of order", () => {
		const level = (number: number, afterMinutes: number) => ({
			level: number,
			to: "lead",
			afterMinutes,
		});
		expect(refused({ escalation: [level(2, 0)] })).toThrow("/0/escalation/0/level: is 2");
		expect(refused({ escalation: [level(1, 9), level(2, 5)] })).toThrow(
			"/0/escalation/1/afterMinutes: is earlier",
		);
	});

	it("is refused when two policies have one version: a clock could not say which made it", () => {
		const twice = [policy, { ...policy, id: "other" }];
		expect(() => parsePolicies(twice, calendars)).toThrow("/1/version: test@1 is there twice");
	});

	it("of ours promises safety day and night, sooner than anything else", () => {
		expect([...policies.keys()]).toEqual(["standard", "priority", "safety"]);
		const night = at("2026-12-25T03:00Z");
		const dueOf = (id: string) =>
			startClock(policyOf(policies, id), "urgent", "first-response", night, calendars).dueAt;
		expect(dueOf("safety")).toBe(momentAfter(night, 5 * MINUTE));
		expect(dueOf("safety") < dueOf("priority")).toBe(true);
		expect(dueOf("priority") < dueOf("standard")).toBe(true);
		expect(() => policyOf(policies, "gold")).toThrow("there is no SLA policy gold");
	});
});

describe("a clock", () => {
	it("is due after the promised open time, and at risk after three quarters of it", () => {
		const clock = overTheWeekend();
		expect(clock).toEqual({
			kind: "first-response",
			startedAt: FRIDAY_1630,
			atRiskAt: at("2026-01-19T11:00Z"),
			dueAt: at("2026-01-19T12:00Z"),
			pausedMs: 0,
			policyVersion: "test@1",
			calendar: "office",
			targetMs: 4 * HOUR,
		});
		expect(stateOf(clock, at("2026-01-19T10:59:59.999Z"))).toBe("running");
		expect(stateOf(clock, at("2026-01-19T11:00Z"))).toBe("at-risk");
		expect(stateOf(clock, at("2026-01-19T11:59:59.999Z"))).toBe("at-risk");
		expect(stateOf(clock, at("2026-01-19T12:00Z"))).toBe("breached");
	});

	it("counts fractions of a minute", () => {
		const seconds = { ...policy, targets: { ...policy.targets, urgent: targets(0.05) } };
		const clock = startClock(seconds, "urgent", "resolution", FRIDAY_1630, calendars);
		expect(clock.dueAt).toBe(momentAfter(FRIDAY_1630, 24_000));
	});

	it("does not start on a calendar that does not exist", () => {
		const nowhere = { ...policy, calendar: "moon" };
		expect(() => startClock(nowhere, "low", "resolution", FRIDAY_1630, calendars)).toThrow(
			"there is no calendar moon",
		);
	});
});

describe("a pause", () => {
	it("moves what is due by its open time, not by its length", () => {
		const paused = pauseClock(started(), at("2026-01-16T17:00Z"), "person");
		expect(stateOf(paused, at("2026-01-19T15:00Z"))).toBe("paused");
		const resumed = resumeClock(paused, at("2026-01-19T10:00Z"), "person", calendars);
		expect(resumed).toMatchObject({ pausedMs: 1.5 * HOUR, dueAt: at("2026-01-19T10:30Z") });
		expect(resumed).not.toHaveProperty("pausedSince");
	});

	it("moves nothing outside the hours", () => {
		const paused = pauseClock(started(), at("2026-01-16T18:00Z"), "person");
		expect(resumeClock(paused, MONDAY_0900, "person", calendars)).toEqual(started());
	});

	it("told twice, begins and ends once", () => {
		const paused = pauseClock(started(), at("2026-01-16T17:00Z"), "person");
		expect(pauseClock(paused, at("2026-01-16T17:10Z"), "person")).toEqual(paused);
		const resumed = resumeClock(paused, at("2026-01-16T17:20Z"), "person", calendars);
		expect(resumeClock(resumed, at("2026-01-16T17:25Z"), "person", calendars)).toEqual(resumed);
	});

	it("for two reasons lasts until neither holds, and counts once", () => {
		const [five, nine, ten] = ["16T17:00Z", "19T09:00Z", "19T10:00Z"].map((day) =>
			at(`2026-01-${day}`),
		) as [string, string, string];
		const both = pauseClock(pauseClock(started(), five, "customer"), nine, "person");
		expect(both).toMatchObject({ pausedSince: five, pausedFor: ["customer", "person"] });
		const one = resumeClock(both, nine, "customer", calendars);
		expect(one).toMatchObject({ pausedSince: five, pausedFor: ["person"] });
		expect(resumeClock(one, nine, "customer", calendars)).toEqual(one);
		const none = resumeClock(one, ten, "person", calendars);
		expect(none).toMatchObject({ pausedMs: 1.5 * HOUR });
		expect(none).not.toHaveProperty("pausedFor");
	});

	it("that begins after the miss does not undo it", () => {
		const late = pauseClock(started(), at("2026-01-19T09:30Z"), "person");
		expect(stateOf(late, at("2026-01-19T10:00Z"))).toBe("breached");
		const resumed = resumeClock(late, at("2026-01-19T10:00Z"), "person", calendars);
		expect(stateOf(resumed, at("2026-01-19T10:00Z"))).toBe("breached");
	});
});

describe("a promise", () => {
	it("is met before it is due, and met late from then on", () => {
		const clock = overTheWeekend();
		expect(stateOf(meetClock(clock, momentAfter(clock.dueAt, -1)), clock.dueAt)).toBe("met");
		expect(stateOf(meetClock(clock, clock.dueAt), clock.dueAt)).toBe("met-late");
	});

	it("is met once: neither a second answer, a pause nor a new priority changes it", () => {
		const met = meetClock(overTheWeekend(), MONDAY_0900);
		const later = at("2026-02-02T09:00Z");
		expect(meetClock(met, later)).toEqual(met);
		expect(pauseClock(met, later, "person")).toEqual(met);
		expect(retarget(met, policy, "urgent", calendars)).toEqual(met);
		expect(breachClock(met, later)).toEqual(met);
	});

	it("is met in time during a pause that began in time, however late that is", () => {
		const paused = pauseClock(overTheWeekend(), MONDAY_0900, "person");
		const met = meetClock(paused, at("2026-01-26T09:00Z"));
		expect(stateOf(met, at("2026-01-27T09:00Z"))).toBe("met");
		expect(resumeClock(met, at("2026-01-27T09:00Z"), "person", calendars)).toEqual(met);
	});

	it("leaves its miss on record, once, at the moment that was missed", () => {
		const clock = overTheWeekend();
		expect(breachClock(clock, momentAfter(clock.dueAt, -1))).toEqual(clock);
		const missed = breachClock(clock, momentAfter(clock.dueAt, HOUR));
		expect(missed.breachedAt).toBe(clock.dueAt);
		expect(breachClock(missed, momentAfter(clock.dueAt, DAY))).toEqual(missed);
		expect(meetClock(clock, momentAfter(clock.dueAt, HOUR)).breachedAt).toBe(clock.dueAt);
	});
});

describe("a new priority", () => {
	it("counts from the original start and keeps the pauses", () => {
		const paused = pauseClock(overTheWeekend(), MONDAY_0900, "person");
		const clock = resumeClock(paused, at("2026-01-19T10:00Z"), "person", calendars);
		expect(retarget(clock, policy, "high", calendars)).toMatchObject({
			startedAt: FRIDAY_1630,
			targetMs: HOUR,
			pausedMs: HOUR,
			dueAt: at("2026-01-19T10:00Z"),
		});
	});

	it("may find the promise missed already, or give time again", () => {
		const now = at("2026-01-19T11:30Z");
		const urgent = retarget(overTheWeekend(), policy, "urgent", calendars);
		expect(stateOf(urgent, now)).toBe("breached");
		expect(stateOf(retarget(urgent, policy, "low", calendars), now)).toBe("running");
	});

	it("keeps a pause that lasts", () => {
		const paused = pauseClock(overTheWeekend(), MONDAY_0900, "person");
		expect(stateOf(retarget(paused, policy, "low", calendars), MONDAY_0900)).toBe("paused");
	});
});

const moments = fc
	.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 3, 20) })
	.map((ms) => new Date(ms).toISOString());
const pauses = fc.array(
	fc.record({
		for: fc.integer({ min: 0, max: 3 * DAY }),
		wait: fc.integer({ min: 0, max: 2 * DAY }),
	}),
	{ maxLength: 4 },
);
const somePolicies = fc.constantFrom(policy, ...policies.values());
const priorities = fc.constantFrom(...PRIORITIES);
const clocks = fc
	.record({
		policy: somePolicies,
		priority: priorities,
		kind: fc.constantFrom(...CLOCK_KINDS),
		startedAt: moments,
		pauses,
	})
	.map((said) => {
		let now = said.startedAt;
		let clock = startClock(said.policy, said.priority, said.kind, said.startedAt, calendars);
		for (const pause of said.pauses) {
			now = momentAfter(now, pause.wait);
			clock = pauseClock(clock, now, "person");
			now = momentAfter(now, pause.for);
			clock = resumeClock(clock, now, "person", calendars);
		}
		return { ...said, clock, now };
	});
const commands = fc.array(
	fc.record({
		wait: fc.integer({ min: 0, max: 2 * DAY }),
		command: fc.constantFrom("pause", "resume", "meet", "breach", "retarget"),
		priority: priorities,
	}),
	{ maxLength: 12 },
);

describe("for any clock", () => {
	it("a pause of some open time moves what is due by exactly that", () => {
		fc.assert(
			fc.property(clocks, fc.integer({ min: 0, max: 30 * HOUR }), ({ clock, now }, open) => {
				const calendar = calendarOf(calendars, clock.calendar);
				const end = addOpenMs(calendar, now, open);
				const resumed = resumeClock(pauseClock(clock, now, "person"), end, "person", calendars);
				expect(openMsBetween(calendar, clock.dueAt, resumed.dueAt)).toBe(open);
				expect(openMsBetween(calendar, clock.startedAt, resumed.dueAt)).toBe(
					clock.targetMs + resumed.pausedMs,
				);
			}),
		);
	});

	it("a new priority and the old one again leave it as it was", () => {
		fc.assert(
			fc.property(clocks, somePolicies, priorities, (said, otherPolicy, otherPriority) => {
				const there = retarget(said.clock, otherPolicy, otherPriority, calendars);
				expect(retarget(there, said.policy, said.priority, calendars)).toEqual(said.clock);
			}),
		);
	});

	it("a new priority is what it would have been from the start", () => {
		fc.assert(
			fc.property(clocks, priorities, (said, priority) => {
				const { kind, startedAt, policy: same } = said;
				const fresh = startClock(same, priority, kind, startedAt, calendars);
				const moved = { ...retarget(said.clock, same, priority, calendars), pausedMs: 0 };
				expect({ ...moved, atRiskAt: "", dueAt: "" }).toEqual({
					...fresh,
					atRiskAt: "",
					dueAt: "",
				});
				if (said.clock.pausedMs === 0) expect(moved).toEqual(fresh);
			}),
		);
	});

	it("what is met is never breached, whatever happens before and after", () => {
		const obey = {
			pause: (clock: SlaClock, now: string) => pauseClock(clock, now, "person"),
			resume: (clock: SlaClock, now: string) => resumeClock(clock, now, "person", calendars),
			meet: (clock: SlaClock, now: string) => meetClock(clock, now),
			breach: (clock: SlaClock, now: string) => breachClock(clock, now),
		};
		fc.assert(
			fc.property(clocks, commands, ({ clock: first, now: start, policy: same }, sequence) => {
				let [clock, now] = [first, start];
				for (const { wait, command, priority } of sequence) {
					now = momentAfter(now, wait);
					const before = clock;
					clock =
						command === "retarget"
							? retarget(clock, same, priority, calendars)
							: obey[command](clock, now);
					const state = stateOf(clock, now);
					expect(clock.metAt !== undefined).toBe(state === "met" || state === "met-late");
					if (before.metAt !== undefined) expect(clock).toEqual(before);
					if (state === "met-late") expect(clock.breachedAt).toBeDefined();
				}
			}),
		);
	});

	it("left alone, its state changes at its own moments only: at risk, then due", () => {
		fc.assert(
			fc.property(clocks, ({ clock, now }) => {
				const state = stateOf(clock, now);
				const next = [clock.atRiskAt, clock.dueAt].find((moment) => moment > now);
				if (next !== undefined) expect(stateOf(clock, momentAfter(next, -1))).toBe(state);
				else expect(stateOf(clock, momentAfter(now, 90 * DAY))).toBe(state);
				if (next !== undefined && (state === "running" || state === "at-risk"))
					expect(stateOf(clock, next)).not.toBe(state);
			}),
		);
	});
});
