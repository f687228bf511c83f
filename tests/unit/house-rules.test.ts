import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** For each room an import that it must not have, and one that it may. */
const ROOMS: readonly (readonly [string, string, string])[] = [
	["lib/kernel", "../posts/post.ts", "./clock.ts"],
	["lib/language", "../posts/post.ts", "../kernel/text.ts"],
	["lib/posts", "../cases/case.ts", "../kernel/ids.ts"],
	["lib/customers", "../posts/post-table.ts", "../posts/post.ts"],
	["lib/cases", "../ideas/idea-table.ts", "../kernel/store.ts"],
	["lib/ideas", "../cases/case-table.ts", "../kernel/store.ts"],
	["lib/replies", "../cases/case.ts", "../channels/connector.ts"],
	["lib/decisions", "../routing/route-post.ts", "../language/reading.ts"],
	["lib/channels/x", "../../cases/case.ts", "../connector.ts"],
	["lib/routing", "../runtime/sqs.ts", "../cases/case.ts"],
	["lib/routing", "@aws-sdk/client-sqs", "../ideas/idea.ts"],
	["lib/api", "../runtime/sqs.ts", "../routing/assemble.ts"],
	["lib/assembly", "../cases/case.ts", "../runtime/env.ts"],
	["lib/runtime", "../routing/queues.ts", "../kernel/ids.ts"],
	["lib/infra", "../routing/queues.ts", "../kernel/table-schema.ts"],
	["lib/local", "../routing/queues.ts", "../infra/settings.ts"],
	["functions", "./route-post.ts", "../lib/kernel/clock.ts"],
	["functions", "../lib/local/names.ts", "../lib/routing/queues.ts"],
];

/** The rooms of which the linter says that they import what they must not, each with one file of its own. */
async function refusals(imports: readonly string[]): Promise<boolean[]> {
	const house = await mkdtemp(join(tmpdir(), "earshot-rules-"));
	const files = imports.map((_, index) => join(house, ROOMS[index]?.[0] ?? "", `file-${index}.ts`));
	try {
		await copyFile(join(root, "biome.json"), join(house, "biome.json"));
		for (const [index, file] of files.entries()) {
			await mkdir(dirname(file), { recursive: true });
			await writeFile(
				file,
				`import { something } from "${imports[index]}";\n\nexport const other = something;\n`,
			);
		}
		const { stdout, stderr } = spawnSync(
			join(root, "node_modules", ".bin", "biome"),
			["lint", "--max-diagnostics=none", "--reporter=json", "--only=style/noRestrictedImports"],
			{ cwd: house, encoding: "utf8" },
		);
		if (!stdout.includes('"diagnostics"')) throw new Error(stderr);
		return files.map((file) => stdout.includes(`${basename(file)}"`));
	} finally {
		await rm(house, { recursive: true });
	}
}

it("no room imports what is above it or beside it", async () => {
	const refused = await refusals(ROOMS.map(([, forbidden]) => forbidden));
	expect(ROOMS.filter((_, index) => !refused[index])).toEqual([]);
});

it("every room may import what is below it", async () => {
	const refused = await refusals(ROOMS.map(([, , allowed]) => allowed));
	expect(ROOMS.filter((_, index) => refused[index])).toEqual([]);
});
