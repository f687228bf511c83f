/**
 * Saved views in the table. Every question that the product asks of these items:
 *
 * | access pattern            | index    | key condition             |
 * | ------------------------- | -------- | ------------------------- |
 * | a view by its id          | table    | pk = VIEW#<id>, sk = VIEW |
 * | views of one person alone | by-owner | ownerPk = VIEW#<person>   |
 * | views shared with a team  | by-team  | teamPk = VIEW#<team>      |
 *
 * A view stands in one list at a time: sharing it takes the key of one index and gives that of the other, in one write.
 * A deleted one is in no list and is forgotten after a month, so that a late command cannot bring it back.
 */
import { after, DAY, type Instant } from "../kernel/clock.ts";
import { keyPart } from "../kernel/ids.ts";
import type { Item, Store } from "../kernel/store.ts";
import { ROW, TIME_TO_LIVE } from "../kernel/table-schema.ts";
import type { KeptView, View } from "./view.ts";

const SCHEMA_VERSION = 1;

const REMEMBERED_FOR = 30 * DAY;

/** A list of views is one page: people have no more of them. */
const LONGEST_LIST = 100;

/** Where saved views are kept. */
export interface ViewTable {
	/** The view, also when it is deleted. */
	view(id: string): Promise<KeptView | undefined>;
	/** Keeps a new view. @returns false when one of this id is there: it stays as it is */
	add(view: KeptView): Promise<boolean>;
	/** Keeps the next version of a view. @returns false when somebody else changed it first */
	keep(view: KeptView, now: Instant): Promise<boolean>;
	/** Views of one person, in no order; eventually consistent. */
	ofPerson(personId: string): Promise<View[]>;
	/** Views shared with a team, in no order; eventually consistent. */
	ofTeam(teamId: string): Promise<View[]>;
}

/** Saved views in the table. */
export function viewTable(store: Store): ViewTable {
	return {
		async view(id) {
			const found = await store.get({ pk: `VIEW#${id}`, sk: "VIEW" });
			return found && toView(found);
		},
		add: (view) => store.putNew(itemOf(view)),
		keep(view, now) {
			const forgotten = view.deleted && {
				[TIME_TO_LIVE]: Math.floor(Date.parse(after(now, REMEMBERED_FOR)) / 1000),
			};
			return store.replace({ ...itemOf(view), ...forgotten }, { version: view.version - 1 });
		},
		async ofPerson(personId) {
			const pk = `VIEW#${keyPart(personId)}`;
			return rowsOf(await store.query({ index: "by-owner", pk, limit: LONGEST_LIST }));
		},
		async ofTeam(teamId) {
			const pk = `VIEW#${keyPart(teamId)}`;
			return rowsOf(await store.query({ index: "by-team", pk, limit: LONGEST_LIST }));
		},
	};
}

const rowsOf = (items: readonly Item[]) => items.map((item) => item[ROW] as View);

function itemOf({ commandIds, deleted, ...view }: KeptView) {
	return {
		...{ pk: `VIEW#${view.id}`, sk: "VIEW", [ROW]: view },
		...(deleted ? { deleted } : listKey(view)),
		...{ commandIds, version: view.version, schemaVersion: SCHEMA_VERSION },
	};
}

const toView = ({ [ROW]: row, deleted, commandIds }: Item): KeptView => ({
	...(row as View),
	...(deleted === true && { deleted }),
	commandIds: commandIds as readonly string[],
});

const listKey = ({ id, owner, team }: View) =>
	team === undefined
		? { ownerPk: `VIEW#${keyPart(owner)}`, ownerSk: id }
		: { teamPk: `VIEW#${keyPart(team)}`, teamSk: id };
