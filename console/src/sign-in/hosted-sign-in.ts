import type { Session } from "../api/session.ts";
import { keep, kept } from "../parts/value.ts";
import { sessionOf } from "./session-of.ts";

/** Where people sign in when Earshot runs in AWS; the deployment writes it beside the page. */
export interface HostedSignIn {
	/** `https://<prefix>.auth.<region>.amazoncognito.com`. */
	readonly signIn: string;
	readonly clientId: string;
}

/** What a sign-in under way needs when it comes back. */
interface UnderWay {
	readonly verifier: string;
	readonly state: string;
	/** Where the person was. */
	readonly path: string;
}

const KEY = "earshot.sign-in";

/** The deployment's sign-in; `undefined` on the embedded cloud, which has none. */
export async function hostedSignIn(): Promise<HostedSignIn | undefined> {
	const response = await fetch("/config.json").catch(() => undefined);
	// a server that answers every path with the page has no such file
	if (!response?.ok || !response.headers.get("content-type")?.includes("json")) return undefined;
	const config = (await response.json()) as Partial<HostedSignIn>;
	return config.signIn && config.clientId
		? { signIn: config.signIn, clientId: config.clientId }
		: undefined;
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
	const { pathname, search } = window.location;
	keep(KEY, { verifier, state, path: pathname + search } satisfies UnderWay);
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

/**
 * Ends a sign-in that has come back to this page with a code.
 * @returns the session and where the person was; `undefined` when this page is not the end of one
 * @throws {Error} when the code is not taken
 */
export async function comeBack(): Promise<{ session: Session; path: string } | undefined> {
	const query = new URLSearchParams(window.location.search);
	const code = query.get("code");
	const begun = kept<UnderWay | undefined>(KEY, undefined);
	if (code === null || !begun || query.get("state") !== begun.state) return undefined;
	keep(KEY, undefined);
	const hosted = await hostedSignIn();
	if (!hosted) return undefined;
	const response = await fetch(`${hosted.signIn}/oauth2/token`, {
		method: "POST",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({
			grant_type: "authorization_code",
			client_id: hosted.clientId,
			redirect_uri: home(),
			code,
			code_verifier: begun.verifier,
		}),
	});
	if (!response.ok) throw new Error(`the sign-in was not taken (${response.status})`);
	const { id_token: token } = (await response.json()) as { id_token: string };
	return { session: sessionOf(token, "agent"), path: begun.path };
}
