/** DynamoDB with the stream of its one table: dynalite in a process of its own. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import dynalite from "dynalite";
import { NotAllowedError } from "../kernel/errors.ts";
import type { Key } from "../kernel/store.ts";
import { INDEXES, ROW, TABLE_KEY } from "../kernel/table-schema.ts";
import { makeWritesAtomic } from "./atomic-writes.ts";
import { AwsError, callAws } from "./aws-json.ts";
import { serveParent } from "./child-service.ts";
import { watchInsertions } from "./fact-gate.ts";
import { openFactJournal } from "./fact-journal.ts";
import { type Fact, factStream, type Image } from "./fact-stream.ts";
import { lockFolder } from "./folder-lock.ts";
import { TABLE_NAME } from "./names.ts";

/** What the parent says. */
export interface DynamoDbSettings {
	readonly folder: string;
	/** Records in one batch of the stream; 0 when no function takes it. */
	readonly streamBatch: number;
}

/** After a crash the process before this one may still be finishing: for so long (ms) its lock is waited for. */
const LOCK_PATIENCE_MS = 5000;

const operation = <Output>(endpoint: string, name: string, input: object) =>
	callAws<Output>(endpoint, `DynamoDB_20120810.${name}`, { TableName: TABLE_NAME, ...input });

await serveParent<DynamoDbSettings>(async ({ folder, streamBatch, port }, parent) => {
	lockFolder(folder, LOCK_PATIENCE_MS);
	makeWritesAtomic();
	const server = serverOf(join(folder, "table"));
	const listening = Promise.withResolvers<string>();
	const journal = openFactJournal(join(folder, "undelivered-facts.jsonl"));
	const stream = factStream({
		batchSize: streamBatch,
		deliver: (event: DynamoDBStreamEvent) => parent.ask<DynamoDBBatchResponse>("deliver", event),
		async read({ pk, sk }: Key) {
			const { Item } = await operation<{ Item?: Image }>(await listening.promise, "GetItem", {
				Key: { pk: { S: pk }, sk: { S: sk } },
				ConsistentRead: true,
			});
			return Item;
		},
		giveUp: (fact: Fact, error) => parent.ask("give-up", { key: fact.key, error }),
		settled: (sequences) => journal.strike(sequences),
	});
	if (streamBatch > 0) {
		for (const [sequence, key] of journal.open()) stream.push({ sequence, key });
		watchInsertions(server, journal, (fact) => stream.push(fact));
	}

	// only now: clients of a process that died try its port again, and their first put may be a fact
	const actual = await listen(server, port);
	const endpoint = `http://127.0.0.1:${actual}`;
	listening.resolve(endpoint);
	await createTable(endpoint);

	return {
		port: actual,
		answers: {
			pending: () => stream.pending(),
			/** Delivers an item once more; acknowledged, it survives a crash. */
			redeliver: (key: Key) => stream.push({ sequence: journal.add(key), key }),
		},
		close: () => closeServer(server),
	};
});

function serverOf(path: string): Server {
	const server = dynalite({ path, createTableMs: 0 });
	server.keepAliveTimeout = 0; // clients hold connections between calls; closing one under them fails a call
	server.on("request", (message) => {
		message.removeAllListeners("error"); // dynalite would die of a client that went away
		message.on("error", () => {});
	});
	return server;
}

/** @returns the port. */
async function listen(server: Server, port: number): Promise<number> {
	await new Promise<void>((listening, failed) => {
		server.once("error", failed);
		server.listen(port, "127.0.0.1", listening);
	});
	return (server.address() as AddressInfo).port;
}

const closeServer = (server: Server) =>
	new Promise<void>((closed) => {
		server.close(() => closed());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 500).unref();
	});

async function createTable(endpoint: string): Promise<void> {
	const key = (pk: string, sk: string) => [
		{ AttributeName: pk, KeyType: "HASH" },
		{ AttributeName: sk, KeyType: "RANGE" },
	];
	try {
		await operation(endpoint, "CreateTable", {
			BillingMode: "PAY_PER_REQUEST",
			KeySchema: key(TABLE_KEY.pk, TABLE_KEY.sk),
			AttributeDefinitions: [TABLE_KEY, ...Object.values(INDEXES)]
				.flatMap(({ pk, sk }) => [pk, sk])
				.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
			GlobalSecondaryIndexes: Object.entries(INDEXES).map(([IndexName, { pk, sk }]) => ({
				IndexName,
				KeySchema: key(pk, sk),
				Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: [ROW] },
			})),
		});
	} catch (error) {
		if (!(error instanceof AwsError && error.type === "ResourceInUseException")) throw error;
	}
	await untilActive(endpoint);
}

/** dynalite makes a table usable a moment after it has answered. */
async function untilActive(endpoint: string): Promise<void> {
	for (let tries = 0; tries < 200; tries += 1) {
		const { Table } = await operation<{ Table: { TableStatus: string } }>(
			endpoint,
			"DescribeTable",
			{},
		);
		if (Table.TableStatus === "ACTIVE") return;
		await sleep(5);
	}
	throw new NotAllowedError(
		"the table was left half made, with nothing in it: remove the folder `dynamodb` and start again",
	);
}
