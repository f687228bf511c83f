import { deflateRawSync } from "node:zlib";
import { DENSE } from "../lib/language/dense.ts";
import { LANGUAGES_READ } from "../lib/language/language-id.ts";
import { bytesOf, LEVELS, NOTHING, type StoredModel } from "../lib/language/model.ts";
import { SIGNALS } from "../lib/language/reading.ts";
import type { Blocks, Features } from "./features.ts";
import { VERDICT_COUNT } from "./fit.ts";

const IDF_STEPS = 255;

/** The level of a value: square-root companding keeps what is small. */
const levelOf = (value: number, scale: number): number =>
	scale === 0 ? 0 : Math.round(LEVELS * Math.sign(value) * Math.sqrt(Math.abs(value) / scale));

const rounded = (value: number): number => Number(value.toPrecision(5));

/** What training found, as the reader loads it. `heads` are weights by head: verdicts, then signals. */
export function pack(
	features: Features,
	heads: readonly Float32Array[],
	signalRows: number,
	blocks: Blocks,
	rest: Pick<
		StoredModel,
		| "version"
		| "platt"
		| "confidence"
		| "sureFrom"
		| "sentimentSharpness"
		| "sentimentOffsets"
		| "signalThresholds"
	>,
): { readonly model: StoredModel; readonly size: number } {
	const grams = features.hashes.length;
	const idfStep = rounded(features.idf.reduce((most, idf) => Math.max(most, idf), 0) / IDF_STEPS);
	const verdictsAt = 4 * grams;
	const signalsAt = verdictsAt + bytesOf(VERDICT_COUNT) * grams;
	const bytes = new Uint8Array(signalsAt + bytesOf(SIGNALS.length) * signalRows);
	const idf = features.idf.map((value) => Math.round(value / idfStep) * idfStep);
	features.hashes.forEach((hash, row) => {
		bytes[3 * row] = hash & 255;
		bytes[3 * row + 1] = (hash >> 8) & 255;
		bytes[3 * row + 2] = (hash >> 16) & 255;
		bytes[3 * grams + row] = Math.round((features.idf[row] ?? 0) / idfStep);
	});
	const scales = heads.map((weights, head) => {
		const rows = head < VERDICT_COUNT ? grams : signalRows;
		let scale = 0;
		for (let row = 0; row < rows; row++)
			scale = Math.max(scale, Math.abs((weights[row] ?? 0) * (idf[row] ?? 0)));
		for (let row = 0; row < rows; row++) {
			const [first, width, column] =
				head < VERDICT_COUNT
					? [verdictsAt, VERDICT_COUNT, head]
					: [signalsAt, SIGNALS.length, head - VERDICT_COUNT];
			const at = first + row * bytesOf(width) + (column >> 1);
			const level = levelOf((weights[row] ?? 0) * (idf[row] ?? 0), scale) + NOTHING;
			bytes[at] = (bytes[at] ?? 0) | (level << (4 * (column & 1)));
		}
		return rounded(scale);
	});
	const packed = deflateRawSync(bytes, { level: 9 });
	return {
		size: packed.length,
		model: {
			...rest,
			languages: LANGUAGES_READ.length,
			grams,
			signalRows,
			chars: blocks.chars,
			pairs: blocks.pairs,
			scales,
			idfStep,
			denseWeights: heads.map((weights) =>
				Array.from(
					weights.subarray(grams, grams + DENSE.count + LANGUAGES_READ.length),
					(value, index) => rounded(index < DENSE.count ? value * blocks.dense : value),
				),
			),
			bytes: packed.toString("base64"),
		},
	};
}
