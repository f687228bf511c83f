import { type CaseScope, OPEN_STATUSES } from "./api/queries.ts";

/** Whose cases the inbox shows. */
export const VIEWS = ["mine", "unassigned", "all", "team"] as const;

/** What is to be done, what comes back later, what is done. */
export const STAGES = ["open", "snoozed", "done"] as const;

/** Which cases the inbox shows; absent parts are the usual ones. */
export interface InboxSearch {
	readonly view?: (typeof VIEWS)[number] | undefined;
	readonly team?: string | undefined;
	readonly stage?: (typeof STAGES)[number] | undefined;
	readonly priority?: string | undefined;
	readonly q?: string | undefined;
}

/** Orders of the backlog. */
export const SORTS = ["votes", "trending", "new"] as const;

/** How the backlog is listed. */
export interface IdeasSearch {
	readonly sort?: (typeof SORTS)[number] | undefined;
	readonly status?: string | undefined;
}

/** Which posts are shown; `post` is the one that is opened. */
export interface PostsSearch {
	readonly disposition?: string | undefined;
	readonly channel?: string | undefined;
	readonly intent?: string | undefined;
	readonly sentiment?: string | undefined;
	readonly post?: string | undefined;
}

/** What the API is asked for an inbox. What is snoozed is sorted out afterwards. */
export function scopeOf({ view = "all", team, stage = "open", priority }: InboxSearch): CaseScope {
	return {
		view: view === "team" && team === undefined ? "all" : view,
		...(view === "team" && team !== undefined && { team }),
		status: stage === "done" ? "resolved,closed" : OPEN_STATUSES,
		...(priority !== undefined && { priority }),
	};
}
