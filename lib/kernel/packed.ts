import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * Plain data as few bytes: its JSON, deflated. What `words` has need not be stored again; whoever unpacks gives the same
 * text, so one that was ever used never changes.
 */
export const pack = (value: unknown, words: string): Uint8Array =>
	deflateRawSync(JSON.stringify(value), { dictionary: Buffer.from(words) });

/** What was packed by the same `words`. @throws when it was packed by others */
export const unpack = (bytes: Uint8Array, words: string): unknown =>
	JSON.parse(inflateRawSync(bytes, { dictionary: Buffer.from(words) }).toString());
