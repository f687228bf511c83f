import { type Case, type CaseTurn, evolve, type PlannedReply } from "../cases/case.ts";
import { stateOf } from "../cases/clocks.ts";
import type { Instant } from "../kernel/clock.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { excerpt } from "../kernel/text.ts";
import { type Post, threadKeyOf } from "../posts/post.ts";
import { stateOfReply } from "../replies/reply.ts";
import type { House } from "../routing/assemble.ts";
import type { Api } from "./api.ts";
import { customerView } from "./customer-view.ts";
import { ideasFedBy } from "./fed-ideas.ts";

/** Posts of a thread that are shown beside those of the case. */
const MOST_POSTS = 100;

/** An answer can carry 6 MB: from here on, in characters of all threads, only the beginning of a text is shown. */
const MOST_TEXT = 500_000;
const BEGINNING = 500;

/** A case as it stands, with how its clocks stand at `now`. */
export const caseView = ({ commands, ...current }: Case, now: Instant) => ({
	...current,
	clocks: current.clocks.map((clock) => ({ ...clock, state: stateOf(clock, now) })),
});

/**
 * A case with all that an agent needs to work on it.
 * @throws {NotFoundError} when there is no such case
 */
export async function caseDetail({ house, clock }: Pick<Api, "house" | "clock">, id: string) {
	const turns = await house.cases.turns(id);
	const current = turns.reduce<Case | undefined>(evolve, undefined);
	if (!current) throw new NotFoundError("case", id);
	const [first = ""] = current.postKeys;
	const [threads, facts, customer, ideas] = await Promise.all([
		threadsOf(house, current, turns),
		house.decided.facts(first),
		customerView(house.customers, current.customerId),
		ideasFedBy(house, current.postKeys),
	]);
	return {
		...{ case: caseView(current, clock()), events: turns, threads, ideas },
		...(facts?.decided && { decision: facts.decided }),
		...(customer && { customer }),
	};
}

async function threadsOf(house: House, current: Case, turns: readonly CaseTurn[]) {
	const own = await house.posts.posts(current.postKeys);
	const threadOf = new Map(own.map((post) => [post.key, threadKeyOf(post)]));
	const ofCase = new Set(current.postKeys);
	const replies = await Promise.all(
		turns.flatMap((turn) =>
			turn.events.flatMap((event) =>
				event.type === "reply-planned" ? [replyView(house, event.reply, turn)] : [],
			),
		),
	);
	let left = MOST_TEXT;
	const shown = (post: Post) => {
		left -= post.text.length;
		const cut = left < 0 && post.text.length > BEGINNING;
		return { post: cut ? { ...post, text: excerpt(post.text, BEGINNING) } : post, cut };
	};
	const posts = await Promise.all(
		current.threadKeys.map(async (key) => {
			const keys = await house.posts.keysOfThread(key, MOST_POSTS);
			const others = await house.posts.posts(keys.filter((one) => !ofCase.has(one)));
			const all = [...own.filter((post) => threadOf.get(post.key) === key), ...others];
			return { key, all, more: keys.length === MOST_POSTS };
		}),
	);
	return posts.map(({ key, all, more }) => ({
		...{ key, more },
		entries: [
			...all.map((post) => ({
				...{ kind: "post" as const, at: post.receivedAt, ofCase: ofCase.has(post.key) },
				...shown(post),
			})),
			...replies
				.filter(({ postKey }) => (threadOf.get(postKey) ?? current.threadKeys[0]) === key)
				.map((reply) => ({ kind: "reply" as const, at: reply.plannedAt, reply })),
		].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
	}));
}

/** A reply as the case planned it, with what became of it. */
async function replyView(
	{ replies }: Pick<House, "replies">,
	planned: PlannedReply,
	{ by, at: plannedAt }: CaseTurn,
) {
	const history = await replies.history(planned.id);
	return {
		...{ ...planned, by, plannedAt },
		state: history ? stateOfReply(history) : ("planned" as const),
		attempts: history?.attempts ?? [],
		outcomes: history?.outcomes ?? [],
	};
}
