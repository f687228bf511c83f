import type { Example } from "./examples.ts";

/** How much each source may say. */
export interface Balance {
	/** Rows of a source that count in full; what is more is shared out. */
	readonly cap: number;
	/** Share of a source that has only one side of a head: it teaches its own style more than the head. */
	readonly oneSided: number;
	/** How far the rarer side is raised: 0 not at all, 1 to the same weight. */
	readonly evening: number;
	/** Factor by source; 1 where absent. */
	readonly sources: Readonly<Record<string, number>>;
}

/** Labels of one head and the weight of each row; rows that `use` refuses are 0. */
export function balanced(
	examples: readonly Example[],
	head: number,
	use: (row: number) => boolean,
	balance: Balance,
): { readonly labels: Int8Array; readonly weights: Float32Array } {
	const labels = new Int8Array(examples.length);
	const weights = new Float32Array(examples.length);
	const asked = new Map<string, number>();
	const yes = new Map<string, number>();
	examples.forEach((example, row) => {
		const label = use(row) ? (example.labels[head] ?? 0) : 0;
		labels[row] = label;
		if (label === 0) return;
		asked.set(example.source, (asked.get(example.source) ?? 0) + 1);
		if (label > 0) yes.set(example.source, (yes.get(example.source) ?? 0) + 1);
	});
	let sumYes = 0;
	let sumNo = 0;
	examples.forEach(({ source }, row) => {
		if (labels[row] === 0) return;
		const count = asked.get(source) ?? 1;
		const positive = yes.get(source) ?? 0;
		const oneSided = positive === 0 || positive === count;
		const weight =
			Math.min(1, balance.cap / count) *
			(balance.sources[source] ?? 1) *
			(oneSided ? balance.oneSided : 1);
		weights[row] = weight;
		if ((labels[row] ?? 0) > 0) sumYes += weight;
		else sumNo += weight;
	});
	const raise = sumYes > 0 ? (sumNo / sumYes) ** balance.evening : 1;
	for (let row = 0; row < labels.length; row++)
		if ((labels[row] ?? 0) > 0) weights[row] = (weights[row] ?? 0) * raise;
	return { labels, weights };
}
