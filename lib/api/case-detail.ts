import { type Case, type CaseTurn, evolve, type PlannedReply } from "../cases/case.ts";
import { stateOf } from "../cases/clocks.ts";
import { membersOf } from "../cases/merged-cases.ts";
import { elapsed, type Instant } from "../kernel/clock.ts";
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
export const caseView = ({ commands, beforeMerge, absorbed, ...current }: Case, now: Instant) => ({
	...current,
	clocks: current.clocks.map((clock) => ({ ...clock, state: stateOf(clock, now) })),
});

/** A case with its turns. */
interface Told {
	readonly current: Case;
	readonly turns: readonly CaseTurn[];
}

/**
 * A case with all that an agent needs to work on it: its own, and what belongs to the cases that it goes on for.
 * @throws {NotFoundError} when there is no such case
 */
export async function caseDetail({ house, clock }: Pick<Api, "house" | "clock">, id: string) {
	const turns = await house.cases.turns(id);
	const current = turns.reduce<Case | undefined>(evolve, undefined);
	if (!current) throw new NotFoundError("case", id);
	const members = await Promise.all(
		(await membersOf(house.cases, current)).map(async (member) => ({
			current: member,
			turns: await house.cases.turns(member.id),
		})),
	);
	const [first = ""] = current.postKeys;
	const now = clock();
	const all = [{ current, turns }, ...members];
	const [threads, facts, customer, ideas, merged, present] = await Promise.all([
		threadsOf(house, all, now),
		house.decided.facts(first),
		customerView(house.customers, current.customerId),
		ideasFedBy(
			house,
			all.flatMap((one) => one.current.postKeys),
		),
		Promise.all(members.map((member) => mergedView(house, member))),
		house.presence.at(id, now),
	]);
	return {
		...{ case: caseView(current, now), events: turns, threads, ideas, merged, present },
		...(facts?.decided && { decision: facts.decided }),
		...(customer && { customer }),
	};
}

async function mergedView(house: House, { current, turns }: Told) {
	const { id, kind, openedAt, postCount, customerId, beforeMerge, status } = current;
	const customer = await customerView(house.customers, customerId);
	return {
		...{ id, kind, openedAt, postCount, status: beforeMerge?.status ?? status, events: turns },
		...(customer && { customer }),
	};
}

async function threadsOf(house: House, all: readonly Told[], now: Instant) {
	const threadKeys = [...new Set(all.flatMap(({ current }) => current.threadKeys))];
	const own = await house.posts.posts([...new Set(all.flatMap(({ current }) => current.postKeys))]);
	const threadOf = new Map(own.map((post) => [post.key, threadKeyOf(post)]));
	const ofCase = new Set(own.map(({ key }) => key));
	const planned = await Promise.all(
		all.flatMap(({ turns }) =>
			turns.flatMap((turn) =>
				turn.events.flatMap((event) =>
					event.type === "reply-planned" ? [replyView(house, event.reply, turn, now)] : [],
				),
			),
		),
	);
	// what was taken back was never said; the activity has it
	const replies = planned.filter(({ state }) => state !== "taken-back");
	let left = MOST_TEXT;
	const shown = (post: Post) => {
		left -= post.text.length;
		const cut = left < 0 && post.text.length > BEGINNING;
		return { post: cut ? { ...post, text: excerpt(post.text, BEGINNING) } : post, cut };
	};
	const posts = await Promise.all(
		threadKeys.map(async (key) => {
			const keys = await house.posts.keysOfThread(key, MOST_POSTS);
			const others = await house.posts.posts(keys.filter((one) => !ofCase.has(one)));
			const inThread = [...own.filter((post) => threadOf.get(post.key) === key), ...others];
			return { key, inThread, more: keys.length === MOST_POSTS };
		}),
	);
	return posts.map(({ key, inThread, more }) => ({
		...{ key, more },
		entries: [
			...inThread.map((post) => ({
				...{ kind: "post" as const, at: post.receivedAt, ofCase: ofCase.has(post.key) },
				...shown(post),
			})),
			...replies
				.filter(({ postKey }) => (threadOf.get(postKey) ?? threadKeys[0]) === key)
				.map((reply) => ({ kind: "reply" as const, at: reply.plannedAt, reply })),
		].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
	}));
}

/** A reply as the case planned it, with what became of it. */
async function replyView(
	{ replies }: Pick<House, "replies">,
	{ sendAfter, customerId, ...planned }: PlannedReply,
	{ by, at: plannedAt }: CaseTurn,
	now: Instant,
) {
	const history = await replies.history(planned.id);
	const attempts = history?.attempts ?? [];
	const held = sendAfter === undefined || attempts.length > 0 ? 0 : elapsed(now, sendAfter);
	return {
		...{ ...planned, by, plannedAt },
		state: history ? stateOfReply(history) : ("planned" as const),
		...(held > 0 && { heldForMs: held }),
		attempts: attempts.map(({ number, at }) => ({ number, at })),
		outcomes: history?.outcomes ?? [],
	};
}
