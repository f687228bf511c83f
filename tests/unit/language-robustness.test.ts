import { describe, expect, it } from "@jest/globals";
import { readPost } from "../../lib/language/read-post.ts";
import { randomBy } from "../../training/random.ts";

const FAMILY = "👨‍👩‍👧‍👦";

function randomUnicode(units: number): string {
	const random = randomBy(7);
	const parts: string[] = [];
	for (let unit = 0; unit < units; unit++)
		parts.push(String.fromCharCode(Math.floor(random() * 0x10000)));
	return parts.join("");
}

describe("a text that no customer writes", () => {
	it("is read though it is a megabyte of random Unicode", () => {
		expect(() => readPost(randomUnicode(1_000_000))).not.toThrow();
	});

	it("is read though it is 10,000 emoji", () => {
		expect(readPost("😡".repeat(10_000)).language).toBe("und");
	});

	it("is read though it has 100,000 characters", () => {
		expect(readPost("still waiting for my refund! ".repeat(3_500)).intent).toBe("complaint");
	});

	it.each(["fire ", "great another ", "a..", "?!", "https://x.y/", "@", "1,", "aaaaaaaaaa", "'"])(
		"is read in time that grows with its length: %j",
		(part) => {
			const shorter = part.repeat(Math.ceil(2_000 / part.length));
			const longer = part.repeat(Math.ceil(20_000 / part.length));
			const best = (text: string): number => {
				let least = Number.POSITIVE_INFINITY;
				for (let round = 0; round < 5; round++) {
					const started = performance.now();
					readPost(text);
					least = Math.min(least, performance.now() - started);
				}
				return least;
			};
			best(longer);
			expect(best(longer)).toBeLessThan(60 * best(shorter) + 50);
		},
	);

	it("is read though it ends in half of an emoji", () => {
		for (let end = 0; end <= FAMILY.length; end++)
			expect(() => readPost(`love my ${FAMILY.slice(0, end)}`)).not.toThrow();
	});
});
