/**
 * `npm run redrive -- [--dry-run] [--stack FILE]`: brings what lies in the dead-letter queues back to where it came from, and
 * publishes facts again that the stream's reader gave up. `--dry-run` only says what there is. `--stack` names a file with
 * the outputs of a stack in AWS; without it, the Earshot that runs here is meant.
 */
import { parseArgs } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import { deadVariable, FAILURES_VARIABLE, QUEUES, RESOURCES } from "../lib/infra/settings.ts";
import { moveAll, takeAll, waitingIn } from "../lib/runtime/redrive.ts";
import { main, signIn } from "./client.ts";
import { republishFacts } from "./republish-facts.ts";
import { enterStack } from "./stack.ts";

type QueueName = keyof typeof QUEUES;
const NAMES = Object.keys(QUEUES) as QueueName[];

/** A failure as AWS hands it on: of a batch of the stream, or of a run. */
interface Failure {
	readonly DDBStreamBatchInfo?: { readonly approximateArrivalOfFirstRecord?: string };
	readonly requestContext?: { readonly functionArn?: string };
}

await main(async () => {
	const { values } = parseArgs({
		options: {
			"dry-run": { type: "boolean", default: false },
			stack: { type: "string" },
		},
	});
	if (values.stack === undefined && !values["dry-run"]) {
		console.table(await (await signIn()).post<Record<string, number>>("/local/redrive", {}));
		return;
	}
	const environment = await enterStack(values.stack);
	const addressOf = (variable: string): string => {
		const address = environment[variable];
		if (address === undefined) throw new Error(`the stack's outputs lack ${variable}`);
		return address;
	};
	const client = new SQSClient();
	const deadOf = (name: QueueName) => addressOf(deadVariable(name));
	const failures = addressOf(FAILURES_VARIABLE);
	if (values["dry-run"]) {
		for (const name of NAMES) console.log(`${name}: ${await waitingIn(client, deadOf(name))}`);
		console.log(`failures: ${await waitingIn(client, failures)}`);
		return;
	}
	for (const name of NAMES) {
		const moved = await moveAll(client, deadOf(name), addressOf(RESOURCES[`${name}-queue`]));
		console.log(`${name}: ${moved} moved back`);
	}
	await mendFailures(client, failures);
});

/** What the stream's reader gave up is published again; a run that failed is only told of, as the next one went on. */
async function mendFailures(client: SQSClient, failures: string): Promise<void> {
	const taken = await takeAll(client, failures, async ({ Body = "{}" }) => {
		const { DDBStreamBatchInfo: batch, requestContext }: Failure = JSON.parse(Body);
		if (!batch && !requestContext?.functionArn)
			throw new Error(`this is no failure that AWS hands on, and stays: ${Body}`);
		if (!batch) {
			console.log(`failures: a run of ${requestContext?.functionArn} failed`);
			return;
		}
		const first = Date.parse(batch.approximateArrivalOfFirstRecord ?? "");
		if (Number.isNaN(first)) throw new Error(`a failure does not say when it was: ${Body}`);
		// clocks of ours and theirs may differ
		const since = new Date(first - 60_000).toISOString();
		const { facts, failed } = await republishFacts({ since, announces: true });
		console.log(`failures: ${facts} facts since ${since} were published again`);
		if (failed.length > 0)
			throw new Error(`${failed[0]?.key.pk} ${failed[0]?.key.sk} fails still: ${failed[0]?.error}`);
	});
	console.log(`failures: ${taken} settled`);
}
