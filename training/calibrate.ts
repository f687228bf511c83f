const STEPS = 200;

/** Slope and offset that turn a margin into log-odds. */
export type Platt = readonly [slope: number, offset: number];

/** Fits a logistic line through margins and labels (1, −1; 0 is not asked), by Newton's method. */
export function fitPlatt(margins: Float32Array, labels: Int8Array, weights: Float32Array): Platt {
	let slope = 1;
	let offset = 0;
	for (let step = 0; step < STEPS; step++) {
		let g0 = 0;
		let g1 = 0;
		let h00 = 1e-6;
		let h01 = 0;
		let h11 = 1e-6;
		for (let row = 0; row < labels.length; row++) {
			const label = labels[row] as number;
			if (label === 0) continue;
			const weight = weights[row] as number;
			const margin = margins[row] as number;
			const p = 1 / (1 + Math.exp(-(slope * margin + offset)));
			const error = weight * (p - (label > 0 ? 1 : 0));
			const curve = weight * p * (1 - p);
			g0 += error * margin;
			g1 += error;
			h00 += curve * margin * margin;
			h01 += curve * margin;
			h11 += curve;
		}
		const determinant = h00 * h11 - h01 * h01;
		const downSlope = (h11 * g0 - h01 * g1) / determinant;
		const downOffset = (h00 * g1 - h01 * g0) / determinant;
		slope -= downSlope;
		offset -= downOffset;
		if (Math.abs(downSlope) + Math.abs(downOffset) < 1e-7) break;
	}
	return [slope, offset];
}

/** A reading, how far it leads, whether it is right, and how much it counts. */
export interface Sample {
	readonly lead: number;
	readonly right: boolean;
	readonly weight: number;
}

const FEWEST_SURE = 25;
/** The lead of what is never sure. */
const NEVER = 1000;

/** The least lead from which on so large a share of the samples is right; 1000 where there is none. */
export function sureFrom(samples: readonly Sample[], share: number): number {
	let right = 0;
	let all = 0;
	let least = NEVER;
	[...samples]
		.sort((a, b) => b.lead - a.lead)
		.forEach((sample, index) => {
			all += sample.weight;
			if (sample.right) right += sample.weight;
			if (index + 1 >= FEWEST_SURE && right >= share * all) least = sample.lead;
		});
	return least;
}

/** Samples are taken together until they weigh as much as this part of what a point stands for: few of them tell nothing. */
const FINER = 4;

/** Points of a rising line: how often something is right, given a lead; by pooling neighbours that fall (isotonic). */
export function risingLine(samples: readonly Sample[], points: number): [number, number][] {
	const sorted = [...samples].sort((a, b) => a.lead - b.lead);
	const least = samples.reduce((sum, { weight }) => sum + weight, 0) / (FINER * points);
	const blocks: { lead: number; right: number; weight: number }[] = [];
	for (const { lead, right, weight } of sorted) {
		const block = { lead: lead * weight, right: right ? weight : 0, weight };
		const open = blocks.at(-1);
		if (open && open.weight < least) {
			open.lead += block.lead;
			open.right += block.right;
			open.weight += weight;
		} else blocks.push(block);
		for (;;) {
			const last = blocks.at(-1);
			const before = blocks.at(-2);
			if (!last || !before || before.right / before.weight <= last.right / last.weight) break;
			blocks.splice(-2, 2, {
				lead: before.lead + last.lead,
				right: before.right + last.right,
				weight: before.weight + last.weight,
			});
		}
	}
	const line = blocks.map(({ lead, right, weight }): [number, number] => [
		lead / weight,
		right / weight,
	]);
	if (line.length <= points) return line;
	const total = blocks.reduce((sum, { weight }) => sum + weight, 0);
	const kept: [number, number][] = [];
	let passed = 0;
	blocks.forEach(({ weight }, index) => {
		const place = line[index];
		const due = kept.length * (total / points);
		if (place && (passed + weight >= due || index === blocks.length - 1)) kept.push(place);
		passed += weight;
	});
	return kept;
}
