import { describe, expect, it } from "@jest/globals";
import { INTENTS } from "../../lib/language/reading.ts";
import { type CorpusPost, readCorpus, teaches } from "../../training/corpus.ts";
import { nearDuplicates, TOO_SIMILAR } from "../../training/near-duplicates.ts";
import { randomBy } from "../../training/random.ts";

const corpus = readCorpus();
const FEWEST_OF_INDUSTRY = 100;
/** How far an intent's share in an industry may lie from its share in all. */
const FARTHEST = 0.15;
/** What people talk about where no company is: most of it is "other" by nature. */
const NO_INDUSTRY = ["life", "family", "work", "news", "sports", "politics", "weather"];
const FEWEST_OF_NAME = 8;

const shareOf = (posts: readonly CorpusPost[], intent: string): number =>
	posts.filter(({ intents }) => intents.some((name) => name === intent)).length / posts.length;

function groupsBy(keys: (post: CorpusPost) => readonly string[]): Map<string, CorpusPost[]> {
	const groups = new Map<string, CorpusPost[]>();
	for (const post of corpus)
		for (const key of keys(post)) {
			const known = groups.get(key);
			if (known) known.push(post);
			else groups.set(key, [post]);
		}
	return groups;
}

/** Words that are written with a capital within a sentence: names; an ombudsman is the same to everybody, and thanks and greetings are no names. */
const namesIn = ({ text, language }: CorpusPost): string[] =>
	language === "en" ? [...new Set(text.match(/(?<=[a-z,] )[A-Z][a-z]{3,}/g) ?? [])] : [];
const CALENDAR =
	/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter|English|German|French|Google|Android|Apple|Instagram|WhatsApp|Facebook|Ombudsman|Thanks|Evening)$/;

describe("near-duplicates", () => {
	it("are found though a word differs, and only then", () => {
		const texts = [
			"The parcel was left in the rain again and the box is soaked",
			"the parcel was left in the rain again, and the box is soaked!",
			"A completely different sentence about trains and seats",
		];
		expect(nearDuplicates(texts)).toMatchObject([{ earlier: 0, later: 1 }]);
		expect(nearDuplicates(texts)[0]?.similarity).toBeGreaterThan(TOO_SIMILAR);
	});

	it("are all found that comparing each with each would find", () => {
		const random = randomBy(5);
		const words = ["late", "again", "parcel", "rain", "where", "is", "my", "money"];
		const word = () => words[Math.floor(random() * words.length)];
		const texts = Array.from({ length: 200 }, () => [word(), word(), word(), word()].join(" "));
		const grams = texts.map((text) => {
			const within = ` ${text} `;
			return new Set([...within].slice(4).map((_, at) => within.slice(at, at + 5)));
		});
		const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>) => {
			const common = [...one].filter((gram) => other.has(gram)).length;
			return common / (one.size + other.size - common) > TOO_SIMILAR;
		};
		const found = nearDuplicates(texts).map(({ earlier, later }) => `${earlier} ${later}`);
		const pairs = grams.flatMap((one, earlier) =>
			grams.flatMap((other, later) =>
				earlier < later && alike(one, other) ? [`${earlier} ${later}`] : [],
			),
		);
		expect(pairs.length).toBeGreaterThan(20);
		expect(found.sort()).toEqual(pairs.sort());
	});

	it("are not in the corpus", () => {
		const pairs = nearDuplicates(corpus.map(({ text }) => text));
		expect(pairs.map(({ earlier, later }) => [corpus[earlier]?.text, corpus[later]?.text])).toEqual(
			[],
		);
	});
});

describe("the corpus", () => {
	it("is as large as it should be", () => {
		expect(corpus.length).toBeGreaterThanOrEqual(8_000);
		for (const language of ["es", "fr", "de", "it", "pt"])
			expect(corpus.filter((post) => post.language === language).length).toBeGreaterThanOrEqual(
				400,
			);
	});

	it("sets a tenth aside by industry, and a part written without sight of the rest", () => {
		const heldOut = corpus.filter(({ part }) => part === "held-out");
		expect(heldOut.length).toBeGreaterThanOrEqual(corpus.length / 10);
		const taught = new Set(corpus.filter(teaches).map(({ industry }) => industry));
		for (const { industry } of heldOut) expect(taught).not.toContain(industry);
		expect(corpus.filter(({ part }) => part === "judge").length).toBeGreaterThanOrEqual(500);
	});

	it("labels every post with what it can be labelled with", () => {
		const labelled = ({ text, intents, urgency }: CorpusPost): boolean =>
			text.trim() !== "" &&
			intents.length >= 1 &&
			intents.every((intent) => INTENTS.includes(intent)) &&
			[0, 1, 2, 3, 4].includes(urgency);
		expect(corpus.filter((post) => !labelled(post))).toEqual([]);
	});

	it("has no industry that predicts an intent", () => {
		const wanting = corpus.filter(({ part }) => part !== "themes"); // the others teach no intents
		for (const [industry, all] of groupsBy(({ industry }) => [industry])) {
			const posts = all.filter(({ part }) => part !== "themes");
			if (posts.length < FEWEST_OF_INDUSTRY || NO_INDUSTRY.includes(industry)) continue;
			for (const intent of INTENTS) {
				const off = Math.abs(shareOf(posts, intent) - shareOf(wanting, intent));
				expect({ industry, intent, off: off < FARTHEST }).toEqual({ industry, intent, off: true });
			}
		}
	});

	it("has no name that predicts an intent", () => {
		for (const [name, posts] of groupsBy(namesIn)) {
			if (posts.length < FEWEST_OF_NAME || CALENDAR.test(name)) continue;
			const most = Math.max(...INTENTS.map((intent) => shareOf(posts, intent)));
			expect({ name, posts: posts.length, one: most > 0.95 }).toEqual({
				name,
				posts: posts.length,
				one: false,
			});
		}
	});
});
