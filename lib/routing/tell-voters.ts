import type { CaseTable } from "../cases/case-table.ts";
import type { ContactPolicy } from "../customers/customer.ts";
import type { PlannedAnswer } from "../ideas/tell-voters.ts";
import type { Way } from "../ideas/telling.ts";
import type { TellingTable } from "../ideas/telling-table.ts";
import type { Voter } from "../ideas/voters.ts";
import type { Clock, Instant } from "../kernel/clock.ts";
import type { Post } from "../posts/post.ts";
import type { PostTable } from "../posts/post-table.ts";
import type { Outcome, Reply } from "../replies/reply.ts";
import { isTooLate } from "../replies/reply-window.ts";
import type { DecidedTable } from "./decided-table.ts";

/** What reaching those who asked for an idea needs. */
export interface ReachVoters {
	readonly posts: Pick<PostTable, "post">;
	readonly decided: Pick<DecidedTable, "rows">;
	readonly cases: Pick<CaseTable, "load">;
	readonly clock: Clock;
	readonly policyOf: (customerId: string) => Promise<ContactPolicy>;
}

/** A post by which somebody asked. */
export interface AskingPost {
	readonly post: Post;
	readonly customerId: string;
	/** Its case is: nothing may be sent. */
	readonly legalHold: boolean;
}

/** Posts of one person that are looked at for a way back, the latest. */
const MOST_POSTS = 5;

/** How a person who asked can be reached now. */
export const voterReacher =
	(reach: ReachVoters) =>
	async ({ person, customerIds, votes }: Voter): Promise<Way> => {
		const [customerId = person] = customerIds;
		const policy = await reach.policyOf(customerId);
		const asked = votes.filter(({ postKey }) => postKey !== undefined).slice(0, MOST_POSTS);
		const found = await Promise.all(
			asked.map(async (vote) => {
				const post = await reach.posts.post(vote.postKey ?? "");
				if (!post) return [];
				return {
					...{ post, customerId: vote.customerId },
					legalHold: await isHeld(reach, post.key),
				};
			}),
		);
		return wayTo({ policy, customerId, posts: found.flat(), now: reach.clock() });
	};

/** Whether the case that a post belongs to is under legal hold. */
export async function isHeld(
	{ decided, cases }: Pick<ReachVoters, "decided" | "cases">,
	postKey: string,
): Promise<boolean> {
	const [row] = await decided.rows([postKey]);
	if (row?.caseId === undefined) return false;
	return (await cases.load(row.caseId))?.current.legalHold ?? false;
}

/**
 * How a person can be told something that goes to many. Their wish comes first, then a legal hold; then the latest post
 * that its channel takes an answer to: in public what was public, privately what was private, and privately where the
 * channel takes nothing in public.
 */
export function wayTo({
	policy,
	customerId,
	posts,
	now,
}: {
	readonly policy: ContactPolicy;
	readonly customerId: string;
	/** Latest first. */
	readonly posts: readonly AskingPost[];
	readonly now: Instant;
}): Way {
	const untold = { how: "untold", customerId } as const;
	if (policy !== "normal") return { ...untold, reason: policy };
	if (posts.some(({ legalHold }) => legalHold)) return { ...untold, reason: "legal-hold" };
	const [latest] = posts;
	if (!latest) return { ...untold, reason: "no-post" };
	for (const { post, customerId: author } of posts) {
		const audience = audiencesOf(post).find((one) => !isTooLate(post, one, now));
		if (audience)
			return {
				...{ how: "reply", customerId: author, audience },
				...{ postKey: post.key, channel: post.channel },
			};
	}
	if (posts.some(({ post }) => audiencesOf(post).length > 0))
		return { ...untold, reason: "expired" };
	const { reason: detail } = latest.post.replyable;
	return { ...untold, reason: "channel", ...(detail !== undefined && { detail }) };
}

const audiencesOf = ({ visibility, replyable }: Post) =>
	([visibility, "private"] as const).filter((audience) => replyable[audience]);

/** Makes the reply that answers somebody who asked, with their name in it. Whose post is gone is not told after all. */
export const answerPlanner =
	({
		posts,
		tellings,
		plan,
	}: {
		readonly posts: Pick<PostTable, "post">;
		readonly tellings: Pick<TellingTable, "addHeard">;
		readonly plan: (reply: Reply) => Promise<void>;
	}) =>
	async ({ replyId, told, text, turn }: PlannedAnswer): Promise<void> => {
		const { ideaId, seq, person, way } = told;
		const post = await posts.post(way.postKey);
		if (!post) {
			const problem = "the post that asked is gone";
			const { at } = turn;
			return tellings.addHeard(ideaId, { seq, person, number: 0, at, sent: false, problem });
		}
		await plan({
			...{ id: replyId, postKey: way.postKey, customerId: way.customerId },
			...{ audience: way.audience, text: named(text, post), automatic: true },
			...{ idea: { id: ideaId, seq, person }, by: turn.by, plannedAt: turn.at },
		});
	};

/** A text that speaks to the author of a post; `{name}` stands for theirs. */
export function named(text: string, { author }: Pick<Post, "author">): string {
	// a function, so that a `$&` in a stranger's name stays what it is
	return text.replaceAll("{name}", () => author.name ?? author.handle ?? "there");
}

/** Tells an idea what became of an answer to somebody who asked. Idempotent by the outcome's number. */
export async function recordHeard(
	tellings: Pick<TellingTable, "addHeard">,
	{ idea }: Reply,
	outcome: Outcome,
): Promise<void> {
	if (!idea || outcome.status === "not-sent") return;
	const { number, at } = outcome;
	const place = { seq: idea.seq, person: idea.person, number, at };
	switch (outcome.status) {
		case "sent": {
			const { url } = outcome;
			return tellings.addHeard(idea.id, { ...place, sent: true, ...(url && { url }) });
		}
		case "refused":
			return tellings.addHeard(idea.id, { ...place, sent: false, problem: outcome.problem });
		default:
			return tellings.addHeard(idea.id, { ...place, sent: false, problem: "taken back" });
	}
}
