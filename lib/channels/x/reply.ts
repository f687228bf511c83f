import * as z from "zod";
import { after, type Clock, DAY, elapsed, type Instant, MINUTE } from "../../kernel/clock.ts";
import type { AttemptedReply, RefusalCode, ReplyOutcome, ReplyRequest } from "../connector.ts";
import type { XClients } from "./client.ts";
import { measureForX } from "./measure.ts";
import { type XPost, xCreated, xPage, xPost } from "./payload.ts";
import { costOf } from "./prices.ts";
import { type Problem, problemOf } from "./problem.ts";
import type { XId } from "./snowflake.ts";
import { SHORT_LINK, unescaped, type XAccount } from "./to-post.ts";

export interface XReplies {
	readonly account: XAccount;
	readonly clients: XClients;
	readonly clock: Clock;
}

/** A reply may be in our timeline only this long after it was sent. */
const SETTLING = 2 * MINUTE;
/** Our clock and that of X differ by less. */
const CLOCK_SKEW = 2 * MINUTE;
const MOST_PAGES = 5;

const refused = (code: RefusalCode, detail: string): ReplyOutcome => ({
	status: "refused",
	code,
	detail,
});

/** Why a request need not be sent at all. */
function refusalBefore({ to, text, audience }: ReplyRequest): ReplyOutcome | undefined {
	if (audience === "private")
		return refused(
			"unsupported",
			"Earshot sends no direct messages on X: answer in public, or on X itself.",
		);
	const { ok, length, max } = measureForX(text);
	if (length > max)
		return refused(
			"too-long",
			`X counts ${length} of at most ${max} characters: shorten the text.`,
		);
	if (!ok) return refused("invalid-text", "The text is empty, or holds characters that X forbids.");
	if (!to.replyable.public)
		return refused("not-summoned", to.replyable.reason ?? "X does not let us answer this post.");
	return undefined;
}

/** What X means by a refusal: it says it in words only. */
const MEANINGS: readonly { readonly words: RegExp; readonly code: RefusalCode }[] = [
	{ words: /not been mentioned or otherwise engaged/i, code: "not-summoned" },
	{ words: /restricted who can reply|conversation is not allowed/i, code: "reply-restricted" },
	{ words: /deleted or not visible|not found|cannot be found/i, code: "target-gone" },
	{ words: /blocked/i, code: "blocked" },
	{ words: /unsupported.authentication|suspended|locked/i, code: "auth" },
	{ words: /client-forbidden|not permitted|permission/i, code: "permission" },
];
const DUPLICATE = /duplicate content/i;

function codeOf({ status, detail }: Extract<Problem, { kind: "refused" }>): RefusalCode {
	if (status === 401) return "auth";
	if (status === 402) return "out-of-credits";
	if (status === 404) return "target-gone";
	return MEANINGS.find(({ words }) => words.test(detail))?.code ?? "policy";
}

/** A text without what X changes: the mentions that it puts first, its own white space. */
const comparable = (text: string): string =>
	text
		.normalize("NFC")
		.replace(/^(?:@\w+\s+)+/, "")
		.replace(/\s+/g, " ")
		.trim();

/** Whether a post of ours says `text`. X shortens what looks like a link to it, so a short link may stand for any word. */
function says(own: XPost, text: string): boolean {
	const words = comparable(unescaped(own.text)).split(SHORT_LINK);
	const pattern = words.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\S+");
	return new RegExp(`^${pattern}$`).test(comparable(text));
}

type Finding =
	| { readonly found: XId }
	/** `complete`: everything that X shows from that time on was read. */
	| { readonly found?: never; readonly complete: boolean; readonly detail: string };

export function xReplies({ account, clients, clock }: XReplies) {
	/** Our own reply to `to` with this text, among our posts since `since`. */
	async function find({ to, text }: ReplyRequest, since: Instant): Promise<Finding> {
		const targets = new Set([to.externalId, to.edition]);
		let token: string | undefined;
		for (let pages = 0; pages < MOST_PAGES; pages += 1) {
			let body: unknown;
			try {
				body = await clients.account.get(`users/${account.userId}/tweets`, {
					max_results: 100,
					start_time: since,
					"tweet.fields": "created_at,author_id,referenced_tweets,entities,note_tweet",
					...(token !== undefined && { pagination_token: token }),
				});
			} catch (error) {
				return { complete: false, detail: problemOf(error, clock()).detail };
			}
			const page = xPage.safeParse(body);
			if (!page.success) return { complete: false, detail: z.prettifyError(page.error) };
			for (const payload of page.data.data) {
				const own = xPost.safeParse(payload);
				if (!own.success) continue;
				const answers = own.data.referenced_tweets.some(
					({ type, id }) => type === "replied_to" && targets.has(id),
				);
				if (answers && says(own.data, text)) return { found: own.data.id };
			}
			token = page.data.meta.next_token;
			if (token === undefined) return { complete: true, detail: "It is not among our posts." };
		}
		return { complete: false, detail: "We posted too much since to look through all of it." };
	}

	const urlOf = (id: XId): string => `https://x.com/${account.username}/status/${id}`;
	const alreadySent = (id: XId): ReplyOutcome => ({
		status: "already-sent",
		externalId: id,
		url: urlOf(id),
	});

	async function outcomeOf(problem: Problem, request: ReplyRequest): Promise<ReplyOutcome> {
		const { kind, detail } = problem;
		if (kind === "rate-limited") return { status: "retry", notBefore: problem.until, detail };
		if (kind === "not-reached")
			return { status: "retry", notBefore: after(clock(), MINUTE), detail };
		if (kind === "unclear") return { status: "unknown", detail };
		if (!DUPLICATE.test(detail)) return refused(codeOf(problem), detail);
		const finding = await find(request, after(clock(), -DAY));
		if (finding.found !== undefined) return alreadySent(finding.found);
		return finding.complete
			? refused("duplicate-text", "We posted the same words before, elsewhere: change the wording.")
			: { status: "unknown", detail: `X has this text already. ${finding.detail}` };
	}

	return {
		async reply(request: ReplyRequest): Promise<ReplyOutcome> {
			const refusal = refusalBefore(request);
			if (refusal) return refusal;
			const { to, text } = request;
			let answer: unknown;
			try {
				answer = await clients.account.reply(text, to.edition ?? to.externalId);
			} catch (error) {
				return outcomeOf(problemOf(error, clock()), request);
			}
			const created = xCreated.safeParse(answer);
			if (!created.success)
				return { status: "unknown", detail: "X took the reply and did not name it." };
			const { id } = created.data.data;
			return {
				status: "sent",
				externalId: id,
				url: urlOf(id),
				at: clock(),
				cost: costOf(/https?:\/\//i.test(text) ? { replyWithLink: 1 } : { summonedReply: 1 }),
			};
		},

		async reconcile(request: AttemptedReply): Promise<ReplyOutcome> {
			const finding = await find(request, after(request.attemptedAt, -CLOCK_SKEW));
			if (finding.found !== undefined) return alreadySent(finding.found);
			const { complete, detail } = finding;
			const now = clock();
			if (!complete) return { status: "unknown", detail };
			return elapsed(request.attemptedAt, now) < SETTLING
				? { status: "unknown", detail: "It may not be among our posts yet." }
				: { status: "retry", notBefore: now, detail };
		},
	};
}
