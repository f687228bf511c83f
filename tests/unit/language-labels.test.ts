import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { INTENTS } from "../../lib/language/reading.ts";
import { readHandLabels } from "../../training/examples.ts";

const directory = new URL("../../training/labels/", import.meta.url);

describe("the labels by hand", () => {
	it("are 12,000 and of known intents", () => {
		const labels = [...readHandLabels().values()];
		expect(labels.length).toBeGreaterThanOrEqual(12_000);
		for (const { intents } of labels)
			expect(intents.every((intent) => INTENTS.includes(intent))).toBe(true);
	});

	it("hold no text, only its hash", () => {
		for (const name of readdirSync(directory))
			for (const line of readFileSync(new URL(name, directory), "utf8").split("\n"))
				if (line !== "")
					expect(Object.keys(JSON.parse(line)).sort()).toEqual([
						"hash",
						"intents",
						"signals",
						"urgency",
					]);
	});
});
