/**
 * Words by which posts, customers and cases are found. Every question that the product asks of these items:
 *
 * | access pattern                          | index | key condition                                    |
 * | --------------------------------------- | ----- | ------------------------------------------------ |
 * | what holds a word, newest first         | table | pk = TOKEN#<word>, descending                    |
 *
 * Each word is an item, and a write: of a text only the words that tell it from others are kept, and items are forgotten
 * after 90 days. What is searched is what is recent.
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

/** Words of a text that it is found by, at most: of a long one, those that say the most. */
const MOST_WORDS = 16;

/** Longest word that is kept; a longer one is found by its beginning. */
const LONGEST_WORD = 40;

/** Found things a word is looked up for, at most. */
const DEPTH = 200;

const KEPT_FOR = 90 * DAY;

/** Where search words are kept. */
export interface SearchTable {
	/**
	 * Makes a thing findable by the telling words of `text`, and by each of `names` whole. Repeated, it changes nothing.
	 */
	add(hit: Hit, text: string, names?: readonly string[]): Promise<void>;
	/** What holds every word of `query`, newest first, from the one behind the place of an earlier one. */
	find(query: string, limit: number, behind?: string): Promise<Hit[]>;
}

/** Words that nearly everything holds say nothing, and their partition would be hot. */
const STOP_WORDS = new Set(
	[
		"a about after again all also am an and any are as at be because been before being but by can cannot could did do",
		"does doing don done down each even ever every few for from get got had has have having he her here him his how i if",
		"in into is it its just like me more most much my never no not now of off on once one only or other our out over own",
		"please really said same say see she should since so some still such t s re ve ll than that the their them then there",
		"these they this those through to too two until up us very was we were what when where which while who why will with",
		"would yet you your yours",
	].flatMap((line) => line.split(" ")),
);

const tokensOf = (text: string): string[] =>
	words(text)
		.filter((word) => !STOP_WORDS.has(word))
		.map(beginning);

/** Of a long text, the words with a digit, then the longest: numbers and names say more than what everyone says. */
function tellingOf(text: string): readonly string[] {
	const tokens = tokensOf(text);
	if (tokens.length <= MOST_WORDS) return tokens;
	const weight = (token: string) => (/\p{N}/u.test(token) ? LONGEST_WORD : 0) + token.length;
	return tokens.sort((one, other) => weight(other) - weight(one)).slice(0, MOST_WORDS);
}

const beginning = (word: string): string => word.slice(0, LONGEST_WORD).toWellFormed();

/** Search words in the table. */
export function searchTable(store: Store): SearchTable {
	return {
		async add(hit, text, names = []) {
			const tokens = new Set([
				...names.map((name) => beginning(name.toLowerCase())),
				...tellingOf(text),
			]);
			const expires = Math.floor(Date.parse(after(hit.at, KEPT_FOR)) / 1000);
			await store.putAll(
				[...tokens].map((token) => ({
					pk: `TOKEN#${token}`,
					sk: hitPlace(hit),
					[ROW]: hit,
					[TIME_TO_LIVE]: expires,
				})),
			);
		},
		async find(query, limit, behind) {
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
			return [...found.values()]
				.map((hit) => ({ hit, place: hitPlace(hit) }))
				.filter(({ place }) => behind === undefined || place < behind)
				.sort((one, other) => (one.place > other.place ? -1 : 1))
				.slice(0, limit)
				.map(({ hit }) => hit);
		},
	};
}

/** Where something stands among what holds a word. */
export const hitPlace = ({ at, kind, id }: Hit): string => `${at}#${kind}#${keyPart(id)}`;

async function lookUp(store: Store, token: string): Promise<Map<string, Hit>> {
	if (token === "") return new Map();
	const found = await store.query({ pk: `TOKEN#${token}`, descending: true, limit: DEPTH });
	return new Map(found.map((item) => [item.sk, item[ROW] as Hit]));
}
