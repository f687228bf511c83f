import { type CaseScope, OPEN_STATUSES } from "../api/queries.ts";
import type { InboxSearch } from "../searches.ts";

/** What the API is asked for an inbox. What is snoozed is sorted out afterwards. */
export function scopeOf({ view = "all", team, stage = "open", priority }: InboxSearch): CaseScope {
	return {
		view: view === "team" && team === undefined ? "all" : view,
		...(view === "team" && team !== undefined && { team }),
		status: stage === "done" ? "resolved,closed" : OPEN_STATUSES,
		...(priority !== undefined && { priority }),
	};
}
