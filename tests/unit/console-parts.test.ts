import { describe, expect, it } from "@jest/globals";
import { cellOf } from "../../console/src/backlog/idea-csv.ts";
import { cannedAt, filled, mentionAt } from "../../console/src/case/canned.ts";
import { measure } from "../../console/src/case/measure.ts";
import { snoozeChoices } from "../../console/src/case/snooze-choices.ts";
import { measureForX } from "../../lib/channels/x/measure.ts";

describe("the composer's count", () => {
	it.each([
		["plain words", "Sorry about this, we are on it."],
		["an address", "See https://www.example.com/leeds?of=today#now for news"],
		["letters that count twice", "お待たせしました"],
		["an emoji of several parts", "thanks 👩‍👩‍👧‍👦 and 🇬🇧"],
		["an accent written apart", "cafe\u0301"],
	])("says what X says of %s", (_, text) => {
		expect(measure("x", text)).toMatchObject({ length: measureForX(text).length, max: 280 });
	});

	it("counts characters elsewhere", () => {
		expect(measure("email", "👍 ok")).toEqual({ length: 4, max: 1000 });
	});
});

describe("a cell of the export", () => {
	it.each(["=1+1", "+44", "-2", "@sum", "\t=1", " =1"])("is no formula: %j", (text) => {
		expect(cellOf(text).replace(/^"/, "")).toMatch(/^'/);
	});

	it("is quoted where it must be, and numbers stay numbers", () => {
		expect(cellOf('so, "really"')).toBe('"so, ""really"""');
		expect(cellOf(-3)).toBe("-3");
	});
});

describe("typing", () => {
	it("offers canned replies by their prefix, and fills them in", () => {
		const { from, found } = cannedAt("Hello /sor", 10);
		expect(from).toBe(6);
		expect(found.map(({ prefix }) => prefix)).toEqual(["sorry"]);
		const [sorry] = found;
		const names = { customer: "$& Maya", agent: "Sam", order: "P-1" };
		expect(sorry && filled(sorry, names)).toMatch(/^Hi \$& Maya, .* Sam$/);
	});

	it("takes no address for a canned reply", () => {
		expect(cannedAt("https://x/sor", 13).found).toEqual([]);
	});

	it("offers colleagues behind an at-sign", () => {
		const people = [{ name: "Inês Duarte" }, { name: "Sam Reed" }];
		expect(mentionAt("ask @In", 7, people).found).toEqual([people[0]]);
		expect(mentionAt("mail@In", 7, people).found).toEqual([]);
	});
});

describe("snoozing", () => {
	it("offers later moments, and next week is never today", () => {
		const monday = new Date(2026, 10, 23, 8, 0);
		const choices = snoozeChoices(monday);
		for (const { at } of choices) expect(at.getTime()).toBeGreaterThan(monday.getTime());
		expect(choices.find(({ name }) => name === "nextWeek")?.at).toEqual(
			new Date(2026, 10, 30, 9, 0),
		);
	});
});
