/** `npm run bench [-- NAME …]`: measures budgets and ends non-zero where one is missed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BENCHES = ["reader", "pipeline", "lists", "console", "cost"];

const chosen = process.argv.slice(2);
const fileOf = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
for (const name of chosen)
	if (!BENCHES.includes(name)) {
		console.error(`there is no bench ${name}; there are ${BENCHES.join(", ")}`);
		process.exit(2);
	}

let failed = false;
for (const name of (chosen.length > 0 ? chosen : BENCHES).filter((one) =>
	existsSync(fileOf(one)),
)) {
	console.log(`\n${name}`);
	const { status } = spawnSync(process.execPath, [fileOf(name)], { stdio: "inherit" });
	failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
