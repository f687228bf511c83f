import type { Clock } from "../kernel/clock.ts";
import { NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import type { FinalOutcome, Reply, ReplyHistory } from "./reply.ts";
import type { ReplyTable } from "./reply-table.ts";

/** What taking a reply back needs. */
export interface TakeBackReply {
	readonly replies: ReplyTable;
	readonly clock: Clock;
	/** Tells the case. Idempotent by the reply's id and the outcome's number. */
	readonly record: (reply: Reply, outcome: FinalOutcome) => Promise<void>;
}

/**
 * Takes a reply back that has not begun to leave: whoever takes it back takes the place of its first attempt, so that
 * of the two only one happens. Repeated, it does what an earlier try left undone.
 * @throws {NotFoundError} when there is no such reply
 * @throws {NotAllowedError} when it is too late
 */
export async function takeBackReply(
	work: TakeBackReply,
	replyId: string,
	by: string,
): Promise<void> {
	const history = await historyOf(work, replyId);
	const untouched = history.attempts.length === 0 && history.outcomes.length === 0;
	if (untouched)
		await work.replies.addAttempt(replyId, { number: 1, at: work.clock(), takenBackBy: by });
	await concludeTakenBack(work, untouched ? await historyOf(work, replyId) : history);
}

async function historyOf({ replies }: TakeBackReply, replyId: string): Promise<ReplyHistory> {
	const history = await replies.history(replyId);
	if (!history) throw new NotFoundError("reply", replyId);
	return history;
}

/**
 * Notes that a reply was taken back, and tells its case.
 * @throws {NotAllowedError} when it was not: it has left, or is about to
 */
export async function concludeTakenBack(
	{ replies, record }: Omit<TakeBackReply, "clock">,
	{ reply, attempts }: ReplyHistory,
): Promise<void> {
	const taken = attempts.find(({ takenBackBy }) => takenBackBy !== undefined);
	if (taken?.takenBackBy === undefined)
		throw new NotAllowedError("too late: this reply has gone out, or was refused by its channel");
	const { number, at, takenBackBy: by } = taken;
	const outcome = { number, at, status: "taken-back", by } as const;
	await replies.addOutcome(reply.id, outcome);
	await record(reply, outcome);
}
