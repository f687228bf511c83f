import * as z from "zod";
import { notificationPlace } from "../cases/case-table.ts";
import { InvalidError } from "../kernel/errors.ts";
import { pageFrom } from "../kernel/page.ts";
import { DISPOSITIONS } from "../posts/disposition.ts";
import { readLedger } from "../routing/read-ledger.ts";
import { hitPlace } from "../routing/search-table.ts";
import { ROLES } from "./caller.ts";
import { meSchema } from "./operator-schemas.ts";
import { instant, limit, pageAsked, pageOf, paging, placeIn } from "./parts.ts";
import { route } from "./route.ts";
import { worksFor } from "./view.ts";

const ledgerRowSchema = z
	.object({
		/** `2026-11-21T19`, UTC. */
		hour: z.string(),
		/** `<channel>:<connection>` */
		source: z.string(),
		fetched: z.int(),
		recorded: z.int(),
		/** By where they ended. */
		disposed: z.partialRecord(z.enum(DISPOSITIONS), z.int()),
		balanced: z.boolean(),
		/** Keys that are fetched and not disposed, ten at most. */
		missing: z.array(z.string()),
		/** Frozen: it will not be counted again. */
		settled: z.boolean(),
	})
	.meta({ id: "LedgerRow" });

const notificationSchema = z
	.object({
		id: z.string(),
		to: z.string(),
		at: instant,
		caseId: z.string(),
		kind: z.enum(["escalated", "mentioned", "assigned", "customer-answered", "reply-failed"]),
		detail: z.string(),
	})
	.meta({ id: "Notification" });

const sentReplySchema = z
	.object({
		externalId: z.string(),
		at: instant,
		/** Key of the post that is answered. */
		to: z.string(),
		toAuthor: z.string(),
		text: z.string(),
		audience: z.enum(["public", "private"]),
		idempotencyKey: z.string(),
	})
	.meta({ id: "SentReply" });

const gapSchema = z.object({ from: instant, to: instant, reason: z.string() });

const connectionSchema = z
	.object({
		name: z.string(),
		kind: z.string(),
		channel: z.string(),
		replyable: z.object({
			public: z.boolean(),
			private: z.boolean(),
			reason: z.string().optional(),
		}),
		/** How the last sweep went; absent for what is not polled, or not yet. */
		polled: z
			.object({
				at: instant,
				posts: z.int(),
				notBefore: instant.optional(),
				/** The channel refuses until a person does what `detail` says. */
				stops: z.array(z.object({ code: z.string(), detail: z.string() })),
				troubles: z.array(z.string()),
				/** Posts of these times may be lost; the latest ones. */
				gaps: z.array(gapSchema),
				unreadable: z.array(z.object({ at: instant, payload: z.string(), reason: z.string() })),
			})
			.optional(),
	})
	.meta({ id: "Connection" });

const teamSchema = z
	.object({
		id: z.string(),
		name: z.string(),
		calendar: z.string(),
		members: z.array(z.object({ id: z.string(), name: z.string() })),
		lead: z.string(),
		manager: z.string(),
	})
	.meta({ id: "Team" });

/** Routes that prove, find and tell. */
export const operatorRoutes = [
	route({
		method: "GET",
		path: "/api/me",
		summary: "Who the caller is, as cases and colleagues know them",
		roles: ROLES,
		result: meSchema,
		async handle({ house }, { caller: { id, roles } }) {
			const teams = [...house.work.rules.teams.values()];
			const known = teams.flatMap(({ members }) => members).find((member) => member.id === id);
			return {
				...{ id, roles, ...(known && { name: known.name }) },
				teams: teams
					.filter((team) => worksFor(team, id))
					.map((team) => ({ id: team.id, name: team.name })),
			};
		},
	}),
	route({
		method: "GET",
		path: "/api/ledger",
		summary: "The proof that every post ended somewhere, hour by hour, latest first",
		roles: ROLES,
		query: { ...paging, limit: limit.default(24) },
		result: pageOf(ledgerRowSchema),
		handle: ({ house, clock }, { query }) => readLedger({ ...house, clock }, pageAsked(query)),
	}),
	route({
		method: "GET",
		path: "/api/search",
		summary: "Posts and cases that hold all words, or that have this name, number or id",
		roles: ROLES,
		query: { q: z.string().trim().min(1, "say what to look for").max(100), ...paging },
		result: pageOf(
			z
				.object({
					kind: z.enum(["post", "customer", "case"]),
					id: z.string(),
					title: z.string(),
					at: instant,
				})
				.meta({ id: "Hit" }),
		),
		async handle({ house }, { query: { q, limit: most, cursor } }) {
			return pageFrom(await house.search.find(q, most + 1, placeIn(cursor)), most, hitPlace);
		},
	}),
	route({
		method: "GET",
		path: "/api/notifications",
		summary: "What the caller was told, newest first",
		roles: ROLES,
		query: paging,
		result: pageOf(notificationSchema),
		async handle({ house: { cases } }, { caller, query: { limit: most, cursor } }) {
			const found = await cases.notificationsOf(caller.id, most + 1, placeIn(cursor));
			return pageFrom(found, most, notificationPlace);
		},
	}),
	route({
		method: "GET",
		path: "/api/outbox",
		summary: "What a simulated connection has sent, newest first",
		roles: ROLES,
		query: { connection: z.string(), ...paging },
		result: pageOf(sentReplySchema),
		async handle({ connections, outbox }, { query }) {
			const simulated = [...(await connections()).values()].filter(
				({ kind }) => kind === "simulated",
			);
			if (!simulated.some(({ name }) => name === query.connection))
				throw new InvalidError({
					"/connection": `name a simulated connection: ${simulated.map(({ name }) => name).join(", ")}`,
				});
			return outbox(query.connection, pageAsked(query));
		},
	}),
	route({
		method: "GET",
		path: "/api/teams",
		summary: "Teams and their people",
		roles: ROLES,
		result: pageOf(teamSchema),
		handle: async ({ house }) => ({ items: [...house.work.rules.teams.values()] }),
	}),
	route({
		method: "GET",
		path: "/api/connections",
		summary: "Connected channels, and how fetching from them goes",
		roles: ["lead", "admin"],
		result: pageOf(connectionSchema),
		async handle({ connections, polled }) {
			const items = await Promise.all(
				[...(await connections()).values()].map(async ({ name, kind, connector, replyable }) => {
					const state = await polled.state(name);
					return {
						...{ name, kind, channel: connector.channel, replyable },
						...(state && { polled: state }),
					};
				}),
			);
			return { items };
		},
	}),
];
