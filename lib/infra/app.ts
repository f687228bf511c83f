import type { App } from "aws-cdk-lib";
import { EarshotStack } from "./stack.ts";
import { readStage } from "./stage.ts";

/** Where to deploy; unknown to a synthesis without an account. */
export interface Environment {
	readonly account?: string;
	readonly region?: string;
}

/**
 * The CDK app of one stage, read from the app's context.
 * @throws {ContextError} when the context, or the region, is not usable
 */
export function earshotApp(app: App, { account, region }: Environment): EarshotStack {
	const stage = readStage((name) => app.node.tryGetContext(name), region);
	return new EarshotStack(app, stage, {
		env: { ...(account && { account }), ...(region && { region }) },
	});
}
