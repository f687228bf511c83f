import { ConflictError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import { type Case, type CaseTurn, evolve } from "./case.ts";
import { commandCase, loadSettled, type WorkCases } from "./command-case.ts";
import { waitsSince } from "./merge-link.ts";
import { headOf } from "./merged-cases.ts";

/** A merge, or its undoing, on its way. */
export interface MergeRequest {
	readonly caseId: string;
	readonly commandId: string;
	readonly by: string;
	readonly expectedVersion?: number;
}

/**
 * Merges a case into another one. Repeated, it does what an earlier try left undone.
 * @returns the merged case
 * @throws {NotFoundError} when there is no such case
 * @throws {NotAllowedError} when the other one cannot go on for both
 */
export async function mergeCase(
	work: WorkCases,
	{ into, ...request }: MergeRequest & { readonly into: string },
): Promise<Case> {
	const { caseId, commandId } = request;
	const current = await loadSettled(work, caseId);
	if (current?.commands[commandId] === undefined) await demandAtWork(work, into);
	const merged = await commandCase(work, { ...request, command: { command: "merge", into } });
	await followLinks(work, caseId);
	return merged;
}

/** Removes the link that a merge made. @throws {NotAllowedError} when there is none */
export async function unmergeCase(work: WorkCases, request: MergeRequest): Promise<Case> {
	const free = await commandCase(work, { ...request, command: { command: "unmerge" } });
	await followLinks(work, request.caseId);
	return free;
}

async function demandAtWork({ cases }: WorkCases, id: string): Promise<void> {
	const target = (await cases.load(id))?.current;
	if (!target) throw new NotFoundError("case", id);
	if (target.mergedInto !== undefined)
		throw new NotAllowedError(
			`case ${id} was itself merged into ${target.mergedInto}; merge into that one`,
		);
	if (target.status === "resolved" || target.status === "closed")
		throw new NotAllowedError(`case ${id} is ${target.status}; reopen it first`);
}

/** Links of a case can change this often while one follows them. */
const ROUNDS = 5;

/**
 * Does to the other cases what follows from the links of this one: each knows whom it goes on for. To be called when a
 * link was made or removed; the stream's consumer does the same. Repeated, it changes nothing.
 */
export async function followLinks(work: WorkCases, caseId: string): Promise<void> {
	let seen = -1;
	for (let round = 0; round < ROUNDS; round += 1) {
		const turns = await work.cases.turns(caseId);
		const current = turns.reduce<Case | undefined>(evolve, undefined);
		if (!current || current.version === seen) return;
		seen = current.version;
		const links = linksIn(turns);
		if (links.size === 0) return;
		for (const [target, turn] of links) await tell(work, current, target, turn);
		const head = await headOf(work.cases, current);
		if (head.mergedInto === undefined) continue;
		await breakCircle(work, head);
		if (head.id !== caseId) await followLinks(work, head.id);
	}
}

/** The other cases that the links of a case ever named, each with the latest turn about it. */
function linksIn(turns: readonly CaseTurn[]): ReadonlyMap<string, CaseTurn> {
	const links = new Map<string, CaseTurn>();
	for (const turn of turns)
		for (const event of turn.events) {
			if (event.type === "merged") links.set(event.into, turn);
			if (event.type === "unmerged") links.set(event.from, turn);
		}
	return links;
}

async function tell(
	work: WorkCases,
	{ id, mergedInto, priority, beforeMerge }: Case,
	target: string,
	{ seq, by }: CaseTurn,
): Promise<void> {
	const since = mergedInto === target && beforeMerge ? waitsSince(beforeMerge) : undefined;
	await commandCase(work, {
		...{ caseId: target, by },
		...(mergedInto === target
			? {
					commandId: `absorb ${id} ${seq}`,
					command: {
						...{ command: "absorb", caseId: id, priority },
						...(since !== undefined && { waitingSince: since }),
					},
				}
			: { commandId: `separate ${id} ${seq}`, command: { command: "separate", caseId: id } }),
	});
}

/** Two merges at once can close a circle: the case with the lowest id goes on, so its link is removed. */
async function breakCircle(work: WorkCases, { id, version }: Case): Promise<void> {
	await commandCase(work, {
		...{ caseId: id, by: "earshot", commandId: `circle ${version}`, expectedVersion: version },
		command: { command: "unmerge" },
	}).catch((error: unknown) => {
		// somebody else was faster, and follows it
		if (!(error instanceof NotAllowedError || error instanceof ConflictError)) throw error;
	});
}
