import { useEffect } from "react";
import { connected, OfflineError, ProblemError, request } from "../api/request.ts";
import { session } from "../api/session.ts";
import type { Draft } from "../api/types.ts";
import { keep, kept, newValue, useValue, type Value } from "../parts/value.ts";
import { joined } from "./join-drafts.ts";

/** How one writes: each way has words of its own, so that what was meant for one never goes out by another. */
export type Mode = "public" | "private" | "note";
/** In the order in which they are shown. */
export const MODES: readonly Mode[] = ["public", "private", "note"];

/** What one has written on a case, as this device has it. */
interface Local {
	readonly texts: Readonly<Record<Mode, string>>;
	/** Of the server's draft that this one is built upon. */
	readonly version: number;
	/** What the server does not have yet. */
	readonly unsaved: readonly Mode[];
}

const EMPTY: Local = { texts: { public: "", private: "", note: "" }, version: 0, unsaved: [] };

/** Saved so long after the last letter, in milliseconds. */
const SAVED_AFTER = 1200;

const prefixOf = (person: string): string => `earshot.draft.${person}.`;
const locals = new Map<string, Value<Local>>();

/** The draft of whoever is signed in; each person of a shared computer has their own. */
function localOf(caseId: string): Value<Local> & { readonly key: string } {
	const key = prefixOf(session.get()?.personId ?? "") + caseId;
	const known = locals.get(key) ?? newValue(kept(key, EMPTY));
	locals.set(key, known);
	return { ...known, key };
}

function change(caseId: string, next: Local): void {
	const local = localOf(caseId);
	const empty = MODES.every((mode) => next.texts[mode] === "") && next.unsaved.length === 0;
	keep(local.key, empty ? undefined : next);
	local.set(next);
}

/** Changes a draft here and now; the server has it in a moment. */
function write(caseId: string, mode: Mode, text: string): void {
	const local = localOf(caseId).get();
	change(caseId, {
		...local,
		texts: { ...local.texts, [mode]: text },
		unsaved: [...new Set([...local.unsaved, mode])],
	});
	saveSoon(caseId);
}

const timers = new Map<string, number>();
function saveSoon(caseId: string): void {
	window.clearTimeout(timers.get(caseId));
	timers.set(
		caseId,
		window.setTimeout(() => void save(caseId), SAVED_AFTER),
	);
}

const pathOf = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/draft`;

const saving = new Set<string>();

/** Takes what this device has to the server. Without a connection it stays, and is tried when that is back. */
async function save(caseId: string, keepalive = false): Promise<void> {
	const [mode] = localOf(caseId).get().unsaved;
	if (mode === undefined || saving.has(caseId)) return;
	saving.add(caseId);
	const { texts, version } = localOf(caseId).get();
	const text = texts[mode];
	try {
		const body = { mode, text, expectedVersion: version };
		const draft = await request<Draft>(pathOf(caseId), { body, keepalive });
		const local = localOf(caseId).get();
		const saved = local.texts[mode] === text;
		change(caseId, {
			...local,
			version: draft.version,
			unsaved: saved ? local.unsaved.filter((one) => one !== mode) : local.unsaved,
		});
	} catch (error) {
		if (error instanceof ProblemError && error.currentVersion !== undefined) await load(caseId);
		// what the server will not have stays here; a later word may fit
		else if (!(error instanceof OfflineError)) return;
	} finally {
		saving.delete(caseId);
	}
	if (localOf(caseId).get().unsaved.length > 0 && connected.get()) saveSoon(caseId);
}

/** Learns what another device has written. Where both have, nothing of either is lost. */
async function load(caseId: string): Promise<void> {
	const draft = await request<Draft>(pathOf(caseId)).catch(() => undefined);
	if (!draft) return;
	const local = localOf(caseId).get();
	const texts = Object.fromEntries(
		MODES.map((mode) => [
			mode,
			local.unsaved.includes(mode)
				? joined(draft.texts[mode], local.texts[mode])
				: draft.texts[mode],
		]),
	) as Record<Mode, string>;
	change(caseId, {
		texts,
		version: draft.version,
		unsaved: local.unsaved.filter((mode) => texts[mode] !== draft.texts[mode]),
	});
}

/** What became of a draft: nothing written, on the server, on its way, or on this device only. */
export type DraftState = "none" | "kept" | "saving" | "here";

/** What was written on a case and not sent, whichever device it was written on. */
export function useDrafts(caseId: string) {
	const local = useValue(localOf(caseId));
	const online = useValue(connected);
	useEffect(() => {
		const look = () => void load(caseId).then(() => save(caseId));
		look();
		window.addEventListener("focus", look);
		return () => {
			window.removeEventListener("focus", look);
			void save(caseId);
		};
	}, [caseId]);
	return {
		texts: local.texts,
		setText: (mode: Mode, text: string) => write(caseId, mode, text),
		stateOf: (mode: Mode): DraftState => {
			if (!local.unsaved.includes(mode)) return local.texts[mode] === "" ? "none" : "kept";
			return online ? "saving" : "here";
		},
	};
}

/** Gives words back that did not go out, before what was written since. */
export function giveBack(caseId: string, mode: Mode, words: string): void {
	const { texts } = localOf(caseId).get();
	write(caseId, mode, texts[mode] === "" ? words : joined(words, texts[mode]));
}

/** Which ways of writing have a draft on this device. */
export const draftedModes = (caseId: string): readonly Mode[] =>
	MODES.filter((mode) => localOf(caseId).get().texts[mode] !== "");

/** Cases whose drafts this device has and the server does not. */
function unsavedCases(): string[] {
	const prefix = prefixOf(session.get()?.personId ?? "");
	const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
	return keys.flatMap((key) =>
		key?.startsWith(prefix) && kept(key, EMPTY).unsaved.length > 0
			? [key.slice(prefix.length)]
			: [],
	);
}

const saveAll = (keepalive = false) => {
	try {
		for (const caseId of unsavedCases()) void save(caseId, keepalive);
	} catch {
		// a browser that keeps nothing has nothing to save
	}
};
connected.subscribe(() => {
	if (connected.get()) saveAll();
});
window.addEventListener("online", () => saveAll());
window.addEventListener("pagehide", () => saveAll(true));
saveAll();
