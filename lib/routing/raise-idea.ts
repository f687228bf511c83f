import type { Case, CaseTurn, MarkedWords } from "../cases/case.ts";
import { commandCase, type WorkCases } from "../cases/command-case.ts";
import type { QueueIdea } from "../ideas/command-idea.ts";
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import type { DecidedTable } from "./decided-table.ts";
import { gatherRerouted } from "./gather-post.ts";

/** What raising an idea needs. */
export interface RaiseIdea {
	readonly decided: DecidedTable;
	readonly work: WorkCases;
	readonly queueIdea: QueueIdea;
}

/** A sentence of a customer that somebody wants in the backlog. */
export interface RaiseRequest {
	readonly caseId: string;
	readonly commandId: string;
	readonly by: string;
	readonly expectedVersion?: number;
	readonly postKey: string;
	readonly quote: string;
}

/**
 * Turns a sentence of a case's post into a wish: the case notes it and goes on, its post feeds the backlog beside it,
 * with the sentence as its evidence. Repeated, it does what an earlier try left undone.
 * @throws {NotFoundError} when there is no such case or post
 * @throws {InvalidError} when the post does not say so
 * @throws {NotAllowedError} when the post feeds the backlog already, or is none of the case
 */
export async function raiseIdea(
	raising: RaiseIdea,
	{ postKey, quote, ...request }: RaiseRequest,
): Promise<Case> {
	const { decided, work } = raising;
	const facts = await decided.facts(postKey);
	if (!facts) throw new NotFoundError("post", postKey);
	const words = markedIn(facts.post.text, quote);
	if (!words) throw new InvalidError({ "/quote": "is not in the post: mark words of this post" });
	const known = (await work.cases.load(request.caseId))?.current.commands[request.commandId];
	if (known === undefined && facts.dispositions.at(-1)?.gathersIdea)
		throw new NotAllowedError("this post feeds an idea already; see it among the case's ideas");
	const current = await commandCase(work, {
		...request,
		command: { command: "note-idea", postKey, quote: words },
	});
	for (const turn of await work.cases.turns(request.caseId))
		if (turn.commandId === request.commandId) await followRaisedIdea(raising, turn);
	return current;
}

/** Where a text has these words, whatever the white space between them. */
export function markedIn(text: string, quote: string): MarkedWords | undefined {
	const pattern = quote
		.trim()
		.split(/\s+/u)
		.map((word) => RegExp.escape(word))
		.join("\\s+");
	const found = pattern === "" ? null : new RegExp(pattern, "u").exec(text);
	return found
		? { start: found.index, end: found.index + found[0].length, text: found[0] }
		: undefined;
}

/** Somebody can say where the post belongs this often meanwhile. */
const ATTEMPTS = 20;

/**
 * Lets the posts whose words a turn raised feed the backlog beside whatever they are. Repeated, it changes nothing; a
 * person's later word on the post stands.
 */
export async function followRaisedIdea(
	{ decided, queueIdea }: Omit<RaiseIdea, "work">,
	{ by, at, events }: CaseTurn,
): Promise<void> {
	for (const event of events) {
		if (event.type !== "idea-raised") continue;
		const wish = { ...event.quote, by, at };
		for (let attempt = 1; ; attempt += 1) {
			const facts = await decided.facts(event.postKey);
			const last = facts?.dispositions.at(-1);
			// erased meanwhile: nothing is left to gather
			if (!facts || !last || last.kind === "erased") break;
			const done = facts.dispositions.findIndex((one) => one.wish?.at === at && one.wish.by === by);
			const raised = { ...last, gathersIdea: true, by, at, wish };
			const number = done < 0 ? facts.dispositions.length + 1 : done + 1;
			if (done < 0 && !(await decided.addDisposition(event.postKey, number, raised))) {
				if (attempt === ATTEMPTS)
					throw new ConflictError(`${event.postKey} is rerouted all the time`);
				continue;
			}
			const now = done < 0 ? { ...facts, dispositions: [...facts.dispositions, raised] } : facts;
			await decided.keepView(now);
			await gatherRerouted(queueIdea, now, number);
			break;
		}
	}
}
