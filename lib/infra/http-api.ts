import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
	type CfnStage,
	HttpApi,
	HttpMethod,
	HttpNoneAuthorizer,
	HttpStage,
	LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { type EarshotFunction, logGroupOf } from "./earshot-function.ts";
import { THROTTLES } from "./settings.ts";
import type { SignIn } from "./sign-in.ts";
import type { Stage } from "./stage.ts";

/** A line of the access log: what was asked of which route and how it went; no address, no path, no name. */
const ACCESS_LOG = {
	requestId: "$context.requestId",
	at: "$context.requestTimeEpoch",
	route: "$context.routeKey",
	status: "$context.status",
	bytes: "$context.responseLength",
	ms: "$context.responseLatency",
	error: "$context.error.messageString",
	refused: "$context.authorizer.error",
};

/** The HTTP API: the console's functions and the webhooks of the channels. */
export class EarshotApi extends Construct {
	readonly api: HttpApi;
	readonly #stage: HttpStage;

	constructor(scope: Construct, id: string, stage: Stage) {
		super(scope, id);
		this.api = new HttpApi(this, "Api", {
			apiName: stage.stackName,
			createDefaultStage: false,
		});
		this.#stage = new HttpStage(this, "Stage", {
			httpApi: this.api,
			stageName: "$default",
			autoDeploy: true,
			throttle: { rateLimit: THROTTLES.signedIn.rate, burstLimit: THROTTLES.signedIn.burst },
			accessLogSettings: {
				destination: new LogGroupLogDestination(logGroupOf(this, "Log", stage)),
				format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
			},
		});
	}

	/** Where the API answers, without a slash at the end. */
	get url(): string {
		return this.api.apiEndpoint;
	}

	/** Adds the routes of the functions' settings: signed-in ones behind the people's tokens, the others with a throttle. */
	addRoutes(functions: readonly EarshotFunction[], signIn: SignIn, client: UserPoolClient): void {
		const people = new HttpJwtAuthorizer("People", signIn.issuer, {
			jwtAudience: [client.userPoolClientId],
		});
		const throttled: Record<string, unknown> = {};
		for (const { lambda, settings, node } of functions) {
			if (settings.trigger.kind !== "http") continue;
			const integration = new HttpLambdaIntegration(node.id, lambda);
			for (const { method, path, signedIn } of settings.trigger.routes) {
				const routes = this.api.addRoutes({
					...{ path, integration, methods: [HttpMethod[method]] },
					authorizer: signedIn ? people : new HttpNoneAuthorizer(),
				});
				if (signedIn) continue;
				for (const route of routes) {
					acknowledge(route, {
						"AwsSolutions-APIG4":
							"public by its settings: it says nothing, or verifies a signature",
					});
					this.#stage.node.addDependency(route);
				}
				throttled[`${method} ${path}`] = {
					ThrottlingRateLimit: THROTTLES.open.rate,
					ThrottlingBurstLimit: THROTTLES.open.burst,
				};
			}
		}
		const stage = this.#stage.node.defaultChild as CfnStage;
		stage.addPropertyOverride("RouteSettings", throttled);
	}
}
