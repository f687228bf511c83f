import { describe, expect, it } from "@jest/globals";
import { LANGUAGES_READ } from "../../lib/language/language-id.ts";
import { standingOf, UNDER } from "../../lib/language/standing.ts";
import { tokensOf } from "../../lib/language/tokens.ts";

/** The words of a text that stand under something. */
function under(text: string, bit: number, language = "en"): string[] {
	const tokens = tokensOf(text);
	const standing = standingOf(tokens, LANGUAGES_READ.indexOf(language));
	const words: string[] = [];
	for (let at = 0; at < tokens.count; at++)
		if (((standing[at] as number) & bit) !== 0)
			words.push(text.slice(tokens.start[at], tokens.end[at]));
	return words;
}

describe("a word", () => {
	it("stands under the mark that its own sentence ends in", () => {
		const text = "It works. Does yours work? Great!";
		expect(under(text, UNDER.question)).toEqual(["Does", "yours", "work"]);
		expect(under(text, UNDER.exclamation)).toEqual(["Great"]);
	});

	it("stands under a denial for four words, and not beyond the sentence", () => {
		expect(under("it does not come on time any more", UNDER.denial)).toEqual([
			...["come", "on", "time", "any"],
		]);
		expect(under("no. fine now", UNDER.denial)).toEqual([]);
	});

	it("stands under a wish for five words", () => {
		expect(under("please add a dark mode to it today", UNDER.wish)).toEqual([
			...["add", "a", "dark", "mode", "to"],
		]);
	});

	it('stands under a "but" up to the end of the text', () => {
		expect(under("nice app but slow. very", UNDER.turn)).toEqual(["slow", "very"]);
	});

	it("stands under the words of its own language alone", () => {
		expect(under("bonita pero lenta", UNDER.turn, "es")).toEqual(["lenta"]);
		expect(under("bonita pero lenta", UNDER.turn, "en")).toEqual([]);
	});
});
