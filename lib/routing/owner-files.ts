import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseCalendars } from "../cases/calendar.ts";
import type { CaseRules } from "../cases/command-case.ts";
import { parsePolicies } from "../cases/sla-policy.ts";
import { parseTeams } from "../cases/team.ts";
import { type CannedReply, parseCannedReplies } from "../replies/canned-reply.ts";

/** What the owner keeps as files in `processes/` and every function may need, checked. */
export interface OwnerFiles {
	readonly rules: CaseRules;
	readonly templates: Readonly<Record<string, string>>;
	readonly areas: readonly string[];
	/** Replies that are written once and used often; people change them in the console. */
	readonly cannedReplies: readonly CannedReply[];
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

/** An owner may have none. */
const CANNED = "canned-replies.json";

/** A JSON file of the owner's. */
export const readJson = (directory: string, name: string): unknown =>
	JSON.parse(readFileSync(join(directory, name), "utf8"));

/**
 * Reads the owner's files, but for what only routing needs: see `routing-files.ts`.
 * @throws {DomainError} naming the field of whatever is not usable
 */
export function readOwnerFiles(directory: string): OwnerFiles {
	const calendars = parseCalendars(readJson(directory, "calendars.json"));
	const policies = parsePolicies(readJson(directory, "sla-policies.json"), calendars);
	const teams = parseTeams(readJson(directory, "teams.json"), calendars);
	const { areas, templates, orderReference } = vocabulary.parse(
		readJson(directory, "vocabulary.json"),
	);
	const order = new RegExp(orderReference, "u");
	return {
		rules: { calendars, policies, teams },
		...{ templates, areas },
		cannedReplies: parseCannedReplies(
			existsSync(join(directory, CANNED)) ? readJson(directory, CANNED) : [],
		),
		orderIn: (text) => order.exec(text)?.[0],
	};
}
