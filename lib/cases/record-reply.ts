import type { Instant } from "../kernel/clock.ts";
import type { Case, CaseEvent } from "./case.ts";
import { type ClockContext, clocksSet, resumedResolution } from "./case-clocks.ts";
import { meetClock, type SlaClock } from "./clocks.ts";
import type { SystemCommand } from "./commands.ts";

const OPEN_AGAIN = { type: "status-changed", status: "open" } as const satisfies CaseEvent;

/** What became of a reply, on the case's record. A second time changes nothing. */
export function recordReply(
	current: Case,
	{ replyId, automatic, at, outcome }: SystemCommand & { command: "record-reply" },
	context: ClockContext,
): CaseEvent[] {
	if (!current.unsentReplies.includes(replyId)) return [];
	if (outcome.sent === "taken-back")
		return [
			{ type: "reply-taken-back", replyId },
			...asIfUnwritten(current, outcome.plannedAt, context),
		];
	if (!outcome.sent) return [{ type: "reply-failed", replyId, problem: outcome.problem }];
	const sent: CaseEvent = {
		type: "reply-sent",
		replyId,
		automatic,
		...(outcome.url !== undefined && { url: outcome.url }),
	};
	if (automatic) return [sent];
	// what began after the answer went out is not met by it
	const promised = current.beforeMerge?.clocks ?? current.clocks;
	const clocks = promised.map((clock) =>
		clock.kind === "resolution" || clock.startedAt > at ? clock : meetClock(clock, at),
	);
	return [sent, clocksSet(clocks)];
}

/** What the case did on the strength of a reply that nobody will read is undone: it is our turn as before. */
function asIfUnwritten(current: Case, plannedAt: Instant, context: ClockContext): CaseEvent[] {
	const { status, clocks, pendingSince, resolvedAt } = current;
	if (status === "pending" && pendingSince === plannedAt)
		return [OPEN_AGAIN, clocksSet(resumedResolution(clocks, context))];
	if (status === "resolved" && resolvedAt !== undefined && resolvedAt >= plannedAt)
		return [OPEN_AGAIN, clocksSet(clocks.map((clock) => unmet(clock, resolvedAt)))];
	return [];
}

/** The clock as it was before the resolution met it. */
function unmet(clock: SlaClock, at: Instant): SlaClock {
	const { metAt, ...running } = clock;
	return metAt === at ? running : clock;
}
