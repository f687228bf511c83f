import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { exportJWK, generateKeyPair, importJWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { InvalidError } from "../kernel/errors.ts";
import type { Claims } from "./gateway-event.ts";

/** The four kinds of people who sign in. */
export const ROLES = ["agent", "lead", "product-manager", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Signs people in on this machine: what Cognito does in AWS, with the same claims, and without a password. */
export interface Issuer {
	/** A token for a person. */
	tokenFor(role: Role, name: string): Promise<string>;
	/** The claims of an `Authorization` header; nothing when it does not hold a valid token of ours. Never throws. */
	claimsOf(authorization: string | undefined): Promise<Claims | undefined>;
}

const NAMES: Readonly<Record<Role, string>> = {
	agent: "Sam",
	lead: "Ruth",
	"product-manager": "Pat",
	admin: "Ada",
};

const ISSUER = "urn:earshot:local-issuer";
const AUDIENCE = "earshot-console";
const ALGORITHM = "ES256";
const LIFETIME = "12h";

/** The issuer whose key is in `file`, which is made when it is not there: tokens outlive a restart. */
export async function openIssuer(file: string): Promise<Issuer> {
	const { privateKey, publicKey } = await keysIn(file);
	return {
		tokenFor: (role, name) =>
			new SignJWT({
				name,
				"cognito:groups": [role],
				token_use: "id",
			})
				.setProtectedHeader({ alg: ALGORITHM })
				.setSubject(`${role}:${slug(name)}`)
				.setIssuer(ISSUER)
				.setAudience(AUDIENCE)
				.setIssuedAt()
				.setExpirationTime(LIFETIME)
				.sign(privateKey),

		async claimsOf(authorization) {
			const token = authorization?.replace(/^Bearer +/i, "");
			if (!token) return undefined;
			try {
				const { payload } = await jwtVerify(token, publicKey, {
					issuer: ISSUER,
					audience: AUDIENCE,
					algorithms: [ALGORITHM],
					requiredClaims: ["sub", "exp"],
				});
				return asTexts(payload);
			} catch {
				return undefined;
			}
		},
	};
}

/** Who wants to sign in, from the body of a request. @throws {InvalidError} when there is no such role. */
export function personOf(body: string): { readonly role: Role; readonly name: string } {
	let asked: { role?: unknown; name?: unknown };
	try {
		asked = JSON.parse(body) ?? {};
	} catch {
		throw new InvalidError({ "/": 'send JSON, as {"role": "agent"}' });
	}
	const role = ROLES.find((one) => one === asked.role);
	if (!role) throw new InvalidError({ "/role": `one of ${ROLES.join(", ")}` });
	const name = typeof asked.name === "string" ? asked.name.trim() : "";
	return { role, name: slug(name) === "" ? NAMES[role] : name.slice(0, 80) };
}

async function keysIn(file: string) {
	if (!existsSync(file)) {
		const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
		const keys = { privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey) };
		await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
		await rename(`${file}.new`, file); // whole or not at all
	}
	const kept = JSON.parse(await readFile(file, "utf8"));
	return {
		privateKey: await importJWK(kept.privateKey, ALGORITHM),
		publicKey: await importJWK(kept.publicKey, ALGORITHM),
	};
}

/** As API Gateway renders claims: everything a text, an array as `[a b]`. */
export const asTexts = (payload: JWTPayload): Claims =>
	Object.fromEntries(
		Object.entries(payload).map(([name, value]) => [
			name,
			Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
		]),
	);

const slug = (name: string): string =>
	name
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, "-")
		.replaceAll(/^-|-$/g, "");
