import { OfflineError } from "../api/request.ts";
import type { Role, Session } from "../api/session.ts";
import type { Me } from "../api/types.ts";

/** Of several roles, the one whose work is shown first. */
const BY_REACH: readonly Role[] = ["admin", "lead", "agent", "product-manager"];

/**
 * Who the bearer of a token is, as the API knows them.
 * @returns undefined when they have no role here
 * @throws {OfflineError} when nobody answers
 */
export async function sessionOf(token: string): Promise<Session | undefined> {
	const response = await fetch("/api/me", {
		headers: { authorization: `Bearer ${token}` },
	}).catch((cause: unknown) => {
		throw new OfflineError("nobody answers", { cause });
	});
	if (response.status === 403) return undefined;
	if (!response.ok) throw new OfflineError(`who one is was answered with ${response.status}`);
	const me = (await response.json()) as Me;
	const role = BY_REACH.find((one) => me.roles.includes(one));
	return role && { token, role, personId: me.id, name: me.name ?? nameIn(token) ?? me.id };
}

/** What the token calls its bearer; whether it is genuine is for the API to say. */
export function nameIn(token: string): string | undefined {
	const { name } = claimsOf(token);
	return typeof name === "string" && name.trim() !== "" ? name : undefined;
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
	try {
		const [, payload = ""] = token.split(".");
		const bytes = Uint8Array.from(
			atob(payload.replaceAll("-", "+").replaceAll("_", "/")),
			(sign) => sign.codePointAt(0) ?? 0,
		);
		return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
	} catch {
		return {};
	}
}
