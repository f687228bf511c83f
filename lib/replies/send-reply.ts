import type { Connector, ReplyOutcome } from "../channels/connector.ts";
import { after, type Clock, type Instant, MINUTE } from "../kernel/clock.ts";
import { NotFoundError } from "../kernel/errors.ts";
import type { Post } from "../posts/post.ts";
import { endOf, type FinalOutcome, type Reply, type ReplyHistory, stateOfReply } from "./reply.ts";
import type { ReplyTable } from "./reply-table.ts";
import { concludeTakenBack } from "./take-back-reply.ts";

/** What sending a reply needs. */
export interface SendReply {
	readonly replies: ReplyTable;
	readonly clock: Clock;
	readonly post: (key: string) => Promise<Post | undefined>;
	/** The connector that can answer a post; `undefined` when its channel takes no replies. */
	readonly connectorFor: (post: Post) => Promise<Connector | undefined>;
	/** The last gate: why this reply must not go out now, or `undefined`. */
	readonly refusal: (reply: Reply, post: Post) => Promise<string | undefined>;
	/** Waits that many milliseconds. */
	readonly pause: (ms: number) => Promise<void>;
	/** Tells the case. Idempotent by the reply's id and the outcome's number. */
	readonly record: (reply: Reply, outcome: FinalOutcome) => Promise<void>;
}

/** The reply has no end yet. */
export class ReplyPendingError extends Error {
	override readonly name = "ReplyPendingError";
	/** `soon`: look again in a moment. `later`: the channel asks for patience, so the message is delivered again. */
	readonly again: "soon" | "later";
	/** The channel takes nothing before this moment. */
	readonly notBefore: Instant | undefined;

	constructor(again: "soon" | "later", message: string, notBefore?: Instant) {
		super(message);
		this.again = again;
		this.notBefore = notBefore;
	}
}

/** A channel shows what was sent to it a little later: so often, and so many milliseconds apart, it is asked again. */
const LOOKS = 8;
const BETWEEN_LOOKS = 1500;

/** Who cannot tell by then is asked again after this many milliseconds: X shows a post within two minutes. */
const PATIENCE = 2 * MINUTE;

/**
 * Sends a reply once: the attempt is noted, the channel is asked, the outcome is noted. An attempt without an outcome is
 * looked for on the channel, never repeated blindly. A second delivery finds the outcome and tells the case again.
 * @throws {ReplyPendingError} while nobody can tell, or the channel wants to be asked later
 */
export async function sendReply(work: SendReply, replyId: string): Promise<void> {
	for (let look = 1; ; look += 1)
		try {
			return await sendOnce(work, replyId);
		} catch (error) {
			if (!(error instanceof ReplyPendingError) || error.again === "later") throw error;
			if (look === LOOKS)
				throw new ReplyPendingError("soon", error.message, after(work.clock(), PATIENCE));
			await work.pause(BETWEEN_LOOKS);
		}
}

async function sendOnce(work: SendReply, replyId: string): Promise<void> {
	const history = await work.replies.history(replyId);
	if (!history) throw new NotFoundError("reply", replyId);
	const { reply, attempts } = history;
	const end = endOf(history);
	if (end) return work.record(reply, end);
	if (stateOfReply(history) === "taken-back") return concludeTakenBack(work, history);
	const { sendAfter } = reply;
	if (attempts.length === 0 && sendAfter !== undefined && sendAfter > work.clock())
		throw new ReplyPendingError("later", `reply ${replyId} can still be taken back`, sendAfter);

	const post = await work.post(reply.postKey);
	if (!post) throw new NotFoundError("post", reply.postKey);
	const connector = await work.connectorFor(post);
	if (stateOfReply(history) === "in-doubt")
		return conclude(work, reply, await find(connector, history, post), attemptsOf(history), "soon");

	const problem = await objection(work, reply, post, connector);
	const number = attemptsOf(history) + 1;
	if (problem !== undefined)
		return conclude(work, reply, { status: "refused", code: "policy", detail: problem }, number);
	if (!(await work.replies.addAttempt(replyId, { number, at: work.clock() })))
		throw new ReplyPendingError("soon", `somebody else sends reply ${replyId}`);
	const outcome = (await connector?.reply?.(requestOf(reply, post))) ?? UNSUPPORTED;
	await conclude(work, reply, outcome, number);
}

const UNSUPPORTED = {
	status: "refused",
	code: "unsupported",
	detail: "this channel takes no replies; answer on another one",
} as const satisfies ReplyOutcome;

const attemptsOf = ({ attempts }: ReplyHistory): number => attempts.at(-1)?.number ?? 0;

const requestOf = ({ id, text, audience }: Reply, to: Post) => ({
	idempotencyKey: id,
	...{ to, text, audience },
});

async function find(
	connector: Connector | undefined,
	{ reply, attempts }: ReplyHistory,
	post: Post,
): Promise<ReplyOutcome> {
	const attemptedAt = attempts.at(-1)?.at ?? reply.plannedAt;
	return (
		(await connector?.reconcile?.({ ...requestOf(reply, post), attemptedAt })) ?? {
			status: "unknown",
			detail: "this channel cannot say whether the reply was sent; look there",
		}
	);
}

/** Why a reply cannot go out: the gate's word, or the channel's measure. */
async function objection(
	work: SendReply,
	reply: Reply,
	post: Post,
	connector: Connector | undefined,
): Promise<string | undefined> {
	if (!connector?.reply) return UNSUPPORTED.detail;
	const { ok, length, max, unit } = connector.measure(reply.text, reply.audience);
	if (!ok) return `the reply has ${length} ${unit}, ${post.channel} takes ${max}: shorten it`;
	return work.refusal(reply, post);
}

async function conclude(
	work: SendReply,
	reply: Reply,
	outcome: ReplyOutcome,
	number: number,
	again: ReplyPendingError["again"] = "later",
): Promise<void> {
	const at = work.clock();
	switch (outcome.status) {
		case "sent":
		case "already-sent": {
			const { externalId, url } = outcome;
			const sent = { number, at, status: "sent", externalId, ...(url && { url }) } as const;
			await work.replies.addOutcome(reply.id, sent);
			return work.record(reply, sent);
		}
		case "refused": {
			const refused = { number, at, status: "refused", problem: outcome.detail } as const;
			await work.replies.addOutcome(reply.id, refused);
			return work.record(reply, refused);
		}
		case "retry":
			await work.replies.addOutcome(reply.id, {
				...{ number, at, status: "not-sent", problem: outcome.detail },
			});
			throw new ReplyPendingError(
				again,
				`reply ${reply.id} was not sent: ${outcome.detail}`,
				outcome.notBefore,
			);
		case "unknown":
			throw new ReplyPendingError(
				"soon",
				`reply ${reply.id} may have been sent: ${outcome.detail}`,
			);
	}
}
