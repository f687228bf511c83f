import { newValue } from "../parts/value.ts";

/** The list that a case was opened from, so that one can go on to the next. */
export interface ReadingList {
	readonly ids: readonly string[];
	/** Where to go back to. */
	readonly href: string;
}

export const readingList = newValue<ReadingList>({ ids: [], href: "/inbox" });

/** The case after (or before) this one in the list it was opened from. */
export function neighbourOf(id: string, step: 1 | -1): string | undefined {
	const { ids } = readingList.get();
	const at = ids.indexOf(id);
	return at < 0 ? (step === 1 ? ids[0] : undefined) : ids[at + step];
}
