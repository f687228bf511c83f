import type { Instant } from "../kernel/clock.ts";
import type { IdeaStatus } from "./idea.ts";

/** Why somebody who asked is not told. `told-before`: of this very status. `channel`: its rules, see `detail`. */
export const UNTOLD_REASONS = [
	"do-not-reply",
	"no-automatic",
	"no-post",
	"channel",
	"expired",
	"legal-hold",
	"told-before",
] as const;
export type UntoldReason = (typeof UNTOLD_REASONS)[number];

/** How somebody who asked can be reached: by an answer to the post that asked, or not at all. */
export type Way =
	| {
			readonly how: "reply";
			readonly customerId: string;
			readonly postKey: string;
			readonly channel: string;
			readonly audience: "public" | "private";
	  }
	| {
			readonly how: "untold";
			readonly customerId: string;
			readonly reason: UntoldReason;
			/** In the channel's words. */
			readonly detail?: string;
	  };

/** What was decided of one person when an idea's status changed: a fact, decided once. */
export interface Told {
	readonly ideaId: string;
	/** Of the turn that changed the status. */
	readonly seq: number;
	readonly status: IdeaStatus;
	/** The lowest id of the customers that are this person. */
	readonly person: string;
	readonly way: Way;
}

/** What became of an answer to somebody who asked. */
export interface Heard {
	readonly seq: number;
	readonly person: string;
	/** Of the reply's outcome: the highest one counts. */
	readonly number: number;
	readonly at: Instant;
	readonly sent: boolean;
	readonly url?: string;
	/** Why it was not sent, and what a person can do. */
	readonly problem?: string;
}

/** How far the telling of a turn has come. */
export interface Progress {
	readonly seq: number;
	/** Persons up to this one, in their order, are dealt with. */
	readonly through: string;
	/** How many that are. */
	readonly people: number;
	/** Nobody is left. */
	readonly done: boolean;
}

/** A status change that was told, as people look at it. */
export interface Telling {
	readonly seq: number;
	/** Persons that were looked at so far. */
	readonly asked: number;
	readonly sent: number;
	/** On their way. */
	readonly waiting: number;
	/** That have no answer and will get none. */
	readonly untold: number;
	readonly done: boolean;
	readonly people: readonly (Told & { readonly heard?: Heard })[];
}

const placeOf = ({ seq, person }: Pick<Told, "seq" | "person">): string => `${seq} ${person}`;

/** Counts what became of every status change that was told, latest first. */
export function tellingsOf(
	progress: readonly Progress[],
	told: readonly Told[],
	heard: readonly Heard[],
): Telling[] {
	const inOrder = heard.toSorted((one, other) => one.number - other.number);
	const last = new Map(inOrder.map((one) => [placeOf(one), one]));
	const bySeq = Map.groupBy(told, ({ seq }) => seq);
	return progress
		.toSorted((one, other) => other.seq - one.seq)
		.map(({ seq, done }) => {
			const people = (bySeq.get(seq) ?? []).map((one) => {
				const became = last.get(placeOf(one));
				return { ...one, ...(became && { heard: became }) };
			});
			const answered = people.filter(({ way }) => way.how === "reply");
			const sent = answered.filter((one) => one.heard?.sent === true).length;
			const waiting = answered.filter((one) => one.heard === undefined).length;
			return {
				...{ seq, done, people, sent, waiting },
				asked: people.length,
				untold: people.length - sent - waiting,
			};
		});
}
