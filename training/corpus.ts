import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Intent, Sentiment, SignalName, UrgencyReason } from "../lib/language/reading.ts";

/** `train` teaches; `held-out` is whole industries set aside; `judge` was written without sight of the rest. */
export const PARTS = ["train", "held-out", "judge"] as const;
export type Part = (typeof PARTS)[number];

/** One invented post with its labels; a line of `training/corpus/*.jsonl`. */
export interface CorpusPost {
	readonly text: string;
	/** Strongest first. */
	readonly intents: readonly Intent[];
	readonly sentiment: Sentiment;
	/** 0 none … 4 now. */
	readonly urgency: number;
	readonly reasons: readonly UrgencyReason[];
	readonly signals: readonly SignalName[];
	/** ISO 639-1. */
	readonly language: string;
	readonly industry: string;
	readonly channel: string;
	readonly voice: string;
	readonly part: Part;
}

const CORPUS = join(import.meta.dirname, "corpus");

/** All posts of the corpus, file by file in the order of their names. */
export function readCorpus(directory: string = CORPUS): CorpusPost[] {
	if (!existsSync(directory)) return [];
	return readdirSync(directory)
		.filter((name) => name.endsWith(".jsonl"))
		.sort()
		.flatMap((name) =>
			readFileSync(join(directory, name), "utf8")
				.split("\n")
				.filter((line) => line !== "")
				.map((line): CorpusPost => JSON.parse(line)),
		);
}
