import type { Clock } from "../kernel/clock.ts";
import { idOf } from "../kernel/ids.ts";
import type { IdeaEvent, IdeaStatus, IdeaTurn } from "./idea.ts";
import type { IdeaTable } from "./idea-table.ts";
import { wholeIdea } from "./refresh-idea.ts";
import type { Told, Way } from "./telling.ts";
import type { TellingTable } from "./telling-table.ts";
import type { Voter } from "./voters.ts";

/** An answer to one of those who asked. */
export interface PlannedAnswer {
	/** The same whenever the same turn tells the same person. */
	readonly replyId: string;
	readonly told: Told & { readonly way: Way & { readonly how: "reply" } };
	/** `{name}` stands for the customer's. */
	readonly text: string;
	readonly turn: IdeaTurn;
}

/** What telling needs. */
export interface TellVoters {
	readonly ideas: IdeaTable;
	readonly tellings: TellingTable;
	readonly clock: Clock;
	/** How a person can be reached now, as policy and channels have it. */
	readonly wayTo: (voter: Voter) => Promise<Way>;
	/** Makes the reply and hands it on to be sent. Idempotent by its id. */
	readonly planAnswer: (answer: PlannedAnswer) => Promise<void>;
}

/** Persons that are dealt with at once; after as many, it is noted how far the telling has come. */
const AT_ONCE = 25;

/** A voter and how they can be reached. */
export interface Reached {
	readonly voter: Voter;
	readonly way: Way;
}

/** Who would be told of a status, and who not and why: the first `most` of those who asked. Nothing is kept. */
export async function previewTelling(
	telling: Pick<TellVoters, "ideas" | "tellings" | "wayTo">,
	ideaId: string,
	status: IdeaStatus,
	most: number,
): Promise<{ readonly asked: number; readonly reached: readonly Reached[] } | undefined> {
	const whole = await wholeIdea(telling.ideas, ideaId);
	if (!whole) return undefined;
	const before = await heardBefore(telling.tellings, ideaId, status);
	const reached: Reached[] = [];
	for (const voters of chunks(whole.voters.slice(0, most)))
		reached.push(
			...(await Promise.all(
				voters.map(async (voter) => ({ voter, way: await wayOf(telling, voter, before) })),
			)),
		);
	return { asked: whole.voters.length, reached };
}

/**
 * Tells everyone who asked for an idea of its new status: for each person first what was decided, then the reply. In
 * order of the persons, and noted as it goes on: who died is followed by who continues there. Repeated, it changes
 * nothing. Who is in a hurry stops once `most` persons are dealt with, and leaves the others to the next call.
 */
export async function tellVoters(
	telling: TellVoters,
	turn: IdeaTurn,
	most = Number.POSITIVE_INFINITY,
): Promise<void> {
	const { ideas, tellings } = telling;
	const event = turn.events.find(isToBeTold);
	if (!event) return;
	const { ideaId, seq } = turn;
	const stand = (await tellings.progress(ideaId)).find((one) => one.seq === seq);
	if (stand?.done) return;
	const whole = await wholeIdea(ideas, ideaId);
	if (!whole) return;
	const before = await heardBefore(tellings, ideaId, event.status, seq);
	const from = stand?.people ?? 0;
	let people = from;
	let through = stand?.through ?? "";
	for (const voters of chunks(whole.voters.filter(({ person }) => person > through))) {
		if (people - from >= most) return;
		await Promise.all(voters.map((voter) => tellOne(telling, turn, event, voter, before)));
		people += voters.length;
		through = voters.at(-1)?.person ?? through;
		await tellings.keepProgress(ideaId, { seq, through, people, done: false });
	}
	await tellings.keepProgress(ideaId, { seq, through, people, done: true });
}

type ToBeTold = Extract<IdeaEvent, { type: "status-changed" }> & { readonly answer: string };

const isToBeTold = (event: IdeaEvent): event is ToBeTold =>
	event.type === "status-changed" && event.tell === true && typeof event.answer === "string";

async function tellOne(
	telling: TellVoters,
	turn: IdeaTurn,
	{ status, answer: text }: ToBeTold,
	voter: Voter,
	before: ReadonlySet<string>,
): Promise<void> {
	const { ideaId, seq } = turn;
	const { person } = voter;
	const way = await wayOf(telling, voter, before);
	const told = await telling.tellings.addTold({ ideaId, seq, status, person, way });
	if (told.way.how === "reply")
		await telling.planAnswer({
			replyId: idOf("reply", `idea ${ideaId} ${seq} ${person}`),
			told: { ...told, way: told.way },
			...{ text, turn },
		});
}

/** Customers that an earlier turn told of a status, so that nobody hears it twice; whose answer was refused did not. */
async function heardBefore(
	tellings: TellingTable,
	ideaId: string,
	status: IdeaStatus,
	seq = Number.POSITIVE_INFINITY,
): Promise<ReadonlySet<string>> {
	const [told, heard] = await Promise.all([tellings.told(ideaId), tellings.heard(ideaId)]);
	const refused = new Set(heard.flatMap((one) => (one.sent ? [] : `${one.seq} ${one.person}`)));
	return new Set(
		told
			.filter((one) => one.status === status && one.seq < seq && one.way.how === "reply")
			.filter((one) => !refused.has(`${one.seq} ${one.person}`))
			.flatMap(({ person, way }) => [person, way.customerId]),
	);
}

async function wayOf(
	{ wayTo }: Pick<TellVoters, "wayTo">,
	voter: Voter,
	before: ReadonlySet<string>,
): Promise<Way> {
	const [customerId = voter.person] = voter.customerIds;
	if ([voter.person, ...voter.customerIds].some((id) => before.has(id)))
		return { how: "untold", customerId, reason: "told-before" };
	return wayTo(voter);
}

function chunks<T>(all: readonly T[]): T[][] {
	const count = Math.ceil(all.length / AT_ONCE);
	return Array.from({ length: count }, (_, index) =>
		all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
	);
}
