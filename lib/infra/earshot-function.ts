import { fileURLToPath } from "node:url";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
	ApplicationLogLevel,
	Architecture,
	LoggingFormat,
	Runtime,
	SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { BUNDLING, filesBeside, NEVER_REACHED } from "./bundling.ts";
import { GRANTS, VERBS } from "./grants.ts";
import {
	FUNCTIONS,
	type FunctionName,
	type FunctionSettings,
	RESOURCES,
	type ResourceName,
} from "./settings.ts";
import type { Stage } from "./stage.ts";

/** A resource as functions see it. */
export interface Reachable {
	/** What the variable of `RESOURCES` holds: a name, an address or an ARN. */
	readonly value: string;
	/** ARNs that an action of a verb of `VERBS` is granted on. */
	readonly arns: (action: string, verb: string) => readonly string[];
	/** Findings of the template's checks on a grant that is wider than one thing, with their reasons. */
	readonly wide?: Readonly<Record<string, string>>;
}

/** Every resource that a function can use. */
export type Reach = Readonly<Record<ResourceName, Reachable>>;

/** What every construct of the stack is given. */
export interface Common {
	readonly stage: Stage;
	readonly reach: Reach;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The function `functions/<name>.ts` with the limits, the variables and the grants that the settings give it. */
export class EarshotFunction extends Construct {
	readonly lambda: NodejsFunction;
	readonly settings: FunctionSettings;

	constructor(scope: Construct, name: FunctionName, { stage, reach }: Common) {
		super(scope, name);
		this.settings = FUNCTIONS[name];
		const logGroup = logGroupOf(this, "Log", stage);
		const role = new Role(this, "Role", {
			assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
		});
		role.addToPolicy(
			new PolicyStatement({
				actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
				resources: [logGroup.logGroupArn],
			}),
		);
		for (const statement of statementsOf(name, reach)) role.addToPolicy(statement);
		for (const resource of FUNCTIONS[name].uses) acknowledge(role, reach[resource].wide ?? {});

		const { does, memoryMiB, timeoutSeconds, reservedConcurrency } = this.settings;
		this.lambda = new NodejsFunction(this, "Function", {
			entry: `${ROOT}functions/${name}.ts`,
			projectRoot: ROOT,
			depsLockFilePath: `${ROOT}package-lock.json`,
			description: does,
			runtime: Runtime.NODEJS_24_X,
			architecture: Architecture.ARM_64,
			...{ role, logGroup },
			loggingFormat: LoggingFormat.JSON,
			applicationLogLevelV2: ApplicationLogLevel.INFO,
			systemLogLevelV2: SystemLogLevel.WARN,
			memorySize: memoryMiB,
			timeout: Duration.seconds(timeoutSeconds),
			environment: environmentOf(this.settings, stage, reach),
			...(stage.reservesConcurrency &&
				reservedConcurrency !== undefined && {
					reservedConcurrentExecutions: reservedConcurrency,
				}),
			bundling: {
				...BUNDLING,
				mainFields: [...BUNDLING.mainFields],
				externalModules: [...NEVER_REACHED],
				format: OutputFormat.ESM,
				// the SDK inside is ours, not the one that the runtime carries
				bundleAwsSDK: true,
				sourceMap: true,
				commandHooks: {
					beforeBundling: () => [],
					beforeInstall: () => [],
					afterBundling: (_from, to) => filesBeside(this.settings, ROOT, to),
				},
			},
		});
	}
}

/** Grants more to a function: what AWS does for it under its role. */
export const allow = ({ lambda }: EarshotFunction, resource: string, ...actions: string[]): void =>
	lambda.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));

/** A log group that goes with the stack. */
export function logGroupOf(scope: Construct, id: string, { logDays }: Stage): LogGroup {
	return new LogGroup(scope, id, {
		// CDK's enum of the retentions that exist, by its numbers
		retention: logDays as RetentionDays,
		removalPolicy: RemovalPolicy.DESTROY,
	});
}

function environmentOf(
	{ uses, readsProcesses }: FunctionSettings,
	{ target }: Stage,
	reach: Reach,
): Record<string, string> {
	return {
		...Object.fromEntries(uses.map((resource) => [RESOURCES[resource], reach[resource].value])),
		// relative: AWS starts a function in /var/task, where its bundle lies; an emulator starts it elsewhere
		...(readsProcesses && { PROCESSES_DIR: "processes" }),
		NODE_OPTIONS:
			target === "emulator"
				? // it loads handlers by `require`, which knows no top-level await
					"--enable-source-maps --no-experimental-require-module"
				: "--enable-source-maps",
	};
}

function statementsOf(name: FunctionName, reach: Reach): readonly PolicyStatement[] {
	const grants: Partial<Record<ResourceName, readonly string[]>> = GRANTS[name];
	return Object.entries(grants).flatMap(([resource, verbs]) => {
		const actionsOf: Readonly<Record<string, readonly string[]>> = VERBS[resource as ResourceName];
		const { arns } = reach[resource as ResourceName];
		return verbs.flatMap((verb) =>
			(actionsOf[verb] ?? []).map(
				(action) => new PolicyStatement({ actions: [action], resources: [...arns(action, verb)] }),
			),
		);
	});
}
