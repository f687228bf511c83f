import { commandCase } from "../api/commands.ts";
import { takeBack } from "../api/outbox.ts";
import type { People } from "../api/people.ts";
import type { Case, CaseCommand, CaseDetail } from "../api/types.ts";
import { say } from "../parts/toast.tsx";
import { newValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import { mentionsIn } from "./canned.ts";
import { giveBack, type Mode } from "./drafts.ts";
import type { Addressing, AfterReply } from "./writing.ts";

/** What is sent: words, in a way of writing, and what becomes of the case. */
export interface Sending {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly mode: Mode;
	readonly words: string;
	readonly to: Addressing;
	readonly after: AfterReply;
}

function commandOf({ mode, words, people, to, after }: Sending): CaseCommand {
	if (mode === "note")
		return { command: "note", text: words, mentions: mentionsIn(words, people.all) };
	return {
		...{ command: "reply", text: words, audience: mode },
		...(to.post && { postKey: to.post.key }),
		...(after === "pending" && { next: "pending" as const }),
	};
}

/** A reply of this page, from the moment it is sent until the case shows it. */
export interface SentHere {
	readonly commandId: string;
	readonly caseId: string;
	readonly audience: "public" | "private";
	readonly text: string;
	/** Known once the server has it. */
	readonly replyId?: string;
	/** Milliseconds since 1970: until then the server holds it. */
	readonly leavesAt?: number;
	readonly answer: Promise<Case | undefined>;
}

/** Replies of this page that their cases do not show yet. */
export const sentHere = newValue<readonly SentHere[]>([]);

/** The server holds a reply for so long, in milliseconds. */
const HELD_FOR = 10_000;

/** @param id of the command, or of the reply that it made */
const forget = (id: string): void =>
	sentHere.set(
		sentHere.get().filter(({ commandId, replyId }) => commandId !== id && replyId !== id),
	);

/** Sends words at once; the server holds a reply for a while. What does not go out is the person's again. @returns the command's id */
export function sendWords(sending: Sending): string {
	const { detail, mode, words } = sending;
	const { id: caseId, version } = detail.case;
	const commandId = crypto.randomUUID();
	const answer = commandCase({
		...{ caseId, command: commandOf(sending), commandId },
		...(mode === "note" ? { done: t.case.done.noted } : { expectedVersion: version }),
	});
	void answer.then((done) => {
		if (!done) giveBack(caseId, mode, words);
	});
	if (mode === "note") return commandId;

	const reply: SentHere = { commandId, caseId, audience: mode, text: words, answer };
	sentHere.set([...sentHere.get(), reply]);
	void answer.then((done) => {
		const replyId = done?.unsentReplies.at(-1);
		if (replyId === undefined) return forget(commandId);
		const leavesAt = Date.now() + HELD_FOR;
		sentHere.set(
			sentHere
				.get()
				.map((one) => (one.commandId === commandId ? { ...one, replyId, leavesAt } : one)),
		);
		window.setTimeout(() => forget(commandId), HELD_FOR);
	});
	say(t.case.done.sent, {
		undoLabel: t.case.composer.unsend,
		undo: () => void takeBackSent(reply),
	});
	return commandId;
}

/** Before it has reached the server it is stopped here; after that, the server is asked to let it go. */
export async function takeBackSent(reply: SentHere): Promise<void> {
	const { commandId, caseId, audience, text, answer } = reply;
	forget(commandId);
	if (takeBack(commandId)) {
		say(t.case.done.takenBack);
		return;
	}
	const id = (await answer)?.unsentReplies.at(-1);
	if (id !== undefined) await takeBackReply(caseId, { id, audience, text });
}

/** Takes a reply back that the server holds; its words are the person's again. */
export async function takeBackReply(
	caseId: string,
	{
		id,
		audience,
		text,
	}: { readonly id: string; readonly audience: "public" | "private"; readonly text: string },
): Promise<void> {
	forget(id);
	const command = { command: "take-back", replyId: id } as const;
	if (!(await commandCase({ caseId, command, done: t.case.done.takenBack }))) return;
	giveBack(caseId, audience, text);
}
