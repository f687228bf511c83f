import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseCalendars } from "../cases/calendar.ts";
import type { CaseRules } from "../cases/command-case.ts";
import { parsePolicies } from "../cases/sla-policy.ts";
import { parseTeams } from "../cases/team.ts";
import { activate, type RoutingModel } from "../decisions/decide.ts";
import { INPUTS } from "../decisions/inputs.ts";
import { compileLists, type ListMatcher } from "../decisions/matches.ts";

/** Everything that the owner keeps as files in `processes/`, checked. */
export interface OwnerFiles {
	readonly rules: CaseRules;
	readonly model: RoutingModel;
	readonly matcher: ListMatcher;
	readonly templates: Readonly<Record<string, string>>;
	readonly areas: readonly string[];
	/** The order that a text names, if any. */
	readonly orderIn: (text: string) => string | undefined;
}

const vocabulary = z.strictObject({
	/** Product areas that have a backlog. */
	areas: z.array(z.string().min(1)).min(1),
	/** Texts of replies by name; `{name}` stands for the customer's. */
	templates: z.record(z.string(), z.string()),
	/** A regular expression of what an order reference looks like. */
	orderReference: z.string(),
});

/**
 * Reads the owner's files.
 * @throws {DomainError} naming file and field of whatever is not usable
 */
export async function readOwnerFiles(directory: string): Promise<OwnerFiles> {
	const text = (name: string) => readFileSync(join(directory, name), "utf8");
	const json = (name: string): unknown => JSON.parse(text(name));
	const calendars = parseCalendars(json("calendars.json"));
	const policies = parsePolicies(json("sla-policies.json"), calendars);
	const teams = parseTeams(json("teams.json"), calendars);
	const lists = z.record(z.string(), z.array(z.string())).parse(json("lists.json"));
	const { areas, templates, orderReference } = vocabulary.parse(json("vocabulary.json"));
	const order = new RegExp(orderReference, "u");
	return {
		rules: { calendars, policies, teams },
		model: await activate(text("routing.dmn"), {
			inputs: INPUTS,
			lists: Object.keys(lists),
			teams: [...teams.keys()],
			slaPolicies: [...policies.keys()],
			templates: ["none", ...Object.keys(templates)],
			areas,
		}),
		matcher: compileLists(lists),
		...{ templates, areas },
		orderIn: (post) => order.exec(post)?.[0],
	};
}
