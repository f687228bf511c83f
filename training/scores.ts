/** Share of right answers, and the mean of F1 and of recall over the classes that occur. */
export interface Scores {
	readonly accuracy: number;
	readonly macroF1: number;
	readonly macroRecall: number;
	readonly f1: Readonly<Record<string, number>>;
	readonly count: number;
}

/** Scores of guesses against what is right. */
export function scoresOf(right: readonly string[], guessed: readonly string[]): Scores {
	const classes = [...new Set(right)].sort();
	const f1: Record<string, number> = {};
	let recall = 0;
	for (const name of classes) {
		let hits = 0;
		let wanted = 0;
		let given = 0;
		right.forEach((truth, index) => {
			if (truth === name) wanted++;
			if (guessed[index] === name) given++;
			if (truth === name && guessed[index] === name) hits++;
		});
		f1[name] = hits === 0 ? 0 : (2 * hits) / (wanted + given);
		recall += wanted === 0 ? 0 : hits / wanted;
	}
	const values = Object.values(f1);
	return {
		accuracy: right.filter((truth, index) => truth === guessed[index]).length / (right.length || 1),
		macroF1: values.reduce((sum, value) => sum + value, 0) / (values.length || 1),
		macroRecall: recall / (classes.length || 1),
		f1,
		count: right.length,
	};
}
