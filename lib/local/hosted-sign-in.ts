import { createRemoteJWKSet, jwtVerify } from "jose";
import { InvalidError } from "../kernel/errors.ts";
import type { Claims } from "./gateway-event.ts";
import { asTexts } from "./issuer.ts";

/** The sign-in of a deployment, as its `/config.json` says it: people sign in there, and come back with its tokens. */
export interface HostedSignIn {
	/** The tokens' `iss`; its keys are behind it, under `/.well-known/jwks.json`. */
	readonly issuer: string;
	/** Where the pages are, without a slash at the end. */
	readonly signIn: string;
	/** The console, as the sign-in knows it: the tokens' `aud`. */
	readonly clientId: string;
}

const PARTS = ["issuer", "signIn", "clientId"] as const;

/**
 * Reads the content of a deployment's `/config.json`.
 * @throws {InvalidError} when it is none
 */
export function readHostedSignIn(text: string): HostedSignIn {
	const parts = "issuer, signIn and clientId as texts: copy it from the /config.json of a stack";
	let said: Partial<Record<keyof HostedSignIn, unknown>>;
	try {
		said = JSON.parse(text) ?? {};
	} catch {
		throw new InvalidError({ "/EARSHOT_SIGN_IN": `needs JSON with ${parts}` });
	}
	const [issuer, signIn, clientId] = PARTS.map((part) => said[part]);
	if (typeof issuer !== "string" || typeof signIn !== "string" || typeof clientId !== "string")
		throw new InvalidError({ "/EARSHOT_SIGN_IN": `needs ${parts}` });
	return { issuer, signIn: signIn.replace(/\/+$/, ""), clientId };
}

/** Tells what an `Authorization` header claims, as the authorizer of API Gateway does; nothing for a token of others. */
export function hostedClaims({ issuer, clientId }: HostedSignIn) {
	const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
	return async (authorization: string | undefined): Promise<Claims | undefined> => {
		const token = authorization?.replace(/^Bearer +/i, "");
		if (!token) return undefined;
		try {
			const { payload } = await jwtVerify(token, keys, {
				...{ issuer, audience: clientId, algorithms: ["RS256"] },
				requiredClaims: ["sub", "exp"],
			});
			return asTexts(payload);
		} catch {
			return undefined;
		}
	};
}
