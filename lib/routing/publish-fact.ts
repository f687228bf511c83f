import type { CaseEvent, CaseTurn } from "../cases/case.ts";
import { loadSettled, type WorkCases } from "../cases/command-case.ts";
import { followLinks } from "../cases/merge-cases.ts";
import { type QueueIdea, settleIdeaTurn } from "../ideas/command-idea.ts";
import type { IdeaTurn } from "../ideas/idea.ts";
import type { IdeaTable } from "../ideas/idea-table.ts";
import type { Announcement } from "../kernel/events.ts";
import type { Item } from "../kernel/store.ts";
import type { Disposition, DispositionKind } from "../posts/disposition.ts";
import type { Post } from "../posts/post.ts";
import type { Outcome, Reply } from "../replies/reply.ts";
import type { ReplyTable } from "../replies/reply-table.ts";
import type { DecidedTable } from "./decided-table.ts";
import { gatherRerouted } from "./gather-post.ts";
import { followRaisedIdea } from "./raise-idea.ts";
import type { SearchTable } from "./search-table.ts";

/** What the stream's consumer needs. */
export interface PublishFact {
	readonly decided: DecidedTable;
	readonly work: WorkCases;
	readonly ideas: IdeaTable;
	readonly search: SearchTable;
	readonly replies: Pick<ReplyTable, "history">;
	/** Tells the case what became of its reply. */
	readonly recordReply: (replyId: string, outcome: Outcome) => Promise<void>;
	/** Queues a reply, unless the queue has it. */
	readonly queueReply: (reply: Reply) => Promise<void>;
	/** Has a wish gathered again, unless the queue was asked to. */
	readonly queueIdea: QueueIdea;
	/** Tells everyone who asked for an idea what a turn says. Idempotent. */
	readonly tellVoters: (turn: IdeaTurn) => Promise<void>;
	readonly announce: (announcement: Announcement) => Promise<void>;
}

/**
 * Does for an inserted fact what the fast path may have missed, then announces it. Facts come at least once and in the
 * order of their partition; each step is idempotent. What is no fact, is nobody's business here.
 */
export async function publishFact(publish: PublishFact, item: Item): Promise<void> {
	const { pk, sk } = item;
	if (pk.startsWith("POST#") && sk.startsWith("DISPOSITION#"))
		return postDisposed(publish, item, item["disposition"] as Disposition);
	if (pk.startsWith("CASE#") && sk.startsWith("EVENT#"))
		return caseTurned(publish, item["turn"] as CaseTurn);
	if (pk.startsWith("IDEA#") && sk.startsWith("EVENT#"))
		return ideaTurned(publish, item["turn"] as IdeaTurn);
	if (pk.startsWith("REPLY#") && sk === "REPLY") return publish.queueReply(item["reply"] as Reply);
	if (pk.startsWith("REPLY#") && sk.startsWith("OUTCOME#"))
		return replyEnded(publish, pk.slice("REPLY#".length), item["outcome"] as Outcome);
}

/**
 * Of posts that ended here, every word finds them. Praise is found by who gave it; what is nobody's business, or only
 * carries another post on, by nothing: most of what is heard is of that kind, and each word is a write (ADR 0008).
 */
const FOUND_BY: Readonly<Record<DispositionKind, "words" | "names" | "nothing">> = {
	case: "words",
	attached: "words",
	idea: "words",
	"question-answered": "words",
	review: "words",
	praise: "names",
	amplification: "nothing",
	irrelevant: "nothing",
	erased: "nothing",
};

/** Ends of which nobody outside has to hear: nothing follows from them. */
const UNTOLD: ReadonlySet<DispositionKind> = new Set(["amplification", "irrelevant"]);

async function postDisposed(
	{ decided, search, queueIdea, announce }: PublishFact,
	{ pk, sk }: Item,
	{ kind, at, caseId }: Disposition,
): Promise<void> {
	const key = pk.slice("POST#".length);
	const number = Number(sk.slice("DISPOSITION#".length));
	const isBehind = (await decided.viewVersion(key)) < number;
	const isFound = FOUND_BY[kind] !== "nothing";
	const facts = isBehind || isFound || number > 1 ? await decided.facts(key) : undefined;
	if (facts && isBehind) await decided.keepView(facts);
	if (facts && isFound) await makeFindable(search, facts.post, FOUND_BY[kind] === "words");
	if (facts) await gatherRerouted(queueIdea, facts, number);
	// what was told to be something and is nothing after all is told
	if (UNTOLD.has(kind) && number === 1) return;
	await announce({
		...{ id: `${pk}/${sk}`, type: "post.disposed", subject: key, at },
		data: { disposition: kind, ...(caseId !== undefined && { caseId }) },
	});
}

function makeFindable(search: SearchTable, post: Post, byItsWords: boolean): Promise<void> {
	const { key, author, text, title = "", receivedAt, orderReference = "" } = post;
	const said = byItsWords ? `${orderReference} ${title} ${text}` : "";
	return search.add(
		{ kind: "post", id: key, title: author.name ?? author.handle ?? author.id, at: receivedAt },
		`${author.name ?? ""} ${said}`,
		[author.handle ?? "", author.name ?? "", orderReference].filter((name) => name !== ""),
	);
}

/** What the case already knows of its first try, whoever sent it recorded whole: the case is told last. */
async function replyEnded(
	{ replies, work, recordReply }: PublishFact,
	replyId: string,
	outcome: Outcome,
): Promise<void> {
	const caseId = (await replies.history(replyId))?.reply.caseId;
	const current = caseId === undefined ? undefined : await loadSettled(work, caseId);
	const isKnown = current && !current.unsentReplies.includes(replyId);
	if (!isKnown || outcome.number > 1) await recordReply(replyId, outcome);
}

/** Bookkeeping between a case and its process, of which nobody outside has to hear. */
const UNTOLD_EVENTS: ReadonlySet<CaseEvent["type"]> = new Set([
	"clocks-set",
	"reply-planned",
	"process-started",
]);

async function caseTurned(publish: PublishFact, turn: CaseTurn): Promise<void> {
	const { work, search, announce } = publish;
	const { caseId, seq, at, events } = turn;
	const current = await loadSettled(work, caseId);
	if (!current) throw new Error(`case ${caseId} has a turn and does not load`);
	if (events.some(({ type }) => type === "merged" || type === "unmerged"))
		await followLinks(work, caseId);
	await followRaisedIdea(publish, turn);
	for (const { type } of events) {
		if (type === "opened")
			await search.add({ kind: "case", id: caseId, title: caseId, at }, "", [caseId]);
		if (!UNTOLD_EVENTS.has(type))
			await announce({
				id: `CASE#${caseId}/${seq}/${type}`,
				...{ type: `case.${type}`, subject: caseId, at },
				data: { seq },
			});
	}
}

async function ideaTurned(publish: PublishFact, turn: IdeaTurn): Promise<void> {
	await settleIdeaTurn(publish, turn);
	for (const { type } of turn.events)
		await publish.announce({
			id: `IDEA#${turn.ideaId}/${turn.seq}/${type}`,
			...{ type: `idea.${type}`, subject: turn.ideaId, at: turn.at },
			data: { seq: turn.seq },
		});
}
