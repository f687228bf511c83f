import { useSyncExternalStore } from "react";

/** A value that outlives every component, and that components follow. */
export interface Value<T> {
	get(): T;
	set(next: T): void;
	subscribe(listener: () => void): () => void;
}

/** A new value; listeners hear of every `set`. */
export function newValue<T>(initial: T): Value<T> {
	let current = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => current,
		set(next) {
			current = next;
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** What the value is; the component follows it. */
export const useValue = <T>(value: Value<T>): T => useSyncExternalStore(value.subscribe, value.get);

/** What was kept in this browser under `key`; `fallback` when there is nothing, or nothing readable. */
export function kept<T>(key: string, fallback: T): T {
	try {
		const text = localStorage.getItem(key);
		return text === null ? fallback : (JSON.parse(text) as T);
	} catch {
		return fallback;
	}
}

/** Keeps something in this browser; `undefined` forgets it. A browser that keeps nothing is no error. */
export function keep(key: string, value: unknown): void {
	try {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(value));
	} catch {
		// private windows and full disks: the page works on without memory
	}
}
