import { type Doing, doAll, type Target } from "./do-all.ts";

/** What can be asked before something is done to cases. */
export type Asked =
	| "assign"
	| "resolve"
	| "snooze"
	| "priority"
	| "merge"
	| "note"
	| "tag"
	| "hold"
	| "pause"
	| "reopen"
	| "legal"
	| "lift"
	| "close"
	| "exception";

/** What every question is given. */
export interface AskProps {
	readonly targets: readonly Target[];
	readonly onClose: () => void;
	/** The command that must have succeeded before: a reply that is still on its way. */
	readonly after?: string | undefined;
	/** It is done; the list may go on. */
	readonly onDone?: ((asked: Asked, into?: string) => void) | undefined;
}

/** Closes the question and does what was answered. */
export const answered =
	({ targets, after, onClose, onDone }: AskProps, asked: Asked) =>
	(doing: Omit<Doing, "targets">) => {
		onClose();
		const well = doAll({ ...doing, targets, after });
		// what follows a reply is promised already: one goes on without waiting for it
		if (after !== undefined) onDone?.(asked);
		else void well.then((done) => done && onDone?.(asked));
	};
