import { INTENTS, type Intent } from "../lib/language/reading.ts";
import type { Example } from "./examples.ts";
import { scoresOf } from "./scores.ts";

/** Rows that say which intent is right, by source. */
export interface Judged {
	readonly row: number;
	readonly gold: Intent;
	readonly group: string;
}

const FEWEST = 30;
const STEP = 0.15;
const ROUNDS = 3;

/** Rows with a known intent; English and other invented posts are groups of their own. */
export function judgedRows(examples: readonly Example[], use: (row: number) => boolean): Judged[] {
	const rows: Judged[] = [];
	examples.forEach(({ gold, source, language }, row) => {
		if (!gold || !use(row)) return;
		const foreign = source === "corpus" && language !== "en";
		rows.push({ row, gold, group: foreign ? "corpus, other languages" : source });
	});
	return rows;
}

/** The intent of the highest log-odds, offsets added. */
export function strongest(
	odds: readonly Float32Array[],
	offsets: readonly number[],
	row: number,
): Intent {
	let best = 0;
	for (let head = 1; head < INTENTS.length; head++)
		if (
			(odds[head]?.[row] ?? 0) + (offsets[head] ?? 0) >
			(odds[best]?.[row] ?? 0) + (offsets[best] ?? 0)
		)
			best = head;
	return INTENTS[best] ?? "other";
}

function meanF1(
	groups: readonly Judged[][],
	odds: readonly Float32Array[],
	offsets: readonly number[],
): number {
	let sum = 0;
	for (const rows of groups)
		sum += scoresOf(
			rows.map(({ gold }) => gold),
			rows.map(({ row }) => strongest(odds, offsets, row)),
		).macroF1;
	return sum / groups.length;
}

/** Offsets of the intents that lift the mean macro-F1 over the groups, each counting alike; found by coordinate ascent. */
export function tuneOffsets(judged: readonly Judged[], odds: readonly Float32Array[]): number[] {
	const byGroup = new Map<string, Judged[]>();
	for (const entry of judged) {
		const known = byGroup.get(entry.group);
		if (known) known.push(entry);
		else byGroup.set(entry.group, [entry]);
	}
	const groups = [...byGroup.values()].filter((rows) => rows.length >= FEWEST);
	const offsets: number[] = INTENTS.map(() => 0);
	let best = meanF1(groups, odds, offsets);
	for (let round = 0; round < ROUNDS; round++)
		for (let head = 0; head < INTENTS.length; head++)
			for (const direction of [-1, 1])
				for (;;) {
					const tried = offsets.map((value, index) =>
						index === head ? value + direction * STEP : value,
					);
					const reached = meanF1(groups, odds, tried);
					if (reached <= best + 1e-4 || Math.abs(tried[head] ?? 0) > 2) break;
					best = reached;
					offsets[head] = tried[head] ?? 0;
				}
	return offsets.map((value) => Math.round(value * 100) / 100);
}
