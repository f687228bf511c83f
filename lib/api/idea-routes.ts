import * as z from "zod";
import { commandIdea, type IdeaCommand, ideaCommand } from "../ideas/command-idea.ts";
import { IDEA_STATUSES, type Idea } from "../ideas/idea.ts";
import { wholeIdea } from "../ideas/refresh-idea.ts";
import { InvalidError, NotFoundError } from "../kernel/errors.ts";
import type { Api } from "./api.ts";
import { ROLES } from "./caller.ts";
import { commandIdOf } from "./case-routes.ts";
import { ideaDetailSchema, ideaRowSchema, ideaSchema } from "./idea-schemas.ts";
import { commandBody, listOf, pageAsked, pageOf, paging } from "./parts.ts";
import { route } from "./route.ts";

/** Votes that are shown with their posts, the latest ones. */
const MOST_POSTS = 200;

/** Routes about ideas. */
export const ideaRoutes = [
	route({
		method: "GET",
		path: "/api/ideas",
		summary: "The backlog, most wanted or newest first",
		roles: ROLES,
		query: {
			status: listOf(IDEA_STATUSES, IDEA_STATUSES),
			sort: z.enum(["votes", "new"]).default("votes"),
			...paging,
		},
		result: pageOf(ideaRowSchema),
		handle: ({ house }, { query }) =>
			house.ideas.list({ statuses: query.status, sort: query.sort, ...pageAsked(query) }),
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
				{ ideas: api.house.ideas, queueIdea, clock },
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

async function ideaDetail({ ideas, decided }: Api["house"], id: string) {
	const whole = await wholeIdea(ideas, id);
	if (!whole) throw new NotFoundError("idea", id);
	const votes = whole.votes.toSorted((one, other) => (one.at > other.at ? -1 : 1));
	const latest = [...votes.slice(0, MOST_POSTS), ...whole.suggestions];
	const keys = new Set(latest.flatMap(({ postKey }) => postKey ?? []));
	const posts = new Map((await decided.rows([...keys])).map((row) => [row.key, row]));
	const withPost = <T extends { readonly postKey?: string }>(one: T) => {
		const post = one.postKey === undefined ? undefined : posts.get(one.postKey);
		return { ...one, ...(post && { post }) };
	};
	const merged = await Promise.all(whole.merged.map((one) => ideas.row(one)));
	return {
		idea: ideaView(whole.idea),
		votes: votes.map(withPost),
		suggestions: whole.suggestions.map(withPost),
		merged: merged.flatMap((found) => found?.row ?? []),
		events: await ideas.turns(id),
	};
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
