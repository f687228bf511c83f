import { describe, expect, it } from "@jest/globals";
import { ContextError, readStage } from "../../lib/infra/stage.ts";
import { stackOf, synthesise } from "./template.ts";

const stageOf = (context: Readonly<Record<string, unknown>>, region?: string) =>
	readStage((name) => context[name], region);

describe("what the command line says", () => {
	it.each([
		["no stage", {}, "say stage=dev or stage=prod"],
		["a stage that does not exist", { stage: "production" }, "-c stage=production"],
		["a target that does not exist", { stage: "dev", target: "moon" }, "target=aws or"],
		["a name too long", { stage: "dev", name: "e".repeat(31) }, "2 to 30 lower-case letters"],
		["a name with other signs", { stage: "dev", name: "Ear_shot" }, "lower-case letters, digits"],
		["a name that AWS reserves", { stage: "dev", name: "my-aws-thing" }, "choose another"],
		["a budget that is no number", { stage: "dev", budget: "lots" }, "budget=50"],
		["an address that is none", { stage: "dev", alarms: "me" }, "alarms=you@example.com"],
	])("is refused with %s, and says what would do", (_what, context, says) => {
		expect(() => stageOf(context)).toThrow(ContextError);
		expect(() => stageOf(context)).toThrow(says);
	});

	it("is refused in a region that may lack a service", () => {
		expect(() => stageOf({ stage: "dev" }, "mx-central-1")).toThrow("choose one of us-east-1");
	});

	it("names every mistake at once", () => {
		expect(() => stageOf({ stage: "x", name: "X" })).toThrow(/-c stage=x.*-c name=X/s);
	});

	it("keeps the data of prod, and none of dev", () => {
		expect(stageOf({ stage: "prod" }).keepsData).toBe(true);
		expect(stageOf({ stage: "dev" }).keepsData).toBe(false);
	});

	it("names the stack after product and stage", () => {
		expect(stageOf({ stage: "dev", name: "listener" }).stackName).toBe("listener-dev");
	});
});

describe("the stack", () => {
	it.each(["dev", "prod"])("of %s can be built before its account is known", (stage) => {
		const { template } = synthesise(stackOf({ stage }, {}));
		expect(Object.keys(template.Resources).length).toBeGreaterThan(100);
	});

	it("is not built from a bad context", () => {
		expect(() => stackOf({ stage: "nowhere" })).toThrow(ContextError);
	});
});
