import * as z from "zod";
import type { Clock } from "../kernel/clock.ts";
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import { evolveIdea, IDEA_STATUSES, type Idea, type IdeaEvent, type IdeaTurn } from "./idea.ts";
import type { IdeaTable } from "./idea-table.ts";
import { refreshIdea } from "./refresh-idea.ts";

const words = z.string().trim().min(1).max(10_000);
/** Ids have to fit into keys, or the turn that holds one could never be settled. */
const id = z.string().min(1).max(200);
const postKey = z.string().min(1).max(700);

/** What a person can ask of an idea; the API's schema. */
export const ideaCommand = z.discriminatedUnion("command", [
	z.strictObject({
		command: z.literal("edit"),
		title: z.string().trim().min(1).max(200).optional(),
		problem: words.optional(),
		area: id.optional(),
		owner: id.optional(),
	}),
	z.strictObject({
		command: z.literal("set-status"),
		status: z.enum(IDEA_STATUSES),
		/** The official answer; `null` takes the one that stands back. */
		answer: words.nullable().optional(),
		/** Sends the answer to everyone who asked: each person once, where policy and channel allow it. */
		tell: z.boolean().optional(),
	}),
	z.strictObject({ command: z.literal("merge"), into: id }),
	z.strictObject({ command: z.literal("unmerge") }),
	z.strictObject({
		command: z.literal("vote-for"),
		customerId: id,
		postKey: postKey.optional(),
		reason: words,
	}),
	z.strictObject({
		command: z.literal("settle-suggestion"),
		postKey,
		accept: z.boolean(),
	}),
	z.strictObject({ command: z.literal("comment"), text: words }),
]);
export type IdeaCommand = z.infer<typeof ideaCommand>;

/**
 * Has the wish of a post gathered, one at a time per product area. `again` names what asks for it once more: the queue
 * takes the same asking once.
 */
export type QueueIdea = (postKey: string, area: string, again?: string) => Promise<void>;

/** What settling a turn of an idea needs. */
export interface SettleIdea {
	readonly ideas: IdeaTable;
	readonly queueIdea: QueueIdea;
	/** Tells everyone who asked what a turn says. Idempotent. */
	readonly tellVoters: (turn: IdeaTurn) => Promise<void>;
}

/** A command on its way to an idea. */
export interface IdeaRequest {
	readonly ideaId: string;
	/** Chosen by the caller; repeated, the command returns its first result. */
	readonly commandId: string;
	readonly by: string;
	readonly command: IdeaCommand;
	readonly expectedVersion?: number;
}

/** A rival can win the next turn this often before it looks like a fault. */
const ATTEMPTS = 20;

/**
 * Carries out a command on an idea: one turn, committed once.
 * @throws {NotFoundError} when there is no such idea
 * @throws {ConflictError} with the current version, when `expectedVersion` is not the one that stands
 * @throws {NotAllowedError} when the idea cannot do that
 */
export async function commandIdea(
	work: SettleIdea & { readonly clock: Clock },
	{ ideaId, commandId, by, command, expectedVersion }: IdeaRequest,
): Promise<Idea> {
	const { ideas, clock } = work;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const current = await ideas.load(ideaId);
		if (!current) throw new NotFoundError("idea", ideaId);
		const done = current.commands[commandId];
		if (done !== undefined) {
			const turn = (await ideas.turns(ideaId))[done - 1];
			if (turn) await settleIdeaTurn(work, turn);
			return current;
		}
		if (expectedVersion !== undefined && expectedVersion !== current.version)
			throw new ConflictError(
				`idea ${ideaId} has moved on; look at what changed, then try again`,
				current.version,
			);
		const events = await handle(ideas, current, command);
		const turn: IdeaTurn = {
			...{ ideaId, seq: current.version + 1, commandId, at: clock(), by, events },
		};
		if (await ideas.append(turn)) {
			await settleIdeaTurn(work, turn);
			return evolveIdea(current, turn);
		}
	}
	throw new ConflictError(`idea ${ideaId} is busier than it should be; try again`);
}

async function handle(ideas: IdeaTable, current: Idea, command: IdeaCommand): Promise<IdeaEvent[]> {
	switch (command.command) {
		case "edit": {
			const { command: _, ...changes } = command;
			return [{ type: "edited", ...present(changes) }];
		}
		case "set-status":
			return [statusChanged(current, command)];
		case "merge":
			await refuseCircle(ideas, current.id, command.into);
			return [...leaving(current, command.into), { type: "merged", into: command.into }];
		case "unmerge":
			if (current.mergedInto === undefined)
				throw new NotAllowedError(`idea ${current.id} is not merged into another`);
			return [{ type: "unmerged", from: current.mergedInto }];
		case "vote-for": {
			const { customerId, postKey, reason } = command;
			return [{ type: "voted-for", customerId, reason, ...(postKey && { postKey }) }];
		}
		case "settle-suggestion": {
			const { postKey, accept } = command;
			const suggestions = await ideas.suggestions(current.id);
			const suggestion = suggestions.find((one) => one.postKey === postKey);
			const seed = await ideas.seed(current.id);
			if (!suggestion || !seed) throw new NotFoundError("suggestion", postKey);
			const wish = { area: seed.area, receivedAt: suggestion.at, postKey };
			return [{ type: "suggestion-settled", accepted: accept, ...wish }];
		}
		case "comment":
			return [{ type: "commented", text: command.text }];
	}
}

function statusChanged(
	{ id, mergedInto }: Idea,
	{ status, answer, tell }: IdeaCommand & { command: "set-status" },
): IdeaEvent {
	const said = { type: "status-changed", status, ...(answer !== undefined && { answer }) } as const;
	if (!tell) return said;
	if (typeof answer !== "string")
		throw new InvalidError({ "/answer": "write what they are to be told" });
	if (mergedInto !== undefined)
		throw new NotAllowedError(`${id} is merged into ${mergedInto}; change the status of that one`);
	return { ...said, tell };
}

/** What is merged into one idea leaves it before it is merged into another. */
const leaving = ({ mergedInto: from }: Idea, into: string): IdeaEvent[] =>
	from === undefined || from === into ? [] : [{ type: "unmerged", from }];

/** The fields that were given. */
const present = <T extends object>(fields: T) =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

async function refuseCircle(ideas: IdeaTable, from: string, into: string): Promise<void> {
	let next: string | undefined = into;
	for (const seen = new Set<string>(); next !== undefined && !seen.has(next); ) {
		if (next === from) throw new NotAllowedError("an idea cannot be merged into itself");
		seen.add(next);
		const idea: Idea | undefined = await ideas.load(next);
		if (!idea) throw new NotFoundError("idea", next);
		next = idea.mergedInto;
	}
}

/** Does what follows from a turn of an idea. Idempotent: the stream's consumer does the same. */
export async function settleIdeaTurn(
	{ ideas, queueIdea, tellVoters }: SettleIdea,
	turn: IdeaTurn,
): Promise<void> {
	const { ideaId, seq, at, by } = turn;
	for (const event of turn.events)
		switch (event.type) {
			case "merged":
				await ideas.addMerged(event.into, ideaId);
				await refreshIdea(ideas, event.into);
				break;
			case "unmerged":
				await refreshIdea(ideas, event.from);
				break;
			case "voted-for": {
				const { customerId, postKey } = event;
				await ideas.addVote({
					...{ ideaId, customerId, how: "person", similarity: 1, reach: 0, at, by },
					...(postKey !== undefined && { postKey }),
				});
				break;
			}
			case "suggestion-settled": {
				const word = event.accepted ? ideaId : "new";
				await ideas.settle(event, { ideaId: word, by, version: Date.parse(at) });
				await queueIdea(event.postKey, event.area, `${ideaId} ${seq}`);
				break;
			}
			default:
		}
	await refreshIdea(ideas, ideaId);
	await tellVoters(turn);
}
