import { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { allow, type EarshotFunction } from "./earshot-function.ts";
import type { Queues } from "./queues.ts";

/** Runs the function for the messages of its queue; what it names as failed is delivered again, the rest is not. */
export function readQueue(fn: EarshotFunction, { queues }: Queues): void {
	const { lambda, settings } = fn;
	if (settings.trigger.kind !== "queue") throw new Error(`${lambda.node.path} reads no queue`);
	const { queue, batchSize, concurrency } = settings.trigger;
	const { queueArn } = queues[queue];
	// CDK's own event source grants more
	allow(fn, queueArn, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
	lambda.addEventSourceMapping("Queue", {
		eventSourceArn: queueArn,
		batchSize,
		maxConcurrency: concurrency,
		reportBatchItemFailures: true,
	});
}

/** The queue where failures end, as a destination of what a function could not take: it may send there, no more. */
export function endingIn(failures: Queue, fn: EarshotFunction) {
	allow(fn, failures.queueArn, "sqs:SendMessage");
	return { bind: () => ({ destination: failures.queueArn }) };
}

/**
 * Runs the function as often as its settings say. A run that fails is not repeated: the next one continues what it
 * finds. Its failure is kept, and so is a run that the schedule could not start.
 */
export function runEvery(fn: EarshotFunction, failures: Queue): void {
	const { lambda, settings } = fn;
	if (settings.trigger.kind !== "schedule") throw new Error(`${lambda.node.path} has no schedule`);
	const { everySeconds } = settings.trigger;
	lambda.configureAsyncInvoke({
		retryAttempts: 0,
		maxEventAge: Duration.seconds(Math.max(60, everySeconds)),
		onFailure: endingIn(failures, fn),
	});

	const role = new Role(fn, "ScheduleRole", {
		assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
	});
	const may = (action: string, arn: string) =>
		role.addToPolicy(new PolicyStatement({ actions: [action], resources: [arn] }));
	may("lambda:InvokeFunction", lambda.functionArn);
	may("sqs:SendMessage", failures.queueArn);
	new CfnSchedule(fn, "Schedule", {
		description: settings.does,
		scheduleExpression: `rate(${minutes(everySeconds)})`,
		flexibleTimeWindow: { mode: "OFF" },
		target: {
			arn: lambda.functionArn,
			roleArn: role.roleArn,
			retryPolicy: {
				maximumRetryAttempts: 2,
				maximumEventAgeInSeconds: Math.max(60, everySeconds),
			},
			deadLetterConfig: { arn: failures.queueArn },
		},
	});
}

/** EventBridge counts in whole minutes, and wants its grammar right. */
function minutes(seconds: number): string {
	if (seconds % 60 !== 0)
		throw new Error(`a schedule runs every whole minute, not every ${seconds} s`);
	return seconds === 60 ? "1 minute" : `${seconds / 60} minutes`;
}
