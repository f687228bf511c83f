/** One measured figure beside its budget of docs/architecture.md; `atLeast` turns the comparison round. */
export interface Figure {
	readonly what: string;
	readonly value: number;
	readonly unit: string;
	readonly budget?: number;
	readonly atLeast?: boolean;
}

const missed = ({ value, budget, atLeast }: Figure): boolean =>
	budget !== undefined && (atLeast ? value < budget : value > budget);

/** Prints figures as a table; the exit status is 1 when a budget is missed. */
export function print(figures: readonly Figure[]): void {
	console.table(
		figures.map((figure) => ({
			what: figure.what,
			figure: `${Number(figure.value.toPrecision(4))} ${figure.unit}`,
			budget:
				figure.budget === undefined
					? ""
					: `${figure.atLeast ? "≥" : "≤"} ${figure.budget} ${figure.unit}`,
			kept: figure.budget === undefined ? "" : missed(figure) ? "NO" : "yes",
		})),
	);
	if (figures.some(missed)) process.exitCode = 1;
}

/** The value below which a share of `values` lies, 0…1; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
