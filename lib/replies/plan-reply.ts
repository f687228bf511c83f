import type { Reply } from "./reply.ts";
import type { ReplyTable } from "./reply-table.ts";

/** What planning a reply needs. */
export interface PlanReply {
	readonly replies: Pick<ReplyTable, "addReply">;
	/** Hands the reply's id to the replies queue, FIFO by the post that is answered. */
	readonly queue: (reply: Reply) => Promise<void>;
}

/** Keeps a reply and hands it on to be sent. Repeated, it keeps the first and queues it again: sending looks before it leaps. */
export const planReply =
	({ replies, queue }: PlanReply) =>
	async (reply: Reply): Promise<void> => {
		await replies.addReply(reply);
		await queue(reply);
	};
