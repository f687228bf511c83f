import type { Clock } from "../kernel/clock.ts";
import { ConflictError, NotFoundError } from "../kernel/errors.ts";
import { idOf } from "../kernel/ids.ts";
import type { Calendars } from "./calendar.ts";
import { type Case, type CaseTurn, evolve } from "./case.ts";
import type { CaseTable } from "./case-table.ts";
import type { CaseCommand, SystemCommand } from "./commands.ts";
import { handle } from "./handle-command.ts";
import { membersOf } from "./merged-cases.ts";
import type { SettleTurns } from "./settle-turn.ts";
import type { SlaPolicies } from "./sla-policy.ts";
import type { Teams } from "./team.ts";

/** The owner's files that cases are worked by. */
export interface CaseRules {
	readonly policies: SlaPolicies;
	readonly calendars: Calendars;
	readonly teams: Teams;
}

/** What working on cases needs. */
export interface WorkCases {
	readonly cases: CaseTable;
	readonly rules: CaseRules;
	readonly clock: Clock;
	/** The fast path behind a committed turn; the stream's consumer does the same for every turn. */
	readonly settle: SettleTurns;
}

/** A command on its way to a case. */
export interface CommandRequest {
	readonly caseId: string;
	/** Chosen by the caller; repeated, the command returns its first result. */
	readonly commandId: string;
	readonly by: string;
	readonly command: CaseCommand | SystemCommand;
	/** The version that the caller has seen. Without one, the command goes on top of whatever stands. */
	readonly expectedVersion?: number;
}

/** A rival can win the next turn this often before it looks like a fault. */
const ATTEMPTS = 20;

/**
 * Carries out a command: one turn, committed once.
 * @returns the case after it; for a repeated command, the case as it stands now
 * @throws {NotFoundError} when there is no such case
 * @throws {ConflictError} with the current version, when `expectedVersion` is not the one that stands
 * @throws {NotAllowedError} when the status does not allow the command
 */
export async function commandCase(work: WorkCases, request: CommandRequest): Promise<Case> {
	const { caseId, commandId, by, command, expectedVersion } = request;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const current = await loadSettled(work, caseId);
		if (!current) throw new NotFoundError("case", caseId);
		if (current.commands[commandId] !== undefined) return current;
		if (expectedVersion !== undefined && expectedVersion !== current.version)
			throw new ConflictError(
				`case ${caseId} has moved on; look at what changed, then try again`,
				current.version,
			);
		const now = work.clock();
		const events = handle(current, command, {
			...{ now, by, ...work.rules },
			replyId: idOf("reply", `${caseId} ${commandId}`),
			...(namesPost(command) && { members: await membersOf(work.cases, current) }),
		});
		if (events.length === 0) return current;
		const turn: CaseTurn = { caseId, seq: current.version + 1, commandId, at: now, by, events };
		if (await work.cases.append(turn)) {
			await work.settle(current, [turn]);
			return evolve(current, turn);
		}
	}
	throw new ConflictError(`case ${caseId} is busier than it should be; try again`);
}

/** The post can be one of a case that is merged into this one. */
const namesPost = ({ command }: CaseCommand | SystemCommand): boolean =>
	command === "reply" || command === "note-idea";

/** The case as it stands, once what a crash behind a commit left undone is done. */
export async function loadSettled(
	{ cases, settle }: Pick<WorkCases, "cases" | "settle">,
	caseId: string,
): Promise<Case | undefined> {
	const loaded = await cases.load(caseId);
	if (!loaded) return undefined;
	await settle(loaded.settled, loaded.unsettled);
	return loaded.current;
}
