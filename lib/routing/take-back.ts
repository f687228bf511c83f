import type { Case } from "../cases/case.ts";
import { loadSettled, type WorkCases } from "../cases/command-case.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { type TakeBackReply, takeBackReply } from "../replies/take-back-reply.ts";

/**
 * Takes a reply of a case back, as long as it has not begun to leave. Repeated, it changes nothing.
 * @returns the case, which knows of it
 * @throws {NotFoundError} when the case has no such reply
 * @throws {NotAllowedError} when it is too late
 */
export async function takeBack(
	{ work, ...taking }: TakeBackReply & { readonly work: WorkCases },
	{
		caseId,
		replyId,
		by,
	}: { readonly caseId: string; readonly replyId: string; readonly by: string },
): Promise<Case> {
	// whatever a crash left of planning the reply is done by then
	const current = await loadSettled(work, caseId);
	if (!current) throw new NotFoundError("case", caseId);
	const history = await taking.replies.history(replyId);
	if (history?.reply.caseId !== caseId) throw new NotFoundError("reply", replyId);
	await takeBackReply(taking, replyId, by);
	return (await loadSettled(work, caseId)) ?? current;
}
