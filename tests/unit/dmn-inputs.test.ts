import { describe, expect, it } from "@jest/globals";
import * as z from "zod";
import { INPUTS, inputsJsonSchema } from "../../lib/decisions/inputs.ts";
import { inputs, LISTS } from "../factories/routing.ts";

const schema = z.fromJSONSchema(
	inputsJsonSchema(Object.keys(LISTS)) as z.core.JSONSchema.JSONSchema,
);

describe("the JSON Schema of the inputs", () => {
	it("accepts a post's inputs", () => {
		expect(schema.safeParse(inputs()).error).toBeUndefined();
		expect(schema.safeParse(inputs({ post: { rating: 4 } })).success).toBe(true);
	});

	it.each([
		["a score above 1", { ...inputs().reading, urgency: 1.1 }],
		["an intent that does not exist", { ...inputs().reading, intent: "rant" }],
		["a signal that does not exist", { ...inputs().reading, signals: ["boredom"] }],
		["a field that does not exist", { ...inputs().reading, mood: 1 }],
		["a number as text", { ...inputs().reading, urgency: "0.5" }],
	])("refuses %s", (_, reading) => {
		expect(schema.safeParse({ ...inputs(), reading }).success).toBe(false);
	});

	it("refuses a post that was not looked up in every list", () => {
		expect(schema.safeParse({ ...inputs(), matches: { vip: true } }).success).toBe(false);
	});

	it("describes every field in a line", () => {
		const abouts = Object.values(INPUTS).flatMap((fields) =>
			Object.values(fields).map(({ about }) => about),
		);
		expect(abouts.filter((about) => !/^[^\n]+\.$|…$/.test(about))).toEqual([]);
	});
});
