import { keep, kept, newValue } from "../parts/value.ts";

export const ROLES = ["agent", "lead", "product-manager", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in. The token is checked by the API; what it says is read only to greet. */
export interface Session {
	readonly token: string;
	readonly role: Role;
	/** `agent:sam`, as cases name their owner. */
	readonly personId: string;
	readonly name: string;
}

const KEY = "earshot.session";

/** The session of this browser; `undefined` while nobody is signed in. */
export const session = newValue<Session | undefined>(kept<Session | undefined>(KEY, undefined));

/** True while the API refuses our token: the page stays as it is under the sign-in. */
export const expired = newValue(false);

/** Signs in, or out with `undefined`. */
export function enter(next: Session | undefined): void {
	keep(KEY, next);
	session.set(next);
	if (next) expired.set(false);
}

/** Asks for a new sign-in, and waits for it: what was refused goes on as if nothing had happened. */
export function renewed(): Promise<void> {
	const refused = session.get()?.token;
	expired.set(true);
	return new Promise((resolve) => {
		const stop = session.subscribe(() => {
			const token = session.get()?.token;
			if (token === undefined || token === refused) return;
			stop();
			resolve();
		});
	});
}

// a sign-in in another tab counts here too
window.addEventListener("storage", ({ key }) => {
	if (key === KEY) session.set(kept<Session | undefined>(KEY, undefined));
	if (session.get()) expired.set(false);
});
