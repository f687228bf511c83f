/**
 * `npm run test:deploy`: deploys the stack to a local AWS as an engineer would, uses it through its own API, deploys a
 * change and removes it. Ends with 1 at the first thing that is not as it should be.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cdkIn, changedCopy, expectSuccess, ROOT } from "./cdk.ts";
import { apiAt, awsAt } from "./cloud.ts";
import { type Ministack, startMinistack } from "./ministack.ts";
import { access, connect, ended, listen, type Outputs, resolve, signIn } from "./scenario.ts";
import { check, step } from "./steps.ts";
import { republished } from "./tools.ts";
import { UNSHOWN } from "./unshown.ts";

const STACK = "earshot-dev";
const CONTEXT = ["-c", "stage=dev", "-c", "target=emulator"];
const DEPLOY = ["--require-approval", "never"];
const CHANGED_VERSION = "0.0.0-changed";

const began = performance.now();
const scratch = mkdtempSync(join(tmpdir(), "earshot-deployed-"));
const left: (() => Promise<void> | void)[] = [() => rmSync(scratch, { recursive: true })];
const cleanUp = async () => {
	for (const undo of left.splice(0).reverse()) await undo();
};
for (const signal of ["SIGINT", "SIGTERM"] as const)
	process.once(signal, () => void cleanUp().finally(() => process.exit(130)));

try {
	await run();
	for (const { what, instead } of UNSHOWN)
		console.log(`– not shown here: ${what}. Instead: ${instead}`);
	console.log(
		`\nThe stack deploys and works (${Math.round((performance.now() - began) / 1_000)} s).`,
	);
} catch (error) {
	console.error(error);
	process.exitCode = 1;
} finally {
	await cleanUp();
}

async function run(): Promise<void> {
	const ministack = await step("a local AWS starts, empty", startMinistack);
	left.push(() => ministack.stop());
	const cdk = cdkIn(ROOT, ministack.env);
	const built = join(scratch, "cdk.out");
	const app = ["--app", built];

	await step("a bad stage is refused before anything is built", async () => {
		const { status, text } = await cdk("deploy", "-c", "stage=production", ...DEPLOY);
		check(status !== 0 && text.includes("say stage=dev or stage=prod"), "it was not", text);
	});
	await step("the stack is built", async () =>
		expectSuccess(await cdk("synth", "--quiet", "--output", built, ...CONTEXT), "cdk synth"),
	);
	await step(
		"an account that is not bootstrapped is refused before anything is created",
		async () => {
			const { status, text } = await cdk("deploy", ...app, ...DEPLOY);
			check(status !== 0 && text.includes("cdk bootstrap"), "it was not", text);
		},
	);
	await step("cdk bootstrap", async () =>
		expectSuccess(await cdk("bootstrap", "aws://000000000000/us-east-1"), "cdk bootstrap"),
	);
	await step("a deployment that fails rolls back", () => failToDeploy(ministack, built));

	const outputs = await step("cdk deploy", () => deploy(cdk, app));
	const { env } = ministack;
	const deployed = {
		...{ api: apiAt(outputs.Api), aws: awsAt(env["AWS_ENDPOINT_URL"] ?? ""), outputs },
	};
	await step("the outputs say what to open and what to fill in", async () => {
		for (const [name, value] of Object.entries(outputs)) check(value !== "", `${name} is empty`);
		check(outputs.Hooks.endsWith("/hooks/"), "no address for webhooks", outputs);
	});
	await step("cdk diff finds nothing to do", () => expectNoDifference(cdk, app));

	const tokens = await step("people are invited and sign in", () => signIn(deployed));
	await access(deployed, tokens);
	await step("the channels are connected", () => connect(deployed));
	await listen(deployed, tokens);
	const caseId = await resolve(deployed, tokens);
	await step("the process of the closed case has ended", () => ended(deployed, caseId));
	await step("a view that was lost is built anew from the facts, by the stack's outputs", () =>
		republished(deployed, {
			caseId,
			token: tokens.agent,
			file: join(scratch, "outputs.json"),
			env,
		}),
	);

	await step("a second deployment brings changed code, and keeps the data", async () => {
		const copy = changedCopy("package.json", (text) =>
			text.replace(/"version": "[^"]+"/, `"version": "${CHANGED_VERSION}"`),
		);
		left.push(() => rmSync(copy, { recursive: true }));
		expectSuccess(await cdkIn(copy, env)("deploy", ...CONTEXT, ...DEPLOY), "the second cdk deploy");
		const { body } = await deployed.api("GET", "/api/health");
		check((body as { version?: string }).version === CHANGED_VERSION, "the old code answers", body);
		const cases = await deployed.api("GET", "/api/cases?status=new,open,closed", {
			token: tokens.agent,
		});
		check((cases.body as { items: readonly unknown[] }).items.length >= 3, "cases are gone", cases);
	});
	await step("cdk destroy", async () =>
		expectSuccess(await cdk("destroy", ...app, "--force", STACK), "cdk destroy"),
	);
	await step("nothing is left", async () => {
		const { stateMachines } = await deployed.aws<{ readonly stateMachines: readonly unknown[] }>(
			"AWSStepFunctions.ListStateMachines",
			{},
		);
		const { TableNames } = await deployed.aws<{ readonly TableNames: readonly unknown[] }>(
			"DynamoDB_20120810.ListTables",
			{},
		);
		check(stateMachines.length + TableNames.length === 0, "it is", { stateMachines, TableNames });
	});
}

type Cdk = ReturnType<typeof cdkIn>;

async function deploy(cdk: Cdk, app: readonly string[]): Promise<Outputs> {
	const file = join(scratch, "outputs.json");
	expectSuccess(await cdk("deploy", ...app, ...DEPLOY, "--outputs-file", file), "cdk deploy");
	return JSON.parse(readFileSync(file, "utf8"))[STACK] as Outputs;
}

async function expectNoDifference(cdk: Cdk, app: readonly string[]): Promise<void> {
	const { status, text } = await cdk("diff", ...app, "--fail");
	check(status === 0, "there are differences", text.slice(-2_000));
}

/** Deploys the built stack with one thing in it that cannot be created. */
async function failToDeploy({ env }: Ministack, built: string): Promise<void> {
	const broken = join(scratch, "broken");
	cpSync(built, broken, { recursive: true });
	const edit = (file: string, change: (text: string) => string) => {
		const path = join(broken, file);
		writeFileSync(path, change(readFileSync(path, "utf8")));
	};
	edit(`${STACK}.template.json`, (text) => {
		const { Resources, ...rest } = JSON.parse(text) as { readonly Resources: object };
		const bus = Object.keys(Resources).find((id) => id.startsWith("Bus"));
		const Value = { "Fn::GetAtt": [bus, "Nothing"] };
		const Impossible = { Type: "AWS::SSM::Parameter", Properties: { Type: "String", Value } };
		return JSON.stringify({ ...rest, Resources: { ...Resources, Impossible } });
	});
	// templates are uploaded under their hash: under the same name, the right one would never follow
	const url = /[0-9a-f]{64}(?=\.json")/;
	const hash = url.exec(readFileSync(join(broken, "manifest.json"), "utf8"))?.[0] ?? "";
	for (const file of ["manifest.json", `${STACK}.assets.json`])
		edit(file, (text) =>
			text.replaceAll(
				hash,
				hash.replace(/^./, (one) => (one === "0" ? "1" : "0")),
			),
		);
	const { status, text } = await cdkIn(ROOT, env)("deploy", "--app", broken, ...DEPLOY);
	check(status !== 0 && text.includes("failed to deploy"), "it did not fail", text.slice(-2_000));
	check(text.includes("ROLLBACK_COMPLETE"), "it did not roll back", text.slice(-2_000));
}
