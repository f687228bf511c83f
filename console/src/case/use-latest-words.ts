import { useLayoutEffect, useRef } from "react";

/** Who is so near to the end, in pixels, reads the latest words. */
const NEAR_END = 120;

/**
 * The latest words are in sight when one arrives, and stay so while one reads them; who reads further up is left there.
 * @param said grows with every word that is said
 */
export function useLatestWords(said: number) {
	const box = useRef<HTMLDivElement>(null);
	const atEnd = useRef(true);
	// biome-ignore lint/correctness/useExhaustiveDependencies: moved by what was said only
	useLayoutEffect(() => {
		if (box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
	}, [said]);
	return {
		ref: box,
		onScroll: ({
			currentTarget: { scrollHeight, scrollTop, clientHeight },
		}: React.UIEvent<HTMLDivElement>) => {
			atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
		},
	};
}
