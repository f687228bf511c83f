import { runSimulation } from "@cloud-copilot/iam-simulate";
import { type FunctionName, RESOURCES, type ResourceName } from "../../lib/infra/settings.ts";
import { INDEXES } from "../../lib/kernel/table-schema.ts";
import type { RecordedCall } from "../factories/record-calls.ts";
import { at, functionsOf, listAt, resourcesOf, type Synthesised, targetOf } from "./template.ts";

const REGION = "eu-central-1";
const ACCOUNT = "111122223333";

/** One thing that a function does, as IAM sees it. */
export interface Act {
	readonly fn: FunctionName;
	readonly action: string;
	readonly resource: string;
}

/** The text that CloudFormation would make of a value: what it has not created yet gets a name from its id. */
export function textOf(template: Synthesised, value: unknown): string {
	if (typeof value === "string") return value;
	const joined = at(value, "Fn::Join");
	if (Array.isArray(joined)) {
		const [separator, parts] = joined as [string, readonly unknown[]];
		return parts.map((part) => textOf(template, part)).join(separator);
	}
	const pseudo = { "AWS::Partition": "aws", "AWS::Region": REGION, "AWS::AccountId": ACCOUNT };
	const referred = at(value, "Ref");
	if (typeof referred === "string" && referred in pseudo)
		return pseudo[referred as keyof typeof pseudo];
	const id = targetOf(value);
	if (id === undefined) throw new Error(`what does this stand for? ${JSON.stringify(value)}`);
	const arn = arnOf(template, id);
	if (at(value, "Fn::GetAtt.1") === "StreamArn") return `${arn}/stream/2026-11-21T00:00:00.000`;
	return arn;
}

function arnOf({ Resources }: Synthesised, id: string): string {
	const arn = (service: string, name: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`;
	switch (Resources[id]?.Type) {
		case "AWS::DynamoDB::Table":
			return arn("dynamodb", `table/${id}`);
		case "AWS::SQS::Queue":
			return arn("sqs", id);
		case "AWS::S3::Bucket":
			return `arn:aws:s3:::${id.toLowerCase()}`;
		case "AWS::SecretsManager::Secret":
			return arn("secretsmanager", `secret:${id}-AbCdEf`);
		case "AWS::Events::EventBus":
			return arn("events", `event-bus/${at(Resources[id], "Properties.Name")}`);
		case "AWS::Logs::LogGroup":
			return arn("logs", `log-group:${id}:*`);
		case "AWS::Lambda::Function":
			return arn("lambda", `function:${id}`);
		default:
			throw new Error(`${id} of type ${Resources[id]?.Type} has no ARN here`);
	}
}

/** The service of each target, and what it does its actions to. */
const SERVICES: Readonly<Record<string, string>> = {
	DynamoDB_20120810: "dynamodb",
	AmazonSQS: "sqs",
	AWSStepFunctions: "states",
	AWSEvents: "events",
	secretsmanager: "secretsmanager",
};

/** A batch is authorised as the single action; everything else under its own name. */
const AUTHORISED_AS: Readonly<Record<string, string>> = {
	"sqs:SendMessageBatch": "sqs:SendMessage",
};

/** What IAM is asked about a request of the embedded cloud, had it been sent to this stack. */
export function actsOf(template: Synthesised, call: RecordedCall): readonly Act[] {
	const fn = call.fn as FunctionName;
	const environment = at(functionsOf(template).get(fn)?.[1], "Properties.Environment.Variables");
	const arnIn = (resource: ResourceName): string =>
		textOf(template, at(environment, RESOURCES[resource]));
	if (call.target === "") {
		if (call.method !== "PUT") throw new Error(`S3 is asked to ${call.method} ${call.path}`);
		const key = call.path.split("?")[0]?.split("/").slice(2).join("/");
		return [{ fn, action: "s3:PutObject", resource: `${arnIn("payloads")}/${key}` }];
	}
	const [api = "", operation = ""] = call.target.split(".");
	const said = `${SERVICES[api]}:${operation}`;
	const action = AUTHORISED_AS[said] ?? said;
	const act = (resource: string): Act => ({ fn, action, resource });
	const body: unknown = JSON.parse(call.body);
	switch (SERVICES[api]) {
		case "dynamodb": {
			const index = at(body, "IndexName");
			const table = arnIn("table");
			return [act(index === undefined ? table : `${table}/index/${String(index)}`)];
		}
		case "sqs": {
			const queue = /\/(\w+)\.fifo$/.exec(String(at(body, "QueueUrl")))?.[1];
			return [act(arnIn(`${queue}-queue` as ResourceName))];
		}
		case "states":
			return [act(action === "states:StartExecution" ? arnIn("case-process") : "*")];
		case "events":
			return [
				act(`arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${arnIn("bus").split("/").at(-1)}`),
			];
		case "secretsmanager":
			return [act(arnIn("secret"))];
		default:
			throw new Error(`${call.target} goes to a service that this proof does not know`);
	}
}

interface Statement {
	readonly Effect: string;
	readonly Action: readonly string[];
	readonly Resource: readonly string[];
}

/** Statements of the role of a function, as IAM would have them. */
export function statementsOf(template: Synthesised, fn: FunctionName): readonly Statement[] {
	const role = targetOf(at(functionsOf(template).get(fn)?.[1], "Properties.Role"));
	return resourcesOf(template, "AWS::IAM::Policy")
		.filter(([, policy]) =>
			listAt(policy, "Properties.Roles").some((named) => targetOf(named) === role),
		)
		.flatMap(([, policy]) => listAt(policy, "Properties.PolicyDocument.Statement"))
		.map((statement) => ({
			Effect: String(at(statement, "Effect")),
			Action: listAt(statement, "Action").map(String),
			Resource: listAt(statement, "Resource").map((resource) => textOf(template, resource)),
		}));
}

/** Whether the role of its function allows an act. @throws when the simulator does not understand the question */
export async function isAllowed(
	template: Synthesised,
	{ fn, action, resource }: Act,
): Promise<boolean> {
	const policy = { Version: "2012-10-17", Statement: statementsOf(template, fn) };
	const result = await runSimulation(
		{
			request: {
				principal: `arn:aws:iam::${ACCOUNT}:role/${fn}`,
				action,
				// an alias is asked for under the state machine's own name; both are granted
				resource: { resource, accountId: ACCOUNT },
				contextVariables: {},
			},
			identityPolicies: [{ name: fn, policy }],
			serviceControlPolicies: [],
			resourceControlPolicies: [],
		},
		{},
	);
	if (result.resultType === "error")
		throw new Error(`${action} on ${resource}: ${JSON.stringify(result.errors)}`);
	return result.overallResult === "Allowed";
}

/** What AWS itself does under a function's role: writes its log, reads its queue or stream, keeps its failures. */
export function actsOfAws(template: Synthesised, fn: FunctionName): readonly Act[] {
	const [id, found] = functionsOf(template).get(fn) ?? [];
	const act = (action: string, resource: string): Act => ({ fn, action, resource });
	const log = textOf(template, {
		"Fn::GetAtt": [targetOf(at(found, "Properties.LoggingConfig.LogGroup")), "Arn"],
	}).replace(/\*$/, "log-stream:one");
	const sources = resourcesOf(template, "AWS::Lambda::EventSourceMapping").filter(
		([, source]) => targetOf(at(source, "Properties.FunctionName")) === id,
	);
	const failures = [
		...sources.map(([, source]) =>
			at(source, "Properties.DestinationConfig.OnFailure.Destination"),
		),
		...resourcesOf(template, "AWS::Lambda::EventInvokeConfig")
			.filter(([, config]) => targetOf(at(config, "Properties.FunctionName")) === id)
			.map(([, config]) => at(config, "Properties.DestinationConfig.OnFailure.Destination")),
	].filter((destination) => destination !== undefined);
	return [
		...["logs:CreateLogStream", "logs:PutLogEvents"].map((action) => act(action, log)),
		...sources.flatMap(([, source]) => {
			const arn = textOf(template, at(source, "Properties.EventSourceArn"));
			const actions = arn.includes(":sqs:")
				? ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"].map((name) => `sqs:${name}`)
				: ["GetRecords", "GetShardIterator", "DescribeStream"].map((name) => `dynamodb:${name}`);
			return actions.map((action) => act(action, arn));
		}),
		...failures.map((queue) => act("sqs:SendMessage", textOf(template, queue))),
	];
}

/** A grant in words: `route-post dynamodb:Query table`. */
export function wordsOf({ fn, action, resource }: Act): string {
	const index = Object.keys(INDEXES).find((name) => resource.endsWith(`/index/${name}`));
	const name = resource.includes(":stateMachine:") ? "case-process" : kindOf(resource);
	return `${fn} ${action} ${index ?? name}`;
}

function kindOf(arn: string): string {
	const kinds: readonly (readonly [RegExp, string])[] = [
		[/^\*$/, "anything"],
		[/\/stream\//, "stream"],
		[/:dynamodb:/, "table"],
		[/:sqs:.*failures/i, "failures"],
		[/:sqs:.*posts/i, "posts"],
		[/:sqs:.*ideas/i, "ideas"],
		[/:sqs:.*replies/i, "replies"],
		[/:logs:/, "log"],
		[/:s3:/, "payloads"],
		[/:secretsmanager:/, "secret"],
		[/:events:/, "bus"],
	];
	return kinds.find(([pattern]) => pattern.test(arn))?.[1] ?? arn;
}

/** Every grant of the roles of our functions, one action on one resource each. */
export function grantsOf(template: Synthesised): readonly Act[] {
	return [...functionsOf(template).keys()].flatMap((fn) =>
		statementsOf(template, fn).flatMap(({ Action, Resource }) =>
			Action.flatMap((action) => Resource.map((resource) => ({ fn, action, resource }))),
		),
	);
}
