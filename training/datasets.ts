import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of a labelled set: its columns by name; `text` is always there. */
export type Row = Readonly<Record<string, string>>;

/** A field of a TSV, which some sets wrap in quotes. */
const unquoted = (field: string): string =>
	field.length > 1 && field.startsWith('"') && field.endsWith('"')
		? field.slice(1, -1).replaceAll('""', '"')
		: field;

/** Rows of `DIR/NAME/PART.tsv`; none where the file is missing. */
export function rowsOf(directory: string, name: string, part: "train" | "dev"): Row[] {
	const path = join(directory, name, `${part}.tsv`);
	if (!existsSync(path)) return [];
	const [header = "", ...lines] = readFileSync(path, "utf8").split("\n");
	const columns = header.split("\t");
	return lines
		.filter((line) => line !== "")
		.map((line) => {
			const fields = line.split("\t");
			return Object.fromEntries(
				columns.map((column, index) => [column, unquoted(fields[index] ?? "")]),
			);
		});
}

/** What stands for a text in `training/labels`: half of its SHA-256 in hex. */
export const textHash = (text: string): string =>
	createHash("sha256").update(text).digest("hex").slice(0, 32);
