import { beforeEach, describe, expect, it } from "@jest/globals";
import type { ReplyOutcome } from "../../lib/channels/connector.ts";
import { type Instant, after as later, MINUTE } from "../../lib/kernel/clock.ts";
import type { Outcome, Reply } from "../../lib/replies/reply.ts";
import { replyTable } from "../../lib/replies/reply-table.ts";
import { ReplyPendingError, sendReply } from "../../lib/replies/send-reply.ts";
import { memoryStore } from "../factories/memory-store.ts";
import { aPost, NOON } from "../factories/post.ts";

const REPLY: Reply = {
	...{ id: "r-1", postKey: "x:simulated:p-1", caseId: "c-1", customerId: "maya" },
	...{ text: "on its way", audience: "public", automatic: false, by: "agent:sam" },
	plannedAt: NOON,
};

let replies: ReturnType<typeof replyTable>;
let recorded: Outcome[];
let sent: number;
let looks: Instant[];
let now: Instant;
beforeEach(async () => {
	replies = replyTable(memoryStore());
	await replies.addReply(REPLY);
	recorded = [];
	looks = [];
	sent = 0;
	now = NOON;
});

/** Sends over a channel that answers so; `found` is what it says when it is asked whether it has the reply. */
const send = (answers: ReplyOutcome[], found: ReplyOutcome[] = [], refusal?: string) =>
	sendReply(
		{
			replies,
			clock: () => now,
			pause: async (ms) => {
				now = later(now, ms);
			},
			post: async () => aPost(),
			connectorFor: async () => ({
				channel: "x",
				capabilities: { replyPublic: true, replyPrivate: true, nativeIdempotency: "none" },
				measure: ({ length }) => ({ length, max: 20, unit: "characters", ok: length <= 20 }),
				reply: async () => {
					sent += 1;
					const answer = answers.shift();
					if (!answer) throw new Error("asked once too often");
					return answer;
				},
				reconcile: async ({ attemptedAt }) => {
					looks.push(attemptedAt);
					return found.shift() ?? { status: "unknown", detail: "too early" };
				},
			}),
			refusal: async () => refusal,
			record: async (_reply, outcome) => {
				recorded.push(outcome);
			},
		},
		"r-1",
	);

const SENT: ReplyOutcome = { status: "sent", externalId: "e-1", at: NOON };

describe("a reply", () => {
	it("is sent once, also when its message comes again", async () => {
		await send([SENT]);
		await send([]);
		expect(sent).toBe(1);
		expect(recorded).toMatchObject([{ status: "sent" }, { status: "sent" }]);
	});

	it("with an unknown outcome is looked for, and found", async () => {
		await send(
			[{ status: "unknown", detail: "cut" }],
			[
				{ status: "unknown", detail: "too early" },
				{ status: "already-sent", externalId: "e-1" },
			],
		);
		expect(sent).toBe(1);
		expect(recorded).toMatchObject([{ status: "sent", externalId: "e-1" }]);
	});

	it("with an unknown outcome is sent again only when it is certain that it is not there", async () => {
		await send(
			[{ status: "unknown", detail: "cut" }, SENT],
			[{ status: "retry", notBefore: NOON, detail: "not there" }],
		);
		expect(sent).toBe(2);
		expect(recorded).toMatchObject([{ status: "sent", number: 2 }]);
	});

	it("that nobody can tell of stays in doubt and is never sent blindly", async () => {
		await expect(send([{ status: "unknown", detail: "cut" }])).rejects.toThrow(ReplyPendingError);
		await expect(send([])).rejects.toThrow(ReplyPendingError);
		expect(sent).toBe(1);
		expect(recorded).toEqual([]);
	});

	it("is looked for from the attempt that is in doubt on, not from an earlier one", async () => {
		const busy = { status: "retry", notBefore: later(NOON, MINUTE), detail: "429" } as const;
		await expect(send([busy])).rejects.toThrow(ReplyPendingError);
		now = later(NOON, 2 * MINUTE);
		await expect(send([{ status: "unknown", detail: "cut" }])).rejects.toThrow(ReplyPendingError);
		expect(new Set(looks)).toEqual(new Set([later(NOON, 2 * MINUTE)]));
	});

	it("waits as long as the channel asks for", async () => {
		const notBefore = later(NOON, 15 * MINUTE);
		const pending = send([{ status: "retry", notBefore, detail: "429" }]);
		await expect(pending).rejects.toMatchObject({ again: "later", notBefore });
		expect(sent).toBe(1);
	});

	it("that the gate refuses is not sent, and the case is told why", async () => {
		await send([], [], "the case is under legal hold; lift it first");
		expect(sent).toBe(0);
		expect(recorded).toMatchObject([
			{ status: "refused", problem: "the case is under legal hold; lift it first" },
		]);
	});

	it("that is too long is refused before the channel is asked", async () => {
		replies = replyTable(memoryStore());
		await replies.addReply({ ...REPLY, text: "x".repeat(21) });
		await send([]);
		expect(sent).toBe(0);
		expect(recorded).toMatchObject([
			{ status: "refused", problem: "the reply has 21 characters, x takes 20: shorten it" },
		]);
	});
});
