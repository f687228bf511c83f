/**
 * What a page of a list costs: 10,000 open cases in a table in memory (`--cases`), pages of 50 rows. Read capacity is what
 * DynamoDB's pricing counts, as dynalite reports it; it does not depend on how many cases there are.
 */
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Case, evolve } from "../lib/cases/case.ts";
import { firstClocks } from "../lib/cases/case-clocks.ts";
import { caseTable } from "../lib/cases/case-table.ts";
import { after } from "../lib/kernel/clock.ts";
import { idOf } from "../lib/kernel/ids.ts";
import { dynamoStore } from "../lib/runtime/dynamodb.ts";
import { NOON } from "../tests/factories/post.ts";
import { startTable } from "../tests/factories/table.ts";
import { ownerFiles } from "../tests/factories/world.ts";
import { type Figure, print, quantile } from "./figure.ts";

const { values } = parseArgs({ options: { cases: { type: "string", default: "10000" } } });
const PAGE = 50;

const table = await startTable();
try {
	print(await measure(Number(values.cases)));
} finally {
	await table.stop();
}

async function measure(count: number): Promise<Figure[]> {
	const cases = caseTable(table.store);
	for (let start = 0; start < count; start += 100)
		await Promise.all(
			Array.from({ length: Math.min(100, count - start) }, (_, index) =>
				cases.keepView(aCase(start + index)),
			),
		);

	let queries = 0;
	let capacity = 0;
	const client = new DynamoDBClient({
		endpoint: table.endpoint,
		region: "us-east-1",
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
	});
	client.middlewareStack.add(
		(next) => async (args) => {
			Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
			const result = await next(args);
			const { ConsumedCapacity } = result.output as {
				ConsumedCapacity?: { CapacityUnits?: number };
			};
			queries += 1;
			capacity += ConsumedCapacity?.CapacityUnits ?? 0;
			return result;
		},
		{ step: "initialize" },
	);
	const counted = caseTable(dynamoStore("earshot", DynamoDBDocumentClient.from(client)));

	const times: number[] = [];
	let cursor: string | undefined;
	let rows = 0;
	do {
		const began = performance.now();
		const page = await counted.list({
			...{ scope: { view: "all" }, statuses: ["open"], limit: PAGE },
			...(cursor !== undefined && { cursor }),
		});
		times.push(performance.now() - began);
		rows += page.items.length;
		cursor = page.next;
	} while (cursor !== undefined && times.length < 100);
	client.destroy();
	return [
		{ what: "cases in the list", value: count, unit: "cases" },
		{ what: "queries a page", value: queries / times.length, unit: "queries", budget: 1 },
		{ what: "read capacity for 8 rows", value: (capacity / rows) * 8, unit: "RCU", budget: 1 },
		{ what: "a page, p95", value: quantile(times, 0.95), unit: "ms" },
	];
}

function aCase(number: number): Case {
	const origin: Case["origin"] = {
		...{ kind: "complaint", process: "case-resolution", team: "care", priority: "normal" },
		...{ slaPolicy: "standard", tags: ["late-delivery"], decisionVersion: "0123456789ab" },
		acknowledge: { policy: "send", template: "acknowledge" },
	};
	const at = after(NOON, number * 1000);
	const postKey = `x:main:${2_000_000_000 + number}`;
	const opened = evolve(undefined, {
		...{ caseId: idOf("case", postKey), seq: 1, commandId: "open", at, by: "earshot" },
		events: [
			{ type: "opened", postKey, threadKey: postKey, customerId: idOf("customer", at), origin },
			{ type: "clocks-set", clocks: firstClocks(origin, at, ownerFiles.rules) },
			{ type: "assigned", assignee: "agent:sam", team: "care" },
			{ type: "status-changed", status: "open" },
		],
	});
	return opened;
}
