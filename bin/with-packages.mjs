// Runs a script of ours on Node 24, whatever `node` is on this machine: installs the packages first when they are
// missing or older than package.json, then hands over. Plain JavaScript without imports of ours, so that Node 20 runs it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const installed = join(root, "node_modules", ".earshot-installed");
const wanted = readFileSync(join(root, "package.json"), "utf8");

if (!existsSync(installed) || readFileSync(installed, "utf8") !== wanted) {
	console.error("Installing packages (once; a minute or so) …");
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	const { status } = spawnSync(
		npm,
		["install", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"],
		{ cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" },
	);
	if (status !== 0) {
		console.error("The packages could not be installed: see above, mend it, and try again.");
		process.exit(status ?? 1);
	}
	writeFileSync(installed, wanted);
}

const own = join(root, "node_modules", "node", "bin", "node");
const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error("say which script to run");
const child = spawn(
	existsSync(own) ? own : process.execPath,
	["--disable-warning=ExperimentalWarning", join(root, script), ...args],
	{ stdio: ["inherit", "inherit", "inherit", "ipc"] },
);
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
// Ctrl-C reaches the child by itself; what is sent to this process alone is handed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
// Whoever kills npm means the product: a child without a parent would keep its port.
const parent = process.ppid;
setInterval(() => {
	if (process.ppid === parent) return;
	child.kill("SIGKILL");
	process.exit(1);
}, 300).unref();
