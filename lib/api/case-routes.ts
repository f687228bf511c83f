import * as z from "zod";
import { CASE_STATUSES } from "../cases/case.ts";
import type { CaseRow, CaseScope } from "../cases/case-table.ts";
import { caseCommand } from "../cases/commands.ts";
import { PRIORITIES } from "../cases/sla-policy.ts";
import { InvalidError } from "../kernel/errors.ts";
import type { Api } from "./api.ts";
import { type Caller, ROLES } from "./caller.ts";
import { doToCase } from "./case-commands.ts";
import { caseDetail, caseView } from "./case-detail.ts";
import { caseRowSchema } from "./case-row-schema.ts";
import { caseDetailSchema, caseSchema } from "./case-schemas.ts";
import { commandBody, listOf, pageAsked, pageOf, paging } from "./parts.ts";
import { route } from "./route.ts";
import { countAwake, countSchema } from "./view-count.ts";

/** What waits for somebody of ours. */
const status = listOf(CASE_STATUSES, ["new", "open"]);

/** Routes about cases. */
export const caseRoutes = [
	route({
		method: "GET",
		path: "/api/cases",
		summary: "Cases of a view, most pressing first",
		roles: ROLES,
		query: {
			view: z.enum(["unassigned", "mine", "team", "all"]).default("all"),
			/** Of the view `team`. */
			team: z.string().optional(),
			status,
			priority: z.enum(PRIORITIES).optional(),
			...paging,
		},
		result: pageOf(caseRowSchema),
		async handle({ house }, { caller, query }) {
			const page = await house.cases.list({
				scope: scopeOf(query, caller, house),
				statuses: query.status,
				...(query.priority !== undefined && { priority: query.priority }),
				...pageAsked(query),
			});
			return { ...page, items: await withPosts(house, page.items) };
		},
	}),
	route({
		method: "GET",
		path: "/api/cases/counts",
		summary: "How many cases each view has that are awake",
		roles: ROLES,
		query: { status },
		result: z.object({
			mine: countSchema,
			unassigned: countSchema,
			all: countSchema,
			teams: z.array(z.object({ id: z.string(), name: z.string(), cases: countSchema })),
		}),
		async handle({ house, clock }, { caller, query }) {
			const now = clock();
			const count = (scope: CaseScope) =>
				countAwake(house.cases, { scope, statuses: query.status }, now);
			const teams = [...house.work.rules.teams.values()];
			const [mine, unassigned, all, ...byTeam] = await Promise.all([
				count({ view: "mine", assignee: caller.id }),
				count({ view: "unassigned" }),
				count({ view: "all" }),
				...teams.map(async ({ id, name }) => ({
					...{ id, name, cases: await count({ view: "team", team: id }) },
				})),
			]);
			return { mine, unassigned, all, teams: byTeam };
		},
	}),
	route({
		method: "GET",
		path: "/api/cases/{id}",
		summary: "A case with its clocks, history, threads, decision, customer and ideas",
		roles: ROLES,
		result: caseDetailSchema,
		handle: (api, { params }) => caseDetail(api, params.id),
	}),
	route({
		method: "POST",
		path: "/api/cases/{id}/commands",
		summary: "Does something to a case",
		roles: ["agent", "lead", "admin"],
		body: commandBody(caseCommand),
		result: z.object({ case: caseSchema }),
		async handle(api, { caller, params, body }) {
			const current = await doToCase(api, caller, { ...body, caseId: params.id });
			return { case: caseView(current, api.clock()) };
		},
	}),
];

/** The rows with the posts that opened their cases: whose they are, and in which words. */
async function withPosts({ decided }: Api["house"], rows: readonly CaseRow[]) {
	const posts = await decided.rows(rows.map(({ postKey }) => postKey));
	const byKey = new Map(posts.map((post) => [post.key, post]));
	return rows.map((row) => {
		const post = byKey.get(row.postKey);
		return { ...row, ...(post && { post }) };
	});
}

/** @throws {InvalidError} when the team is missing, unknown, or asked for in another view */
function scopeOf(
	{ view, team }: { readonly view: CaseScope["view"]; readonly team?: string | undefined },
	caller: Caller,
	{ work }: Api["house"],
): CaseScope {
	const { teams } = work.rules;
	if (view !== "team") {
		if (team !== undefined) throw new InvalidError({ "/team": "goes with view=team only" });
		return view === "mine" ? { view, assignee: caller.id } : { view };
	}
	if (team === undefined || !teams.has(team))
		throw new InvalidError({ "/team": `name a team: ${[...teams.keys()].join(", ")}` });
	return { view, team };
}
