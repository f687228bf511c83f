import { after, SECOND } from "../kernel/clock.ts";
import { NotAllowedError } from "../kernel/errors.ts";
import type { Case, CaseEvent, CaseStatus } from "./case.ts";
import { pausedResolution } from "./case-clocks.ts";
import type { CaseCommand } from "./commands.ts";
import type { CommandContext } from "./handle-command.ts";
import { worksIn } from "./team.ts";

const OPEN: readonly CaseStatus[] = ["new", "open", "pending", "on-hold"];

/** A reply can be taken back for so long, unless the command says otherwise. */
const HOLD_SECONDS = 10;

/** Each colleague is named once; whoever writes the note knows of it. */
export function note(
	{ text, mentions = [] }: CaseCommand & { command: "note" },
	{ by, teams }: CommandContext,
): CaseEvent[] {
	const stranger = mentions.find((person) => !worksIn(teams, person));
	if (stranger !== undefined)
		throw new NotAllowedError(`${stranger} is in no team; mention somebody who is`);
	const told = [...new Set(mentions)].filter((person) => person !== by);
	return [{ type: "noted", text, mentions: told }];
}

/** @returns the case among whose posts this one is; @throws {NotAllowedError} when it is of none that goes on here */
export function demandPost(
	current: Case,
	postKey: string | undefined,
	{ members = [] }: CommandContext,
): Pick<Case, "customerId"> {
	const owner = [current, ...members].find(
		({ postKeys }) => postKey !== undefined && postKeys.includes(postKey),
	);
	if (!owner) throw new NotAllowedError(`the post ${postKey} is not one of this case`);
	return owner;
}

/** An answer to the customer, which stays for a while before it leaves. */
export function reply(
	current: Case,
	command: CaseCommand & { command: "reply" },
	context: CommandContext,
): CaseEvent[] {
	const postKey = command.postKey ?? current.postKeys.at(-1) ?? "";
	const { customerId } = demandPost(current, postKey, context);
	const { holdSeconds = HOLD_SECONDS } = command;
	const planned: CaseEvent = {
		type: "reply-planned",
		reply: {
			id: context.replyId,
			postKey,
			text: command.text,
			audience: command.audience,
			automatic: false,
			...(holdSeconds > 0 && { sendAfter: after(context.now, holdSeconds * SECOND) }),
			...(customerId !== current.customerId && { customerId }),
		},
	};
	if (command.next === "pending" && current.status !== "pending" && OPEN.includes(current.status))
		return [
			planned,
			{ type: "status-changed", status: "pending" },
			pausedResolution(current, context),
		];
	return current.status === "new"
		? [planned, { type: "status-changed", status: "open" }]
		: [planned];
}
