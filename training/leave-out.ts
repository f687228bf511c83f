import { INTENTS, SENTIMENTS } from "../lib/language/reading.ts";
import { type Example, HEADS, SETS, setExamples } from "./examples.ts";
import { fitAll, leanIntents, type Settings, strangerMargins } from "./fit.ts";
import { strongest } from "./judged.ts";
import { rawMatrix } from "./matrix.ts";
import { fitOdds, oddsOf } from "./odds.ts";
import { partsOf } from "./parts.ts";
import { scoresOf } from "./scores.ts";

const TONE_HEADS = SENTIMENTS.map((tone) => HEADS.indexOf(tone));
const FEWEST = 30;
const TONES = SETS.filter((name) => /sentiment|vader/.test(name));

const percent = (value = 0): string => (100 * value).toFixed(1);
const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/**
 * What each candidate scores on sets that it has not seen: each set is left out of training in turn, its odds are fitted to
 * the other parts, and its dev part is read. Macro-F1 of the intents decides among candidates; of the tone, only the first
 * candidate is asked.
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
	const parts = partsOf(examples);
	const taught = (row: number): boolean => row < training.length;
	const routed = SETS.filter((set) => goldsOf(dev, set) > 1);
	const lines: string[] = [];
	const report = (name: string, domains: readonly string[], scores: readonly number[]): void => {
		const each = domains.map((domain, index) => `${domain} ${percent(scores[index])}`).join(", ");
		const line = `${name}: ${percent(mean(scores))} (${each})`;
		lines.push(line);
		say(`left out in turn, ${line}`);
	};
	const devRows = (domain: string, right: (example: Example) => string | undefined): number[] =>
		examples.flatMap((example, row) =>
			!taught(row) && example.domain === domain && right(example) ? [row] : [],
		);
	const intentsOf = (settings: Settings) => {
		const margins = strangerMargins(raw, examples, parts, taught, settings);
		leanIntents(margins);
		return routed.map((domain) => {
			const rows = devRows(domain, ({ gold }) => gold);
			const others = (row: number): boolean => taught(row) && parts[row] !== domain;
			const odds = oddsOf(margins, fitOdds(examples, margins, others));
			return {
				right: rows.map((row) => examples[row]?.gold ?? "other"),
				read: rows.map((row) => strongest(odds, row)),
			};
		});
	};
	const toneScore = (domain: string, settings: Settings): number => {
		const use = (row: number): boolean => taught(row) && examples[row]?.domain !== domain;
		const margins = fitAll(raw, examples, use, TONE_HEADS, settings).heads.map(
			({ margins: read }) => read,
		);
		const rows = devRows(domain, toneOf);
		return scoresOf(
			rows.map((row) => toneOf(examples[row] as Example) ?? "neutral"),
			rows.map((row) => strongestTone(margins, row)),
		).macroF1;
	};
	Object.entries(candidates).forEach(([name, settings], index) => {
		const read = intentsOf(settings);
		report(
			`intents, ${name}`,
			routed,
			read.map((set) => scoresOf(set.right, set.read).macroF1),
		);
		const together = scoresOf(
			read.flatMap(({ right }) => right),
			read.flatMap((set) => set.read),
		);
		report(
			"  the same posts together",
			INTENTS,
			INTENTS.map((intent) => together.f1[intent] ?? 0),
		);
		if (index === 0)
			report(
				"tone",
				TONES,
				TONES.map((domain) => toneScore(domain, settings)),
			);
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
