import { useState } from "react";
import { keep, kept } from "../parts/value.ts";

/** How one writes: each way has words of its own, so that what was meant for one never goes out by another. */
export type Mode = "public" | "private" | "note";

const keyOf = (caseId: string, mode: Mode): string => `earshot.draft.${caseId}.${mode}`;

/** What was written and not sent yet, kept in this browser. */
export function useDraft(
	caseId: string,
	mode: Mode,
): readonly [text: string, setText: (text: string) => void] {
	const key = keyOf(caseId, mode);
	const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
	const text = drafts[key] ?? kept(key, "");
	return [
		text,
		(next) => {
			keep(key, next === "" ? undefined : next);
			setDrafts((old) => ({ ...old, [key]: next }));
		},
	];
}

/** Which ways of writing have a draft. */
export const draftedModes = (caseId: string): readonly Mode[] =>
	(["public", "private", "note"] as const).filter((mode) => kept(keyOf(caseId, mode), "") !== "");
