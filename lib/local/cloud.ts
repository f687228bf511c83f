import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { FUNCTIONS } from "../infra/settings.ts";
import type { Instant } from "../kernel/clock.ts";
import { serveAws } from "./aws-json.ts";
import { type ChildService, startChild } from "./child-service.ts";
import { buryFact, type DeadFact, redrive } from "./dead-letters.ts";
import type { DynamoDbSettings } from "./dynamodb-process.ts";
import { openExecutionTable } from "./execution-table.ts";
import { runExecutions } from "./executions.ts";
import { lockFolder } from "./folder-lock.ts";
import { type Endpoints, toolEnvironment } from "./function-environment.ts";
import type { HostedSignIn } from "./hosted-sign-in.ts";
import { type LocalOperations, startFront } from "./http-front.ts";
import { countMessages, type InFlight, isQuiet } from "./in-flight.ts";
import type { Invoke, Outcome } from "./invocation.ts";
import { openIssuer } from "./issuer.ts";
import { type LocalFunctions, localFunctions } from "./local-functions.ts";
import {
	type FunctionTable,
	functionArn,
	PROCESS_ARN,
	queueDefinitions,
	queueName,
} from "./names.ts";
import { pollQueue } from "./queue-poller.ts";
import type { QueuesSettings } from "./queues-process.ts";
import { targetsOf } from "./routes.ts";
import { startSchedules } from "./schedules.ts";
import { eventBus, secrets } from "./small-services.ts";
import { fillPlaceholders, readDefinition } from "./states/definition.ts";
import { stepFunctions } from "./step-functions.ts";
import { follow, setTime, sharedTime } from "./time.ts";

export interface CloudOptions {
	/** Folder of everything that is kept, as `.earshot`. */
	readonly home: string;
	/** Of the one address that people use; 0 for any free one. */
	readonly port: number;
	/** Names of the functions to run. @default all of them */
	readonly functions?: readonly string[];
	/** @default the stack's */
	readonly functionSettings?: FunctionTable;
	/** Folder of the files `<name>.ts`, each of which exports `handler`. @default `functions` */
	readonly functionsDir?: string;
	/** Threads of a function that deserves more than one. */
	readonly threads?: Readonly<Record<string, number>>;
	/** Variables that every function has besides its own. */
	readonly environment?: Readonly<Record<string, string>>;
	/** @default `processes` */
	readonly processesDir?: string;
	/** File of the case process. @default `case-resolution.asl.json` in the folder of the processes */
	readonly definition?: string;
	/** What its placeholders stand for, besides `AdvanceCaseFunctionArn` and the like of every function. */
	readonly substitutions?: Readonly<Record<string, string>>;
	/** Folder of the built console. */
	readonly consoleDir?: string;
	/** Content of the stack's one secret. */
	readonly secret?: Readonly<Record<string, unknown>>;
	/** Whether schedules run by themselves. @default true */
	readonly schedules?: boolean;
	/** The time to begin in. @default the wall's */
	readonly startsAt?: Instant;
	/** Where people sign in. @default nowhere: they say who they are */
	readonly signIn?: HostedSignIn;
}

/** AWS, as much of it as Earshot needs, on this machine. */
export interface Cloud {
	/** Where people and webhooks reach it. */
	readonly url: string;
	/** Where clients of AWS reach its services. */
	readonly endpoints: Endpoints;
	inFlight(): Promise<InFlight>;
	/** Whether nothing is on its way, and nothing was while this was found out. */
	idle(): Promise<boolean>;
	/** Runs a schedule now. @throws {NotFoundError} when there is none of this name. */
	runSchedule(name: string): Promise<Outcome>;
	/** Moves every dead message back to where it came from; how many, by source. */
	redrive(): Promise<Readonly<Record<string, number>>>;
	/** Sets the time that everything here lives in, and lets waits run out that are due by then; `undefined`: the wall's. */
	setTime(at: Instant | undefined): void;
	/** Ids of the processes that the databases run in. */
	processes(): Readonly<Record<"dynamodb" | "queues", number | undefined>>;
	/** Finishes what is under way, for some seconds at most, and ends. What is left goes on at the next start. */
	stop(): Promise<void>;
}

/** What is under way when the cloud stops may take this long (ms) to finish. */
const PATIENCE_MS = 3000;

const folderOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const address = (port: number) => `http://127.0.0.1:${port}`;

/**
 * Starts the embedded cloud. It answers when this resolves; functions load behind it, or when they are first needed.
 * @throws {NotAllowedError} when the port is taken, or another cloud runs on the same folder.
 * @throws {InvalidError} when the case process cannot be run.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
	const { home, processesDir = folderOf("processes") } = options;
	const functions = chosen(options.functionSettings ?? FUNCTIONS, options.functions);
	const logs = join(home, "log");
	const time = sharedTime();
	follow(time);
	if (options.startsAt !== undefined) setTime(time, Date.parse(options.startsAt));
	await using parts = new AsyncDisposableStack(); // stopped in reverse, also when a later one cannot start
	const lock = lockFolder(home, 0);
	parts.defer(() => lock.release());
	mkdirSync(logs, { recursive: true });

	const up = Promise.withResolvers<Cloud & Pick<LocalFunctions, "invoke">>();
	up.promise.catch(() => undefined);
	parts.defer(() => up.reject(new Error("the cloud has stopped")));
	/** Who asks before everything is up waits for it. */
	const invoke: Invoke = async (name, event) => (await up.promise).invoke(name, event);

	const front = await startFront({
		port: options.port,
		targets: targetsOf(functions),
		invoke,
		issuer: await openIssuer(join(home, "issuer.json")),
		local: localOperations(up.promise, processesDir),
		...(options.consoleDir !== undefined && { consoleDir: options.consoleDir }),
		...(options.signIn && { signIn: options.signIn }),
	});
	parts.defer(() => front.stop());

	const executionTable = openExecutionTable(join(home, "executions.db"));
	parts.defer(() => executionTable.close());
	const executions = runExecutions(executionTable, invoke);
	const definition = definitionOf(options, processesDir, functions);
	const services = await serveAws({
		...stepFunctions(executionTable, executions, {
			...(definition && { [PROCESS_ARN]: executionTable.keepDefinition(definition) }),
		}),
		...eventBus(join(home, "bus.jsonl")),
		...secrets(options.secret ?? {}),
	});
	parts.defer(() => services.stop());

	const { dynamodb, queues } = await startDatabases(home, functions, invoke, parts);
	const endpoints: Endpoints = {
		dynamodb: address(dynamodb.port),
		queues: address(queues.port),
		services: services.url,
	};

	const local = localFunctions({
		...{ functions, endpoints, processesDir, logs, time },
		functionsDir: options.functionsDir ?? folderOf("functions"),
		environment: options.environment ?? {},
		threads: options.threads ?? {},
	});
	parts.defer(() => local.stop());
	parts.defer(() => executions.close()); // before the functions that it calls

	for (const [name, { trigger }] of Object.entries(functions)) {
		if (trigger.kind !== "queue") continue;
		const poller = pollQueue({
			...{ endpoint: endpoints.queues, queue: queueName(trigger.queue) },
			...{ batchSize: trigger.batchSize, concurrency: trigger.concurrency },
			invoke: (event) => local.invoke(name, event),
		});
		parts.defer(() => Promise.race([poller.stop(), sleep(PATIENCE_MS, undefined, { ref: false })]));
	}
	const schedules = startSchedules(functions, local.invoke, options.schedules ?? true);
	parts.defer(() => schedules.stop());
	parts.defer(() => front.stop()); // first of all nobody new is let in

	const inFlight = async (): Promise<InFlight> => ({
		...(await countMessages(endpoints.queues)),
		facts: await dynamodb.ask<number>("pending"),
		invocations: local.running(),
	});
	const running = parts.move();
	const cloud: Cloud = {
		url: front.url,
		endpoints,
		inFlight,
		async idle() {
			const before = local.count();
			return isQuiet(await inFlight()) && isQuiet(await inFlight()) && local.count() === before;
		},
		runSchedule: (name) => schedules.run(name),
		redrive: () => redrive(endpoints.queues, (key) => dynamodb.ask("redeliver", key)),
		setTime(at) {
			setTime(time, at === undefined ? undefined : Date.parse(at));
			executions.lookAgain();
		},
		processes: () => ({ dynamodb: dynamodb.pid(), queues: queues.pid() }),
		stop: () => running.disposeAsync(),
	};
	up.resolve({ ...cloud, invoke: local.invoke });
	executions.resume();
	void local.warm();
	return cloud;
}

function chosen(functions: FunctionTable, names?: readonly string[]): FunctionTable {
	if (!names) return functions;
	return Object.fromEntries(Object.entries(functions).filter(([name]) => names.includes(name)));
}

/** Both databases, in processes of their own, which start beside one another and stop with the other parts. */
async function startDatabases(
	home: string,
	functions: FunctionTable,
	invoke: Invoke,
	parts: AsyncDisposableStack,
): Promise<Record<"dynamodb" | "queues", ChildService>> {
	const [reader, settings] =
		Object.entries(functions).find(([, { trigger }]) => trigger.kind === "stream") ?? [];
	const dynamodb = startChild({
		module: new URL("./dynamodb-process.ts", import.meta.url),
		settings: {
			folder: join(home, "dynamodb"),
			streamBatch: settings?.trigger.kind === "stream" ? settings.trigger.batchSize : 0,
		} satisfies DynamoDbSettings,
		logFile: join(home, "log", "dynamodb.log"),
		answers: {
			async deliver(event: DynamoDBStreamEvent) {
				const outcome = await invoke(reader ?? "", event);
				if (outcome.ok) return outcome.result;
				throw new Error(outcome.failure.errorMessage);
			},
			"give-up": async (fact: DeadFact) => buryFact(address((await queues).port), fact),
		},
	});
	const queues = startChild({
		module: new URL("./queues-process.ts", import.meta.url),
		settings: {
			folder: join(home, "queues"),
			queues: queueDefinitions(functions),
		} satisfies QueuesSettings,
		logFile: join(home, "log", "queues.log"),
		answers: {},
	});
	for (const started of await Promise.allSettled([queues, dynamodb]))
		if (started.status === "fulfilled") parts.defer(() => started.value.stop());
	return { dynamodb: await dynamodb, queues: await queues };
}

/** The case process, with its placeholders filled in; nothing while its file is not there. */
function definitionOf(
	{ definition, substitutions }: CloudOptions,
	processesDir: string,
	functions: FunctionTable,
): string | undefined {
	const file = definition ?? join(processesDir, "case-resolution.asl.json");
	if (!existsSync(file)) return undefined;
	const arns = Object.keys(functions).map((name) => [
		`${name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}FunctionArn`,
		functionArn(name),
	]);
	const text = fillPlaceholders(readFileSync(file, "utf8"), {
		...Object.fromEntries(arns),
		...substitutions,
	});
	readDefinition(text); // says what is wrong
	return text;
}

/** What the command line asks of the embedded cloud, over HTTP. */
const localOperations = (cloud: Promise<Cloud>, processesDir: string): LocalOperations => ({
	"GET /local/environment": async () => toolEnvironment((await cloud).endpoints, processesDir),
	"GET /local/in-flight": async () => {
		const { inFlight, idle } = await cloud;
		return { ...(await inFlight()), idle: await idle() };
	},
	"POST /local/redrive": async () => (await cloud).redrive(),
	"POST /local/schedules/": async (name) => (await cloud).runSchedule(name),
});
