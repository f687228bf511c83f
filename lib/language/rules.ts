import { type Found, findPhrases, type Phrasebook, phrasebook } from "./phrases.ts";
import type { SignalName, UrgencyReason } from "./reading.ts";
import { SIGNALS, URGENCY_REASONS } from "./reading.ts";
import { findScenes, phrasesOf } from "./scenes.ts";
import type { Tokens } from "./tokens.ts";
import { CONCEPT_WORDS } from "./vocabulary/concepts.ts";
import { CONCEPTS, type Concept } from "./vocabulary/scenes.ts";
import { CUES, type Cue, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** What the rules of one language found in a text. */
export interface RuleHits {
	readonly signals: readonly RuleHit<SignalName>[];
	readonly reasons: readonly RuleHit<UrgencyReason>[];
	readonly topics: readonly string[];
	/** How often each cue was found, by its place in `CUES`. */
	readonly cues: Uint8Array;
	/** 1 where a concept was found, by its place in `CONCEPTS`. */
	readonly concepts: Uint8Array;
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
const CONCEPT = 512;

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
			...Object.entries(CONCEPT_WORDS[vocabulary.language] ?? {}).map(([concept, words]) => ({
				label: CONCEPT + CONCEPTS.indexOf(concept as Concept),
				phrases: phrasesOf(words),
			})),
		]),
	};
}

/** Whether one of a hit's words is marked. */
function touches(marked: Uint8Array | undefined, { first, last }: Found): boolean {
	if (!marked) return false;
	for (let token = first; token <= last; token++) if (marked[token] === 1) return true;
	return false;
}

const kept = (lists: (Found[] | undefined)[], place: number, hit: Found): void => {
	const list = lists[place];
	if (list) list.push(hit);
	else lists[place] = [hit];
};

const cues = new Uint8Array(CUES.length);
const present = new Uint8Array(CONCEPTS.length);

/** Looks for everything that the rules know. `cues` and `concepts` are reused: they hold until the next call. */
export function applyRules(rules: Rules, tokens: Tokens): RuleHits {
	cues.fill(0);
	present.fill(0);
	const topics: string[] = [];
	const flagged: (Found[] | undefined)[] = new Array(FLAGS.length);
	/** By flag the words that an exception covers. */
	const excuses: (Uint8Array | undefined)[] = new Array(FLAGS.length);
	const concepts: Found[] = [];
	for (const hit of findPhrases(rules.book, tokens)) {
		const { label } = hit;
		if (label >= CONCEPT) {
			concepts.push(hit);
			present[label - CONCEPT] = 1;
		} else if (label >= TOPIC) {
			const topic = rules.topics[label - TOPIC];
			if (topic && !topics.includes(topic)) topics.push(topic);
		} else if (label >= CUE) {
			cues[label - CUE] = Math.min((cues[label - CUE] as number) + 1, 255);
		} else if (label >= UNLESS) {
			const marked = excuses[label - UNLESS] ?? new Uint8Array(tokens.count);
			excuses[label - UNLESS] = marked.fill(1, hit.first, hit.last + 1);
		} else kept(flagged, label, hit);
	}
	const excused = (flag: number, hit: Found): boolean => touches(excuses[flag], hit);
	for (let flag = 0; flag < FLAGS.length; flag++)
		if (excuses[flag]) flagged[flag] = flagged[flag]?.filter((hit) => !excused(flag, hit));
	for (const scene of findScenes(concepts, CONCEPT, present, excused))
		kept(flagged, scene.label, scene);
	return {
		signals: named(flagged, SIGNALS, 0),
		reasons: named(flagged, URGENCY_REASONS, SIGNALS.length),
		topics,
		cues,
		concepts: present,
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
