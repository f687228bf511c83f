import { after, type Clock, elapsed, MINUTE, SECOND } from "../../kernel/clock.ts";
import type { Store } from "../../kernel/store.ts";
import type { Connector, Measure, ReplyOutcome } from "../connector.ts";
import { putSent, sentSince } from "./outbox.ts";

export interface SimulatedConnection {
	readonly connection: string;
	readonly store: Store;
	readonly clock: Clock;
}

const LONGEST_REPLY = 1_000;
/** As real channels: what was sent shows a little later. */
const SETTLING = 5 * SECOND;
const CLOCK_SKEW = MINUTE;

const measure = (text: string): Measure => {
	const { length } = [...text];
	return {
		length,
		max: LONGEST_REPLY,
		unit: "characters",
		ok: text.trim() !== "" && length <= LONGEST_REPLY,
	};
};

/**
 * A channel for trying things out: what is sent lies in the table's outbox. Like most real channels it knows no
 * idempotency: a second `reply` sends a second one. The author's id decides what happens to a reply:
 * `simulated:refuse` refused, `simulated:retry` too busy, `simulated:unknown` sent with an answer that got lost,
 * `simulated:lost` not sent with an answer that got lost.
 */
export function simulatedConnector({
	connection,
	store,
	clock,
}: SimulatedConnection): Required<
	Pick<Connector, "channel" | "capabilities" | "measure" | "reply" | "reconcile">
> {
	return {
		channel: "simulated",
		capabilities: { replyPublic: true, replyPrivate: true, nativeIdempotency: "none" },
		measure,
		async reply(request): Promise<ReplyOutcome> {
			const { to, text, audience } = request;
			const { length, max, ok } = measure(text);
			if (!ok)
				return {
					status: "refused",
					code: length > max ? "too-long" : "invalid-text",
					detail: `The reply has ${length} characters: 1 to ${max} fit.`,
				};
			if (!to.replyable[audience])
				return {
					status: "refused",
					code: "unsupported",
					detail: to.replyable.reason ?? `The author takes no ${audience} reply.`,
				};
			const at = clock();
			const fate = to.author.id;
			if (fate === "simulated:refuse")
				return { status: "refused", code: "blocked", detail: "The author has blocked us." };
			if (fate === "simulated:retry")
				return {
					status: "retry",
					notBefore: after(at, MINUTE),
					detail: "The channel is too busy.",
				};
			if (fate === "simulated:lost") return { status: "unknown", detail: "The connection broke." };
			const externalId = await putSent(store, connection, request, at);
			return fate === "simulated:unknown"
				? { status: "unknown", detail: "The connection broke." }
				: { status: "sent", externalId, at };
		},
		async reconcile({ idempotencyKey, attemptedAt }): Promise<ReplyOutcome> {
			const sent = await sentSince(store, connection, after(attemptedAt, -CLOCK_SKEW));
			const found = sent.find((reply) => reply.idempotencyKey === idempotencyKey);
			if (found) return { status: "already-sent", externalId: found.externalId };
			const now = clock();
			return elapsed(attemptedAt, now) < SETTLING
				? { status: "unknown", detail: "It may not show yet." }
				: { status: "retry", notBefore: now, detail: "It is not in the outbox." };
		},
	};
}
