import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Reply } from "./gateway-event.ts";
import { decoded } from "./routes.ts";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".svg": "image/svg+xml",
	".png": "image/png",
	".jpg": "image/jpeg",
	".ico": "image/x-icon",
	".woff": "font/woff",
	".woff2": "font/woff2",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".map": "application/json",
};

/** A name with a hash in it never changes its content. */
const HASHED = /[.-][\w-]{8,}\.\w+$/;

/**
 * A file of the console for a path. Where there is none, and the path does not look like a file's, its page: the console
 * finds its own way from there. Nothing when there is neither.
 */
export async function staticReply(folder: string, path: string): Promise<Reply | undefined> {
	const name = normalize(decoded(path)); // absolute, so that `..` cannot lead out of the folder
	const file = name.endsWith("/") ? `${name}index.html` : name;
	const found = await contentOf(join(folder, file));
	if (found)
		return replyWith(
			found,
			TYPES[extname(file)] ?? "application/octet-stream",
			HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
		);
	return extname(name) === "" ? await staticPage(folder) : undefined;
}

async function staticPage(folder: string): Promise<Reply | undefined> {
	const page = await contentOf(join(folder, "index.html"));
	return page && replyWith(page, "text/html; charset=utf-8", "no-cache");
}

const replyWith = (body: Buffer, type: string, cacheControl: string): Reply => ({
	status: 200,
	headers: { "content-type": type, "cache-control": cacheControl, etag: etagOf(body) },
	body,
});

/** The same for the same content, on any machine. */
const etagOf = (content: Buffer): string =>
	`"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;

async function contentOf(file: string): Promise<Buffer | undefined> {
	try {
		return await readFile(file);
	} catch {
		return undefined; // a folder, a missing file, a name with a zero byte
	}
}
