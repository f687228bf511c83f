import { describe, expect, it } from "@jest/globals";
import { activate } from "../../lib/decisions/decide.ts";
import { compileModel } from "../../lib/decisions/dmn.ts";
import { type Problem, UnusableModelError } from "../../lib/decisions/errors.ts";
import { INPUTS } from "../../lib/decisions/inputs.ts";
import { dmn, literal, type TableSketch, table } from "../factories/dmn.ts";
import { EXPECTATIONS, ROUTING_XML } from "../factories/routing.ts";

const DECISIONS = {
	urgency: {
		level: { type: "text", oneOf: ["high", "low"] },
		score: { type: "number", min: 0, max: 10 },
	},
} as const;

/** What is wrong with the model; empty when it may be put to use. */
async function problemsOf(promise: Promise<unknown>): Promise<readonly Problem[]> {
	try {
		await promise;
		return [];
	} catch (error) {
		if (error instanceof UnusableModelError) return error.problems;
		throw error;
	}
}

const problems = (xml: string) =>
	problemsOf(compileModel(xml, { inputs: INPUTS, lists: ["vip"], decisions: DECISIONS }));

const sound: TableSketch = {
	name: "urgency",
	hitPolicy: "FIRST",
	inputs: ["reading.urgency", "post.kind", "reading.signals"],
	outputs: ["level", "score"],
	rows: [
		[">= 0.5", "-", "-", '"high"', "7"],
		["-", '"review"', 'list contains(?, "legal")', '"high"', "count(reading.signals)"],
		["-", "-", "-", '"low"', "0"],
	],
};
/** The sound table with one thing changed. */
const but = (changes: Partial<TableSketch>): string => dmn(table({ ...sound, ...changes }));
/** The sound table, its second row replaced. */
const row = (...cells: readonly string[]): string =>
	but({ rows: sound.rows.map((given, index) => (index === 1 ? cells : given)) });
const second = { decision: "urgency", row: 2, rule: "urgency-2" };

it("a sound model is put to use", async () => {
	expect(await problems(but({}))).toEqual([]);
});

it("a column of texts and numbers may be compared with either", async () => {
	const mixed = table({
		name: "mixed",
		inputs: ["post.length"],
		outputs: ["mixed"],
		rows: [
			["> 100", '"long"'],
			["-", "7"],
		],
	});
	const asks = (cell: string): string =>
		dmn(
			table(sound),
			mixed,
			table({
				name: "asks",
				requires: ["mixed"],
				inputs: ["mixed"],
				outputs: ["asks"],
				rows: [
					[cell, "true"],
					["-", "false"],
				],
			}),
		);
	expect(await problems(asks('"long"'))).toEqual([]);
	expect(await problems(asks("> 5"))).toEqual([]);
});

it("rows that contradict each other for inputs that may never come are no reason to refuse", async () => {
	const overlapping = table({
		name: "size",
		inputs: ["post.length", "post.followers"],
		outputs: ["size"],
		rows: [
			["> 100", "-", "1"],
			["-", "> 100", "2"],
			["-", "-", "0"],
		],
	});
	const dependent = literal("double", "size * 2", ["size"]);
	expect(await problems(dmn(table(sound), overlapping, dependent))).toEqual([]);
});

it("a list may leave out what its column's name otherwise demands", async () => {
	const levels = (last: string): string =>
		dmn(
			table(sound),
			table({
				name: "levels",
				hitPolicy: "COLLECT",
				inputs: ["post.length"],
				outputs: ["level"],
				rows: [
					["> 100", '"high"'],
					["-", last],
				],
			}),
		);
	expect(await problems(levels("null"))).toEqual([]);
	expect(await problems(levels('"middling"'))).toHaveLength(1);
});

it("a cell that fails with every value is told once", async () => {
	expect(await problems(row("-", "-", "-", '"high"', "1 + post.channel"))).toHaveLength(1);
});

describe("a model is refused, and the cell named, for", () => {
	it.each([
		[
			"a variable that does not exist",
			row("nosuch > 1", "-", "-", '"high"', "7"),
			{
				...second,
				column: "reading.urgency",
				message: "there is no nosuch; there are post, reading, customer, incident, matches",
			},
		],
		[
			"a variable in a branch that hardly ever runs",
			row("-", "-", "-", '"high"', "if post.followers = 77 then nosuch else 1"),
			{ ...second, column: "score", message: expect.stringContaining("there is no nosuch") },
		],
		[
			"a list that the owner does not keep",
			but({ inputs: ["matches.vips", "post.kind", "reading.signals"], rows: sound.rows.slice(2) }),
			{
				decision: "urgency",
				column: "matches.vips",
				message: "matches has no vips; it has vip",
			},
		],
		[
			"a field that a context does not have",
			row("> reading.urgencies", "-", "-", '"high"', "7"),
			{ ...second, message: expect.stringContaining("reading has no urgencies; it has read,") },
		],
		[
			"a function that does not exist",
			row("-", "-", "-", '"high"', "cuont(reading.signals)"),
			{ ...second, message: expect.stringContaining("there is no cuont") },
		],
		[
			"what is no FEEL",
			row("-", "-", "-", '"high"', "1 +"),
			{ ...second, column: "score", message: "1 + is no FEEL: cannot be read from character 4 on" },
		],
		[
			"a warning of the interpreter",
			row("-", "-", "-", '"high"', "post.rating + 1"),
			{ ...second, column: "score", message: "post.rating + 1: Can't add '1' to 'null'" },
		],
		[
			"a warning of the interpreter in a condition",
			row("> 1 + post.channel", "-", "-", '"high"', "7"),
			{ ...second, column: "reading.urgency", message: expect.stringContaining("Can't add") },
		],
		[
			"a value that the column never gives",
			row("-", '"revue"', "-", '"high"', "7"),
			{ ...second, column: "post.kind", message: expect.stringContaining('"revue" does not fit') },
		],
		[
			"a signal that does not exist",
			row("-", "-", 'list contains(?, "leagl")', '"high"', "7"),
			{ ...second, message: expect.stringContaining('"leagl" does not fit') },
		],
		[
			"a text where a list is asked",
			row("-", "-", '"legal"', '"high"', "7"),
			{ ...second, message: expect.stringContaining("ask for one of them with list contains(") },
		],
		[
			"a threshold out of bounds",
			row(">= 5", "-", "-", '"high"', "7"),
			{ ...second, message: ">= 5 does not fit: the column gives a number from 0 to 1" },
		],
		[
			"an output that is none of the expected",
			row("-", "-", "-", '"hihg"', "7"),
			{ ...second, column: "level", message: '"hihg" must be one of "high", "low"' },
		],
		[
			"an output that is computed and cannot be checked",
			row("-", "-", "-", 'if customer.vip then "high" else "low"', "7"),
			{ ...second, column: "level", message: expect.stringContaining("written out") },
		],
		[
			"an output of the wrong kind",
			row("-", "-", "-", '"high"', "post.channel"),
			{
				...second,
				column: "score",
				message: "gives a text, but must be a number from 0 to 10",
			},
		],
		[
			"an output that may be another text",
			row("-", "-", "-", "post.channel", "7"),
			{ ...second, column: "level", message: 'gives a text, but must be one of "high", "low"' },
		],
		[
			"an output that may be null",
			row("-", "-", "-", '"high"', "post.rating"),
			{
				...second,
				column: "score",
				message: "gives a number from 1 to 5, or null, but must be a number from 0 to 10",
			},
		],
		[
			"a warning that only large numbers give",
			row("-", "-", "-", '"high"', "if post.followers > 10 then 1 + post.channel else 1"),
			{ ...second, column: "score" },
		],
		[
			"a text that a required decision never gives",
			dmn(
				table(sound),
				table({
					name: "alarm",
					requires: ["urgency", "size"],
					inputs: ["size"],
					outputs: ["alarm"],
					rows: [
						['"huge"', "true"],
						["-", "false"],
					],
				}),
				table({
					name: "size",
					inputs: ["post.length"],
					outputs: ["size"],
					rows: [
						["> 100", '"long"'],
						["-", '"short"'],
					],
				}),
			),
			{
				decision: "alarm",
				row: 1,
				message: '"huge" does not fit: the column gives one of "long", "short"',
			},
		],
		[
			"an empty output",
			row("-", "-", "-", "", "7"),
			{ ...second, column: "level", message: 'null must be one of "high", "low"' },
		],
		[
			"a row without one of its cells",
			row("-", "-", '"high"', "7"),
			{ ...second, message: "has not one cell for each column" },
		],
		[
			"a table without a default row",
			but({ rows: sound.rows.slice(0, 2) }),
			{
				decision: "urgency",
				message: 'has no default: the last row must have "-" in every input column',
			},
		],
		[
			"an output that is missing",
			but({ outputs: ["level", "points"] }),
			{ decision: "urgency", message: "has no output score" },
		],
		[
			"a lone output where several are expected",
			but({ outputs: ["level"], rows: [["-", "-", "-", '"low"']] }),
			{
				decision: "urgency",
				message: "needs a second output: the result of one alone is its bare value",
			},
		],
		[
			"two outputs of one name",
			but({ outputs: ["level", "score", "score"], rows: [["-", "-", "-", '"low"', "0", "0"]] }),
			{ decision: "urgency", message: "each output needs a name of its own" },
		],
		[
			"a column without an expression",
			but({ inputs: ["", "post.kind", "reading.signals"], rows: sound.rows.slice(2) }),
			{ decision: "urgency", column: "", message: "has no input expression" },
		],
		[
			"a list where one result is expected",
			but({ hitPolicy: "COLLECT" }),
			{ decision: "urgency", message: "must give one result: its hit policy cannot be COLLECT" },
		],
		[
			"a sum of texts",
			dmn(
				table(sound),
				table({
					name: "total",
					hitPolicy: "COLLECT",
					aggregation: "SUM",
					inputs: ["post.kind"],
					outputs: ["total"],
					rows: [["-", '"one"']],
				}),
			),
			{ decision: "total", message: "SUM takes numbers only" },
		],
		[
			"a COLLECT table without a default row",
			dmn(
				table(sound),
				table({
					name: "tags",
					hitPolicy: "COLLECT",
					inputs: ["post.kind"],
					outputs: ["tag"],
					rows: [['"review"', '"stars"']],
				}),
			),
			{ decision: "tags", message: expect.stringContaining("has no default") },
		],
		[
			"the hit policy PRIORITY",
			but({ hitPolicy: "PRIORITY" }),
			{
				decision: "urgency",
				message:
					"the hit policy PRIORITY is not supported; use UNIQUE, FIRST, ANY, COLLECT, RULE ORDER",
			},
		],
		[
			"the hit policy OUTPUT ORDER",
			but({ hitPolicy: "OUTPUT ORDER" }),
			{
				decision: "urgency",
				message: expect.stringContaining("OUTPUT ORDER is not supported"),
			},
		],
		[
			"an aggregation that is not of the standard",
			but({ hitPolicy: "COLLECT", aggregation: "MEAN" }),
			{
				decision: "urgency",
				message: "the aggregation MEAN is not supported; use SUM, MIN, MAX, COUNT",
			},
		],
		[
			"an aggregation of a table that does not collect",
			but({ aggregation: "SUM" }),
			{ decision: "urgency", message: "only a COLLECT table with one output can aggregate" },
		],
		[
			"a decision that is missing",
			dmn(literal("other", "1")),
			{ message: "the decision urgency is missing" },
		],
		[
			"a literal expression where a table is expected",
			dmn(literal("urgency", '{level: "high", score: 1}')),
			{ decision: "urgency", message: "must be a decision table: only its rows can be checked" },
		],
		[
			"two decisions of one name",
			dmn(table(sound), literal("urgency", "1").replace('id="urgency"', 'id="again"')),
			{ decision: "urgency", message: "each decision needs a name of its own" },
		],
		[
			"a decision with the name of an input",
			dmn(table(sound), literal("post", "1")),
			{ decision: "post", message: "has the name of an input; give it another" },
		],
		[
			"decisions that require each other",
			dmn(table(sound), literal("a", "b", ["b"]), literal("b", "a", ["a"])),
			{ decision: "a", message: "requires itself: a → b → a" },
		],
		[
			"the result of a decision that is not required",
			dmn(table(sound), literal("double", "urgency.score * 2")),
			{ decision: "double", message: expect.stringContaining("there is no urgency") },
		],
		[
			"a field that a required decision does not give",
			dmn(table(sound), literal("double", "urgency.points * 2", ["urgency"])),
			{ decision: "double", message: "urgency has no points; it has level, score" },
		],
		[
			"an arrow from nowhere",
			dmn(table({ ...sound, requires: ["gone"] })),
			{ decision: "urgency", message: "requires #gone, which is not in the file" },
		],
		[
			"input data that does not exist",
			dmn(
				'<inputData id="i" name="weather"/>',
				table(sound).replace(
					"<decisionTable",
					'<informationRequirement><requiredInput href="#i"/></informationRequirement><decisionTable',
				),
			),
			{ decision: "urgency", message: expect.stringContaining("there is no input weather") },
		],
		[
			"a decision without logic",
			dmn(table(sound), '<decision id="empty" name="empty"/>'),
			{
				decision: "empty",
				message: "only decision tables and literal expressions are evaluated: add one",
			},
		],
		[
			"another language than FEEL",
			dmn(
				table(sound),
				literal("script", "1").replace(
					"<literalExpression",
					'<literalExpression expressionLanguage="javascript"',
				),
			),
			{ decision: "script", message: "only FEEL is understood" },
		],
		[
			"a business knowledge model",
			dmn(table(sound), '<businessKnowledgeModel id="k" name="rates"/>'),
			{ message: "rates: BusinessKnowledgeModel is not supported" },
		],
		[
			"rules of one id",
			dmn(table(sound).replace('id="urgency-2"', 'id="urgency-1"')),
			{ message: expect.stringContaining("duplicate ID <urgency-1>") },
		],
		[
			"an older DMN",
			dmn(table(sound)).replace("20191111", "20180521"),
			{ message: expect.stringContaining("not a DMN 1.3 file") },
		],
		["what is no XML", "decide!", { message: expect.stringContaining("not a DMN 1.3 file") }],
	])("%s", async (_, xml, problem) => {
		expect(await problems(xml)).toContainEqual(expect.objectContaining(problem));
	});
});

it("everything that is wrong is told at once, each with its place", async () => {
	const error = await compileModel(
		dmn(table({ ...sound, rows: [["nosuch", '"revue"', "-", '"hihg"', "7"]] })),
		{ inputs: INPUTS, lists: [], decisions: DECISIONS },
	).catch((refusal: Error) => refusal);
	expect(error).toHaveProperty("name", "UnusableModelError");
	const lines = String((error as Error).message).split("\n");
	expect(lines).toContain(
		'decision urgency, row 1 (urgency-1), column level: "hihg" must be one of "high", "low"',
	);
	expect(lines).toHaveLength(4);
});

describe("the routing model is refused for", () => {
	const refused = async (from: string, to: string) => {
		expect(ROUTING_XML).toContain(from);
		return problemsOf(activate(ROUTING_XML.replace(from, to), EXPECTATIONS));
	};

	it.each([
		["team", '"escalations"', { decision: "team", row: 4, rule: "team-legal", column: "team" }],
		[
			"SLA policy",
			'>"priority"<',
			{ decision: "slaPolicy", row: 2, rule: "slaPolicy-priority", column: "slaPolicy" },
		],
		[
			"template",
			'"ask-details"',
			{ decision: "replyPolicy", row: 9, rule: "replyPolicy-overheard", column: "template" },
		],
		[
			"area",
			'gatherIdea-general-then-area"><text>"general"',
			{ decision: "gatherIdea", row: 5, rule: "gatherIdea-general", column: "area" },
		],
	])("a %s that does not exist", async (_, from, place) => {
		expect(await refused(from, from.replace(/"([a-z-]+)"(?=<|$)/, '"nowhere"'))).toContainEqual({
			...place,
			message: expect.stringMatching(/^"nowhere" must be one of "/),
		});
	});

	it.each([["openCase"], ["gatherIdea"], ["handling"], ["replyPolicy"], ["keepAs"]])(
		"a missing decision %s",
		async (name) => {
			const renamed = await refused(`id="${name}" name="${name}"`, `id="${name}" name="other"`);
			expect(renamed).toContainEqual({ message: `the decision ${name} is missing` });
		},
	);
});
