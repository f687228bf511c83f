import type { Priority, View, ViewFilters } from "../api/types.ts";
import type { InboxSearch } from "../searches.ts";

const PRIORITIES: readonly string[] = ["urgent", "high", "normal", "low"] satisfies Priority[];

const isPriority = (priority: string | undefined): priority is Priority =>
	PRIORITIES.includes(priority ?? "");

/** What the inbox shows, as a saved view keeps it. */
export function filtersOf({
	view = "all",
	team,
	stage = "open",
	priority,
	q = "",
}: InboxSearch): ViewFilters {
	const words = q.trim();
	return {
		...(view === "team" && team !== undefined
			? { view, team }
			: { view: view === "team" ? "all" : view }),
		stage,
		...(isPriority(priority) && { priority }),
		...(words !== "" && { q: words }),
	};
}

/** Where a saved view is shown; what is usual is not said. */
export const searchOf = ({ id, filters }: Pick<View, "id" | "filters">): InboxSearch => ({
	...filters,
	view: filters.view === "all" ? undefined : filters.view,
	stage: filters.stage === "open" ? undefined : filters.stage,
	saved: id,
});

/** Whether two lists show the same. */
export const sameFilters = (one: ViewFilters, other: ViewFilters): boolean =>
	(["view", "team", "stage", "priority", "q"] as const).every((part) => one[part] === other[part]);
