import { useLayoutEffect, useRef } from "react";
import { newValue } from "./value.ts";

/** Something that a key does. */
export interface Shortcut {
	/** `j`, `shift+a`, `mod+k`, `g i` (one after the other), `enter`. */
	readonly keys: string;
	readonly label: string;
	readonly group: string;
	readonly run: () => void;
	/** Also while one writes, and over a dialog. */
	readonly everywhere?: boolean;
}

/** What keys do now; the latest page comes first. */
export const shortcuts = newValue<readonly Shortcut[]>([]);

/** The second key of a pair must come within this time, in milliseconds. */
const PAIR = 900;

/** These keys do these things while the component is shown. */
export function useShortcuts(list: readonly Shortcut[]): void {
	const latest = useRef(list);
	// with the page itself, not after it: a key that follows at once is not lost
	useLayoutEffect(() => {
		latest.current = list;
	});
	const names = list.map(({ keys, label }) => `${keys} ${label}`).join("\n");
	// biome-ignore lint/correctness/useExhaustiveDependencies: names stand for what the list means
	useLayoutEffect(() => {
		const mine = latest.current.map((one, index) => ({
			...one,
			run: () => latest.current[index]?.run(),
		}));
		shortcuts.set([...mine, ...shortcuts.get()]);
		return () => shortcuts.set(shortcuts.get().filter((one) => !mine.includes(one as never)));
	}, [names]);
}

const writes = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable ||
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		(target instanceof HTMLInputElement && target.type !== "checkbox"));

const dialogOpen = (): boolean =>
	document.querySelector('[role="dialog"],[role="menu"],[role="alertdialog"]') !== null;

/** A control that has the focus answers Enter and the space bar itself. */
const pressesItself = (target: EventTarget | null, keys: string): boolean =>
	(keys === "enter" || keys === "space") &&
	target instanceof HTMLElement &&
	target.closest("button,a,summary,[role=tab]") !== null;

function nameOf(event: KeyboardEvent): string {
	const key = event.key === " " ? "space" : event.key.toLowerCase();
	const mod = event.metaKey || event.ctrlKey ? "mod+" : "";
	// a shifted sign (? and #) is its own name
	const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key)) ? "shift+" : "";
	return `${mod}${shift}${key}`;
}

/** Listens to the keyboard, for the whole page. */
export function listenToKeys(): () => void {
	let before = "";
	let beforeAt = 0;
	let overDialog = false;
	// looked at first: a dialog that the key closes is gone when the key gets here
	const look = () => {
		overDialog = dialogOpen();
	};
	const hear = (event: KeyboardEvent) => {
		if (event.isComposing || event.altKey || event.defaultPrevented) return;
		const name = nameOf(event);
		const pair = event.timeStamp - beforeAt < PAIR ? `${before} ${name}` : name;
		const busy = writes(event.target) || overDialog;
		const found = [pair, name].flatMap((keys) => {
			const match = shortcuts.get().find((one) => one.keys === keys && (one.everywhere || !busy));
			return match && !pressesItself(event.target, keys) ? [match] : [];
		})[0];
		before = busy ? "" : name;
		beforeAt = event.timeStamp;
		if (!found) return;
		event.preventDefault();
		before = "";
		found.run();
	};
	window.addEventListener("keydown", look, true);
	window.addEventListener("keydown", hear);
	return () => {
		window.removeEventListener("keydown", look, true);
		window.removeEventListener("keydown", hear);
	};
}
