/** Builds the console when its sources are newer than what was built. */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Folder of the built console. */
export const CONSOLE = join(root, "console", "dist");

const SOURCES = [
	"console/src/**/*",
	"console/public/*",
	"console/*.{html,ts,json}",
	"package-lock.json",
];

/**
 * Makes sure that `CONSOLE` holds the console as its sources are.
 * @throws {Error} with what the build said, when it fails
 */
export function buildConsole(): void {
	const built = join(CONSOLE, "index.html");
	const newest = Math.max(
		...globSync(SOURCES, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs),
	);
	if (existsSync(built) && statSync(built).mtimeMs > newest) return;
	const vite = join(root, "node_modules", "vite", "bin", "vite.js");
	const { status, stderr, stdout } = spawnSync(
		process.execPath,
		[vite, "build", "--logLevel", "warn"],
		{
			cwd: join(root, "console"),
			encoding: "utf8",
			// whoever asks for it, tests among them, gets what is deployed
			env: { ...process.env, NODE_ENV: "production" },
		},
	);
	if (status !== 0) throw new Error(`the console could not be built:\n${stdout}\n${stderr}`);
}

if (import.meta.main) buildConsole();
