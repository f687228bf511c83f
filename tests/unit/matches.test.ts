import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compileLists } from "../../lib/decisions/matches.ts";
import { InvalidError } from "../../lib/kernel/errors.ts";
import { LISTS } from "../factories/routing.ts";

/** Whether a text, or its author, hits a list of these entries. */
const hits = (entries: readonly string[], text: string, author?: string): boolean | undefined =>
	compileLists({ list: entries })(text, author)["list"];

describe("a word of a list", () => {
	it.each([
		["rival", "Rival is cheaper", true],
		["rival", "RIVAL!", true],
		["rival", "rivalry everywhere", false],
		["rival", "unrivaled", false],
		["rival", "#Rival and @rival", true],
		["rival", "#RivalFails", false],
		["other telecom", "that Other\n  Telecom again", true],
		["other telecom", "other people's telecom", false],
		["rival", "ｒｉｖａｌ", true],
		["straße", "in der STRASSE", true],
		["λόγος", "ΛΌΓΟΣ", true],
		["o'neil", "O’Neil said", true],
		["東京", "今日は東京です", true],
		["東京", "京東で", false],
		["rival", "", false],
	])("%s in %j: %s", (entry, text, hit) => {
		expect(hits([entry], text)).toBe(hit);
	});

	it("is found where two phrases overlap", () => {
		const matches = compileLists({ one: ["blue parcel"], two: ["parcel box"] });
		expect(matches("a blue parcel box")).toEqual({ one: true, two: true });
	});

	it("says nothing about the author's name", () => {
		expect(hits(["rival"], "hello", "rival")).toBe(false);
	});
});

describe("a handle of a list", () => {
	it.each([
		["@Ada.L", "ada.l", true],
		["@ada.l", "@ADA.L", true],
		["@ada", "ada.l", false],
		["@ada@social.example", "ada@social.example", true],
	])("%s is that of the author %s: %s", (entry, author, hit) => {
		expect(hits([entry], "hello", author)).toBe(hit);
	});

	it("does not make an author of whoever is mentioned", () => {
		expect(hits(["@promo_bot"], "@promo_bot leave me alone", "ana")).toBe(false);
	});
});

it("every list is answered, also those that nothing hits", () => {
	expect(compileLists(LISTS)("hello")).toEqual(
		Object.fromEntries(Object.keys(LISTS).map((list) => [list, false])),
	);
});

it("a text is on a list exactly when its words hold an entry's words in a row", () => {
	const word = fc.constantFrom("a", "b");
	const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(
			fc.array(phrase, { maxLength: 2 }),
			fc.array(word, { maxLength: 8 }),
			(list, text) => {
				const entries = list.map((words) => words.join(" "));
				const spaced = ` ${text.join(" ")} `;
				expect(hits(entries, text.join("  "))).toBe(
					entries.some((entry) => spaced.includes(` ${entry} `)),
				);
			},
		),
		{ numRuns: 1_000 },
	);
});

it.each([
	[{ vip: ["!!!"] }, "/vip/0"],
	[{ vip: ["@"] }, "/vip/0"],
	[{ "Big Fish": ["ada"] }, "/Big Fish"],
])("%j is refused at %s", (lists, field) => {
	const refused = (): unknown => {
		try {
			return compileLists(lists);
		} catch (error) {
			return error;
		}
	};
	expect(refused()).toBeInstanceOf(InvalidError);
	expect(refused()).toHaveProperty("fields", { [field]: expect.any(String) });
});
