import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INTENTS, SENTIMENTS, SIGNALS, type SignalName } from "../lib/language/reading.ts";
import { balanced } from "./balance.ts";
import { fitPlatt, type Platt, risingLine, sureFrom } from "./calibrate.ts";
import { writeCard } from "./card.ts";
import { type Example, HEADS, trainingExamples } from "./examples.ts";
import { chooseFeatures, matrixOf, narrowed, reordered } from "./features.ts";
import { fitHead, leanIntents, strangerMargins, unseenMargins, VERDICT_COUNT } from "./fit.ts";
import { judgedRows, strongest } from "./judged.ts";
import { leaveOut } from "./leave-out.ts";
import { type RawMatrix, rawMatrix } from "./matrix.ts";
import { fitOdds, oddsOf } from "./odds.ts";
import { pack } from "./pack.ts";
import { partsOf } from "./parts.ts";
import { tuneSentiment } from "./sentiment.ts";
import { CANDIDATES, CHOSEN, FOR_SIGNALS, SIGNAL_POSTS } from "./settings.ts";

const MODEL = join(import.meta.dirname, "../lib/language/models/reader.json");
/** What the last validation printed: it is part of the card of every model trained after it. */
const LEFT_OUT = join(import.meta.dirname, "left-out.txt");
const LINE_POINTS = 24;
/** What must be right of the readings that call themselves sure, by labels of our own guideline. */
const SURE_RIGHT = 0.97;
const OURS = ["corpus", "labels"];
/** How many times worse it is to miss a signal than to see one that is not there. */
const MISSED: Readonly<Partial<Record<SignalName, number>>> = {
	safety: 5,
	"self-harm": 4,
	legal: 2,
	press: 4,
	churn: 5,
};

const { values } = parseArgs({
	options: {
		datasets: { type: "string", default: "" },
		"leave-out": { type: "boolean", default: true },
	},
	allowNegative: true,
});
const started = performance.now();
const say = (line: string): void =>
	console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const everyRow = (): boolean => true;

/** Rows of word n-grams that posts with signal labels hold often enough. */
function signalHashes(raw: RawMatrix, examples: readonly Example[]): ReadonlySet<number> {
	const counts = new Map<number, number>();
	examples.forEach(({ source }, row) => {
		if (source !== "corpus") return;
		for (let at = raw.from[row] ?? 0; at < (raw.words[row] ?? 0); at++) {
			const hash = raw.grams[at] ?? 0;
			counts.set(hash, (counts.get(hash) ?? 0) + 1);
		}
	});
	return new Set([...counts].filter(([, count]) => count >= SIGNAL_POSTS).map(([hash]) => hash));
}

/** The threshold of best F-score, where a miss counts `MISSED` times. */
function thresholdOf(signal: SignalName, odds: Float32Array, labels: Int8Array): number {
	const rows = [...labels.keys()].filter((row) => labels[row] !== 0);
	const sorted = rows.sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
	const all = rows.filter((row) => labels[row] === 1).length;
	const worse = (MISSED[signal] ?? 1) ** 2;
	let hits = 0;
	let best = 0;
	let threshold = 0;
	for (const [index, row] of sorted.entries()) {
		if (labels[row] === 1) hits++;
		const score = ((1 + worse) * hits) / (worse * all + index + 1);
		if (score > best) {
			best = score;
			threshold = odds[row] ?? 0;
		}
	}
	return threshold;
}

function recallOf(odds: Float32Array, labels: Int8Array, threshold: number): string {
	let all = 0;
	let found = 0;
	let wrong = 0;
	labels.forEach((label, row) => {
		if (label > 0) all++;
		if ((odds[row] ?? 0) < threshold) return;
		if (label > 0) found++;
		else if (label < 0) wrong++;
	});
	return `${found} of ${all} found, ${wrong} wrongly`;
}

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

const examples = trainingExamples(values.datasets);
say(`${examples.length} examples`);
const raw = rawMatrix(examples);
if (values["leave-out"] && existsSync(values.datasets))
	writeFileSync(LEFT_OUT, `${leaveOut(values.datasets, examples, CANDIDATES, say).join("\n")}\n`);

const chosen = chooseFeatures(raw, examples, everyRow, CHOSEN.choice);
const forSignals = signalHashes(raw, examples);
const features = reordered(chosen, (hash) => forSignals.has(hash));
const signalRows = features.hashes.filter((hash) => forSignals.has(hash)).length;
const matrix = matrixOf(raw, features, CHOSEN.blocks);
const signalMatrix = narrowed(matrix, signalRows, features.hashes.length);
say(`${features.hashes.length} n-grams, ${signalRows} of them for signals`);

const weights: Float32Array[] = [];
const unseen: Float32Array[] = [];
HEADS.forEach((_, head) => {
	const from = head < VERDICT_COUNT ? matrix : signalMatrix;
	const settings = head < VERDICT_COUNT ? CHOSEN : FOR_SIGNALS;
	weights.push(fitHead(from, examples, head, everyRow, settings).weights);
	unseen.push(
		head < INTENTS.length
			? new Float32Array(0)
			: unseenMargins(from, examples, head, everyRow, settings),
	);
});
say("heads fitted");

const strange = strangerMargins(raw, examples, partsOf(examples), everyRow, CHOSEN);
leanIntents(strange);
const intentLines = fitOdds(examples, strange, everyRow);
const intentOdds = oddsOf(strange, intentLines);
const otherLines = unseen.slice(INTENTS.length).map((margins, index) => {
	const { labels, weights: shares } = balanced(examples, INTENTS.length + index, everyRow, {
		...CHOSEN.balance,
		evening: 0,
	});
	return fitPlatt(margins, labels, shares);
});
const platt: readonly Platt[] = [...intentLines, ...otherLines];
const signalOdds = SIGNALS.map((_, index) => {
	const head = VERDICT_COUNT + index;
	const [slope, offset] = platt[head] ?? [1, 0];
	return (unseen[head] ?? new Float32Array(0)).map((margin) => slope * margin + offset);
});
say("heads calibrated on parts that they had not seen");

const judged = judgedRows(examples, everyRow);
const groupSizes = new Map<string, number>();
for (const { group } of judged) groupSizes.set(group, (groupSizes.get(group) ?? 0) + 1);
const samples = judged.map(({ row, gold, group }) => {
	const sorted = intentOdds.map((head) => head[row] ?? 0).sort((a, b) => b - a);
	return {
		lead: (sorted[0] ?? 0) - (sorted[1] ?? 0),
		read: strongest(intentOdds, row),
		right: strongest(intentOdds, row) === gold,
		weight: 1 / (groupSizes.get(group) ?? 1),
		ours: OURS.includes(group),
	};
});
const surely = INTENTS.map((intent) =>
	sureFrom(
		samples.filter(({ read, ours }) => ours && read === intent),
		SURE_RIGHT,
	),
);
say(`sure from a lead of ${surely.map((lead) => lead.toFixed(1)).join(", ")}`);
const sentiment = tuneSentiment(
	examples,
	SENTIMENTS.map((_, index) => unseen[INTENTS.length + index] ?? new Float32Array(0)),
	everyRow,
);
const signalThresholds = SIGNALS.map((signal, index) => {
	const head = VERDICT_COUNT + index;
	const { labels } = balanced(
		examples,
		head,
		(row) => examples[row]?.source === "corpus",
		CHOSEN.balance,
	);
	const odds = signalOdds[index] ?? new Float32Array(0);
	const threshold = thresholdOf(signal, odds, labels);
	say(`signal ${signal}: ${recallOf(odds, labels, threshold)}`);
	return Math.round(probability(threshold) * 1000) / 1000;
});

const { model, size } = pack(features, weights, signalRows, CHOSEN.blocks, {
	version: "6",
	platt,
	confidence: risingLine(samples, LINE_POINTS).map(([lead, right]) => [
		Number(lead.toFixed(3)),
		Number(right.toFixed(4)),
	]),
	sureFrom: surely.map((lead) => Number(lead.toFixed(3))),
	sentimentSharpness: sentiment.sharpness,
	sentimentOffsets: sentiment.offsets,
	signalThresholds,
});
writeFileSync(MODEL, `${JSON.stringify(model, null, "\t")}\n`);
say(`${(size / 1e6).toFixed(2)} MB packed, written to lib/language/models/reader.json`);
writeCard(values.datasets, existsSync(LEFT_OUT) ? readFileSync(LEFT_OUT, "utf8") : "");
say("card written");
