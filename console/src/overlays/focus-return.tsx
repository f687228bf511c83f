import { useLayoutEffect, useRef } from "react";

/**
 * Inside what opens over a page: gives the focus to what wants it in the very moment it is there, so that a key that
 * follows at once is not lost, and back to where it was when it goes.
 */
export function FocusReturn({ children }: { readonly children: React.ReactNode }) {
	const place = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const before = document.activeElement;
		place.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
		return () => {
			if (before instanceof HTMLElement && before.isConnected && before !== document.body)
				before.focus({ preventScroll: true });
		};
	}, []);
	return (
		<div ref={place} style={{ display: "contents" }}>
			{children}
		</div>
	);
}
