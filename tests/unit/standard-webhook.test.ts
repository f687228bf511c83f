import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Webhook } from "standardwebhooks";
import {
	keyOf,
	signatureOf,
	verifyStandardWebhook,
} from "../../lib/channels/webhook/standard-webhook.ts";
import { webhookConnector } from "../../lib/channels/webhook/webhook-connector.ts";
import { MINUTE, after as momentAfter, SECOND } from "../../lib/kernel/clock.ts";

const FIXTURE: {
	readonly secret: string;
	readonly rawBody: string;
	readonly request: { readonly headers: Readonly<Record<string, string>> };
} = JSON.parse(
	readFileSync(new URL("../fixtures/webhook/standard-webhook.json", import.meta.url), "utf8"),
);
const SIGNED_AT = new Date(
	Number(FIXTURE.request.headers["webhook-timestamp"]) * SECOND,
).toISOString();
const NEW_SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

/** Verifies the fixture's delivery, with something changed. */
const verify = ({
	headers = {},
	body = Buffer.from(FIXTURE.rawBody),
	secrets = [FIXTURE.secret],
	now = SIGNED_AT,
}: {
	headers?: Record<string, string | undefined>;
	body?: Uint8Array;
	secrets?: string[];
	now?: string;
} = {}) =>
	verifyStandardWebhook(
		secrets.map(keyOf),
		{ headers: { ...FIXTURE.request.headers, ...headers }, rawBody: body },
		now,
	);

describe("a signed delivery", () => {
	it("is refused when a byte of it was changed", () => {
		const body = Buffer.from(FIXTURE.rawBody);
		body[body.length - 3] = 0x20;
		expect(verify({ body })).toEqual({ ok: false, reason: "no signature fits" });
	});

	it.each(["webhook-id", "webhook-timestamp"])("is refused with another %s", (header) => {
		expect(verify({ headers: { [header]: "1795200069" } }).ok).toBe(false);
	});

	it.each(["webhook-id", "webhook-timestamp", "webhook-signature"])(
		"is refused without %s",
		(header) => {
			for (const value of [undefined, ""])
				expect(verify({ headers: { [header]: value } })).toMatchObject({
					ok: false,
					reason: expect.stringContaining("missing"),
				});
		},
	);

	it.each([
		"",
		"v1",
		"v1,",
		"v1,not base64",
		"v1a,AAAA",
		"v2,EpGnbQrVdckUwbAGetACPPrFc8LDwHj/5tBugEAn+N0=",
		",",
		"v1,AAAA v1,BBBB",
	])("is refused with the signature %j", (signature) => {
		expect(verify({ headers: { "webhook-signature": signature } }).ok).toBe(false);
	});

	it.each(["1e9", "-1", "abc", "1795200068.5", "99999999999999", " 1795200068"])(
		"is refused with the time %j",
		(timestamp) => {
			const seconds = Number(timestamp);
			const signature = signatureOf(
				keyOf(FIXTURE.secret),
				"msg_2fict0001",
				seconds,
				Buffer.from(FIXTURE.rawBody),
			);
			expect(
				verify({ headers: { "webhook-timestamp": timestamp, "webhook-signature": signature } }).ok,
			).toBe(false);
		},
	);

	it("is refused when it is older than five minutes, or from further ahead", () => {
		for (const ms of [5 * MINUTE + SECOND, -5 * MINUTE - SECOND])
			expect(verify({ now: momentAfter(SIGNED_AT, ms) }).ok).toBe(false);
		for (const ms of [5 * MINUTE, -5 * MINUTE])
			expect(verify({ now: momentAfter(SIGNED_AT, ms) }).ok).toBe(true);
	});

	it("is refused with the secret of somebody else", () => {
		expect(verify({ secrets: [NEW_SECRET] }).ok).toBe(false);
	});

	it("is accepted over its raw bytes, and names the delivery", () => {
		expect(verify()).toEqual({ ok: true, deliveryId: "msg_2fict0001" });
		expect(verify({ body: new Uint8Array(Buffer.from(FIXTURE.rawBody)) }).ok).toBe(true);
	});

	it("is accepted with either secret while one replaces the other", () => {
		expect(verify({ secrets: [NEW_SECRET, FIXTURE.secret] }).ok).toBe(true);
	});

	it("is accepted when one of its signatures fits", () => {
		const good = FIXTURE.request.headers["webhook-signature"];
		expect(verify({ headers: { "webhook-signature": `v1a,AAAA v1,AAAA ${good}` } }).ok).toBe(true);
	});

	it("may name its headers in any case", () => {
		const headers = Object.fromEntries(
			Object.entries(FIXTURE.request.headers).map(([name, value]) => [name.toUpperCase(), value]),
		);
		expect(
			verifyStandardWebhook(
				[keyOf(FIXTURE.secret)],
				{ headers, rawBody: Buffer.from(FIXTURE.rawBody) },
				SIGNED_AT,
			).ok,
		).toBe(true);
	});

	it("is signed as the reference implementation signs", () => {
		const seconds = 1_795_200_068;
		for (const secret of [FIXTURE.secret, NEW_SECRET])
			expect(signatureOf(keyOf(secret), "msg_1", seconds, Buffer.from("{}"))).toBe(
				new Webhook(secret).sign("msg_1", new Date(seconds * SECOND), "{}"),
			);
	});

	it("may hold bytes that are no text", () => {
		const body = Buffer.from([0xff, 0x00, 0xfe]);
		const seconds = Date.parse(SIGNED_AT) / SECOND;
		const signature = signatureOf(keyOf(FIXTURE.secret), "msg_2fict0001", seconds, body);
		expect(verify({ body, headers: { "webhook-signature": signature } }).ok).toBe(true);
		const sameAsText = Buffer.from(body.toString());
		expect(verify({ body: sameAsText, headers: { "webhook-signature": signature } }).ok).toBe(
			false,
		);
	});
});

describe("a webhook's secret", () => {
	it.each(["", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64 at all, but long enough", "password"])(
		"is refused when it is %j, and says how to make one",
		(secret) => {
			expect(() => webhookConnector({ secrets: [secret] })).toThrow(/openssl rand/);
		},
	);

	it("must be there", () => {
		expect(() => webhookConnector({ secrets: [] })).toThrow(/needs a secret/);
	});
});
