import type { QueueIdea } from "../ideas/command-idea.ts";
import type { QueuedPost } from "../posts/receive-posts.ts";
import type { Reply } from "../replies/reply.ts";

/** Sends messages to a FIFO queue, in order; throws unless all are safe. */
export type Send = (
	messages: readonly {
		readonly body: unknown;
		readonly group: string;
		readonly deduplication: string;
	}[],
) => Promise<void>;

/** What the ideas queue carries. */
export interface IdeaMessage {
	readonly postKey: string;
}

/** What the replies queue carries. */
export interface ReplyMessage {
	readonly replyId: string;
}

/** Queues posts, FIFO by author. */
export const postSender =
	(send: Send) =>
	(posts: readonly QueuedPost[]): Promise<void> =>
		send(posts);

/** Queues a post for the backlog of its product area, FIFO by area. */
export const ideaSender =
	(send: Send): QueueIdea =>
	(postKey, area, again) => {
		const body: IdeaMessage = { postKey };
		const asking = again === undefined ? "" : ` ${again}`;
		return send([{ body, group: area, deduplication: `${area} ${postKey}${asking}` }]);
	};

/** Queues a reply, FIFO by the post that it answers. */
export const replySender =
	(send: Send) =>
	({ id, postKey }: Reply): Promise<void> => {
		const body: ReplyMessage = { replyId: id };
		return send([{ body, group: postKey, deduplication: id }]);
	};
