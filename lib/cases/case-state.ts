import type { Instant } from "../kernel/clock.ts";
import type { Case, CaseStatus, RestingState } from "./case.ts";

/** More posts or threads than this are counted, not named. */
const MOST_NAMED = 500;

/** How a case stands, as a merge puts it away. */
export const restingState = ({
	status,
	clocks,
	pendingSince,
	remindedAt,
	resolvedAt,
	closedAt,
	closeReason,
	snoozedUntil,
}: Case): RestingState => ({
	...{ status, clocks },
	...(pendingSince !== undefined && { pendingSince }),
	...(remindedAt !== undefined && { remindedAt }),
	...(resolvedAt !== undefined && { resolvedAt }),
	...(closedAt !== undefined && { closedAt }),
	...(closeReason !== undefined && { closeReason }),
	...(snoozedUntil !== undefined && { snoozedUntil }),
});

/** The case as it stood before it was merged; what came to it meanwhile stays. */
export function unmerged(state: Case): Case {
	const { mergedInto, beforeMerge, closedAt, closeReason, resolvedAt, ...rest } = state;
	return { ...rest, ...beforeMerge };
}

/** The first, then the latest. */
export function withLatest(keys: readonly string[], key: string): readonly string[] {
	if (keys.includes(key)) return keys;
	const [first = key, ...rest] = keys;
	return keys.length < MOST_NAMED ? [...keys, key] : [first, ...rest.slice(1), key];
}

/** The case under another status, without the marks that the old one left. */
export function withStatus(state: Case, status: CaseStatus, at: Instant): Case {
	const { pendingSince, remindedAt, resolvedAt, closedAt, closeReason, ...rest } = state;
	switch (status) {
		case "pending":
			return { ...rest, status, pendingSince: at };
		case "resolved":
			return { ...awake(rest), status };
		case "closed":
			return { ...awake(rest), status, ...(resolvedAt !== undefined && { resolvedAt }) };
		default:
			return { ...rest, status };
	}
}

/** A clock that began anew has not been escalated yet. */
export function keptEscalations(state: Case, clocks: Case["clocks"]): Case["escalations"] {
	const began = new Map(state.clocks.map(({ kind, startedAt }) => [kind, startedAt]));
	const kept = clocks.filter(({ kind, startedAt }) => began.get(kind) === startedAt);
	return Object.fromEntries(
		kept.flatMap(({ kind }) => {
			const level = state.escalations[kind];
			return level === undefined ? [] : [[kind, level]];
		}),
	);
}

/** The case without its snooze. */
export function awake(state: Case): Case {
	const { snoozedUntil, ...rest } = state;
	return rest;
}
