import { type Clock, increasing } from "../kernel/clock.ts";
import { authorKeyOf, type Post, postKeyOf } from "./post.ts";
import type { PostTable } from "./post-table.ts";

/** What receiving posts needs. */
export interface ReceivePosts {
	readonly posts: Pick<PostTable, "fetched" | "addFetched">;
	/** Puts whole posts on the posts queue, in order, FIFO by author; throws unless all are safe. */
	readonly queue: (posts: readonly QueuedPost[]) => Promise<void>;
	readonly clock: Clock;
}

/** A post on its way to the posts queue. */
export interface QueuedPost {
	readonly body: Post;
	readonly group: string;
	readonly deduplication: string;
}

/**
 * Receives posts: the ledger notes each under the hour of its first fetch, then they are queued. When this returns, they
 * are safe, and a poller may move its cursor. A post received again keeps its first time and is queued again: the queue
 * or the router lets it pass once.
 */
export function receivePosts({ posts, queue, clock }: ReceivePosts) {
	const stamp = increasing(clock);
	return async (received: readonly Post[]): Promise<void> => {
		const queued: QueuedPost[] = [];
		// One after the other: what a crash leaves noted is then the beginning of the batch, so that when the batch comes
		// again, the order of first fetches is still the order of the posts.
		for (const post of received) {
			const threadId = await rootOf(posts, post);
			const fetched = await posts.addFetched({ ...post, threadId, receivedAt: stamp() });
			const body: Post = { ...post, threadId: fetched.threadId, receivedAt: fetched.receivedAt };
			queued.push({
				body,
				group: authorKeyOf(body),
				deduplication: body.key,
			});
		}
		await queue(queued);
	};
}

/** The root of a post's thread: its parent's, where the parent was heard before. */
async function rootOf(posts: Pick<PostTable, "fetched">, post: Post): Promise<string> {
	if (post.parentId === undefined || post.threadId !== post.parentId) return post.threadId;
	const parent = await posts.fetched(postKeyOf(post.channel, post.connection, post.parentId));
	return parent?.threadId ?? post.threadId;
}
