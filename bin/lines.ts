import type { Readable } from "node:stream";

/**
 * The lines of a stream of UTF-8 without their ends, in linear time and constant memory. A line ends at a line feed and
 * nowhere else: the line separators of Unicode (U+2028, U+2029) stand unescaped in JSON, and `node:readline` would cut a
 * post in two at each.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
	let parts: string[] = [];
	for await (const chunk of input.setEncoding("utf8")) {
		const [first = "", ...others] = String(chunk).split("\n");
		parts.push(first);
		for (const start of others) {
			yield lineOf(parts);
			parts = [start];
		}
	}
	const last = lineOf(parts);
	if (last !== "") yield last;
}

const lineOf = (parts: readonly string[]): string => parts.join("").replace(/\r$/, "");
