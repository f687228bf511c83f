import { describe, expect, it } from "@jest/globals";
import { FUNCTIONS } from "../../lib/infra/settings.ts";
import { INDEXES, TABLE_KEY } from "../../lib/kernel/table-schema.ts";
import {
	at,
	describeRules,
	firstOf,
	functionsOf,
	listAt,
	type Resource,
	type Rule,
	resourcesOf,
	type Synthesised,
	stackOf,
	synthesise,
	targetOf,
	templateOf,
} from "./template.ts";

/** Indexes of the last release. An update may add or drop one of them, then its code follows. */
const RELEASED_INDEXES: readonly string[] = ["by-status", "by-owner", "by-team", "newest"];

const ONLY_KEYS_AND_ROW = { ProjectionType: "INCLUDE", NonKeyAttributes: ["row"] };

const storage: readonly Rule[] = [
	{
		says: "keeps the table's schema, and restores it to any second",
		problems: (template) =>
			resourcesOf(template, "AWS::DynamoDB::Table").flatMap(([id, { Properties }]) => {
				const keys = listAt(Properties, "KeySchema").map((key) => at(key, "AttributeName"));
				const kept =
					keys.join() === `${TABLE_KEY.pk},${TABLE_KEY.sk}` &&
					at(Properties, "BillingMode") === "PAY_PER_REQUEST" &&
					at(Properties, "TimeToLiveSpecification.AttributeName") === "expiresAt" &&
					at(Properties, "StreamSpecification.StreamViewType") === "NEW_IMAGE" &&
					at(Properties, "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled") === true;
				return kept ? [] : [id];
			}),
		broken: (template) => {
			delete firstOf(template, "AWS::DynamoDB::Table").Properties[
				"PointInTimeRecoverySpecification"
			];
		},
	},
	{
		says: "has the indexes of the schema, with no more in them than a list shows",
		problems: (template) =>
			resourcesOf(template, "AWS::DynamoDB::Table").flatMap(([, table]) => {
				const found = listAt(table, "Properties.GlobalSecondaryIndexes").map((index) => [
					at(index, "IndexName"),
					at(index, "KeySchema.0.AttributeName"),
					at(index, "KeySchema.1.AttributeName"),
					JSON.stringify(at(index, "Projection")),
				]);
				const wanted = Object.entries(INDEXES).map(([name, { pk, sk }]) => [
					...[name, pk, sk],
					JSON.stringify({
						NonKeyAttributes: ONLY_KEYS_AND_ROW.NonKeyAttributes,
						ProjectionType: ONLY_KEYS_AND_ROW.ProjectionType,
					}),
				]);
				return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [JSON.stringify(found)];
			}),
		broken: (template) => {
			const indexes = listAt(
				firstOf(template, "AWS::DynamoDB::Table"),
				"Properties.GlobalSecondaryIndexes",
			);
			(indexes[0] as Record<string, unknown>)["Projection"] = { ProjectionType: "ALL" };
		},
	},
	{
		says: "changes one index an update, as CloudFormation does",
		problems: (template) => {
			const [[, table] = []] = resourcesOf(template, "AWS::DynamoDB::Table");
			const names = listAt(table, "Properties.GlobalSecondaryIndexes").map((index) =>
				String(at(index, "IndexName")),
			);
			const added = names.filter((name) => !RELEASED_INDEXES.includes(name));
			const dropped = RELEASED_INDEXES.filter((name) => !names.includes(name));
			const changed = [...added, ...dropped];
			return changed.length > 1 ? changed : [];
		},
		broken: (template) => {
			firstOf(template, "AWS::DynamoDB::Table").Properties["GlobalSecondaryIndexes"] = [];
		},
	},
	{
		says: "outlives the stack: table, payloads, secret and people",
		problems: (template) =>
			remembering(template).filter((id) => template.Resources[id]?.DeletionPolicy !== "Retain"),
		broken: (template) => {
			Object.assign(firstOf(template, "AWS::Cognito::UserPool"), { DeletionPolicy: "Delete" });
		},
	},
	{
		says: "refuses to delete the table and the people",
		problems: (template) => [
			...resourcesOf(template, "AWS::DynamoDB::Table")
				.filter(([, table]) => at(table, "Properties.DeletionProtectionEnabled") !== true)
				.map(([id]) => id),
			...resourcesOf(template, "AWS::Cognito::UserPool")
				.filter(([, pool]) => at(pool, "Properties.DeletionProtection") !== "ACTIVE")
				.map(([id]) => id),
		],
		broken: (template) => {
			delete firstOf(template, "AWS::DynamoDB::Table").Properties["DeletionProtectionEnabled"];
		},
	},
	{
		says: "encrypts every bucket, closes it to the public and to plain connections",
		problems: (template) =>
			resourcesOf(template, "AWS::S3::Bucket").flatMap(([id, { Properties }]) => {
				const closed = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls"];
				const policies = resourcesOf(template, "AWS::S3::BucketPolicy").filter(
					([, policy]) => targetOf(at(policy, "Properties.Bucket")) === id,
				);
				const kept =
					at(
						Properties,
						"BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault",
					) !== undefined &&
					[...closed, "RestrictPublicBuckets"].every(
						(way) => at(Properties, `PublicAccessBlockConfiguration.${way}`) === true,
					) &&
					policies.some(([, policy]) => JSON.stringify(policy).includes("aws:SecureTransport"));
				return kept ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::S3::Bucket").Properties["PublicAccessBlockConfiguration"] = {};
		},
	},
	{
		says: "forgets raw payloads after their time",
		problems: (template) =>
			resourcesOf(template, "AWS::S3::Bucket")
				.filter(([id]) => /Payloads/.test(id))
				.filter(
					([, bucket]) =>
						Number(
							at(bucket, "Properties.LifecycleConfiguration.Rules.0.ExpirationInDays") ?? 9999,
						) > 365,
				)
				.map(([id]) => id),
		broken: (template) => {
			delete firstOf(template, "AWS::S3::Bucket", /Payloads/).Properties["LifecycleConfiguration"];
		},
	},
];

/** Ids of what holds data that nothing can build again. */
function remembering(template: Synthesised): readonly string[] {
	return ["AWS::DynamoDB::Table", "AWS::SecretsManager::Secret", "AWS::Cognito::UserPool"]
		.flatMap((type) => resourcesOf(template, type))
		.concat(resourcesOf(template, "AWS::S3::Bucket").filter(([id]) => /Payloads/.test(id)))
		.map(([id]) => id);
}

/** Every statement of the policies of our own roles, with the id of its policy. */
function statementsOf(template: Synthesised): readonly (readonly [string, unknown])[] {
	return resourcesOf(template, "AWS::IAM::Policy")
		.filter(([id]) => !id.startsWith("Custom"))
		.flatMap(([id, policy]) =>
			listAt(policy, "Properties.PolicyDocument.Statement").map(
				(statement) => [id, statement] as const,
			),
		);
}

/** Actions that AWS lets nobody scope to a resource, with what limits them instead. */
const UNSCOPED: Readonly<Record<string, string>> = {
	"states:SendTaskSuccess": "needs a token that nobody can guess",
	"states:SendTaskFailure": "needs a token that nobody can guess",
	"dynamodb:ListStreams": "names streams, opens none",
	"logs:CreateLogDelivery": "sets up the log of the state machine",
	"logs:GetLogDelivery": "sets up the log of the state machine",
	"logs:UpdateLogDelivery": "sets up the log of the state machine",
	"logs:DeleteLogDelivery": "sets up the log of the state machine",
	"logs:ListLogDeliveries": "sets up the log of the state machine",
	"logs:PutResourcePolicy": "sets up the log of the state machine",
	"logs:DescribeResourcePolicies": "sets up the log of the state machine",
	"logs:DescribeLogGroups": "sets up the log of the state machine",
};

const permissions: readonly Rule[] = [
	{
		says: "gives every function a role of its own",
		problems: (template) => {
			const roles = [...functionsOf(template).values()].map(([, fn]) =>
				targetOf(at(fn, "Properties.Role")),
			);
			return roles.length === Object.keys(FUNCTIONS).length && new Set(roles).size === roles.length
				? []
				: roles.map(String);
		},
		broken: (template) => {
			const [first, second] = [...functionsOf(template as Synthesised).values()];
			const other = template.Resources[second?.[0] ?? ""];
			if (other) other.Properties["Role"] = at(first?.[1], "Properties.Role");
		},
	},
	{
		says: "grants no action by a wildcard",
		problems: (template) =>
			statementsOf(template)
				.filter(([, statement]) =>
					listAt(statement, "Action").some((action) => String(action).includes("*")),
				)
				.filter(([, statement]) => !ofBuckets(statement))
				.map(([id, statement]) => `${id}: ${JSON.stringify(at(statement, "Action"))}`),
		broken: (template) => addStatement(template, { Action: "dynamodb:*", Resource: "arn:aws:x" }),
	},
	{
		says: "grants nothing on every resource, but what AWS cannot scope",
		problems: (template) =>
			statementsOf(template)
				.filter(([, statement]) => listAt(statement, "Resource").includes("*"))
				.flatMap(([id, statement]) =>
					listAt(statement, "Action")
						.filter((action) => !(String(action) in UNSCOPED))
						.map((action) => `${id}: ${action}`),
				),
		broken: (template) => addStatement(template, { Action: "dynamodb:GetItem", Resource: "*" }),
	},
	{
		says: "attaches no policy that AWS manages to a role of ours",
		problems: (template) =>
			resourcesOf(template, "AWS::IAM::Role")
				.filter(([id]) => !id.startsWith("Custom"))
				.filter(([, role]) => listAt(role, "Properties.ManagedPolicyArns").length > 0)
				.map(([id]) => id),
		broken: (template) => {
			firstOf(template, "AWS::IAM::Role").Properties["ManagedPolicyArns"] = [
				"arn:aws:iam::aws:policy/AdministratorAccess",
			];
		},
	},
	{
		says: "is trusted by services only",
		problems: (template) =>
			resourcesOf(template, "AWS::IAM::Role")
				.filter(([, role]) =>
					listAt(role, "Properties.AssumeRolePolicyDocument.Statement").some(
						(statement) => at(statement, "Principal.Service") === undefined,
					),
				)
				.map(([id]) => id),
		broken: (template) => {
			firstOf(template, "AWS::IAM::Role").Properties["AssumeRolePolicyDocument"] = {
				Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
			};
		},
	},
	{
		says: "opens no resource to everyone by its policy",
		problems: (template) =>
			Object.entries(template.Resources).flatMap(([id, resource]) =>
				listAt(resource, "Properties.PolicyDocument.Statement").some(isOpen) ? [id] : [],
			),
		broken: (template) => {
			firstOf(template, "AWS::S3::BucketPolicy").Properties["PolicyDocument"] = {
				Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
			};
		},
	},
	{
		says: "lets only its own API call a function from outside, and gives none a URL",
		problems: (template) => [
			...resourcesOf(template, "AWS::Lambda::Url").map(([id]) => id),
			...resourcesOf(template, "AWS::Lambda::Permission")
				.filter(
					([, { Properties }]) =>
						at(Properties, "Principal") !== "apigateway.amazonaws.com" ||
						!JSON.stringify(at(Properties, "SourceArn") ?? "").includes('"Ref":"Http'),
				)
				.map(([id]) => id),
		],
		broken: (template) => {
			firstOf(template, "AWS::Lambda::Permission").Properties["Principal"] = "*";
		},
	},
];

/** CDK's upload of the console writes to its bucket by families of actions; no function of ours does. */
const ofBuckets = (statement: unknown): boolean =>
	listAt(statement, "Action").every((action) => /^s3:(Get|List|Delete|Abort)/.test(String(action)));

const isOpen = (statement: unknown): boolean => {
	const principal = at(statement, "Principal");
	const everyone = principal === "*" || at(statement, "Principal.AWS") === "*";
	return (
		at(statement, "Effect") === "Allow" && everyone && at(statement, "Condition") === undefined
	);
};

function addStatement(template: Parameters<Rule["broken"]>[0], statement: object): void {
	firstOf(template, "AWS::IAM::Policy", /^(?!Custom)/).Properties["PolicyDocument"] = {
		Statement: [{ Effect: "Allow", ...statement }],
	};
}

const template = templateOf({ stage: "prod" });
describeRules("storage", template, storage);
describeRules("a permission", template, permissions);

describe("the dev stage", () => {
	const dev = templateOf({ stage: "dev" });

	it("leaves nothing behind when it is removed", () => {
		const kept = Object.values(dev.Resources).filter(
			({ Type, DeletionPolicy }: Resource) =>
				DeletionPolicy === "Retain" && Type !== "AWS::StepFunctions::StateMachineVersion",
		);
		expect(kept).toEqual([]);
	});

	it("can be deployed beside another stack of the account", () => {
		const names = (context: Record<string, string>) =>
			Object.values(templateOf(context).Resources).flatMap(({ Properties }) =>
				NAMES.flatMap((name) => {
					const value = at(Properties, name);
					return typeof value === "string" ? [value] : [];
				}),
			);
		const [one, two] = [names({ stage: "dev" }), names({ stage: "dev", name: "other" })];
		expect(one).toContain("earshot-dev-case-resolution");
		expect(one.filter((name) => two.includes(name))).toEqual([]);
	});

	it("can be deployed in another region of the account, where CloudFront's names are the same ones", () => {
		const names = (region: string) => {
			const { template } = synthesise(
				stackOf({ stage: "dev" }, { account: "111122223333", region }),
			);
			return Object.values(template.Resources).flatMap((resource) =>
				["ResponseHeadersPolicyConfig.Name", "OriginAccessControlConfig.Name", "Name"].flatMap(
					(name) => {
						const value = at(resource, `Properties.${name}`);
						const isGlobal = resource.Type.startsWith("AWS::CloudFront::");
						return isGlobal && typeof value === "string" ? [value] : [];
					},
				),
			);
		};
		const [here, there] = [names("eu-central-1"), names("eu-west-1")];
		expect(here).toHaveLength(3);
		expect(here.filter((name) => there.includes(name))).toEqual([]);
	});
});

/** Properties by which AWS names what exists once in an account. */
const NAMES = [
	...["TableName", "QueueName", "BucketName", "FunctionName", "RoleName", "TopicName"],
	...["StateMachineName", "LogGroupName", "AlarmName", "DashboardName", "Budget.BudgetName"],
	...["Domain", "UserPoolName"],
].filter((name) => name !== "FunctionName");
