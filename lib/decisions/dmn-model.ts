import { DmnModdle } from "dmn-moddle";
import * as z from "zod";
import { type Problem, UnusableModelError } from "./errors.ts";

/** Hit policies that are evaluated; the standard's other two need an order of output values. */
export const HIT_POLICIES = ["UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER"] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ["SUM", "MIN", "MAX", "COUNT"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** A decision table as its file gives it; cells are FEEL. */
export interface Table {
	readonly kind: "table";
	readonly hitPolicy: HitPolicy;
	/** Only of COLLECT; absent: all outputs as a list. */
	readonly aggregation?: Aggregation;
	readonly inputs: readonly { readonly label: string; readonly expression: string }[];
	/** The name of a lone output may be empty: the result is then its bare value either way. */
	readonly outputs: readonly string[];
	readonly rules: readonly {
		readonly id: string;
		readonly inputs: readonly string[];
		readonly outputs: readonly string[];
	}[];
}

export interface ParsedDecision {
	readonly name: string;
	/** Names of the decisions whose results it may use. */
	readonly requires: readonly string[];
	/** Names of the input data that its diagram shows. */
	readonly inputData: readonly string[];
	readonly logic: Table | { readonly kind: "literal"; readonly expression: string };
}

const FEEL = /^(feel|https?:\/\/www\.omg\.org\/spec\/(DMN|FEEL)\/.*)$/i;
const expression = z.object({
	text: z.string().default(""),
	expressionLanguage: z.string().regex(FEEL, "only FEEL is understood").optional(),
});
const reference = z.object({ href: z.string() });

const table = z.object({
	$type: z.literal("dmn:DecisionTable"),
	hitPolicy: z.string().default("UNIQUE"),
	aggregation: z.string().optional(),
	input: z
		.array(z.object({ label: z.string().optional(), inputExpression: expression.optional() }))
		.default([]),
	output: z.array(z.object({ name: z.string().default("") })).default([]),
	rule: z
		.array(
			z.object({
				id: z.string().default(""),
				inputEntry: z.array(expression).default([]),
				outputEntry: z.array(expression).default([]),
			}),
		)
		.default([]),
});

const literal = expression.extend({ $type: z.literal("dmn:LiteralExpression") });

const element = z.object({
	$type: z.string(),
	id: z.string().default(""),
	name: z.string().default(""),
	informationRequirement: z
		.array(
			z.object({
				requiredDecision: reference.optional(),
				requiredInput: reference.optional(),
			}),
		)
		.default([]),
	decisionLogic: z.unknown().optional(),
});

const definitions = z.object({ drgElement: z.array(element).default([]) });

const logic = z.discriminatedUnion("$type", [table, literal], {
	error: "only decision tables and literal expressions are evaluated: add one",
});

/** Elements beside decisions that change no result. */
const HARMLESS = new Set(["dmn:InputData", "dmn:KnowledgeSource"]);

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
	names.some((one) => one === name);

function parseTable(
	{ hitPolicy, aggregation, input, output, rule }: z.infer<typeof table>,
	decision: string,
): Table | Problem {
	if (!isOneOf(HIT_POLICIES, hitPolicy))
		return {
			decision,
			message: `the hit policy ${hitPolicy} is not supported; use ${HIT_POLICIES.join(", ")}`,
		};
	if (aggregation !== undefined && !isOneOf(AGGREGATIONS, aggregation))
		return {
			decision,
			message: `the aggregation ${aggregation} is not supported; use ${AGGREGATIONS.join(", ")}`,
		};
	if (aggregation !== undefined && (hitPolicy !== "COLLECT" || output.length !== 1))
		return { decision, message: "only a COLLECT table with one output can aggregate" };
	return {
		kind: "table",
		hitPolicy,
		...(aggregation !== undefined && { aggregation }),
		inputs: input.map(({ label, inputExpression }) => {
			const text = inputExpression?.text.trim() ?? "";
			return { label: label || text, expression: text };
		}),
		outputs: output.map(({ name }) => name),
		rules: rule.map(({ id, inputEntry, outputEntry }) => ({
			id,
			inputs: inputEntry.map(({ text }) => text),
			outputs: outputEntry.map(({ text }) => text),
		})),
	};
}

function parseLogic(given: unknown, decision: string): ParsedDecision["logic"] | Problem {
	const { data, error } = logic.safeParse(given);
	if (error) return { decision, message: error.issues.map(({ message }) => message).join("; ") };
	return data.$type === "dmn:DecisionTable"
		? parseTable(data, decision)
		: { kind: "literal", expression: data.text };
}

async function readXml(xml: string): Promise<z.infer<typeof definitions>> {
	const unusable = (message: string) => new UnusableModelError([{ message }]);
	const { rootElement, warnings } = await new DmnModdle().fromXML(xml).catch((error: Error) => {
		throw unusable(`not a DMN 1.3 file: ${error.message.replace(/\s+/g, " ")}`);
	});
	if (warnings.length > 0)
		throw new UnusableModelError(
			warnings.map(({ message }) => ({ message: message.replace(/\s+/g, " ") })),
		);
	// The tree's defaults and links hide in prototypes and getters: as JSON it is what the file says, and nothing else.
	const { data, error } = definitions.safeParse(JSON.parse(JSON.stringify(rootElement)));
	if (error) throw unusable(`not a DMN 1.3 file: ${z.prettifyError(error)}`);
	return data;
}

/**
 * The decisions of a DMN 1.3 file, in its order, and what is wrong with them by themselves: two of one name, logic that
 * is not evaluated here, an arrow from nowhere.
 * @throws {UnusableModelError} when the text is no DMN 1.3 at all.
 */
export async function parseDmn(
	xml: string,
): Promise<{ readonly decisions: readonly ParsedDecision[]; readonly problems: Problem[] }> {
	const { drgElement: elements } = await readXml(xml);
	const byId = new Map(elements.map((one) => [one.id, one]));
	const problems: Problem[] = [];
	const named = (href: string, decision: string): string[] => {
		const found = href.startsWith("#") ? byId.get(href.slice(1)) : undefined;
		if (found !== undefined) return [found.name];
		problems.push({ decision, message: `requires ${href}, which is not in the file` });
		return [];
	};
	const decisions: ParsedDecision[] = [];
	for (const { $type, name, informationRequirement, decisionLogic } of elements) {
		if (HARMLESS.has($type)) continue;
		if ($type !== "dmn:Decision") {
			problems.push({ message: `${name}: ${$type.replace("dmn:", "")} is not supported` });
			continue;
		}
		if (name === "" || decisions.some((other) => other.name === name))
			problems.push({ decision: name, message: "each decision needs a name of its own" });
		const requires = informationRequirement.flatMap(({ requiredDecision }) =>
			requiredDecision ? named(requiredDecision.href, name) : [],
		);
		const inputData = informationRequirement.flatMap(({ requiredInput }) =>
			requiredInput ? named(requiredInput.href, name) : [],
		);
		const parsed = parseLogic(decisionLogic, name);
		if ("message" in parsed) problems.push(parsed);
		else decisions.push({ name, requires, inputData, logic: parsed });
	}
	return { decisions, problems };
}
