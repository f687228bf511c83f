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

const tokensOf = (text: string): string[] => words(text).map((word) => word.slice(0, LONGEST_WORD));

/** Search words in the table. */
export function searchTable(store: Store): SearchTable {
	return {
		async add(hit, text, names = []) {
			const tokens = new Set([
				...names.flatMap((name) => [name.toLowerCase().slice(0, LONGEST_WORD), ...tokensOf(name)]),
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
			const whole = query.trim().toLowerCase().slice(0, LONGEST_WORD);
			const tokens = tokensOf(query);
			const exact = await lookUp(store, whole);
			const lists = await Promise.all(tokens.map((token) => lookUp(store, token)));
			const [first = new Map<string, Hit>(), ...others] = lists;
			const common = [...first].filter(([key]) => others.every((list) => list.has(key)));
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
