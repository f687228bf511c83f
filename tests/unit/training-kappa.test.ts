import { describe, expect, it } from "@jest/globals";
import { kappa } from "../../training/kappa.ts";

describe("the agreement of two readers", () => {
	it("is 1 where they always agree, also on one thing", () => {
		expect(
			kappa([
				["a", "a"],
				["b", "b"],
			]),
		).toBe(1);
		expect(kappa([["a", "a"]])).toBe(1);
	});

	it("is 0 where they agree as often as chance would have it, and less where they avoid one another", () => {
		const by = (...pairs: string[]) => kappa(pairs.map((pair) => [pair[0] ?? "", pair[1] ?? ""]));
		expect(by("aa", "ab", "ba", "bb")).toBe(0);
		expect(by("ab", "ba")).toBe(-1);
	});
});
