import { commandIdea, refreshIdeas } from "../api/commands.ts";
import { queries } from "../api/queries.ts";
import type { IdeaDetail, IdeaRow, IdeaStatus } from "../api/types.ts";
import { t } from "../texts.ts";

/** A wish moves when its turn in the queue of its area comes: so often it is looked for, in milliseconds from the command. */
const LOOKS = [600, 1800, 4000];

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

/** Where an idea is to stand. */
export interface StatusChange {
	readonly status: IdeaStatus;
	readonly answer?: string;
	/** Everyone who asked is told; so many can be. */
	readonly told?: number;
	/** What one has seen: nothing is told of an idea that has moved on meanwhile. */
	readonly expectedVersion?: number;
}

/** Changes where an idea stands. It can be taken back, as long as nobody was told. */
export const setStatus = (
	before: {
		readonly id: string;
		readonly status: IdeaStatus;
		readonly answer?: string | undefined;
	},
	{ status, answer, told, expectedVersion }: StatusChange,
) => {
	const word = t.words.ideaStatus[status];
	return commandIdea({
		...{ ideaId: before.id, expectedVersion },
		command: {
			...{ command: "set-status", status },
			...(answer !== undefined && { answer }),
			...(told !== undefined && { tell: true }),
		},
		done:
			told !== undefined && told > 0
				? t.backlog.statusToldDone(word, told)
				: t.backlog.statusDone(word),
		...(!told && {
			undo: () =>
				void commandIdea({
					ideaId: before.id,
					command: {
						...{ command: "set-status", status: before.status },
						// what was not changed is not touched
						...(answer !== undefined && { answer: before.answer ?? null }),
					},
				}),
		}),
	});
};

/** Says whether a wish is a vote for an idea. It leaves the suggestions at once, and is a vote a moment later. */
export async function settleSuggestion(
	shownId: string,
	{ ideaId, postKey }: { readonly ideaId: string; readonly postKey: string },
	accept: boolean,
): Promise<void> {
	queries.setQueryData<IdeaDetail>(
		["idea", shownId],
		(old) =>
			old && { ...old, suggestions: old.suggestions.filter((one) => one.postKey !== postKey) },
	);
	// a suggestion of an idea that was merged into the one that is shown is that idea's own
	await commandIdea({ ideaId, command: { command: "settle-suggestion", postKey, accept } });
	for (const ms of LOOKS) window.setTimeout(refreshIdeas, ms);
}
