import { describe, expect, it } from "@jest/globals";
import { DENSE } from "../../lib/language/dense.ts";
import { LANGUAGES_READ } from "../../lib/language/language-id.ts";
import {
	HEADS,
	idfOf,
	isFresh,
	LAST_READING,
	LEVELS,
	modelOf,
	nextReading,
	rowOf,
	said,
	UNIT,
	VERDICTS,
} from "../../lib/language/model.ts";
import { SIGNALS } from "../../lib/language/reading.ts";
import type { Features } from "../../training/features.ts";
import { pack } from "../../training/pack.ts";
import { randomBy } from "../../training/random.ts";

const GRAMS = 50;
const SIGNAL_ROWS = 20;
const random = randomBy(3);
const weight = (): number => 2 * random() - 1;

const features: Features = {
	place: new Int32Array(0),
	hashes: Int32Array.from({ length: GRAMS }, (_, row) => row * 331_337 + 5),
	idf: Float32Array.from({ length: GRAMS }, () => 1 + 9 * random()),
};
const columns = GRAMS + DENSE.count + LANGUAGES_READ.length;
const heads = HEADS.map(() => Float32Array.from({ length: columns }, weight));
const { model: stored } = pack(
	features,
	heads,
	SIGNAL_ROWS,
	{ chars: 1, pairs: 1, dense: 1 },
	{
		version: "test",
		platt: [],
		confidence: [],
		sureFrom: [],
		sentimentSharpness: 1,
		sentimentOffsets: [],
		signalThresholds: [],
	},
);
const model = modelOf(stored);

/** Within half a level, where levels are squared. */
function expectNear(levels: number, value: number, scale: number): void {
	const wanted = LEVELS * Math.sign(value) * Math.sqrt(Math.abs(value) / scale);
	const level = Math.sign(levels) * Math.sqrt(Math.abs(levels));
	expect(Math.abs(level - wanted)).toBeLessThanOrEqual(0.5 + 1e-3);
}

const told = (head: number, row: number): number =>
	(heads[head]?.[row] ?? 0) * idfOf(model, row) * stored.idfStep;

describe("a model that was packed and is read again", () => {
	it("knows the n-grams that training chose, and no other", () => {
		features.hashes.forEach((hash, row) => {
			expect(rowOf(model, hash)).toBe(row);
			expect(rowOf(model, hash + 1)).toBe(-1);
			expect(idfOf(model, row) * stored.idfStep).toBeCloseTo(features.idf[row] ?? 0, 1);
		});
	});

	it("says of each what training found, the strongest in full", () => {
		VERDICTS.forEach((_, head) => {
			let strongest = 0;
			for (let row = 0; row < GRAMS; row++) {
				const levels = said(model, row, head);
				strongest = Math.max(strongest, Math.abs(levels));
				expectNear(levels, told(head, row), stored.scales[head] ?? 0);
			}
			expect(strongest).toBe(UNIT);
		});
	});

	it("says so of signals too, of the first n-grams alone", () => {
		expect(model.signals).toHaveLength(SIGNAL_ROWS * SIGNALS.length);
		SIGNALS.forEach((_, signal) => {
			const head = VERDICTS.length + signal;
			for (let row = 0; row < SIGNAL_ROWS; row++)
				expectNear(
					model.signals[row * SIGNALS.length + signal] ?? 0,
					told(head, row),
					stored.scales[head] ?? 0,
				);
		});
	});
});

describe("an n-gram that a post has twice", () => {
	it("counts once a reading, also when the numbers of readings are used up", () => {
		const { words } = modelOf(stored);
		const idf = idfOf({ ...model, words }, 7);
		let reading = 0;
		for (const before of [0, 1, LAST_READING - 1, LAST_READING, 1]) {
			reading = nextReading(words, before);
			expect(isFresh(words, 7, reading)).toBe(true);
			expect(isFresh(words, 7, reading)).toBe(false);
		}
		expect(idfOf({ ...model, words }, 7)).toBe(idf);
		expect(nextReading(words, LAST_READING)).toBe(1);
		expect(isFresh(words, 7, 1)).toBe(true);
	});
});
