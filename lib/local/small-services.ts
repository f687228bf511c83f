import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { AwsError, type Operations } from "./aws-json.ts";
import { ACCOUNT, BUS_NAME, REGION, SECRET_ID } from "./names.ts";

/** EventBridge: what is put on the bus is appended to a file, one event a line, as a target would be given it. */
export function eventBus(file: string): Operations {
	return {
		async "AWSEvents.PutEvents"({ Entries }) {
			const entries = (Entries ?? []) as readonly Readonly<Record<string, unknown>>[];
			const events = entries.map((entry) => ({
				version: "0",
				id: randomUUID(),
				"detail-type": entry["DetailType"],
				source: entry["Source"],
				account: ACCOUNT,
				time: new Date(Number(entry["Time"] ?? Date.now() / 1000) * 1000).toISOString(),
				region: REGION,
				resources: entry["Resources"] ?? [],
				detail: detailOf(entry["Detail"]),
				bus: entry["EventBusName"] ?? BUS_NAME,
			}));
			await appendFile(file, events.map((event) => `${JSON.stringify(event)}\n`).join(""));
			return { FailedEntryCount: 0, Entries: events.map(({ id }) => ({ EventId: id })) };
		},
	};
}

function detailOf(detail: unknown): unknown {
	try {
		return JSON.parse(String(detail));
	} catch {
		throw new AwsError("MalformedDetail", "Detail is no JSON");
	}
}

/** Secrets Manager with the one secret of the stack. */
export function secrets(secret: Readonly<Record<string, unknown>>): Operations {
	return {
		"secretsmanager.GetSecretValue"({ SecretId }) {
			if (SecretId !== SECRET_ID)
				throw new AwsError("ResourceNotFoundException", `there is no secret ${SecretId}`);
			return {
				ARN: `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${SECRET_ID}`,
				Name: SECRET_ID,
				SecretString: JSON.stringify(secret),
				VersionId: "local",
				VersionStages: ["AWSCURRENT"],
			};
		},
	};
}
