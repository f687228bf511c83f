import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { INTENTS } from "../../lib/language/reading.ts";
import { labelOf, lineOf, readHandLabels } from "../../training/hand-labels.ts";

const directory = new URL("../../training/labels/", import.meta.url);

describe("the labels by hand", () => {
	it("are 60,000 and of known intents", () => {
		const labels = [...readHandLabels().values()];
		expect(labels.length).toBeGreaterThanOrEqual(60_000);
		for (const { intents } of labels)
			expect(intents.every((intent) => INTENTS.includes(intent))).toBe(true);
	});

	it("hold no text, only its hash", () => {
		for (const name of readdirSync(directory))
			for (const line of readFileSync(new URL(name, directory), "utf8").split("\n"))
				expect(line).toMatch(/^([0-9a-f]{32} [cipqo]{1,2} [a-z,.-]+ [0-4])?$/);
	});

	it("are read as they were written, and refused where they are none", () => {
		const label = labelOf("3ffa9770bf8350b36303e615cb8fe2dd cq outage,churn 3");
		expect(label).toMatchObject({
			intents: ["complaint", "question"],
			signals: ["outage", "churn"],
			urgency: 3,
		});
		expect(labelOf(lineOf(label))).toEqual(label);
		expect(() => labelOf("3ffa x . 0")).toThrow('"x" is no intent');
		expect(() => labelOf("3ffa o angry 0")).toThrow('"angry" is no signal');
		expect(() => labelOf("3ffa o . 5")).toThrow('"5" is no urgency');
	});
});
