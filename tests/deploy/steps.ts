import { setTimeout as pause } from "node:timers/promises";

/** Takes a step of the test, and says how it went. @throws what the step throws */
export async function step<T>(says: string, take: () => Promise<T>): Promise<T> {
	const began = performance.now();
	try {
		const result = await take();
		console.log(`✓ ${says} (${Math.round(performance.now() - began)} ms)`);
		return result;
	} catch (error) {
		console.log(`✗ ${says}`);
		throw error;
	}
}

/** @throws unless it is so */
export function check(holds: boolean, otherwise: string, found?: unknown): asserts holds {
	if (!holds) throw new Error(found === undefined ? otherwise : `${otherwise}: ${show(found)}`);
}

/** Asks until there is an answer. @throws after `seconds` */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined>,
	seconds = 30,
): Promise<T> {
	const deadline = Date.now() + seconds * 1_000;
	for (;;) {
		const found = await ask();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`after ${seconds} seconds still not so: ${what}`);
		await pause(200);
	}
}

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 1_500) ?? String(value);
