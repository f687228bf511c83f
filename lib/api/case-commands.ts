import { commandCase } from "../cases/command-case.ts";
import type { AskedCommand } from "../cases/commands.ts";
import { mergeCase, unmergeCase } from "../cases/merge-cases.ts";
import { redrafted, wentWith } from "../replies/draft.ts";
import { raiseIdea } from "../routing/raise-idea.ts";
import { takeBack } from "../routing/take-back.ts";
import type { Api } from "./api.ts";
import { type Caller, commandIdOf } from "./caller.ts";

/** What somebody asks of a case. */
export interface Asked {
	readonly caseId: string;
	/** As the caller chose it. */
	readonly commandId: string;
	readonly expectedVersion?: number;
	readonly command: AskedCommand;
}

/**
 * Carries out what somebody asked of a case, by the use case that knows how.
 * @returns the case after it
 * @throws {DomainError} saying why not
 */
export async function doToCase(api: Api, caller: Caller, { command, ...asked }: Asked) {
	const { house, queueIdea } = api;
	const by = caller.id;
	const request = { ...asked, by, commandId: commandIdOf(caller, asked.commandId) };
	switch (command.command) {
		case "take-back":
			return takeBack(
				{
					...{ work: house.work, replies: house.replies, clock: house.work.clock },
					record: ({ id }, outcome) => house.recordReply(id, outcome),
				},
				{ ...{ caseId: asked.caseId, replyId: command.replyId }, by },
			);
		case "merge":
			return mergeCase(house.work, { ...request, into: command.into });
		case "unmerge":
			return unmergeCase(house.work, request);
		case "raise-idea": {
			const { postKey, quote } = command;
			const { decided, work } = house;
			return raiseIdea({ decided, work, queueIdea }, { ...request, postKey, quote });
		}
		case "reply":
		case "note": {
			const current = await commandCase(house.work, { ...request, command });
			const mode = command.command === "note" ? "note" : command.audience;
			await forgetDraft(api, { person: by, caseId: asked.caseId }, mode, command.text);
			return current;
		}
		default:
			return commandCase(house.work, { ...request, command });
	}
}

/** What was sent is no draft any more. A draft that somebody changes right now stays: its writer clears it. */
async function forgetDraft(
	{ house: { drafts }, clock }: Api,
	place: Parameters<Api["house"]["drafts"]["draft"]>[0],
	mode: Parameters<typeof redrafted>[1],
	sent: string,
): Promise<void> {
	const draft = await drafts.draft(place);
	const at = clock();
	if (wentWith(draft.texts[mode], sent))
		await drafts.keep(place, { ...redrafted(draft, mode, "", at), at });
}
