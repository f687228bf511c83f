import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import dynalite from "dynalite";
import type { Store } from "../../lib/kernel/store.ts";
import { INDEXES, ROW, TABLE_KEY } from "../../lib/kernel/table-schema.ts";
import { dynamoStore } from "../../lib/runtime/dynamodb.ts";

/** The table in a DynamoDB of this process's own. */
export interface TestTable {
	readonly store: Store;
	/** Where it answers. */
	readonly endpoint: string;
	stop(): Promise<void>;
}

/** Starts a DynamoDB in memory on a free port of the loopback address, with the table in it. */
export async function startTable(): Promise<TestTable> {
	const server = dynalite({ createTableMs: 0 });
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = new DynamoDBClient({
		endpoint,
		region: "us-east-1",
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
	});
	const keys = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => [
		{ AttributeName: pk, KeyType: "HASH" as const },
		{ AttributeName: sk, KeyType: "RANGE" as const },
	];
	await client.send(
		new CreateTableCommand({
			TableName: "earshot",
			BillingMode: "PAY_PER_REQUEST",
			KeySchema: keys(TABLE_KEY),
			AttributeDefinitions: [TABLE_KEY, ...Object.values(INDEXES)]
				.flatMap(({ pk, sk }) => [pk, sk])
				.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
			GlobalSecondaryIndexes: Object.entries(INDEXES).map(([IndexName, index]) => ({
				IndexName,
				KeySchema: keys(index),
				Projection: { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [ROW] },
			})),
		}),
	);
	return {
		endpoint,
		store: dynamoStore(
			"earshot",
			DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
		),
		async stop() {
			client.destroy();
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}
