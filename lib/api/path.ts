import { NotFoundError } from "../kernel/errors.ts";

/** Longer than any id or post key can be; what is longer is not looked for. */
const LONGEST_ID = 1000;

/** A post's key has a colon, an encoded one has none: so it shows whether the gateway has decoded the path. */
const DECODED_KEY = /^\/api\/posts\/(?<key>[^/]*:.*)$/s;
const REROUTE = "/reroute";

/**
 * The path with each parameter encoded, also where the gateway has decoded them (as AWS does): a key may hold anything,
 * slashes among it.
 */
export function encodedPath(method: string, path: string): string {
	const rest = DECODED_KEY.exec(path)?.groups?.["key"];
	if (rest === undefined) return path;
	const action = method === "POST" && rest.endsWith(REROUTE) ? REROUTE : "";
	const key = rest.slice(0, rest.length - action.length);
	return `/api/posts/${encodeURIComponent(key.toWellFormed())}${action}`;
}

/**
 * A parameter of a path, decoded.
 * @throws {NotFoundError} when it cannot name anything
 */
export function parameterOf(encoded: string): string {
	try {
		const text = decodeURIComponent(encoded);
		if (Buffer.byteLength(text) <= LONGEST_ID) return text;
	} catch {
		// not an encoding of anything: refused below
	}
	throw new NotFoundError("entry", encoded.slice(0, 40));
}
