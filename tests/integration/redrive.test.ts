import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DeleteItemCommand, DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { FUNCTIONS } from "../../lib/infra/settings.ts";
import type { Cloud } from "../../lib/local/cloud.ts";
import { type Visitor, visit } from "../../lib/local/demonstration/visitor.ts";
import { CLIENT, runCloud, temporaryHome, until } from "./fixtures/local-cloud.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = temporaryHome();
const poisoned = join(folder.home, "poisoned");
const stackFile = join(folder.home, "stack.json");
let cloud: Cloud & AsyncDisposable;
let admin: Visitor;

/** The functions of the product; route-post has a fault for as long as a file is there. */
function functionsWithAFault(): string {
	const dir = join(folder.home, "functions");
	mkdirSync(dir);
	for (const name of Object.keys(FUNCTIONS)) {
		const given = JSON.stringify(new URL(`../../functions/${name}.ts`, import.meta.url).href);
		writeFileSync(
			join(dir, `${name}.ts`),
			name === "route-post"
				? `import { existsSync } from "node:fs";
import { handler as given } from ${given};
export const handler = (event: never, context: never) => {
	if (existsSync(${JSON.stringify(poisoned)})) throw new Error("a fault of ours");
	return given(event, context);
};
`
				: `export { handler } from ${given};\n`,
		);
	}
	return dir;
}

beforeAll(async () => {
	cloud = await runCloud({
		...{ home: folder.home, port: 0, schedules: false, functionsDir: functionsWithAFault() },
		secret: { connections: { simulated: { kind: "simulated" } } },
	});
	admin = await visit(cloud.url, "admin:ada");
	const environment = await admin.get<Record<string, string>>("/local/environment");
	const Outputs = [{ OutputKey: "Tools", OutputValue: JSON.stringify(environment) }];
	writeFileSync(stackFile, JSON.stringify({ Stacks: [{ Outputs }] }));
});
afterAll(async () => {
	await cloud[Symbol.asyncDispose]();
	folder[Symbol.dispose]();
});

/** Runs a tool, as a person would in a shell of their own. */
function run(script: string, ...args: string[]) {
	const child = spawn(
		process.execPath,
		["--disable-warning=ExperimentalWarning", join(ROOT, "bin", script), ...args],
		{
			env: { PATH: process.env["PATH"], EARSHOT_URL: cloud.url },
			stdio: ["ignore", "pipe", "pipe"],
		},
	);
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk) => {
			text += chunk;
		});
	return new Promise<{ status: number | null; text: string }>((resolve) =>
		child.once("exit", (status) => resolve({ status, text })),
	);
}

const say = (id: string) =>
	admin.post("/api/posts", {
		connection: "simulated",
		posts: [{ id, channel: "x", text: "my parcel never arrived", author: { id } }],
	});
const casesOf = async (id: string) =>
	(await admin.all<{ postKey: string }>("/api/cases?view=all&limit=100")).filter(
		({ postKey }) => postKey === `x:simulated:${id}`,
	);

describe("redrive", () => {
	beforeAll(async () => {
		writeFileSync(poisoned, "");
		await say("poisoned");
		await until(async () => (await cloud.inFlight()).deadLetters.posts === 1, 30_000);
	}, 40_000);

	it("says what there is and touches nothing, when it is only asked", async () => {
		for (const args of [["--dry-run"], ["--dry-run", "--stack", stackFile]]) {
			const { status, text } = await run("redrive.ts", ...args);
			expect(text).toContain("posts: 1\nideas: 0\nreplies: 0\nfailures: 0");
			expect(status).toBe(0);
		}
		expect((await cloud.inFlight()).deadLetters.posts).toBe(1);
	}, 30_000);

	it("brings a post to its case, once what killed it is mended", async () => {
		expect(await casesOf("poisoned")).toEqual([]);
		rmSync(poisoned);
		const { text, status } = await run("redrive.ts", "--stack", stackFile);
		expect({ text, status }).toMatchObject({
			text: expect.stringContaining("posts: 1 moved back"),
			status: 0,
		});
		await until(async () => (await casesOf("poisoned")).length === 1, 15_000);
		expect((await cloud.inFlight()).deadLetters.posts).toBe(0);
		expect((await run("redrive.ts", "--stack", stackFile)).text).toContain("posts: 0 moved back");
	}, 40_000);

	it.each([
		["that is not there", join(folder.home, "none.json"), "no such file"],
		["of something else", join(ROOT, "package.json"), "has the outputs of 0 stacks of Earshot"],
		["that is no JSON", join(ROOT, "README.md"), "has the outputs of 0 stacks of Earshot"],
	])("says what it needs instead of a file %s", async (_what, file, says) => {
		const { status, text } = await run("redrive.ts", "--stack", file);
		expect(text).toContain(says);
		expect(status).toBe(1);
	});
});

describe("republish", () => {
	const client = () => new DynamoDBClient({ ...CLIENT, endpoint: cloud.endpoints.dynamodb });
	const keysOfViews = async () => {
		const { Items = [] } = await client().send(
			new ScanCommand({ TableName: "earshot", ProjectionExpression: "pk, sk" }),
		);
		return Items.filter(({ pk, sk }) => /^VIEW$/.test(sk?.S ?? "") || /^TOKEN#/.test(pk?.S ?? ""));
	};

	it("builds the views again that somebody deleted, here and by a stack's outputs", async () => {
		await say("kept");
		await until(async () => (await casesOf("kept")).length === 1, 15_000);
		await until(() => cloud.idle());
		for (const args of [[], ["--stack", stackFile]]) {
			const before = await keysOfViews();
			expect(before.length).toBeGreaterThan(5);
			for (const { pk, sk } of before)
				await client().send(
					new DeleteItemCommand({
						TableName: "earshot",
						Key: { pk: pk ?? { S: "" }, sk: sk ?? { S: "" } },
					}),
				);
			expect(await casesOf("kept")).toEqual([]);

			const { status, text } = await run("republish.ts", "--since", "2020-01-01", ...args);
			expect(text).toMatch(/^\d+ facts were published again, 0 ideas counted anew\.\n$/);
			expect(status).toBe(0);
			await until(() => cloud.idle());
			expect(new Set((await keysOfViews()).map((key) => JSON.stringify(key)))).toEqual(
				new Set(before.map((key) => JSON.stringify(key))),
			);
			expect(await casesOf("kept")).toHaveLength(1);
		}
	}, 60_000);

	it.each([[[]], [["--since", "yesterday"]]])("asks since when, given %j", async (args) => {
		const { status, text } = await run("republish.ts", ...args);
		expect(text).toContain("say since when");
		expect(status).toBe(1);
	});
});
