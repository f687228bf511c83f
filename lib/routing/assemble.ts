import type { AdvanceCase } from "../cases/advance-case.ts";
import type { Case } from "../cases/case.ts";
import { caseTable } from "../cases/case-table.ts";
import { commandCase, type WorkCases } from "../cases/command-case.ts";
import { presenceTable } from "../cases/presence-table.ts";
import { type CaseProcess, settleTurns } from "../cases/settle-turn.ts";
import { type ContactPolicy, personOf, strictest } from "../customers/customer.ts";
import { customerTable } from "../customers/customer-table.ts";
import type { IdeaTurn } from "../ideas/idea.ts";
import { ideaTable } from "../ideas/idea-table.ts";

import { type TellVoters, tellVoters } from "../ideas/tell-voters.ts";
import { tellingTable } from "../ideas/telling-table.ts";
import type { Clock } from "../kernel/clock.ts";
import { increasing } from "../kernel/clock.ts";
import type { Store } from "../kernel/store.ts";
import type { Post } from "../posts/post.ts";
import { postTable } from "../posts/post-table.ts";
import { cannedTable } from "../replies/canned-table.ts";
import { draftTable } from "../replies/draft-table.ts";
import { planReply } from "../replies/plan-reply.ts";
import type { FinalOutcome, Outcome, Reply } from "../replies/reply.ts";
import { replyTable } from "../replies/reply-table.ts";
import { isTooLate } from "../replies/reply-window.ts";
import { decidedTable } from "./decided-table.ts";
import { deliveryTable } from "./delivery-table.ts";
import type { OwnerFiles } from "./owner-files.ts";
import { linksAround } from "./relink-voters.ts";
import { searchTable } from "./search-table.ts";
import { answerPlanner, isHeld, recordHeard, voterReacher } from "./tell-voters.ts";

/** The state machine that carries cases. */
export interface Machine {
	start(name: string, input: object): Promise<void>;
	succeed(token: string, output: object): Promise<boolean>;
	fail(token: string, error: string): Promise<boolean>;
}

/** The world, as all functions reach it. */
export interface World {
	readonly store: Store;
	readonly clock: Clock;
	readonly machine: Machine;
	readonly queueReply: (reply: Reply) => Promise<void>;
}

/** The tables of one store. */
export const tablesOf = (store: Store) => ({
	posts: postTable(store),
	decided: decidedTable(store),
	customers: customerTable(store),
	cases: caseTable(store),
	ideas: ideaTable(store, linksAround(customerTable(store).linksOf)),
	tellings: tellingTable(store),
	replies: replyTable(store),
	drafts: draftTable(store),
	canned: cannedTable(store),
	presence: presenceTable(store),
	search: searchTable(store),
	deliveries: deliveryTable(store),
});
export type Tables = ReturnType<typeof tablesOf>;

/** Tables and use cases, joined: what a function picks from. */
export interface House extends Tables {
	readonly work: WorkCases;
	readonly process: CaseProcess;
	readonly automaticReply: AdvanceCase["automaticReply"];
	/** How somebody who asked for an idea can be reached now. */
	readonly wayTo: TellVoters["wayTo"];
	/** Tells everyone who asked what a turn of an idea says, or the first of them. Idempotent. */
	readonly tellVoters: (turn: IdeaTurn, most?: number) => Promise<void>;
	/** The last gate of a reply: why it must not go out, or `undefined`. */
	readonly refusal: (reply: Reply, post: Post) => Promise<string | undefined>;
	/** Tells the case what became of its reply, and notes the reply on the customer's timeline. Idempotent. */
	readonly recordReply: (replyId: string, outcome: Outcome) => Promise<void>;
}

/** Joins the capabilities over one world. */
export function assemble(world: World, files: Pick<OwnerFiles, "rules" | "templates">): House {
	const tables = tablesOf(world.store);
	const { cases, customers, replies, posts } = tables;
	const clock = increasing(world.clock);
	const process = processOf(world.machine);
	const plan = planReply({ replies, queue: world.queueReply });
	const settle = settleTurns({
		...{ cases, rules: files.rules, clock, process },
		planReply: (reply, turn, current) =>
			plan({
				...reply,
				caseId: current.id,
				customerId: reply.customerId ?? current.customerId,
				by: turn.by,
				plannedAt: turn.at,
			}),
	});
	const work: WorkCases = { cases, rules: files.rules, clock, settle };

	/** The strictest wish of the whole person counts, whichever handle voiced it. */
	const policyOf = async (customerId: string): Promise<ContactPolicy> => {
		const found = await customers.withLinks(customerId);
		if (!found || found.linkedTo.length === 0) return found?.customer.contactPolicy ?? "normal";
		const person = await personOf(customerId, customers.linksOf);
		const known = await Promise.all(person.map((id) => customers.customer(id)));
		return strictest(known.map((customer) => customer?.contactPolicy ?? "normal"));
	};

	const wayTo = voterReacher({ ...tables, clock, policyOf });
	const telling = { ...tables, clock, wayTo, planAnswer: answerPlanner({ ...tables, plan }) };
	return {
		...tables,
		work,
		process,
		wayTo,
		tellVoters: (turn, most) => tellVoters(telling, turn, most),
		automaticReply: async (current, what) => {
			// what is acknowledged is the request, what waits for an answer is the latest word
			const postKey = current.postKeys.at(what === "acknowledge" ? 0 : -1);
			const post = postKey === undefined ? undefined : await posts.post(postKey);
			if (!post || current.legalHold) return undefined;
			const audience = audienceOf(post);
			const text = textOf(files.templates, current, what, post);
			if (!audience || !text || (await policyOf(current.customerId)) !== "normal") return undefined;
			return { postKey: post.key, text, audience };
		},
		refusal: async (reply, post) => {
			const policy = await policyOf(reply.customerId);
			if (policy === "do-not-reply") return "this customer asked for no replies";
			if (reply.automatic && policy !== "normal")
				return "this customer asked for no automatic replies";
			const found = reply.caseId === undefined ? undefined : await cases.load(reply.caseId);
			const held =
				found?.current.legalHold ?? (reply.idea ? await isHeld(tables, post.key) : false);
			if (held) return "the case is under legal hold; lift it first";
			if (reply.idea && isTooLate(post, reply.audience, clock()))
				return `${post.channel} no longer takes a reply to this post`;
			if (!post.replyable[reply.audience])
				return post.replyable.reason ?? `this channel takes no ${reply.audience} replies`;
			return undefined;
		},
		recordReply: async (replyId, outcome) => {
			const reply = (await replies.history(replyId))?.reply;
			if (!reply || outcome.status === "not-sent") return;
			const to = outcome.status === "sent" ? await posts.post(reply.postKey) : undefined;
			if (to && outcome.status === "sent") await posts.noteOwn(to, outcome.externalId, outcome.at);
			if (outcome.status === "sent")
				await customers.addTouchpoint(reply.customerId, {
					...{ kind: "reply", id: replyId, at: outcome.at, replyId },
					channel: reply.postKey.split(":")[0] ?? "",
				});
			await recordHeard(tables.tellings, reply, outcome);
			if (reply.caseId === undefined) return;
			await commandCase(work, {
				caseId: reply.caseId,
				commandId: `reply ${replyId} ${outcome.number}`,
				by: outcome.status === "taken-back" ? outcome.by : "earshot",
				command: {
					...{ command: "record-reply", replyId, automatic: reply.automatic, at: outcome.at },
					outcome: toldOf(outcome, reply),
				},
			});
		},
	};
}

/** What a case is told of a reply's end. */
function toldOf(outcome: FinalOutcome, { plannedAt }: Reply) {
	switch (outcome.status) {
		case "sent":
			return { sent: true, ...(outcome.url !== undefined && { url: outcome.url }) } as const;
		case "refused":
			return { sent: false, problem: outcome.problem } as const;
		case "taken-back":
			return { sent: "taken-back", plannedAt } as const;
	}
}

const processOf = (machine: Machine): CaseProcess => ({
	start: (name, input) => machine.start(name, input),
	proceed: (token, plan) => machine.succeed(token, plan),
	planAnew: (token) => machine.fail(token, "PlanAnew"),
});

/** Where the machine may speak by itself: publicly what was public, privately what was private. */
function audienceOf({ visibility, replyable }: Post): "public" | "private" | undefined {
	return replyable[visibility] ? visibility : undefined;
}

function textOf(
	templates: OwnerFiles["templates"],
	{ origin }: Case,
	what: "acknowledge" | "remind",
	{ author }: Post,
): string | undefined {
	const name = what === "remind" ? "remind" : origin.acknowledge.template;
	// a function, so that a `$&` in a stranger's name stays what it is
	return templates[name]?.replaceAll("{name}", () => author.name ?? author.handle ?? "there");
}
