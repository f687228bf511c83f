import { describe, expect, it } from "@jest/globals";
import type { Signal } from "../../lib/language/reading.ts";
import { urgencyOf } from "../../lib/language/urgency.ts";

const signal = (name: Signal["name"], confidence: number): Signal => ({
	...{ name, confidence, words: [] },
});
const NEEDED = 0.8;

describe("danger", () => {
	it.each(["safety", "self-harm"] as const)("(%s) cannot wait, whatever else is said", (name) => {
		expect(urgencyOf([], [signal(name, 0.4)], 0).score).toBeGreaterThanOrEqual(0.9);
	});

	it.each(["safety", "self-harm"] as const)("(%s) of the faintest sign is no urgency", (name) => {
		expect(urgencyOf([], [signal(name, 0.05)], NEEDED)).toEqual({ score: 0, reasons: [] });
	});
});

describe("reasons", () => {
	const reason = (name: "money" | "deadline", confidence = 0.9) => ({
		...{ name, confidence, phrases: [] },
	});

	it("add up", () => {
		const one = urgencyOf([reason("money")], [], NEEDED).score;
		const two = urgencyOf([reason("money"), reason("deadline")], [], NEEDED).score;
		expect(two).toBeGreaterThan(one);
		expect(two).toBeLessThan(1);
	});

	it("count little where nobody suffers or asks", () => {
		const idle = urgencyOf([reason("money")], [], 0).score;
		expect(idle).toBeLessThan(urgencyOf([reason("money")], [], NEEDED).score / 2);
	});

	it("that are a guess do not count", () => {
		expect(urgencyOf([reason("money", 0.5)], [], NEEDED).reasons).toEqual([]);
	});
});
