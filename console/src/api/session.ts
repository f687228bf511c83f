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
	/** Of a deployment's sign-in: gets a new token when this one has ended. */
	readonly refreshToken?: string | undefined;
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

/** Gets a session a new token without the person; `undefined` where that cannot be. The sign-in says how. */
export const refresh = newValue<(ended: Session) => Promise<Session | undefined>>(
	async () => undefined,
);

/** A token that is refused this soon after it was got is not an old one: another would be refused too; in milliseconds. */
const AT_ONCE = 2000;

let got: { readonly token: string; readonly at: number } | undefined;

/**
 * Gets a new token in place of one that was refused: by itself where it can, else by the person, and waits for it. What
 * was refused goes on as if nothing had happened.
 * @throws {OfflineError} when the sign-in does not answer
 */
export async function renewed(refused: string | undefined): Promise<void> {
	const isNew = () => ![undefined, refused].includes(session.get()?.token);
	if (isNew()) return;
	// one tab at a time: the others find what it got
	await navigator.locks.request("earshot.refresh", async () => {
		const ended = kept<Session | undefined>(KEY, session.get());
		if (ended && ended.token !== refused) return enter(ended);
		if (got?.token === refused && Date.now() - (got?.at ?? 0) < AT_ONCE) return;
		const next = ended && (await refresh.get()(ended));
		if (!next) return;
		got = { token: next.token, at: Date.now() };
		enter(next);
	});
	if (isNew()) return;
	expired.set(true);
	await new Promise<void>((resolve) => {
		const stop = session.subscribe(() => {
			if (!isNew()) return;
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
