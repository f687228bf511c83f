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

/** A page of what was found: asked for one more than `limit`, a list tells whether there is more behind it. */
export function pageFrom<T>(
	found: readonly T[],
	limit: number,
	placeOf: (item: T) => string,
): Page<T> {
	const items = found.slice(0, limit);
	const last = items.at(-1);
	const more = found.length > items.length && last !== undefined;
	return { items, ...(more && { next: toCursor(placeOf(last)) }) };
}

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
