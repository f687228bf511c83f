import { describe, expect, it } from "@jest/globals";
import { readPost } from "../../lib/language/read-post.ts";
import { type CorpusPost, readCorpus, teaches } from "../../training/corpus.ts";
import { intentScores, type Read, sentimentScores, signalScores, sureness } from "./measure.ts";

const corpus = readCorpus();
const posts = (admit: (post: CorpusPost) => boolean): CorpusPost[] => corpus.filter(admit);
const read = (of: readonly CorpusPost[]): Read[] =>
	of.map(({ text, intents, sentiment }) => {
		const [gold] = intents;
		return { reading: readPost(text), tone: sentiment, wants: intents, ...(gold && { gold }) };
	});

const heldOut = posts(({ part, language }) => part === "held-out" && language === "en");
const foreign = posts(({ part, language }) => part === "held-out" && language !== "en");
const judge = posts(({ part }) => part === "judge");
const unseen = posts((post) => !teaches(post));

/** A worse model must not land: each floor is a point or two under what the model reaches, of rare signals five. */
const FLOORS = {
	heldOut: 0.71,
	foreign: 0.66,
	judge: 0.72,
	tone: 0.73,
	sure: { right: 0.95, among: 0.97 },
	recall: { safety: 0.9, "self-harm": 0.85, legal: 0.89, press: 0.8 },
} as const;

describe("on posts that taught it nothing, the reader", () => {
	it("tells intents in industries that it never saw", () => {
		expect(intentScores(read(heldOut)).macroF1).toBeGreaterThanOrEqual(FLOORS.heldOut);
		expect(intentScores(read(foreign)).macroF1).toBeGreaterThanOrEqual(FLOORS.foreign);
	});

	it("tells intents in posts that were written without sight of the rest", () => {
		expect(intentScores(read(judge)).macroF1).toBeGreaterThanOrEqual(FLOORS.judge);
	});

	it("tells the tone", () => {
		expect(sentimentScores(read(unseen)).macroF1).toBeGreaterThanOrEqual(FLOORS.tone);
	});

	it("is right where it says that it is sure", () => {
		const { right, among } = sureness(read(unseen), 0.9);
		expect(right).toBeGreaterThanOrEqual(FLOORS.sure.right);
		expect(among).toBeGreaterThanOrEqual(FLOORS.sure.among);
	});

	it("sees danger", () => {
		const scores = signalScores(unseen, readPost);
		for (const [name, floor] of Object.entries(FLOORS.recall))
			expect(scores[name as keyof typeof FLOORS.recall].recall).toBeGreaterThanOrEqual(floor);
	});
});
