/**
 * Ideas in the table. Every question that the product asks of these items:
 *
 * | access pattern                           | index     | key condition                                      |
 * | ---------------------------------------- | --------- | -------------------------------------------------- |
 * | the wish that an idea began with         | table     | pk = IDEA#<id>, sk = SEED                          |
 * | what people did to an idea               | table     | pk = IDEA#<id>, sk begins with EVENT#              |
 * | suggestions on an idea                   | table     | pk = IDEA#<id>, sk begins with SUGGESTION#         |
 * | ideas that were merged into an idea      | table     | pk = IDEA#<id>, sk begins with MERGED#             |
 * | an idea as lists show it                 | table     | pk = IDEA#<id>, sk = IDEA                          |
 * | ideas of a status, most votes first      | by-status | statusPk = IDEA#<status>, descending               |
 * | ideas of a status, newest first          | newest    | newestPk = IDEA#<status>, descending               |
 * | ideas of a status, asked for most lately | by-team   | teamPk = IDEA-LATELY#<status>, descending          |
 * | wishes of a product area from a moment   | table     | pk = AREA#<area>, sk >= WISH#<moment>#<post>       |
 * | first wishes of a product area before it | table     | pk = AREA#<area>, sk < FIRST#<moment>#<post>       |
 * | latest first wishes of a product area    | table     | pk = AREA#<area>, sk begins with FIRST#, descending |
 * | where a wish went                        | table     | pk = AREA#<area>, sk = PLACE#<moment>#<post>       |
 * | a person's word on a wish                | table     | pk = AREA#<area>, sk = SETTLED#<moment>#<post>     |
 *
 * Lately: a vote weighs half with every week, so those of the last 14 days decide. The score of `trendOf` keeps its order
 * as time passes; so the index is written when somebody votes, and read by one query, without a scan or a schedule.
 */
import type { Instant } from "../kernel/clock.ts";
import { sortable } from "../kernel/ids.ts";
import { fromCursor, type Page, toCursor } from "../kernel/page.ts";
import type { Item, Store } from "../kernel/store.ts";
import { ROW } from "../kernel/table-schema.ts";
import {
	evolveIdea,
	type Idea,
	type IdeaSeed,
	type IdeaStatus,
	type IdeaTurn,
	ideaOf,
	type Quote,
	type Suggestion,
} from "./idea.ts";
import { type LinksAround, type VoteTable, voteTable } from "./vote-table.ts";

const SCHEMA_VERSION = 1;

/** What a post wishes for: a fact. Wishes of an area are ordered by first fetch, then post key. */
export interface WishFact {
	readonly area: string;
	readonly postKey: string;
	readonly receivedAt: Instant;
	readonly customerId: string;
	/** The beginning of the post's words: what surrounds the wish counts a little when wishes are compared. */
	readonly text: string;
	readonly quote: Quote;
	/** Followers of who asked. */
	readonly reach: number;
}

/** Where a wish went: a view, recomputed when an earlier wish arrives late. */
export interface WishPlace {
	readonly how: "first" | "vote" | "suggestion";
	readonly ideaId: string;
	readonly similarity: number;
	readonly version: number;
}

/** An idea as a list shows it. */
export interface IdeaRow {
	readonly id: string;
	readonly title: string;
	readonly area: string;
	readonly status: IdeaStatus;
	readonly owner?: string;
	/** Persons who want it: linked customers count once. */
	readonly votes: number;
	/** How much it is asked for lately, as `trendOf` has it. */
	readonly trend: number;
	/** Followers of everyone who asked. */
	readonly reach: number;
	readonly suggestions: number;
	readonly mergedInto?: string;
	readonly createdAt: Instant;
}

export interface IdeaList {
	readonly statuses: readonly IdeaStatus[];
	readonly sort: "votes" | "trending" | "new";
	readonly limit: number;
	readonly cursor?: string;
}

/** Where ideas are kept. */
export interface IdeaTable extends VoteTable {
	/** The idea with all that people did to it; its view may be behind. */
	load(id: string): Promise<Idea | undefined>;
	seed(id: string): Promise<IdeaSeed | undefined>;
	addSeed(seed: IdeaSeed): Promise<void>;
	/** An idea whose first wish turned out to be a vote for another. */
	removeIdea(seed: IdeaSeed): Promise<void>;
	turns(id: string): Promise<IdeaTurn[]>;
	append(turn: IdeaTurn): Promise<boolean>;
	suggestions(id: string): Promise<Suggestion[]>;
	addSuggestion(suggestion: Suggestion): Promise<void>;
	removeSuggestion(ideaId: string, postKey: string): Promise<void>;
	addMerged(into: string, from: string): Promise<void>;
	/** Ideas that were ever merged into this one; each says itself whether it still is. */
	mergedInto(id: string): Promise<string[]>;
	row(id: string): Promise<{ readonly row: IdeaRow; readonly version: number } | undefined>;
	/** Keeps the list line under the version it was computed from. @returns false when a newer one is there */
	keepRow(row: IdeaRow, version: number): Promise<boolean>;
	removeRow(id: string): Promise<void>;
	list(list: IdeaList): Promise<Page<IdeaRow>>;
	addWish(wish: WishFact): Promise<void>;
	/** In order, from this wish on. */
	wishesFrom(wish: WishPosition): Promise<WishFact[]>;
	/** First wishes of the area's ideas, in order, up to but not including this wish. */
	seedsBefore(wish: WishPosition): Promise<IdeaSeed[]>;
	/** First wishes of the area's latest ideas, `most` of them. */
	latestSeeds(area: string, most: number): Promise<IdeaSeed[]>;
	place(wish: WishPosition): Promise<WishPlace | undefined>;
	/** Where wishes went that follow one another in their area, by post key; without those that went nowhere. */
	places(wishes: readonly WishPosition[]): Promise<ReadonlyMap<string, WishPlace>>;
	keepPlace(wish: WishPosition, place: WishPlace): Promise<boolean>;
	removePlace(wish: WishPosition): Promise<void>;
	settled(wish: WishPosition): Promise<SettledWish | undefined>;
	/** What people said of wishes that follow one another in their area, by post key. */
	settledOf(wishes: readonly WishPosition[]): Promise<ReadonlyMap<string, SettledWish>>;
	/** Keeps a person's word, unless a later one is there. */
	settle(wish: WishPosition, word: SettledWish): Promise<void>;
}

/** A person's word on where a wish belongs: a view of what they did to ideas and posts. */
export interface SettledWish {
	/** `new` for an idea of its own, `none` for nowhere, `open` for where it would go without this word. */
	readonly ideaId: string | "new" | "none" | "open";
	readonly by: string;
	/** When it was said, in milliseconds since 1970: the last word counts, whichever idea or post it was said about. */
	readonly version: number;
}

/** Where a wish stands among those of its area. */
export type WishPosition = Pick<WishFact, "area" | "receivedAt" | "postKey">;

/** Indexes by the order that they keep: what stands before a status in its partitions, and where in an item the order is. */
const ORDERS = {
	votes: { index: "by-status", kind: "IDEA", sortKey: "statusSk" },
	trending: { index: "by-team", kind: "IDEA-LATELY", sortKey: "teamSk" },
	new: { index: "newest", kind: "IDEA", sortKey: "newestSk" },
} as const;

/** Ideas in the table. */
export function ideaTable(store: Store, linksAround: LinksAround = async () => []): IdeaTable {
	const partOf = async <T>(id: string, prefix: string, name: string): Promise<T[]> => {
		const found = await store.query({ pk: `IDEA#${id}`, prefix });
		return found.map((item) => item[name] as T);
	};
	const seedOf = async (id: string) => {
		const found = await store.get({ pk: `IDEA#${id}`, sk: "SEED" });
		return found?.["seed"] as IdeaSeed | undefined;
	};
	const ofWishes = async <T>(
		kind: "PLACE" | "SETTLED",
		wishes: readonly WishPosition[],
		read: (item: Item) => T,
	): Promise<ReadonlyMap<string, T>> => {
		const [first, last] = [wishes.at(0), wishes.at(-1)];
		if (!first || !last) return new Map();
		const { pk, sk: from } = wishKey(kind, first);
		const found = await store.query({ pk, from, to: wishKey(kind, last).sk });
		const postKeys = new Map(wishes.map((wish) => [wishKey(kind, wish).sk, wish.postKey]));
		return new Map(found.map((item) => [postKeys.get(item.sk) ?? "", read(item)]));
	};
	const turnsOf = (id: string) => partOf<IdeaTurn>(id, "EVENT#", "turn");

	return {
		...voteTable(store, linksAround),
		async load(id) {
			const seed = await seedOf(id);
			return seed && (await turnsOf(id)).reduce(evolveIdea, ideaOf(seed));
		},
		seed: seedOf,
		async addSeed(seed) {
			const item = { seed, schemaVersion: SCHEMA_VERSION };
			await store.putNew({ pk: `IDEA#${seed.id}`, sk: "SEED", ...item });
			await store.putNew({ ...wishKey("FIRST", seed), ...item });
		},
		async removeIdea(seed) {
			await store.remove(wishKey("FIRST", seed));
			await store.remove({ pk: `IDEA#${seed.id}`, sk: "IDEA" });
			await store.remove({ pk: `IDEA#${seed.id}`, sk: "SEED" });
		},
		turns: turnsOf,
		append: (turn) =>
			store.putNew({
				pk: `IDEA#${turn.ideaId}`,
				sk: `EVENT#${sortable(turn.seq, 6)}`,
				turn,
				schemaVersion: SCHEMA_VERSION,
			}),
		suggestions: (id) => partOf<Suggestion>(id, "SUGGESTION#", "suggestion"),
		async addSuggestion(suggestion) {
			await store.putNew({
				...{ pk: `IDEA#${suggestion.ideaId}`, sk: `SUGGESTION#${suggestion.postKey}` },
				suggestion,
			});
		},
		removeSuggestion: (ideaId, postKey) =>
			store.remove({ pk: `IDEA#${ideaId}`, sk: `SUGGESTION#${postKey}` }),
		async addMerged(into, from) {
			await store.putNew({ pk: `IDEA#${into}`, sk: `MERGED#${from}`, from });
		},
		mergedInto: (id) => partOf<string>(id, "MERGED#", "from"),
		async row(id) {
			const found = await store.get({ pk: `IDEA#${id}`, sk: "IDEA" });
			return found && { row: found[ROW] as IdeaRow, version: Number(found["version"]) };
		},
		keepRow: (row, version) => store.putNewer({ ...rowItem(row), version }),
		removeRow: (id) => store.remove({ pk: `IDEA#${id}`, sk: "IDEA" }),
		async list({ statuses, sort, limit, cursor }) {
			const { index, kind, sortKey } = ORDERS[sort];
			const lists = await Promise.all(
				statuses.map((status) =>
					store.query({
						...{ index, pk: `${kind}#${status}`, descending: true, limit: limit + 1 },
						...(cursor !== undefined && { after: fromCursor(cursor) }),
					}),
				),
			);
			const found = lists
				.flat()
				.map((item) => ({
					sortKey: String(item[sortKey]),
					row: item[ROW] as IdeaRow,
				}))
				.sort((one, other) => (one.sortKey > other.sortKey ? -1 : 1));
			const page = found.slice(0, limit);
			const last = page.at(-1);
			return {
				items: page.map(({ row }) => row),
				...(found.length > page.length && last && { next: toCursor(last.sortKey) }),
			};
		},
		async addWish(wish) {
			await store.putNew({ ...wishKey("WISH", wish), wish, schemaVersion: SCHEMA_VERSION });
		},
		async wishesFrom(wish) {
			const { pk, sk } = wishKey("WISH", wish);
			const found = await store.query({ pk, from: sk, to: "WISH#~" });
			return found.map((item) => item["wish"] as WishFact);
		},
		async seedsBefore(wish) {
			const { pk, sk } = wishKey("FIRST", wish);
			const found = await store.query({ pk, from: "FIRST#", to: sk });
			return found.filter((item) => item.sk !== sk).map(({ seed }) => seed as IdeaSeed);
		},
		async latestSeeds(area, most) {
			const found = await store.query({
				...{ pk: `AREA#${area}`, prefix: "FIRST#", descending: true, limit: most },
			});
			return found.map(({ seed }) => seed as IdeaSeed);
		},
		async place(wish) {
			const found = await store.get(wishKey("PLACE", wish));
			return found && toPlace(found);
		},
		places: (wishes) => ofWishes("PLACE", wishes, toPlace),
		keepPlace: (wish, place) => store.putNewer({ ...wishKey("PLACE", wish), ...place }),
		removePlace: (wish) => store.remove(wishKey("PLACE", wish)),
		async settled(wish) {
			const found = await store.get(wishKey("SETTLED", wish));
			return found && toSettled(found);
		},
		settledOf: (wishes) => ofWishes("SETTLED", wishes, toSettled),
		async settle(wish, { ideaId, by, version }) {
			await store.putNewer({ ...wishKey("SETTLED", wish), ideaId, by, version });
		},
	};
}

const wishKey = (kind: "WISH" | "FIRST" | "PLACE" | "SETTLED", wish: WishPosition) => ({
	pk: `AREA#${wish.area}`,
	sk: `${kind}#${wish.receivedAt}#${wish.postKey}`,
});

/** Digits behind the point of a score are kept; the widest has seven in all for centuries to come. */
const TREND_SCALE = 10_000;

function rowItem(row: IdeaRow): Item {
	const { id, status, votes, trend, createdAt, mergedInto } = row;
	return {
		...{ pk: `IDEA#${id}`, sk: "IDEA", [ROW]: row },
		// what was merged is found through what it was merged into
		...(mergedInto === undefined && {
			...{ statusPk: `IDEA#${status}`, statusSk: `${sortable(votes, 7)}#${id}` },
			...{ teamPk: `IDEA-LATELY#${status}`, teamSk: `${sortable(trend * TREND_SCALE, 9)}#${id}` },
			...{ newestPk: `IDEA#${status}`, newestSk: `${createdAt}#${id}` },
		}),
	};
}

const toSettled = ({ ideaId, by, version }: Item): SettledWish => ({
	...{ ideaId: String(ideaId), by: String(by), version: Number(version) },
});

const toPlace = ({ how, ideaId, similarity, version }: Item): WishPlace => ({
	how: how as WishPlace["how"],
	ideaId: String(ideaId),
	similarity: Number(similarity),
	version: Number(version),
});
