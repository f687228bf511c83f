import type { IdeaRow } from "../api/types.ts";

/** A cell that a spreadsheet takes for a formula, if it is not told otherwise. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** One cell: quoted, and never a formula. */
export function cellOf(value: string | number): string {
	const text = String(value);
	const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Ideas as comma-separated values, with a heading. */
export const csvOf = (rows: readonly IdeaRow[]): string =>
	[
		["id", "title", "area", "status", "votes", "reach", "owner", "created"],
		...rows.map((row) => [
			...[row.id, row.title, row.area, row.status, row.votes, row.reach],
			...[row.owner ?? "", row.createdAt],
		]),
	]
		.map((cells) => cells.map(cellOf).join(","))
		.join("\r\n");
