/**
 * Posts as they were heard. Every question that the product asks of these items:
 *
 * | access pattern                          | index  | key condition                                       |
 * | --------------------------------------- | ------ | --------------------------------------------------- |
 * | when was this post first fetched        | table  | pk = POST#<key>, sk = FETCHED                       |
 * | a post by key                           | table  | pk = POST#<key>, sk = POST                          |
 * | answers of a thread, oldest first       | newest | newestPk = THREAD#<thread key>                      |
 * | reposts of a post                       | table  | pk = REACH#<key>, sk begins with POST#              |
 * | posts fetched from a source in an hour  | newest | newestPk = FETCHED#<source>#<hour>                  |
 * | hours and sources of the ledger         | table  | pk = LEDGER, sk = <hour>#<source>, newest first     |
 * | a settled hour                          | table  | pk = LEDGER#<source>, sk = <hour>                   |
 */
import type { Instant } from "../kernel/clock.ts";
import type { Item, Store } from "../kernel/store.ts";
import { ROW } from "../kernel/table-schema.ts";
import type { LedgerHour, LedgerRow } from "./ledger.ts";
import { hourOf, sourceOf } from "./ledger.ts";
import { type Post, postKeyOf, threadKeyOf } from "./post.ts";

const SCHEMA_VERSION = 1;

/** What is kept of a post from the moment it was first fetched, before it is safely queued. */
export interface Fetched {
	readonly key: string;
	readonly receivedAt: Instant;
	/** External id of the thread's root, as far as it was known then. */
	readonly threadId: string;
	/** S3 key of the object that its raw payload is kept in. */
	readonly payload?: string;
}

/** Where posts are kept. */
export interface PostTable {
	fetched(key: string): Promise<Fetched | undefined>;
	/** Notes the first fetch of a post. @returns what the first one noted, be it this one or an earlier */
	addFetched(post: Post): Promise<Fetched>;
	/**
	 * Notes what we sent ourselves in the thread of `to`, so that an answer to it is found to be of that thread. It is no
	 * post that was fetched: the ledger does not count it.
	 */
	noteOwn(to: Post, externalId: string, at: Instant): Promise<void>;
	/** Records a post; a second delivery changes nothing. @returns what stands: this post, or the first edition of it */
	addPost(post: Post): Promise<Post>;
	post(key: string): Promise<Post | undefined>;
	posts(keys: readonly string[]): Promise<Post[]>;
	/**
	 * Keys of a thread's posts: its root's, whether that was heard or not, then its answers in order of their arrival;
	 * eventually consistent.
	 */
	keysOfThread(threadKey: string, limit: number): Promise<string[]>;
	/** Notes that `repost` carries a post on. Repeated, it changes nothing. */
	addRepost(originalKey: string, repost: Post): Promise<void>;
	/** Reposts that were heard, and the followers they reached; counted to 999, then `more`. */
	reachOf(key: string): Promise<{ reposts: number; followers: number; more: boolean }>;
	/** Newest first. */
	ledgerHours(limit: number, after?: string): Promise<LedgerHour[]>;
	/** Keys of the posts that were first fetched in that hour from that source. */
	keysFetched(hour: LedgerHour): Promise<string[]>;
	/** Which of `keys` are recorded. */
	recorded(keys: readonly string[]): Promise<Set<string>>;
	settledRow(hour: LedgerHour): Promise<LedgerRow | undefined>;
	/** Freezes a row; the first one stays. */
	settleRow(row: LedgerRow): Promise<void>;
}

/** Posts in the table. */
export function postTable(store: Store): PostTable {
	const hoursNoted = new Set<string>();
	const noteHour = async ({ hour, source }: LedgerHour) => {
		const sk = `${hour}#${source}`;
		if (hoursNoted.has(sk)) return;
		await store.putNew({ pk: "LEDGER", sk, hour, source });
		hoursNoted.add(sk);
	};

	return {
		async fetched(key) {
			const found = await store.get({ pk: `POST#${key}`, sk: "FETCHED" });
			return found && toFetched(found);
		},
		async addFetched({ key, receivedAt, threadId, payload, ...post }) {
			const source = sourceOf(post);
			const hour = hourOf(receivedAt);
			await noteHour({ hour, source });
			const item = {
				...{ pk: `POST#${key}`, sk: "FETCHED", key, receivedAt, threadId },
				...(payload !== undefined && { payload }),
				newestPk: `FETCHED#${source}#${hour}`,
				newestSk: key,
				schemaVersion: SCHEMA_VERSION,
			};
			if (await store.putNew(item)) return toFetched(item);
			const first = await store.get(item);
			if (!first) throw new Error(`the first fetch of ${key} is gone`);
			return toFetched(first);
		},
		async noteOwn({ channel, connection, threadId }, externalId, at) {
			const key = postKeyOf(channel, connection, externalId);
			await store.putNew({ pk: `POST#${key}`, sk: "FETCHED", key, receivedAt: at, threadId });
		},
		async addPost(post) {
			const threadKey = threadKeyOf(post);
			const isNew = await store.putNew({
				...{ pk: `POST#${post.key}`, sk: "POST", post },
				// the thread's key names its root, which is most posts: an entry in the index would cost a write each
				...(threadKey !== post.key && {
					newestPk: `THREAD#${threadKey}`,
					newestSk: `${post.receivedAt}#${post.key}`,
				}),
				schemaVersion: SCHEMA_VERSION,
			});
			const first = isNew ? undefined : await store.get({ pk: `POST#${post.key}`, sk: "POST" });
			return first ? toPost(first) : post;
		},
		async post(key) {
			const found = await store.get({ pk: `POST#${key}`, sk: "POST" });
			return found && toPost(found);
		},
		async posts(keys) {
			const found = await store.getMany(keys.map((key) => ({ pk: `POST#${key}`, sk: "POST" })));
			const byKey = new Map(found.map((item) => [item.pk.slice("POST#".length), toPost(item)]));
			return keys.flatMap((key) => byKey.get(key) ?? []);
		},
		async keysOfThread(threadKey, limit) {
			const found = await store.query({ index: "newest", pk: `THREAD#${threadKey}`, limit });
			const answers = found.map(({ pk }) => pk.slice("POST#".length));
			// an earlier edition of a root has an entry
			return [threadKey, ...answers.filter((key) => key !== threadKey)].slice(0, limit);
		},
		async addRepost(originalKey, repost) {
			await store.putNew({
				pk: `REACH#${originalKey}`,
				sk: `POST#${repost.key}`,
				followers: repost.author.followers ?? 0,
			});
		},
		async reachOf(key) {
			const found = await store.query({ pk: `REACH#${key}`, prefix: "POST#", limit: 1000 });
			const counted = found.slice(0, 999);
			return {
				reposts: counted.length,
				followers: counted.reduce((sum, { followers }) => sum + Number(followers), 0),
				more: found.length > counted.length,
			};
		},
		async ledgerHours(limit, after) {
			const found = await store.query({
				...{ pk: "LEDGER", descending: true, limit },
				...(after !== undefined && { after }),
			});
			return found.map(({ hour, source }) => ({ hour: String(hour), source: String(source) }));
		},
		async keysFetched({ hour, source }) {
			const found = await store.query({ index: "newest", pk: `FETCHED#${source}#${hour}` });
			return found.map(({ pk }) => pk.slice("POST#".length));
		},
		async recorded(keys) {
			const found = await store.getMany(keys.map((key) => ({ pk: `POST#${key}`, sk: "POST" })));
			return new Set(found.map(({ pk }) => pk.slice("POST#".length)));
		},
		async settledRow({ hour, source }) {
			const found = await store.get({ pk: `LEDGER#${source}`, sk: hour });
			return found?.[ROW] as LedgerRow | undefined;
		},
		async settleRow(row) {
			await store.putNew({ pk: `LEDGER#${row.source}`, sk: row.hour, [ROW]: row });
		},
	};
}

const toFetched = ({ key, receivedAt, threadId, payload }: Item): Fetched => ({
	key: String(key),
	receivedAt: String(receivedAt),
	threadId: String(threadId),
	...(payload !== undefined && { payload: String(payload) }),
});
const toPost = ({ post }: Item) => post as Post;
