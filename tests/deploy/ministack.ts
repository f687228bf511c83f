import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The local AWS that the deployment is tried on: PyPI `ministack`. */
const VERSION = "1.5.33";
/** With it, tokens are signed and verified; without it, none is good. */
const CRYPTOGRAPHY = "50.0.2";
const OLDEST_PYTHON = [3, 10] as const;

/** A running local AWS. */
export interface Ministack {
	readonly port: number;
	/** For the AWS CLIs and SDKs, and for nothing else of this machine. */
	readonly env: Readonly<Record<string, string>>;
	/** What it has logged. */
	log(): string;
	/** Ends it and every function that it runs, and forgets all. */
	stop(): Promise<void>;
}

/** Installs it once, in an environment of its own. @throws saying what is missing on this machine */
function install(): string {
	const home = join(tmpdir(), `earshot-ministack-${VERSION}`);
	const program = join(home, "bin", "ministack");
	if (existsSync(program)) return program;
	const python = ["python3", "python"].find((name) => (versionOf(name) ?? "") !== "");
	const [major = 0, minor = 0] = (python ? (versionOf(python) ?? "") : "").split(".").map(Number);
	if (!python || major < OLDEST_PYTHON[0] || (major === 3 && minor < OLDEST_PYTHON[1]))
		throw new Error(`the deploy test needs Python ${OLDEST_PYTHON.join(".")} or newer as python3`);
	try {
		execFileSync(python, ["-m", "venv", home], { stdio: "pipe" });
		const packages = [`ministack==${VERSION}`, `cryptography==${CRYPTOGRAPHY}`];
		execFileSync(join(home, "bin", "pip"), ["install", "--quiet", ...packages], { stdio: "pipe" });
	} catch (cause) {
		rmSync(home, { recursive: true, force: true });
		throw new Error(`ministack ${VERSION} could not be installed from PyPI`, { cause });
	}
	return program;
}

function versionOf(python: string): string | undefined {
	try {
		const print = "import sys; print('%d.%d' % sys.version_info[:2])";
		return execFileSync(python, ["-c", print], { stdio: "pipe", encoding: "utf8" }).trim();
	} catch {
		return undefined;
	}
}

/** Starts it, empty, on a free port. @throws when it does not answer within 30 seconds */
export async function startMinistack(): Promise<Ministack> {
	const program = install();
	const port = await freePort();
	const home = mkdtempSync(join(tmpdir(), "earshot-deploy-"));
	const folder = (name: string) => {
		mkdirSync(join(home, name));
		return join(home, name);
	};
	const path = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
	const log = join(home, "log");
	const output = openSync(log, "a");
	const child = spawn(program, [], {
		cwd: home,
		// a group of its own: the functions that it runs end with it
		detached: true,
		stdio: ["ignore", output, output],
		// nothing of this machine: what it inherits, the functions see
		env: {
			...{ HOME: home, PATH: path, GATEWAY_PORT: String(port), BIND_HOST: "127.0.0.1" },
			...{ IOT_MTLS_ENABLED: "0", SFTP_ENABLED: "0", TMPDIR: folder("tmp") },
			...{ STATE_DIR: folder("state"), S3_DATA_DIR: folder("s3") },
		},
	});
	const stop = async () => {
		await end(child);
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		await answer(child, port);
	} catch (error) {
		const said = readFileSync(log, "utf8").slice(-2_000);
		await stop();
		throw new Error(`the local AWS does not start: ${said}`, { cause: error });
	}
	return {
		...{ port, stop, log: () => readFileSync(log, "utf8") },
		env: {
			AWS_ENDPOINT_URL: `http://localhost:${port}`,
			...{ AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" },
			...{ AWS_REGION: "us-east-1", CDK_DISABLE_CLI_TELEMETRY: "1" },
		},
	};
}

async function answer(child: ChildProcess, port: number): Promise<void> {
	for (let tries = 0; tries < 300; tries += 1) {
		if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
		const health = await fetch(`http://127.0.0.1:${port}/_ministack/health`).catch(() => undefined);
		if (health?.ok) return;
		await pause(100);
	}
	throw new Error("it does not answer");
}

/** It may hang on a polite request: after that it is ended by its number. */
async function end(child: ChildProcess): Promise<void> {
	if (child.pid === undefined || child.exitCode !== null) return;
	const ended = new Promise<true>((exit) => child.once("exit", () => exit(true)));
	signal(child.pid, "SIGTERM");
	if (await Promise.race([ended, pause(3_000, false)])) return signal(child.pid, "SIGKILL");
	signal(child.pid, "SIGKILL");
	await ended;
}

/** To the whole group; it may be gone already. */
function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(-pid, name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	if (address === null || typeof address === "string") throw new Error("no port is free");
	return address.port;
}
