import { parseArgs } from "node:util";
import { readPost } from "../../lib/language/read-post.ts";
import { isActedUpon, type Reader, SIGNALS } from "../../lib/language/reading.ts";
import { type CorpusPost, readCorpus, teaches } from "../../training/corpus.ts";
import { rowsOf } from "../../training/datasets.ts";
import { SETS, setExamples } from "../../training/examples.ts";
import { winkAndRules } from "./baseline.ts";
import {
	intentScores,
	type Read,
	sentimentScores,
	signalScores,
	sureness,
	toneNamed,
} from "./measure.ts";

const { values } = parseArgs({ options: { datasets: { type: "string" } } });

const lexicon: Reader = (text) => {
	const { intent, tone } = winkAndRules(text);
	const reading = readPost("");
	return {
		...reading,
		read: true,
		intent,
		intents: [intent],
		sentiment: { label: tone, score: 0 },
	};
};

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
const row = (name: string, cells: readonly string[]): void =>
	console.log(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join("")}`);

interface Posts {
	readonly name: string;
	readonly read: (reader: Reader) => Read[];
}

function publicSet(directory: string, name: string): Posts {
	const examples = setExamples(directory, name, "dev");
	const tones = rowsOf(directory, name, "dev").map((line) => toneNamed(line["label"]));
	return {
		name,
		read: (reader) =>
			examples.map(({ text, gold }, index) => {
				const tone = tones[index];
				return { reading: reader(text), ...(gold && { gold }), ...(tone && { tone }) };
			}),
	};
}

function ownPart(name: string, posts: readonly CorpusPost[]): Posts {
	return {
		name,
		read: (reader) =>
			posts.map(({ text, intents, sentiment }) => {
				const [gold] = intents;
				return {
					reading: reader(text),
					tone: sentiment,
					wants: intents,
					...(gold && { gold }),
				};
			}),
	};
}

const corpus = readCorpus();
const own = [
	ownPart(
		"held-out, English",
		corpus.filter((post) => post.part === "held-out" && post.language === "en"),
	),
	ownPart(
		"held-out, other languages",
		corpus.filter((post) => post.part === "held-out" && post.language !== "en"),
	),
	ownPart(
		"judge",
		corpus.filter((post) => post.part === "judge"),
	),
];
const sets = values.datasets
	? [...SETS, "semeval19_suggestion_A"].map((name) => publicSet(values.datasets ?? "", name))
	: [];

row("", ["posts", "intent", "beside", "tone", "beside", "tone mR"]);
row("", ["", "mF1", "wink+rules", "mF1", "wink", ""]);
const seen: number[] = [];
const everything: Read[] = [];
for (const { name, read } of [...own, ...sets]) {
	const ours = read(readPost);
	if (ours.length === 0) continue;
	const theirs = read(lexicon);
	const intent = intentScores(ours);
	const tone = sentimentScores(ours);
	const routed = intent.count > 0 && Object.keys(intent.f1).length > 1;
	row(name, [
		String(ours.length),
		routed ? percent(intent.macroF1) : "–",
		routed ? percent(intentScores(theirs).macroF1) : "–",
		tone.count ? percent(tone.macroF1) : "–",
		tone.count ? percent(sentimentScores(theirs).macroF1) : "–",
		tone.count ? percent(tone.macroRecall) : "–",
	]);
	if (routed && sets.some((set) => set.name === name)) {
		seen.push(intent.macroF1);
		everything.push(...ours);
	}
}
if (seen.length > 0) {
	console.log(
		`\nseen sets with intents, mean mF1: ${percent(seen.reduce((a, b) => a + b, 0) / seen.length)}`,
	);
	const pooled = intentScores(everything);
	console.log(
		`the same posts together, mF1:     ${percent(pooled.macroF1)}, accuracy ${percent(pooled.accuracy)}`,
	);
	for (const [name, f1] of Object.entries(pooled.f1))
		console.log(`  ${name.padEnd(12)}${percent(f1)}`);
}

const unseen = corpus.filter((post) => !teaches(post));
const sure = sureness(ownPart("", unseen).read(readPost), 0.9);
console.log(
	`\nsure (confidence ≥ 0.9) on own unseen posts: ${percent(sure.share)} % of them, ${percent(sure.right)} % right, ${percent(sure.among)} % one of the things that the post wants`,
);
console.log(
	"\nsignals on own unseen posts, and those of them that are surer than the faintest sign",
);
row("", ["posts", "recall", "precision", "surer", "precision"]);
const all = signalScores(unseen, readPost);
const actedUpon = signalScores(unseen, readPost, isActedUpon);
for (const name of SIGNALS) {
	const { posts, recall, precision } = all[name];
	const surer = actedUpon[name];
	row(name, [String(posts), ...[recall, precision, surer.recall, surer.precision].map(percent)]);
}
