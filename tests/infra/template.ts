import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { App } from "aws-cdk-lib";
import { type Environment, earshotApp } from "../../lib/infra/app.ts";
import { FUNCTIONS, type FunctionName } from "../../lib/infra/settings.ts";
import type { EarshotStack } from "../../lib/infra/stack.ts";

/** A resource of a template. */
export interface Resource {
	readonly Type: string;
	readonly Properties?: Readonly<Record<string, unknown>>;
	readonly DeletionPolicy?: string;
}

/** A synthesised stack as CloudFormation gets it. */
export interface Synthesised {
	readonly Resources: Readonly<Record<string, Resource>>;
	readonly Outputs: Readonly<Record<string, unknown>>;
}

const { context: ofTheApp } = JSON.parse(
	readFileSync(new URL("../../cdk.json", import.meta.url), "utf8"),
) as { readonly context: Readonly<Record<string, unknown>> };

const scratch = mkdtempSync(join(tmpdir(), "earshot-infra-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The stack as `cdk synth` builds it, less the bundles, which say nothing about the template. */
export function stackOf(
	context: Readonly<Record<string, string>>,
	environment: Environment = { account: "111122223333", region: "eu-central-1" },
): EarshotStack {
	const app = new App({
		outdir: mkdtempSync(join(scratch, "cdk-")),
		context: { ...ofTheApp, "aws:cdk:bundling-stacks": [], alarms: "ops@example.com", ...context },
	});
	return earshotApp(app, environment);
}

/** What CDK's own checks of a template report. */
export interface Report {
	readonly pluginReports: readonly {
		readonly violations: readonly { readonly ruleName: string; readonly description: string }[];
	}[];
}

/**
 * Synthesises a stack.
 * @throws when CDK's checks find an error in the template
 */
export function synthesise(stack: EarshotStack): { template: Synthesised; report: Report } {
	const app = stack.node.root as App;
	const { directory } = app.synth();
	const read = (name: string) => JSON.parse(readFileSync(join(directory, name), "utf8"));
	return {
		template: read(`${stack.stackName}.template.json`) as Synthesised,
		report: existsSync(join(directory, REPORT)) ? read(REPORT) : { pluginReports: [] },
	};
}

const REPORT = "validation-report.json";

/** Its template. */
export const templateOf = (context: Readonly<Record<string, string>>): Synthesised =>
	synthesise(stackOf(context)).template;

/** What lies at a path like `Properties.RedrivePolicy.maxReceiveCount`; `undefined` where it ends early. */
export function at(value: unknown, path: string): unknown {
	return path.split(".").reduce<unknown>((inner, key) => {
		if (typeof inner !== "object" || inner === null) return undefined;
		return (inner as Record<string, unknown>)[key];
	}, value);
}

/** The same as an array: empty when nothing is there. */
export function listAt(value: unknown, path: string): readonly unknown[] {
	const found = at(value, path);
	if (found === undefined) return [];
	return Array.isArray(found) ? found : [found];
}

/** Id of the resource that a `Ref` or a `Fn::GetAtt` names. */
export function targetOf(reference: unknown): string | undefined {
	const found = at(reference, "Ref") ?? at(reference, "Fn::GetAtt.0");
	return typeof found === "string" ? found : undefined;
}

/** Resources of a type, as pairs of id and resource. */
export const resourcesOf = ({ Resources }: Synthesised, type: string) =>
	Object.entries(Resources).filter(([, resource]) => resource.Type === type);

/** Our functions by the name of their file, without those that CDK brings for its own use. */
export function functionsOf(template: Synthesised): ReadonlyMap<FunctionName, [string, Resource]> {
	const names = Object.keys(FUNCTIONS) as FunctionName[];
	const all = resourcesOf(template, "AWS::Lambda::Function");
	return new Map(
		names.flatMap((name) => {
			const found = all.find(([, fn]) => at(fn, "Properties.Description") === FUNCTIONS[name].does);
			return found ? [[name, found] as const] : [];
		}),
	);
}

/** One promise of the stack. */
export interface Rule {
	readonly says: string;
	/** What is wrong with a template, a line each; none when the promise is kept. */
	readonly problems: (template: Synthesised) => readonly string[];
	/** Breaks the promise, for the rule to notice: a rule that cannot fail proves nothing. */
	readonly broken: (template: Mutable) => void;
}

/** A copy of a template that a test may spoil. */
export interface Mutable {
	Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
	Outputs: Record<string, unknown>;
}

/** The first resource of a type in a template that is to be spoilt. @throws when there is none */
export function firstOf(
	{ Resources }: Mutable,
	type: string,
	id = /./,
): Mutable["Resources"][string] {
	const found = Object.entries(Resources).find(
		([name, resource]) => resource.Type === type && id.test(name),
	)?.[1];
	if (!found) throw new Error(`the template has no ${type} named ${id}`);
	return found;
}

/** Tests each rule twice: the template keeps it, and a template that breaks it is found out. */
export function describeRules(title: string, template: Synthesised, rules: readonly Rule[]): void {
	describe.each(rules)(`${title}: $says`, ({ problems, broken }) => {
		it("holds", () => {
			expect(problems(template)).toEqual([]);
		});

		it("is found out when broken", () => {
			const spoilt = structuredClone(template) as Mutable;
			broken(spoilt);
			expect(problems(spoilt as Synthesised)).not.toEqual([]);
		});
	});
}
