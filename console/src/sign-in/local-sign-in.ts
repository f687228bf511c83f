import { OfflineError } from "../api/request.ts";
import type { Role, Session } from "../api/session.ts";
import { sessionOf } from "./session-of.ts";

/**
 * Signs in at the embedded cloud, which takes everyone's word.
 * @throws {OfflineError} when nobody answers
 */
export async function signInLocally(role: Role, name?: string): Promise<Session> {
	const response = await fetch("/auth/local", {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ role, ...(name !== undefined && { name }) }),
	}).catch((cause: unknown) => {
		throw new OfflineError("nobody answers", { cause });
	});
	if (!response.ok) throw new OfflineError(`sign-in was refused with ${response.status}`);
	const { token } = (await response.json()) as { token: string };
	const session = await sessionOf(token);
	if (!session) throw new OfflineError("the embedded cloud does not know its own roles");
	return session;
}
