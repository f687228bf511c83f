import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { activate, type RoutingModel } from "../decisions/decide.ts";
import { INPUTS } from "../decisions/inputs.ts";
import { compileLists, type ListMatcher } from "../decisions/matches.ts";
import { type OwnerFiles, readJson } from "./owner-files.ts";

/** The owner's decision table and lists, ready to decide. Apart from the other files, because only routing needs the evaluator. */
export interface RoutingFiles {
	readonly model: RoutingModel;
	readonly matcher: ListMatcher;
}

/**
 * Reads and activates `routing.dmn` with `lists.json`.
 * @throws {DomainError} naming everything that is wrong with them
 */
export async function readRoutingFiles(
	directory: string,
	{ rules, templates, areas }: OwnerFiles,
): Promise<RoutingFiles> {
	const lists = z.record(z.string(), z.array(z.string())).parse(readJson(directory, "lists.json"));
	const model = await activate(readFileSync(join(directory, "routing.dmn"), "utf8"), {
		inputs: INPUTS,
		lists: Object.keys(lists),
		teams: [...rules.teams.keys()],
		slaPolicies: [...rules.policies.keys()],
		templates: ["none", ...Object.keys(templates)],
		areas,
	});
	return { model, matcher: compileLists(lists) };
}
