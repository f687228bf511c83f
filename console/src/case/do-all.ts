import { commandCase } from "../api/commands.ts";
import { TakenBackError } from "../api/outbox.ts";
import { problemText } from "../api/queries.ts";
import type { CaseCommand, CaseRow } from "../api/types.ts";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";

/** A case that something is about to be done to. */
export interface Target {
	readonly id: string;
	/** What the person has seen of it; absent in a list, where commands apply whatever happened. */
	readonly version?: number | undefined;
	/** Whose case it is, for saying which ones were refused. */
	readonly name?: string | undefined;
	/** What it was like, so that a change of it can be taken back. */
	readonly before?: Readonly<Pick<CaseRow, "priority" | "team" | "assignee">> | undefined;
}

export interface Doing {
	readonly targets: readonly Target[];
	readonly command: CaseCommand;
	readonly done: string;
	/** The command that must have succeeded before. */
	readonly after?: string | undefined;
	/** Takes it back, case by case. */
	readonly undo?: ((id: string) => CaseCommand) | undefined;
}

/** Does one thing to several cases, and says once how it went. @returns whether all went well */
export async function doAll({ targets, command, done, undo, after }: Doing): Promise<boolean> {
	const reverse = (target: Target) => undo?.(target.id) ?? reverseOf(command, target);
	const takeBackAll = (done: readonly Target[]) =>
		done.some(reverse) ? () => void undoAll(done, reverse) : undefined;
	const takeBack = takeBackAll(targets);
	const [only, ...others] = targets;
	if (only && others.length === 0) {
		const { id, version } = only;
		const answer = await commandCase({
			...{ caseId: id, command, done, undo: takeBack, after },
			...(after === undefined && version !== undefined && { expectedVersion: version }),
		});
		return answer !== undefined;
	}
	const outcomes = await Promise.allSettled(
		targets.map(({ id }) => commandCase({ caseId: id, command, quiet: true })),
	);
	const well = targets.filter((_, index) => outcomes[index]?.status === "fulfilled");
	const failed = targets.flatMap((target, index) => {
		const one = outcomes[index];
		return one?.status === "rejected" && !(one.reason instanceof TakenBackError)
			? [{ target, why: problemText(one.reason) }]
			: [];
	});
	// cases that were refused for one reason are named together
	const refusals = [...Map.groupBy(failed, (one) => one.why)].map(([why, refused]) =>
		t.inbox.bulkFailed(namesOf(refused.map(({ target }) => target)), why),
	);
	const said = [...(well.length > 0 ? [`${done} (${well.length})`] : []), ...refusals];
	if (said.length > 0)
		say(said.join(" · "), {
			...{ tone: failed.length > 0 ? "red" : "green", undo: takeBackAll(well) },
		});
	return failed.length === 0;
}

/** More names than these are counted. */
const NAMED = 3;

function namesOf(targets: readonly Target[]): string {
	const names = targets.slice(0, NAMED).map(({ id, name = id }) => name);
	const rest = targets.length - names.length;
	return rest > 0 ? t.inbox.andMore(names.join(", "), rest) : names.join(", ");
}

/** What takes a change back, where one knows what it was like before. */
function reverseOf(command: CaseCommand, { before }: Target): CaseCommand | undefined {
	if (!before) return undefined;
	if (command.command === "assign")
		return { command: "assign", team: before.team, assignee: before.assignee ?? null };
	if (command.command === "prioritise")
		return { command: "prioritise", priority: before.priority, reason: t.common.undo };
	return undefined;
}

async function undoAll(
	targets: readonly Target[],
	reverse: (target: Target) => CaseCommand | undefined,
): Promise<void> {
	await Promise.all(
		targets.map(async (target) => {
			const command = reverse(target);
			if (command) await commandCase({ caseId: target.id, command });
		}),
	);
}
