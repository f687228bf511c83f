import { after, type Instant, MINUTE } from "../kernel/clock.ts";
import type { CaseStatus } from "./case.ts";
import type { CaseTable } from "./case-table.ts";
import { commandCase, type WorkCases } from "./command-case.ts";

/** A wait that should have ended this long ago, and a case that stood this long without one, have lost their process. */
const GRACE = 10 * MINUTE;

const ALIVE: readonly CaseStatus[] = ["new", "open", "pending", "on-hold", "resolved"];

/**
 * Restarts the process of every case that is not closed and that nobody waits for. Repeated, it restarts nothing that
 * waits again.
 * @returns ids of the cases it restarted
 */
export async function reconcileCases(work: WorkCases): Promise<string[]> {
	const restarted: string[] = [];
	const latest = after(work.clock(), -GRACE);
	for await (const { id, updatedAt } of everyCase(work.cases)) {
		const wait = await work.cases.wait(id);
		const lost = wait ? wait.endsAt < latest : updatedAt < latest;
		if (!lost) continue;
		await commandCase(work, {
			caseId: id,
			commandId: `restart after ${wait?.version ?? 0} ${wait?.endsAt ?? updatedAt}`,
			by: "earshot",
			command: { command: "restart-process" },
		});
		restarted.push(id);
	}
	return restarted;
}

async function* everyCase(
	cases: CaseTable,
): AsyncGenerator<{ readonly id: string; readonly updatedAt: Instant }> {
	let cursor: string | undefined;
	do {
		const page = await cases.list({
			scope: { view: "all" },
			statuses: ALIVE,
			limit: 100,
			...(cursor !== undefined && { cursor }),
		});
		yield* page.items;
		cursor = page.next;
	} while (cursor !== undefined);
}
