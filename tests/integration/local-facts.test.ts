import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
	DynamoDBDocumentClient,
	PutCommand,
	paginateQuery,
	paginateScan,
} from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Key } from "../../lib/kernel/store.ts";
import type { Cloud } from "../../lib/local/cloud.ts";
import { TABLE_NAME } from "../../lib/local/names.ts";
import {
	CLIENT,
	recorded,
	runCloud,
	runKillableCloud,
	smallCloud,
	temporaryHome,
	until,
} from "./fixtures/local-cloud.ts";

const IF_NEW = "attribute_not_exists(pk)";

/** A client that puts items: by default it tries as often as it takes for a database to be started again. */
function tableOf(endpoint: string, { maxAttempts = 8 } = {}) {
	const client = new DynamoDBClient({ ...CLIENT, endpoint, maxAttempts });
	const table = DynamoDBDocumentClient.from(client);
	return {
		table,
		insert: (key: Key, attributes: object = {}) =>
			table.send(
				new PutCommand({
					TableName: TABLE_NAME,
					Item: { ...key, ...attributes },
					ConditionExpression: IF_NEW,
				}),
			),
		put: (key: Key, attributes: object = {}) =>
			table.send(new PutCommand({ TableName: TABLE_NAME, Item: { ...key, ...attributes } })),
	};
}

const number = (index: number) => String(index).padStart(4, "0");

const deliveredOf = (home: string, pk: string) =>
	recorded(home)
		.filter((fact) => fact["pk"] === pk)
		.map(({ sk }) => String(sk));

const allTaken = (cloud: Cloud) => async () => (await cloud.inFlight()).facts === 0;

describe("the stream of the embedded cloud", () => {
	const folder = temporaryHome();
	const { home } = folder;
	let cloud: Cloud & AsyncDisposable;
	beforeAll(async () => {
		cloud = await runCloud(smallCloud(home, ["take-facts"]));
	});
	afterAll(async () => {
		await cloud[Symbol.asyncDispose]();
		folder[Symbol.dispose]();
	});

	it("delivers what was inserted as a fact, once, and nothing else", async () => {
		const { table, insert, put } = tableOf(cloud.endpoints.dynamodb);
		const key = { pk: "only-facts", sk: "fact" };
		await insert(key);
		await expect(insert(key)).rejects.toThrow("The conditional request failed");
		await put({ pk: "only-facts", sk: "view" });
		await table.send(
			new PutCommand({
				TableName: TABLE_NAME,
				Item: { pk: "only-facts", sk: "newer-view", version: 1 },
				ConditionExpression: `${IF_NEW} OR #version < :version`,
				ExpressionAttributeNames: { "#version": "version" },
				ExpressionAttributeValues: { ":version": 1 },
			}),
		);
		await table.send(
			new PutCommand({
				TableName: TABLE_NAME,
				Item: { pk: "only-facts", sk: "by-another-name" },
				ConditionExpression: "(attribute_not_exists (#key))",
				ExpressionAttributeNames: { "#key": "pk" },
			}),
		);
		await until(allTaken(cloud));
		expect(deliveredOf(home, "only-facts")).toEqual(["fact", "by-another-name"]);
		expect(recorded(home).every(({ eventName }) => eventName === "INSERT")).toBe(true);
	});

	it("keeps the order of each partition key", async () => {
		const { insert } = tableOf(cloud.endpoints.dynamodb);
		const sks = Array.from({ length: 30 }, (_, index) => number(index));
		const pks = ["order-a", "order-b", "order-c", "order-d", "order-e"];
		await Promise.all(
			pks.map(async (pk) => {
				for (const sk of sks) await insert({ pk, sk });
			}),
		);
		await until(allTaken(cloud));
		for (const pk of pks) expect(deliveredOf(home, pk)).toEqual(sks);
	});

	it.each(["report", "throw"])(
		"lays aside a fact that fails (%s), and only that",
		async (poison) => {
			const { insert, put } = tableOf(cloud.endpoints.dynamodb);
			const pk = `poisoned-${poison}`;
			await Promise.all(
				["1", "2", "3", "4", "5"].map((sk) => insert({ pk, sk }, sk === "3" ? { poison } : {})),
			);
			await until(async () => (await cloud.inFlight()).deadLetters.facts === 1);
			await until(allTaken(cloud));
			expect(new Set(deliveredOf(home, pk))).toEqual(new Set(["1", "2", "4", "5"]));

			await put({ pk, sk: "3" }); // now it can be taken
			expect((await cloud.redrive())["facts"]).toBe(1);
			await until(() => deliveredOf(home, pk).includes("3"));
			expect((await cloud.inFlight()).deadLetters.facts).toBe(0);
		},
		15_000,
	);

	it("goes on when the database dies and is started again", async () => {
		const { insert } = tableOf(cloud.endpoints.dynamodb);
		await insert({ pk: "survives", sk: "before" });
		process.kill(cloud.processes().dynamodb ?? 0, "SIGKILL");
		await insert({ pk: "survives", sk: "after" });
		await until(allTaken(cloud));
		expect(new Set(deliveredOf(home, "survives"))).toEqual(new Set(["before", "after"]));
	});

	it("delivers what is inserted at the very moment at which the database is there again", async () => {
		const { insert } = tableOf(cloud.endpoints.dynamodb, { maxAttempts: 1 });
		const pk = "first-in-line";
		const acknowledged: string[] = [];
		process.kill(cloud.processes().dynamodb ?? 0, "SIGKILL");
		for (let index = 0; acknowledged.length < 50; index += 1) {
			await insert({ pk, sk: number(index) }).then(
				() => acknowledged.push(number(index)),
				() => sleep(1),
			);
		}
		await until(allTaken(cloud));
		const delivered = new Set(deliveredOf(home, pk));
		expect(acknowledged.filter((sk) => !delivered.has(sk))).toEqual([]);
	});
});

it("delivers every acknowledged fact, in order, when it is killed in the middle", async () => {
	using folder = temporaryHome();
	const { home } = folder;
	const killed = await runKillableCloud(smallCloud(home, ["take-facts"]));
	const { insert } = tableOf(killed.endpoints.dynamodb);
	const acknowledged = new Map<string, string[]>();
	const writers = ["a", "b", "c"].map(async (pk) => {
		const sks: string[] = [];
		acknowledged.set(pk, sks);
		for (let index = 0; index < 2000; index += 1) {
			await insert({ pk, sk: number(index) });
			sks.push(number(index));
		}
	});
	const stopped = Promise.allSettled(writers); // each writes until the cloud is gone
	await until(() => recorded(home).length > 100);
	await killed.kill();
	await stopped;

	await using cloud = await runCloud(smallCloud(home, ["take-facts"]));
	await until(allTaken(cloud));

	for (const [pk, sks] of acknowledged) {
		const delivered = deliveredOf(home, pk);
		const firsts = [...new Set(delivered)]; // some come twice, those in flight when it was killed
		expect(firsts).toEqual([...firsts].sort());
		expect(firsts.slice(0, sks.length)).toEqual(sks);
		expect(firsts.length - sks.length).toBeLessThanOrEqual(1); // one may be written, its answer lost
	}
}, 20_000);

it("keeps every index true to its items when the database is killed while it writes", async () => {
	using folder = temporaryHome();
	await using cloud = await runCloud(smallCloud(folder.home, []));
	const { table, put } = tableOf(cloud.endpoints.dynamodb, { maxAttempts: 1 });
	const keysOf = (Items: Record<string, unknown>[] = []) =>
		Items.map(({ pk, statusSk }) => `${pk} ${statusSk}`);
	const pks = Array.from({ length: 20 }, (_, item) => `item-${item}`);
	const written = new Set<string>();
	let step = 0;
	let killed = false;
	/** Changes an item until the kill: nothing writes after it what that left half done. */
	const change = async (pk: string) => {
		do {
			step += 1;
			await put({ pk, sk: "VIEW" }, { statusPk: "CASE#open", statusSk: number(step) });
			written.add(pk);
		} while (!killed);
	};

	for (let round = 1; round <= 4; round += 1) {
		killed = false;
		written.clear();
		const changes = Promise.allSettled(pks.map(change));
		await until(() => written.size === pks.length);
		await sleep(7 * round);
		killed = true;
		process.kill(cloud.processes().dynamodb ?? 0, "SIGKILL");
		await changes;
		await until(() => cloud.inFlight().then(Boolean, () => false)); // it is there again
		const items: string[] = [];
		for await (const { Items } of paginateScan({ client: table }, { TableName: TABLE_NAME }))
			items.push(...keysOf(Items));
		const rows: string[] = [];
		for await (const { Items } of paginateQuery(
			{ client: table },
			{
				TableName: TABLE_NAME,
				IndexName: "by-status",
				KeyConditionExpression: "statusPk = :status",
				ExpressionAttributeValues: { ":status": "CASE#open" },
			},
		))
			rows.push(...keysOf(Items));
		expect(items).toHaveLength(pks.length);
		expect(rows.sort()).toEqual(items.sort());
	}
}, 20_000);
