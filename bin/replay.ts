/**
 * `npm run replay -- FILE.jsonl [--json] [--connection NAME]`: tells a running Earshot the posts of a file, one JSON object
 * a line, in order. Replayed again, nothing changes.
 */
import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { type Client, main, signIn, untilIdle } from "./client.ts";
import { linesOf } from "./lines.ts";

/** Posts of one request: small enough to show progress, large enough not to wait for each. */
const BATCH = 20;

interface Rejected {
	readonly line: number;
	readonly fields: Readonly<Record<string, string>>;
}

interface Received {
	readonly accepted: readonly string[];
	readonly rejected: readonly { readonly index: number; readonly fields: Rejected["fields"] }[];
}

interface Line {
	readonly number: number;
	readonly post: unknown;
}

async function* linesIn(file: string, rejected: Rejected[]): AsyncGenerator<Line> {
	let number = 0;
	for await (const line of linesOf(createReadStream(file))) {
		number += 1;
		if (line.trim() === "") continue;
		try {
			yield { number, post: JSON.parse(line) };
		} catch {
			rejected.push({ line: number, fields: { "": "is not JSON" } });
		}
	}
}

async function tell(
	client: Client,
	connection: string,
	batch: readonly Line[],
	rejected: Rejected[],
) {
	const received = await client.post<Received>("/api/posts", {
		connection,
		posts: batch.map(({ post }) => post),
	});
	for (const { index, fields } of received.rejected)
		rejected.push({ line: batch[index]?.number ?? 0, fields });
	return received.accepted.length;
}

await main(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: "boolean", default: false },
			connection: { type: "string", default: "simulated" },
		},
	});
	const [file] = positionals;
	if (file === undefined) throw new Error("say which file: npm run replay -- FILE.jsonl");
	const client = await signIn();
	const rejected: Rejected[] = [];
	const showsProgress = !values.json && process.stderr.isTTY;
	const progress = (text: string) => {
		if (showsProgress) process.stderr.write(`\r\u001B[K${text}`);
	};

	let heard = 0;
	let batch: Line[] = [];
	const flush = async () => {
		if (batch.length > 0) heard += await tell(client, values.connection, batch, rejected);
		batch = [];
		progress(`${heard} posts told`);
	};
	for await (const line of linesIn(file, rejected)) {
		batch.push(line);
		if (batch.length === BATCH) await flush();
	}
	await flush();
	await untilIdle(client, (left) => progress(`${heard} posts told, ${left} steps to go`));
	progress("");

	const where: Record<string, number> = {};
	for await (const { disposition } of client.all<{ disposition: string }>("/api/posts?limit=100"))
		where[disposition] = (where[disposition] ?? 0) + 1;
	if (values.json) console.log(JSON.stringify({ heard, rejected, dispositions: where }));
	else {
		console.log(`${heard} posts of ${file} were heard. Where all posts ended:`);
		console.table(where);
		for (const { line, fields } of rejected)
			console.log(
				`line ${line} was refused: ${Object.entries(fields)
					.map(([field, problem]) => `${field} ${problem}`)
					.join("; ")}`,
			);
	}
	if (rejected.length > 0) process.exitCode = 1;
});
