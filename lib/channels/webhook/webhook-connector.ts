import { InvalidError } from "../../kernel/errors.ts";
import { LONGEST_TEXT } from "../../posts/incoming-post.ts";
import type { Connector, RawHttp } from "../connector.ts";
import { readDelivery } from "./delivery.ts";
import { keyOf, verifyStandardWebhook } from "./standard-webhook.ts";

export interface WebhookConnection {
	/** `whsec_…`; two while one replaces the other. */
	readonly secrets: readonly string[];
}

/** The id under which the sender would repeat this delivery; empty when it gave none. */
const deliveryIdOf = ({ headers }: RawHttp): string =>
	Object.entries(headers).find(([name]) => name.toLowerCase() === "webhook-id")?.[1] ?? "";

/**
 * Posts and business events that other systems send, signed by Standard Webhooks. It has no way back.
 * @throws {InvalidError} when a secret is missing or weak.
 */
export function webhookConnector({
	secrets,
}: WebhookConnection): Required<
	Pick<Connector, "channel" | "capabilities" | "verify" | "parse" | "measure">
> {
	if (secrets.length === 0)
		throw new InvalidError({ "/secrets": "a webhook needs a secret, or anyone could send" });
	const keys = secrets.map(keyOf);
	return {
		channel: "webhook",
		capabilities: { replyPublic: false, replyPrivate: false, nativeIdempotency: "none" },
		verify: (request, now) => verifyStandardWebhook(keys, request, now),
		parse: (request, now) => readDelivery(request.rawBody, deliveryIdOf(request), now),
		measure: ({ length }) => ({
			length,
			max: LONGEST_TEXT,
			unit: "characters",
			ok: length > 0 && length <= LONGEST_TEXT,
		}),
	};
}
