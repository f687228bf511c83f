import { commandIdea } from "../api/commands.ts";
import type { IdeaRow, IdeaStatus } from "../api/types.ts";
import { t } from "../texts.ts";

/** Merges an idea into another; it can be taken back. */
export const mergeInto = (id: string, into: Pick<IdeaRow, "id" | "title">) =>
	commandIdea({
		...{ ideaId: id, command: { command: "merge", into: into.id } },
		done: t.backlog.mergedDone(into.title),
		undo: () => void unmerge(id),
	});

/** Takes a merge back. */
export const unmerge = (id: string) =>
	commandIdea({ ideaId: id, command: { command: "unmerge" }, done: t.backlog.unmergedDone });

/** Changes where an idea stands; it can be taken back. */
export const setStatus = (
	{ id, status: before }: { readonly id: string; readonly status: IdeaStatus },
	status: IdeaStatus,
	answer?: string,
) =>
	commandIdea({
		ideaId: id,
		command: { command: "set-status", status, ...(answer !== undefined && { answer }) },
		done: t.backlog.statusDone(t.words.ideaStatus[status]),
		undo: () =>
			void commandIdea({ ideaId: id, command: { command: "set-status", status: before } }),
	});
