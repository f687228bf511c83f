import { describe, expect, it } from "@jest/globals";
import { Topic } from "aws-cdk-lib/aws-sns";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import { stackOf, synthesise } from "./template.ts";

/** What cdk-nag finds in a construct and all below it. */
const findings = (construct: IConstruct): readonly string[] =>
	new AwsSolutionsChecks()
		.validateScope(construct)
		.violations.flatMap(({ ruleName, violatingResources }) =>
			violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
		);

describe.each(["dev", "prod"])("cdk-nag on the %s stage", (stage) => {
	it("finds nothing that is not accepted with a reason", () => {
		expect(findings(stackOf({ stage }))).toEqual([]);
	});
});

describe("cdk-nag", () => {
	it("finds what nobody accepted", () => {
		const stack = stackOf({ stage: "dev" });
		new Topic(stack, "Plain");
		expect(findings(stack)).toEqual([expect.stringContaining("earshot-dev/Plain")]);
	});

	it("has every reason for one construct, none for the whole stack", () => {
		const acknowledged = (construct: IConstruct) =>
			construct.node.metadata.filter(({ type }) => type === "aws:cdk:acknowledged-rules");
		const stack = stackOf({ stage: "prod" });
		expect(acknowledged(stack)).toEqual([]);
		expect(stack.node.findAll().flatMap(acknowledged)).not.toEqual([]);
	});
});

describe("CDK's checks of the template", () => {
	it.each(["dev", "prod"])("have nothing to say about the %s stage", (stage) => {
		const { report } = synthesise(stackOf({ stage }));
		expect(report.pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
	});

	it("stop what CloudFormation would refuse", () => {
		const stack = stackOf({ stage: "dev" });
		new CfnQueue(stack, "Patient", { visibilityTimeout: 999_999 });
		expect(() => synthesise(stack)).toThrow("greater than the maximum of 43200");
	});
});
