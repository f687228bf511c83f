import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectSuccess, ROOT, type Said } from "./cdk.ts";
import type { Deployed } from "./scenario.ts";
import { check } from "./steps.ts";

/** Runs a script of `bin/` as an engineer would: with credentials in the environment, and nothing else of it. */
function tool(
	env: Readonly<Record<string, string>>,
	script: string,
	...args: readonly string[]
): Promise<Said> {
	const child = spawn(
		process.execPath,
		["--disable-warning=ExperimentalWarning", join(ROOT, "bin", script), ...args],
		{
			cwd: ROOT,
			env: { HOME: tmpdir(), PATH: process.env["PATH"] ?? "", ...env },
			stdio: ["ignore", "pipe", "pipe"],
		},
	);
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding("utf8").on("data", (chunk: string) => {
			text += chunk;
		});
	return new Promise((resolve) => {
		child.once("close", (code) => resolve({ status: code ?? 1, text }));
	});
}

/** Deletes the view of a case, has it built anew, and looks into the dead-letter queues, all by the stack's outputs. */
export async function republished(
	{ api, aws, outputs }: Deployed,
	{
		caseId,
		token,
		file,
		env,
	}: Readonly<Record<"caseId" | "token" | "file", string>> & {
		readonly env: Readonly<Record<string, string>>;
	},
): Promise<void> {
	const listed = async () =>
		JSON.stringify(
			(await api("GET", "/api/cases?view=all&status=closed&limit=100", { token })).body,
		).includes(caseId);
	check(await listed(), "the closed case is in no list");
	await aws("DynamoDB_20120810.DeleteItem", {
		TableName: outputs.TableName,
		Key: { pk: { S: `CASE#${caseId}` }, sk: { S: "VIEW" } },
	});
	check(!(await listed()), "a case without its view is listed");
	const said = await tool(env, "republish.ts", "--since", "2020-01-01", "--stack", file);
	expectSuccess(said, "republish");
	check(await listed(), "the view was not built anew", said.text);
	const dry = await tool(env, "redrive.ts", "--dry-run", "--stack", file);
	check(/^posts: \d+\nideas: \d+\nreplies: \d+\nfailures: \d+\n$/.test(dry.text), "redrive", dry);
}
