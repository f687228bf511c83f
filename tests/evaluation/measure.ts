import type {
	Intent,
	Reader,
	Reading,
	Sentiment,
	Signal,
	SignalName,
} from "../../lib/language/reading.ts";
import { SENTIMENTS, SIGNALS } from "../../lib/language/reading.ts";
import type { CorpusPost } from "../../training/corpus.ts";
import { type Scores, scoresOf } from "../../training/scores.ts";

/** A text, what is right of it, and what a reader made of it. */
export interface Read {
	readonly gold?: Intent;
	readonly tone?: Sentiment;
	readonly reading: Reading;
}

/** Scores of the strongest intent over the posts that have one. */
export function intentScores(read: readonly Read[]): Scores {
	const judged = read.filter(({ gold }) => gold !== undefined);
	return scoresOf(
		judged.map(({ gold }) => gold ?? "other"),
		judged.map(({ reading }) => reading.intent),
	);
}

/** Scores of the sentiment over the posts that have one. */
export function sentimentScores(read: readonly Read[]): Scores {
	const judged = read.filter(({ tone }) => tone !== undefined);
	return scoresOf(
		judged.map(({ tone }) => tone ?? "neutral"),
		judged.map(({ reading }) => reading.sentiment.label),
	);
}

export interface SignalScore {
	readonly posts: number;
	readonly recall: number;
	readonly precision: number;
}

/**
 * How many of the posts with a signal are found, and how many of those found have it, by the signals that `counts` admits;
 * posts on which two readers differ do not count.
 */
export function signalScores(
	posts: readonly CorpusPost[],
	read: Reader,
	counts: (signal: Signal) => boolean = () => true,
): Readonly<Record<SignalName, SignalScore>> {
	const found = posts.map(({ text }) => read(text).signals.filter(counts));
	const scoreOf = (name: SignalName): SignalScore => {
		let right = 0;
		let raised = 0;
		let all = 0;
		posts.forEach(({ signals, disputed }, index) => {
			if (disputed.includes(name)) return;
			const has = signals.includes(name);
			const told = found[index]?.some((signal) => signal.name === name) ?? false;
			if (has) all++;
			if (told) raised++;
			if (has && told) right++;
		});
		return { posts: all, recall: all ? right / all : 1, precision: raised ? right / raised : 1 };
	};
	return Object.fromEntries(SIGNALS.map((name) => [name, scoreOf(name)])) as Record<
		SignalName,
		SignalScore
	>;
}

/** Of the readings at least so sure, the share that is right, and how many they are. */
export function sureness(
	read: readonly Read[],
	least: number,
): { readonly share: number; readonly right: number; readonly count: number } {
	const judged = read.filter(({ gold }) => gold !== undefined);
	const sure = judged.filter(({ reading }) => reading.confidence >= least);
	const right = sure.filter(({ gold, reading }) => gold === reading.intent).length;
	return {
		share: sure.length / (judged.length || 1),
		right: sure.length ? right / sure.length : 1,
		count: sure.length,
	};
}

/** The tone that a set says, if it says one. */
export const toneNamed = (label: string | undefined): Sentiment | undefined =>
	SENTIMENTS.find((name) => name === label);
