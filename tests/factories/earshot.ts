import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A port of the loopback address that was free a moment ago. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}

/** What a command printed, and how it ended. */
export interface Ran {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/** Earshot as `npm start` runs it, in a folder and on a port of its own. */
export interface Earshot {
	readonly url: string;
	readonly home: string;
	/** Starts it, again after it was stopped or killed. @returns milliseconds until it answered */
	start(...args: string[]): Promise<number>;
	/** As `kill -9` does. */
	kill(): Promise<void>;
	/** As Ctrl-C does. */
	stop(): Promise<void>;
	/** Runs a script of `bin/` against it. */
	run(script: string, ...args: string[]): Promise<Ran>;
	/** Starts a script of `bin/` against it and does not wait. */
	begin(script: string, ...args: string[]): ChildProcess;
	/** Stops it and forgets everything. */
	dispose(): Promise<void>;
}

/** Makes an Earshot that does not run yet. `environment` is added to what the process inherits. */
export async function anEarshot(environment: Record<string, string> = {}): Promise<Earshot> {
	const home = mkdtempSync(join(tmpdir(), "earshot-"));
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = {
		...process.env,
		...environment,
		EARSHOT_HOME: home,
		EARSHOT_PORT: String(port),
		EARSHOT_URL: url,
	};
	let child: ChildProcess | undefined;
	const begin = (script: string, ...args: string[]) =>
		spawn(
			process.execPath,
			["--disable-warning=ExperimentalWarning", join(root, "bin", script), ...args],
			{ cwd: root, env, stdio: ["ignore", "pipe", "pipe"] },
		);
	const end = async (signal: NodeJS.Signals) => {
		const ending = child;
		child = undefined;
		if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
		const ended = new Promise((exit) => ending.once("exit", exit));
		ending.kill(signal);
		await ended;
	};

	return {
		url,
		home,
		async start(...args) {
			const began = performance.now();
			const starting = begin("local.ts", ...args);
			child = starting;
			let said = "";
			starting.stdout?.on("data", (text) => {
				said += text;
			});
			starting.stderr?.on("data", (text) => {
				said += text;
			});
			for (;;) {
				const answer = await fetch(`${url}/api/health`).catch(() => undefined);
				if (answer?.ok) return performance.now() - began;
				if (starting.exitCode !== null) throw new Error(`it did not start:\n${said}`);
				if (performance.now() - began > 60_000) throw new Error(`it does not answer:\n${said}`);
				await pause(25);
			}
		},
		kill: () => end("SIGKILL"),
		stop: () => end("SIGINT"),
		begin,
		async run(script, ...args) {
			const running = begin(script, ...args);
			let out = "";
			let err = "";
			running.stdout?.on("data", (text) => {
				out += text;
			});
			running.stderr?.on("data", (text) => {
				err += text;
			});
			const status = await new Promise<number | null>((exit) => running.once("close", exit));
			return { status, out, err };
		},
		async dispose() {
			await end("SIGKILL");
			rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		},
	};
}
