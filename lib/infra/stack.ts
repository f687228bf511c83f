import { CfnOutput, Stack, type StackProps, Tags } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { CaseResolution, reachOfProcess } from "./case-resolution.ts";
import { ConsoleSite } from "./console-site.ts";
import { type Common, EarshotFunction } from "./earshot-function.ts";
import { busOf, Facts } from "./facts.ts";
import { EarshotApi } from "./http-api.ts";
import { Listening } from "./listening.ts";
import { Queues } from "./queues.ts";
import { RESOURCES, type ResourceName } from "./settings.ts";
import { SignIn } from "./sign-in.ts";
import type { Stage } from "./stage.ts";
import { Storage } from "./storage.ts";
import { Watch } from "./watch.ts";
import { Ideas, Replies, Routing } from "./work.ts";

/** The variables of every resource, as a tool on somebody's machine needs them. */
const toolsOf = ({ region }: Stack, { reach }: Common, queues: Queues) => ({
	...Object.fromEntries(
		Object.entries(RESOURCES).map(([resource, variable]) => [
			variable,
			reach[resource as ResourceName].value,
		]),
	),
	...queues.deadAddresses,
	AWS_REGION: region,
});

/** All of Earshot, in one stack: one construct a capability, each built from lib/infra/settings.ts. */
export class EarshotStack extends Stack {
	constructor(scope: Construct, stage: Stage, props: StackProps = {}) {
		super(scope, stage.stackName, {
			...props,
			description: "Earshot: listens to customers and carries what they need to its resolution",
			terminationProtection: stage.keepsData && stage.target === "aws",
		});
		Tags.of(this).add("app", stage.stackName);

		const storage = new Storage(this, "Storage", stage);
		const queues = new Queues(this, "Queues");
		const bus = busOf(this, { stage });
		const common: Common = {
			stage,
			reach: {
				...storage.reach,
				...queues.reach,
				"case-process": reachOfProcess(this, stage),
				bus: { value: bus.eventBusName, arns: () => [bus.eventBusArn] },
			},
		};

		const listening = new Listening(this, "Listening", common, queues);
		const routing = new Routing(this, "Routing", common, queues);
		const ideas = new Ideas(this, "Ideas", common, queues);
		const replies = new Replies(this, "Replies", common, queues);
		const cases = new CaseResolution(this, "CaseResolution", common, queues);
		const facts = new Facts(this, "Facts", common, storage.table, queues);

		const consoleApi = new EarshotFunction(this, "console-api", common);
		const api = new EarshotApi(this, "Http", stage);
		const signIn = new SignIn(this, "SignIn", stage);
		const site =
			stage.target === "aws" ? new ConsoleSite(this, "Site", stage, { api, signIn }) : undefined;
		const client = signIn.addConsole(site?.url ?? api.url);
		api.addRoutes([consoleApi, listening.receiveWebhook], signIn, client);
		const config = {
			issuer: signIn.issuer,
			signIn: signIn.domain.baseUrl(),
			clientId: client.userPoolClientId,
		};
		site?.upload(config);

		const functions = [
			...[listening.pollChannel, listening.receiveWebhook, routing.routePost, ideas.gatherIdea],
			...[
				replies.sendReply,
				cases.advanceCase,
				cases.reconcileCases,
				facts.publishFacts,
				consoleApi,
			],
		];
		const watch = new Watch(this, "Watch", stage, {
			...{ queues, api, cases, functions },
			pollChannel: listening.pollChannel,
			publishFacts: facts.publishFacts,
		});

		const origin = site?.url ?? api.url;
		const outputs = {
			Console: [origin, "Open this, and sign in"],
			Hooks: [`${origin}/hooks/`, "Channels deliver here: this and the connection's name"],
			Api: [`${api.url}/api/`, "The same API without CloudFront, for the command line"],
			UserPoolId: [signIn.pool.userPoolId, "Invite the people who may sign in here"],
			ClientId: [client.userPoolClientId, "The console, as the user pool knows it"],
			SecretArn: [storage.secret.secretArn, "Put the credentials of your channels here"],
			TableName: [storage.table.tableName, "Everything that is remembered"],
			PayloadsBucket: [storage.payloads.bucketName, "Raw payloads and media"],
			BusName: [bus.eventBusName, "Subscribe other systems to what happens here"],
			AlarmsTopic: [watch.topic.topicArn, "Subscribe whoever should hear the alarms"],
			Tools: [
				this.toJsonString(toolsOf(this, common, queues)),
				"What npm run redrive and republish need to know (docs/deploy.md)",
			],
		};
		for (const [id, [value, description]] of Object.entries(outputs))
			new CfnOutput(this, id, { value: value as string, description: description as string });
	}
}
