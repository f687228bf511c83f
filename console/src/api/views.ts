import { queryOptions } from "@tanstack/react-query";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";
import { dispatch } from "./outbox.ts";
import { problemText, queries } from "./queries.ts";
import { ProblemError, request } from "./request.ts";
import type { Page, View, ViewCommand, ViewFilters, ViewRow } from "./types.ts";

/** Counting costs a read of what is counted: not as often as the list itself. */
const COUNTED_EVERY = 8_000;

/** Saved views with their counts: one's own, then those of one's teams. */
export const viewsQuery = queryOptions({
	queryKey: ["views"],
	queryFn: ({ signal }) => request<Page<ViewRow>>("/api/views", { signal }),
	refetchInterval: COUNTED_EVERY,
	staleTime: 2_000,
});

/** Puts a view into the list at once; its count comes with the next look. */
function show(view: View): void {
	queries.setQueryData(viewsQuery.queryKey, (old) => {
		if (!old) return old;
		const known = old.items.some(({ id }) => id === view.id);
		const items = old.items.map((one) => (one.id === view.id ? { ...one, ...view } : one));
		return { ...old, items: known ? items : [...items, view] };
	});
}

/** Saves a view. @returns it, or `undefined` when it was refused: the person has been told */
export async function saveView(
	name: string,
	filters: ViewFilters,
	team?: string,
): Promise<View | undefined> {
	return send("/api/views", { name, filters, ...(team !== undefined && { team }) }, "save-view");
}

/** Does something to a view. @returns it, or `undefined` when it was refused: the person has been told */
export async function commandView(
	{ id, version }: Pick<View, "id" | "version">,
	command: ViewCommand,
): Promise<View | undefined> {
	const path = `/api/views/${encodeURIComponent(id)}/commands`;
	const view = await send(path, { ...command, expectedVersion: version }, command.command);
	if (view && command.command === "delete")
		queries.setQueryData(
			viewsQuery.queryKey,
			(old) => old && { ...old, items: old.items.filter((one) => one.id !== id) },
		);
	return view;
}

async function send(path: string, body: object, label: string): Promise<View | undefined> {
	const commandId = crypto.randomUUID();
	try {
		const { view } = await dispatch<{ view: View }>({
			...{ commandId, path, body: { ...body, commandId }, label },
		});
		show(view);
		return view;
	} catch (error) {
		const moved = error instanceof ProblemError && error.currentVersion !== undefined;
		say(moved ? t.inbox.views.movedOn : problemText(error), { tone: "red" });
		return undefined;
	} finally {
		void queries.invalidateQueries({ queryKey: ["views"] });
	}
}
