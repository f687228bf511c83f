/**
 * Gives the focus to the first of these places that is there, or to the page, when what had it has gone: a key that
 * follows is never lost.
 */
export function keepFocus(...places: readonly string[]): void {
	for (const ms of [0, 100]) window.setTimeout(() => look(places), ms);
}

function look(places: readonly string[]): void {
	if (document.activeElement && document.activeElement !== document.body) return;
	const found = [...places, "#content"]
		.map((place) => document.querySelector<HTMLElement>(place))
		.find((place) => place?.checkVisibility());
	found?.focus({ preventScroll: true });
}
