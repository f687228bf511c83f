import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INTENTS } from "../lib/language/reading.ts";
import { textHash } from "./datasets.ts";
import { type HandLabel, labelOf, lineOf } from "./hand-labels.ts";
import { kappa } from "./kappa.ts";

/** The file that reads posts of others again. */
const SECOND_READING = 7;

const { values } = parseArgs({ options: { from: { type: "string" } } });
if (!values.from) throw new Error("usage: node training/import-labels.ts --from DIR");
const from = values.from;
const into = join(import.meta.dirname, "labels");

const lines = (name: string): string[] =>
	existsSync(join(from, name))
		? readFileSync(join(from, name), "utf8")
				.split("\n")
				.filter((line) => line.trim() !== "")
		: [];

/** The texts of a file by number: as the set has them where `exact-N.json` lists them, else as they were shown. */
function textsOf(file: number): Map<string, string> {
	const exact: readonly string[] = JSON.parse(lines(`exact-${file}.json`).join("\n") || "[]");
	return new Map(
		lines(`draw-${file}.tsv`).map((line, index) => {
			const [number = "", text = ""] = line.split("\t");
			return [number, exact[index] ?? text];
		}),
	);
}

/** The label of an answer: its line begins with the post's number where a label has the hash. */
const answered = (line: string, text: string): HandLabel =>
	labelOf(line.trim().replace(/^\S+/, textHash(text)));

const written = (labels: readonly HandLabel[]): string =>
	labels.map((label) => `${lineOf(label)}\n`).join("");

function reading(file: number): HandLabel[] {
	const texts = textsOf(file);
	return lines(`answers-${file}.txt`).flatMap((line) => {
		const text = texts.get(line.trim().split(/\s+/)[0] ?? "");
		try {
			if (text === undefined) throw new Error("no such post in this file");
			return [answered(line, text)];
		} catch (error) {
			console.error(
				`answers-${file}: "${line}": ${error instanceof Error ? error.message : error}`,
			);
			return [];
		}
	});
}

mkdirSync(into, { recursive: true });
const first = new Map<string, HandLabel>();
const files = readdirSync(from)
	.flatMap((name) => /^answers-(\d+)\.txt$/.exec(name)?.[1] ?? [])
	.map(Number)
	.sort((a, b) => a - b);
for (const file of files) {
	if (file === SECOND_READING) continue;
	const labels = reading(file);
	for (const label of labels) first.set(label.hash, label);
	if (labels.length > 0) writeFileSync(join(into, `posts-${file}.txt`), written(labels));
}
const second = reading(SECOND_READING);
if (second.length > 0) writeFileSync(join(into, "twice.txt"), written(second));
console.log(`${first.size} posts labelled, ${second.length} of them twice`);

const both = second.flatMap((label) => {
	const earlier = first.get(label.hash);
	return earlier ? [[earlier, label] as const] : [];
});
if (both.length > 0) {
	const strongest = both.map(([a, b]) => [a.intents[0] ?? "", b.intents[0] ?? ""] as const);
	console.log(`strongest intent: kappa ${kappa(strongest).toFixed(2)} on ${both.length} posts`);
	for (const intent of INTENTS) {
		const said = both.map(
			([a, b]) => [`${a.intents.includes(intent)}`, `${b.intents.includes(intent)}`] as const,
		);
		console.log(`  ${intent}: kappa ${kappa(said).toFixed(2)}`);
	}
}
