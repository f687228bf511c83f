import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import wink from "wink-sentiment";
import { readPost } from "../lib/language/read-post.ts";
import { readCorpus } from "../training/corpus.ts";

const BUDGET = { perSecond: 50_000, timesWink: 2, loadMs: 50 };
const LENGTH = 95;
const SPREAD = 25;
const ROUNDS = 7;

const near = (text: string): boolean => Math.abs(text.length - LENGTH) <= SPREAD;
const texts = readCorpus()
	.filter(({ language, text }) => language === "en" && near(text))
	.map(({ text }) => text);
const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;

function perSecond(read: (text: string) => unknown): number {
	let best = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const started = performance.now();
		for (const text of texts) read(text);
		best = Math.max(best, (1000 * texts.length) / (performance.now() - started));
	}
	return best;
}

/** Milliseconds that unpacking the model takes in a fresh process, its file already in memory. */
function loadMs(): number {
	const model = new URL("../lib/language/model.ts", import.meta.url).pathname;
	const stored = new URL("../lib/language/models/reader.json", import.meta.url).pathname;
	readFileSync(stored);
	const script = `const { readFileSync } = await import("node:fs");
		const { modelOf } = await import(${JSON.stringify(model)});
		const text = readFileSync(${JSON.stringify(stored)}, "utf8");
		const started = performance.now();
		modelOf(JSON.parse(text));
		console.log(performance.now() - started);`;
	return Number(
		execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
	);
}

const reader = perSecond(readPost);
const lexicon = perSecond(wink);
const load = loadMs();
const rows = [
	["posts a second", Math.round(reader), `≥ ${BUDGET.perSecond}`, reader >= BUDGET.perSecond],
	[
		"times wink-sentiment",
		(reader / lexicon).toFixed(2),
		`≥ ${BUDGET.timesWink}`,
		reader >= BUDGET.timesWink * lexicon,
	],
	["model load, ms", load.toFixed(0), `≤ ${BUDGET.loadMs}`, load <= BUDGET.loadMs],
] as const;

console.log(
	`reader, ${texts.length} posts of ${mean.toFixed(0)} characters on average, one core, best of ${ROUNDS}`,
);
console.log(`wink-sentiment alone: ${Math.round(lexicon)} a second`);
for (const [name, figure, budget, met] of rows)
	console.log(
		`${name.padEnd(24)}${String(figure).padStart(10)}${budget.padStart(12)}  ${met ? "met" : "MISSED"}`,
	);
if (rows.some(([, , , met]) => !met)) process.exitCode = 1;
