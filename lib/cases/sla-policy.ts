import * as z from "zod";
import { MINUTE } from "../kernel/clock.ts";
import { NotFoundError } from "../kernel/errors.ts";
import type { Calendars } from "./calendar.ts";
import { byId, eachOnce, parseWith } from "./parse.ts";

/** Most urgent first. */
export const PRIORITIES = ["urgent", "high", "normal", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a customer waits for; each has a clock of its own. */
export const CLOCK_KINDS = ["first-response", "next-response", "resolution"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Fractions are allowed; a thousandth of a minute at least, so that no target rounds to nothing. */
const minutes = z.number().min(0.001);

const targetsSchema = z.strictObject({
	firstResponseMinutes: minutes,
	nextResponseMinutes: minutes,
	resolutionMinutes: minutes,
});

const escalationSchema = z
	.array(
		z.strictObject({
			level: z.int(),
			to: z.enum(["lead", "manager"]),
			afterMinutes: z.number().min(0),
		}),
	)
	.superRefine((levels, context) => {
		for (const [index, { level, afterMinutes }] of levels.entries()) {
			if (level !== index + 1)
				context.addIssue({
					code: "custom",
					path: [index, "level"],
					message: `is ${level}; levels count 1, 2, 3 in order`,
				});
			if (afterMinutes < (levels[index - 1]?.afterMinutes ?? 0))
				context.addIssue({
					code: "custom",
					path: [index, "afterMinutes"],
					message: "is earlier than the level before it",
				});
		}
	});

const policySchema = z.strictObject({
	id: z.string().min(1),
	version: z.string().min(1),
	calendar: z.string(),
	targets: z.record(z.enum(PRIORITIES), targetsSchema),
	escalation: escalationSchema,
	remindCustomerAfterMinutes: minutes,
	giveUpAfterMinutes: minutes,
	confirmWithinMinutes: minutes,
});

/**
 * What a customer is promised. `targets` and `escalation` count open minutes of `calendar`, escalation from the moment
 * that was missed; reminding, giving up and confirming wait for the customer, so they count minutes of the wall clock.
 * `version` names policy and edition (`standard@1`), so that a clock that keeps it can be told from every other.
 */
export type SlaPolicy = Readonly<z.infer<typeof policySchema>>;

/** Policies by id. */
export type SlaPolicies = ReadonlyMap<string, SlaPolicy>;

/**
 * Reads the content of `processes/sla-policies.json`, a list of policies.
 * @throws {InvalidError} naming each field that is wrong, among them a calendar that does not exist.
 */
export const parsePolicies = (json: unknown, calendars: Calendars): SlaPolicies =>
	byId(
		parseWith(
			z
				.array(policySchema)
				.superRefine(eachOnce("id"))
				.superRefine(eachOnce("version"))
				.superRefine(onCalendars(calendars)),
			json,
		),
	);

/** A check for `superRefine`: refuses an entry whose `calendar` does not exist. */
export const onCalendars =
	(calendars: Calendars) =>
	(entries: readonly { readonly calendar: string }[], context: z.RefinementCtx): void => {
		for (const [index, { calendar }] of entries.entries())
			if (!calendars.has(calendar))
				context.addIssue({
					code: "custom",
					path: [index, "calendar"],
					message: `there is no calendar ${calendar}; there are ${[...calendars.keys()].join(", ")}`,
				});
	};

/** @throws {NotFoundError} when there is no such policy. */
export function policyOf(policies: SlaPolicies, id: string): SlaPolicy {
	const policy = policies.get(id);
	if (!policy) throw new NotFoundError("SLA policy", id);
	return policy;
}

/** Open milliseconds that a policy promises, at least 1. */
export function targetMsOf(policy: SlaPolicy, priority: Priority, kind: ClockKind): number {
	const targets = policy.targets[priority];
	const promised = {
		"first-response": targets.firstResponseMinutes,
		"next-response": targets.nextResponseMinutes,
		resolution: targets.resolutionMinutes,
	};
	return Math.round(promised[kind] * MINUTE);
}
