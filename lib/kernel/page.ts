import { InvalidError } from "./errors.ts";

/** One page of a list; `next` is absent on the last one. */
export interface Page<T> {
	readonly items: readonly T[];
	/** Opaque; hand it back as `cursor` for the page that follows. */
	readonly next?: string;
}

/** A sort key as an opaque cursor, safe in a URL. */
export const toCursor = (sortKey: string): string =>
	Buffer.from(JSON.stringify({ v: 1, sortKey })).toString("base64url");

/** @throws {InvalidError} when the cursor is not one of ours. */
export function fromCursor(cursor: string): string {
	try {
		const { v, sortKey } = JSON.parse(Buffer.from(cursor, "base64url").toString());
		if (v === 1 && typeof sortKey === "string") return sortKey;
	} catch {
		// not JSON: refused below
	}
	throw new InvalidError({ "/cursor": "not a cursor of this list; leave it out to start anew" });
}
