import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Key } from "../kernel/store.ts";
import { ACCOUNT, REGION, TABLE_NAME } from "./names.ts";

/** An item in DynamoDB's own form, `{ pk: { S: "…" } }`. */
export type Image = NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>;

/** An inserted item on its way to the function. */
export interface Fact {
	readonly sequence: number;
	readonly key: Key;
	/** Absent when it is to be read at delivery. */
	readonly image?: Image;
}

export interface FactStreamPorts {
	readonly batchSize: number;
	/** @throws when the invocation failed as a whole. */
	deliver(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse | null | undefined>;
	/** The item as it is now; nothing when it is not there. */
	read(key: Key): Promise<Image | undefined>;
	/** Keeps what the function could not take. */
	giveUp(fact: Fact, error: string): Promise<void>;
	/** Called when facts need no delivery any more. */
	settled(sequences: readonly number[]): void;
	/** Before a failed record is tried again. @default 200 ms, doubled each time */
	readonly pauseMs?: number;
}

export interface FactStream {
	push(fact: Fact): void;
	/** Facts not yet taken. */
	pending(): number;
}

/** Like the shards of a table: facts of one partition key keep their order, others need not wait for them. */
const LANES = 4;

/** A record that fails is delivered this many times more, then given up. */
const RETRIES = 3;

const PAUSE_MS = 200;

/** Images held in memory, in all; those of later facts are read at delivery. */
const IMAGES_HELD = 2000;

/** Delivers inserted items in order per partition key, as Lambda does from a stream with partial batch failures. */
export function factStream(ports: FactStreamPorts): FactStream {
	const lanes = Array.from({ length: LANES }, () => ({ facts: [] as Fact[], busy: false }));
	let pending = 0;

	const settle = (facts: readonly Fact[]) => {
		if (facts.length === 0) return;
		pending -= facts.length;
		ports.settled(facts.map(({ sequence }) => sequence));
	};

	const drain = async (lane: (typeof lanes)[number]) => {
		lane.busy = true;
		let failures = 0;
		let size = ports.batchSize;
		while (lane.facts.length > 0) {
			const { taken, error, whole } = await attempt(ports, lane.facts.slice(0, size));
			settle(lane.facts.splice(0, taken));
			if (taken > 0) failures = 0;
			if (error === undefined) {
				size = ports.batchSize;
			} else if (whole && size > 1) {
				size = Math.ceil(Math.min(size, lane.facts.length) / 2); // smaller batches show which of them it is
			} else if (failures < RETRIES) {
				await sleep((ports.pauseMs ?? PAUSE_MS) * 2 ** failures);
				failures += 1;
			} else {
				const poison = lane.facts.splice(0, 1);
				for (const fact of poison) await insist(() => ports.giveUp(fact, error));
				settle(poison);
				failures = 0;
				size = ports.batchSize;
			}
		}
		lane.busy = false;
	};

	return {
		push({ image, ...fact }) {
			pending += 1;
			const lane = lanes[laneOf(fact.key.pk)];
			if (!lane) return;
			lane.facts.push(image && pending <= IMAGES_HELD ? { ...fact, image } : fact);
			if (!lane.busy) void drain(lane);
		},
		pending: () => pending,
	};
}

interface Attempt {
	/** So many from the first on need no delivery any more. */
	readonly taken: number;
	/** Why the one behind them does; absent when none does. */
	readonly error?: string;
	/** The invocation failed as a whole, so that any of them may be why. */
	readonly whole?: boolean;
}

async function attempt(ports: FactStreamPorts, facts: readonly Fact[]): Promise<Attempt> {
	try {
		const records = await Promise.all(facts.map((fact) => recordOf(fact, ports)));
		const Records = records.filter((record) => record !== undefined);
		if (Records.length === 0) return { taken: facts.length };
		const failures = (await ports.deliver({ Records }))?.batchItemFailures ?? [];
		if (failures.length === 0) return { taken: facts.length };
		const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
		const first = facts.findIndex(({ sequence }) => failed.has(String(sequence)));
		if (first === -1) return { taken: 0, error: "a failure that names no record", whole: true };
		return { taken: first, error: "reported as failed" };
	} catch (error) {
		return { taken: 0, error: String(error), whole: true };
	}
}

async function recordOf(
	{ sequence, key, image }: Fact,
	{ read }: FactStreamPorts,
): Promise<DynamoDBRecord | undefined> {
	const NewImage = image ?? (await read(key));
	if (!NewImage) return undefined; // it was never inserted, or has been removed since
	return {
		eventID: `${TABLE_NAME}-${sequence}`,
		eventName: "INSERT",
		eventVersion: "1.1",
		eventSource: "aws:dynamodb",
		awsRegion: REGION,
		eventSourceARN: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${TABLE_NAME}/stream/local`,
		dynamodb: {
			ApproximateCreationDateTime: Math.floor(sequence / 1_000_000),
			Keys: { pk: { S: key.pk }, sk: { S: key.sk } },
			NewImage,
			SequenceNumber: String(sequence),
			StreamViewType: "NEW_IMAGE",
		},
	};
}

/** The lane of a partition key: always the same. */
function laneOf(pk: string): number {
	let hash = 0;
	for (let index = 0; index < pk.length; index += 1)
		hash = (Math.imul(hash, 31) + pk.charCodeAt(index)) >>> 0;
	return hash % LANES;
}

/** Does what must not be given up, until it is done. */
async function insist(action: () => Promise<void>): Promise<void> {
	for (;;)
		try {
			return await action();
		} catch {
			await sleep(PAUSE_MS);
		}
}
