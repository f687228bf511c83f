import * as z from "zod";
import type { CaseStatus } from "../cases/case.ts";
import type { CaseScope, CaseTable } from "../cases/case-table.ts";
import type { Priority } from "../cases/sla-policy.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Caller } from "./caller.ts";
import type { ViewFilters } from "./view.ts";

/** A list counts so far. */
const MOST = 999;

export const countSchema = z
	.object({ count: z.int().max(MOST), more: z.boolean() })
	.meta({ id: "Count", description: "Exact to 999; `more` says that there are more" });
export type Count = z.infer<typeof countSchema>;

/** What waits for somebody, now or later. */
export const OPEN: readonly CaseStatus[] = ["new", "open", "pending", "on-hold"];
const DONE: readonly CaseStatus[] = ["resolved", "closed"];

/** Pages that are read for one number, at most: where most cases sleep, it says that there are more. */
const MOST_PAGES = 3;

/** How many cases of an index are awake: what a list of them shows. */
export async function countAwake(
	cases: Pick<CaseTable, "list">,
	asked: {
		readonly scope: CaseScope;
		readonly statuses: readonly CaseStatus[];
		readonly priority?: Priority;
	},
	now: Instant,
): Promise<Count> {
	let awake = 0;
	let cursor: string | undefined;
	for (let page = 0; page < MOST_PAGES; page += 1) {
		const { items, next } = await cases.list({
			...{ ...asked, limit: MOST + 1 },
			...(cursor !== undefined && { cursor }),
		});
		awake += items.filter(({ snoozedUntil = "" }) => snoozedUntil <= now).length;
		if (awake > MOST) return { count: MOST, more: true };
		if (next === undefined) return { count: awake, more: false };
		cursor = next;
	}
	return { count: MOST, more: true };
}

/** What is counted for a view; `undefined` where no index can: of words, and of what sleeps. */
export function countableOf(
	{ view, team, stage, priority, q }: ViewFilters,
	caller: Caller,
): Parameters<typeof countAwake>[1] | undefined {
	if (q !== undefined || stage === "snoozed") return undefined;
	return {
		scope: scopeOf(view, team, caller),
		statuses: stage === "done" ? DONE : OPEN,
		...(priority !== undefined && { priority }),
	};
}

function scopeOf(view: ViewFilters["view"], team: string | undefined, { id }: Caller): CaseScope {
	if (view === "mine") return { view, assignee: id };
	return view === "team" ? { view, team: team ?? "" } : { view };
}
