import type { InfiniteData } from "@tanstack/react-query";
import { say } from "../parts/toast.tsx";
import { newValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import { dispatch, harmless, TakenBackError } from "./outbox.ts";
import { caseQuery, problemText, queries } from "./queries.ts";
import { ProblemError } from "./request.ts";
import { session } from "./session.ts";
import type {
	Case,
	CaseCommand,
	CaseDetail,
	CaseEvent,
	CaseRow,
	Idea,
	IdeaCommand,
	Page,
} from "./types.ts";

/** A command that met a newer version of its case. */
export interface Conflict {
	readonly caseId: string;
	/** What the person had seen. */
	readonly seenVersion: number;
	readonly again: () => void;
}

/** The conflict that waits for a person; one at a time. */
export const conflict = newValue<Conflict | undefined>(undefined);

export interface CaseDoing {
	readonly caseId: string;
	readonly command: CaseCommand;
	/** What the person has seen; without it, the command applies whatever happened. */
	readonly expectedVersion?: number | undefined;
	/** Said when it is done. */
	readonly done?: string | undefined;
	readonly undo?: (() => void) | undefined;
	/** Chosen by who wants to take it back. */
	readonly commandId?: string | undefined;
	/** The command that must have succeeded before. */
	readonly after?: string | undefined;
	/** Nothing is said when it fails: the caller does. */
	readonly quiet?: boolean | undefined;
}

/**
 * Does something to a case. It shows at once, as far as one can tell beforehand; what the API answers counts.
 * @returns the case, or `undefined` when it was refused or taken back: the person has been told
 */
export async function commandCase(doing: CaseDoing): Promise<Case | undefined> {
	const { caseId, command, expectedVersion, done, undo } = doing;
	const before = queries.getQueryData<CaseDetail>(["case", caseId]);
	foresee(caseId, command);
	try {
		const commandId = doing.commandId ?? crypto.randomUUID();
		const answer = await dispatch<{ case: Case }>({
			commandId,
			path: `/api/cases/${encodeURIComponent(caseId)}/commands`,
			body: { ...command, commandId, ...(expectedVersion !== undefined && { expectedVersion }) },
			label: command.command,
			...(doing.after !== undefined && { after: doing.after }),
		});
		if (done !== undefined) say(done, { undo });
		return answer.case;
	} catch (error) {
		// what was foreseen did not come about; what was fetched meanwhile stays
		const now = queries.getQueryData<CaseDetail>(["case", caseId]);
		if (before && now && now.case.version <= before.case.version)
			queries.setQueryData(["case", caseId], before);
		if (error instanceof TakenBackError) return undefined;
		if (error instanceof ProblemError && error.currentVersion !== undefined) {
			const { expectedVersion: seenVersion = 0, commandId: _id, ...rest } = doing;
			conflict.set({ caseId, seenVersion, again: () => void commandCase(rest) });
		} else if (!doing.quiet) say(problemText(error), { tone: "red" });
		if (doing.quiet) throw error;
		return undefined;
	} finally {
		refreshCases(caseId);
	}
}

/** What happens to a case by itself and changes nothing that a person decided on. */
const BOOKKEEPING = new Set([
	"clocks-set",
	"process-started",
	"reply-sent",
	"reply-suggested",
	"idea-raised",
	"woken",
]);

/** An acknowledgement that went out by itself is none of a person's decisions either. */
const isBookkeeping = (event: CaseEvent): boolean =>
	BOOKKEEPING.has(event.type) || (event.type === "reply-planned" && event.reply.automatic);

/** Whether a colleague or the customer did something after `seenVersion`; what one did oneself is no news. */
async function somebodyMeddled(caseId: string, seenVersion: number): Promise<boolean> {
	const { events } = await queries.fetchQuery({ ...caseQuery(caseId), staleTime: 0 });
	const me = session.get()?.personId;
	return events
		.filter(({ seq, by }) => seq > seenVersion && by !== me)
		.some((turn) => turn.events.some((event) => !isBookkeeping(event as CaseEvent)));
}

const CASE_COMMAND = /^\/api\/cases\/([^/]+)\/commands$/;

harmless.set(async ({ path, body }, refusal) => {
	const id = CASE_COMMAND.exec(path)?.[1];
	const seen = body["expectedVersion"];
	const moved = refusal instanceof ProblemError && refusal.currentVersion !== undefined;
	if (!moved || id === undefined || typeof seen !== "number") return false;
	return !(await somebodyMeddled(decodeURIComponent(id), seen));
});

/** Asks again for whatever a case's change may have touched. */
export function refreshCases(caseId: string): void {
	void queries.invalidateQueries({ queryKey: ["case", caseId] });
	// of many commands at once, the lists are looked at after the last
	window.clearTimeout(looking);
	looking = window.setTimeout(() => {
		for (const list of ["fresh-cases", "counts", "views"])
			void queries.invalidateQueries({ queryKey: [list] });
	}, TOGETHER);
}

/** Changes within so many milliseconds are one to whoever lists cases. */
const TOGETHER = 100;

let looking = 0;

/** Shows a command's effect before the API has answered; what cannot be told beforehand waits for the answer. */
function foresee(caseId: string, command: CaseCommand): void {
	const change = changeOf(command);
	if (!change) return;
	queries.setQueryData<CaseDetail>(
		["case", caseId],
		(old) => old && { ...old, case: { ...old.case, ...change } },
	);
	const changed = (rows: readonly CaseRow[]) =>
		rows.map((row) => (row.id === caseId ? { ...row, ...change } : row));
	queries.setQueriesData<Page<CaseRow>>(
		{ queryKey: ["fresh-cases"] },
		(old) => old && { ...old, items: changed(old.items) },
	);
	queries.setQueriesData<InfiniteData<Page<CaseRow>>>(
		{ queryKey: ["cases"] },
		(old) =>
			old && {
				...old,
				pages: old.pages.map((page) =>
					page.items.some(({ id }) => id === caseId)
						? { ...page, items: changed(page.items) }
						: page,
				),
			},
	);
}

function changeOf(
	command: CaseCommand,
):
	| Partial<Pick<Case, "status" | "priority" | "assignee" | "team" | "snoozedUntil" | "mergedInto">>
	| undefined {
	switch (command.command) {
		case "assign":
			return {
				...(command.assignee !== undefined && { assignee: command.assignee ?? undefined }),
				...(command.team !== undefined && { team: command.team }),
			};
		case "prioritise":
			return { priority: command.priority };
		case "resolve":
			return { status: "resolved" };
		case "reopen":
		case "continue":
			return { status: "open" };
		case "await-customer":
			return { status: "pending" };
		case "hold":
			return { status: "on-hold" };
		case "close":
			return { status: "closed" };
		case "merge":
			return { status: "closed", mergedInto: command.into };
		case "snooze":
			return { snoozedUntil: command.until };
		case "wake":
			return { snoozedUntil: undefined };
		default:
			return undefined;
	}
}

export interface IdeaDoing {
	readonly ideaId: string;
	readonly command: IdeaCommand;
	readonly expectedVersion?: number | undefined;
	readonly done?: string | undefined;
	readonly undo?: (() => void) | undefined;
}

/** Does something to an idea. @returns the idea, or `undefined` when it was refused: the person has been told */
export async function commandIdea({
	ideaId,
	command,
	expectedVersion,
	done,
	undo,
}: IdeaDoing): Promise<Idea | undefined> {
	try {
		const commandId = crypto.randomUUID();
		const answer = await dispatch<{ idea: Idea }>({
			commandId,
			path: `/api/ideas/${encodeURIComponent(ideaId)}/commands`,
			body: { ...command, commandId, ...(expectedVersion !== undefined && { expectedVersion }) },
			label: command.command,
		});
		if (done !== undefined) say(done, { undo });
		return answer.idea;
	} catch (error) {
		const moved = error instanceof ProblemError && error.currentVersion !== undefined;
		say(moved ? t.conflict.ideaLead : problemText(error), { tone: "red" });
		return undefined;
	} finally {
		refreshIdeas();
	}
}

/** Asks again for whatever a change of an idea may have touched. */
export function refreshIdeas(): void {
	for (const kind of ["idea", "ideas", "similar", "telling"])
		void queries.invalidateQueries({ queryKey: [kind] });
}

/** Sends a post elsewhere. @returns whether it was done: the person has been told */
export async function reroute(
	key: string,
	to: "case" | "idea" | "praise" | "irrelevant" | "question-answered",
	reason: string,
): Promise<boolean> {
	try {
		await dispatch({
			commandId: crypto.randomUUID(),
			path: `/api/posts/${encodeURIComponent(key)}/reroute`,
			body: { to, reason },
			label: "reroute",
		});
		return true;
	} catch (error) {
		say(problemText(error), { tone: "red" });
		return false;
	} finally {
		void queries.invalidateQueries({ queryKey: ["posts"] });
		void queries.invalidateQueries({ queryKey: ["post", key] });
		void queries.invalidateQueries({ queryKey: ["fresh-cases"] });
		void queries.invalidateQueries({ queryKey: ["counts"] });
	}
}
