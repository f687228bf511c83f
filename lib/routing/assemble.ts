import type { AdvanceCase } from "../cases/advance-case.ts";
import type { Case } from "../cases/case.ts";
import { caseTable } from "../cases/case-table.ts";
import { commandCase, type WorkCases } from "../cases/command-case.ts";
import { type CaseProcess, settleTurns } from "../cases/settle-turn.ts";
import { type ContactPolicy, personOf, strictest } from "../customers/customer.ts";
import { customerTable } from "../customers/customer-table.ts";
import { ideaTable } from "../ideas/idea-table.ts";
import type { Clock } from "../kernel/clock.ts";
import { increasing } from "../kernel/clock.ts";
import type { Store } from "../kernel/store.ts";
import type { Post } from "../posts/post.ts";
import { postTable } from "../posts/post-table.ts";
import { planReply } from "../replies/plan-reply.ts";
import type { Outcome, Reply } from "../replies/reply.ts";
import { replyTable } from "../replies/reply-table.ts";
import { decidedTable } from "./decided-table.ts";
import { deliveryTable } from "./delivery-table.ts";
import type { OwnerFiles } from "./owner-files.ts";
import { searchTable } from "./search-table.ts";

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
	ideas: ideaTable(store),
	replies: replyTable(store),
	search: searchTable(store),
	deliveries: deliveryTable(store),
});
export type Tables = ReturnType<typeof tablesOf>;

/** Tables and use cases, joined: what a function picks from. */
export interface House extends Tables {
	readonly work: WorkCases;
	readonly process: CaseProcess;
	readonly automaticReply: AdvanceCase["automaticReply"];
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
				customerId: current.customerId,
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

	return {
		...tables,
		work,
		process,
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
			if (found?.current.legalHold) return "the case is under legal hold; lift it first";
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
			if (reply.caseId === undefined) return;
			await commandCase(work, {
				caseId: reply.caseId,
				commandId: `reply ${replyId} ${outcome.number}`,
				by: "earshot",
				command: {
					...{ command: "record-reply", replyId, automatic: reply.automatic, at: outcome.at },
					outcome:
						outcome.status === "sent"
							? { sent: true, ...(outcome.url !== undefined && { url: outcome.url }) }
							: { sent: false, problem: outcome.problem },
				},
			});
		},
	};
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
