import { createHmac, timingSafeEqual } from "node:crypto";
import { elapsed, type Instant, MINUTE, SECOND } from "../../kernel/clock.ts";
import { InvalidError } from "../../kernel/errors.ts";
import type { RawHttp, Verification } from "../connector.ts";

/**
 * Signatures of standardwebhooks.com, symmetric scheme `v1`: HMAC-SHA256 over `<id>.<timestamp>.<raw body>`. The package
 * of that name signs the same, but takes one secret, no raw bytes and only the clock on the wall.
 */
export type WebhookKey = Uint8Array;

/** A delivery is refused when it was signed longer ago, or lies further ahead. */
const TOLERANCE = 5 * MINUTE;

const FEWEST_BYTES = 24;

/**
 * The key in a secret: `whsec_` and 24 bytes or more in base64.
 * @throws {InvalidError} when the secret is not of that form.
 */
export function keyOf(secret: string): WebhookKey {
	const encoded = secret.replace(/^whsec_/, "");
	const key = Buffer.from(encoded, "base64");
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || key.length < FEWEST_BYTES)
		throw new InvalidError({
			"/secret":
				"a webhook secret is whsec_ and at least 24 random bytes in base64: make one with `openssl rand -base64 32`",
		});
	return key;
}

const hmac = (key: WebhookKey, id: string, timestamp: string, body: Uint8Array): Buffer =>
	createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();

/** The value of the header `webhook-signature` for a body that goes out. `seconds`: since the Unix epoch. */
export const signatureOf = (
	key: WebhookKey,
	id: string,
	seconds: number,
	body: Uint8Array,
): string => `v1,${hmac(key, id, String(seconds), body).toString("base64")}`;

const refused = (reason: string): Verification => ({ ok: false, reason });

/** Is the delivery signed with one of the keys, and fresh? While a secret is rotated, both are keys. */
export function verifyStandardWebhook(
	keys: readonly WebhookKey[],
	{ headers, rawBody }: RawHttp,
	now: Instant,
): Verification {
	const given = new Map(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value ?? ""]),
	);
	const id = given.get("webhook-id") ?? "";
	const timestamp = given.get("webhook-timestamp") ?? "";
	const signatures = given.get("webhook-signature") ?? "";
	if (id === "" || timestamp === "" || signatures === "")
		return refused("webhook-id, webhook-timestamp or webhook-signature is missing");
	if (!/^\d{1,11}$/.test(timestamp)) return refused("webhook-timestamp is not in whole seconds");
	const age = elapsed(new Date(Number(timestamp) * SECOND).toISOString(), now);
	if (Math.abs(age) > TOLERANCE)
		return refused(
			`webhook-timestamp is ${Math.round(Math.abs(age) / SECOND)} s ${age > 0 ? "old" : "ahead"}`,
		);
	const candidates = signatures.split(" ").flatMap((signature) => {
		const [version, value] = signature.split(",");
		return version === "v1" && value !== undefined ? [Buffer.from(value, "base64")] : [];
	});
	const expected = keys.map((key) => hmac(key, id, timestamp, rawBody));
	const fits = candidates.some((candidate) =>
		expected.some((one) => one.length === candidate.length && timingSafeEqual(one, candidate)),
	);
	return fits ? { ok: true, deliveryId: id } : refused("no signature fits");
}
