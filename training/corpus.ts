import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Intent, Sentiment, SignalName, UrgencyReason } from "../lib/language/reading.ts";
import { textHash } from "./datasets.ts";

/**
 * `train` teaches; `themes` teaches signals alone: it was written around them, or around what is hard to read, and wants things in
 * a mixture that no customers do; `held-out` is whole industries set aside; `judge` was written without sight of the rest.
 */
export const PARTS = ["train", "themes", "held-out", "judge"] as const;
export type Part = (typeof PARTS)[number];

/** One invented post with its labels; a line of `training/corpus/*.jsonl`. */
export interface WrittenPost {
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

/** A post of the corpus, and the signals that its two readers do not agree on: these neither teach nor count. */
export interface CorpusPost extends WrittenPost {
	readonly disputed: readonly SignalName[];
}

/** Whether the trainer sees the post. */
export const teaches = ({ part }: Pick<WrittenPost, "part">): boolean =>
	part === "train" || part === "themes";

const CORPUS = join(import.meta.dirname, "corpus");

/** What a second, blind reading of the corpus did not confirm. */
export const DISPUTED = join(import.meta.dirname, "disputed.jsonl");

/** A line of it. */
export interface Disputed {
	/** Of the post's text. */
	readonly hash: string;
	readonly signals: readonly SignalName[];
}

const linesOf = <Line>(path: string): Line[] =>
	existsSync(path)
		? readFileSync(path, "utf8")
				.split("\n")
				.filter((line) => line !== "")
				.map((line): Line => JSON.parse(line))
		: [];

/** All posts of the corpus, file by file in the order of their names. */
export function readCorpus(directory: string = CORPUS): CorpusPost[] {
	if (!existsSync(directory)) return [];
	const disputed = new Map(linesOf<Disputed>(DISPUTED).map(({ hash, signals }) => [hash, signals]));
	return readdirSync(directory)
		.filter((name) => name.endsWith(".jsonl"))
		.sort()
		.flatMap((name) =>
			linesOf<WrittenPost>(join(directory, name)).map((post) => ({
				...post,
				disputed: disputed.get(textHash(post.text)) ?? [],
			})),
		);
}
