/**
 * Freezes how telling each run of characters is, for `lib/ideas/similarity.ts`:
 * `node training/background-idf.ts --corpus FOLDER [--to FILE]`. FOLDER holds the corpus, `*.txt`, one post a line, whose
 * text is what follows the last ` | ` of nine. The same texts give the same file, byte by byte.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gramsOf, subjectWords } from "../lib/ideas/subject-words.ts";

const SLOTS = 2 ** 16;
const LEVELS = 16;
/** A run of characters in fewer texts is as telling as one in none: too few to know. */
const FEWEST_TEXTS = 3;
/** The text is the tenth field, and may hold a separator itself. */
const TEXT_FIELD = 9;

const textsOf = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith(".txt"))
		.sort()
		.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
		.map((line) => line.split(" | ").slice(TEXT_FIELD).join(" | "))
		.filter((text) => text !== "");

/** In how many texts each gram occurs. */
function countTexts(texts: readonly string[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const text of texts)
		for (const gram of new Set(subjectWords(text).flatMap(gramsOf)))
			counts.set(gram, (counts.get(gram) ?? 0) + 1);
	return counts;
}

/** The most frequent gram of a slot speaks for it. */
function freeze(texts: readonly string[]) {
	const inSlot = new Uint32Array(SLOTS);
	for (const [gram, count] of countTexts(texts))
		if (count >= FEWEST_TEXTS) inSlot[gram % SLOTS] = Math.max(inSlot[gram % SLOTS] ?? 0, count);
	const highest = Math.log(texts.length + 1);
	const packed = new Uint8Array(SLOTS / 2);
	for (const [slot, count] of inSlot.entries()) {
		const idf = Math.log((texts.length + 1) / (count + 1));
		const level = Math.round((idf / highest) * (LEVELS - 1));
		packed[slot >> 1] = (packed[slot >> 1] ?? 0) | (level << ((slot & 1) * 4));
	}
	return {
		texts: texts.length,
		highest: Math.round(highest * 1000) / 1000,
		slots: Buffer.from(packed).toString("base64"),
	};
}

const { values } = parseArgs({
	options: { corpus: { type: "string" }, to: { type: "string" } },
});
if (values.corpus === undefined) {
	console.error("say where the corpus is: --corpus FOLDER");
	process.exitCode = 2;
} else {
	const target = values.to ?? new URL("../lib/ideas/background-idf.json", import.meta.url);
	const frozen = freeze(textsOf(values.corpus));
	writeFileSync(target, `${JSON.stringify(frozen, null, "\t")}\n`);
	console.info(`${frozen.texts} texts`);
}
