import { readFileSync } from "node:fs";
import type { RoutingExpectations } from "../../lib/decisions/decide.ts";
import { type DecisionInputs, INPUTS } from "../../lib/decisions/inputs.ts";
import type { Lists } from "../../lib/decisions/matches.ts";

const read = (name: string): string =>
	readFileSync(new URL(`../../processes/${name}`, import.meta.url), "utf8");

const idsOf = (name: string): string[] =>
	JSON.parse(read(name)).map(({ id }: { readonly id: string }) => id);

export const ROUTING_XML = read("routing.dmn");
export const LISTS: Lists = JSON.parse(read("lists.json"));

/** What the owner's files in `processes/` hold. */
export const EXPECTATIONS: RoutingExpectations = {
	inputs: INPUTS,
	lists: Object.keys(LISTS),
	teams: idsOf("teams.json"),
	slaPolicies: idsOf("sla-policies.json"),
	templates: ["none", "acknowledge", "ask-details", "handover-private"],
	areas: ["app", "billing", "network", "delivery", "store", "service", "general"],
};

/** Fields of each context that differ from `inputs()`. */
export type Changes = {
	readonly [Name in keyof DecisionInputs]?: Partial<DecisionInputs[Name]>;
};

/** A mention by a stranger with 120 followers, in clear English, that wants nothing; with changes. */
export const inputs = (changes: Changes = {}): DecisionInputs => ({
	post: {
		channel: "x",
		kind: "mention",
		visibility: "public",
		addressed: true,
		amplifies: false,
		followers: 120,
		rating: null,
		length: 80,
		hasOrderReference: false,
		...changes.post,
	},
	reading: {
		read: true,
		language: "en",
		intent: "other",
		intents: ["other"],
		complaint: 0.05,
		idea: 0.05,
		praise: 0.05,
		question: 0.05,
		confidence: 0.9,
		sentiment: "neutral",
		sentimentScore: 0,
		urgency: 0.1,
		urgencyReasons: [],
		signals: [],
		topics: [],
		...changes.reading,
	},
	customer: {
		known: false,
		openCase: false,
		contactPolicy: "normal",
		vip: false,
		...changes.customer,
	},
	incident: { active: false, ...changes.incident },
	matches: {
		...Object.fromEntries(Object.keys(LISTS).map((list) => [list, false])),
		...(changes.matches as Readonly<Record<string, boolean>> | undefined),
	},
});
