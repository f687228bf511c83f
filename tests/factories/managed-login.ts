import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { HostedSignIn } from "../../lib/local/hosted-sign-in.ts";

/** Who can sign in: as in a user pool, with an id that says nothing. */
const PEOPLE = {
	sam: {
		...{ name: "Sam Reed", email: "sam@petrel.example", groups: ["agent"] },
		sub: "4f8b1c2e-0d3a-4a57-9a51-6f0f7b7b0a01",
	},
	ruth: {
		...{ name: "Ruth Adeyemi", email: "ruth@petrel.example", groups: ["lead"] },
		sub: "9a7d5f40-77f1-4be2-8f0e-2a4f1d9c0b02",
	},
	/** In no group: the pool knows them, Earshot does not. */
	zoe: {
		...{ name: "Zoe Park", email: "zoe@petrel.example", groups: [] },
		sub: "c1f2a3b4-1111-4222-8333-abcdefabcd03",
	},
} as const;
type Who = keyof typeof PEOPLE;

/** What a page asked for, until somebody has signed in and its code is taken. */
interface Asked {
	readonly challenge: string;
	readonly redirectUri: string;
	readonly who: Who;
}

/** A stand-in for Cognito's managed login: the pages, the tokens and the keys, with its refusals. */
export interface ManagedLogin {
	/** As the stack writes it into `/config.json`. */
	readonly config: HostedSignIn;
	/** What was asked of it, oldest first: `GET /oauth2/authorize`. */
	readonly asked: readonly string[];
	/** A token as `/oauth2/token` gives it; `claims` replaces some of it. */
	tokenFor(who: Who, claims?: Readonly<Record<string, unknown>>): Promise<string>;
	/** Tokens that are given from now on end after so many seconds. @default 3600 */
	setLifetime(seconds: number): void;
	/** Refresh tokens are no longer taken, as after a global sign-out. */
	revokeAll(): void;
	stop(): Promise<void>;
}

/** Starts one on a port of its own. */
export async function managedLogin(): Promise<ManagedLogin> {
	const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
	const jwk = { ...(await exportJWK(publicKey)), kid: "key-1", alg: "RS256", use: "sig" };
	const codes = new Map<string, Asked>();
	const refreshTokens = new Map<string, Who>();
	const asked: string[] = [];
	const clientId = "console-client";
	let lifetime = 3600;

	const tokenFor: ManagedLogin["tokenFor"] = (who, claims = {}) => {
		const { sub, name, email, groups } = PEOPLE[who];
		const now = Math.floor(Date.now() / 1000);
		return new SignJWT({
			...{ iss: config.issuer, aud: clientId, sub, token_use: "id" },
			...{ name, email, email_verified: true },
			...{ "cognito:groups": [...groups], "cognito:username": sub },
			...{ iat: now, exp: now + lifetime, jti: randomUUID() },
			...claims,
		})
			.setProtectedHeader({ alg: "RS256", kid: "key-1" })
			.sign(privateKey);
	};

	const tokens = async (form: URLSearchParams): Promise<object | undefined> => {
		if (form.get("client_id") !== clientId) return undefined;
		if (form.get("grant_type") === "refresh_token") {
			const who = refreshTokens.get(form.get("refresh_token") ?? "");
			return who && { id_token: await tokenFor(who), expires_in: lifetime, token_type: "Bearer" };
		}
		const code = form.get("code") ?? "";
		const found = codes.get(code);
		codes.delete(code); // a code is good once, whatever comes of it
		const digest = createHash("sha256").update(form.get("code_verifier") ?? "");
		if (!found || digest.digest("base64url") !== found.challenge) return undefined;
		if (form.get("redirect_uri") !== found.redirectUri) return undefined;
		const refreshToken = randomUUID();
		refreshTokens.set(refreshToken, found.who);
		return {
			...{ id_token: await tokenFor(found.who), access_token: "not for us" },
			...{ refresh_token: refreshToken, expires_in: lifetime, token_type: "Bearer" },
		};
	};

	const answer = async (message: IncomingMessage, response: ServerResponse) => {
		const url = new URL(message.url ?? "/", "http://login");
		asked.push(`${message.method} ${url.pathname}`);
		const query = url.searchParams;
		const send = (status: number, type: string, body: string, headers: object = {}) =>
			response.writeHead(status, { "content-type": type, ...headers }).end(body);
		switch (url.pathname) {
			case "/pool/.well-known/jwks.json":
				return send(200, "application/json", JSON.stringify({ keys: [jwk] }));
			case "/oauth2/authorize": {
				const fits =
					query.get("response_type") === "code" &&
					query.get("client_id") === clientId &&
					query.get("code_challenge_method") === "S256" &&
					query.get("scope")?.split(" ").includes("openid");
				if (!fits) return send(400, "text/plain", "invalid_request");
				const fields = ["redirect_uri", "state", "code_challenge"].map(
					(name) =>
						`<input type="hidden" name="${name}" value="${escaped(query.get(name) ?? "")}">`,
				);
				const people = Object.entries(PEOPLE).map(
					([who, { name }]) => `<button name="who" value="${who}">${name}</button>`,
				);
				const form = `<form action="/login">${fields.join("")}${people.join("")}</form>`;
				return send(200, "text/html", `<!doctype html><title>Managed login</title>${form}`);
			}
			case "/login": {
				const code = randomUUID();
				const redirectUri = query.get("redirect_uri") ?? "";
				codes.set(code, {
					...{ challenge: query.get("code_challenge") ?? "", redirectUri },
					who: query.get("who") as Who,
				});
				const back = new URLSearchParams({ code, state: query.get("state") ?? "" });
				return send(302, "text/plain", "", { location: `${redirectUri}?${back}` });
			}
			case "/oauth2/token": {
				const given = await tokens(new URLSearchParams(await textOf(message)));
				return send(
					given ? 200 : 400,
					"application/json",
					JSON.stringify(given ?? { error: "invalid_grant" }),
					{ "access-control-allow-origin": "*" },
				);
			}
			case "/oauth2/revoke":
				refreshTokens.delete(new URLSearchParams(await textOf(message)).get("token") ?? "");
				return send(200, "text/plain", "", { "access-control-allow-origin": "*" });
			case "/logout": {
				if (query.get("client_id") !== clientId) return send(400, "text/plain", "invalid_request");
				return send(302, "text/plain", "", { location: query.get("logout_uri") ?? "" });
			}
			default:
				return send(404, "text/plain", "Not Found");
		}
	};

	const server = createServer((message, response) => {
		answer(message, response).catch((error) => response.writeHead(500).end(String(error)));
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const config: HostedSignIn = { issuer: `${origin}/pool`, signIn: origin, clientId };

	return {
		...{ config, asked, tokenFor },
		setLifetime(seconds) {
			lifetime = seconds;
		},
		revokeAll: () => refreshTokens.clear(),
		stop: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

async function textOf(message: IncomingMessage): Promise<string> {
	let text = "";
	for await (const chunk of message) text += chunk;
	return text;
}
