import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { gather, ideaIdOf } from "../../lib/ideas/gather.ts";
import { SUGGEST_AT, similarity, VOTE_AT, vectorOf, wishOf } from "../../lib/ideas/similarity.ts";
import { subjectWords } from "../../lib/ideas/subject-words.ts";

const alike = (one: string, other: string) => similarity(vectorOf(one), vectorOf(other));

describe("the subject of a text", () => {
	it("is what is left without grammar, asking and praise", () => {
		expect(subjectWords("It would be great if you could please add a sleep timer")).toEqual([
			"sleep",
			"timer",
		]);
		expect(subjectWords("please add this")).toEqual([]);
	});

	it("leaves out names and links, and tells no number from another", () => {
		expect(subjectWords("@petrelmobile 5G in 2026: https://petrel.example/a?b=1")).toEqual([
			"0g",
			"0",
		]);
	});

	it("has one word for one thing", () => {
		const subject = ["transfer", "esim", "phone"];
		expect(subjectWords("move an e-SIM to another handset")).toEqual(subject);
		expect(subjectWords("migrating the eSIM onto my iPhone")).toEqual(subject);
	});
});

describe("similarity", () => {
	it("is 1 with itself, also for a text without a subject, and 0 with nothing in common", () => {
		expect(alike("please add this", "Please add THIS!")).toBeCloseTo(1, 6);
		expect(alike("dark mode please", "cheque deposit by photo")).toBe(0);
		expect(alike("", "dark mode please")).toBe(0);
		expect(alike("", "")).toBe(0);
	});

	it("sees through case, width, apostrophes, inflection and a slip of the pen", () => {
		expect(alike("sleep timer please", "SLEEP TIMER PLEASE")).toBeCloseTo(1, 6);
		expect(alike("why can’t I sort invoices", "why can't I sort invoices")).toBeCloseTo(1, 6);
		expect(alike("keyboard shortcuts please", "add a keyboard shortcut")).toBeGreaterThan(VOTE_AT);
		expect(alike("keyboard shortcuts please", "please add keybord shorcuts")).toBeGreaterThan(
			VOTE_AT,
		);
	});

	it("is between 0 and 1, the same both ways, whatever the texts", () => {
		const texts = fc.oneof(
			fc.string({ unit: "binary" }),
			fc
				.array(fc.constantFrom("add", "dark", "mode", "phones", "日本語", "🙂"), { maxLength: 6 })
				.map((words) => words.join(" ")),
		);
		fc.assert(
			fc.property(texts, texts, (one, other) => {
				const found = alike(one, other);
				expect(found).toBeGreaterThanOrEqual(0);
				expect(found).toBeLessThanOrEqual(1);
				expect(alike(other, one)).toBe(found);
			}),
		);
	});

	it("compares an idea inside a complaint by its wish", () => {
		const idea = "Please let us transfer an eSIM to a new phone in the app";
		const complaint =
			"Three hours on hold on Saturday with that awful music, then the agent hung up on me, and nobody in the shop in Leeds could do anything until Monday. Let us transfer the eSIM to a new phone ourselves!";
		const flat = vectorOf(complaint, { start: 0, end: complaint.length });
		expect(alike(idea, complaint)).toBeGreaterThan(VOTE_AT);
		expect(alike(idea, complaint)).toBeGreaterThan(similarity(vectorOf(idea), flat));
	});
});

describe("the wish in a text", () => {
	const quoteOf = (text: string) => wishOf(text).text;

	it("is the sentence that asks, in the original's own words", () => {
		const text = "Good app, I like it.  Only wish it could use my SD card! Cheers";
		expect(wishOf(text)).toEqual({
			start: 22,
			end: 56,
			text: "Only wish it could use my SD card!",
		});
	});

	it.each([
		[
			"Hold music for an hour. Why can't I cancel a contract online?",
			"Why can't I cancel a contract online?",
		],
		[
			"It doesn't let me log in. Please allow people to reset by text.",
			"Please allow people to reset by text.",
		],
		["Great shop… you should open on Sundays", "you should open on Sundays"],
		[
			"v2.5 is fine. An option for v2.6 files would help me a lot",
			"An option for v2.6 files would help me a lot",
		],
		["Tolle App. Könntet ihr einen Nachtmodus einbauen?", "Könntet ihr einen Nachtmodus einbauen?"],
		["Super appli. J'aimerais pouvoir trier mes factures", "J'aimerais pouvoir trier mes factures"],
	])("of %j is %j", (text, wish) => {
		expect(quoteOf(text)).toBe(wish);
	});

	it("takes the sentence beside it when it says too little alone", () => {
		expect(quoteOf("A dark mode for the night shift. Please add that!")).toBe(
			"A dark mode for the night shift. Please add that!",
		);
		expect(quoteOf("Please add it! The dark mode I mean. Bye.")).toBe(
			"Please add it! The dark mode I mean.",
		);
	});

	it("begins at the clause that asks, in a sentence too long to quote", () => {
		const rant = "and then nobody came and I rang again and waited ".repeat(8);
		expect(quoteOf(`${rant}, so please let us cancel online`)).toBe(
			"so please let us cancel online",
		);
		expect(quoteOf(`${rant} could you let us cancel online`)).toBe(
			"could you let us cancel online",
		);
		expect(wishOf(rant).start).toBe(0);
	});

	it("is where a reader found it, when no word asks", () => {
		const text = "Love it. A pony in every shop. Bye.";
		expect(quoteOf(text)).toBe(text);
		expect(wishOf(text, [{ start: 11, end: 15 }]).text).toBe("A pony in every shop.");
	});

	it("is a piece of the original, of at most 280 units, that never cuts a character in two", () => {
		const texts = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 400 }),
			fc
				.array(
					fc.constantFrom(
						"please add ",
						"🙂",
						"why can't I ",
						"dark ",
						". ",
						"!\n",
						"x".repeat(99),
					),
				)
				.map((parts) => parts.join("")),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const wish = wishOf(text);
				expect(text.slice(wish.start, wish.end)).toBe(wish.text);
				expect(wish.text.length).toBeLessThanOrEqual(280);
				expect(wish.text).toBe(wish.text.trim());
				expect(wish.text.isWellFormed()).toBe(true);
			}),
		);
	});
});

interface FeedLine {
	readonly id: string;
	readonly scene: string;
	readonly text: string;
	readonly expect?: {
		readonly disposition?: string;
		readonly with?: string;
		readonly ideaWith?: string;
		readonly suggestion?: boolean;
	};
}

describe("the demonstration's wishes", () => {
	const feed: FeedLine[] = readFileSync(
		new URL("../../lib/local/demonstration/feed.jsonl", import.meta.url),
		"utf8",
	)
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line));
	const wishes = feed.filter(
		({ expect: right }) => right?.disposition === "idea" || right?.ideaWith !== undefined,
	);
	const gathered = gather(
		[],
		wishes.map(({ id, text }, index) => ({
			postKey: id,
			receivedAt: new Date(Date.UTC(2026) + index).toISOString(),
			customerId: id,
			text,
			vector: vectorOf(text),
		})),
	);

	it("go where its author expects, all in one product area", () => {
		expect(gathered.map(({ postKey, how, ideaId }) => ({ postKey, how, ideaId }))).toEqual(
			wishes.map(({ id, expect: right }) => {
				const supported = right?.ideaWith ?? right?.with;
				if (supported === undefined) return { postKey: id, how: "first", ideaId: ideaIdOf(id) };
				const how = right?.suggestion ? "suggestion" : "vote";
				return { postKey: id, how, ideaId: ideaIdOf(supported) };
			}),
		);
	});

	it("make thirteen votes and one suggestion of the eSIM's fourteen wordings", () => {
		const idea = ideaIdOf("esim-01");
		const kinds = gathered.filter(({ ideaId }) => ideaId === idea).map(({ how }) => how);
		expect(kinds.filter((how) => how !== "suggestion")).toHaveLength(13);
		expect(kinds.filter((how) => how === "suggestion")).toHaveLength(1);
	});

	it("are no kin of an eSIM that fails", () => {
		const textOf = (wanted: string) => feed.find(({ id }) => id === wanted)?.text ?? "";
		expect(alike(textOf("esim-01"), textOf("esim-fails"))).toBeLessThan(VOTE_AT);
		expect(alike(textOf("esim-01"), "eSIM activation fails")).toBeLessThan(SUGGEST_AT);
	});
});
