import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The row that one was on, by list: it is there again when one comes back. */
const cursors = new Map<string, string>();

export interface Cursor {
	/** Id of the row that keys act on. */
	readonly at: string | undefined;
	readonly set: (id: string) => void;
	/** Puts the focus on a row, drawn at once also when it was out of sight, so that a key that follows meets it. */
	readonly focus: (id: string | undefined) => void;
	/** Goes some rows on. @returns the id of the row that it comes to */
	readonly move: (step: 1 | -1) => string | undefined;
	/** The row that keys act on, or the first one. */
	readonly orFirst: () => string | undefined;
}

/** Where one is in a list of rows, each with its id in `data-case`. */
export function useCursor(ids: readonly string[], memory: string): Cursor {
	const [cursor, setCursor] = useState(() => cursors.get(memory));
	useEffect(() => {
		if (cursor !== undefined) cursors.set(memory, cursor);
	}, [cursor, memory]);

	const focus = (id: string | undefined) => {
		if (id === undefined) return;
		flushSync(() => setCursor(id));
		document
			.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`)
			?.focus({ preventScroll: true });
	};

	// when the row that one is on leaves the list, the one that takes its place gets the focus
	const place = useRef(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the list or the cursor changes
	useEffect(() => {
		if (cursor === undefined) return;
		const at = ids.indexOf(cursor);
		if (at >= 0) {
			place.current = at;
			return;
		}
		const next = ids[Math.min(place.current, ids.length - 1)];
		const lost = document.activeElement === document.body;
		const timer = window.setTimeout(() => (lost ? focus(next) : setCursor(next)), 0);
		return () => window.clearTimeout(timer);
	}, [ids, cursor]);

	return {
		...{ at: cursor, set: setCursor, focus },
		move(step) {
			const at = cursor === undefined ? -1 : ids.indexOf(cursor);
			const next = ids[Math.max(0, Math.min(ids.length - 1, at + step))];
			focus(next);
			return next;
		},
		orFirst: () => (cursor !== undefined && ids.includes(cursor) ? cursor : ids[0]),
	};
}
