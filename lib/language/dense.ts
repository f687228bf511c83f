import { SIGNALS, URGENCY_REASONS } from "./reading.ts";
import type { RuleHits } from "./rules.ts";
import { KIND, type Tokens } from "./tokens.ts";
import { valenceOf } from "./valence.ts";
import { CONCEPTS } from "./vocabulary/scenes.ts";
import { CUES } from "./vocabulary/vocabulary.ts";

/** What a text looks like, whatever it says. */
export const SHAPE_NAMES = [
	...["question", "two-questions", "ends-asking", "exclamation", "many-exclamations"],
	...["shouting", "capitals", "emoji", "emoji-pleased", "emoji-hurt", "handle-first", "handle"],
	...["link", "hashtag", "many-hashtags", "number", "money", "repost", "length-4", "length-8"],
	...["length-16", "length-32", "length-more", "pleased", "hurt", "pleased-more", "hurt-more"],
	...["valence", "mixed", "no-valence", "sentences", "topics", "title-case"],
] as const;

/** Where in the columns of a text's dense features each kind begins. */
export const DENSE = {
	cues: 0,
	cuesTwice: CUES.length,
	signals: 2 * CUES.length,
	reasons: 2 * CUES.length + SIGNALS.length,
	shapes: 2 * CUES.length + SIGNALS.length + URGENCY_REASONS.length,
	concepts: 2 * CUES.length + SIGNALS.length + URGENCY_REASONS.length + SHAPE_NAMES.length,
	count:
		2 * CUES.length +
		SIGNALS.length +
		URGENCY_REASONS.length +
		SHAPE_NAMES.length +
		CONCEPTS.length,
} as const;

const UNPAIRED: readonly string[] = ["valence", "sentences", "topics", "pleased-more", "hurt-more"];

/** Columns that are also looked at two by two: all but counts. */
export const PAIRED: readonly number[] = [
	...CUES.map((_, cue) => DENSE.cues + cue),
	...SIGNALS.map((_, signal) => DENSE.signals + signal),
	...URGENCY_REASONS.map((_, reason) => DENSE.reasons + reason),
	...SHAPE_NAMES.flatMap((name, shape) => (UNPAIRED.includes(name) ? [] : [DENSE.shapes + shape])),
];

const dense = new Float32Array(DENSE.count);
const shapeAt = new Map<string, number>(
	SHAPE_NAMES.map((name, index) => [name, DENSE.shapes + index]),
);
const at = (name: (typeof SHAPE_NAMES)[number]): number => shapeAt.get(name) ?? DENSE.shapes;
const AT = Object.fromEntries(SHAPE_NAMES.map((name) => [name, at(name)])) as Readonly<
	Record<(typeof SHAPE_NAMES)[number], number>
>;
const RT = 0x72;

const flag = (condition: boolean): number => (condition ? 1 : 0);

function countKinds(tokens: Tokens, counts: Uint16Array): void {
	counts.fill(0);
	for (let token = 0; token < tokens.count; token++) {
		const kind = tokens.kind[token] as number;
		counts[kind] = (counts[kind] as number) + 1;
	}
}

const counts = new Uint16Array(16);

function shapesOf(tokens: Tokens, topics: number): void {
	countKinds(tokens, counts);
	const words = counts[KIND.word] as number;
	const questions = counts[KIND.question] as number;
	const exclamations = counts[KIND.exclamation] as number;
	let shouted = 0;
	let capital = 0;
	let tags = 0;
	for (let token = 0; token < tokens.count; token++) {
		if (tokens.kind[token] !== KIND.word) continue;
		if (tokens.capitals[token] === 2) shouted++;
		if (tokens.capitals[token] === 1) capital++;
		tags += tokens.hashtag[token] as number;
	}
	const first = tokens.foldedStart[0] as number;
	const repost =
		tokens.count > 1 &&
		tokens.folded[first] === RT &&
		tokens.foldedStart[1] === first + 3 &&
		tokens.folded[first + 1] === 0x74;
	dense[AT.question] = flag(questions > 0);
	dense[AT["two-questions"]] = flag(questions > 1);
	dense[AT["ends-asking"]] = flag(
		tokens.count > 0 && tokens.kind[tokens.count - 1] === KIND.question,
	);
	dense[AT.exclamation] = flag(exclamations > 0);
	dense[AT["many-exclamations"]] = flag(exclamations > 2);
	dense[AT.shouting] = flag(words > 2 && shouted * 2 > words);
	dense[AT.capitals] = flag(shouted > 0);
	dense[AT.emoji] = flag((counts[KIND.emoji] as number) > 0);
	dense[AT["handle-first"]] = flag(tokens.count > 0 && tokens.kind[0] === KIND.handle);
	dense[AT.handle] = flag((counts[KIND.handle] as number) > 0);
	dense[AT.link] = flag((counts[KIND.link] as number) > 0);
	dense[AT.hashtag] = flag(tags > 0);
	dense[AT["many-hashtags"]] = flag(tags > 2);
	dense[AT.number] = flag((counts[KIND.number] as number) > 0);
	dense[AT.money] = flag((counts[KIND.money] as number) > 0);
	dense[AT.repost] = flag(repost);
	dense[AT["length-4"]] = flag(words <= 4);
	dense[AT["length-8"]] = flag(words > 4 && words <= 8);
	dense[AT["length-16"]] = flag(words > 8 && words <= 16);
	dense[AT["length-32"]] = flag(words > 16 && words <= 32);
	dense[AT["length-more"]] = flag(words > 32);
	dense[AT.sentences] = Math.min(counts[KIND.stop] as number, 4) / 4;
	dense[AT.topics] = Math.min(topics, 3) / 3;
	dense[AT["title-case"]] = flag(words > 3 && capital * 2 > words);
}

function valenceShapes(tokens: Tokens): void {
	const valence = valenceOf(tokens);
	dense[AT.pleased] = flag(valence.positive > 0);
	dense[AT.hurt] = flag(valence.negative > 0);
	dense[AT["pleased-more"]] = Math.min(valence.positive, 8) / 8;
	dense[AT["hurt-more"]] = Math.min(valence.negative, 8) / 8;
	dense[AT.valence] = Math.max(-1, Math.min(1, (valence.positive - valence.negative) / 6));
	dense[AT.mixed] = flag(valence.positive > 0 && valence.negative > 0);
	dense[AT["no-valence"]] = flag(valence.words === 0);
	dense[AT["emoji-pleased"]] = flag(valence.emoji > 0);
	dense[AT["emoji-hurt"]] = flag(valence.emoji < 0);
}

/** What carries over from domain to domain, as numbers of 0 to 1 (valence −1 to 1). Reused: holds until the next call. */
export function denseOf(tokens: Tokens, hits: RuleHits): Float32Array {
	dense.fill(0);
	for (let cue = 0; cue < CUES.length; cue++) {
		const found = hits.cues[cue] as number;
		dense[DENSE.cues + cue] = flag(found > 0);
		dense[DENSE.cuesTwice + cue] = flag(found > 1);
	}
	for (const hit of hits.signals) dense[DENSE.signals + SIGNALS.indexOf(hit.name)] = hit.confidence;
	for (const hit of hits.reasons)
		dense[DENSE.reasons + URGENCY_REASONS.indexOf(hit.name)] = hit.confidence;
	for (let concept = 0; concept < CONCEPTS.length; concept++)
		dense[DENSE.concepts + concept] = hits.concepts[concept] as number;
	shapesOf(tokens, hits.topics.length);
	valenceShapes(tokens);
	return dense;
}
