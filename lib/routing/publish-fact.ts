import type { CaseTurn } from "../cases/case.ts";
import { loadSettled, type WorkCases } from "../cases/command-case.ts";
import { type QueueIdea, settleIdeaTurn } from "../ideas/command-idea.ts";
import type { IdeaTurn } from "../ideas/idea.ts";
import type { IdeaTable } from "../ideas/idea-table.ts";
import type { Announcement } from "../kernel/events.ts";
import type { Item } from "../kernel/store.ts";
import type { Disposition } from "../posts/disposition.ts";
import type { Post } from "../posts/post.ts";
import type { Outcome, Reply } from "../replies/reply.ts";
import type { DecidedTable } from "./decided-table.ts";
import { gatherRerouted } from "./gather-post.ts";
import type { SearchTable } from "./search-table.ts";

/** What the stream's consumer needs. */
export interface PublishFact {
	readonly decided: DecidedTable;
	readonly work: WorkCases;
	readonly ideas: IdeaTable;
	readonly search: SearchTable;
	/** Tells the case what became of its reply. */
	readonly recordReply: (replyId: string, outcome: Outcome) => Promise<void>;
	/** Queues a reply, unless the queue has it. */
	readonly queueReply: (reply: Reply) => Promise<void>;
	/** Has a wish gathered again, unless the queue was asked to. */
	readonly queueIdea: QueueIdea;
	readonly announce: (announcement: Announcement) => Promise<void>;
}

/**
 * Does for an inserted fact what the fast path may have missed, then announces it. Facts come at least once and in the
 * order of their partition; each step is idempotent. What is no fact, is nobody's business here.
 */
export async function publishFact(publish: PublishFact, item: Item): Promise<void> {
	const { pk, sk } = item;
	if (pk.startsWith("POST#") && sk === "POST") return postRecorded(publish, item["post"] as Post);
	if (pk.startsWith("POST#") && sk.startsWith("DISPOSITION#"))
		return postDisposed(publish, item, item["disposition"] as Disposition);
	if (pk.startsWith("CASE#") && sk.startsWith("EVENT#"))
		return caseTurned(publish, item["turn"] as CaseTurn);
	if (pk.startsWith("IDEA#") && sk.startsWith("EVENT#"))
		return ideaTurned(publish, item["turn"] as IdeaTurn);
	if (pk.startsWith("REPLY#") && sk === "REPLY") return publish.queueReply(item["reply"] as Reply);
	if (pk.startsWith("REPLY#") && sk.startsWith("OUTCOME#"))
		return publish.recordReply(pk.slice("REPLY#".length), item["outcome"] as Outcome);
}

function postRecorded({ search }: PublishFact, post: Post): Promise<void> {
	const { key, author, text, title, receivedAt, orderReference } = post;
	const names = [author.handle, author.name, orderReference].filter((name) => name !== undefined);
	return search.add(
		{ kind: "post", id: key, title: author.name ?? author.handle ?? author.id, at: receivedAt },
		title === undefined ? text : `${title} ${text}`,
		names,
	);
}

async function postDisposed(
	{ decided, queueIdea, announce }: PublishFact,
	{ pk, sk }: Item,
	{ kind, at, caseId }: Disposition,
): Promise<void> {
	const key = pk.slice("POST#".length);
	const number = Number(sk.slice("DISPOSITION#".length));
	const isBehind = (await decided.viewVersion(key)) < number;
	const facts = isBehind || number > 1 ? await decided.facts(key) : undefined;
	if (facts && isBehind) await decided.keepView(facts);
	if (facts) await gatherRerouted(queueIdea, facts, number);
	await announce({
		...{ id: `${pk}/${sk}`, type: "post.disposed", subject: key, at },
		data: { disposition: kind, ...(caseId !== undefined && { caseId }) },
	});
}

async function caseTurned(
	{ work, search, announce }: PublishFact,
	{ caseId, seq, at, events }: CaseTurn,
): Promise<void> {
	const current = await loadSettled(work, caseId);
	if (!current) throw new Error(`case ${caseId} has a turn and does not load`);
	for (const { type } of events) {
		if (type === "opened")
			await search.add({ kind: "case", id: caseId, title: caseId, at }, "", [caseId]);
		if (type !== "clocks-set")
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
