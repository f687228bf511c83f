import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";
import { filesBeside } from "../../lib/infra/bundling.ts";
import { FUNCTIONS, type FunctionSettings } from "../../lib/infra/settings.ts";

const SCRIPT = fileURLToPath(new URL("../../bin/bundle-sizes.ts", import.meta.url));
const measure = (...args: string[]) =>
	spawnSync(process.execPath, [SCRIPT, "--sizes", ...args], { encoding: "utf8" });

it("bundles every function within its budget, and each starts with what lies beside it", () => {
	const { status, stdout, stderr } = measure();
	expect(stderr).toBe("");
	expect(stdout).not.toContain("OVER");
	for (const name of Object.keys(FUNCTIONS)) expect(stdout).toContain(name);
	expect(status).toBe(0);
}, 60_000);

it("has the models beside who reads posts, and beside nobody else", () => {
	const reads = Object.entries(FUNCTIONS).filter(([, settings]: [string, FunctionSettings]) =>
		filesBeside(settings, "/", "/to").some((command) => command.includes("/models")),
	);
	expect(reads.map(([name]) => name)).toEqual(["route-post"]);
});
