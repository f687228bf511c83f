import { OfflineError } from "../api/request.ts";
import type { Session } from "../api/session.ts";
import { sessionOf } from "./session-of.ts";
import { keepUnderWay, takeUnderWay } from "./under-way.ts";

/** Where people sign in when Earshot runs in AWS; the deployment writes it beside the page. */
export interface HostedSignIn {
	/** `https://<prefix>.auth.<region>.amazoncognito.com`. */
	readonly signIn: string;
	readonly clientId: string;
}

/** What came back is not the end of a sign-in of this page. */
export class SignInError extends Error {
	override readonly name = "SignInError";
	/** Begun elsewhere or long ago; refused by the sign-in; taken, by somebody who has no role here. */
	readonly kind: "not-begun" | "refused" | "no-role";

	constructor(kind: SignInError["kind"], options?: ErrorOptions) {
		super(kind, options);
		this.kind = kind;
	}
}

let config: Promise<HostedSignIn | undefined> | undefined;

/**
 * The deployment's sign-in; `undefined` on the embedded cloud, which has none. Asked for once.
 * @throws {OfflineError} when nobody answers
 */
export function hostedSignIn(): Promise<HostedSignIn | undefined> {
	config ??= readConfig().catch((error: unknown) => {
		config = undefined;
		throw error;
	});
	return config;
}

async function readConfig(): Promise<HostedSignIn | undefined> {
	const response = await fetch("/config.json").catch((cause: unknown) => {
		throw new OfflineError("nobody answers", { cause });
	});
	if (response.status >= 500) throw new OfflineError("nobody answers");
	// a server that answers every path with the page has no such file
	if (!response.ok || !response.headers.get("content-type")?.includes("json")) return undefined;
	const { signIn, clientId } = (await response.json()) as Partial<HostedSignIn>;
	return signIn && clientId ? { signIn, clientId } : undefined;
}

const base64url = (bytes: Uint8Array): string =>
	btoa(String.fromCodePoint(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const home = (): string => `${window.location.origin}/`;

/** Leaves for the sign-in page (authorization code with PKCE); the person comes back to where they are. */
export async function leaveToSignIn({ signIn, clientId }: HostedSignIn): Promise<void> {
	const verifier = random();
	const state = random();
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
	const { pathname, search, hash } = window.location;
	keepUnderWay({ verifier, state, path: pathname + search + hash });
	const query = new URLSearchParams({
		response_type: "code",
		client_id: clientId,
		redirect_uri: home(),
		scope: "openid email profile",
		state,
		code_challenge_method: "S256",
		code_challenge: base64url(new Uint8Array(digest)),
	});
	window.location.assign(`${signIn}/oauth2/authorize?${query}`);
}

/** Whether this page was opened by a sign-in that comes back, with a code or without. */
export const comesBack = ({ pathname, search }: Location): boolean => {
	const query = new URLSearchParams(search);
	return pathname === "/" && query.has("state") && (query.has("code") || query.has("error"));
};

/**
 * Ends a sign-in that has come back to this page. It ends once: the same address again is refused.
 * @returns the session and where the person was
 * @throws {SignInError} when it is not one of this page, or is not taken
 * @throws {OfflineError} when nobody answers
 */
export async function comeBack(): Promise<{ session: Session; path: string }> {
	const query = new URLSearchParams(window.location.search);
	const begun = takeUnderWay();
	if (!begun || query.get("state") !== begun.state) throw new SignInError("not-begun");
	const code = query.get("code");
	const hosted = await hostedSignIn();
	if (code === null || !hosted) throw new SignInError("refused");
	const given = await tokens(hosted, {
		grant_type: "authorization_code",
		redirect_uri: home(),
		code,
		code_verifier: begun.verifier,
	});
	if (!given) throw new SignInError("refused");
	const session = await sessionOf(given.id_token);
	if (!session) throw new SignInError("no-role");
	return {
		session: { ...session, ...(given.refresh_token && { refreshToken: given.refresh_token }) },
		path: begun.path,
	};
}

/**
 * The session with a new token, got without the person.
 * @returns undefined when the person has to sign in again
 * @throws {OfflineError} when nobody answers
 */
export async function refreshed(session: Session): Promise<Session | undefined> {
	const { refreshToken } = session;
	const hosted = refreshToken === undefined ? undefined : await hostedSignIn();
	if (!hosted || refreshToken === undefined) return undefined;
	const given = await tokens(hosted, {
		...{ grant_type: "refresh_token", refresh_token: refreshToken },
	});
	// a pool that rotates them gives a new refresh token
	return (
		given && {
			...{ ...session, token: given.id_token },
			refreshToken: given.refresh_token ?? refreshToken,
		}
	);
}

/** Ends the session at the sign-in too, and leaves for its page of goodbye, which leads back here. */
export async function leaveSignIn(
	{ signIn, clientId }: HostedSignIn,
	refreshToken?: string,
): Promise<void> {
	if (refreshToken !== undefined)
		await post(`${signIn}/oauth2/revoke`, { token: refreshToken, client_id: clientId }).catch(
			() => undefined,
		);
	const query = new URLSearchParams({ client_id: clientId, logout_uri: home() });
	window.location.assign(`${signIn}/logout?${query}`);
}

interface Tokens {
	readonly id_token: string;
	readonly refresh_token?: string;
}

/** @returns undefined when what was handed in is not taken */
async function tokens(
	{ signIn, clientId }: HostedSignIn,
	form: Readonly<Record<string, string>>,
): Promise<Tokens | undefined> {
	const response = await post(`${signIn}/oauth2/token`, { ...form, client_id: clientId });
	if (response.status >= 500) throw new OfflineError("the sign-in does not answer");
	return response.ok ? ((await response.json()) as Tokens) : undefined;
}

const post = (url: string, form: Readonly<Record<string, string>>): Promise<Response> =>
	fetch(url, {
		method: "POST",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams(form),
	}).catch((cause: unknown) => {
		throw new OfflineError("nobody answers", { cause });
	});
