import type { Case, CaseOrigin } from "../cases/case.ts";
import type { CaseRequest } from "../cases/claim.ts";
import { type CaseRules, commandCase } from "../cases/command-case.ts";
import { foreseeCase, openCase } from "../cases/open-case.ts";
import { ConflictError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import type { Disposition } from "../posts/disposition.ts";
import { threadKeyOf } from "../posts/post.ts";
import type { PostFacts } from "./decided-table.ts";
import { gatherRerouted } from "./gather-post.ts";
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
 * Overrules where a post ended: first the fact, then what follows from it. The first disposition stays on record, this
 * one counts. A case that the post alone had opened is closed as not actionable when the post belongs elsewhere.
 * Repeated, it does what an earlier try left undone.
 * @throws {NotFoundError} when there is no such post, or its case would be under an SLA policy that is gone
 * @throws {NotAllowedError} while the post is still on its way
 * @throws {ConflictError} when someone else rerouted it meanwhile; then nothing was done
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
	const read = { post: facts.post, decided: facts.decided };
	const { dispositions } = facts;
	if (last.kind === to || (to === "case" && last.kind === "attached"))
		return dispatch(routing, read, dispositions);

	const disposition = await foreseen(routing, read, last, { to, reason, by });
	if (!(await routing.decided.addDisposition(key, dispositions.length + 1, disposition)))
		throw new ConflictError("someone else rerouted this post; look again");
	return dispatch(routing, read, [...dispositions, disposition]);
}

/** A post that was read. */
type Read = Required<Pick<PostFacts, "post" | "decided">>;

const KINDS = { opened: "case", attached: "attached" } as const;

/** Where the post will have ended once all is done that follows. */
async function foreseen(
	{ work, clock }: ReroutePost,
	read: Read,
	last: Disposition,
	{ to, reason, by }: Omit<Reroute, "key">,
): Promise<Disposition> {
	// who sends a post away from the ideas withdraws its wish; one that a case has beside it stays
	const gathersIdea = to === "idea" || (last.kind !== "idea" && last.gathersIdea);
	const said = { reason, gathersIdea, by, at: clock() };
	if (to !== "case") return { kind: to, ...said };
	const answer = await foreseeCase(work, requestOf(work, read));
	if (answer.how === "none") throw new Error(`no case to open for ${read.post.key}`);
	return { kind: KINDS[answer.how], caseId: answer.caseId, ...said };
}

function requestOf({ rules }: RoutePost["work"], { post, decided }: Read): CaseRequest {
	const { decision, customerId, person } = decided;
	if (customerId === undefined) throw new NotAllowedError("a repost is nobody's request");
	return {
		...{ postKey: post.key, threadKey: threadKeyOf(post), receivedAt: post.receivedAt },
		...{ customerId, person, means: "need", origin: workable(originOf(decision), rules) },
		privately: post.visibility === "private",
		...(post.orderReference !== undefined && { orderReference: post.orderReference }),
		priority: decision.handling.priority,
	};
}

/** Where the table did not say who works a case and what is promised, the first of the owner's teams and policies do. */
function workable(origin: CaseOrigin, { teams, policies }: CaseRules): CaseOrigin {
	const [team = ""] = teams.keys();
	const [slaPolicy = ""] = policies.keys();
	return {
		...origin,
		team: origin.team === "" ? team : origin.team,
		slaPolicy: origin.slaPolicy === "" ? slaPolicy : origin.slaPolicy,
	};
}

/** Does what a person's disposition, the last one, asks for. @returns the one that counts in the end */
async function dispatch(
	routing: ReroutePost,
	read: Read,
	dispositions: readonly Disposition[],
): Promise<Disposition> {
	const { key } = read.post;
	const last = dispositions.at(-1);
	const before = dispositions.at(-2);
	if (!last) throw new Error(`${key} has ended nowhere`);
	if (!before) return last; // as the router left it
	await routing.decided.keepView({ ...read, dispositions });
	await gatherRerouted(routing.queueIdea, { ...read, dispositions }, dispositions.length);
	if (last.caseId !== undefined) return join(routing, read, dispositions, last);
	if (before.kind === "case" && before.caseId !== undefined)
		await abandon(routing, before.caseId, turnOf(read, dispositions), last.by);
	return last;
}

/** Brings the post into its case; where a rival opened another one meanwhile, that is put right. */
async function join(
	{ work, decided }: ReroutePost,
	read: Read,
	dispositions: readonly Disposition[],
	last: Disposition,
): Promise<Disposition> {
	const { key } = read.post;
	const foreseen = last.caseId === undefined ? undefined : await work.cases.load(last.caseId);
	if (foreseen?.current.postKeys.includes(key)) {
		await takeUp(work, foreseen.current, read, dispositions);
		return last;
	}
	const answer = await openCase(work, requestOf(work, read));
	if (answer.how === "none" || answer.caseId === last.caseId) return last;
	const right = { ...last, kind: KINDS[answer.how], caseId: answer.caseId };
	await decided.addDisposition(key, dispositions.length + 1, right);
	await decided.keepView({ ...read, dispositions: [...dispositions, right] });
	return right;
}

/** Names the turn that a disposition takes in a case: each gives one command. */
const turnOf = ({ post }: Read, dispositions: readonly Disposition[]): string =>
	`reroute ${post.key} ${dispositions.length}`;

/** Opens a case again that was closed because its post had left it, and that the post has come back to. */
async function takeUp(
	work: RoutePost["work"],
	{ id: caseId, status, closeReason }: Case,
	read: Read,
	dispositions: readonly Disposition[],
): Promise<void> {
	const wasHere = dispositions.slice(0, -1).some((one) => one.caseId === caseId);
	const last = dispositions.at(-1);
	if (!last || !wasHere || status !== "closed" || closeReason !== "not-actionable") return;
	await commandCase(work, {
		...{ caseId, by: last.by, commandId: turnOf(read, dispositions) },
		command: { command: "reopen", reason: last.reason ?? "its post is a case after all" },
	});
}

/** Closes a case that has nothing left in it. */
async function abandon(
	{ work }: ReroutePost,
	caseId: string,
	commandId: string,
	by: string,
): Promise<void> {
	const loaded = await work.cases.load(caseId);
	if (!loaded || loaded.current.postCount > 1 || loaded.current.status === "closed") return;
	await commandCase(work, {
		...{ caseId, by, commandId },
		command: { command: "close", reason: "not-actionable" },
	});
}
