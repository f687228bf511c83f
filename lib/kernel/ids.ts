import { createHash } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** SHA-256 of `text` as lower-case hex. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * An id derived from its cause: 12 characters of Crockford base32 in groups of four (60 bits), as `7K3M-Q2ZD-04XW`.
 * The same cause gives the same id, so that a second delivery finds what the first one made.
 */
export function idOf(kind: string, cause: string): string {
	const digest = createHash("sha256").update(`${kind}\n${cause}`).digest();
	let bits = digest.readBigUInt64BE() >> 4n;
	let text = "";
	for (let index = 0; index < 12; index += 1) {
		text = CROCKFORD[Number(bits & 31n)] + text;
		bits >>= 5n;
	}
	return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** Longest part of a key in UTF-8 bytes: three of them and their prefixes fit in DynamoDB's sort key of 1,024. */
const LONGEST_PART = 200;

/** `text` as a part of a key: itself, or a hash of it when it is too long or empty. Equal texts give equal parts. */
export const keyPart = (text: string): string =>
	text !== "" && Buffer.byteLength(text) <= LONGEST_PART ? text : `sha256-${sha256(text)}`;

/** A number as text of `width` digits, so that text order is number order. Negative numbers count as 0. */
export const sortable = (value: number, width: number): string =>
	String(Math.min(Math.max(0, Math.trunc(value)), 10 ** width - 1)).padStart(width, "0");
