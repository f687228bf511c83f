import { type Found, findPhrases, type Phrasebook, phrasebook } from "./phrases.ts";
import type { SignalName, UrgencyReason } from "./reading.ts";
import { SIGNALS, URGENCY_REASONS } from "./reading.ts";
import type { Tokens } from "./tokens.ts";
import { CUES, type Cue, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** What the rules of one language found in a text. */
export interface RuleHits {
	readonly signals: readonly RuleHit<SignalName>[];
	readonly reasons: readonly RuleHit<UrgencyReason>[];
	readonly topics: readonly string[];
	/** How often each cue was found, by its place in `CUES`. */
	readonly cues: Uint8Array;
}

export interface RuleHit<Name> {
	readonly name: Name;
	/** 0…1, all its phrases taken together. */
	readonly confidence: number;
	readonly phrases: readonly Found[];
}

/** A language's rules, ready to be looked for. */
export interface Rules {
	readonly book: Phrasebook;
	readonly topics: readonly string[];
}

const FLAGS: readonly (SignalName | UrgencyReason)[] = [...SIGNALS, ...URGENCY_REASONS];
const UNLESS = 64;
const CUE = 128;
const TOPIC = 256;

const flagOf = (place: "signal" | "reason", name: SignalName | UrgencyReason): number =>
	place === "signal"
		? SIGNALS.indexOf(name as SignalName)
		: SIGNALS.length + URGENCY_REASONS.indexOf(name as UrgencyReason);

/** Compiles a language's words once. @throws Error where a line of the vocabulary is no phrase. */
export function rulesOf(vocabulary: Vocabulary): Rules {
	const topics = Object.keys(vocabulary.topics);
	const flags = [
		...Object.entries(vocabulary.signals).map(([name, list]) => ({
			flag: flagOf("signal", name as SignalName),
			list,
		})),
		...Object.entries(vocabulary.urgency).map(([name, list]) => ({
			flag: flagOf("reason", name as UrgencyReason),
			list,
		})),
	];
	return {
		topics,
		book: phrasebook([
			...flags.map(({ flag, list }) => ({ label: flag, phrases: list.phrases })),
			...flags.map(({ flag, list }) => ({ label: UNLESS + flag, phrases: list.unless ?? "" })),
			...Object.entries(vocabulary.cues).map(([cue, phrases]) => ({
				label: CUE + CUES.indexOf(cue as Cue),
				phrases,
			})),
			...topics.map((topic, index) => ({
				label: TOPIC + index,
				phrases: vocabulary.topics[topic] ?? "",
			})),
		]),
	};
}

const overlaps = (one: Found, other: Found): boolean =>
	one.first <= other.last && other.first <= one.last;

const kept = (lists: (Found[] | undefined)[], place: number, hit: Found): void => {
	const list = lists[place];
	if (list) list.push(hit);
	else lists[place] = [hit];
};

/** Looks for everything that the rules know. */
export function applyRules(rules: Rules, tokens: Tokens): RuleHits {
	const cues = new Uint8Array(CUES.length);
	const topics: string[] = [];
	const flagged: (Found[] | undefined)[] = new Array(FLAGS.length);
	const excuses: (Found[] | undefined)[] = new Array(FLAGS.length);
	for (const hit of findPhrases(rules.book, tokens)) {
		const { label } = hit;
		if (label >= TOPIC) {
			const topic = rules.topics[label - TOPIC];
			if (topic && !topics.includes(topic)) topics.push(topic);
		} else if (label >= CUE) {
			cues[label - CUE] = Math.min((cues[label - CUE] as number) + 1, 255);
		} else if (label >= UNLESS) kept(excuses, label - UNLESS, hit);
		else kept(flagged, label, hit);
	}
	for (let flag = 0; flag < FLAGS.length; flag++) {
		const excused = excuses[flag];
		if (excused && flagged[flag])
			flagged[flag] = flagged[flag]?.filter(
				(hit) => !excused.some((excuse) => overlaps(hit, excuse)),
			);
	}
	return {
		signals: named(flagged, SIGNALS, 0),
		reasons: named(flagged, URGENCY_REASONS, SIGNALS.length),
		topics,
		cues,
	};
}

function named<Name>(
	flagged: readonly (readonly Found[] | undefined)[],
	names: readonly Name[],
	offset: number,
): RuleHit<Name>[] {
	const hits: RuleHit<Name>[] = [];
	for (let index = 0; index < names.length; index++) {
		const phrases = flagged[offset + index];
		const name = names[index];
		if (phrases && phrases.length > 0 && name)
			hits.push({ name, confidence: together(phrases), phrases });
	}
	return hits;
}

function together(phrases: readonly Found[]): number {
	let doubt = 1;
	for (const phrase of phrases) doubt *= 1 - phrase.weight;
	return 1 - doubt;
}
