import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DENSE } from "../../lib/language/dense.ts";
import { MODEL } from "../../lib/language/model.ts";
import { readPost } from "../../lib/language/read-post.ts";
import { INTENTS } from "../../lib/language/reading.ts";

describe("the model", () => {
	it("was trained on the features that the reader computes: else `npm run train`", () => {
		for (const weights of MODEL.stored.denseWeights)
			expect(weights.length).toBe(DENSE.count + MODEL.stored.languages);
	});
});

describe("a text of few words", () => {
	it.each(["nice. nice app", "App sucks.", "Excellent"])("is English in doubt: %s", (text) => {
		expect(readPost(text).language).toBe("en");
	});

	it.each([
		["es", "Pésima aplicación"],
		["de", "Tolle App"],
		["fr", "Très bonne application"],
	])("is %s where its letters say so", (language, text) => {
		expect(readPost(text).language).toBe(language);
	});
});

describe("a language that is not read", () => {
	it.each([
		["ru", "Интернет не работает со вчерашнего дня, верните деньги"],
		["nl", "Mijn pakket is nog steeds niet aangekomen en niemand neemt de telefoon op"],
		["pl", "Paczka wciąż nie dotarła, a nikt nie odbiera telefonu od tygodnia"],
		["ja", "荷物がまだ届いていません。いつ届きますか"],
	])("is said to be %s and given no score", (language, text) => {
		const reading = readPost(text);
		expect(reading).toMatchObject({ read: false, language, confidence: 0, intents: ["other"] });
		expect(Object.values(reading.scores)).toEqual(INTENTS.map(() => 0));
	});

	it("is unknown where there are no words", () => {
		expect(readPost("👍👍 12:30")).toMatchObject({ language: "und", read: false });
		expect(readPost("")).toMatchObject({ language: "und", read: false });
	});
});

describe("a language that is read", () => {
	it.each([
		["en", "the parcel still hasn't arrived and nobody answers"],
		["es", "el paquete sigue sin llegar y nadie contesta"],
		["fr", "le colis n'est toujours pas arrivé et personne ne répond"],
		["de", "das Paket ist immer noch nicht da und niemand antwortet"],
		["it", "il pacco non è ancora arrivato e nessuno risponde"],
		["pt", "a encomenda ainda não chegou e ninguém responde"],
	])("is told: %s", (language, text) => {
		expect(readPost(text)).toMatchObject({ language, read: true, intent: "complaint" });
	});
});

describe("a reading", () => {
	it("is the same for the same text, whatever was read between", () => {
		const text = "Third time I call about the refund. £86 since March!";
		const first = readPost(text);
		readPost("something else entirely 😀");
		expect(readPost(text)).toEqual(first);
	});

	it("is the same again when the words of thousands of other posts were read between", () => {
		const texts = [
			"refund refund REFUND, where is it",
			"could you add a night mode",
			"Danke, super Hilfe",
		];
		const first = texts.map((text) => readPost(text));
		for (let post = 0; post < 4000; post++)
			readPost(
				Array.from({ length: 12 }, (_, word) => `w${(12 * post + word).toString(36)}x`).join(" "),
			);
		expect(texts.map((text) => readPost(text))).toEqual(first);
	});

	it("points at words of the original text", () => {
		const text = "Well… THANKS, @shop: the “new” charger caught fire 🔥 and burned my hand";
		const { evidence, signals } = readPost(text);
		expect(evidence.length).toBeGreaterThan(0);
		const safety = signals.find(({ name }) => name === "safety");
		expect(safety?.words.map(({ start, end }) => text.slice(start, end))).toContain("caught fire");
	});

	it("names why it is urgent", () => {
		const { urgency } = readPost(
			"You charged me twice and my rent is due tomorrow, third time I call",
		);
		expect(urgency.reasons).toEqual(expect.arrayContaining(["money", "deadline"]));
		expect(urgency.score).toBeGreaterThan(0.5);
		expect(readPost("lovely cake, thank you").urgency).toEqual({ score: 0, reasons: [] });
	});

	it("says what the post is about", () => {
		expect(readPost("the app charged my card twice for one order").topics).toEqual(
			expect.arrayContaining(["app", "payment", "order"]),
		);
	});

	it("keeps every figure in its range for any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
				const reading = readPost(text);
				expect(Math.abs(reading.sentiment.score)).toBeLessThanOrEqual(1);
				for (const figure of [
					...Object.values(reading.scores),
					reading.confidence,
					reading.urgency.score,
				]) {
					expect(figure).toBeGreaterThanOrEqual(0);
					expect(figure).toBeLessThanOrEqual(1);
				}
				expect(reading.intent).toBe(reading.intents[0]);
				for (const { start, end } of [
					...reading.evidence,
					...reading.signals.flatMap(({ words }) => words),
				]) {
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(text.length);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
