import type { CaseOrigin } from "../cases/case.ts";
import type { WorkCases } from "../cases/command-case.ts";
import { openCase } from "../cases/open-case.ts";
import type { CustomerTable } from "../customers/customer-table.ts";
import { recogniseCustomer } from "../customers/recognise-customer.ts";
import { type Decision, decide, type RoutingModel } from "../decisions/decide.ts";
import { UndecidedError } from "../decisions/errors.ts";
import type { DecisionInputs } from "../decisions/inputs.ts";
import type { ListMatcher } from "../decisions/matches.ts";
import type { QueueIdea } from "../ideas/command-idea.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Reader, Reading } from "../language/reading.ts";
import type { Disposition } from "../posts/disposition.ts";
import { type Post, postKeyOf, threadKeyOf } from "../posts/post.ts";
import type { PostTable } from "../posts/post-table.ts";
import type { Decided, DecidedTable } from "./decided-table.ts";
import { inputsOf } from "./inputs-of.ts";

/** What routing a post needs. */
export interface RoutePost {
	readonly posts: Pick<PostTable, "addPost" | "addRepost">;
	readonly decided: DecidedTable;
	readonly customers: CustomerTable;
	readonly work: WorkCases;
	readonly read: Reader;
	readonly model: RoutingModel;
	readonly matcher: ListMatcher;
	/** The order that a text names, if any. */
	readonly orderIn: (text: string) => string | undefined;
	/** Hands a post to whoever gathers ideas, one at a time per product area. */
	readonly queueIdea: QueueIdea;
	readonly clock: Clock;
}

/**
 * Takes a post to its end: records it, recognises who wrote it, reads and decides (one fact), then dispatches what was
 * decided. A second delivery continues where the first one stopped and decides nothing anew.
 * @returns where the post ended
 */
export async function routePost(routing: RoutePost, heard: Post): Promise<Disposition> {
	const post = withOrder(routing, heard);
	const before = await routing.decided.facts(post.key);
	const last = before?.dispositions.at(-1);
	if (before && last) {
		await routing.decided.keepView(before);
		return last;
	}
	// what was recorded first is what is read: a later edition comes under the same key
	const recorded = before?.post ?? (await routing.posts.addPost(post));
	const decided = before?.decided ?? (await readAndDecide(routing, recorded));
	const disposition = await dispatch(routing, recorded, decided);
	await routing.decided.addDisposition(recorded.key, 1, disposition);
	await routing.decided.keepView({ post: recorded, decided, dispositions: [disposition] });
	return disposition;
}

/** Most channels know of no orders: the customer names one in the text. */
function withOrder({ orderIn }: RoutePost, post: Post): Post {
	const orderReference = post.orderReference ?? orderIn(`${post.title ?? ""} ${post.text}`);
	return orderReference === undefined ? post : { ...post, orderReference };
}

async function readAndDecide(routing: RoutePost, post: Post): Promise<Decided> {
	const { customers, clock, read, model, matcher, decided } = routing;
	// who only passes a post on is reach, not a customer
	const asker = post.amplifies === undefined ? await recogniseCustomer(customers, post) : undefined;
	const reading = read(post.text);
	const inputs = inputsOf(
		post,
		reading,
		{
			known: asker?.known ?? false,
			openCase: asker?.known ? await hasOpenCase(routing, asker.person) : false,
			contactPolicy: asker?.customer.contactPolicy ?? "normal",
		},
		matcher,
	);
	const fact: Decided = {
		...{ reading, decision: decideOrReview(model, inputs), at: clock() },
		...(asker && { customerId: asker.customer.id }),
		person: asker?.person ?? [],
	};
	if (await decided.addDecided(post, fact)) return fact;
	const first = await decided.facts(post.key);
	if (!first?.decided) throw new Error(`the decision on ${post.key} is gone`);
	return first.decided;
}

/** A table that contradicts itself must not keep a post from its end: a person reads it. */
function decideOrReview(model: RoutingModel, inputs: DecisionInputs): Decision {
	try {
		return decide(model, inputs);
	} catch (error) {
		if (!(error instanceof UndecidedError)) throw error;
		const { message: reason } = error;
		const keepAs = { disposition: "review", reason } as const;
		return { ...asIfNothingWereSeen(model, inputs), keepAs, fired: [] };
	}
}

/** What the table says of the post with nothing understood of it: who would work it, and under which promise. */
function asIfNothingWereSeen(model: RoutingModel, inputs: DecisionInputs): Decision {
	try {
		const nothing = decide(model, { ...inputs, ...blankReading(inputs) });
		const { handling, openCase, gatherIdea, version } = nothing;
		return {
			...{ version, handling: { ...handling, process: "none" } },
			openCase: { ...openCase, open: false },
			gatherIdea: { ...gatherIdea, gather: false },
			replyPolicy: { policy: "none", template: "none" },
			...{ keepAs: nothing.keepAs, fired: [] },
		};
	} catch (error) {
		if (!(error instanceof UndecidedError)) throw error;
		return {
			version: model.version,
			openCase: { open: false, kind: "complaint" },
			gatherIdea: { gather: false, area: FALLBACK_AREA },
			handling: {
				...{ process: "none", kind: "complaint", team: "", priority: "normal", slaPolicy: "" },
				tags: [],
			},
			replyPolicy: { policy: "none", template: "none" },
			keepAs: { disposition: "review", reason: error.message },
			fired: [],
		};
	}
}

/** The product area of what no table has an area for. */
const FALLBACK_AREA = "general";

const blankReading = ({ reading, matches }: DecisionInputs): Partial<DecisionInputs> => ({
	reading: {
		...reading,
		...{ read: false, intent: "other", intents: ["other"], confidence: 0 },
		...{ complaint: 0, idea: 0, praise: 0, question: 0 },
		...{ sentiment: "neutral", sentimentScore: 0, urgency: 0 },
		...{ urgencyReasons: [], signals: [], topics: [] },
	},
	matches: Object.fromEntries(Object.keys(matches).map((list) => [list, false])),
});

async function hasOpenCase({ work }: RoutePost, person: readonly string[]): Promise<boolean> {
	for (const id of person) {
		const claim = await work.cases.claim(`customer:${id}`);
		const loaded = claim && (await work.cases.load(claim.caseId));
		if (loaded && !["resolved", "closed"].includes(loaded.current.status)) return true;
	}
	return false;
}

async function dispatch(routing: RoutePost, post: Post, decided: Decided): Promise<Disposition> {
	const { decision } = decided;
	const by = "earshot";
	const at = routing.clock();
	if (post.amplifies !== undefined) {
		const original = postKeyOf(post.channel, post.connection, post.amplifies);
		await routing.posts.addRepost(original, post);
		return { kind: "amplification", gathersIdea: false, by, at };
	}
	const gathersIdea = decision.gatherIdea.gather;
	const answer = await toCase(routing, post, decided);
	if (gathersIdea) await routing.queueIdea(post.key, decision.gatherIdea.area);
	if (answer.how !== "none")
		return {
			kind: answer.how === "opened" ? "case" : "attached",
			...{ caseId: answer.caseId, gathersIdea, by, at },
		};
	if (gathersIdea) return { kind: "idea", gathersIdea, by, at };
	const { disposition, reason } = decision.keepAs;
	return {
		kind: disposition,
		...(reason !== "" && reason !== disposition && { reason }),
		...{ gathersIdea, by, at },
	};
}

/** Opens a case or joins one. What neither asks for something nor belongs to a thread joins none. */
function toCase({ work }: RoutePost, post: Post, decided: Decided) {
	const { decision, customerId, person, reading } = decided;
	// an answer in a thread of the customer's own case belongs to it, whatever it is taken for
	const belongs = post.parentId !== undefined;
	if (customerId === undefined || !(decision.openCase.open || belongs))
		return { how: "none" } as const;
	return openCase(work, {
		postKey: post.key,
		threadKey: threadKeyOf(post),
		privately: post.visibility === "private",
		receivedAt: post.receivedAt,
		...{ customerId, person, means: meaningOf(reading, post) },
		...(post.orderReference !== undefined && { orderReference: post.orderReference }),
		...(decision.openCase.open && { origin: originOf(decision) }),
		priority: decision.handling.priority,
	});
}

/** So sure (0…1) must praise be to be taken for thanks; below, it may be an answer that the case waits for. */
const SURE_THANKS = 0.8;

/** Bare thanks asks for nothing; in doubt, a post is a need. */
const meaningOf = ({ intents, scores }: Reading, { orderReference }: Post): "thanks" | "need" =>
	intents.every((intent) => intent === "praise") &&
	scores.praise >= SURE_THANKS &&
	orderReference === undefined
		? "thanks"
		: "need";

/** What the decision says a case is to be. */
export const originOf = ({ handling, openCase, replyPolicy, version }: Decision): CaseOrigin => ({
	kind: openCase.kind,
	process: handling.process === "none" ? "case-resolution" : handling.process,
	team: handling.team,
	priority: handling.priority,
	slaPolicy: handling.slaPolicy,
	tags: handling.tags,
	acknowledge: replyPolicy,
	decisionVersion: version,
});
