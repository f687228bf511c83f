/**
 * Bundles every function as the stack does, loads each bundle in a process of its own, and prints size and load time
 * beside their budgets. Ends with 1 when one is over: `node bin/bundle-sizes.ts [--sizes] [function …]`; with `--sizes`,
 * time says nothing.
 */
import { execFileSync, execSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import {
	BUNDLE_BYTES,
	BUNDLING,
	filesBeside,
	IMPORT_MS,
	NEVER_REACHED,
} from "../lib/infra/bundling.ts";
import {
	FUNCTIONS,
	type FunctionName,
	type FunctionSettings,
	RESOURCES,
} from "../lib/infra/settings.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Loads are timed this often, and the fastest counts: the others measure what else the machine does. */
const LOADS = 3;

const LOAD = `
const [began, spent] = [performance.now(), process.cpuUsage()];
const { handler } = await import(process.argv[1]);
const { user, system } = process.cpuUsage(spent);
// on a busy machine the clock counts what others do
const took = Math.min(performance.now() - began, (user + system) / 1000);
if (typeof handler !== "function") throw new Error("the bundle exports no handler");
console.log(took);
process.exit(0);`;

const environment = {
	...Object.fromEntries(Object.values(RESOURCES).map((variable) => [variable, `a-${variable}`])),
	...{ AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "none", AWS_SECRET_ACCESS_KEY: "none" },
	// relative, as in AWS
	PROCESSES_DIR: "processes",
};

/** Bundles a function into a folder of its own, with what it reads beside it. @returns its file */
function bundle(name: FunctionName, all: string): string {
	const folder = join(all, name);
	mkdirSync(folder);
	const outfile = join(folder, "index.mjs");
	const { banner, ...options } = BUNDLING;
	buildSync({
		...options,
		mainFields: [...options.mainFields],
		external: [...NEVER_REACHED],
		...{ entryPoints: [join(ROOT, "functions", `${name}.ts`)], outfile, banner: { js: banner } },
		...{ bundle: true, format: "esm", platform: "node", sourcemap: true, logLevel: "error" },
	});
	const settings: FunctionSettings = FUNCTIONS[name];
	for (const command of filesBeside(settings, ROOT, folder)) execSync(command);
	return outfile;
}

/** Bytes of a bundle and of the models beside it. */
function sizeOf(file: string): number {
	const models = join(dirname(file), "models");
	const beside = existsSync(models) ? readdirSync(models).map((name) => join(models, name)) : [];
	return [file, ...beside].reduce((sum, one) => sum + statSync(one).size, 0);
}

function fastestLoad(file: string): number {
	const times = Array.from({ length: LOADS }, () => {
		const output = execFileSync(process.execPath, ["--input-type=module", "-e", LOAD, file], {
			cwd: dirname(file),
			env: { ...process.env, ...environment },
			encoding: "utf8",
		});
		return Number(output.trim().split("\n").at(-1));
	});
	return Math.min(...times);
}

const { values, positionals: asked } = parseArgs({
	allowPositionals: true,
	options: { sizes: { type: "boolean", default: false } },
});
const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter(
	(name) => asked.length === 0 || asked.includes(name),
);
const folder = mkdtempSync(join(tmpdir(), "earshot-bundles-"));
try {
	cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
	const rows = names.map((name) => {
		const file = bundle(name, folder);
		const bytes = sizeOf(file);
		const most = name === "route-post" ? BUNDLE_BYTES[name] : BUNDLE_BYTES.most;
		const loadMs = fastestLoad(file);
		return {
			name,
			bytes,
			most,
			loadMs,
			over: bytes > most || (!values.sizes && loadMs > IMPORT_MS),
		};
	});
	const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
	for (const { name, bytes, most, loadMs, over } of rows)
		console.log(
			[
				name.padEnd(16),
				`${kB(bytes)} of ${kB(most)}`.padStart(20),
				`${Math.round(loadMs)} of ${IMPORT_MS} ms`.padStart(16),
				over ? "OVER" : "",
			].join("  "),
		);
	if (rows.some(({ over }) => over)) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true });
}
