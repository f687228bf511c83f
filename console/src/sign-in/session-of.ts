import { ROLES, type Role, type Session } from "../api/session.ts";

/** What a token says of its bearer; whether it is genuine is for the API to say. */
export function sessionOf(token: string, fallback: Role): Session {
	const claims = claimsOf(token);
	const personId = typeof claims["sub"] === "string" ? claims["sub"] : fallback;
	const groups = String(claims["cognito:groups"] ?? "");
	const role = ROLES.find((one) => groups.includes(one)) ?? fallback;
	const given = claims["name"];
	const name = typeof given === "string" ? given : (personId.split(":").at(-1) ?? personId);
	return { token, role, personId, name };
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
