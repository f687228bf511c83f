import { INTENTS, SENTIMENTS } from "../lib/language/reading.ts";
import { type Example, HEADS, SETS, setExamples } from "./examples.ts";
import { fitAll, leanIntents, type Settings, VERDICT_COUNT } from "./fit.ts";
import { rawMatrix } from "./matrix.ts";
import { type Scores, scoresOf } from "./scores.ts";
import { strongest } from "./tune.ts";

const TONE_HEADS = SENTIMENTS.map((tone) => HEADS.indexOf(tone));
const VERDICT_HEADS = Array.from({ length: VERDICT_COUNT }, (_, head) => head);
const FEWEST = 30;
const TONES = SETS.filter((name) => /sentiment|vader/.test(name));

const percent = (value = 0): string => (100 * value).toFixed(1);
const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/**
 * What each candidate scores on sets that it has not seen: each set is left out of training in turn and its dev part is
 * read. Macro-F1 of the intents decides among candidates; of the tone, only the first candidate is asked.
 */
export function leaveOut(
	directory: string,
	training: readonly Example[],
	candidates: Readonly<Record<string, Settings>>,
	say: (line: string) => void,
): string[] {
	const dev = SETS.flatMap((set) => setExamples(directory, set, "dev"));
	const examples = [...training, ...dev];
	const raw = rawMatrix(examples);
	const routed = SETS.filter((set) => goldsOf(dev, set) > 1);
	const without = (domain: string, heads: readonly number[], settings: Settings) =>
		fitAll(
			raw,
			examples,
			(row) => row < training.length && examples[row]?.domain !== domain,
			heads,
			settings,
		).heads.map(({ margins }) => margins);
	const judge = (
		domain: string,
		rightOf: (example: Example) => string | undefined,
		guess: (row: number) => string,
	): Scores => {
		const rows: number[] = [];
		for (let row = training.length; row < examples.length; row++) {
			const example = examples[row];
			if (example?.domain === domain && rightOf(example)) rows.push(row);
		}
		return scoresOf(
			rows.map((row) => rightOf(examples[row] as Example) ?? ""),
			rows.map(guess),
		);
	};
	const lines: string[] = [];
	const report = (name: string, domains: readonly string[], scores: readonly number[]): void => {
		const each = domains.map((domain, index) => `${domain} ${percent(scores[index])}`).join(", ");
		const line = `${name}: ${percent(mean(scores))} (${each})`;
		lines.push(line);
		say(`left out in turn, ${line}`);
	};
	const none = INTENTS.map(() => 0);
	Object.entries(candidates).forEach(([name, settings], index) => {
		const intents = routed.map((domain) => {
			const margins = without(domain, VERDICT_HEADS, settings);
			leanIntents(margins);
			return judge(
				domain,
				({ gold }) => gold,
				(row) => strongest(margins, none, row),
			).macroF1;
		});
		report(`intents, ${name}`, routed, intents);
		if (index > 0) return;
		const tones = TONES.map((domain) => {
			const margins = without(domain, TONE_HEADS, settings);
			return judge(domain, toneOf, (row) => strongestTone(margins, row)).macroF1;
		});
		report("tone", TONES, tones);
		const both = [...intents, ...tones];
		const line = `all sets, ${name}: ${percent(mean(both))}`;
		lines.push(line);
		say(`left out in turn, ${line}`);
	});
	return lines;
}

/** How many intents a set's dev part tells, each often enough. */
const goldsOf = (dev: readonly Example[], set: string): number =>
	INTENTS.filter(
		(intent) =>
			dev.filter(({ source, gold }) => source === set && gold === intent).length >= FEWEST,
	).length;

const toneOf = (example: Example): string | undefined =>
	SENTIMENTS.find((_, index) => example.labels[TONE_HEADS[index] ?? 0] === 1);

function strongestTone(margins: readonly Float32Array[], row: number): string {
	let best = 0;
	for (let tone = 1; tone < SENTIMENTS.length; tone++)
		if ((margins[tone]?.[row] ?? 0) > (margins[best]?.[row] ?? 0)) best = tone;
	return SENTIMENTS[best] ?? "neutral";
}
