import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a command of the CDK said, and how it ended. */
export interface Said {
	readonly status: number;
	readonly text: string;
}

/** Runs `cdk` as an engineer would, in a folder of the repository or of a copy of it. */
export function cdkIn(folder: string, env: Readonly<Record<string, string>>) {
	return async (...args: readonly string[]): Promise<Said> => {
		const bin = join(ROOT, "node_modules", ".bin");
		const child = spawn(join(bin, "cdk"), [...args], {
			cwd: folder,
			env: {
				...{ HOME: tmpdir(), PATH: [bin, process.env["PATH"] ?? ""].join(delimiter), CI: "1" },
				...env,
			},
			stdio: ["ignore", "pipe", "pipe"],
		});
		const chunks: string[] = [];
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
		const status = await new Promise<number>((exit) =>
			child.once("close", (code) => exit(code ?? 1)),
		);
		return { status, text: chunks.join("") };
	};
}

/** @throws with the end of what it said, unless it ended well */
export function expectSuccess({ status, text }: Said, command: string): void {
	if (status !== 0) throw new Error(`${command} ended with ${status}:\n${text.slice(-3_000)}`);
}

const NOT_COPIED = new Set(["node_modules", ".git", ".earshot", "cdk.out", "coverage"]);

/** A copy of the repository in which one file reads differently. */
export function changedCopy(file: string, change: (text: string) => string): string {
	const copy = mkdtempSync(join(tmpdir(), "earshot-copy-"));
	cpSync(ROOT, copy, { recursive: true, filter: (from) => !NOT_COPIED.has(basename(from)) });
	symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
	const path = join(copy, file);
	writeFileSync(path, change(readFileSync(path, "utf8")));
	return copy;
}
