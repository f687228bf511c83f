import type { Instant } from "../kernel/clock.ts";

export const IDEA_STATUSES = [
	"new",
	"under-review",
	"planned",
	"building",
	"shipped",
	"declined",
	"already-available",
] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** A part of a post's text that carries a wish; UTF-16 code units, `end` exclusive. */
export interface Quote {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** One customer's support for an idea, with its evidence. */
export interface Vote {
	readonly ideaId: string;
	readonly customerId: string;
	/** The post that asked; absent when a person voted for the customer without one. */
	readonly postKey?: string;
	readonly quote?: Quote;
	/** To the wish that the idea began with, 0…1; 1 for that one. */
	readonly similarity: number;
	/** How it came: the first wish, a similar one, a person's word. */
	readonly how: "first" | "similar" | "person";
	/** Followers of who asked. */
	readonly reach: number;
	readonly at: Instant;
	readonly by: string;
}

/** A wish that may be about an idea: a person settles it. */
export interface Suggestion {
	readonly ideaId: string;
	readonly customerId: string;
	readonly postKey: string;
	readonly quote: Quote;
	readonly similarity: number;
	readonly at: Instant;
}

/** What people did to an idea. Facts, in turns like those of a case. */
export type IdeaEvent =
	| {
			readonly type: "edited";
			readonly title?: string;
			readonly problem?: string;
			readonly area?: string;
			readonly owner?: string;
	  }
	| {
			readonly type: "status-changed";
			readonly status: IdeaStatus;
			/** `null` takes back the one that stood. */
			readonly answer?: string | null;
			/** Everyone who asked is sent the answer. */
			readonly tell?: true;
	  }
	| { readonly type: "merged"; readonly into: string }
	| { readonly type: "unmerged"; readonly from: string }
	| {
			readonly type: "voted-for";
			readonly customerId: string;
			readonly postKey?: string;
			readonly reason: string;
	  }
	| {
			readonly type: "suggestion-settled";
			readonly accepted: boolean;
			/** Where the wish stands among those of its area. */
			readonly area: string;
			readonly receivedAt: Instant;
			readonly postKey: string;
	  }
	| { readonly type: "commented"; readonly text: string };

/** One command's outcome: a fact, the commit and the lock in one. */
export interface IdeaTurn {
	readonly ideaId: string;
	readonly seq: number;
	readonly commandId: string;
	readonly at: Instant;
	readonly by: string;
	readonly events: readonly IdeaEvent[];
}

/** The wish that an idea began with. */
export interface IdeaSeed {
	readonly id: string;
	readonly postKey: string;
	readonly customerId: string;
	readonly area: string;
	/** The beginning of the post's words. */
	readonly text: string;
	readonly quote: Quote;
	readonly receivedAt: Instant;
}

/** What people made of an idea: evolved from its turns, on top of its first wish. */
export interface Idea {
	readonly id: string;
	/** `seq` of the latest turn; 0 while nobody has touched it. */
	readonly version: number;
	readonly title: string;
	readonly problem: string;
	readonly area: string;
	readonly owner?: string;
	readonly status: IdeaStatus;
	readonly answer?: string;
	readonly mergedInto?: string;
	readonly comments: readonly {
		readonly by: string;
		readonly at: Instant;
		readonly text: string;
	}[];
	readonly createdAt: Instant;
	/** `commandId` → turn, so that a repeated command finds its result. */
	readonly commands: Readonly<Record<string, number>>;
}

/** Longest title made from a wish, in characters. */
const TITLE_LENGTH = 80;

/** An idea as its first wish makes it. */
export const ideaOf = ({ id, area, quote, receivedAt }: IdeaSeed): Idea => ({
	...{ id, area },
	version: 0,
	title: titleOf(quote.text),
	problem: quote.text,
	status: "new",
	comments: [],
	createdAt: receivedAt,
	commands: {},
});

function titleOf(wish: string): string {
	const line = wish.replace(/\s+/gu, " ").trim();
	if (line.length <= TITLE_LENGTH) return line;
	const cut = line.slice(0, TITLE_LENGTH);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2))}…`.toWellFormed();
}

/** The idea after one more turn. */
export function evolveIdea(current: Idea, turn: IdeaTurn): Idea {
	const next = turn.events.reduce((state, event) => apply(state, event, turn), current);
	return {
		...next,
		version: turn.seq,
		commands: { ...next.commands, [turn.commandId]: turn.seq },
	};
}

function apply(state: Idea, event: IdeaEvent, { by, at }: IdeaTurn): Idea {
	switch (event.type) {
		case "edited": {
			const { type, ...changes } = event;
			return { ...state, ...changes };
		}
		case "status-changed": {
			const { status, answer = state.answer } = event;
			const { answer: _before, ...rest } = state;
			return { ...rest, status, ...(typeof answer === "string" && { answer }) };
		}
		case "merged":
			return { ...state, mergedInto: event.into };
		case "unmerged": {
			const { mergedInto, ...rest } = state;
			return rest;
		}
		case "commented":
			return { ...state, comments: [...state.comments, { by, at, text: event.text }] };
		case "voted-for":
		case "suggestion-settled":
			return state;
	}
}
