/** SQS and S3: fauxqs in a process of its own. */
import type { AddressInfo } from "node:net";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { type BuildAppOptions, buildApp } from "fauxqs";
import { serveParent } from "./child-service.ts";
import { lockFolder } from "./folder-lock.ts";
import { BUCKET_NAME, type QueueDefinition, queueArn, queueUrl, REGION } from "./names.ts";

/** What the parent says. */
export interface QueuesSettings {
	readonly folder: string;
	readonly queues: readonly QueueDefinition[];
}

type Stores = NonNullable<BuildAppOptions["stores"]>;
type Persistence = NonNullable<Stores["sqsStore"]["persistence"]>;
type Queue = ReturnType<Stores["sqsStore"]["createQueue"]>;

/** After a crash the process before this one may still be finishing: for so long (ms) its lock is waited for. */
const LOCK_PATIENCE_MS = 5000;

/**
 * A class of fauxqs that it does not export. Its own `startFauxqs` listens on every interface, without a password, and
 * its storage has the faults mended below; its parts, put together here, are the same server.
 */
const part = async <Class>(file: string, name: string): Promise<Class> =>
	(await import(new URL(file, import.meta.resolve("fauxqs")).href))[name];

await serveParent<QueuesSettings>(async ({ folder, queues, port }) => {
	lockFolder(folder, LOCK_PATIENCE_MS);
	const SqsStore = await part<new () => Stores["sqsStore"]>("./sqs/sqsStore.js", "SqsStore");
	const SnsStore = await part<new () => Stores["snsStore"]>("./sns/snsStore.js", "SnsStore");
	const S3Store = await part<new () => Stores["s3Store"]>("./s3/s3Store.js", "S3Store");
	const PersistenceManager = await part<new (folder: string) => Persistence>(
		"./persistence.js",
		"PersistenceManager",
	);
	const persistence = new PersistenceManager(folder);
	mend(persistence);
	releaseInFlight(persistence);
	const stores: Stores = {
		sqsStore: new SqsStore(),
		snsStore: new SnsStore(),
		s3Store: new S3Store(),
	};
	const { sqsStore, s3Store } = stores;
	persistence.load(sqsStore, stores.snsStore, s3Store);
	sqsStore.persistence = persistence;
	s3Store.persistence = persistence;

	const app = buildApp({ logger: false, defaultRegion: REGION, stores });
	app.addHook("preClose", async () => persistence.close());
	await app.listen({ port, host: "127.0.0.1" });
	const actual = (app.server.address() as AddressInfo).port;

	for (const { name, attributes } of queues) {
		// creating a queue that is there would replace its row, and with it delete its messages
		const queue =
			sqsStore.getQueueByName(name) ??
			sqsStore.createQueue(name, queueUrl(`http://127.0.0.1:${actual}`, name), queueArn(name));
		queue.persistence = persistence;
		queue.setAttributes(attributes);
		dequeueAtOnce(queue, persistence);
	}
	if (!s3Store.hasBucket(BUCKET_NAME)) s3Store.createBucket(BUCKET_NAME);

	return {
		port: actual,
		answers: {},
		async close() {
			sqsStore.shutdown();
			await sleep(0); // the long polls that this woke answer first
			await app.close();
		},
	};
});

// What follows reaches into parts that fauxqs declares private, by `["name"]`; its version is pinned.

/**
 * Syncing with the disk after each statement would cost ten times the rest and only protects from a power cut; and a
 * message that is made visible at once must keep its count of receives, which may not be null.
 */
function mend(persistence: Persistence): void {
	const database: DatabaseSync = persistence["db"];
	database.exec("PRAGMA synchronous = NORMAL");
	const release = database.prepare(
		"UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?",
	);
	persistence.updateMessageReady = (messageId) => void release.run(messageId);
}

/** Whoever held a message is gone with the last process: it is visible again, and that receive does not count. */
function releaseInFlight(persistence: Persistence): void {
	const database: DatabaseSync = persistence["db"];
	database.exec(`
		UPDATE sqs_messages
		SET receipt_handle = NULL, visibility_deadline = NULL,
			approximate_receive_count = max(0, approximate_receive_count - 1)
		WHERE receipt_handle IS NOT NULL`);
}

/** A receive is one transaction, so that a message on its way to the dead-letter queue is never in neither queue. */
function dequeueAtOnce(queue: Queue, persistence: Persistence): void {
	const dequeue = queue.dequeue.bind(queue);
	queue.dequeue = (...args) => {
		let received: ReturnType<typeof dequeue> = [];
		persistence["transaction"](() => {
			received = dequeue(...args);
		});
		return received;
	};
}
