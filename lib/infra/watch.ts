import { Annotations, Aws, Duration } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import {
	Alarm,
	ComparisonOperator,
	Dashboard,
	GraphWidget,
	type IMetric,
	type Metric,
	TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { CaseResolution } from "./case-resolution.ts";
import type { EarshotFunction } from "./earshot-function.ts";
import type { EarshotApi } from "./http-api.ts";
import type { Queues } from "./queues.ts";
import type { Stage } from "./stage.ts";

/** What is watched. */
export interface Watched {
	readonly queues: Queues;
	readonly api: EarshotApi;
	readonly cases: CaseResolution;
	readonly pollChannel: EarshotFunction;
	readonly publishFacts: EarshotFunction;
	readonly functions: readonly EarshotFunction[];
}

interface Rule {
	readonly metric: IMetric;
	/** Alarms from this value on; `below` instead for a thing that must happen. */
	readonly from?: number;
	readonly below?: number;
	/** Periods in a row. */
	readonly periods?: number;
	readonly says: string;
}

const PERIOD = Duration.minutes(5);

/**
 * Tells a person when something needs one. Ten alarms, each of one metric: as many as an account has for nothing. What a
 * queue of failures shows, a function's own errors need not: whatever fails for good ends in one of them.
 */
export class Watch extends Construct {
	readonly topic: Topic;
	readonly dashboard: Dashboard | undefined;

	constructor(scope: Construct, id: string, stage: Stage, watched: Watched) {
		super(scope, id);
		this.topic = new Topic(this, "Alarms", { enforceSSL: true });
		if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
		else if (stage.name === "prod" && stage.target === "aws")
			Annotations.of(this).addWarningV2(
				"earshot:alarms",
				"nobody hears the alarms: deploy with -c alarms=you@example.com",
			);

		const rules = rulesOf(watched);
		for (const [name, { metric, from, below, periods = 1, says }] of Object.entries(rules))
			new Alarm(this, name, {
				...{ metric, threshold: from ?? below ?? 0, evaluationPeriods: periods },
				alarmDescription: says,
				comparisonOperator:
					below === undefined
						? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
						: ComparisonOperator.LESS_THAN_THRESHOLD,
				treatMissingData:
					below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
			}).addAlarmAction(new SnsAction(this.topic));

		this.dashboard = stage.dashboard ? dashboardOf(this, watched) : undefined;
		if (stage.target === "aws") this.addBudget(stage);
	}

	private addBudget({ budgetUsd }: Stage): void {
		this.topic.addToResourcePolicy(
			new PolicyStatement({
				principals: [new ServicePrincipal("budgets.amazonaws.com")],
				actions: ["sns:Publish"],
				resources: [this.topic.topicArn],
				conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
			}),
		);
		const tell = (notificationType: "ACTUAL" | "FORECASTED") => ({
			notification: {
				...{ notificationType, comparisonOperator: "GREATER_THAN" },
				...{ threshold: 100, thresholdType: "PERCENTAGE" },
			},
			subscribers: [{ subscriptionType: "SNS", address: this.topic.topicArn }],
		});
		new CfnBudget(this, "Budget", {
			budget: {
				budgetType: "COST",
				timeUnit: "MONTHLY",
				budgetLimit: { amount: budgetUsd, unit: "USD" },
			},
			notificationsWithSubscribers: [tell("ACTUAL"), tell("FORECASTED")],
		});
	}
}

function rulesOf({ queues, api, cases, pollChannel, publishFacts }: Watched): Record<string, Rule> {
	const lost = "Find out why, mend it, then move the messages back (docs/deploy.md).";
	const depth = (queue: Queues["failures"]) =>
		queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "Maximum" });
	const age = (queue: Queues["failures"]) =>
		queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: "Maximum" });
	const minutes = (count: number) => count * 60;
	return {
		PostsDead: {
			metric: depth(queues.dead.posts),
			from: 1,
			says: `Posts were not routed. ${lost}`,
		},
		IdeasDead: {
			metric: depth(queues.dead.ideas),
			from: 1,
			says: `Ideas were not gathered. ${lost}`,
		},
		RepliesDead: {
			metric: depth(queues.dead.replies),
			from: 1,
			says: `Replies were not sent. ${lost}`,
		},
		Failures: {
			metric: depth(queues.failures),
			from: 1,
			says: `A fact, a poll or a reconciliation failed for good. ${lost}`,
		},
		PostsWait: {
			metric: age(queues.queues.posts),
			...{ from: minutes(15), periods: 2 },
			says: "Posts wait 15 minutes: raise the concurrency of route-post (docs/scale.md).",
		},
		RepliesWait: {
			metric: age(queues.queues.replies),
			...{ from: minutes(15), periods: 2 },
			says: "Replies wait 15 minutes: the channel may refuse them, see the log of send-reply.",
		},
		FactsWait: {
			metric: publishFacts.lambda.metric("IteratorAge", { period: PERIOD, statistic: "Maximum" }),
			...{ from: minutes(15) * 1000, periods: 2 },
			says: "Views heal 15 minutes late: see the log of publish-facts.",
		},
		CasesFailed: {
			metric: cases.machine.metricFailed({ period: PERIOD }),
			from: 1,
			says: "A case lost its process; reconcile-cases starts it again. See why it failed.",
		},
		ApiErrors: {
			metric: api.api.metricServerError({ period: PERIOD, statistic: "Sum" }),
			from: 5,
			says: "The console or a webhook gets errors: see the logs of console-api, receive-webhook.",
		},
		NothingPolled: {
			metric: pollChannel.lambda.metricInvocations({ period: PERIOD }),
			...{ below: 1, periods: 3 },
			says: "No channel was polled for 15 minutes: is the schedule on?",
		},
	};
}

function dashboardOf(scope: Construct, { queues, api, cases, functions }: Watched): Dashboard {
	const graph = (title: string, left: readonly IMetric[]) =>
		new GraphWidget({ title, left: [...left], width: 12 });
	const named = (fn: EarshotFunction, metric: Metric) => metric.with({ label: fn.node.id });
	return new Dashboard(scope, "Dashboard", {
		widgets: [
			[
				graph("Posts: waiting, oldest in seconds", [
					queues.queues.posts.metricApproximateNumberOfMessagesVisible(),
					queues.queues.posts.metricApproximateAgeOfOldestMessage(),
				]),
				graph("Nobody could take", [
					...Object.values(queues.dead).map((q) => q.metricApproximateNumberOfMessagesVisible()),
					queues.failures.metricApproximateNumberOfMessagesVisible(),
				]),
			],
			[
				graph(
					"Errors by function",
					functions.map((fn) => named(fn, fn.lambda.metricErrors())),
				),
				graph(
					"Milliseconds by function, p95",
					functions.map((fn) => named(fn, fn.lambda.metricDuration({ statistic: "p95" }))),
				),
			],
			[
				graph("Cases: started, ended, failed", [
					cases.machine.metricStarted(),
					cases.machine.metricSucceeded(),
					cases.machine.metricFailed(),
				]),
				graph("Requests: all, refused, failed", [
					api.api.metricCount(),
					api.api.metricClientError(),
					api.api.metricServerError(),
				]),
			],
		],
	});
}
