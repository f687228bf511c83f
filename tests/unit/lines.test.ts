import { Readable } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { linesOf } from "../../bin/lines.ts";

const linesIn = async (...chunks: (string | Uint8Array)[]): Promise<string[]> => {
	const lines: string[] = [];
	for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
		lines.push(line);
	return lines;
};

describe("the lines of a file of posts", () => {
	it("end at line feeds, with or without a carriage return", async () => {
		expect(await linesIn("one\ntwo\r\nthree")).toEqual(["one", "two", "three"]);
	});

	it("do not end at the separators that JSON leaves unescaped", async () => {
		const post = JSON.stringify({ text: "great\u2028another\u2029outage\u0085\r" });
		expect(await linesIn(`${post}\n`)).toEqual([post]);
	});

	it("are whole however the stream is cut, in the middle of an emoji too", async () => {
		const bytes = Buffer.from("thanks 👩‍👩‍👧\nbye");
		for (let at = 1; at < bytes.length; at++)
			expect(await linesIn(bytes.subarray(0, at), bytes.subarray(at))).toEqual([
				"thanks 👩‍👩‍👧",
				"bye",
			]);
	});

	it("keep those that are empty, and add none at the end", async () => {
		expect(await linesIn("\n\na\n")).toEqual(["", "", "a"]);
		expect(await linesIn()).toEqual([]);
	});
});
