/** `npm test`: types, rules, then every suite; extra arguments go to jest. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildConsole } from "./build-console.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules", ".bin", name);
const args = process.argv.slice(2);

function run(command: string, ...rest: string[]): void {
	const { status } = spawnSync(command, rest, {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env["PATH"]}` },
	});
	if (status !== 0) process.exit(status ?? 1);
}

if (args.length === 0) {
	run(bin("tsc"), "-p", ".");
	run(bin("tsc"), "-p", "console");
	run(bin("biome"), "ci", "--error-on-warnings", ".");
}
// once, before workers that would build it side by side
buildConsole();
run(
	process.execPath,
	"--experimental-vm-modules",
	"--disable-warning=ExperimentalWarning",
	join(root, "node_modules", "jest", "bin", "jest.js"),
	...args,
);
process.exit();
