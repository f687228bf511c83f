import * as z from "zod";
import type { Calendars } from "./calendar.ts";
import { byId, eachOnce, parseWith } from "./parse.ts";
import { onCalendars } from "./sla-policy.ts";

/** A person's id says the role and who: `agent:sam`, `lead:ruth`. */
const personSchema = z
	.string()
	.regex(/^(agent|lead|admin):[a-z0-9-]+$/, "write a person as agent:sam, lead:ruth or admin:ada");

const teamSchema = z.strictObject({
	id: z.string().min(1),
	name: z.string().min(1),
	calendar: z.string(),
	members: z
		.array(z.strictObject({ id: personSchema, name: z.string().min(1) }))
		.min(1, "needs someone to do the work")
		.superRefine(eachOnce("id")),
	lead: personSchema,
	manager: personSchema,
});

/** People who share a queue. `lead` and `manager` are whom the first and the second level of escalation name. */
export type Team = Readonly<z.infer<typeof teamSchema>>;

/** Teams by id. */
export type Teams = ReadonlyMap<string, Team>;

/**
 * Reads the content of `processes/teams.json`, a list of teams.
 * @throws {InvalidError} naming each field that is wrong, among them a calendar that does not exist.
 */
export const parseTeams = (json: unknown, calendars: Calendars): Teams =>
	byId(
		parseWith(
			z
				.array(teamSchema)
				.min(1, "needs a team to do the work")
				.superRefine(eachOnce("id"))
				.superRefine(onCalendars(calendars)),
			json,
		),
	);

/** Whether a person is of some team: one of its members, its lead or its manager. */
export const worksIn = (teams: Teams, person: string): boolean =>
	[...teams.values()].some(
		({ members, lead, manager }) =>
			lead === person || manager === person || members.some(({ id }) => id === person),
	);
