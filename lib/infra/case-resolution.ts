import { readFileSync } from "node:fs";
import { ArnFormat, RemovalPolicy, type Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import {
	CfnStateMachineAlias,
	CfnStateMachineVersion,
	DefinitionBody,
	LogLevel,
	StateMachine,
} from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { type Common, EarshotFunction, type Reachable } from "./earshot-function.ts";
import type { Queues } from "./queues.ts";
import type { Stage } from "./stage.ts";
import { runEvery } from "./triggers.ts";

const DEFINITION = new URL("../../processes/case-resolution.asl.json", import.meta.url);

/** The alias that new cases start under. A case that runs keeps the version that it began with. */
const LIVE = "live";

const machineName = ({ stackName }: Stage) => `${stackName}-case-resolution`;

/** The state machine as functions reach it; named, because its steps are functions that signal it in turn. */
export function reachOfProcess(stack: Stack, stage: Stage): Reachable {
	const machine = stack.formatArn({
		...{ service: "states", resource: "stateMachine", resourceName: machineName(stage) },
		arnFormat: ArnFormat.COLON_RESOURCE_NAME,
	});
	const alias = `${machine}:${LIVE}`;
	return {
		value: stage.target === "emulator" ? machine : alias,
		arns: (action) => (action === "states:StartExecution" ? [machine, alias] : ["*"]),
		wide: {
			"AwsSolutions-IAM5[Resource::*]":
				"a token names one wait, and nobody can guess it; AWS scopes its actions to no resource",
		},
	};
}

/** Carries cases to their resolution: the process, its steps, and what restarts a case that nobody waits for. */
export class CaseResolution extends Construct {
	readonly machine: StateMachine;
	readonly advanceCase: EarshotFunction;
	readonly reconcileCases: EarshotFunction;

	constructor(scope: Construct, id: string, common: Common, queues: Queues) {
		super(scope, id);
		const { stage } = common;
		this.advanceCase = new EarshotFunction(this, "advance-case", common);
		this.reconcileCases = new EarshotFunction(this, "reconcile-cases", common);
		runEvery(this.reconcileCases, queues.failures);

		const logGroup = new LogGroup(this, "Log", {
			// log groups of other names fill a policy of the account that has a limit
			logGroupName: `/aws/vendedlogs/states/${machineName(stage)}`,
			retention: stage.logDays as RetentionDays,
			removalPolicy: RemovalPolicy.DESTROY,
		});
		this.machine = new StateMachine(this, "Machine", {
			stateMachineName: machineName(stage),
			definitionBody: DefinitionBody.fromString(readFileSync(DEFINITION, "utf8")),
			definitionSubstitutions: {
				AdvanceCaseFunctionArn: this.advanceCase.lambda.functionArn,
			},
			logs: { destination: logGroup, level: LogLevel.ERROR, includeExecutionData: false },
		});
		this.machine.addToRolePolicy(
			new PolicyStatement({
				actions: ["lambda:InvokeFunction"],
				resources: [this.advanceCase.lambda.functionArn],
			}),
		);
		acknowledge(this.machine, {
			"AwsSolutions-SF1":
				"the history of a case is kept as its events; every step in the log would cost more than the step",
			"AwsSolutions-SF2": "one function takes every step, and logs the case it worked on",
			"AwsSolutions-IAM5[Resource::*]":
				"delivery of logs is set up by actions that AWS scopes to no resource",
		});
		if (stage.target === "aws") this.addAlias();
	}

	private addAlias(): void {
		const version = new CfnStateMachineVersion(this, "Version", {
			stateMachineArn: this.machine.stateMachineArn,
			stateMachineRevisionId: this.machine.stateMachineRevisionId,
		});
		// the version before stays: the way back of a failed deployment leads to it
		version.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
		new CfnStateMachineAlias(this, "Live", {
			name: LIVE,
			deploymentPreference: {
				type: "ALL_AT_ONCE",
				stateMachineVersionArn: version.attrArn,
			},
		});
	}
}
