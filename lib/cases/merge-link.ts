import { NotAllowedError } from "../kernel/errors.ts";
import type { AbsorbedCase, Case, CaseEvent, CaseStatus } from "./case.ts";
import {
	type ClockContext,
	clocksSet,
	resumedResolution,
	retargeted,
	startedClocks,
} from "./case-clocks.ts";
import type { SlaClock } from "./clocks.ts";
import type { CaseCommand, SystemCommand } from "./commands.ts";
import { PRIORITIES } from "./sla-policy.ts";

const AT_WORK: readonly CaseStatus[] = ["new", "open", "pending", "on-hold"];

/** Links the case to the one that goes on for both: it rests, and its own promises with it. */
export function merge(current: Case, { into }: CaseCommand & { command: "merge" }): CaseEvent[] {
	if (into === current.id) throw new NotAllowedError("a case cannot be merged into itself");
	return [{ type: "merged", into }];
}

/** Removes the link. A case that was at work is at work again, with a process of its own. */
export function unmerge({ id, mergedInto, beforeMerge }: Case): CaseEvent[] {
	if (mergedInto === undefined || !beforeMerge)
		throw new NotAllowedError(`case ${id} is not merged into another`);
	return [
		{ type: "unmerged", from: mergedInto },
		...(beforeMerge.status === "closed" ? [] : [{ type: "process-started" } as const]),
	];
}

/** The clock of an answer that a customer waits for. */
const awaited = (clocks: readonly SlaClock[]): SlaClock | undefined =>
	clocks.find(({ kind, metAt }) => kind !== "resolution" && metAt === undefined);

/** Since when the customer of a case waits for an answer; `undefined` when they have one. */
export const waitsSince = ({ clocks }: Pick<Case, "clocks">) => awaited(clocks)?.startedAt;

/** The other side of a merge: what is more urgent there is so here, and who waits there is promised an answer here. */
export function absorb(
	current: Case,
	{ caseId, priority, waitingSince }: SystemCommand & { command: "absorb" },
	context: ClockContext,
): CaseEvent[] {
	const known = current.absorbed?.some((one) => one.caseId === caseId);
	if (known) return [];
	if (!AT_WORK.includes(current.status)) return [{ type: "absorbed", caseId }];
	const raises = PRIORITIES.indexOf(priority) < PRIORITIES.indexOf(current.priority);
	const joined = raises ? { ...current, priority } : current;
	const promises = waitingSince !== undefined && !awaited(current.clocks);
	const kept = raises ? retargeted(current, priority, context) : current.clocks;
	const clocks = promises
		? [
				...kept.filter(({ kind }) => kind !== "next-response"),
				...startedClocks(joined, ["next-response"], waitingSince, context),
			]
		: kept;
	const wakes = promises && current.status === "pending";
	return [
		{
			...{ type: "absorbed", caseId },
			...(raises && { raised: { from: current.priority, to: priority } }),
			...(promises && { waitingSince }),
		},
		...(raises
			? [{ type: "priority-changed", priority, reason: `case ${caseId} is more urgent` } as const]
			: []),
		...(wakes ? [{ type: "status-changed", status: "open" } as const] : []),
		...(raises || promises ? [clocksSet(wakes ? resumedResolution(clocks, context) : clocks)] : []),
	];
}

/** Undoes what a merge did to the case that went on, as far as nobody has changed it since. */
export function separate(
	current: Case,
	{ caseId }: SystemCommand & { command: "separate" },
	context: ClockContext,
): CaseEvent[] {
	const link = current.absorbed?.find((one) => one.caseId === caseId);
	if (!link) return [];
	const separated: CaseEvent = { type: "separated", caseId };
	if (!AT_WORK.includes(current.status)) return [separated];
	const { raised } = link;
	const lowers = raised !== undefined && current.priority === raised.to;
	const clocks = (lowers ? retargeted(current, raised.from, context) : current.clocks).filter(
		(clock) => !promisedBy(link, clock),
	);
	return [
		separated,
		...(lowers
			? [
					{
						type: "priority-changed",
						...{ priority: raised.from, reason: `case ${caseId} goes its own way` },
					} as const,
				]
			: []),
		...(lowers || clocks.length < current.clocks.length ? [clocksSet(clocks)] : []),
	];
}

const promisedBy = (
	{ waitingSince }: AbsorbedCase,
	{ kind, startedAt, metAt }: SlaClock,
): boolean => kind === "next-response" && metAt === undefined && startedAt === waitingSince;
