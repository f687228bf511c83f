import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoStore } from "./dynamodb.ts";
import { postponeAt, sendTo } from "./sqs.ts";
import { stateMachine } from "./state-machine.ts";

/** The table of that name, with the settings that all functions share. */
export const storeOf = (tableName: string) =>
	dynamoStore(
		tableName,
		DynamoDBDocumentClient.from(new DynamoDBClient(), {
			marshallOptions: { removeUndefinedValues: true },
		}),
	);

/** A sender to the queue of that address. */
export const senderOf = (queueUrl: string) => sendTo(new SQSClient(), queueUrl);

/** Puts off records of the queue of that address. */
export const postponer = (queueUrl: string) => postponeAt(new SQSClient(), queueUrl);

/** The state machine of that ARN. */
export const machineOf = (arn: string) => stateMachine(new SFNClient(), arn);
