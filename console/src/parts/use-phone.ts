import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 800px)");

const subscribe = (listener: () => void) => {
	narrow.addEventListener("change", listener);
	return () => narrow.removeEventListener("change", listener);
};

/** Whether the window is as narrow as a phone. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
