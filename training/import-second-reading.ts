import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INTENTS, type Intent, type SignalName } from "../lib/language/reading.ts";
import { DISPUTED, type Disputed, readCorpus, type WrittenPost } from "./corpus.ts";
import { textHash } from "./datasets.ts";
import { labelOf } from "./hand-labels.ts";
import { kappa } from "./kappa.ts";

const { values } = parseArgs({ options: { from: { type: "string" } } });
if (!values.from) throw new Error("usage: node training/import-second-reading.ts --from DIR");
const from = values.from;

const linesOf = (name: string): string[] =>
	readFileSync(join(from, name), "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "");

/** What only one of two readers saw. */
const apart = (one: readonly SignalName[], other: readonly SignalName[]): SignalName[] => [
	...one.filter((name) => !other.includes(name)),
	...other.filter((name) => !one.includes(name)),
];

const posts = new Map<string, WrittenPost>(readCorpus().map((post) => [textHash(post.text), post]));
const disputed: Disputed[] = [];
const strongest: (readonly [Intent, Intent])[] = [];
const each = new Map<Intent, (readonly [string, string])[]>(INTENTS.map((name) => [name, []]));
const agreed = new Map<SignalName, [both: number, one: number]>();

function compare(line: string, hash: string): void {
	const post = posts.get(hash);
	if (!post) return; // it has left the corpus since
	// a second reading says nothing of urgency
	const again = labelOf(`${line.trim().replace(/^\S+/, hash)} 0`);
	strongest.push([post.intents[0] ?? "other", again.intents[0] ?? "other"]);
	for (const name of INTENTS)
		each.get(name)?.push([`${post.intents.includes(name)}`, `${again.intents.includes(name)}`]);
	for (const name of new Set([...post.signals, ...again.signals])) {
		const counts = agreed.get(name) ?? [0, 0];
		counts[post.signals.includes(name) && again.signals.includes(name) ? 0 : 1]++;
		agreed.set(name, counts);
	}
	const signals = apart(post.signals, again.signals);
	if (signals.length > 0) disputed.push({ hash, signals });
}

for (const file of readdirSync(from).sort()) {
	const name = /^out-(.+)\.txt$/.exec(file)?.[1];
	if (name === undefined) continue;
	const hashes = new Map(
		linesOf(`in-${name}.tsv`).map((line) => {
			const [number = "", text = ""] = line.split("\t");
			return [number, textHash(text)];
		}),
	);
	for (const line of linesOf(file))
		compare(line, hashes.get(line.trim().split(" ")[0] ?? "") ?? "");
}

disputed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
writeFileSync(DISPUTED, disputed.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
console.log(`${strongest.length} posts read again, ${disputed.length} with a signal in dispute`);
console.log(`strongest intent: kappa ${kappa(strongest).toFixed(2)}`);
for (const [name, pairs] of each) console.log(`  ${name}: kappa ${kappa(pairs).toFixed(2)}`);
for (const [name, [both, one]] of agreed) console.log(`  ${name}: ${both} by both, ${one} by one`);
