import { commandCase } from "../cases/command-case.ts";
import { openCase } from "../cases/open-case.ts";
import { ConflictError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import type { Disposition } from "../posts/disposition.ts";
import { threadKeyOf } from "../posts/post.ts";
import type { PostFacts } from "./decided-table.ts";
import { originOf, type RoutePost } from "./route-post.ts";

/** Where a person can send a post. */
export const REROUTES = ["case", "idea", "praise", "irrelevant", "question-answered"] as const;

/** What rerouting needs; what the post says was read before. */
export type ReroutePost = Pick<RoutePost, "decided" | "work" | "queueIdea" | "clock">;

/** A person's word on where a post belongs. */
export interface Reroute {
	readonly key: string;
	readonly to: (typeof REROUTES)[number];
	readonly reason: string;
	readonly by: string;
}

/**
 * Overrules where a post ended. The first disposition stays on record, this one counts. A case that the post alone had
 * opened is closed as not actionable when the post belongs elsewhere. Repeated, it changes nothing.
 * @throws {NotFoundError} when there is no such post
 * @throws {NotAllowedError} while the post is still on its way
 * @throws {ConflictError} when someone else rerouted it meanwhile
 */
export async function reroutePost(
	routing: ReroutePost,
	{ key, to, reason, by }: Reroute,
): Promise<Disposition> {
	const facts = await routing.decided.facts(key);
	const last = facts?.dispositions.at(-1);
	if (!facts) throw new NotFoundError("post", key);
	if (!last || !facts.decided)
		throw new NotAllowedError("this post is still being read; try again in a moment");
	if (last.kind === to || (to === "case" && last.kind === "attached")) return last;

	const number = facts.dispositions.length + 1;
	const disposition = await outcome(routing, facts, { key, to, reason, by });
	if (!(await routing.decided.addDisposition(key, number, disposition)))
		throw new ConflictError("someone else rerouted this post; look again");
	await routing.decided.keepView({ ...facts, dispositions: [...facts.dispositions, disposition] });
	if (last.kind === "case" && last.caseId !== undefined && to !== "case")
		await abandon(routing, last.caseId, key, by);
	return disposition;
}

async function outcome(
	routing: ReroutePost,
	{ post, decided }: PostFacts,
	{ to, reason, by }: Reroute,
): Promise<Disposition> {
	const at = routing.clock();
	if (!decided) throw new NotAllowedError("this post was not read yet");
	const { decision, customerId, person } = decided;
	const gathersIdea = to === "idea" || decision.gatherIdea.gather;
	if (to === "idea") await routing.queueIdea(post.key, decision.gatherIdea.area);
	if (to !== "case") return { kind: to, reason, gathersIdea, by, at };
	if (customerId === undefined) throw new NotAllowedError("a repost is nobody's request");
	const answer = await openCase(routing.work, {
		...{ postKey: post.key, threadKey: threadKeyOf(post), receivedAt: post.receivedAt },
		...{ customerId, person, means: "need", origin: originOf(decision) },
		privately: post.visibility === "private",
		...(post.orderReference !== undefined && { orderReference: post.orderReference }),
		priority: decision.handling.priority,
	});
	if (answer.how === "none") throw new Error(`no case opened for ${post.key}`);
	return {
		kind: answer.how === "opened" ? "case" : "attached",
		...{ caseId: answer.caseId, reason, gathersIdea, by, at },
	};
}

/** Closes a case that has nothing left in it. */
async function abandon(
	{ work }: ReroutePost,
	caseId: string,
	postKey: string,
	by: string,
): Promise<void> {
	const loaded = await work.cases.load(caseId);
	if (!loaded || loaded.current.postKeys.length > 1 || loaded.current.status === "closed") return;
	await commandCase(work, {
		...{ caseId, by, commandId: `reroute ${postKey}` },
		command: { command: "close", reason: "not-actionable" },
	});
}
