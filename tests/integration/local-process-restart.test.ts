import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { startCloud } from "../../lib/local/cloud.ts";
import {
	recorded,
	runCloud,
	runKillableCloud,
	temporaryHome,
	until,
} from "./fixtures/local-cloud.ts";
import { processOf, waiting, withProcess } from "./fixtures/local-process.ts";

describe("a process and the end of the cloud", () => {
	it("keeps its wait, token and all, without calling the function again", async () => {
		using folder = temporaryHome();
		const { home } = folder;
		const first = await startCloud(withProcess(home));
		const before = processOf(first.endpoints.services, home);
		const arn = await before.start("kept", waiting("C-1"));
		const token = await before.token("kept", "First");
		await until(() => first.idle());
		await first.stop();

		// the second deployment has another process; the case goes on with the one that it began with
		await using second = await runCloud(
			withProcess(home, {
				StartAt: "Other",
				States: { Other: { Type: "Fail", Error: "TheOtherProcess" } },
			}),
		);
		const after = processOf(second.endpoints.services, home);
		expect((await after.describe(arn)).status).toBe("RUNNING");
		await after.succeed(token);
		await after.succeed(await after.token("kept", "Second"), "answered");
		expect((await after.end(arn)).output).toMatchObject({ caseId: "C-1", answer: "answered" });
		expect(recorded(home).map(({ state }) => state)).toEqual(["First", "Second"]);
		const other = await after.end(await after.start("new", waiting("C-2")));
		expect(other.error).toBe("TheOtherProcess");
	});

	it("acts on a time that passed in between, and on an answer acknowledged before a kill -9", async () => {
		using folder = temporaryHome();
		const { home } = folder;
		const killed = await runKillableCloud(withProcess(home));
		const before = processOf(killed.endpoints.services, home);
		const late = await before.start("late", waiting("C-1", 1));
		const answered = await before.start("answered", waiting("C-2"));
		await before.token("late", "First");
		await before.succeed(await before.token("answered", "First"), { said: "heard" });
		await killed.kill();
		await sleep(1000);

		const restarted = Date.now();
		await using cloud = await runCloud(withProcess(home));
		const after = processOf(cloud.endpoints.services, home);
		expect(await after.end(late)).toMatchObject({ status: "FAILED", error: "TooLate" });
		expect(Date.now() - restarted).toBeLessThan(4000);
		await after.succeed(await after.token("answered", "Second"));
		expect((await after.end(answered)).status).toBe("SUCCEEDED");
	}, 15_000);

	it("calls the function again that was cut short, with the same token", async () => {
		using folder = temporaryHome();
		const { home } = folder;
		const killed = await runKillableCloud(withProcess(home));
		const before = processOf(killed.endpoints.services, home);
		const arn = await before.start("cut", { ...waiting("C-1"), do: "wait-a-little" });
		const token = await before.token("cut", "First");
		await killed.kill();

		await using cloud = await runCloud(withProcess(home));
		const after = processOf(cloud.endpoints.services, home);
		await until(() => recorded(home).length === 2);
		expect(await after.token("cut", "First")).toBe(token);
		await after.succeed(token);
		await after.succeed(await after.token("cut", "Second"));
		expect((await after.end(arn)).status).toBe("SUCCEEDED");
	}, 15_000);

	it("does not begin with a process that it could not run to its end", async () => {
		using folder = temporaryHome();
		const definition = {
			StartAt: "Nowhere",
			States: {
				A: {
					Type: "Task",
					Resource: "arn:aws:states:::sqs:sendMessage",
					Next: "B",
					HeartbeatSeconds: 1,
				},
				C: { Type: "Parallel" },
				D: {
					Type: "Pass",
					InputPath: "$..all",
					Parameters: { "a.$": "States.Hash('a')" },
					End: true,
				},
			},
		};
		const refused = await startCloud(withProcess(folder.home, definition)).catch((error) => error);
		expect(Object.keys(refused.fields).sort()).toEqual([
			"/StartAt",
			"/States/A/HeartbeatSeconds",
			"/States/A/Next",
			"/States/A/Resource",
			"/States/C/Type",
			"/States/D/InputPath",
			"/States/D/Parameters/a.$",
		]);
	});
});
