import * as z from "zod";
import { commandIdea, type IdeaCommand, ideaCommand } from "../ideas/command-idea.ts";
import { IDEA_STATUSES, type Idea, type IdeaStatus, type Suggestion } from "../ideas/idea.ts";
import { previewMerge } from "../ideas/preview-merge.ts";
import { wholeIdea } from "../ideas/refresh-idea.ts";
import { ideasLike, similarIdeas } from "../ideas/similar-ideas.ts";
import { previewTelling } from "../ideas/tell-voters.ts";
import { type Telling, tellingsOf } from "../ideas/telling.ts";
import { InvalidError, NotFoundError } from "../kernel/errors.ts";
import type { Api } from "./api.ts";
import { commandIdOf, ROLES } from "./caller.ts";
import {
	ideaDetailSchema,
	ideaRowSchema,
	ideaSchema,
	mergePreviewSchema,
	similarIdeasSchema,
	tellingPreviewSchema,
} from "./idea-schemas.ts";
import { commandBody, listOf, pageAsked, pageOf, paging } from "./parts.ts";
import { route } from "./route.ts";

/** Votes that are shown with their posts, the latest ones. */
const MOST_POSTS = 200;

/** Persons that a telling is shown with; all of them are counted. */
const MOST_TOLD = 500;

/** Persons that are told before the command is answered; the stream's consumer tells the others. */
const MOST_TOLD_AT_ONCE = 25;

/** Persons that a preview looks at, each for a way back. */
const MOST_PREVIEWED = 200;

/** Routes about ideas. */
export const ideaRoutes = [
	route({
		method: "GET",
		path: "/api/ideas",
		summary: "The backlog: most wanted, asked for most lately, or newest first",
		roles: ROLES,
		query: {
			status: listOf(IDEA_STATUSES, IDEA_STATUSES),
			sort: z.enum(["votes", "trending", "new"]).default("votes"),
			...paging,
		},
		result: pageOf(ideaRowSchema),
		handle: ({ house }, { query }) =>
			house.ideas.list({ statuses: query.status, sort: query.sort, ...pageAsked(query) }),
	}),
	route({
		method: "GET",
		path: "/api/ideas/similar",
		summary: "Ideas like the words of a title, most alike first",
		roles: ROLES,
		query: {
			text: z.string().trim().min(3, "write three letters at least").max(300),
			/** An idea that is not looked for. */
			not: z.string().max(200).optional(),
		},
		result: similarIdeasSchema,
		handle: async ({ house, files }, { query: { text, not } }) => ({
			items: await ideasLike(house.ideas, text, files.areas, not),
		}),
	}),
	route({
		method: "GET",
		path: "/api/ideas/{id}",
		summary: "An idea with who wants it, and why",
		roles: ROLES,
		result: ideaDetailSchema,
		handle: ({ house }, { params }) => ideaDetail(house, params.id),
	}),
	route({
		method: "GET",
		path: "/api/ideas/{id}/similar",
		summary: "Ideas like this one, most alike first",
		roles: ROLES,
		result: similarIdeasSchema,
		async handle({ house }, { params: { id } }) {
			const items = await similarIdeas(house.ideas, id);
			if (!items) throw new NotFoundError("idea", id);
			return { items };
		},
	}),
	route({
		method: "GET",
		path: "/api/ideas/{id}/merge",
		summary: "What merging this idea into another would give",
		roles: ROLES,
		query: { into: z.string().min(1).max(200) },
		result: mergePreviewSchema,
		async handle({ house }, { params: { id }, query: { into } }) {
			if (into === id) throw new InvalidError({ "/into": "name another idea" });
			const found = await previewMerge(house.ideas, id, into);
			if (!found) throw new NotFoundError("idea", `${id} or ${into}`);
			return found;
		},
	}),
	route({
		method: "GET",
		path: "/api/ideas/{id}/telling",
		summary: "Who would be told of a status, and who not and why",
		roles: ["product-manager", "lead", "admin"],
		query: { status: z.enum(IDEA_STATUSES) },
		result: tellingPreviewSchema,
		handle: ({ house }, { params: { id }, query: { status } }) => preview(house, id, status),
	}),
	route({
		method: "POST",
		path: "/api/ideas/{id}/commands",
		summary: "Does something to an idea",
		roles: ["product-manager", "lead", "admin"],
		body: commandBody(ideaCommand),
		result: z.object({ idea: ideaSchema }),
		async handle(api, { caller, params, body }) {
			await refuseUnknown(api, body.command);
			const { queueIdea, clock } = api;
			const idea = await commandIdea(
				{
					...{ ideas: api.house.ideas, queueIdea, clock },
					tellVoters: (turn) => api.house.tellVoters(turn, MOST_TOLD_AT_ONCE),
				},
				{
					...{ ...body, ideaId: params.id, by: caller.id },
					commandId: commandIdOf(caller, body.commandId),
				},
			);
			return { idea: ideaView(idea) };
		},
	}),
];

const ideaView = ({ commands, ...idea }: Idea) => idea;

async function preview(house: Api["house"], id: string, status: IdeaStatus) {
	const found = await previewTelling(house, id, status, MOST_PREVIEWED);
	if (!found) throw new NotFoundError("idea", id);
	const people = found.reached.map(async ({ voter: { person }, way }) => {
		const customer = await house.customers.customer(way.customerId);
		return { person, name: customer?.name ?? way.customerId, way };
	});
	return { asked: found.asked, people: await Promise.all(people) };
}

async function ideaDetail({ ideas, decided, tellings }: Api["house"], id: string) {
	const whole = await wholeIdea(ideas, id);
	if (!whole) throw new NotFoundError("idea", id);
	const votes = whole.votes.toSorted((one, other) => (one.at > other.at ? -1 : 1));
	const suggestions = await unsettled(ideas, whole.suggestions);
	const latest = [...votes.slice(0, MOST_POSTS), ...suggestions];
	const keys = new Set(latest.flatMap(({ postKey }) => postKey ?? []));
	const posts = new Map((await decided.rows([...keys])).map((row) => [row.key, row]));
	const withPost = <T extends { readonly postKey?: string }>(one: T) => {
		const post = one.postKey === undefined ? undefined : posts.get(one.postKey);
		return { ...one, ...(post && { post }) };
	};
	const persons = new Map(
		whole.voters.flatMap(({ person, customerIds }) => customerIds.map((one) => [one, person])),
	);
	const merged = await Promise.all(whole.merged.map((one) => ideas.row(one)));
	const told = await Promise.all([tellings.progress(id), tellings.told(id), tellings.heard(id)]);
	return {
		idea: ideaView(whole.idea),
		votes: votes.map((vote) =>
			withPost({ ...vote, person: persons.get(vote.customerId) ?? vote.customerId }),
		),
		suggestions: suggestions.map(withPost),
		merged: merged.flatMap((found) => found?.row ?? []),
		voters: whole.voters.length,
		tellings: tellingsOf(...told).map(tellingView),
		events: await ideas.turns(id),
	};
}

const tellingView = ({ people, ...telling }: Telling) => ({
	...telling,
	people: people.slice(0, MOST_TOLD).map(({ person, way, heard }) => {
		if (!heard) return { person, way };
		const { seq, person: _, number, ...became } = heard;
		return { person, way, heard: became };
	}),
});

/** Suggestions that no person has spoken about; their wish moves when its turn in the queue of its area comes. */
async function unsettled(
	ideas: Api["house"]["ideas"],
	suggestions: readonly Suggestion[],
): Promise<Suggestion[]> {
	const words = await Promise.all(
		suggestions.map(async ({ ideaId, postKey, at }) => {
			const seed = await ideas.seed(ideaId);
			return seed && ideas.settled({ area: seed.area, receivedAt: at, postKey });
		}),
	);
	return suggestions.filter((_, index) => (words[index]?.ideaId ?? "open") === "open");
}

/** What a command names and an idea cannot check: areas, customers and posts. */
async function refuseUnknown({ house, files }: Api, command: IdeaCommand): Promise<void> {
	if (
		command.command === "edit" &&
		command.area !== undefined &&
		!files.areas.includes(command.area)
	)
		throw new InvalidError({ "/area": `name an area: ${files.areas.join(", ")}` });
	if (command.command !== "vote-for") return;
	const { customerId, postKey } = command;
	if (!(await house.customers.customer(customerId)))
		throw new InvalidError({ "/customerId": `there is no customer ${customerId}` });
	if (postKey !== undefined && !(await house.posts.post(postKey)))
		throw new InvalidError({ "/postKey": `there is no post ${postKey}` });
}
