import { useEffect } from "react";
import { t } from "../texts.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { newValue, useValue } from "./value.ts";

/** A short word on what has just happened. */
export interface Toast {
	readonly id: string;
	readonly text: string;
	readonly tone: "green" | "red";
	/** Takes it back. */
	readonly undo?: (() => void) | undefined;
	readonly undoLabel?: string | undefined;
}

/** Shown this long, in milliseconds; longer where something can be taken back, or went wrong. */
const SHOWN = 4000;
const SHOWN_LONGER = 9000;

const toasts = newValue<readonly Toast[]>([]);

/** Says something in passing. */
export function say(
	text: string,
	more: Partial<Pick<Toast, "tone" | "undo" | "undoLabel">> = {},
): void {
	const toast: Toast = { id: crypto.randomUUID(), text, tone: "green", ...more };
	toasts.set([...toasts.get().slice(-2), toast]);
}

const dismiss = (id: string): void => toasts.set(toasts.get().filter((one) => one.id !== id));

/** Takes back the latest thing that can be taken back. @returns false when there is none */
export function undoLatest(): boolean {
	const last = toasts.get().findLast(({ undo }) => undo);
	if (!last) return false;
	last.undo?.();
	dismiss(last.id);
	return true;
}

/** The words in passing, at the edge of the page. */
export function Toasts() {
	const shown = useValue(toasts);
	return (
		<section className="toasts" aria-live="polite" aria-label={t.nav.notifications}>
			{shown.map((toast) => (
				<Line key={toast.id} toast={toast} />
			))}
		</section>
	);
}

function Line({ toast: { id, text, tone, undo, undoLabel } }: { readonly toast: Toast }) {
	useEffect(() => {
		const timer = window.setTimeout(
			() => dismiss(id),
			undo || tone === "red" ? SHOWN_LONGER : SHOWN,
		);
		return () => window.clearTimeout(timer);
	}, [id, undo, tone]);
	return (
		<div className="toast" data-tone={tone}>
			<Icon name={tone === "red" ? "warning" : "check"} />
			<span className="grow">{text}</span>
			{undo && (
				<Button
					small
					keys="z"
					onClick={() => {
						undo();
						dismiss(id);
					}}
				>
					{undoLabel ?? t.common.undo}
				</Button>
			)}
			<Button small kind="quiet" icon="close" label={t.common.close} onClick={() => dismiss(id)} />
		</div>
	);
}
