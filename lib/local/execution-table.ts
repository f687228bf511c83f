import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { Json } from "./states/json.ts";

export type ExecutionStatus = "RUNNING" | "SUCCEEDED" | "FAILED" | "ABORTED";

/** What a running execution is doing until it is `due`. */
export type Phase =
	/** About to enter its state, at once or after a retry's pause. */
	| "enter"
	/** A Wait state; over when due. */
	| "wait"
	/** Invoking a function; timed out when due. Invoked again after a restart. */
	| "call"
	/** The function has been invoked, its answer comes with the token; timed out when due. */
	| "called";

/** An execution as it stands. Moments are in milliseconds since the epoch. */
export interface Execution {
	readonly arn: string;
	readonly machine: string;
	readonly name: string;
	/** Hash of the definition that it began with, and keeps. */
	readonly definition: string;
	readonly status: ExecutionStatus;
	/** JSON, as it was given. */
	readonly input: string;
	readonly output: string | null;
	readonly error: string | null;
	readonly cause: string | null;
	readonly startedAt: number;
	readonly stoppedAt: number | null;
	readonly state: string;
	readonly stateInput: Json;
	readonly enteredAt: number;
	readonly attempts: readonly number[];
	readonly phase: Phase;
	/** Identifies one call; nothing when none is open. */
	readonly token: string | null;
	readonly due: number | null;
}

export interface ExecutionTable {
	get(arn: string): Execution | undefined;
	withToken(token: string): Execution | undefined;
	/** Durable against the death of this process when it returns. */
	save(execution: Execution): void;
	running(phase: Phase): readonly Execution[];
	/** Running ones whose time has come, the earliest first; a hundred at most. */
	due(now: number): readonly Execution[];
	/** When the next one is due. */
	nextDue(): number | undefined;
	/** The newest first. */
	list(
		machine: string,
		status: ExecutionStatus | undefined,
		limit: number,
		offset: number,
	): readonly Execution[];
	/** Keeps a definition; the hash to find it by. */
	keepDefinition(text: string): string;
	/** @throws {TypeError} when it was never kept */
	definition(hash: string): string;
	close(): void;
}

const COLUMNS = [
	...["arn", "machine", "name", "definition", "status", "input", "output", "error", "cause"],
	...["startedAt", "stoppedAt", "state", "stateInput", "enteredAt", "attempts", "phase"],
	...["token", "due"],
];

const SCHEMA = `
CREATE TABLE IF NOT EXISTS definitions (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS executions (arn TEXT PRIMARY KEY, ${COLUMNS.slice(1).join(", ")});
CREATE INDEX IF NOT EXISTS by_token ON executions (token);
CREATE INDEX IF NOT EXISTS by_due ON executions (due);
CREATE INDEX IF NOT EXISTS by_start ON executions (machine, status, startedAt)`;

/** Finished executions are forgotten after so long, as by AWS: 90 days. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

type Row = Readonly<Record<string, unknown>>;

const fromRow = (row: Row | undefined): Execution | undefined =>
	row === undefined
		? undefined
		: ({
				...row,
				stateInput: JSON.parse(String(row["stateInput"])),
				attempts: JSON.parse(String(row["attempts"])),
			} as Execution);

/** The executions in an SQLite file: one row each, written at every wait, call and end. */
export function openExecutionTable(file: string): ExecutionTable {
	const database = new DatabaseSync(file);
	database.exec("PRAGMA journal_mode = WAL");
	database.exec("PRAGMA synchronous = NORMAL"); // a killed process loses nothing; syncing guards against power cuts
	database.exec(SCHEMA);
	database
		.prepare("DELETE FROM executions WHERE status <> 'RUNNING' AND stoppedAt < ?")
		.run(Date.now() - KEPT_MS);
	const select = (rest: string) => database.prepare(`SELECT * FROM executions ${rest}`);
	const get = select("WHERE arn = ?");
	const withToken = select("WHERE token = ?");
	const running = select("WHERE status = 'RUNNING' AND phase = ?");
	const due = select("WHERE due <= ? ORDER BY due LIMIT 100");
	const nextDue = database.prepare("SELECT min(due) AS due FROM executions");
	const order = "ORDER BY startedAt DESC, arn LIMIT ? OFFSET ?";
	const list = select(`WHERE machine = ? ${order}`);
	const listByStatus = select(`WHERE machine = ? AND status = ? ${order}`);
	const save = database.prepare(
		`INSERT OR REPLACE INTO executions (${COLUMNS}) VALUES (${COLUMNS.map((name) => `:${name}`)})`,
	);
	const keep = database.prepare("INSERT OR IGNORE INTO definitions VALUES (?, ?)");
	const definition = database.prepare("SELECT text FROM definitions WHERE hash = ?");
	const all = (rows: readonly Row[]) =>
		rows.map(fromRow).filter((execution) => execution !== undefined);

	return {
		get: (arn) => fromRow(get.get(arn)),
		withToken: (token) => fromRow(withToken.get(token)),
		save(execution) {
			save.run({
				...execution,
				stateInput: JSON.stringify(execution.stateInput),
				attempts: JSON.stringify(execution.attempts),
			});
		},
		running: (phase) => all(running.all(phase)),
		due: (now) => all(due.all(now)),
		nextDue: () => (nextDue.get()?.["due"] as number | null) ?? undefined,
		list: (machine, status, limit, offset) =>
			all(
				status
					? listByStatus.all(machine, status, limit, offset)
					: list.all(machine, limit, offset),
			),
		keepDefinition(text) {
			const hash = createHash("sha256").update(text).digest("hex");
			keep.run(hash, text);
			return hash;
		},
		definition(hash) {
			const row = definition.get(hash);
			if (!row) throw new TypeError(`no definition ${hash}`);
			return String(row["text"]);
		},
		close: () => database.close(),
	};
}
