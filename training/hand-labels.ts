import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { INTENTS, type Intent, SIGNALS, type SignalName } from "../lib/language/reading.ts";

/** What was labelled by hand of a real post, under the hash of its text. */
export interface HandLabel {
	readonly hash: string;
	/** Strongest first. */
	readonly intents: readonly Intent[];
	readonly signals: readonly SignalName[];
	/** 0 none … 4 now. */
	readonly urgency: number;
}

const LABELS = join(import.meta.dirname, "labels");
const NONE = ".";

/** The intent of a letter. @throws Error where it is no intent's. */
export const intentOf = (letter: string): Intent => {
	const intent = INTENTS.find((name) => name.startsWith(letter));
	if (!intent) throw new Error(`"${letter}" is no intent`);
	return intent;
};

const signalOf = (name: string): SignalName => {
	const signal = SIGNALS.find((known) => known === name);
	if (!signal) throw new Error(`"${name}" is no signal`);
	return signal;
};

/** A label of a line "hash intents signals urgency", such as `3ffa… cq outage,churn 3`. @throws Error that says what is wrong with it. */
export function labelOf(line: string): HandLabel {
	const [hash = "", letters = "", signals = "", urgency = ""] = line.trim().split(/\s+/);
	if (letters === "") throw new Error("no intent");
	if (!/^[0-4]$/.test(urgency)) throw new Error(`"${urgency}" is no urgency`);
	return {
		hash,
		intents: [...letters].map(intentOf),
		signals: signals === NONE ? [] : signals.split(",").map(signalOf),
		urgency: Number(urgency),
	};
}

/** The line that `labelOf` reads. */
export const lineOf = ({ hash, intents, signals, urgency }: HandLabel): string =>
	[hash, intents.map(([letter]) => letter).join(""), signals.join(",") || NONE, urgency].join(" ");

/** Labels by hand, by hash; where a post was labelled twice the first reading counts. */
export function readHandLabels(directory: string = LABELS): Map<string, HandLabel> {
	const labels = new Map<string, HandLabel>();
	if (!existsSync(directory)) return labels;
	for (const name of readdirSync(directory).sort())
		for (const line of readFileSync(join(directory, name), "utf8").split("\n")) {
			if (line === "") continue;
			const label = labelOf(line);
			if (!labels.has(label.hash)) labels.set(label.hash, label);
		}
	return labels;
}
