import * as z from "zod";
import { calendarOf } from "../cases/calendar.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { INTENTS, SENTIMENTS } from "../language/reading.ts";
import { DISPOSITIONS } from "../posts/disposition.ts";
import { incomingPost } from "../posts/incoming-post.ts";
import { countReviews, listPosts } from "../routing/list-posts.ts";
import { REROUTES, reroutePost } from "../routing/reroute-post.ts";
import type { Api } from "./api.ts";
import { ROLES } from "./caller.ts";
import { ideaFedBy } from "./fed-ideas.ts";
import { CONSOLE, logPosts } from "./log-posts.ts";
import { instant, pageAsked, pageOf, paging } from "./parts.ts";
import { postDetailSchema, postRowSchema, reviewsSchema } from "./post-schemas.ts";
import { route } from "./route.ts";

/** Posts of one request: each is noted by itself, and the request has ten seconds. */
const MOST_POSTS = 200;

/** A post, as JSON schema: each is checked by itself, so that a bad one does not spoil a batch. */
const { $schema, ...incomingPostJson } = z.toJSONSchema(incomingPost, { io: "input" });

const logPostsBody = z
	.looseObject({
		/** Where they came in; `console` has no way back. */
		connection: z.string().max(40).default(CONSOLE),
		posts: z
			.array(z.unknown().meta(incomingPostJson))
			.min(1, "is empty")
			.max(MOST_POSTS, `has more than ${MOST_POSTS} posts`)
			.optional(),
	})
	.meta({ anyOf: [{ required: ["posts"] }, incomingPostJson] });

/** Routes about posts. */
export const postRoutes = [
	route({
		method: "GET",
		path: "/api/posts",
		summary:
			"Posts, newest first; those of one disposition, channel, intent and sentiment, in any combination",
		roles: ROLES,
		query: {
			disposition: z.enum(DISPOSITIONS).optional(),
			channel: z.string().min(1).max(80).optional(),
			intent: z.enum(INTENTS).optional(),
			sentiment: z.enum(SENTIMENTS).optional(),
			order: z.enum(["newest", "oldest"]).default("newest"),
			...paging,
		},
		result: pageOf(postRowSchema).extend({
			/** When the last post was heard that was looked at; a page with `next` may hold less than was asked for. */
			through: instant.optional(),
		}),
		handle: ({ house }, { query: { disposition, channel, intent, sentiment, order, ...page } }) =>
			listPosts(house.decided, {
				filter: {
					...(disposition !== undefined && { disposition }),
					...(channel !== undefined && { channel }),
					...(intent !== undefined && { intent }),
					...(sentiment !== undefined && { sentiment }),
				},
				order,
				...pageAsked(page),
			}),
	}),
	route({
		method: "GET",
		path: "/api/reviews",
		summary: "How many posts are in doubt, and how many of them wait for too long",
		roles: ROLES,
		result: reviewsSchema,
		handle: ({ house, clock }) => {
			const { calendars, policies } = house.work.rules;
			const [policy] = policies.values();
			return countReviews(
				house.decided,
				calendarOf(calendars, policy?.calendar ?? "always"),
				clock(),
			);
		},
	}),
	route({
		method: "POST",
		path: "/api/posts",
		summary: "Logs a post, or a batch of them",
		roles: ["agent", "lead", "admin"],
		body: logPostsBody,
		status: 202,
		result: z.object({
			/** Keys of what is kept; it is read in a moment. */
			accepted: z.array(z.string()),
			rejected: z.array(z.object({ index: z.int(), fields: z.record(z.string(), z.string()) })),
		}),
		handle: (api, { body: { connection, posts, ...post } }) =>
			logPosts(api, {
				connection,
				posts: posts ?? [post],
				place: (index) => (posts ? `/posts/${index}` : ""),
			}),
	}),
	route({
		method: "GET",
		path: "/api/posts/{key}",
		summary: "Everything known of a post",
		roles: ROLES,
		result: postDetailSchema,
		handle: ({ house }, { params }) => postDetail(house, params.key),
	}),
	route({
		method: "POST",
		path: "/api/posts/{key}/reroute",
		summary: "Overrules where a post ended",
		roles: ["agent", "lead", "admin"],
		body: z.strictObject({
			to: z.enum(REROUTES),
			reason: z.string().trim().min(1).max(10_000),
		}),
		result: postDetailSchema,
		async handle(api, { caller, params: { key }, body }) {
			const { queueIdea, clock, house } = api;
			await reroutePost({ ...house, queueIdea, clock }, { ...body, key, by: caller.id });
			return postDetail(house, key);
		},
	}),
];

async function postDetail(house: Api["house"], key: string) {
	const facts = await house.decided.facts(key);
	if (!facts) throw new NotFoundError("post", key);
	const [reach, idea] = await Promise.all([house.posts.reachOf(key), ideaFedBy(house, facts)]);
	return { ...facts, reach, ideas: idea ? [idea] : [] };
}
