import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Sentiment, SIGNALS, URGENCY_REASONS } from "../lib/language/reading.ts";
import type { Part, WrittenPost } from "./corpus.ts";
import { intentOf } from "./hand-labels.ts";
import { nearDuplicates } from "./near-duplicates.ts";

/** Industries that no training sees, so that the scores on them tell how the reader fares in a new one. */
const HELD_OUT = [
	...["energy", "hotel", "beauty", "gym", "insurance", "tv", "pharmacy", "charity", "ticketing"],
	...["university", "smarthome", "museum", "taxi", "school", "rail", "travel", "housing"],
	...["supermarket", "grocery", "education", "furniture", "realestate"],
	...["council", "bikes", "vet", "library", "ferry", "toys"],
];
const FIELDS = 10;
const SENTIMENTS: Readonly<Record<string, Sentiment>> = {
	"-": "negative",
	"0": "neutral",
	"+": "positive",
};

function names<Name extends string>(field: string, known: readonly Name[]): Name[] {
	if (field === ".") return [];
	return field.split(",").map((entry) => {
		const name = known.find((candidate) => candidate === entry.trim());
		if (!name) throw new Error(`"${entry}" is none of ${known.join(", ")}`);
		return name;
	});
}

function partOf(file: string, industry: string): Part {
	if (file.startsWith("b")) return "judge";
	if (HELD_OUT.includes(industry)) return "held-out";
	return /^(signals|themes)-/.test(file) ? "themes" : "train";
}

/** A post of one compact line: ten fields separated by ` | `, the text last. @throws Error that says what is wrong. */
function postOf(line: string, file: string): WrittenPost {
	const fields = line.split(" | ");
	if (fields.length < FIELDS) throw new Error(`${fields.length} fields, not ${FIELDS}`);
	const [intents = "", tone = "", urgency = "", reasons = "", signals = ""] = fields;
	const [language = "", industry = "", channel = "", voice = ""] = fields.slice(5);
	const sentiment = SENTIMENTS[tone.trim()];
	if (!sentiment) throw new Error(`"${tone}" is no sentiment`);
	if (!/^[0-4]$/.test(urgency.trim())) throw new Error(`"${urgency}" is no urgency`);
	return {
		text: fields
			.slice(FIELDS - 1)
			.join(" | ")
			.trim(),
		intents: [...intents.trim()].map(intentOf),
		sentiment,
		urgency: Number(urgency),
		reasons: names(reasons.trim(), URGENCY_REASONS),
		signals: names(signals.trim(), SIGNALS),
		language: language.trim(),
		industry: industry.trim(),
		channel: channel.trim(),
		voice: voice.trim(),
		part: partOf(file, industry.trim()),
	};
}

const { values } = parseArgs({ options: { from: { type: "string" } } });
if (!values.from) throw new Error("usage: node training/import-corpus.ts --from DIR");
const into = join(import.meta.dirname, "corpus");
mkdirSync(into, { recursive: true });

const files = readdirSync(values.from)
	.filter((name) => name.endsWith(".txt"))
	.sort();
const byFile = files.map((file) => {
	const posts: WrittenPost[] = [];
	const lines = readFileSync(join(values.from ?? "", file), "utf8").split("\n");
	lines.forEach((line, index) => {
		if (line.trim() === "") return;
		try {
			posts.push(postOf(line, file));
		} catch (error) {
			console.error(`${file}:${index + 1}: ${error instanceof Error ? error.message : error}`);
		}
	});
	return { file, posts };
});

const all = byFile.flatMap(({ posts }) => posts);
const refused = new Set(nearDuplicates(all.map(({ text }) => text)).map(({ later }) => later));
let index = 0;
for (const { file, posts } of byFile) {
	const kept = posts.filter(() => !refused.has(index++));
	const path = join(into, file.replace(/\.txt$/, ".jsonl"));
	writeFileSync(path, kept.map((post) => `${JSON.stringify(post)}\n`).join(""));
	console.log(
		`${file}: ${kept.length} posts, ${posts.length - kept.length} near-duplicates refused`,
	);
}
