import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

/** What a page of the console may say of the API's code, and what not. */
const CONSOLE: readonly (readonly ["allowed" | "forbidden", string])[] = [
	["allowed", 'export type { Case } from "../../../lib/cases/case.ts";'],
	[
		"allowed",
		'import type { Case } from "../../../lib/cases/case.ts";\n\nexport type Mine = Case;',
	],
	["allowed", 'import { t } from "../texts.ts";\n\nexport const word = t;'],
	["allowed", 'export const load = () => import("../overlays/modal.tsx");'],
	[
		"forbidden",
		'import { evolve } from "../../../lib/cases/case.ts";\n\nexport const one = evolve;',
	],
	[
		"forbidden",
		'import { type Case, evolve } from "../../../lib/cases/case.ts";\n\nexport const one: Case = evolve;',
	],
	["forbidden", 'import "../../../lib/runtime/env.ts";'],
	["forbidden", 'export { evolve } from "../../../lib/cases/case.ts";'],
	["forbidden", 'export * from "../../../lib/cases/case.ts";'],
	["forbidden", 'export const load = () => import("../../../lib/cases/case.ts");'],
	[
		"forbidden",
		'import { handler } from "../../../functions/console-api.ts";\n\nexport { handler };',
	],
];

interface Report {
	readonly diagnostics: readonly {
		readonly category: string;
		readonly location: { readonly path: string };
	}[];
}

/** Runs the linter over files of a house of their own. @returns which of them it refuses, by the rule's name */
async function lint(
	files: readonly (readonly [path: string, text: string])[],
	...options: readonly string[]
): Promise<{ readonly path: string; readonly category: string }[]> {
	const house = await mkdtemp(join(tmpdir(), "earshot-rules-"));
	try {
		await mkdir(join(house, "console"));
		for (const name of ["biome.json", "console/only-types-from-lib.grit"])
			await copyFile(join(root, name), join(house, name));
		for (const [path, text] of files) {
			await mkdir(dirname(join(house, path)), { recursive: true });
			await writeFile(join(house, path), text);
		}
		const { stdout, stderr } = spawnSync(
			join(root, "node_modules", ".bin", "biome"),
			["lint", "--max-diagnostics=none", "--reporter=json", ...options],
			{ cwd: house, encoding: "utf8" },
		);
		if (!stdout.includes('"diagnostics"')) throw new Error(stderr);
		const { diagnostics } = JSON.parse(stdout) as Report;
		return diagnostics.map(({ category, location: { path } }) => ({ category, path }));
	} finally {
		await rm(house, { recursive: true });
	}
}

/** The rooms of which the linter says that they import what they must not, each with one file of its own. */
async function refusals(imports: readonly string[]): Promise<boolean[]> {
	const files = imports.map(
		(from, index) =>
			[
				join(ROOMS[index]?.[0] ?? "", `file-${index}.ts`),
				`import { something } from "${from}";\n\nexport const other = something;\n`,
			] as const,
	);
	const found = await lint(files, "--only=style/noRestrictedImports");
	return files.map(([path]) => found.some((one) => one.path === path));
}

it("no room imports what is above it or beside it", async () => {
	const refused = await refusals(ROOMS.map(([, forbidden]) => forbidden));
	expect(ROOMS.filter((_, index) => !refused[index])).toEqual([]);
});

it("every room may import what is below it", async () => {
	const refused = await refusals(ROOMS.map(([, , allowed]) => allowed));
	expect(ROOMS.filter((_, index) => refused[index])).toEqual([]);
});

it("the console takes types from lib, and nothing that runs", async () => {
	const files = CONSOLE.map(
		([, text], index) => [`console/src/inbox/file-${index}.ts`, `${text}\n`] as const,
	);
	const elsewhere = ["tests/unit/file.ts", `${CONSOLE.at(-3)?.[1]}\n`] as const;
	const found = (await lint([...files, elsewhere])).filter(({ category }) => category === "plugin");
	const refused = new Set(found.map(({ path }) => path));
	expect(files.map(([path]) => refused.has(path))).toEqual(
		CONSOLE.map(([said]) => said === "forbidden"),
	);
	expect(refused.has(elsewhere[0])).toBe(false);
});
