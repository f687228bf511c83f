import { describe, expect, it } from "@jest/globals";
import { findPhrases, phrasebook } from "../../lib/language/phrases.ts";
import { tokensOf } from "../../lib/language/tokens.ts";

const finds = (phrases: string, text: string): number =>
	findPhrases(phrasebook([{ label: 0, phrases }]), tokensOf(text)).length;

describe("a phrase", () => {
	it("is found whatever the case, the accents and the apostrophes", () => {
		expect(finds("don't work", "It DON’T work")).toBe(1);
		expect(finds("café", "CAFE")).toBe(1);
	});

	it("takes either word, and a word that may be missing", () => {
		expect(finds("(caught|catch) (on)? fire", "it caught fire, it may catch on fire")).toBe(2);
	});

	it("leaves room for three words and no more, and never past the end of a sentence", () => {
		expect(finds("charged .. twice", "you charged my old card twice")).toBe(1);
		expect(finds("charged .. twice", "charged one two three four twice")).toBe(0);
		expect(finds("charged .. twice", "I was charged. Rang twice")).toBe(0);
	});

	it("stands at the start of a sentence where it must", () => {
		expect(finds("^ add", "Nice. Add a filter")).toBe(1);
		expect(finds("^ add", "I add a filter")).toBe(0);
	});

	it("stands for numbers and amounts", () => {
		expect(finds("# days", "12 days")).toBe(1);
		expect(finds("paid £", "paid £12.50")).toBe(1);
		expect(finds("paid £", "paid 12")).toBe(0);
	});

	it("is refused where a word is no word", () => {
		expect(() => phrasebook([{ label: 0, phrases: "a f*ck b" }])).toThrow("is not one word");
	});
});
