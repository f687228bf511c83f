import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Reply } from "./gateway-event.ts";

/** Content that gets smaller; pictures and fonts are so already. */
const COMPRESSIBLE =
	/^(text\/|image\/svg|application\/([\w.-]+\+)?(json|javascript|xml|manifest)\b)/;

/** What is smaller than a packet is not worth it; as CloudFront has it, in bytes. */
const SMALLEST = 1000;
const LARGEST = 10_000_000;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** What this machine serves again and again is compressed once, by its `etag` and encoding. */
const known = new Map<string, Buffer>();

/** More than a console has files. */
const MOST_KNOWN = 500;

/** Whether a client takes an encoding: named, or as any (`*`), and not refused by a quality of zero. */
function takes(accepted: string, encoding: string): boolean {
	const choices = new Map(
		accepted.split(",").map((choice) => {
			const [name = "", quality] = choice
				.trim()
				.toLowerCase()
				.split(/\s*;\s*q=/);
			return [name, quality === undefined ? 1 : Number(quality)] as const;
		}),
	);
	return (choices.get(encoding) ?? choices.get("*") ?? 0) > 0;
}

/** The reply in the smallest form that the client takes (Brotli, then gzip), as CloudFront sends it. */
export async function compressed(reply: Reply, accepted = ""): Promise<Reply> {
	const { headers } = reply;
	const body = Buffer.from(reply.body);
	const worthIt =
		COMPRESSIBLE.test(String(headers["content-type"] ?? "")) &&
		body.length >= SMALLEST &&
		body.length <= LARGEST &&
		headers["content-encoding"] === undefined;
	if (!worthIt) return reply;
	const vary = { ...headers, vary: "accept-encoding" };
	const encoding = ["br", "gzip"].find((one) => takes(accepted, one));
	if (encoding === undefined) return { ...reply, headers: vary };
	const etag = headers["etag"];
	const name = etag === undefined ? undefined : `${encoding} ${etag}`;
	const smaller = known.get(name ?? "") ?? (await compress(encoding, body));
	if (known.size >= MOST_KNOWN) known.clear();
	if (name !== undefined) known.set(name, smaller);
	return {
		...reply,
		headers: {
			...{ ...vary, "content-encoding": encoding },
			// the same words in another form: weakly the same
			...(etag !== undefined && { etag: `W/${String(etag).replace(/^W\//, "")}` }),
		},
		body: smaller,
	};
}

const compress = (encoding: string, body: Buffer): Promise<Buffer> =>
	encoding === "br"
		? asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
		: asGzip(body);

const bare = (etag: string): string => etag.trim().replace(/^W\//, "");

/** The reply, or 304 without a body when the client has it already: `known` is its If-None-Match. */
export function unlessKnown(reply: Reply, known: string | undefined): Reply {
	const { status, headers } = reply;
	const etag = headers["etag"];
	if (status !== 200 || known === undefined || etag === undefined) return reply;
	const same = known === "*" || known.split(",").some((one) => bare(one) === bare(String(etag)));
	if (!same) return reply;
	const { "content-type": _type, "content-encoding": _encoding, ...kept } = headers;
	return { status: 304, headers: kept, body: "" };
}
