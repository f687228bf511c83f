import type { Instant } from "../kernel/clock.ts";

export const DRAFT_MODES = ["public", "private", "note"] as const;
/** How one writes on a case. Each way has words of its own, so that what was meant for one never goes out by another. */
export type DraftMode = (typeof DRAFT_MODES)[number];

/** What a person has written on a case and not sent; an empty text is none. */
export interface Draft {
	readonly texts: Readonly<Record<DraftMode, string>>;
	/** Goes up by one with every change; 0 while nothing was ever written. */
	readonly version: number;
	/** When it was changed last. */
	readonly at?: Instant;
}

/** Nothing is written yet. */
export const NO_DRAFT: Draft = { texts: { public: "", private: "", note: "" }, version: 0 };

/** The draft with other words in one of its ways. */
export const redrafted = (
	{ texts, version }: Draft,
	mode: DraftMode,
	text: string,
	at: Instant,
): Draft => ({ texts: { ...texts, [mode]: text }, version: version + 1, at });

/** Whether a draft is the beginning of what was sent, and so has gone with it. */
export const wentWith = (draft: string, sent: string): boolean =>
	draft !== "" && sent.trim().startsWith(draft.trim());
