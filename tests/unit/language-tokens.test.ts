import { describe, expect, it } from "@jest/globals";
import { KIND, tokensOf } from "../../lib/language/tokens.ts";

const seen = (text: string): string[] => {
	const tokens = tokensOf(text);
	return Array.from({ length: tokens.count }, (_, at) =>
		text.slice(tokens.start[at], tokens.end[at]),
	);
};
const kinds = (text: string): string[] => {
	const tokens = tokensOf(text);
	return Array.from(
		{ length: tokens.count },
		(_, at) => Object.entries(KIND).find(([, kind]) => kind === tokens.kind[at])?.[0] ?? "",
	);
};

describe("tokens", () => {
	it("keep their places in the text", () => {
		expect(seen("I'm @home.now, it's £12.50… see https://x.y/z?a=1 #FAIL 😡!")).toEqual([
			"I'm",
			"@home.now",
			"it's",
			"12.50",
			"…",
			"see",
			"https://x.y/z?a=1",
			"FAIL",
			"😡",
			"!",
		]);
	});

	it("know what they are", () => {
		expect(kinds("pay £5 or 3 to @me www.a.b now?")).toEqual([
			...["word", "money", "word", "number", "word", "handle", "link", "word", "question"],
		]);
	});

	it("are equal for what is written differently", () => {
		const hash = (text: string): number | undefined => tokensOf(text).hash[0];
		expect(hash("SOOOOO")).toBe(hash("soo"));
		expect(hash("don’t")).toBe(hash("dont"));
		expect(hash("3rd")).toBe(hash("5rd"));
		expect(hash("good")).not.toBe(hash("god"));
	});

	it("tell capitals", () => {
		const { capitals } = tokensOf("This is BAD");
		expect([...capitals.slice(0, 3)]).toEqual([1, 0, 2]);
	});
});
