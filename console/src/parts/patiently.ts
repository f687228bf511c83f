/** Tried again after so many milliseconds. */
const PAUSE = 1000;

/** After so many tries it is no lost connection: the code is gone, since a newer one was deployed. */
const MOST = 60;

/**
 * Loads code that comes later, also when the connection is lost in that moment: what was asked for opens when it is back.
 * @throws what the last try threw
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried += 1) {
		try {
			return await load();
		} catch (error) {
			if (tried >= MOST) throw error;
			await new Promise((later) => window.setTimeout(later, PAUSE));
		}
	}
}
