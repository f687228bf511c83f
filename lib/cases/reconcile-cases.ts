import { after, type Instant, MINUTE } from "../kernel/clock.ts";
import { commandCase, type WorkCases } from "./command-case.ts";

/** A wait that should have ended this long ago has lost its process. */
const GRACE = 10 * MINUTE;

/**
 * Restarts the process of every case that is not closed and whose wait is overdue: a process is expected from the moment
 * it is to begin, so this finds one that never began, too. Repeated, it restarts nothing that is expected again.
 * @returns ids of the cases it restarted
 * @throws {AggregateError} at the end, with what kept cases from being restarted
 */
export async function reconcileCases(work: WorkCases): Promise<string[]> {
	const by = after(work.clock(), -GRACE);
	const restarted: string[] = [];
	const problems: unknown[] = [];
	for (const caseId of await work.cases.overdue(by))
		try {
			if (await restart(work, caseId, by)) restarted.push(caseId);
		} catch (cause) {
			problems.push(new Error(`the process of case ${caseId} was not restarted`, { cause }));
		}
	if (problems.length > 0)
		throw new AggregateError(
			problems,
			`${problems.length} lost processes were not restarted, ${restarted.length} were`,
		);
	return restarted;
}

/** @returns false when the case needs no process: it waits after all, or is closed, and leaves the list */
async function restart(work: WorkCases, caseId: string, by: Instant): Promise<boolean> {
	const wait = await work.cases.wait(caseId);
	if (!wait || wait.endsAt > by) return false;
	const { status } = await commandCase(work, {
		...{ caseId, by: "earshot" },
		// each restart is expected anew, so that the next loss has another moment
		commandId: `restart after ${wait.endsAt}`,
		command: { command: "restart-process" },
	});
	if (status !== "closed") return true;
	await work.cases.endWait(wait);
	return false;
}
