import { SENTIMENTS } from "../lib/language/reading.ts";
import { type Example, HEADS } from "./examples.ts";
import { scoresOf } from "./scores.ts";

const FIRST = HEADS.indexOf("negative");
const STEP = 0.1;
const FEWEST = 30;

const toneOf = (example: Example): number =>
	SENTIMENTS.findIndex((_, index) => example.labels[FIRST + index] === 1);

/** How sharp the softmax over the three margins is, and what is added to each so that mean recall is best. */
export function tuneSentiment(
	examples: readonly Example[],
	margins: readonly Float32Array[],
	use: (row: number) => boolean,
): { readonly sharpness: number; readonly offsets: number[] } {
	const groups = new Map<string, number[]>();
	const countOf = (rows: readonly number[], tone: number): number =>
		rows.filter((row) => toneOf(examples[row] as Example) === tone).length;
	examples.forEach((example, row) => {
		if (!use(row) || toneOf(example) < 0) return;
		const known = groups.get(example.source);
		if (known) known.push(row);
		else groups.set(example.source, [row]);
	});
	for (const [source, rows] of groups)
		if (!SENTIMENTS.every((_, tone) => countOf(rows, tone) >= FEWEST)) groups.delete(source);
	const quality = (offsets: readonly number[]): number => {
		let sum = 0;
		for (const rows of groups.values()) {
			const right = rows.map((row) => SENTIMENTS[toneOf(examples[row] as Example)] ?? "neutral");
			const read = rows.map((row) => {
				let best = 0;
				for (let tone = 1; tone < SENTIMENTS.length; tone++)
					if (
						(margins[tone]?.[row] ?? 0) + (offsets[tone] ?? 0) >
						(margins[best]?.[row] ?? 0) + (offsets[best] ?? 0)
					)
						best = tone;
				return SENTIMENTS[best] ?? "neutral";
			});
			sum += scoresOf(right, read).macroRecall;
		}
		return sum / groups.size;
	};
	const offsets = SENTIMENTS.map(() => 0);
	let best = quality(offsets);
	for (let round = 0; round < 2; round++)
		for (let tone = 0; tone < SENTIMENTS.length; tone++)
			for (const direction of [-1, 1])
				for (;;) {
					const tried = offsets.map((value, index) =>
						index === tone ? value + direction * STEP : value,
					);
					const reached = quality(tried);
					if (reached <= best + 1e-4 || Math.abs(tried[tone] ?? 0) > 1.5) break;
					best = reached;
					offsets[tone] = tried[tone] ?? 0;
				}
	return {
		sharpness: sharpest([...groups.values()].flat(), examples, margins, offsets),
		offsets: offsets.map((value) => Math.round(value * 100) / 100),
	};
}

/** The sharpness of least log-loss. */
function sharpest(
	rows: readonly number[],
	examples: readonly Example[],
	margins: readonly Float32Array[],
	offsets: readonly number[],
): number {
	let least = Number.POSITIVE_INFINITY;
	let chosen = 1;
	for (let sharpness = 0.5; sharpness <= 6; sharpness += 0.25) {
		let loss = 0;
		for (const row of rows) {
			const powers = SENTIMENTS.map((_, tone) =>
				Math.exp(sharpness * ((margins[tone]?.[row] ?? 0) + (offsets[tone] ?? 0))),
			);
			const sum = powers.reduce((a, b) => a + b, 0);
			loss -= Math.log((powers[toneOf(examples[row] as Example)] ?? 0) / sum);
		}
		if (loss < least) {
			least = loss;
			chosen = sharpness;
		}
	}
	return chosen;
}
