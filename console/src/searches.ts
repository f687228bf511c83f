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
	/** Id of the saved view that one came by; the filters stand beside it, so that an address says all. */
	readonly saved?: string | undefined;
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
