import { type ChildProcess, fork } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { NotAllowedError } from "../kernel/errors.ts";
import { type Answers, type Packet, type Peer, peer } from "./peer.ts";

/** A service in a process of its own, started again whenever it dies, on the same port. */
export interface ChildService {
	readonly port: number;
	/** Of the process that runs now. */
	pid(): number | undefined;
	ask<Answer>(kind: string, body?: unknown): Promise<Answer>;
	/** Resolves when the process has written everything and ended. */
	stop(): Promise<void>;
}

export interface ChildOptions {
	/** The file that the process runs; it calls `serveParent`. */
	readonly module: URL;
	/** What it needs to know, as JSON. `port` joins it: 0 at first, then the one that it got. */
	readonly settings: object;
	/** Takes what it prints. */
	readonly logFile: string;
	/** What it may ask. */
	readonly answers: Answers;
}

/** A stop that takes longer than this, in milliseconds, becomes a kill: what was acknowledged is on disk already. */
const PATIENCE_MS = 5000;

/** Milliseconds before a process that died is started again; doubled each time that it dies young. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5000;

interface Running {
	readonly child: ChildProcess;
	readonly link: Peer;
	readonly port: number;
	readonly ended: Promise<void>;
}

/** @throws {NotAllowedError} with the process's own words when it cannot start. */
export async function startChild(options: ChildOptions): Promise<ChildService> {
	mkdirSync(dirname(options.logFile), { recursive: true });
	let stopping = false;
	let running = await launch(options, 0);

	const keepAlive = async () => {
		let pause = FIRST_PAUSE_MS;
		while (!stopping) {
			const since = Date.now();
			await running.ended;
			if (stopping) return;
			if (Date.now() - since > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
			await sleep(pause);
			pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
			if (stopping) return;
			try {
				running = await launch(options, running.port);
			} catch {
				// it said why in its log; it is tried again after a longer pause
			}
		}
	};
	const supervision = keepAlive();

	return {
		port: running.port,
		pid: () => running.child.pid,
		ask: (kind, body) => running.link.ask(kind, body),
		async stop() {
			stopping = true;
			await end(running);
			await supervision;
			await end(running); // one that was being started in the meantime
		},
	};
}

/** It finishes what it is writing and ends by itself; or else it is killed. */
async function end({ child, ended }: Running): Promise<void> {
	if (child.connected) child.disconnect();
	const killer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
	await ended;
	clearTimeout(killer);
}

async function launch(options: ChildOptions, wantedPort: number): Promise<Running> {
	const log = openSync(options.logFile, "a");
	const child = fork(
		fileURLToPath(options.module),
		[JSON.stringify({ ...options.settings, port: wantedPort })],
		{
			execArgv: [], // not what this process was started with
			stdio: ["ignore", log, log, "ipc"],
		},
	);
	closeSync(log);
	const link = peer((packet) => {
		if (child.connected) child.send(packet, () => undefined); // a lost packet is answered by `gone`
	}, options.answers);
	const ended = new Promise<void>((resolve) => {
		child.once("exit", () => {
			link.gone("the process has ended");
			resolve();
		});
	});
	const port = await new Promise<number>((resolve, reject) => {
		child.on("message", (message) => {
			const first = message as { ready?: number; failed?: string };
			if (first.ready !== undefined) resolve(first.ready);
			else if (first.failed !== undefined) reject(new NotAllowedError(first.failed));
			else link.receive(message as Packet);
		});
		child.once("exit", (code) =>
			reject(new NotAllowedError(`ended with ${code}; see ${options.logFile}`)),
		);
	});
	return { child, link, port, ended };
}

/** What runs in the process: its port, the answers it gives, and how it ends. */
export interface Serving {
	readonly port: number;
	readonly answers: Answers;
	/** Finishes what is under way. */
	close(): Promise<void>;
}

/**
 * The other end, in the process itself. It lives as long as its parent: when the parent goes, even by kill -9, it
 * finishes what it is writing and ends. Ctrl-C in a terminal reaches it too; the parent says when to end.
 */
export async function serveParent<Settings>(
	start: (settings: Settings & { readonly port: number }, parent: Peer) => Promise<Serving>,
): Promise<void> {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
	const send = (message: object) => {
		if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
	};
	const answers: Record<string, Answers[string]> = {};
	const parent = peer(send, answers);
	process.on("message", (message) => parent.receive(message as Packet));
	try {
		const serving = await start(JSON.parse(process.argv[2] ?? "{}"), parent);
		Object.assign(answers, serving.answers);
		const end = () => void serving.close().finally(() => process.exit());
		process.on("disconnect", end);
		send({ ready: serving.port });
		if (!process.connected) end();
	} catch (error) {
		console.error(error);
		send({ failed: error instanceof Error ? error.message : String(error) });
		process.exitCode = 1;
		if (process.connected) process.disconnect();
	}
}
