import { readFileSync } from "node:fs";
import { ROLE_OF_GROUP, ROLES } from "../../lib/api/caller.ts";
import { FUNCTIONS, type Route, THROTTLES } from "../../lib/infra/settings.ts";
import {
	at,
	describeRules,
	firstOf,
	functionsOf,
	listAt,
	type Rule,
	resourcesOf,
	type Synthesised,
	targetOf,
	templateOf,
} from "./template.ts";

const ROUTES: readonly Route[] = Object.values(FUNCTIONS).flatMap(
	({ trigger }): readonly Route[] => (trigger.kind === "http" ? trigger.routes : []),
);

/** All that the internet reaches without signing in. */
const OPEN = ["ANY /hooks/{connection}", "GET /api/health", "GET /api/openapi.json"];

const api: readonly Rule[] = [
	{
		says: "asks for a person's token on every route but the listed ones",
		problems: (template) => {
			const routes = resourcesOf(template, "AWS::ApiGatewayV2::Route");
			const open = routes
				.filter(([, { Properties }]) => {
					const authorizer = template.Resources[targetOf(at(Properties, "AuthorizerId")) ?? ""];
					return (
						at(Properties, "AuthorizationType") !== "JWT" ||
						at(authorizer, "Properties.JwtConfiguration.Issuer") === undefined ||
						listAt(authorizer, "Properties.JwtConfiguration.Audience").length !== 1
					);
				})
				.map(([, route]) => String(at(route, "Properties.RouteKey")));
			const missing = ROUTES.length - routes.length;
			return [
				...open.filter((key) => !OPEN.includes(key)),
				...OPEN.filter((key) => !open.includes(key)),
				...(missing === 0 ? [] : [`${missing} routes are missing`]),
			];
		},
		broken: (template) => {
			firstOf(template, "AWS::ApiGatewayV2::Route", /proxy/).Properties["AuthorizationType"] =
				"NONE";
		},
	},
	{
		says: "throttles all routes, and the open ones more",
		problems: (template) =>
			resourcesOf(template, "AWS::ApiGatewayV2::Stage").flatMap(([id, { Properties }]) => {
				const all = at(Properties, "DefaultRouteSettings.ThrottlingRateLimit");
				const limits = at(Properties, "RouteSettings") as Record<string, unknown> | undefined;
				const unlimited = OPEN.filter(
					(route) => at(limits?.[route], "ThrottlingRateLimit") !== THROTTLES.open.rate,
				);
				return all === THROTTLES.signedIn.rate ? unlimited : [id, ...unlimited];
			}),
		broken: (template) => {
			delete firstOf(template, "AWS::ApiGatewayV2::Stage").Properties["RouteSettings"];
		},
	},
	{
		says: "logs requests without addresses, paths and names",
		problems: (template) =>
			resourcesOf(template, "AWS::ApiGatewayV2::Stage").flatMap(([id, stage]) => {
				const format = String(at(stage, "Properties.AccessLogSettings.Format") ?? "");
				const personal = /identity|\.path|claims|userAgent|sourceIp/;
				return format.includes("$context.status") && !personal.test(format) ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::ApiGatewayV2::Stage").Properties["AccessLogSettings"] = {
				Format: "$context.status $context.identity.sourceIp",
			};
		},
	},
	{
		says: "speaks to no other origin",
		problems: (template) =>
			resourcesOf(template, "AWS::ApiGatewayV2::Api")
				.filter(([, one]) => at(one, "Properties.CorsConfiguration") !== undefined)
				.map(([id]) => id),
		broken: (template) => {
			firstOf(template, "AWS::ApiGatewayV2::Api").Properties["CorsConfiguration"] = {
				AllowOrigins: ["*"],
			};
		},
	},
];

const people: readonly Rule[] = [
	{
		says: "lets nobody sign up",
		problems: (template) =>
			resourcesOf(template, "AWS::Cognito::UserPool")
				.filter(
					([, pool]) =>
						at(pool, "Properties.AdminCreateUserConfig.AllowAdminCreateUserOnly") !== true,
				)
				.map(([id]) => id),
		broken: (template) => {
			firstOf(template, "AWS::Cognito::UserPool").Properties["AdminCreateUserConfig"] = {};
		},
	},
	{
		says: "has a group for every role that the API knows",
		problems: (template) => {
			const groups = resourcesOf(template, "AWS::Cognito::UserPoolGroup").map(([, group]) =>
				String(at(group, "Properties.GroupName")),
			);
			const given = groups.map((group) => ROLE_OF_GROUP[group]);
			return [
				...ROLES.filter((role) => !given.includes(role)),
				...Object.keys(ROLE_OF_GROUP).filter((group) => !groups.includes(group)),
			];
		},
		broken: (template) => {
			firstOf(template, "AWS::Cognito::UserPoolGroup").Properties["GroupName"] = "boss";
		},
	},
	{
		says: "lets nobody change the address that says who they are",
		problems: (template) =>
			resourcesOf(template, "AWS::Cognito::UserPoolClient")
				.filter(([, client]) => listAt(client, "Properties.WriteAttributes").join() !== "name")
				.map(([id]) => id),
		broken: (template) => {
			// whoever writes none down writes all
			delete firstOf(template, "AWS::Cognito::UserPoolClient").Properties["WriteAttributes"];
		},
	},
	{
		says: "signs in by code alone, on managed login, and hides who exists",
		problems: (template) => [
			...resourcesOf(template, "AWS::Cognito::UserPoolClient")
				.filter(
					([, { Properties }]) =>
						listAt(Properties, "AllowedOAuthFlows").join() !== "code" ||
						at(Properties, "GenerateSecret") !== false ||
						at(Properties, "PreventUserExistenceErrors") !== "ENABLED" ||
						listAt(Properties, "ExplicitAuthFlows").some((flow) =>
							String(flow).includes("PASSWORD"),
						),
				)
				.map(([id]) => id),
			...resourcesOf(template, "AWS::Cognito::UserPoolDomain")
				.filter(([, domain]) => at(domain, "Properties.ManagedLoginVersion") !== 2)
				.map(([id]) => id),
			...(resourcesOf(template, "AWS::Cognito::ManagedLoginBranding").length === 1
				? []
				: ["managed login has no branding, and shows nothing without one"]),
		],
		broken: (template) => {
			firstOf(template, "AWS::Cognito::UserPoolClient").Properties["AllowedOAuthFlows"] = [
				"implicit",
			];
		},
	},
];

const behavioursOf = (template: Synthesised) =>
	resourcesOf(template, "AWS::CloudFront::Distribution").flatMap(([, { Properties }]) => [
		at(Properties, "DistributionConfig.DefaultCacheBehavior"),
		...listAt(Properties, "DistributionConfig.CacheBehaviors"),
	]);

const configOf = (template: Parameters<Rule["broken"]>[0]) =>
	firstOf(template, "AWS::CloudFront::Distribution").Properties["DistributionConfig"] as Record<
		string,
		Record<string, unknown>
	>;

/** CloudFront's own policy that caches nothing. */
const UNCACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

const site: readonly Rule[] = [
	{
		says: "answers on HTTPS with security headers, whatever is asked",
		problems: (template) =>
			behavioursOf(template).flatMap((behaviour) => {
				const headers =
					template.Resources[targetOf(at(behaviour, "ResponseHeadersPolicyId")) ?? ""];
				const config = "Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig";
				const names = Object.keys(at(headers, config) ?? {});
				const kept = at(behaviour, "ViewerProtocolPolicy") !== "allow-all" && names.length >= 5;
				return kept ? [] : [String(at(behaviour, "PathPattern") ?? "default")];
			}),
		broken: (template) => {
			delete configOf(template)["DefaultCacheBehavior"]?.["ResponseHeadersPolicyId"];
		},
	},
	{
		says: "runs no script but its own, in no frame",
		problems: (template) =>
			resourcesOf(template, "AWS::CloudFront::ResponseHeadersPolicy").flatMap(([id, policy]) => {
				const written = JSON.stringify(policy);
				const kept =
					written.includes("default-src 'self'") &&
					written.includes("frame-ancestors 'none'") &&
					!/script-src[^;]*unsafe/.test(written);
				return kept ? [] : [id];
			}),
		broken: (template) => {
			firstOf(template, "AWS::CloudFront::ResponseHeadersPolicy").Properties = {};
		},
	},
	{
		says: "serves the API and the webhooks on the console's origin, never from a cache",
		problems: (template) => {
			const uncached = behavioursOf(template)
				.filter((behaviour) => at(behaviour, "CachePolicyId") === UNCACHED)
				.map((behaviour) => at(behaviour, "PathPattern"));
			return ["/api/*", "/hooks/*"].filter((path) => !uncached.includes(path));
		},
		broken: (template) => {
			configOf(template)["CacheBehaviors"] = {};
		},
	},
	{
		says: "reads its bucket under a control of its own",
		problems: (template) =>
			resourcesOf(template, "AWS::CloudFront::Distribution").flatMap(([id, { Properties }]) =>
				listAt(Properties, "DistributionConfig.Origins").some(
					(origin) =>
						at(origin, "S3OriginConfig") !== undefined &&
						targetOf(at(origin, "OriginAccessControlId")) === undefined,
				)
					? [id]
					: [],
			),
		broken: (template) => {
			configOf(template)["Origins"] = { S3OriginConfig: {} };
		},
	},
];

interface State {
	readonly Type: string;
	readonly Resource?: string;
	readonly TimeoutSeconds?: number;
	readonly TimeoutSecondsPath?: string;
	readonly Retry?: readonly unknown[];
	readonly Catch?: readonly { readonly ErrorEquals: readonly string[] }[];
}

/** States of the deployed machine; what CloudFormation fills in is a word in the text. */
function statesOf(template: Synthesised): Readonly<Record<string, State>> {
	const [[, machine] = []] = resourcesOf(template, "AWS::StepFunctions::StateMachine");
	return JSON.parse(String(at(machine, "Properties.DefinitionString"))).States;
}

const waitsOf = (template: Synthesised) =>
	Object.entries(statesOf(template)).filter(([, { Resource }]) =>
		Resource?.endsWith(".waitForTaskToken"),
	);

function changeState(template: Parameters<Rule["broken"]>[0], name: string, change: object): void {
	const states = { ...statesOf(template as Synthesised) };
	states[name] = { ...states[name], ...change } as State;
	firstOf(template, "AWS::StepFunctions::StateMachine").Properties["DefinitionString"] =
		JSON.stringify({ States: states });
}

const caseProcess: readonly Rule[] = [
	{
		says: "never waits without a deadline",
		problems: (template) => {
			const waits = waitsOf(template);
			if (waits.length === 0) return ["nothing waits"];
			return waits
				.filter(([, state]) => !state.TimeoutSeconds && !state.TimeoutSecondsPath)
				.map(([name]) => name);
		},
		broken: (template) => changeState(template, "AwaitCustomer", { TimeoutSecondsPath: undefined }),
	},
	{
		says: "catches every missed deadline",
		problems: (template) =>
			waitsOf(template)
				.filter(
					([, state]) => !state.Catch?.some((one) => one.ErrorEquals.includes("States.Timeout")),
				)
				.map(([name]) => name),
		broken: (template) => changeState(template, "AwaitResolution", { Catch: [] }),
	},
	{
		says: "survives a failure of any step",
		problems: (template) =>
			Object.entries(statesOf(template))
				.filter(([, { Type }]) => Type === "Task")
				.filter(([, { Retry, Catch }]) => {
					const everything = Catch?.some((one) => one.ErrorEquals.includes("States.ALL"));
					return !everything && !Retry?.length;
				})
				.map(([name]) => name),
		broken: (template) => changeState(template, "PlanAnew", { Retry: [] }),
	},
	{
		says: "is the owner's file, as it stands",
		problems: (template) => {
			const file = new URL("../../processes/case-resolution.asl.json", import.meta.url);
			const drawn = Object.keys(JSON.parse(readFileSync(file, "utf8")).States);
			const deployed = Object.keys(statesOf(template));
			return drawn.filter((state) => !deployed.includes(state));
		},
		broken: (template) => {
			firstOf(template, "AWS::StepFunctions::StateMachine").Properties["DefinitionString"] =
				JSON.stringify({ States: {} });
		},
	},
	{
		says: "knows the function that takes its steps",
		problems: (template) => {
			const [[, machine] = []] = resourcesOf(template, "AWS::StepFunctions::StateMachine");
			const named = targetOf(
				at(machine, "Properties.DefinitionSubstitutions.AdvanceCaseFunctionArn"),
			);
			return named === functionsOf(template).get("advance-case")?.[0] ? [] : [String(named)];
		},
		broken: (template) => {
			delete firstOf(template, "AWS::StepFunctions::StateMachine").Properties[
				"DefinitionSubstitutions"
			];
		},
	},
	{
		says: "logs what fails, without what it was about",
		problems: (template) =>
			resourcesOf(template, "AWS::StepFunctions::StateMachine")
				.filter(
					([, machine]) =>
						at(machine, "Properties.LoggingConfiguration.Level") !== "ERROR" ||
						at(machine, "Properties.LoggingConfiguration.IncludeExecutionData") !== false,
				)
				.map(([id]) => id),
		broken: (template) => {
			delete firstOf(template, "AWS::StepFunctions::StateMachine").Properties[
				"LoggingConfiguration"
			];
		},
	},
	{
		says: "starts cases under the alias, whose older versions stay",
		problems: (template) => {
			const [[, alias] = []] = resourcesOf(template, "AWS::StepFunctions::StateMachineAlias");
			const version = targetOf(at(alias, "Properties.DeploymentPreference.StateMachineVersionArn"));
			const kept = template.Resources[version ?? ""]?.DeletionPolicy?.startsWith("Retain");
			const strays = [...functionsOf(template)].filter(([, [, fn]]) => {
				const arn = JSON.stringify(at(fn, "Properties.Environment.Variables.CASE_PROCESS_ARN"));
				return arn !== undefined && !arn.includes(":live");
			});
			return [...(kept ? [] : ["no version is kept"]), ...strays.map(([name]) => name)];
		},
		broken: (template) => {
			for (const [id, { Type }] of Object.entries(template.Resources))
				if (Type === "AWS::StepFunctions::StateMachineAlias") delete template.Resources[id];
		},
	},
];

const outputs: readonly Rule[] = [
	{
		says: "say what to open, and what to fill in",
		problems: (template) =>
			["Console", "Hooks", "Api", "UserPoolId", "SecretArn", "AlarmsTopic"].filter(
				(name) => String(at(template.Outputs[name], "Description") ?? "").length < 10,
			),
		broken: (template) => {
			delete template.Outputs["Console"];
		},
	},
];

const template = templateOf({ stage: "prod" });
describeRules("the API", template, api);
describeRules("signing in", template, people);
describeRules("the site", template, site);
describeRules("the case process", template, caseProcess);
describeRules("outputs", template, outputs);
