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
	/** What it wants most. */
	readonly gold?: Intent;
	/** All that it wants, where that is known. */
	readonly wants?: readonly Intent[];
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

/** How often sure readings are right. */
export interface Sureness {
	/** Of all readings those that are sure. */
	readonly share: number;
	/** Of these, those whose intent is what the post wants most. */
	readonly right: number;
	/** Of these, those whose intent is among what the post wants. */
	readonly among: number;
}

/** Of the readings at least so sure, the shares that are right. */
export function sureness(read: readonly Read[], least: number): Sureness {
	const judged = read.filter(({ gold }) => gold !== undefined);
	const sure = judged.filter(({ reading }) => reading.confidence >= least);
	const right = sure.filter(({ gold, reading }) => gold === reading.intent);
	const among = sure.filter(({ wants = [], reading }) => wants.includes(reading.intent));
	return {
		share: sure.length / (judged.length || 1),
		right: sure.length ? right.length / sure.length : 1,
		among: sure.length ? among.length / sure.length : 1,
	};
}

/** The tone that a set says, if it says one. */
export const toneNamed = (label: string | undefined): Sentiment | undefined =>
	SENTIMENTS.find((name) => name === label);
