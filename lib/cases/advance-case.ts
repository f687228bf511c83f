import * as z from "zod";
import { after, SECOND } from "../kernel/clock.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { idOf } from "../kernel/ids.ts";
import type { Case, PlannedReply } from "./case.ts";
import { commandCase, loadSettled, type WorkCases } from "./command-case.ts";
import { dueBy, type Plan, planOf } from "./plan.ts";
import { type CaseProcess, signal } from "./settle-turn.ts";

/** What the state machine hands to a step; versioned, because a running case outlives a deployment. */
export const processStep = z.discriminatedUnion("step", [
	z.object({
		v: z.literal(1),
		step: z.literal("await"),
		caseId: z.string(),
		phase: z.enum(["first-response", "resolution", "customer", "confirmation"]),
		until: z.string(),
		waitSeconds: z.number(),
		token: z.string(),
		execution: z.string(),
		/** Absent in an execution of an earlier deployment. */
		enteredAt: z.string().optional(),
	}),
	z.object({
		v: z.literal(1),
		/** `acknowledge` comes from executions that began before the first wait acknowledged. */
		step: z.enum(["look-again", "acknowledge"]),
		caseId: z.string(),
	}),
	z.object({ v: z.literal(1), step: z.literal("close"), caseId: z.string() }),
]);
export type ProcessStep = z.infer<typeof processStep>;

/** What a step of the process needs. */
export interface AdvanceCase extends WorkCases {
	readonly process: CaseProcess;
	/** What the machine would say by itself; `undefined` when nothing may be sent to this customer automatically. */
	readonly automaticReply: (
		current: Case,
		what: "acknowledge" | "remind",
	) => Promise<Omit<PlannedReply, "id" | "automatic"> | undefined>;
}

/** Tells the state machine by its name, which the definition catches, that the case is not done after all. */
class PlanAnewError extends Error {
	override readonly name = "PlanAnew";
}

/** More than this many things cannot fall due at one moment. */
const MOST_DUE = 50;

/**
 * Takes one step of the case process. Repeated, a step does what is left to do.
 * @returns what comes next; for a wait, nobody reads it
 * @throws {PlanAnewError} when a case is to be closed that, as it stands, is not
 */
export async function advanceCase(work: AdvanceCase, step: ProcessStep): Promise<Plan> {
	switch (step.step) {
		case "await":
			return wait(work, step);
		case "acknowledge":
		case "look-again":
			return lookAgain(work, step.caseId);
		case "close": {
			const plan = await lookAgain(work, step.caseId);
			if (plan.phase !== "done") throw new PlanAnewError(`case ${step.caseId} is not to be closed`);
			return plan;
		}
	}
}

/** Does what a wait that died left undone, then what is due. */
async function lookAgain(work: AdvanceCase, caseId: string): Promise<Plan> {
	const current = await standing(work, caseId);
	const next = await doWhatIsDue(work, await acknowledge(work, current));
	return planOf(next, work.rules, work.clock());
}

/** @throws {NotFoundError} when there is no such case: nobody may wait for it */
async function standing(work: AdvanceCase, caseId: string): Promise<Case> {
	const current = await loadSettled(work, caseId);
	if (!current) throw new NotFoundError("case", caseId);
	return current;
}

async function acknowledge(work: AdvanceCase, current: Case): Promise<Case> {
	const { policy } = current.origin.acknowledge;
	if (policy === "none" || !awaitsFirstWord(current)) return current;
	const commandId = `acknowledge ${current.reopenings}`;
	if (current.commands[commandId] !== undefined) return current;
	const reply = await automatically(work, current, "acknowledge", commandId);
	if (!reply) return current;
	return commandCase(work, {
		...{ caseId: current.id, commandId, by: "earshot" },
		command: { command: policy === "send" ? "acknowledge" : "suggest", reply },
	});
}

/** Whoever was answered, or is done, needs no acknowledgement. */
const awaitsFirstWord = ({ status, clocks }: Case): boolean =>
	status !== "resolved" &&
	status !== "closed" &&
	clocks.some(({ kind, metAt }) => kind === "first-response" && metAt === undefined);

async function automatically(
	work: AdvanceCase,
	current: Case,
	what: "acknowledge" | "remind",
	commandId: string,
): Promise<PlannedReply | undefined> {
	const reply = await work.automaticReply(current, what);
	return reply && { ...reply, id: idOf("reply", `${current.id} ${commandId}`), automatic: true };
}

/**
 * Keeps the token first, then reads the case: whatever was said between the two is seen by one of them. The first wait
 * acknowledges what the case is about.
 */
async function wait(work: AdvanceCase, step: ProcessStep & { step: "await" }): Promise<Plan> {
	const { caseId, token, phase, until, execution, waitSeconds } = step;
	// a wait for a case that is not there would be looked for ever after
	await standing(work, caseId);
	const enteredAt = step.enteredAt ?? work.clock();
	await work.cases.keepWait({
		...{ caseId, token, phase, until, execution },
		endsAt: after(enteredAt, waitSeconds * SECOND),
		version: Date.parse(enteredAt),
	});
	const found = await standing(work, caseId);
	const current = phase === "first-response" ? await acknowledge(work, found) : found;
	await signal(work, current);
	return planOf(current, work.rules, work.clock());
}

/** Escalates, reminds, wakes, gives up, closes: everything whose moment has come, one command each. */
async function doWhatIsDue(work: AdvanceCase, current: Case): Promise<Case> {
	let standing = current;
	for (let count = 0; count < MOST_DUE; count += 1) {
		const [due] = dueBy(standing, work.rules, work.clock());
		if (!due) return standing;
		const { commandId } = due;
		const reply =
			due.command.command === "remind-customer"
				? await automatically(work, standing, "remind", commandId)
				: undefined;
		const next = await commandCase(work, {
			...{ caseId: standing.id, commandId, by: "earshot" },
			command: reply ? { command: "remind-customer", reply } : due.command,
		});
		if (next.version === standing.version) return next;
		standing = next;
	}
	throw new Error(`case ${current.id} has more due than can be`);
}
