import { commandCase } from "../api/commands.ts";
import { TakenBackError } from "../api/outbox.ts";
import { problemText } from "../api/queries.ts";
import type { CaseCommand } from "../api/types.ts";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";

/** A case that something is about to be done to. */
export interface Target {
	readonly id: string;
	/** What the person has seen of it; absent in a list, where commands apply whatever happened. */
	readonly version?: number | undefined;
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
	const takeBack = undo && (() => void undoAll(targets, undo));
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
	const failed = outcomes.filter(
		(one) => one.status === "rejected" && !(one.reason instanceof TakenBackError),
	);
	const well = targets.length - failed.length;
	if (well > 0) say(`${done} (${well})`, { undo: takeBack });
	const [first] = failed;
	if (first?.status === "rejected")
		say(t.inbox.bulkFailed(failed.length, problemText(first.reason)), { tone: "red" });
	return failed.length === 0;
}

async function undoAll(
	targets: readonly Target[],
	undo: (id: string) => CaseCommand,
): Promise<void> {
	await Promise.all(targets.map(({ id }) => commandCase({ caseId: id, command: undo(id) })));
}
