/** What a sign-in under way needs when it comes back. */
export interface UnderWay {
	readonly verifier: string;
	readonly state: string;
	/** Where the person was. */
	readonly path: string;
}

const KEY = "earshot.sign-in";

/** Keeps it in this tab alone: a sign-in of another tab is another one. */
export function keepUnderWay(begun: UnderWay): void {
	sessionStorage.setItem(KEY, JSON.stringify(begun));
}

/** Takes it out; a second time there is nothing. */
export function takeUnderWay(): UnderWay | undefined {
	const text = sessionStorage.getItem(KEY);
	sessionStorage.removeItem(KEY);
	try {
		return text === null ? undefined : (JSON.parse(text) as UnderWay);
	} catch {
		return undefined;
	}
}
