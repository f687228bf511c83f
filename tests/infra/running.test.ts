import { FUNCTIONS, type FunctionSettings, RESOURCES } from "../../lib/infra/settings.ts";
import {
	at,
	describeRules,
	firstOf,
	functionsOf,
	listAt,
	type Mutable,
	type Resource,
	type Rule,
	resourcesOf,
	type Synthesised,
	targetOf,
	templateOf,
} from "./template.ts";

const LOG_DAYS = 90;

/** A function of a template that is to be spoilt, by the name of its file. */
function functionOf(template: Mutable, name: keyof typeof FUNCTIONS) {
	const id = functionsOf(template as Synthesised).get(name)?.[0] ?? name;
	return firstOf(template, "AWS::Lambda::Function", new RegExp(id));
}

/** A line for each of our functions that a check finds wrong. */
const eachFunction =
	(wrong: (fn: Resource, settings: FunctionSettings) => boolean) =>
	(template: Synthesised): readonly string[] => {
		const found = functionsOf(template);
		return Object.entries(FUNCTIONS).flatMap(([name, settings]) => {
			const fn = found.get(name as keyof typeof FUNCTIONS)?.[1];
			if (!fn) return [`${name} is missing`];
			return wrong(fn, settings) ? [name] : [];
		});
	};

const functions: readonly Rule[] = [
	{
		says: "runs every function on Node 24 and ARM, within its limits",
		problems: eachFunction(
			({ Properties }, { timeoutSeconds, memoryMiB }) =>
				at(Properties, "Runtime") !== "nodejs24.x" ||
				at(Properties, "Architectures.0") !== "arm64" ||
				at(Properties, "Timeout") !== timeoutSeconds ||
				at(Properties, "MemorySize") !== memoryMiB,
		),
		broken: (template) => {
			functionOf(template, "send-reply").Properties["Timeout"] = 900;
		},
	},
	{
		says: "logs JSON at INFO, the runtime at WARN",
		problems: eachFunction(
			({ Properties }) =>
				at(Properties, "LoggingConfig.LogFormat") !== "JSON" ||
				at(Properties, "LoggingConfig.ApplicationLogLevel") !== "INFO" ||
				at(Properties, "LoggingConfig.SystemLogLevel") !== "WARN",
		),
		broken: (template) => {
			functionOf(template, "route-post").Properties["LoggingConfig"] = { LogFormat: "Text" };
		},
	},
	{
		says: "names to each function what it uses, and nothing else",
		problems: eachFunction(({ Properties }, { uses, readsProcesses }) => {
			const expected = [
				...uses.map((resource) => RESOURCES[resource]),
				...(readsProcesses ? ["PROCESSES_DIR"] : []),
				"NODE_OPTIONS",
			];
			const named = Object.keys(at(Properties, "Environment.Variables") ?? {});
			return named.sort().join() !== expected.sort().join();
		}),
		broken: (template) => {
			functionOf(template, "gather-idea").Properties["Environment"] = {
				Variables: { TABLE_NAME: "t", NODE_OPTIONS: "", API_KEY: "a secret" },
			};
		},
	},
	{
		says: "maps the lines of an error back to the sources",
		problems: eachFunction(
			({ Properties }) =>
				!String(at(Properties, "Environment.Variables.NODE_OPTIONS")).includes(
					"--enable-source-maps",
				),
		),
		broken: (template) => {
			functionOf(template, "route-post").Properties["Environment"] = { Variables: {} };
		},
	},
	{
		says: "reserves executions for what must not run beside itself",
		problems: eachFunction(
			({ Properties }, { reservedConcurrency }) =>
				at(Properties, "ReservedConcurrentExecutions") !== reservedConcurrency,
		),
		broken: (template) => {
			delete functionOf(template, "poll-channel").Properties["ReservedConcurrentExecutions"];
		},
	},
	{
		says: "keeps no log for ever",
		problems: (template) =>
			resourcesOf(template, "AWS::Logs::LogGroup")
				.filter(([, group]) => at(group, "Properties.RetentionInDays") !== LOG_DAYS)
				.map(([id]) => id),
		broken: (template) => {
			delete firstOf(template, "AWS::Logs::LogGroup").Properties["RetentionInDays"];
		},
	},
	{
		says: "has a log group in the stack for every function",
		problems: eachFunction(({ Properties }) => !targetOf(at(Properties, "LoggingConfig.LogGroup"))),
		broken: (template) => {
			functionOf(template, "send-reply").Properties["LoggingConfig"] = { LogFormat: "JSON" };
		},
	},
];

/** Settings of the function that a reference names. */
function settingsOf(template: Synthesised, reference: unknown): FunctionSettings | undefined {
	const id = targetOf(reference);
	const name = [...functionsOf(template)].find(([, [found]]) => found === id)?.[0];
	return name && FUNCTIONS[name];
}

const sourcesOf = (template: Synthesised, kind: "queue" | "stream") =>
	resourcesOf(template, "AWS::Lambda::EventSourceMapping").filter(
		([, source]) =>
			settingsOf(template, at(source, "Properties.FunctionName"))?.trigger.kind === kind,
	);

const deadQueueOf = (queue: Resource) =>
	targetOf(at(queue, "Properties.RedrivePolicy.deadLetterTargetArn"));

const queues: readonly Rule[] = [
	{
		says: "hides a message six times as long as its function may take",
		problems: (template) =>
			sourcesOf(template, "queue").flatMap(([id, source]) => {
				const queue = template.Resources[targetOf(at(source, "Properties.EventSourceArn")) ?? ""];
				const settings = settingsOf(template, at(source, "Properties.FunctionName"));
				const expected = 6 * (settings?.timeoutSeconds ?? Number.NaN);
				return at(queue, "Properties.VisibilityTimeout") === expected ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::SQS::Queue", /posts(?!dead)/).Properties["VisibilityTimeout"] = 30;
		},
	},
	{
		says: "has a reader for every queue of the settings",
		problems: (template) => {
			const read = sourcesOf(template, "queue").length;
			const wanted = Object.values(FUNCTIONS).filter(({ trigger }) => trigger.kind === "queue");
			return read === wanted.length ? [] : [`${read} of ${wanted.length} queues are read`];
		},
		broken: (template) => {
			const id = sourcesOf(template as Synthesised, "queue")[0]?.[0] ?? "";
			delete template.Resources[id];
		},
	},
	{
		says: "repeats what failed, not its whole batch, with a limit of batches at once",
		problems: (template) =>
			sourcesOf(template, "queue").flatMap(([id, source]) => {
				const { trigger } = settingsOf(template, at(source, "Properties.FunctionName")) ?? {};
				const kept =
					trigger?.kind === "queue" &&
					at(source, "Properties.FunctionResponseTypes.0") === "ReportBatchItemFailures" &&
					at(source, "Properties.BatchSize") === trigger.batchSize &&
					at(source, "Properties.ScalingConfig.MaximumConcurrency") === trigger.concurrency;
				return kept ? [] : [id];
			}),
		broken: (template) => {
			delete firstOf(template, "AWS::Lambda::EventSourceMapping").Properties["ScalingConfig"];
		},
	},
	{
		says: "gives every queue a dead-letter queue of its kind that keeps messages for 14 days",
		problems: (template) => {
			const all = resourcesOf(template, "AWS::SQS::Queue");
			const ends = new Set(all.flatMap(([, queue]) => deadQueueOf(queue) ?? []));
			return all.flatMap(([id, queue]) => {
				const isLast = ends.has(id) || /failures/.test(id);
				const dead = template.Resources[isLast ? id : (deadQueueOf(queue) ?? "")];
				const kept =
					at(dead, "Properties.MessageRetentionPeriod") === 14 * 86_400 &&
					(isLast || at(queue, "Properties.RedrivePolicy.maxReceiveCount") === 4) &&
					at(dead, "Properties.FifoQueue") === at(queue, "Properties.FifoQueue");
				return kept ? [] : [id];
			});
		},
		broken: (template) => {
			delete firstOf(template, "AWS::SQS::Queue", /replies(?!dead)/).Properties["RedrivePolicy"];
		},
	},
	{
		says: "encrypts every queue and takes no plain connection",
		problems: (template) =>
			resourcesOf(template, "AWS::SQS::Queue").flatMap(([id, queue]) => {
				const policies = resourcesOf(template, "AWS::SQS::QueuePolicy").filter(([, policy]) =>
					listAt(policy, "Properties.Queues").some((named) => targetOf(named) === id),
				);
				const denies = policies.some(([, policy]) =>
					listAt(policy, "Properties.PolicyDocument.Statement").some(refusesPlainConnections),
				);
				return denies && at(queue, "Properties.SqsManagedSseEnabled") === true ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::SQS::QueuePolicy").Properties["PolicyDocument"] = { Statement: [] };
		},
	},
];

const refusesPlainConnections = (statement: unknown): boolean =>
	at(statement, "Effect") === "Deny" &&
	at(statement, "Condition.Bool.aws:SecureTransport") === "false";

const isFailureQueue = (reference: unknown): boolean => /failures/.test(targetOf(reference) ?? "");

const KEYS_OF_FACTS = ["POST#", "CASE#", "IDEA#", "REPLY#"];

const failures: readonly Rule[] = [
	{
		says: "hears only inserted facts from the stream",
		problems: (template) =>
			sourcesOf(template, "stream").flatMap(([id, source]) => {
				const patterns = listAt(source, "Properties.FilterCriteria.Filters").map(
					(filter) => JSON.parse(String(at(filter, "Pattern"))) as unknown,
				);
				const keys = patterns.map((pattern) => at(pattern, "dynamodb.Keys.pk.S.0.prefix"));
				const kept =
					patterns.every((pattern) => at(pattern, "eventName.0") === "INSERT") &&
					keys.join() === KEYS_OF_FACTS.join();
				return kept ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::Lambda::EventSourceMapping", /DynamoDB/).Properties[
				"FilterCriteria"
			] = { Filters: [] };
		},
	},
	{
		says: "gives up a poisoned record of the stream after a few tries, alone, and keeps its place",
		problems: (template) => {
			const sources = sourcesOf(template, "stream");
			if (sources.length !== 1) return [`${sources.length} functions read the stream`];
			return sources.flatMap(([id, { Properties }]) => {
				const retries = Number(at(Properties, "MaximumRetryAttempts") ?? -1);
				const kept =
					retries >= 0 &&
					retries <= 10 &&
					at(Properties, "BisectBatchOnFunctionError") === true &&
					at(Properties, "FunctionResponseTypes.0") === "ReportBatchItemFailures" &&
					at(Properties, "StartingPosition") === "TRIM_HORIZON" &&
					isFailureQueue(at(Properties, "DestinationConfig.OnFailure.Destination"));
				return kept ? [] : [id];
			});
		},
		broken: (template) => {
			delete firstOf(template, "AWS::Lambda::EventSourceMapping", /DynamoDB/).Properties[
				"MaximumRetryAttempts"
			];
		},
	},
	{
		says: "runs every scheduled function as often as its settings say, and keeps a run that could not start",
		problems: (template) => {
			const schedules = resourcesOf(template, "AWS::Scheduler::Schedule");
			const scheduled = Object.values(FUNCTIONS).filter(
				({ trigger }) => trigger.kind === "schedule",
			);
			if (schedules.length !== scheduled.length) return [`${schedules.length} schedules`];
			return schedules.flatMap(([id, { Properties }]) => {
				const { trigger } = settingsOf(template, at(Properties, "Target.Arn")) ?? {};
				const minutes = /^rate\((\d+) minutes?\)$/.exec(
					String(at(Properties, "ScheduleExpression")),
				);
				const kept =
					trigger?.kind === "schedule" &&
					Number(minutes?.[1]) * 60 === trigger.everySeconds &&
					isFailureQueue(at(Properties, "Target.DeadLetterConfig.Arn")) &&
					at(Properties, "Target.RetryPolicy.MaximumEventAgeInSeconds") !== undefined;
				return kept ? [] : [id];
			});
		},
		broken: (template) => {
			const target = firstOf(template, "AWS::Scheduler::Schedule").Properties["Target"];
			delete (target as Record<string, unknown>)["DeadLetterConfig"];
		},
	},
	{
		says: "keeps the failure of every call that nobody waits for",
		problems: (template) =>
			resourcesOf(template, "AWS::Scheduler::Schedule").flatMap(([id, schedule]) => {
				const fn = targetOf(at(schedule, "Properties.Target.Arn"));
				const kept = resourcesOf(template, "AWS::Lambda::EventInvokeConfig").some(
					([, config]) =>
						targetOf(at(config, "Properties.FunctionName")) === fn &&
						isFailureQueue(at(config, "Properties.DestinationConfig.OnFailure.Destination")),
				);
				return kept ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::Lambda::EventInvokeConfig").Properties["DestinationConfig"] = {};
		},
	},
	{
		says: "gives every target of a rule on the bus a dead-letter queue",
		problems: (template) =>
			resourcesOf(template, "AWS::Events::Rule").flatMap(([id, rule]) =>
				listAt(rule, "Properties.Targets").some((one) => !at(one, "DeadLetterConfig.Arn"))
					? [id]
					: [],
			),
		broken: (template) => {
			template.Resources["ARule"] = {
				Type: "AWS::Events::Rule",
				Properties: { Targets: [{ Arn: "arn:aws:lambda:eu-central-1:111122223333:function:f" }] },
			};
		},
	},
];

const alarms: readonly Rule[] = [
	{
		says: "has at most the ten alarms of one metric that cost nothing",
		problems: (template) => {
			const all = resourcesOf(template, "AWS::CloudWatch::Alarm");
			const several = all.filter(([, alarm]) => at(alarm, "Properties.Metrics") !== undefined);
			const composite = resourcesOf(template, "AWS::CloudWatch::CompositeAlarm");
			return [
				...(all.length > 10 ? [`${all.length} alarms`] : []),
				...[...several, ...composite].map(([id]) => id),
			];
		},
		broken: (template) => {
			template.Resources["Both"] = { Type: "AWS::CloudWatch::CompositeAlarm", Properties: {} };
		},
	},
	{
		says: "tells a person of every alarm, and what to do about it",
		problems: (template) =>
			resourcesOf(template, "AWS::CloudWatch::Alarm")
				.filter(
					([, alarm]) =>
						!/Alarms/.test(targetOf(at(alarm, "Properties.AlarmActions.0")) ?? "") ||
						String(at(alarm, "Properties.AlarmDescription") ?? "").length < 30,
				)
				.map(([id]) => id),
		broken: (template) => {
			firstOf(template, "AWS::CloudWatch::Alarm").Properties["AlarmActions"] = [];
		},
	},
	{
		says: "watches every queue where messages end",
		problems: (template) => {
			const watched = resourcesOf(template, "AWS::CloudWatch::Alarm").map(([, alarm]) =>
				targetOf(at(alarm, "Properties.Dimensions.0.Value")),
			);
			const ends = resourcesOf(template, "AWS::SQS::Queue").filter(([id]) =>
				/dead|failures/.test(id),
			);
			return ends.map(([id]) => id).filter((id) => !watched.includes(id));
		},
		broken: (template) => {
			delete template.Resources[
				Object.keys(template.Resources).find((id) => /FailuresA?/.test(id) && /Watch/.test(id)) ??
					""
			];
		},
	},
	{
		says: "announces a bill above the budget, actual and forecast",
		problems: (template) => {
			const told = resourcesOf(template, "AWS::Budgets::Budget").flatMap(([, budget]) =>
				listAt(budget, "Properties.NotificationsWithSubscribers")
					.filter((one) => /Alarms/.test(targetOf(at(one, "Subscribers.0.Address")) ?? ""))
					.map((one) => at(one, "Notification.NotificationType")),
			);
			return ["ACTUAL", "FORECASTED"].filter((kind) => !told.includes(kind));
		},
		broken: (template) => {
			firstOf(template, "AWS::Budgets::Budget").Properties["NotificationsWithSubscribers"] = [];
		},
	},
	{
		says: "lets only alarms and budgets of this account speak on the topic",
		problems: (template) =>
			resourcesOf(template, "AWS::SNS::TopicPolicy").flatMap(([id, policy]) =>
				listAt(policy, "Properties.PolicyDocument.Statement").some(
					(statement) =>
						at(statement, "Effect") === "Allow" &&
						!JSON.stringify(statement).includes("aws:SourceA"),
				)
					? [id]
					: [],
			),
		broken: (template) => {
			firstOf(template, "AWS::SNS::TopicPolicy").Properties["PolicyDocument"] = {
				Statement: [{ Effect: "Allow", Principal: "*", Action: "sns:Publish", Resource: "*" }],
			};
		},
	},
];

const template = templateOf({ stage: "prod" });
describeRules("a function", template, functions);
describeRules("a queue", template, queues);
describeRules("a failure", template, failures);
describeRules("an alarm", template, alarms);
