import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { FUNCTIONS, type FunctionName } from "../../lib/infra/settings.ts";
import { type Cloud, startCloud } from "../../lib/local/cloud.ts";
import type { RecordedCall, RecordedRun } from "./record-calls.ts";

/** An embedded cloud whose functions note every call of AWS that they make. */
export interface RecordedCloud extends Cloud {
	/** Calls and runs since the last time this was asked. */
	readonly recorded: () => {
		readonly calls: readonly RecordedCall[];
		readonly runs: readonly RecordedRun[];
	};
	/** Waits until nothing is on its way. */
	readonly rest: () => Promise<void>;
	/** Stops it and forgets everything. */
	readonly dispose: () => Promise<void>;
}

/** By what a trigger of AWS differs from the embedded cloud's. */
const AS_AWS: Readonly<Record<string, string>> = { stream: "readAsAws", process: "stepAsAws" };

/** Starts one; schedules run when they are told to. */
export async function startRecordedCloud(
	secret: Readonly<Record<string, unknown>>,
): Promise<RecordedCloud> {
	const home = mkdtempSync(join(tmpdir(), "earshot-recorded-"));
	const functionsDir = join(home, "functions");
	const file = join(home, "calls.jsonl");
	mkdirSync(functionsDir);
	const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
	for (const name of Object.keys(FUNCTIONS) as FunctionName[])
		writeFileSync(
			join(functionsDir, `${name}.ts`),
			`import { readAsAws, recordRuns, stepAsAws } from ${url("record-calls.ts")};
import { handler as given } from ${url(`../../functions/${name}.ts`)};
export const handler = ${AS_AWS[FUNCTIONS[name].trigger.kind] ?? ""}(recordRuns(given));
`,
		);
	const cloud = await startCloud({
		...{ home, functionsDir, secret, port: 0, schedules: false },
		environment: { CALLS_FILE: file },
		processesDir: fileURLToPath(new URL("../../processes", import.meta.url)),
	});
	return {
		...cloud,
		recorded() {
			if (!existsSync(file)) return { calls: [], runs: [] };
			const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
			writeFileSync(file, "");
			const notes = lines.map((line) => JSON.parse(line) as RecordedCall | RecordedRun);
			return {
				calls: notes.filter((note) => "target" in note),
				runs: notes.filter((note) => "records" in note),
			};
		},
		async rest() {
			for (let quiet = 0; quiet < 2; quiet = (await cloud.idle()) ? quiet + 1 : 0) await pause(40);
		},
		async dispose() {
			await cloud.stop();
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
