/**
 * How well similar wishes are found: `node tests/evaluation/similarity.ts [--datasets FOLDER]`.
 * Prints precision and recall of pairs at several thresholds (two texts of one wording do not count), and how wishes are
 * gathered: on ideas.tsv, on the demonstration's feed, and on FOLDER/clap_clusters/dev.tsv, within each app.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gather, ideaIdOf, type Wish } from "../../lib/ideas/gather.ts";
import { SUGGEST_AT, similarity, VOTE_AT, vectorOf } from "../../lib/ideas/similarity.ts";

const THRESHOLDS = [0.15, 0.2, SUGGEST_AT, 0.25, 0.3, VOTE_AT, 0.4, 0.5].sort();
const percent = (part: number, whole: number) =>
	whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

interface Labelled {
	/** Only texts of one area are compared. */
	readonly area: string;
	readonly group: string;
	readonly text: string;
}

interface Pair {
	readonly alike: number;
	readonly same: boolean;
}

function pairsOf(texts: readonly Labelled[]): Pair[] {
	const known = texts.map((one) => ({
		...one,
		vector: vectorOf(one.text),
		wording: one.text
			.toLowerCase()
			.replace(/[^\p{L}]+/gu, " ")
			.trim(),
	}));
	return known
		.flatMap((one, index) =>
			known
				.slice(index + 1)
				.filter((other) => other.area === one.area && other.wording !== one.wording)
				.map((other) => ({
					alike: similarity(one.vector, other.vector),
					same: one.group === other.group,
				})),
		)
		.sort((one, other) => other.alike - one.alike);
}

function averagePrecision(pairs: readonly Pair[]): number {
	let [found, sum] = [0, 0];
	for (const [index, { same }] of pairs.entries()) {
		if (!same) continue;
		found += 1;
		sum += found / (index + 1);
	}
	return sum / found;
}

function reportPairs(title: string, texts: readonly Labelled[]): void {
	const pairs = pairsOf(texts);
	const same = pairs.filter((pair) => pair.same).length;
	console.info(
		`\n${title}: ${same} of ${pairs.length} pairs are the same; average precision ${averagePrecision(pairs).toFixed(3)}`,
	);
	console.table(
		THRESHOLDS.map((threshold) => {
			const found = pairs.filter(({ alike }) => alike >= threshold);
			const right = found.filter((pair) => pair.same).length;
			return {
				threshold,
				pairs: found.length,
				precision: percent(right, found.length),
				recall: percent(right, same),
			};
		}),
	);
}

/** How wishes that come in this order are gathered; right is what goes to an idea that began with its own group. */
function reportGathering(title: string, texts: readonly Labelled[]): void {
	const tally = { first: [0, 0], vote: [0, 0], suggestion: [0, 0] };
	for (const area of new Set(texts.map((text) => text.area))) {
		const mine = texts.filter((text) => text.area === area);
		const groupOf = new Map(mine.map(({ group }, index) => [ideaIdOf(keyOf(index)), group]));
		const begun = new Set<string>();
		for (const [index, { how, ideaId }] of gather([], mine.map(wishOf)).entries()) {
			const group = mine[index]?.group ?? "";
			const right = how === "first" ? !begun.has(group) : groupOf.get(ideaId) === group;
			tally[how][right ? 0 : 1] = (tally[how][right ? 0 : 1] ?? 0) + 1;
			begun.add(group);
		}
	}
	console.info(`\n${title}: ${texts.length} wishes`);
	console.table(
		Object.entries(tally).map(([how, [right = 0, wrong = 0]]) => ({ how, right, wrong })),
	);
}

const keyOf = (index: number) => `wish:${String(index).padStart(4, "0")}`;
const wishOf = ({ text }: Labelled, index: number): Wish => ({
	postKey: keyOf(index),
	receivedAt: "2026-01-01T00:00:00.000Z",
	customerId: keyOf(index),
	text,
	vector: vectorOf(text),
});

const rowsOf = (file: string | URL): Record<string, string>[] => {
	const [header = [], ...lines] = readFileSync(file, "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => line.split("\t"));
	return lines.map((fields) =>
		Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ""])),
	);
};

/** Every wish of the demonstration, as if all were of one product area; its group is the first wish of its idea. */
const wishesOfFeed = (): Labelled[] =>
	readFileSync(new URL("../../lib/local/demonstration/feed.jsonl", import.meta.url), "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line))
		.filter(({ expect }) => expect?.disposition === "idea" || expect?.ideaWith !== undefined)
		.map(({ id, text, expect }) => ({
			area: "petrel",
			group: expect.ideaWith ?? expect.with ?? id,
			text,
		}));

const { values } = parseArgs({ options: { datasets: { type: "string" } } });

const ours = rowsOf(new URL("./ideas.tsv", import.meta.url)).map(
	({ area = "", idea = "", text = "" }) => ({ area, group: idea, text }),
);
reportPairs("ideas.tsv", ours);
reportGathering("ideas.tsv, in order", ours);
reportGathering("ideas.tsv, backwards", ours.toReversed());

const feed = wishesOfFeed();
reportPairs("demonstration", feed);
reportGathering("demonstration", feed);
reportGathering(
	"demonstration, eSIM alone",
	feed.filter(({ group }) => group.startsWith("esim")),
);

if (values.datasets !== undefined) {
	const reviews = rowsOf(join(values.datasets, "clap_clusters", "dev.tsv")).map(
		({ app = "", cluster = "", text = "", label = "" }) => ({
			area: app,
			group: cluster,
			text,
			label,
		}),
	);
	const sizes = Map.groupBy(reviews, ({ group }) => group);
	const [largest] = [...sizes].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
	reportPairs("clap_clusters, all reviews", reviews);
	reportPairs(
		"clap_clusters, without its largest cluster",
		reviews.filter(({ group }) => group !== largest),
	);
	const features = reviews.filter(({ label }) => label === "FEATURE");
	reportPairs("clap_clusters, feature requests", features);
	reportGathering("clap_clusters, feature requests", features);
}
