import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import type { Key } from "../kernel/store.ts";

/**
 * Which inserted items are on their way to the stream's function: a file that is only appended to. An entry is there
 * before the item is, and is crossed out when the function has it; what is not crossed out after a crash is delivered
 * then. No fsync: the operating system keeps what a killed process wrote.
 */
export interface FactJournal {
	/** Notes that an item may be about to be inserted; the number orders it among all others, also after a restart. */
	add(key: Key): number;
	/** Crosses entries out: delivered, given up, or never inserted. */
	strike(sequences: readonly number[]): void;
	/** What is not crossed out, in order. */
	open(): ReadonlyMap<number, Key>;
	close(): void;
}

type Line = readonly ["+", number, string, string] | readonly ["-", ...number[]];

/** Rewritten without what is crossed out when it is this long (bytes), and at least twice as long as after the last time. */
const SHORTEST_REWRITE = 4 * 1024 * 1024;

/** The journal in `path`. */
export function openFactJournal(path: string): FactJournal {
	const entries = readEntries(path);
	let last = Math.max(Date.now() * 1000, ...entries.keys());
	let file = -1;
	let length = 0;
	let rewriteAt = SHORTEST_REWRITE;

	const append = (line: Line) => {
		length += writeSync(file, `${JSON.stringify(line)}\n`);
	};
	const rewrite = () => {
		const lines = [...entries].map(([sequence, { pk, sk }]) =>
			JSON.stringify(["+", sequence, pk, sk] satisfies Line),
		);
		const text = lines.map((line) => `${line}\n`).join("");
		writeFileSync(`${path}.new`, text);
		renameSync(`${path}.new`, path);
		if (file !== -1) closeSync(file);
		file = openSync(path, "a");
		length = Buffer.byteLength(text);
		rewriteAt = Math.max(SHORTEST_REWRITE, 2 * length);
	};
	rewrite();

	return {
		add(key) {
			last += 1;
			append(["+", last, key.pk, key.sk]);
			entries.set(last, key);
			return last;
		},
		strike(sequences) {
			append(["-", ...sequences]);
			for (const sequence of sequences) entries.delete(sequence);
			if (length > rewriteAt) rewrite();
		},
		open: () => entries,
		close: () => closeSync(file),
	};
}

function readEntries(path: string): Map<number, Key> {
	const entries = new Map<number, Key>();
	for (const text of readText(path).split("\n")) {
		const line = readLine(text);
		if (line?.[0] === "+") entries.set(line[1], { pk: line[2], sk: line[3] });
		else if (line) for (const sequence of line.slice(1)) entries.delete(Number(sequence));
	}
	return entries;
}

function readText(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw error;
	}
}

/** Nothing for a line that a crash cut off: its write was never answered. */
function readLine(text: string): Line | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
