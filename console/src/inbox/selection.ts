/** What is chosen in a list: single ones, and a range that follows the hand until something else is chosen. */
export interface Selection {
	readonly singles: ReadonlySet<string>;
	/** The range's fixed end; the latest one that was chosen by itself. */
	readonly anchor?: string | undefined;
	/** The range's other end. */
	readonly head?: string | undefined;
}

export const NOTHING: Selection = { singles: new Set() };

/** The chosen ones in the list's order; what has left the list is not among them. */
export function chosenOf(ids: readonly string[], { singles, anchor, head }: Selection): string[] {
	const [from, to] = [ids.indexOf(anchor ?? ""), ids.indexOf(head ?? "")].sort((a, b) => a - b);
	const inRange = (at: number) => from !== undefined && from >= 0 && at >= from && at <= (to ?? -1);
	return ids.filter((id, at) => singles.has(id) || inRange(at));
}

/** Chooses one more, or lets it go. */
export function toggled(ids: readonly string[], selection: Selection, id: string): Selection {
	const singles = new Set(chosenOf(ids, selection));
	if (singles.delete(id)) return { singles, anchor: id };
	return { singles: singles.add(id), anchor: id };
}

/** Draws the range from its fixed end to `id`; `start` is that end where nothing was chosen yet. */
export function extended(
	ids: readonly string[],
	selection: Selection,
	id: string,
	start: string = id,
): Selection {
	const { anchor } = selection;
	const held = anchor !== undefined && ids.includes(anchor);
	return { singles: selection.singles, anchor: held ? anchor : start, head: id };
}

/** Chooses all of them. */
export const everything = (ids: readonly string[]): Selection => ({ singles: new Set(ids) });
