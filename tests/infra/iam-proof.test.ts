import { beforeAll, describe, expect, it } from "@jest/globals";
import type { FunctionName } from "../../lib/infra/settings.ts";
import { doEverything } from "./everything.ts";
import { type Act, actsOf, actsOfAws, grantsOf, isAllowed, wordsOf } from "./roles.ts";
import { at, functionsOf, listAt, type Mutable, type Synthesised, templateOf } from "./template.ts";

/** What is granted though the scenarios may not do it, and when it is done. */
const RARELY_USED: readonly { readonly grants: readonly string[]; readonly when: string }[] = [
	{
		when: "a turn of a case that a crash left unsettled is settled by whoever loads the case next",
		grants: [
			...["advance-case", "console-api", "publish-facts", "route-post", "send-reply"].flatMap(
				(fn) => [
					`${fn} states:SendTaskSuccess anything`,
					`${fn} states:SendTaskFailure anything`,
					`${fn} states:StartExecution case-process`,
					`${fn} sqs:SendMessage replies`,
				],
			),
		],
	},
	{
		when: "a case whose process has died is started again; no scenario kills one",
		grants: [
			"reconcile-cases dynamodb:GetItem table",
			"reconcile-cases dynamodb:PutItem table",
			"reconcile-cases dynamodb:Query table",
			"reconcile-cases sqs:SendMessage replies",
			"reconcile-cases states:SendTaskFailure anything",
			"reconcile-cases states:SendTaskSuccess anything",
			"reconcile-cases states:StartExecution case-process",
		],
	},
	{
		when: "an older wish arrives after the idea that it should have begun, or a merge was half done",
		grants: ["console-api", "gather-idea", "publish-facts"].map(
			(fn) => `${fn} dynamodb:DeleteItem table`,
		),
	},
	{
		when: "Lambda looks for the stream of the table when it connects to it",
		grants: ["publish-facts dynamodb:ListStreams anything"],
	},
];
const EXCUSED = RARELY_USED.flatMap(({ grants }) => grants);

const template = templateOf({ stage: "prod" });

/** Each once. */
const distinct = (acts: readonly Act[]): readonly Act[] => [
	...new Map(acts.map((act) => [`${wordsOf(act)} ${act.resource}`, act])).values(),
];

let acts: readonly Act[] = [];
beforeAll(async () => {
	const calls = await doEverything();
	acts = distinct([
		...calls.flatMap((call) => actsOf(template, call)),
		...[...functionsOf(template).keys()].flatMap((fn) => actsOfAws(template, fn)),
	]);
}, 120_000);

/** What is done and not allowed, in words. */
async function refused(by: Synthesised): Promise<readonly string[]> {
	const answers = await Promise.all(
		acts.map(async (act) => ((await isAllowed(by, act)) ? [] : [wordsOf(act)])),
	);
	return answers.flat();
}

/** What is allowed and not done, in words. */
function unused(by: Synthesised): readonly string[] {
	const done = new Set(acts.map(wordsOf));
	return [...new Set(grantsOf(by).map(wordsOf))].filter((grant) => !done.has(grant)).sort();
}

/** The template with one change to a statement of a function's role. */
function withRole(
	fn: FunctionName,
	change: (statement: Record<string, unknown>) => void,
): Synthesised {
	const spoilt = structuredClone(template) as Mutable;
	const role = at(functionsOf(template).get(fn)?.[1], "Properties.Role.Fn::GetAtt.0");
	for (const { Type, Properties } of Object.values(spoilt.Resources))
		if (Type === "AWS::IAM::Policy" && JSON.stringify(Properties["Roles"]).includes(`"${role}"`))
			for (const statement of listAt(Properties, "PolicyDocument.Statement"))
				change(statement as Record<string, unknown>);
	return spoilt as Synthesised;
}

describe("the roles of the functions", () => {
	it("were asked by every function", () => {
		expect(new Set(acts.map(({ fn }) => fn))).toEqual(new Set(functionsOf(template).keys()));
		expect(acts.length).toBeGreaterThan(80);
	});

	it("allow everything that the scenarios do", async () => {
		expect(await refused(template)).toEqual([]);
	});

	it("allow nothing else without a reason", () => {
		expect(unused(template).filter((grant) => !EXCUSED.includes(grant))).toEqual([]);
	});

	it("still grant what is excused", () => {
		const granted = grantsOf(template).map(wordsOf);
		expect(EXCUSED.filter((grant) => !granted.includes(grant))).toEqual([]);
	});
});

describe("the proof", () => {
	it("finds out a grant that was taken away", async () => {
		const withoutPut = withRole("route-post", (statement) => {
			statement["Action"] = listAt(statement, "Action").filter((a) => a !== "dynamodb:PutItem");
		});
		expect(await refused(withoutPut)).toEqual(["route-post dynamodb:PutItem table"]);
	});

	it("finds out a grant on another resource", async () => {
		const elsewhere = withRole("poll-channel", (statement) => {
			if (listAt(statement, "Action").includes("secretsmanager:GetSecretValue"))
				statement["Resource"] =
					"arn:aws:secretsmanager:eu-central-1:111122223333:secret:other-AbCdEf";
		});
		expect(await refused(elsewhere)).toEqual(["poll-channel secretsmanager:GetSecretValue secret"]);
	});

	it("finds out a grant that nobody needs", () => {
		const more = withRole("receive-webhook", (statement) => {
			if (listAt(statement, "Action").includes("dynamodb:PutItem"))
				statement["Action"] = [...listAt(statement, "Action"), "dynamodb:DeleteTable"];
		});
		expect(unused(more)).toContain("receive-webhook dynamodb:DeleteTable table");
	});
});
