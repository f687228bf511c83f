import { describe, expect, it } from "@jest/globals";
import type { CaseRow } from "../../console/src/api/types.ts";
import { cellOf } from "../../console/src/backlog/idea-csv.ts";
import { cannedAt, filled, mentionAt, mentionsIn } from "../../console/src/case/canned.ts";
import { joined } from "../../console/src/case/join-drafts.ts";
import { measure } from "../../console/src/case/measure.ts";
import { snoozeChoices } from "../../console/src/case/snooze-choices.ts";
import { nextBest } from "../../console/src/inbox/next-best.ts";
import {
	chosenOf,
	everything,
	extended,
	NOTHING,
	toggled,
} from "../../console/src/inbox/selection.ts";
import { filtersOf, sameFilters, searchOf } from "../../console/src/inbox/view-filters.ts";
import { localeOf } from "../../console/src/parts/format.ts";
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

describe("how dates and numbers are written", () => {
	it("is the first of the browser's languages that is one", () => {
		expect(localeOf(["en-US@posix", "de-CH", "en"])).toBe("de-CH");
		expect(localeOf(["C", ""])).toBeUndefined();
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
	const REPLIES = ["solved", "sorry", "thanks"].map((prefix) => ({
		...{ prefix, text: `Hi {{customer.name}}, ${prefix}. {{ agent.name }}`, version: 0 },
	}));
	const NAMES = {
		"customer.name": "Maya",
		"customer.handle": undefined,
		"agent.name": "Sam",
		"case.id": "7K3M-Q2ZD-04XW",
		"order.id": undefined,
	};

	it("offers canned replies by their prefix, and fills them in", () => {
		const { from, found } = cannedAt("Hello /sor", 10, REPLIES);
		expect(from).toBe(6);
		expect(found.map(({ prefix }) => prefix)).toEqual(["sorry"]);
		const [sorry = { text: "" }] = found;
		expect(filled(sorry, NAMES)).toBe("Hi Maya, sorry. Sam");
	});

	it("takes no address for a canned reply", () => {
		expect(cannedAt("https://x/sor", 13, REPLIES).found).toEqual([]);
	});

	it("keeps a hostile name a name", () => {
		const of = (name: string) =>
			filled({ text: "[{{customer.name}}]" }, { ...NAMES, "customer.name": name });
		expect(of("$& {{agent.name}}")).toBe("[$& {{agent.name}}]");
		expect(of("Ma\u202Eya\n\nBcc: all")).toBe("[Ma ya Bcc: all]");
		expect(of("x".repeat(500)).length).toBeLessThan(70);
	});

	it("leaves what nobody knows to be filled in by hand", () => {
		expect(filled({ text: "order {{order.id}}, {{weather}}" }, NAMES)).toBe("order …, {{weather}}");
	});

	const people = [
		{ id: "agent:ines", name: "Inês Duarte" },
		{ id: "agent:ana", name: "Ana" },
		{ id: "agent:anab", name: "Ana Bell" },
	];

	it("offers colleagues behind an at-sign, by any of their names, without accents", () => {
		const offered = (text: string) =>
			mentionAt(text, text.length, people).found.map(({ name }) => name);
		expect(offered("ask @In")).toEqual(["Inês Duarte"]);
		expect(offered("ask @ines d")).toEqual(["Inês Duarte"]);
		expect(offered("ask @duar")).toEqual(["Inês Duarte"]);
		expect(offered("@")).toHaveLength(3);
		expect(offered("mail@In")).toEqual([]);
		expect(offered("@Ana ")).toEqual([]);
	});

	it("mentions whose whole name is written, of two that begin alike the longer one", () => {
		expect(mentionsIn("@Ana Bell and @Inês Duarte, look", people)).toEqual([
			"agent:anab",
			"agent:ines",
		]);
		expect(mentionsIn("@Ana, look", people)).toEqual(["agent:ana"]);
		expect(mentionsIn("@Anabel or ines@Duarte", people)).toEqual([]);
	});
});

describe("a draft of two devices", () => {
	it.each([
		["the one that has more", "Dear Maya, soon", "Dear Maya", "Dear Maya, soon"],
		["the one that has anything", "", "Dear Maya", "Dear Maya"],
		["what is left when the other was sent", "Dear Maya", "", "Dear Maya"],
		[
			"both, when they differ",
			"from the desk",
			"from the phone",
			"from the desk\n\nfrom the phone",
		],
	])("is %s", (_, theirs, ours, both) => {
		expect(joined(theirs, ours)).toBe(both);
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

describe("choosing in a list", () => {
	const ids = ["a", "b", "c", "d", "e"];
	const chosen = (selection: Parameters<typeof chosenOf>[1]) => chosenOf(ids, selection).join("");

	it("takes one more, or lets it go", () => {
		const one = toggled(ids, NOTHING, "b");
		expect(chosen(one)).toBe("b");
		expect(chosen(toggled(ids, one, "d"))).toBe("bd");
		expect(chosen(toggled(ids, toggled(ids, one, "d"), "b"))).toBe("d");
	});

	it("draws a range that follows the hand, there and back", () => {
		const start = toggled(ids, NOTHING, "b");
		const down = extended(ids, extended(ids, start, "c"), "d");
		expect(chosen(down)).toBe("bcd");
		expect(chosen(extended(ids, down, "c"))).toBe("bc");
		expect(chosen(extended(ids, down, "a"))).toBe("ab");
		expect(chosen(toggled(ids, down, "c"))).toBe("bd");
	});

	it("begins a range where one is", () => {
		expect(chosen(extended(ids, NOTHING, "c", "b"))).toBe("bc");
		expect(chosen(extended(ids, { singles: new Set(), anchor: "gone" }, "c", "d"))).toBe("cd");
	});

	it("takes all, and none that has left the list", () => {
		expect(chosen(everything(ids))).toBe("abcde");
		expect(chosenOf(["b", "e"], everything(ids))).toEqual(["b", "e"]);
		expect(chosenOf([], extended(ids, NOTHING, "c", "b"))).toEqual([]);
		expect(chosenOf(["x", "y"], extended(ids, NOTHING, "c", "b"))).toEqual([]);
	});
});

describe("the filters of the inbox", () => {
	it("are kept as what they mean", () => {
		expect(filtersOf({})).toEqual({ view: "all", stage: "open" });
		expect(filtersOf({ view: "team" })).toEqual({ view: "all", stage: "open" });
		expect(filtersOf({ view: "mine", team: "care", priority: "odd", q: "  " })).toEqual({
			...{ view: "mine", stage: "open" },
		});
		expect(
			filtersOf({ view: "team", team: "care", stage: "done", priority: "high", q: " refund " }),
		).toEqual({ view: "team", team: "care", stage: "done", priority: "high", q: "refund" });
	});

	it("come back from where a saved view is shown", () => {
		for (const filters of [
			{ view: "all", stage: "open" },
			{ view: "team", team: "care", stage: "snoozed" },
			{ view: "mine", stage: "done", priority: "low", q: "refund" },
		] as const) {
			const search = searchOf({ id: "v", filters });
			expect(search.saved).toBe("v");
			expect(sameFilters(filtersOf(search), filters)).toBe(true);
			expect(sameFilters(filtersOf({ ...search, q: "other" }), filters)).toBe(false);
		}
	});
});

describe("the next best case", () => {
	const row = (id: string, more: Partial<CaseRow> = {}): CaseRow => ({
		...{ id, status: "open", kind: "complaint", priority: "normal", team: "care", posts: 1 },
		...{ customerId: "c", postKey: "p", openedAt: "2026-03-11", updatedAt: "2026-03-11" },
		...more,
	});
	const asked = {
		teams: ["care"],
		now: Date.parse("2026-03-11"),
		placeOf: ({ id }: CaseRow) => id,
	};

	it("is the most pressing of one's own and of those that nobody of one's teams has", () => {
		const free = [row("1", { team: "safety" }), row("3"), row("4")];
		expect(nextBest({ mine: [row("2")], free }, asked)).toEqual(["2", "3", "4"]);
	});

	it("is somebody else's team's only where one's own has nothing to do", () => {
		const free = [row("1", { team: "safety" })];
		expect(nextBest({ mine: [], free }, asked)).toEqual(["1"]);
		expect(nextBest({ mine: [], free: [] }, asked)).toEqual([]);
	});

	it("is none that sleeps, until it wakes", () => {
		const mine = [
			row("1", { snoozedUntil: "2026-03-12" }),
			row("2", { snoozedUntil: "2026-03-11" }),
		];
		expect(nextBest({ mine, free: [] }, asked)).toEqual(["2"]);
	});
});
