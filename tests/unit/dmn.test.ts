import { describe, expect, it } from "@jest/globals";
import { compileModel, evaluate } from "../../lib/decisions/dmn.ts";
import { UndecidedError } from "../../lib/decisions/errors.ts";
import type { InputSchema } from "../../lib/decisions/inputs.ts";
import { dmn, literal, type TableSketch, table } from "../factories/dmn.ts";

const SCHEMA = {
	order: {
		total: { type: "number", about: "Euro." },
		country: { type: "text", about: "ISO code." },
		items: { type: "texts", about: "What was bought." },
	},
	customer: { id: { type: "text", about: "Whoever orders." } },
	matches: { vip: { type: "texts", about: "Ids of those whom we know by name." } },
} as const satisfies InputSchema;

const order = (total: number, country = "FR", items: readonly string[] = []) => ({
	order: { total, country, items },
	customer: { id: "c-1" },
	matches: { vip: ["c-1", "c-2"], outage: true },
});

const compile = (...decisions: readonly string[]) =>
	compileModel(dmn(...decisions), { inputs: SCHEMA, lists: ["outage"], decisions: {} });

/** The result of the lone table `tier`, and the rows that fired. */
async function tier(
	sketch: Omit<TableSketch, "name" | "outputs">,
	total: number,
	country?: string,
) {
	const model = await compile(table({ name: "tier", outputs: ["tier"], ...sketch }));
	const { results, fired } = evaluate(model, order(total, country));
	return { tier: results["tier"], rows: fired.map(({ row }) => row) };
}

const bands = [
	[">= 100", "-", '"large"'],
	[">= 10", '"FR"', '"home"'],
	["-", "-", '"small"'],
];
const inputs = ["order.total", "order.country"];

describe("of a FIRST table", () => {
	it("the first row that holds counts", async () => {
		expect(await tier({ hitPolicy: "FIRST", inputs, rows: bands }, 100)).toEqual({
			tier: "large",
			rows: [1],
		});
	});

	it("the default counts when no other row holds", async () => {
		expect(await tier({ hitPolicy: "FIRST", inputs, rows: bands }, 9)).toEqual({
			tier: "small",
			rows: [3],
		});
	});
});

describe("of a UNIQUE table", () => {
	it("the one row that holds counts, and not the default beside it", async () => {
		expect(await tier({ inputs, rows: bands }, 10)).toEqual({ tier: "home", rows: [2] });
	});

	it("two rows that hold leave it undecided", async () => {
		await expect(tier({ inputs, rows: bands }, 100)).rejects.toThrow(
			new UndecidedError({
				decision: "tier",
				message: "rows 1 and 2 all fire, but of a UNIQUE table only one may",
			}),
		);
	});
});

describe("of an ANY table", () => {
	const agreeing = [
		[">= 100", "-", '"large"'],
		["-", '"FR"', '"large"'],
		["-", '"DE"', '"abroad"'],
		["-", "-", '"small"'],
	];

	it("rows that agree count together", async () => {
		expect(await tier({ hitPolicy: "ANY", inputs, rows: agreeing }, 100)).toEqual({
			tier: "large",
			rows: [1, 2],
		});
	});

	it("rows that differ leave it undecided", async () => {
		await expect(tier({ hitPolicy: "ANY", inputs, rows: agreeing }, 100, "DE")).rejects.toThrow(
			"decision tier: rows 1 and 3 fire and differ, but in an ANY table they must agree",
		);
	});
});

describe("of a COLLECT table", () => {
	const points = [
		[">= 100", "-", "7"],
		["-", '"FR"', "2"],
		["-", '"FR", "DE"', "5"],
		["-", "-", "null"],
	];
	const collect = (total: number, country: string, aggregation?: string) =>
		tier(
			{ hitPolicy: "COLLECT", inputs, rows: points, ...(aggregation && { aggregation }) },
			total,
			country,
		);

	it("all rows that hold are listed", async () => {
		expect(await collect(100, "FR")).toEqual({ tier: [7, 2, 5], rows: [1, 2, 3] });
	});

	it("a default of null adds nothing", async () => {
		expect(await collect(1, "IT")).toEqual({ tier: [], rows: [4] });
	});

	it.each([
		["SUM", 14, 0],
		["MIN", 2, null],
		["MAX", 7, null],
		["COUNT", 3, 0],
	])("%s gives %s, and %s when only the default holds", async (aggregation, some, none) => {
		expect((await collect(100, "FR", aggregation)).tier).toBe(some);
		expect((await collect(1, "IT", aggregation)).tier).toBe(none);
	});

	it("a sum of what turns out to be a text is undecided", async () => {
		const rows = [
			[">= 100", "-", 'if order.total = 113 then "seven" else 7'],
			["-", "-", "0"],
		];
		await expect(
			tier({ hitPolicy: "COLLECT", aggregation: "SUM", inputs, rows }, 113),
		).rejects.toThrow("decision tier: SUM takes numbers only");
	});
});

it("a RULE ORDER table lists contexts in the order of its rows", async () => {
	const model = await compile(
		table({
			name: "steps",
			hitPolicy: "RULE ORDER",
			inputs: ["order.total"],
			outputs: ["step", "team"],
			rows: [
				[">= 100", '"call"', '"care"'],
				[">= 10", '"write"', '"sales"'],
				["-", '"wait"', '"care"'],
			],
		}),
	);
	expect(evaluate(model, order(100)).results["steps"]).toEqual([
		{ step: "call", team: "care" },
		{ step: "write", team: "sales" },
	]);
});

describe("what simple cells cannot say, the interpreter does", () => {
	it.each([
		["list contains(matches.vip, customer.id)", "true", true],
		["matches.outage", "true", true],
		["count(order.items)", "> 1", true],
		["count(order.items)", "> 2", false],
		["order.country", 'starts with(?, "F")', true],
		["order.total", "> count(order.items) * 10", true],
		["order.items", 'some thing in ? satisfies thing = "lamp"', true],
		["if order.total > 10 then order.country else null", '"FR"', true],
	])("%s is %s: %s", async (input, cell, holds) => {
		const model = await compile(
			table({
				name: "holds",
				inputs: [input],
				outputs: ["holds"],
				rows: [
					[cell, "true"],
					["-", "false"],
				],
			}),
		);
		expect(evaluate(model, order(30, "FR", ["lamp", "chair"])).results["holds"]).toBe(holds);
	});

	it("in outputs and literal expressions too", async () => {
		const model = await compile(
			literal("net", "order.total / 1.25"),
			table({
				name: "label",
				inputs: ["order.total"],
				outputs: ["label"],
				rows: [["-", '"to " + order.country']],
			}),
		);
		expect(evaluate(model, order(50)).results).toEqual({ net: 40, label: "to FR" });
	});

	it("a warning that only these inputs give leaves it undecided, and says where", async () => {
		const model = await compile(
			table({
				name: "fee",
				inputs: ["order.country"],
				outputs: ["fee"],
				rows: [
					['"XX"', "if order.total = 13 then order.total + order.country else 1"],
					["-", "0"],
				],
			}),
		);
		expect(() => evaluate(model, order(13, "XX"))).toThrow(
			"decision fee, row 1 (fee-1), column fee: if order.total = 13 then order.total + order.country else 1: Can't add",
		);
	});
});

it("an output that turns out to be none of the expected leaves it undecided", async () => {
	const fee = table({
		name: "fee",
		inputs: ["order.total"],
		outputs: ["fee"],
		rows: [["-", "if order.total = 13 then 99 else 1"]],
	});
	const model = await compileModel(dmn(fee), {
		inputs: SCHEMA,
		lists: [],
		decisions: { fee: { type: "number", max: 10 } },
	});
	expect(evaluate(model, order(12)).results.fee).toBe(1);
	expect(() => evaluate(model, order(13))).toThrow(
		"decision fee, row 1 (fee-1), column fee: gave 99, but must be a number of at most 10",
	);
});

describe("a chain of decisions", () => {
	const chain = [
		table({
			name: "offer",
			hitPolicy: "FIRST",
			requires: ["size", "rebate"],
			inputs: ["size.name", "rebate"],
			outputs: ["offer"],
			rows: [
				['"large"', "> 5", '"call"'],
				["-", "-", "size.name"],
			],
		}),
		literal("rebate", "order.total / 10", ["size"]),
		table({
			name: "size",
			hitPolicy: "FIRST",
			inputs: ["order.total"],
			outputs: ["name", "weight"],
			rows: [
				[">= 100", '"large"', "2"],
				["-", '"small"', "1"],
			],
		}),
	];

	it("is made in the order of its requirements, whatever that of the file", async () => {
		const model = await compile(...chain);
		expect(model.decisions.map(({ name }) => name)).toEqual(["size", "rebate", "offer"]);
		expect(evaluate(model, order(100)).results).toEqual({
			size: { name: "large", weight: 2 },
			rebate: 10,
			offer: "call",
		});
	});

	it("explains itself by the rows that fired", async () => {
		expect(evaluate(await compile(...chain), order(20)).fired).toEqual([
			{ decision: "size", rule: "size-2", row: 2 },
			{ decision: "offer", rule: "offer-2", row: 2 },
		]);
	});
});

it("an input that is missing leaves it undecided", async () => {
	const model = await compile(
		table({ name: "tier", inputs, outputs: ["tier"], rows: bands, hitPolicy: "FIRST" }),
	);
	expect(() => evaluate(model, { order: { country: "FR" } })).toThrow(
		"decision tier, column order.total: the input order.total is missing",
	);
});

it("the same text has the same version, another text another", async () => {
	const [one, same, other] = await Promise.all([
		compile(literal("a", "1")),
		compile(literal("a", "1")),
		compile(literal("a", "2")),
	]);
	expect(one.version).toMatch(/^[0-9a-f]{12}$/);
	expect(same.version).toBe(one.version);
	expect(other.version).not.toBe(one.version);
});
