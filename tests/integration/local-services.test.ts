import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { expect, it } from "@jest/globals";
import { startCloud } from "../../lib/local/cloud.ts";
import { BUCKET_NAME, BUS_NAME, SECRET_ID } from "../../lib/local/names.ts";
import {
	CLIENT,
	recorded,
	runCloud,
	smallCloud,
	temporaryHome,
	until,
} from "./fixtures/local-cloud.ts";

it("keeps objects across a restart", async () => {
	using folder = temporaryHome();
	const options = smallCloud(folder.home, []);
	const first = await startCloud(options);
	const object = { Bucket: BUCKET_NAME, Key: "posts/x/1.json" };
	const before = new S3Client({ ...CLIENT, endpoint: first.endpoints.queues });
	await before.send(new PutObjectCommand({ ...object, Body: "raw", ContentType: "text/plain" }));
	await first.stop();

	await using second = await runCloud(options);
	const after = new S3Client({ ...CLIENT, endpoint: second.endpoints.queues });
	const { Body, ContentType } = await after.send(new GetObjectCommand(object));
	expect([await Body?.transformToString(), ContentType]).toEqual(["raw", "text/plain"]);
	const missing = after.send(new GetObjectCommand({ ...object, Key: "none" }));
	await expect(missing).rejects.toMatchObject({ name: "NoSuchKey" });
});

it("appends what is announced on the bus to a file, and refuses what is no JSON", async () => {
	using folder = temporaryHome();
	await using cloud = await runCloud(smallCloud(folder.home, []));
	const bus = new EventBridgeClient({ ...CLIENT, endpoint: cloud.endpoints.services });
	const put = (Detail: string) =>
		bus.send(
			new PutEventsCommand({
				Entries: [{ EventBusName: BUS_NAME, Source: "earshot", DetailType: "case.opened", Detail }],
			}),
		);
	const { Entries, FailedEntryCount } = await put('{"caseId":"C-1"}');
	await expect(put("{")).rejects.toMatchObject({ name: "MalformedDetail" });
	expect(FailedEntryCount).toBe(0);
	const lines = readFileSync(join(folder.home, "bus.jsonl"), "utf8").trim().split("\n");
	expect(lines.map((line) => JSON.parse(line))).toEqual([
		expect.objectContaining({
			id: Entries?.[0]?.EventId,
			"detail-type": "case.opened",
			source: "earshot",
			detail: { caseId: "C-1" },
		}),
	]);
});

it("gives away the one secret that there is", async () => {
	using folder = temporaryHome();
	await using cloud = await runCloud(smallCloud(folder.home, [], { secret: { x: { key: "k" } } }));
	const get = async (SecretId: string) => {
		const response = await fetch(cloud.endpoints.services, {
			method: "POST",
			headers: {
				"content-type": "application/x-amz-json-1.1",
				"x-amz-target": "secretsmanager.GetSecretValue",
			},
			body: JSON.stringify({ SecretId }),
		});
		return (await response.json()) as Record<string, string>;
	};
	expect(JSON.parse((await get(SECRET_ID))["SecretString"] ?? "")).toEqual({ x: { key: "k" } });
	expect((await get("another"))["__type"]).toBe("ResourceNotFoundException");
});

it("runs what is scheduled soon after the start and then at its times, never beside itself", async () => {
	using folder = temporaryHome();
	await using cloud = await runCloud(smallCloud(folder.home, ["tick"], { schedules: true }));
	await until(() => recorded(folder.home).length >= 2);
	await Promise.all([cloud.runSchedule("tick"), cloud.runSchedule("tick")]);
	expect(new Set(recorded(folder.home).map(({ beside }) => beside))).toEqual(new Set([1]));
	expect(recorded(folder.home)[0]).toMatchObject({ type: "Scheduled Event" });
});

it("answers from the start, while its functions still load", async () => {
	using folder = temporaryHome();
	await using cloud = await runCloud(smallCloud(folder.home, ["answer"]));
	const responses = await Promise.all([fetch(`${cloud.url}/open`), fetch(`${cloud.url}/`)]);
	expect(responses.map(({ status }) => status)).toEqual([200, 200]);
});
