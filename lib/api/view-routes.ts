import * as z from "zod";
import type { Team } from "../cases/team.ts";
import { ConflictError, NotAllowedError, NotFoundError } from "../kernel/errors.ts";
import { idOf } from "../kernel/ids.ts";
import type { Api } from "./api.ts";
import { type Caller, commandIdOf, ROLES } from "./caller.ts";
import { commandBody, pageOf } from "./parts.ts";
import { route } from "./route.ts";
import {
	changed,
	demandMembership,
	demandTeam,
	inOrder,
	type KeptView,
	lastPlace,
	MOST_VIEWS,
	mayChange,
	newView,
	teamsOf,
	type View,
	viewCommand,
} from "./view.ts";
import { countAwake, countableOf } from "./view-count.ts";
import { viewRowSchema, viewSchema } from "./view-schemas.ts";

type Teams = ReadonlyMap<string, Team>;

const toView = (teams: Teams, caller: Caller, view: View): z.infer<typeof viewSchema> => ({
	...{ id: view.id, name: view.name, filters: view.filters, owner: view.owner },
	...(view.team !== undefined && { team: view.team }),
	...{ version: view.version, mayChange: mayChange(teams, caller, view) },
});

/** The list that a view stands in, or is to stand in. */
const listOf = ({ views }: Api, owner: string, team: string | undefined): Promise<View[]> =>
	team === undefined ? views.ofPerson(owner) : views.ofTeam(team);

/** @throws {NotFoundError} when there is none that the caller can see */
async function viewOf({ views, house }: Api, caller: Caller, id: string): Promise<KeptView> {
	const view = await views.view(id);
	const teams = teamsOf(house.work.rules.teams, caller).map((team) => team.id);
	const seen = view && (view.owner === caller.id || teams.includes(view.team ?? ""));
	if (!seen) throw new NotFoundError("view", id);
	return view;
}

/** Routes about saved views. */
export const viewRoutes = [
	route({
		method: "GET",
		path: "/api/views",
		summary: "Saved views: the caller's own, then those of their teams, each with its count",
		roles: ROLES,
		result: pageOf(viewRowSchema),
		async handle({ house, views, clock }, { caller }) {
			const { teams } = house.work.rules;
			const lists = await Promise.all([
				views.ofPerson(caller.id),
				...teamsOf(teams, caller).map(({ id }) => views.ofTeam(id)),
			]);
			const now = clock();
			const items = lists.flatMap(inOrder).map(async (view) => {
				const countable = countableOf(view.filters, caller);
				return {
					...toView(teams, caller, view),
					...(countable && { count: await countAwake(house.cases, countable, now) }),
				};
			});
			return { items: await Promise.all(items) };
		},
	}),
	route({
		method: "POST",
		path: "/api/views",
		summary: "Saves a view under a name, for the caller or for a team",
		roles: ROLES,
		body: newView,
		result: z.object({ view: viewSchema }),
		async handle(api, { caller, body: { name, filters, team, commandId } }) {
			const { teams } = api.house.work.rules;
			demandTeam(teams, filters);
			if (team !== undefined) demandMembership(teams, caller, team);
			const cause = commandIdOf(caller, commandId);
			const id = idOf("view", cause);
			const known = await api.views.view(id);
			if (known) return { view: toView(teams, caller, known) };
			const beside = await listOf(api, caller.id, team);
			if (beside.length >= MOST_VIEWS)
				throw new NotAllowedError(`there are ${MOST_VIEWS} views here: delete one first`);
			const view: KeptView = {
				...{ id, name, filters, owner: caller.id, version: 1, commandIds: [cause] },
				...(team !== undefined && { team }),
				place: lastPlace(beside),
			};
			const first = (await api.views.add(view)) ? view : await viewOf(api, caller, id);
			return { view: toView(teams, caller, first) };
		},
	}),
	route({
		method: "POST",
		path: "/api/views/{id}/commands",
		summary: "Renames, changes, shares, places or deletes a saved view",
		roles: ROLES,
		body: commandBody(viewCommand),
		result: z.object({ view: viewSchema }),
		async handle(api, { caller, params, body: { command, expectedVersion, ...said } }) {
			const { teams } = api.house.work.rules;
			const commandId = commandIdOf(caller, said.commandId);
			const view = await viewOf(api, caller, params.id);
			if (view.commandIds.includes(commandId)) return { view: toView(teams, caller, view) };
			if (view.deleted) throw new NotFoundError("view", params.id);
			if (expectedVersion !== undefined && expectedVersion !== view.version)
				throw new ConflictError("somebody changed this view; look again", view.version);
			const beside = command.command === "place" ? await listOf(api, view.owner, view.team) : [];
			const next = changed(view, command, { teams, caller, beside, commandId });
			if (!(await api.views.keep(next, api.clock())))
				throw new ConflictError("somebody changes this view right now; try again");
			return { view: toView(teams, caller, next) };
		},
	}),
];
