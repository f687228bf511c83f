/**
 * Words by which posts, customers and cases are found. Every question that the product asks of these items:
 *
 * | access pattern                          | index | key condition                                    |
 * | --------------------------------------- | ----- | ------------------------------------------------ |
 * | what holds a word, newest first         | table | pk = TOKEN#<word>, descending                    |
 *
 * Items are forgotten after 90 days: what is searched is what is recent.
 */
import { after, DAY, type Instant } from "../kernel/clock.ts";
import { keyPart } from "../kernel/ids.ts";
import type { Store } from "../kernel/store.ts";
import { ROW, TIME_TO_LIVE } from "../kernel/table-schema.ts";
import { words } from "../kernel/text.ts";

/** What a search finds. */
export interface Hit {
	readonly kind: "post" | "customer" | "case";
	readonly id: string;
	readonly title: string;
	readonly at: Instant;
}

/** Words a thing is found by, at most: the first ones of a long text. */
const MOST_WORDS = 40;

/** Longest word that is kept; a longer one is found by its beginning. */
const LONGEST_WORD = 40;

/** Found things a word is looked up for, at most. */
const DEPTH = 200;

const KEPT_FOR = 90 * DAY;

/** Where search words are kept. */
export interface SearchTable {
	/** Makes a thing findable by the words of `text` and by each of `names` whole. Repeated, it changes nothing. */
	add(hit: Hit, text: string, names?: readonly string[]): Promise<void>;
	/** What holds every word of `query`, newest first. */
	find(query: string, limit: number): Promise<Hit[]>;
}

/** Words that nearly everything holds say nothing, and their partition would be hot. */
const STOP_WORDS = new Set(
	"a an and are as at be but by for from has have i in is it its me my no not of on or so that the they this to was we were with you your".split(
		" ",
	),
);

const tokensOf = (text: string): string[] =>
	words(text)
		.filter((word) => !STOP_WORDS.has(word))
		.map(beginning);

const beginning = (word: string): string => word.slice(0, LONGEST_WORD).toWellFormed();

/** Search words in the table. */
export function searchTable(store: Store): SearchTable {
	return {
		async add(hit, text, names = []) {
			const tokens = new Set([
				...names.flatMap((name) => [beginning(name.toLowerCase()), ...tokensOf(name)]),
				...tokensOf(text).slice(0, MOST_WORDS),
			]);
			const expires = Math.floor(Date.parse(after(hit.at, KEPT_FOR)) / 1000);
			await store.putAll(
				[...tokens].map((token) => ({
					pk: `TOKEN#${token}`,
					sk: `${hit.at}#${hit.kind}#${keyPart(hit.id)}`,
					[ROW]: hit,
					[TIME_TO_LIVE]: expires,
				})),
			);
		},
		async find(query, limit) {
			const whole = beginning(query.trim().toLowerCase());
			const tokens = tokensOf(query);
			const exact = await lookUp(store, whole);
			const lists = await Promise.all(tokens.map((token) => lookUp(store, token)));
			// a word that fills its list is too common to rule anything out; the rarest one leads
			const [first = new Map<string, Hit>(), ...others] = lists.sort(
				(one, other) => one.size - other.size,
			);
			const ruling = others.filter(({ size }) => size < DEPTH);
			const common = [...first].filter(([key]) => ruling.every((list) => list.has(key)));
			const found = new Map([...exact, ...common]);
			return [...found.values()].sort((one, other) => (one.at > other.at ? -1 : 1)).slice(0, limit);
		},
	};
}

async function lookUp(store: Store, token: string): Promise<Map<string, Hit>> {
	if (token === "") return new Map();
	const found = await store.query({ pk: `TOKEN#${token}`, descending: true, limit: DEPTH });
	return new Map(found.map((item) => [item.sk, item[ROW] as Hit]));
}
