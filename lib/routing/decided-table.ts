/**
 * What was understood and decided of posts, and where they ended. Every question that the product asks of these items:
 *
 * | access pattern                        | index     | key condition                                 |
 * | ------------------------------------- | --------- | --------------------------------------------- |
 * | everything known of a post            | table     | pk = POST#<key>                               |
 * | where posts ended                     | table     | pk = POST#<key>, sk = VIEW                    |
 * | a customer's posts in the timeline    | by-owner  | ownerPk = TIMELINE#<customer>                 |
 * | posts, newest first                   | newest    | newestPk = POSTS, descending                  |
 * | posts of a disposition, newest first  | by-status | statusPk = POST#<disposition>, descending     |
 */
import { timelineKey } from "../customers/customer-table.ts";
import type { Decision } from "../decisions/decide.ts";
import type { Instant } from "../kernel/clock.ts";
import { sortable } from "../kernel/ids.ts";
import { pack, unpack } from "../kernel/packed.ts";
import { fromCursor, type Page, toCursor } from "../kernel/page.ts";
import type { Item, Store } from "../kernel/store.ts";
import { ROW } from "../kernel/table-schema.ts";
import { excerpt } from "../kernel/text.ts";
import {
	type Intent,
	isActedUpon,
	type Reading,
	type Sentiment,
	type SignalName,
} from "../language/reading.ts";
import type { Disposition, DispositionKind } from "../posts/disposition.ts";
import type { Post } from "../posts/post.ts";

const SCHEMA_VERSION = 1;

/** Of decisions. Up to 1, a decision is kept as it is; 2 is packed, so that it and its post cost one write unit each. */
const DECISION_VERSION = 2;

/** What most decisions say, by which those of version 2 are packed: never to be changed, but for another version. */
const DECISION_WORDS = `"evidence":[{"start":,"end":,"for":"complaint","weight":0.idea"question"praise"other"\
"signals":[{"name":"churn","lead","safety","self-harm","legal","press","privacy-request","fraud","abuse","spam",\
"fired":[{"decision":"screening","rule":"screening-","row":1},{"decision":"openCase","rule":"openCase-screened","row":1},\
{"decision":"gatherIdea","rule":"gatherIdea-screened","row":1},{"decision":"team","rule":"team-care","row":2},\
{"decision":"priority","rule":"priority-normal","row":9},{"decision":"slaPolicy","rule":"slaPolicy-standard","row":3},\
{"decision":"tags","rule":"tags-none","row":13},{"decision":"handling","rule":"handling-no-case","row":1},\
{"decision":"replyPolicy","rule":"replyPolicy-no-case","row":1},{"decision":"keepAs","rule":"keepAs-irrelevant","row":1}]},\
"openCase":{"open":false,"kind":"complaint"},"gatherIdea":{"gather":false,"area":"general"},"handling":{"process":\
"case-resolution","none","kind":"question","team":"delivery","technical","priority":"normal","slaPolicy":"standard","tags":[]},\
"replyPolicy":{"policy":"none","template":"none"},"keepAs":{"disposition":"amplification","reason":"irrelevant"},\
"at":"2026-","customerId":"","person":[""]{"reading":{"model":"fast-2","language":"en","read":true,"intent":"complaint",\
"intents":["complaint","question"],"scores":{"complaint":0.,"idea":0.,"praise":0.,"question":0.,"other":0.},"confidence":0.,\
"sentiment":{"label":"negative","neutral","positive","score":-0.},"urgency":{"score":0,"reasons":[]},"signals":[],\
"topics":["delivery"],"evidence":[]},"decision":{"version":"`;

/** How a post was read and what was decided of it: one fact, made once, before anything is dispatched. */
export interface Decided {
	readonly reading: Reading;
	readonly decision: Decision;
	/** Absent for what nobody has to be known for: a repost. */
	readonly customerId?: string;
	/** The customer and all who were linked to them then. */
	readonly person: readonly string[];
	readonly at: Instant;
}

/** Everything known of one post. */
export interface PostFacts {
	readonly post: Post;
	readonly decided?: Decided;
	/** In order; the last one counts. */
	readonly dispositions: readonly Disposition[];
}

/** A post as a list shows it. */
export interface PostRow {
	readonly key: string;
	readonly channel: string;
	readonly author: {
		readonly id: string;
		readonly handle?: string;
		readonly name?: string;
		readonly followers?: number;
	};
	readonly customerId?: string;
	/** The beginning of its words. */
	readonly text: string;
	readonly url?: string;
	readonly createdAt: Instant;
	readonly receivedAt: Instant;
	readonly intent?: Intent;
	readonly sentiment?: Sentiment;
	/** Without the faintest signs, which only the whole reading has. */
	readonly signals: readonly SignalName[];
	readonly disposition: DispositionKind;
	readonly reason?: string;
	readonly caseId?: string;
	readonly gathersIdea: boolean;
}

export interface PostList {
	readonly disposition?: DispositionKind;
	/** @default newest */
	readonly order?: "newest" | "oldest";
	readonly limit: number;
	readonly cursor?: string;
}

/** Where decisions and dispositions are kept. */
export interface DecidedTable {
	facts(key: string): Promise<PostFacts | undefined>;
	/** Keeps the decision, and puts the post on its customer's timeline. @returns false when there is one already */
	addDecided(post: Post, decided: Decided): Promise<boolean>;
	/** Keeps the `number`th disposition, 1 for the first. @returns false when there is one already */
	addDisposition(key: string, number: number, disposition: Disposition): Promise<boolean>;
	/** Keeps the list line, unless one of more dispositions is there. */
	keepView(facts: PostFacts): Promise<void>;
	/** How many dispositions the list line knows; 0 when there is none. */
	viewVersion(key: string): Promise<number>;
	rows(keys: readonly string[]): Promise<PostRow[]>;
	list(list: PostList): Promise<Page<PostRow>>;
}

/** Decisions and dispositions in the table. */
export function decidedTable(store: Store): DecidedTable {
	return {
		async facts(key) {
			const items = await store.query({ pk: `POST#${key}` });
			const post = items.find(({ sk }) => sk === "POST")?.["post"] as Post | undefined;
			const decided = toDecided(items.find(({ sk }) => sk === "DECISION"));
			return (
				post && {
					post,
					...(decided && { decided }),
					dispositions: items.flatMap(
						({ disposition }) => (disposition as Disposition | undefined) ?? [],
					),
				}
			);
		},
		addDecided: ({ key, channel, receivedAt }, decided) =>
			store.putNew({
				...{ pk: `POST#${key}`, sk: "DECISION", decided: pack(decided, DECISION_WORDS) },
				...(decided.customerId !== undefined &&
					timelineKey(decided.customerId, {
						...{ kind: "post", id: key, at: receivedAt, postKey: key, channel },
					})),
				schemaVersion: DECISION_VERSION,
			}),
		addDisposition: (key, number, disposition) =>
			store.putNew({
				...{ pk: `POST#${key}`, sk: `DISPOSITION#${sortable(number, 3)}`, disposition },
				schemaVersion: SCHEMA_VERSION,
			}),
		async keepView(facts) {
			const row = rowOf(facts);
			if (!row) return;
			const place = `${row.receivedAt}#${row.key}`;
			await store.putNewer({
				...{ pk: `POST#${row.key}`, sk: "VIEW", [ROW]: row },
				...{ newestPk: "POSTS", newestSk: place },
				...{ statusPk: `POST#${row.disposition}`, statusSk: place },
				version: facts.dispositions.length,
			});
		},
		async viewVersion(key) {
			const found = await store.get({ pk: `POST#${key}`, sk: "VIEW" });
			return Number(found?.["version"] ?? 0);
		},
		async rows(keys) {
			const found = await store.getMany(keys.map((key) => ({ pk: `POST#${key}`, sk: "VIEW" })));
			return found.map((item) => item[ROW] as PostRow);
		},
		async list({ disposition, order, limit, cursor }) {
			const found = await store.query({
				...(disposition === undefined
					? ({ index: "newest", pk: "POSTS" } as const)
					: ({ index: "by-status", pk: `POST#${disposition}` } as const)),
				...(cursor !== undefined && { after: fromCursor(cursor) }),
				descending: order !== "oldest",
				limit: limit + 1,
			});
			const page = found.slice(0, limit);
			const last = page.at(-1);
			const place = last && String(last[disposition === undefined ? "newestSk" : "statusSk"]);
			return {
				items: page.map((item) => item[ROW] as PostRow),
				...(found.length > page.length && place && { next: toCursor(place) }),
			};
		},
	};
}

function toDecided(item: Item | undefined): Decided | undefined {
	const kept = item?.["decided"];
	return (kept instanceof Uint8Array ? unpack(kept, DECISION_WORDS) : kept) as Decided | undefined;
}

/** Longest text of a list line, in characters. */
const ROW_TEXT = 280;

function rowOf({ post, decided, dispositions }: PostFacts): PostRow | undefined {
	const disposition = dispositions.at(-1);
	if (!disposition) return undefined;
	const { id, handle, name, followers } = post.author;
	return {
		key: post.key,
		channel: post.channel,
		author: {
			id,
			...(handle !== undefined && { handle }),
			...(name !== undefined && { name }),
			...(followers !== undefined && { followers }),
		},
		...(decided?.customerId !== undefined && { customerId: decided.customerId }),
		text: excerpt(post.text, ROW_TEXT),
		...(post.url !== undefined && { url: post.url }),
		createdAt: post.createdAt,
		receivedAt: post.receivedAt,
		...(decided && {
			intent: decided.reading.intent,
			sentiment: decided.reading.sentiment.label,
		}),
		signals: decided?.reading.signals.filter(isActedUpon).map(({ name }) => name) ?? [],
		disposition: disposition.kind,
		...(disposition.reason !== undefined && { reason: disposition.reason }),
		...(disposition.caseId !== undefined && { caseId: disposition.caseId }),
		gathersIdea: disposition.gathersIdea,
	};
}
