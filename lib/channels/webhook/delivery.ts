import type * as z from "zod";
import type { BusinessEvent } from "../../customers/business-event.ts";
import type { Instant } from "../../kernel/clock.ts";
import { InvalidError } from "../../kernel/errors.ts";
import { fieldsOf, type IncomingPost, incomingPost } from "../../posts/incoming-post.ts";
import type { Delivery } from "../connector.ts";
import { isCloudEvent, readCloudEvent } from "./cloud-event.ts";

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
	typeof given === "object" && given !== null && !Array.isArray(given);

/** A body as JSON. @throws {InvalidError} when it is not. */
function jsonOf(rawBody: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(rawBody));
	} catch {
		throw new InvalidError({ "": "the body is not JSON in UTF-8" });
	}
}

/** The entries of a body: one post or event, or a batch; with the time that the envelope gives to its posts. */
function entriesOf(body: unknown): { entries: readonly unknown[]; batch: boolean; at?: unknown } {
	if (Array.isArray(body)) return { entries: body, batch: true };
	if (isCloudEvent(body)) return { entries: [body], batch: false };
	if (!isRecord(body)) throw new InvalidError({ "": "an object or an array of posts is expected" });
	const { type, timestamp: at, data } = body;
	if (isRecord(data) && Array.isArray(data["posts"]))
		return { entries: data["posts"], batch: true, at };
	if (type === "feedback.created") return { entries: [data], batch: false, at };
	throw new InvalidError({
		"/type": "expected feedback.created, a batch in data.posts, or a CloudEvents event",
	});
}

/** Names that senders use for ours, and the envelope's time for a post that names none. */
const inOurWords = (given: unknown, at: unknown): unknown =>
	isRecord(given)
		? {
				...given,
				url: given["url"] ?? given["permalink"],
				createdAt: given["createdAt"] ?? at,
			}
		: given;

/**
 * Reads a delivery: `{type: "feedback.created", timestamp, data: post}`, `{type, data: {posts: []}}`, an array of posts
 * and events, or one CloudEvents event. Of a batch the good entries are kept, and the bad ones named.
 * @throws {InvalidError} when there is nothing to keep: the sender has to repair it.
 */
export function readDelivery(
	rawBody: Uint8Array,
	deliveryId: string,
	receivedAt: Instant,
): Delivery {
	const { entries, batch, at } = entriesOf(jsonOf(rawBody));
	const posts: IncomingPost[] = [];
	const events: BusinessEvent[] = [];
	const rejected: { index: number; fields: Record<string, string> }[] = [];
	const keep = <T>(result: z.ZodSafeParseResult<T>, kept: T[], index: number) => {
		if (result.success) kept.push(result.data);
		else rejected.push({ index, fields: fieldsOf(result.error) });
	};
	for (const [index, entry] of entries.entries())
		if (isCloudEvent(entry)) keep(readCloudEvent(entry, receivedAt), events, index);
		else keep(incomingPost.safeParse(inOurWords(entry, at)), posts, index);
	const [first] = rejected;
	if (!batch && first) throw new InvalidError(first.fields);
	return { deliveryId, posts, events, rejected };
}
