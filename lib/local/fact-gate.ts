import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { TABLE_KEY } from "../kernel/table-schema.ts";
import type { FactJournal } from "./fact-journal.ts";
import type { Fact, Image } from "./fact-stream.ts";
import { TABLE_NAME } from "./names.ts";

/** An item that is put under the condition that its key is new: how every fact is written. */
export type Insertion = Pick<Fact, "key"> & { readonly image: Image };

/**
 * Stands before DynamoDB, in its own process and on its own socket, so that a call passes no second HTTP server: it
 * listens in on puts, notes the key of each that may insert a fact before DynamoDB sees it, and says so when it did.
 */
export function watchInsertions(
	server: Server,
	journal: FactJournal,
	inserted: (fact: Fact) => void,
): void {
	server.prependListener("request", (message: IncomingMessage, response: ServerResponse) => {
		if (!String(message.headers["x-amz-target"]).endsWith(".PutItem")) return;
		const chunks: Buffer[] = [];
		message.on("data", (chunk: Buffer) => chunks.push(chunk));
		// this listener was there first, so it runs before DynamoDB's own on the same event
		message.on("end", () => {
			const insertion = insertionOf(Buffer.concat(chunks).toString());
			if (!insertion) return;
			const sequence = journal.add(insertion.key);
			const end = response.end.bind(response);
			response.end = ((...args: Parameters<typeof end>) => {
				if (response.statusCode === 200) inserted({ sequence, ...insertion });
				else journal.strike([sequence]);
				return end(...args);
			}) as typeof response.end;
		});
	});
}

/** The fact that a put would insert; nothing for any other put, and for what DynamoDB would refuse anyway. */
export function insertionOf(body: string): Insertion | undefined {
	if (!body.includes("attribute_not_exists")) return undefined;
	try {
		const { TableName, Item, ConditionExpression, ExpressionAttributeNames } = JSON.parse(body);
		const condition = /^[\s(]*attribute_not_exists\s*\(\s*([#\w]+)\s*\)[\s)]*$/.exec(
			ConditionExpression,
		);
		const attribute = condition?.[1] ?? "";
		const name = ExpressionAttributeNames?.[attribute] ?? attribute;
		const pk = Item[TABLE_KEY.pk]?.S;
		const sk = Item[TABLE_KEY.sk]?.S;
		if (TableName !== TABLE_NAME || (name !== TABLE_KEY.pk && name !== TABLE_KEY.sk))
			return undefined;
		if (typeof pk !== "string" || typeof sk !== "string") return undefined;
		return { key: { pk, sk }, image: Item };
	} catch {
		return undefined;
	}
}
