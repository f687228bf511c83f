import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readPost } from "../lib/language/read-post.ts";
import { type Row, rowsOf, textHash } from "./datasets.ts";
import { readHandLabels } from "./hand-labels.ts";
import { shuffled } from "./random.ts";

const SEED = 20_240_817;
const FILE = 500;
const LATER_FILE = 800;
const TWICE = 300;
const SECOND_READING = 7;
/** Under this confidence the reader learns more from a label than from one of a post that it knows how to read. */
const DOUBTED = 0.85;

interface Share {
	readonly posts: number;
	readonly admits?: (row: Row) => boolean;
}
type Shares = Readonly<Record<string, Share>>;

const labelled =
	(admits: (label: string) => boolean) =>
	({ label = "" }: Row): boolean =>
		admits(label);

/** Rounds after the first, each drawn from what nobody has labelled yet. */
const LATER_ROUNDS: Readonly<Record<string, Shares>> = {
	/** Posts of whose intents their set says little. */
	open: {
		complaints: { posts: 850 },
		gplay8000: {
			posts: 150,
			admits: labelled((label) => label !== "bug_report" && label !== "feature_request"),
		},
		maalej_appreviews: {
			posts: 100,
			admits: labelled((label) => label !== "bug" && label !== "feature"),
		},
		tweet_acts: { posts: 300, admits: labelled((label) => ["SUG", "REQ", "EXP"].includes(label)) },
		tweeteval_sentiment: { posts: 200, admits: labelled((label) => label !== "neutral") },
	},
	/** Posts to and about companies, and such of a general stream as the reader doubts. */
	doubted: {
		complaints: { posts: 900 },
		gplay8000: { posts: 275 },
		maalej_appreviews: { posts: 275 },
		tweet_acts: { posts: 225 },
		sxsw_products: { posts: 225 },
		banking77: { posts: 75 },
		clinc150: { posts: 40 },
		tweeteval_sentiment: {
			posts: 1185,
			admits: ({ text = "" }) => readPost(text).confidence < DOUBTED,
		},
	},
	/** As many again of every kind: each doubling of the labels is worth most of a point in sets left out. */
	more: {
		complaints: { posts: 600 },
		gplay8000: { posts: 3200 },
		maalej_appreviews: { posts: 1600 },
		tweet_acts: { posts: 3200 },
		sxsw_products: { posts: 3600 },
		vader_tweets: { posts: 1800 },
		xlmt_sentiment_english: { posts: 800 },
		banking77: { posts: 1000 },
		clinc150: { posts: 200 },
		tweeteval_sentiment: {
			posts: 9600,
			admits: ({ text = "" }) => readPost(text).confidence < DOUBTED,
		},
	},
	/** Posts in the other languages. */
	languages: Object.fromEntries(
		["french", "german", "italian", "portuguese", "spanish"].map((language) => [
			`xlmt_sentiment_${language}`,
			{ posts: 1600, admits: ({ text = "" }: Row) => text.length > 12 },
		]),
	),
};

/** The first round, at random: how many of each set, more of those where posts speak of products. */
const AT_RANDOM: Shares = {
	tweeteval_sentiment: { posts: 1200 },
	sxsw_products: { posts: 900 },
	tweet_acts: { posts: 650 },
	xlmt_sentiment_english: { posts: 250 },
};

const { values } = parseArgs({
	options: {
		datasets: { type: "string" },
		into: { type: "string" },
		round: { type: "string" },
		file: { type: "string", default: "8" },
	},
});
const { datasets, into, round } = values;
const shares = round === undefined ? AT_RANDOM : LATER_ROUNDS[round];
if (!datasets || !into || !shares)
	throw new Error(
		`usage: node training/draw-posts.ts --datasets DIR --into DIR [--round ${Object.keys(LATER_ROUNDS).join("|")} --file FIRST]`,
	);

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const write = (name: string, text: string): void => writeFileSync(join(into, name), text);
const shown = (text: string, index: number): string => `${index + 1}\t${oneLine(text)}`;
const lined = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

function draw(fresh: (text: string) => boolean): readonly string[] {
	const drawn = new Set<string>();
	for (const [name, { posts, admits = () => true }] of Object.entries(shares ?? {})) {
		const most = drawn.size + posts;
		for (const row of shuffled(rowsOf(datasets ?? "", name, "train"), SEED)) {
			if (drawn.size === most) break;
			const { text = "" } = row;
			if (oneLine(text) !== "" && fresh(text) && admits(row)) drawn.add(text);
		}
	}
	return shuffled([...drawn], SEED + 1);
}

function firstRound(): void {
	const numbered = draw((text) => oneLine(text) === text).map(shown);
	for (let file = 0; file * FILE < numbered.length; file++)
		write(`draw-${file + 1}.tsv`, lined(numbered.slice(file * FILE, (file + 1) * FILE)));
	write(`draw-${SECOND_READING}.tsv`, lined(shuffled(numbered, SEED + 2).slice(0, TWICE)));
	console.log(`${numbered.length} posts drawn, ${TWICE} of them twice`);
}

/** These may hold line breaks, so that their exact texts go beside what is shown. */
function laterRound(firstFile: number): void {
	const labels = readHandLabels();
	const texts = draw((text) => !labels.has(textHash(text)));
	for (let from = 0; from < texts.length; from += LATER_FILE) {
		const part = texts.slice(from, from + LATER_FILE);
		const file = firstFile + from / LATER_FILE;
		write(`draw-${file}.tsv`, lined(part.map(shown)));
		write(`exact-${file}.json`, JSON.stringify(part));
	}
	console.log(`${texts.length} posts drawn`);
}

mkdirSync(into, { recursive: true });
if (round === undefined) firstRound();
else laterRound(Number(values.file));
