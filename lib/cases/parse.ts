import type * as z from "zod";
import { InvalidError } from "../kernel/errors.ts";

/**
 * What `schema` makes of `json`.
 * @throws {InvalidError} with every field that is wrong, by JSON pointer (`/0/hours/monday/1/to`).
 */
export function parseWith<T>(schema: z.ZodType<T>, json: unknown): T {
	const { success, data, error } = schema.safeParse(json);
	if (success) return data;
	throw new InvalidError(
		Object.fromEntries(
			error.issues.map(({ path, message }) => [
				path.map((step) => `/${String(step)}`).join("") || "/",
				message,
			]),
		),
	);
}

/** A list whose entries have each an `id` of their own, as a map by id. */
export const byId = <T extends { readonly id: string }>(
	entries: readonly T[],
): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]));

/** A check for `superRefine`: refuses the second of two entries with one `field`. */
export const eachOnce =
	<Field extends string>(field: Field) =>
	(entries: readonly Readonly<Record<Field, string>>[], context: z.RefinementCtx): void => {
		const seen = new Set<string>();
		for (const [index, entry] of entries.entries()) {
			if (seen.has(entry[field]))
				context.addIssue({
					code: "custom",
					path: [index, field],
					message: `${entry[field]} is there twice; each needs its own`,
				});
			seen.add(entry[field]);
		}
	};
