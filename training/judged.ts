import { INTENTS, type Intent } from "../lib/language/reading.ts";
import type { Example } from "./examples.ts";

/** Rows that say which intent is right, by source. */
export interface Judged {
	readonly row: number;
	readonly gold: Intent;
	readonly group: string;
}

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

/** The intent of the highest log-odds. */
export function strongest(odds: readonly Float32Array[], row: number): Intent {
	let best = 0;
	for (let head = 1; head < INTENTS.length; head++)
		if ((odds[head]?.[row] ?? 0) > (odds[best]?.[row] ?? 0)) best = head;
	return INTENTS[best] ?? "other";
}
