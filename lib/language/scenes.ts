import type { Found, PhraseList } from "./phrases.ts";
import { SIGNALS, type SignalName } from "./reading.ts";
import { CONCEPTS, type Concept, type ConceptWords, SCENES } from "./vocabulary/scenes.ts";

/** Concepts that stand close together. */
interface Scene {
	readonly signal: number;
	readonly weight: number;
	readonly concepts: readonly number[];
	readonly within: number;
	readonly ordered: boolean;
	/** Not where one of these concepts is in the post, too. */
	readonly unless: readonly number[];
}

const WITHIN = 6;
const place = (name: string): number => {
	const index = CONCEPTS.indexOf(name as Concept);
	if (index < 0) throw new Error(`"${name}" is no concept`);
	return index;
};

function sceneOf(line: string, signal: number): Scene {
	const [sure = "", ...parts] = line.split(/\s+/);
	const plain = parts.filter((part) => !/^[~>-]/.test(part));
	const within = parts.find((part) => part.startsWith("~"));
	return {
		signal,
		weight: Number(sure),
		concepts: plain.map(place),
		within: within ? Number(within.slice(1)) : WITHIN,
		ordered: parts.includes(">"),
		unless: parts.filter((part) => part.startsWith("-")).map((part) => place(part.slice(1))),
	};
}

const ALL: readonly Scene[] = Object.entries(SCENES).flatMap(([name, lines]) =>
	lines
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.map((line) => sceneOf(line, SIGNALS.indexOf(name as SignalName))),
);
const BY_CONCEPT: readonly (readonly number[])[] = CONCEPTS.map((_, concept) =>
	ALL.flatMap((scene, index) => (scene.concepts.includes(concept) ? [index] : [])),
);
/** What a "no" or "not" right before it takes away. */
const DENIED = new Set(
	["wounded", "heat", "struck", "ill", "foreign", "smell", "hazard", "death"].map(place),
);
const NOT = place("not");

/** The words of a concept as lines of a phrase list. */
export const phrasesOf = ({ words = "", phrases = "" }: ConceptWords): PhraseList =>
	`${words.trim().split(/\s+/).join("\n")}\n${phrases}`;

const latest = new Int32Array(CONCEPTS.length);
const before = new Int32Array(CONCEPTS.length);
const done = new Uint8Array(ALL.length);

function near(hits: readonly Found[], concept: number, hit: Found, within: number): number {
	for (const index of [latest[concept] as number, before[concept] as number]) {
		const other = hits[index];
		if (other && other.last < hit.first) return hit.first - other.last <= within ? index : -1;
	}
	return -1;
}

function denied(hits: readonly Found[], at: number, base: number): boolean {
	const hit = hits[at] as Found;
	for (let index = at - 1; index >= 0; index--) {
		const other = hits[index] as Found;
		if (hit.first - other.last > 2) {
			if (hit.first - other.first > 6) return false;
			continue;
		}
		if (other.label - base === NOT && other.last < hit.first) return true;
	}
	return false;
}

/**
 * The scenes that a post's concepts make, each once, labelled with its signal; `hits` in order of their first word,
 * labelled `base` + concept; `present` has 1 for each of their concepts. `excused` tells whether a signal may not be read into a hit.
 */
export function findScenes(
	hits: readonly Found[],
	base: number,
	present: Uint8Array,
	excused: (signal: number, hit: Found) => boolean,
): Found[] {
	const found: Found[] = [];
	if (hits.length < 2) return found;
	latest.fill(-1);
	before.fill(-1);
	done.fill(0);
	for (let at = 0; at < hits.length; at++) {
		const hit = hits[at] as Found;
		const concept = hit.label - base;
		if (DENIED.has(concept) && present[NOT] === 1 && denied(hits, at, base)) continue;
		for (const index of BY_CONCEPT[concept] ?? []) {
			const scene = ALL[index] as Scene;
			if (done[index] === 1) continue;
			if (scene.ordered && concept !== scene.concepts.at(-1)) continue;
			if (scene.unless.some((other) => present[other] === 1)) continue;
			const made = sceneAt(scene, hits, hit, concept, excused);
			if (!made) continue;
			done[index] = 1;
			found.push(made);
		}
		if (hits[latest[concept] as number]?.first !== hit.first)
			before[concept] = latest[concept] as number;
		latest[concept] = at;
	}
	return found;
}

function sceneAt(
	scene: Scene,
	hits: readonly Found[],
	hit: Found,
	concept: number,
	excused: (signal: number, hit: Found) => boolean,
): Found | undefined {
	let first = hit.first;
	if (excused(scene.signal, hit)) return undefined;
	for (const wanted of scene.concepts) {
		if (wanted === concept) continue;
		const index = near(hits, wanted, hit, scene.within);
		const other = hits[index];
		if (!other || excused(scene.signal, other)) return undefined;
		first = Math.min(first, other.first);
	}
	return { label: scene.signal, weight: scene.weight, first, last: hit.last };
}
