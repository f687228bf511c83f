import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Instant } from "../../kernel/clock.ts";
import { fromCursor, type Page, toCursor } from "../../kernel/page.ts";
import type { Store } from "../../kernel/store.ts";
import type { Audience, ReplyRequest } from "../connector.ts";

/**
 * Replies that a simulated channel has "sent".
 *
 * | pattern                              | index | key condition                                  |
 * | ------------------------------------ | ----- | ---------------------------------------------- |
 * | what was sent, newest first          | table | pk = OUTBOX#<connection>, descending           |
 * | what was sent since a moment         | table | pk = OUTBOX#<connection>, sk from the moment   |
 */
const sentReply = z.object({
	/** As a channel would name the new post. */
	externalId: z.string(),
	at: z.string(),
	/** Key of the post that is answered. */
	to: z.string(),
	toAuthor: z.string(),
	text: z.string(),
	audience: z.enum(["public", "private"]),
	idempotencyKey: z.string(),
});

export interface SentReply extends z.output<typeof sentReply> {
	readonly at: Instant;
	readonly audience: Audience;
}

const partition = (connection: string): string => `OUTBOX#${connection}`;

/** Sends: each call one more, also for the same request. @returns the new post's id */
export async function putSent(
	store: Store,
	connection: string,
	{ to, text, audience, idempotencyKey }: ReplyRequest,
	at: Instant,
): Promise<string> {
	const externalId = randomUUID();
	const reply: SentReply = {
		externalId,
		at,
		to: to.key,
		toAuthor: to.author.handle ?? to.author.id,
		text,
		audience,
		idempotencyKey,
	};
	await store.putNew({
		pk: partition(connection),
		sk: `${at}#${externalId}`,
		schemaVersion: 1,
		...reply,
	});
	return externalId;
}

/** What was sent since `from`, oldest first. */
export async function sentSince(
	store: Store,
	connection: string,
	from: Instant,
): Promise<SentReply[]> {
	// "~" sorts behind every moment
	const items = await store.query({ pk: partition(connection), from, to: "~" });
	return items.map((item) => sentReply.parse(item));
}

/** What was sent, newest first. @throws {InvalidError} when `cursor` is not one of this list. */
export async function outbox(
	store: Store,
	connection: string,
	page: { readonly limit: number; readonly cursor?: string },
): Promise<Page<SentReply>> {
	const items = await store.query({
		pk: partition(connection),
		descending: true,
		limit: page.limit + 1,
		...(page.cursor !== undefined && { after: fromCursor(page.cursor) }),
	});
	const shown = items.slice(0, page.limit);
	const last = shown.at(-1);
	return {
		items: shown.map((item) => sentReply.parse(item)),
		...(items.length > shown.length && last && { next: toCursor(last.sk) }),
	};
}
