import * as z from "zod";
import { PRIORITIES } from "../cases/sla-policy.ts";
import type { Team } from "../cases/team.ts";
import { ForbiddenError, InvalidError } from "../kernel/errors.ts";
import type { Caller } from "./caller.ts";

/** Whose cases, at which stage, and which of those: what the inbox can filter by. */
export const viewFilters = z
	.strictObject({
		view: z.enum(["mine", "unassigned", "all", "team"]),
		/** Of `team`, and of nothing else. */
		team: z.string().optional(),
		/** Open ones, those that sleep, or those that are resolved. */
		stage: z.enum(["open", "snoozed", "done"]),
		priority: z.enum(PRIORITIES).optional(),
		/** Words that a case's line holds. */
		q: z.string().trim().min(1).max(100).optional(),
	})
	.refine(({ view, team }) => (view === "team") === (team !== undefined), {
		path: ["team"],
		message: "goes with the view `team`, and that one needs it",
	})
	.meta({ id: "ViewFilters" });
export type ViewFilters = z.infer<typeof viewFilters>;

const name = z.string().trim().min(1, "give it a name").max(60);

/** What can be done to a saved view. */
export const viewCommand = z.discriminatedUnion("command", [
	z.strictObject({ command: z.literal("rename"), name }),
	z.strictObject({ command: z.literal("refilter"), filters: viewFilters }),
	/** With a team, or with `null` for its owner alone. */
	z.strictObject({ command: z.literal("share"), team: z.string().nullable() }),
	/** Behind another one of the same list; `null` makes it the first. */
	z.strictObject({ command: z.literal("place"), behind: z.string().nullable() }),
	z.strictObject({ command: z.literal("delete") }),
]);
export type ViewCommand = z.infer<typeof viewCommand>;

/** What a new view is made of. */
export const newView = z.strictObject({
	/** Chosen by the caller; repeated, it returns the view that it made. */
	commandId: z.string().min(1).max(200),
	name,
	filters: viewFilters,
	/** Shared with this team from the start. */
	team: z.string().optional(),
});

/** A list of cases under a name, of one person or shared with a team. */
export interface View {
	readonly id: string;
	readonly name: string;
	readonly filters: ViewFilters;
	/** Who made it. */
	readonly owner: string;
	/** Everyone of this team has it. */
	readonly team?: string;
	/** Lower ones come first. */
	readonly place: number;
	readonly version: number;
}

/** A view with what its list does not show. */
export interface KeptView extends View {
	readonly deleted?: true;
	/** The latest commands that made it what it is. */
	readonly commandIds: readonly string[];
}

/** Views in one list, at most: more than a person can tell apart. */
export const MOST_VIEWS = 50;

/** Commands that a view remembers, so that one that comes again is known. */
const MOST_COMMANDS = 20;

type Teams = ReadonlyMap<string, Team>;

/** Whether a person works for a team: as a member, its lead or its manager. */
export const worksFor = ({ members, lead, manager }: Team, person: string): boolean =>
	lead === person || manager === person || members.some(({ id }) => id === person);

/** Teams whose shared views somebody has: their own; an admin has all of them. */
export const teamsOf = (teams: Teams, { id, roles }: Caller): Team[] =>
	[...teams.values()].filter((team) => roles.includes("admin") || worksFor(team, id));

/** Whether somebody may change a view: its owner, who leads the team that has it, and admins. */
export function mayChange(teams: Teams, { id, roles }: Caller, { owner, team }: View): boolean {
	const shared = team === undefined ? undefined : teams.get(team);
	return owner === id || shared?.lead === id || shared?.manager === id || roles.includes("admin");
}

/** In the order in which they are shown. */
export const inOrder = (views: readonly View[]): View[] =>
	[...views].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));

/** The place behind all of `views`. */
export const lastPlace = (views: readonly View[]): number =>
	Math.max(0, ...views.map(({ place }) => place)) + 1;

/** The place behind `behind`, or before all of `views`, between its neighbours there. */
function placeBehind(views: readonly View[], moved: View, behind: string | null): number {
	const others = inOrder(views).filter(({ id }) => id !== moved.id);
	const at = behind === null ? -1 : others.findIndex(({ id }) => id === behind);
	if (behind !== null && at < 0)
		throw new InvalidError({ "/behind": "name a view of the same list, or null for its start" });
	const before = others[at];
	const after = others[at + 1];
	if (!after) return lastPlace(others);
	return ((before?.place ?? after.place - 2) + after.place) / 2;
}

/** Who changes a view, by which command, beside which others. */
interface Change {
	readonly teams: Teams;
	readonly caller: Caller;
	readonly beside: readonly View[];
	readonly commandId: string;
}

/**
 * The view after a command; `beside` are the views of the list that it stands in.
 * @throws {ForbiddenError} when the caller may not change it
 * @throws {InvalidError} when the command names a team or a view that is not the caller's to name
 */
export function changed(
	view: KeptView,
	command: ViewCommand,
	{ teams, caller, beside, commandId }: Change,
): KeptView {
	if (!mayChange(teams, caller, view))
		throw new ForbiddenError("only its owner, the team's lead or an admin may change this view");
	const { team: _team, ...own } = view;
	const next = {
		...view,
		version: view.version + 1,
		commandIds: [...view.commandIds.slice(1 - MOST_COMMANDS), commandId],
	};
	switch (command.command) {
		case "rename":
			return { ...next, name: command.name };
		case "refilter":
			demandTeam(teams, command.filters);
			return { ...next, filters: command.filters };
		case "share":
			if (command.team === null)
				return { ...own, version: next.version, commandIds: next.commandIds };
			demandMembership(teams, caller, command.team);
			return { ...next, team: command.team };
		case "place":
			return { ...next, place: placeBehind(beside, view, command.behind) };
		case "delete":
			return { ...next, deleted: true };
	}
}

/** @throws {InvalidError} when the filters name a team that does not exist */
export function demandTeam(teams: Teams, { team }: ViewFilters): void {
	if (team !== undefined && !teams.has(team))
		throw new InvalidError({ "/filters/team": `name a team: ${[...teams.keys()].join(", ")}` });
}

/** @throws {InvalidError} when somebody shares with a team that is not theirs */
export function demandMembership(teams: Teams, caller: Caller, team: string): void {
	const own = teamsOf(teams, caller);
	if (!own.some(({ id }) => id === team))
		throw new InvalidError({
			"/team": `share it with a team of yours: ${own.map(({ id }) => id).join(", ") || "you have none"}`,
		});
}
