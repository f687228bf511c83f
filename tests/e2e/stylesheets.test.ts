import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { buildConsole, CONSOLE } from "../../bin/build-console.ts";

it("every stylesheet of the console says the order of the layers first, so that it may arrive in any order", () => {
	buildConsole();
	const [declared = ""] = readFileSync("console/src/styles/base.css", "utf8").split("\n");
	const sheets = globSync("assets/*.css", { cwd: CONSOLE });
	expect(sheets.length).toBeGreaterThan(1);
	for (const sheet of sheets)
		expect([sheet, readFileSync(join(CONSOLE, sheet), "utf8").slice(0, 60)]).toEqual([
			sheet,
			expect.stringMatching(new RegExp(`^${declared.replaceAll(", ", ", ?")}`)),
		]);
});
