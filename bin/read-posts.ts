import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod";
import { readPost } from "../lib/language/read-post.ts";
import { linesOf } from "./lines.ts";

const PROGRESS_EVERY = 5_000;
/** Readings are written together: one system call for many. */
const CHUNK = 64 * 1024;

const post = z.looseObject({ text: z.string() });

let read = 0;
let failed = 0;
let number = 0;
let waiting = "";
const started = performance.now();

async function flush(): Promise<void> {
	const chunk = waiting;
	waiting = "";
	if (chunk !== "" && !process.stdout.write(chunk)) await once(process.stdout, "drain");
}

function progress(end = ""): void {
	if (!process.stderr.isTTY) return;
	const seconds = (performance.now() - started) / 1000;
	const wrong = failed > 0 ? `, ${failed} not readable` : "";
	process.stderr.write(
		`\r${read} posts read, ${Math.round(read / seconds)} a second${wrong}${end}`,
	);
}

function reasonOf(error: unknown): string {
	if (error instanceof SyntaxError) return "not JSON";
	return 'needs a "text" that is a string';
}

function readingOf(line: string): string {
	try {
		const { text } = post.parse(JSON.parse(line));
		read++;
		return JSON.stringify(readPost(text));
	} catch (error) {
		failed++;
		const reason = `line ${number}: ${reasonOf(error)}`;
		process.stderr.write(`${process.stderr.isTTY ? "\n" : ""}${reason}\n`);
		return JSON.stringify({ error: reason });
	}
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code === "EPIPE") process.exit(0);
	throw error;
});

const { positionals } = parseArgs({ allowPositionals: true });
const [file] = positionals;
const usage = 'usage: read-posts FILE.jsonl, or posts on standard input: {"text": "…"} a line';
const missing = file !== undefined && !existsSync(file);
if (missing || (file === undefined && process.stdin.isTTY)) {
	console.error(missing ? `${file}: no such file\n${usage}` : usage);
	process.exit(2);
}
for await (const line of linesOf(file === undefined ? process.stdin : createReadStream(file))) {
	number++;
	if (line.trim() === "") continue;
	waiting += `${readingOf(line)}\n`;
	if (waiting.length >= CHUNK) await flush();
	if (read % PROGRESS_EVERY === 0) progress();
}
await flush();
progress("\n");
if (failed > 0) process.exitCode = 1;
