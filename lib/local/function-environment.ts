import { devNull } from "node:os";
import {
	deadVariable,
	FAILURES_VARIABLE,
	type FunctionSettings,
	type QueueName,
	RESOURCES,
	type ResourceName,
} from "../infra/settings.ts";
import {
	BUCKET_NAME,
	BUS_NAME,
	deadQueueName,
	FACTS_DEAD,
	PROCESS_ARN,
	QUEUE_NAMES,
	queueName,
	queueUrl,
	REGION,
	SECRET_ID,
	TABLE_NAME,
} from "./names.ts";

/** Where the services listen: URLs without a path. */
export interface Endpoints {
	readonly dynamodb: string;
	/** SQS and S3. */
	readonly queues: string;
	/** Step Functions, EventBridge and Secrets Manager. */
	readonly services: string;
}

const variable = (resource: ResourceName, { queues }: Endpoints): string => {
	switch (resource) {
		case "table":
			return TABLE_NAME;
		case "posts-queue":
		case "ideas-queue":
		case "replies-queue":
			return queueUrl(queues, queueName(resource.replace("-queue", "") as QueueName));
		case "case-process":
			return PROCESS_ARN;
		case "bus":
			return BUS_NAME;
		case "payloads":
			return BUCKET_NAME;
		case "secret":
			return SECRET_ID;
	}
};

/** The variables of everything, for a tool on this machine. */
export const toolEnvironment = (
	endpoints: Endpoints,
	processesDir: string,
): Record<string, string> => ({
	...functionEnvironment(
		"tools",
		{ uses: Object.keys(RESOURCES) as ResourceName[], readsProcesses: true, memoryMiB: 0 },
		endpoints,
		processesDir,
	),
	...Object.fromEntries(
		QUEUE_NAMES.map((queue) => [
			deadVariable(queue),
			queueUrl(endpoints.queues, deadQueueName(queue)),
		]),
	),
	[FAILURES_VARIABLE]: queueUrl(endpoints.queues, FACTS_DEAD),
});

/**
 * All the variables that a function has: those that the stack gives it, and where the embedded cloud's services are.
 * Nothing of the machine's own environment, so that its AWS profile is never reached by accident.
 */
export function functionEnvironment(
	name: string,
	{
		uses,
		readsProcesses,
		memoryMiB,
	}: Pick<FunctionSettings, "uses" | "readsProcesses" | "memoryMiB">,
	endpoints: Endpoints,
	processesDir: string,
): Record<string, string> {
	return {
		...Object.fromEntries(
			uses.map((resource) => [RESOURCES[resource], variable(resource, endpoints)]),
		),
		...(readsProcesses && { PROCESSES_DIR: processesDir }),
		AWS_LAMBDA_FUNCTION_NAME: name,
		AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMiB),
		AWS_REGION: REGION,
		AWS_ACCESS_KEY_ID: "local",
		AWS_SECRET_ACCESS_KEY: "local",
		AWS_CONFIG_FILE: devNull,
		AWS_SHARED_CREDENTIALS_FILE: devNull,
		AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
		AWS_ENDPOINT_URL_SQS: endpoints.queues,
		AWS_ENDPOINT_URL_S3: endpoints.queues,
		AWS_ENDPOINT_URL_SFN: endpoints.services,
		AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.services,
		AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.services,
	};
}
