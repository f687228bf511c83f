import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { NotAllowedError } from "../kernel/errors.ts";

/**
 * Makes a folder this process's own until `release` or its death, even by kill -9: SQLite's lock on an empty file is
 * the operating system's, and the only one that Node offers.
 * @param patienceMs how long another process may take to let go
 * @throws {NotAllowedError} when it does not.
 */
export function lockFolder(folder: string, patienceMs: number): { release(): void } {
	mkdirSync(folder, { recursive: true });
	const file = new DatabaseSync(join(folder, "lock"), { timeout: patienceMs });
	try {
		file.exec("BEGIN EXCLUSIVE");
	} catch (cause) {
		file.close();
		throw new NotAllowedError(
			`another Earshot is running on ${folder}: stop it, or give this one a folder of its own`,
			{ cause },
		);
	}
	return { release: () => file.close() };
}
