/** The CDK app: `npx cdk deploy -c stage=dev`. */
import { App } from "aws-cdk-lib";
import { earshotApp } from "../lib/infra/app.ts";
import { ContextError } from "../lib/infra/stage.ts";

const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;

try {
	earshotApp(new App(), { ...(account && { account }), ...(region && { region }) });
} catch (error) {
	if (!(error instanceof ContextError)) throw error;
	console.error(`\nNothing was built or deployed.\n${error.message}\n`);
	process.exit(1);
}
