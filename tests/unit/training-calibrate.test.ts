import { describe, expect, it } from "@jest/globals";
import { fitPlatt, risingLine, type Sample, sureFrom } from "../../training/calibrate.ts";

/** Samples whose share of right ones rises with the lead: at a lead of 0 none, at 10 all. */
const samples: readonly Sample[] = Array.from({ length: 2000 }, (_, index) => ({
	lead: index / 200,
	right: (index * 7) % 20 < index / 100,
	weight: 1,
}));

describe("the lead from which a reading is sure", () => {
	it("is never where no lead is right often enough, nor where too few are", () => {
		expect(
			sureFrom(
				samples.map((sample) => ({ ...sample, right: false })),
				0.9,
			),
		).toBe(1000);
		expect(sureFrom(samples.slice(-24), 0)).toBe(1000);
	});

	it("is the least from which on so many are right", () => {
		const lead = sureFrom(samples, 0.95);
		const above = samples.filter((sample) => sample.lead >= lead);
		expect(above.filter(({ right }) => right).length / above.length).toBeGreaterThanOrEqual(0.95);
		const wider = samples.filter((sample) => sample.lead >= lead - 0.5);
		expect(wider.filter(({ right }) => right).length / wider.length).toBeLessThan(0.95);
	});
});

describe("the line from lead to how often it is right", () => {
	it("rises, has few points, and does not believe a single sample", () => {
		const line = risingLine([{ lead: -1, right: false, weight: 1 }, ...samples], 24);
		expect(line.length).toBeLessThanOrEqual(25);
		for (const [index, [lead, right]] of line.entries()) {
			expect(lead).toBeGreaterThanOrEqual(line[index - 1]?.[0] ?? -1);
			expect(right).toBeGreaterThanOrEqual(line[index - 1]?.[1] ?? 0);
		}
		const alone = [{ lead: -1, right: true, weight: 1 }, ...samples];
		expect(risingLine(alone, 24)[0]?.[1]).toBeLessThan(0.2);
	});
});

describe("the odds of a margin", () => {
	it("are even where half of the labels are yes", () => {
		const margins = Float32Array.from({ length: 200 }, (_, index) => index / 100 - 1);
		const labels = Int8Array.from(margins, (margin, index) =>
			(index % 5 === 0) === margin > 0 ? -1 : 1,
		);
		const [slope, offset] = fitPlatt(margins, labels, new Float32Array(200).fill(1));
		expect(slope).toBeGreaterThan(0);
		expect(Math.abs(offset)).toBeLessThan(0.3);
	});
});
