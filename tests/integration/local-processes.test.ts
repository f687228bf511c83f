import { setTimeout as sleep } from "node:timers/promises";
import {
	ListExecutionsCommand,
	SendTaskHeartbeatCommand,
	SendTaskSuccessCommand,
	StartExecutionCommand,
	StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Cloud } from "../../lib/local/cloud.ts";
import { PROCESS_ARN } from "../../lib/local/names.ts";
import { recorded, runCloud, temporaryHome, until } from "./fixtures/local-cloud.ts";
import { processOf, waiting, withProcess } from "./fixtures/local-process.ts";

describe("a process", () => {
	const folder = temporaryHome();
	const { home } = folder;
	let cloud: Cloud & AsyncDisposable;
	let process: ReturnType<typeof processOf>;
	beforeAll(async () => {
		cloud = await runCloud(withProcess(home));
		process = processOf(cloud.endpoints.services, home);
	});
	afterAll(async () => {
		await cloud[Symbol.asyncDispose]();
		folder[Symbol.dispose]();
	});

	it("calls a function and goes on with what it returns", async () => {
		const arn = await process.start("plain", { kind: "Plain", caseId: "C-1" });
		expect(await process.end(arn)).toMatchObject({
			status: "SUCCEEDED",
			output: { kind: "Plain", caseId: "C-1", made: { caseId: "C-1", status: 200 } },
		});
	});

	it("gives every wait a token of its own, good for one answer", async () => {
		const arn = await process.start("tokens", waiting("C-2"));
		const first = await process.token("tokens", "First");
		await process.client.send(new SendTaskHeartbeatCommand({ taskToken: first }));
		await process.succeed(first, { said: "one" });
		const second = await process.token("tokens", "Second");
		expect(second).not.toBe(first);
		await expect(process.succeed(first)).rejects.toMatchObject({ name: "TaskTimedOut" });
		await process.succeed(second, null);
		await expect(process.fail(second, "x", "y")).rejects.toMatchObject({ name: "TaskTimedOut" });
		await expect(process.succeed("no-token")).rejects.toMatchObject({ name: "InvalidToken" });
		expect((await process.end(arn)).output).toMatchObject({ caseId: "C-2", answer: null });
	});

	it("takes an answer while the function that was given the token still runs", async () => {
		const arn = await process.start("quick", { ...waiting("C-3"), do: "wait-a-little" });
		await process.succeed(await process.token("quick", "First"));
		await process.succeed(await process.token("quick", "Second"));
		expect((await process.end(arn)).status).toBe("SUCCEEDED");
		await until(() => cloud.idle()); // what the functions return afterwards changes nothing
		expect((await process.describe(arn)).status).toBe("SUCCEEDED");
	});

	it("times a wait out by a number in the state's input", async () => {
		const started = Date.now();
		const arn = await process.start("late", waiting("C-4", 1));
		expect(await process.end(arn)).toMatchObject({ status: "FAILED", error: "TooLate" });
		expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
		const token = await process.token("late", "First");
		await expect(process.succeed(token)).rejects.toMatchObject({ name: "TaskTimedOut" });
	});

	it("waits longer than a timer of Node can", async () => {
		const hundredDays = 100 * 24 * 60 * 60;
		const waits = await process.start("patient", waiting("C-5", hundredDays));
		const rests = await process.start("rests", { kind: "Rest", seconds: hundredDays });
		await process.token("patient", "First");
		await sleep(100);
		expect((await process.describe(waits)).status).toBe("RUNNING");
		expect((await process.describe(rests)).status).toBe("RUNNING");
	});

	it("catches the error that an answer names, and the error of a function after its retries", async () => {
		const refused = await process.start("refused", waiting("C-6"));
		await process.fail(await process.token("refused", "First"), "Refused", "not ours");
		expect((await process.end(refused)).output).toMatchObject({
			refusal: { Error: "Refused", Cause: "not ours" },
		});

		const before = recorded(home).length;
		const retried = await process.start("retried", { kind: "Retried" });
		const { failure } = (await process.end(retried)).output;
		expect(failure.Error).toBe("NotToday");
		expect(JSON.parse(failure.Cause)).toMatchObject({ errorMessage: "as asked" });
		expect(recorded(home).length - before).toBe(2);

		const uncaught = await process.start("uncaught", waiting("C-7"));
		await process.fail(await process.token("uncaught", "First"), "Unheard", "of");
		expect(await process.end(uncaught)).toMatchObject({
			status: "FAILED",
			error: "Unheard",
			cause: "of",
		});
	});

	it("is started once under one name", async () => {
		const arn = await process.start("once", waiting("C-8"));
		expect(await process.start("once", waiting("C-8"))).toBe(arn);
		const other = process.start("once", waiting("C-9"));
		await expect(other).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
		await process.client.send(new StopExecutionCommand({ executionArn: arn, cause: "done" }));
		expect(await process.end(arn)).toMatchObject({ status: "ABORTED", cause: "done" });
		const again = process.start("once", waiting("C-8"));
		await expect(again).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
		const token = await process.token("once", "First");
		await expect(process.succeed(token)).rejects.toMatchObject({ name: "TaskTimedOut" });
	});

	it("is listed by what became of it, in pages", async () => {
		const list = async (statusFilter: "RUNNING" | "ABORTED", nextToken?: string) =>
			process.client.send(
				new ListExecutionsCommand({
					stateMachineArn: PROCESS_ARN,
					statusFilter,
					maxResults: 1,
					nextToken,
				}),
			);
		const aborted = await list("ABORTED");
		expect(aborted.executions?.map(({ name }) => name)).toEqual(["once"]);
		expect(aborted.nextToken).toBeUndefined();
		const first = await list("RUNNING");
		const second = await list("RUNNING", first.nextToken);
		expect(
			[first, second].flatMap(({ executions }) => executions?.map(({ name }) => name)),
		).toEqual(["rests", "patient"]);
		expect(second.nextToken).toBeUndefined();
	});

	it("refuses what is no input, no output, no machine", async () => {
		const { client } = process;
		const start = (stateMachineArn: string, input: string) =>
			client.send(new StartExecutionCommand({ stateMachineArn, input }));
		await expect(start(PROCESS_ARN, "{")).rejects.toMatchObject({ name: "InvalidExecutionInput" });
		await expect(start("none", "{}")).rejects.toMatchObject({ name: "StateMachineDoesNotExist" });
		const taskToken = await process.token("patient", "First");
		const bad = client.send(new SendTaskSuccessCommand({ taskToken, output: "{" }));
		await expect(bad).rejects.toMatchObject({ name: "InvalidOutput" });
	});
});
