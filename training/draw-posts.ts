import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rowsOf } from "./datasets.ts";
import { shuffled } from "./random.ts";

const SEED = 20_240_817;
const FILE = 500;
const TWICE = 300;
/** How many of each set: more of the sets where posts speak of products. */
const SHARES = {
	tweeteval_sentiment: 1200,
	sxsw_products: 900,
	tweet_acts: 650,
	xlmt_sentiment_english: 250,
} as const;

const { values } = parseArgs({
	options: { datasets: { type: "string" }, into: { type: "string" } },
});
if (!values.datasets || !values.into)
	throw new Error("usage: node training/draw-posts.ts --datasets DIR --into DIR");

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const drawn: string[] = [];
const seen = new Set<string>();
for (const [name, share] of Object.entries(SHARES)) {
	let left: number = share;
	for (const { text = "" } of shuffled(rowsOf(values.datasets, name, "train"), SEED)) {
		if (left === 0) break;
		if (oneLine(text) === "" || oneLine(text) !== text || seen.has(text)) continue;
		seen.add(text);
		drawn.push(text);
		left--;
	}
}
const numbered = shuffled(drawn, SEED + 1).map((text, index) => `${index + 1}\t${text}`);
mkdirSync(values.into, { recursive: true });
for (let file = 0; file * FILE < numbered.length; file++)
	writeFileSync(
		join(values.into, `draw-${file + 1}.tsv`),
		`${numbered.slice(file * FILE, (file + 1) * FILE).join("\n")}\n`,
	);
writeFileSync(
	join(values.into, "draw-7.tsv"),
	`${shuffled(numbered, SEED + 2)
		.slice(0, TWICE)
		.join("\n")}\n`,
);
console.log(`${numbered.length} posts drawn, ${TWICE} of them twice`);
