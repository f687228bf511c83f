/**
 * Cases in the table. Every question that the product asks of these items:
 *
 * | access pattern                            | index     | key condition                                       |
 * | ----------------------------------------- | --------- | --------------------------------------------------- |
 * | a case as it stands, and its last turn    | table     | pk = CASE#<id>, sk from EVENT# to VIEW, the last two |
 * | turns of a case, all or behind a version  | table     | pk = CASE#<id>, sk begins with EVENT#               |
 * | who waits for a case                      | table     | pk = CASE#<id>, sk = WAIT                           |
 * | waits that should have ended by a moment  | by-status | statusPk = WAIT, statusSk up to <endsAt>            |
 * | the case that a claim points to           | table     | pk = CLAIM#<what>, sk = CLAIM                       |
 * | cases of a status, most pressing first    | by-status | statusPk = CASE#<status>                            |
 * | cases of a person and status              | by-owner  | ownerPk = CASE#<assignee or ->#<status>             |
 * | cases of a team and status                | by-team   | teamPk = CASE#<team>#<status>                       |
 * | notifications of a person, newest first   | table     | pk = PERSON#<id>, sk begins with NOTIFICATION#      |
 *
 * The sort key of the three lists is `<priority 0-3>#<first due moment>#<id>`, so several statuses merge into one list
 * and one sort key is the cursor for all of them. A filter by priority is a prefix of it.
 */
import type { Instant } from "../kernel/clock.ts";
import { sortable } from "../kernel/ids.ts";
import { pack, unpack } from "../kernel/packed.ts";
import { fromCursor, type Page, toCursor } from "../kernel/page.ts";
import type { Item, Store } from "../kernel/store.ts";
import { ROW } from "../kernel/table-schema.ts";
import { type Case, type CaseStatus, type CaseTurn, evolve } from "./case.ts";
import type { CaseRequest, Claim } from "./claim.ts";
import type { Notification } from "./notification.ts";
import type { Phase } from "./plan.ts";
import { PRIORITIES, type Priority } from "./sla-policy.ts";

const SCHEMA_VERSION = 1;

/** Of views. Up to 1, a case is kept as it is; 2 is packed, so that keeping a view costs one write unit. */
const VIEW_VERSION = 2;

/** What most cases say, by which those of version 2 are packed: never to be changed, but for another version. */
const VIEW_WORDS = `"resolution":{"text":"","cause":""},"resolvedAt":"","closedAt":"","closeReason":"confirmed","silence",\
"duplicate","not-actionable","abusive","lastAssignee":"agent:","assignee":"lead:","snoozedUntil":"","pendingSince":"",\
"remindedAt":"","follows":"","breachedAt":"","pausedSince":"","pausedFor":["customer","person"],"high","urgent","low",\
{"id":"","version":1,"status":"new","open","pending","on-hold","resolved","closed","kind":"question","request","safety",\
"complaint","priority":"normal","team":"technical","billing","delivery","care","customerId":"","origin":{"kind":"complaint",\
"process":"case-resolution","team":"delivery","priority":"normal","slaPolicy":"standard","tags":[],"acknowledge":\
{"policy":"send","template":"acknowledge"},"decisionVersion":""},"tags":[],"postKeys":["x:"],"postCount":1,"threadKeys":["x:"],\
"clocks":[{"kind":"first-response","startedAt":"2026-","pausedMs":0,"policyVersion":"standard@1","calendar":"extended",\
"targetMs":14400000,"atRiskAt":"2026-","dueAt":"2026-","metAt":"2026-"},{"kind":"resolution","startedAt":"2026-","pausedMs":0,\
"policyVersion":"standard@1","calendar":"extended","targetMs":172800000,"atRiskAt":"2026-","dueAt":"2026-","metAt":"2026-"}],\
"escalations":{},"openedAt":"2026-","legalHold":false,"confirmed":false,"reopenings":0,"unsentReplies":[],"processSeq":1,\
"updatedAt":"2026-","commands":{"open x:":1,"acknowledge 0":2,"reply 1":3,"agent:":4,"close 2026-":7}}`;

/** A case as a list shows it. */
export interface CaseRow {
	readonly id: string;
	readonly status: CaseStatus;
	readonly kind: Case["kind"];
	readonly priority: Priority;
	readonly team: string;
	readonly assignee?: string;
	readonly customerId: string;
	/** The post that opened it. */
	readonly postKey: string;
	readonly posts: number;
	readonly openedAt: Instant;
	/** To the hour, rounded down, and not before it was opened: each change of a line is a write in three indexes. */
	readonly updatedAt: Instant;
	/** The first promise that is not kept yet. */
	readonly due?: { readonly kind: string; readonly at: Instant; readonly atRiskAt: Instant };
	readonly snoozedUntil?: Instant;
}

/** Whose cases a list shows. */
export type CaseScope =
	| { readonly view: "all" }
	| { readonly view: "unassigned" }
	| { readonly view: "mine"; readonly assignee: string }
	| { readonly view: "team"; readonly team: string };

export interface CaseList {
	readonly scope: CaseScope;
	readonly statuses: readonly CaseStatus[];
	readonly priority?: Priority;
	readonly limit: number;
	readonly cursor?: string;
}

/** Somebody of the process who waits for a case; a later wait takes the place of an earlier one. */
export interface CaseWait {
	readonly caseId: string;
	/** Empty while the process is only expected. */
	readonly token: string;
	readonly phase: Phase | "none";
	readonly until: Instant;
	readonly execution: string;
	/** From here on the process has looked by itself, and this wait is dead. */
	readonly endsAt: Instant;
	/** When it began, in epoch milliseconds. */
	readonly version: number;
}

/** A case as it stands, and its latest turns that are committed and perhaps not settled: the view is kept last. */
export interface LoadedCase {
	readonly current: Case;
	/** The case before the turns that are perhaps not settled. */
	readonly settled?: Case;
	readonly unsettled: readonly CaseTurn[];
}

/** Where cases are kept. */
export interface CaseTable {
	/** The case with every turn that is committed, also when its view is behind. */
	load(id: string): Promise<LoadedCase | undefined>;
	turns(id: string): Promise<CaseTurn[]>;
	/** Commits a turn. @returns false when this `seq` is taken: load again, decide again */
	append(turn: CaseTurn): Promise<boolean>;
	/** Keeps the view, unless a newer one is there. */
	keepView(current: Case): Promise<void>;
	list(list: CaseList): Promise<Page<CaseRow>>;
	claim(what: string): Promise<Claim | undefined>;
	/** @returns false when someone else holds it */
	takeClaim(claim: Claim): Promise<boolean>;
	/** Points a claim to another case. @returns false when it no longer points to `from` */
	moveClaim(claim: Claim, from: string): Promise<boolean>;
	wait(caseId: string): Promise<CaseWait | undefined>;
	/** Keeps a wait. @returns false when one stands that began later, or this very one */
	keepWait(wait: CaseWait): Promise<boolean>;
	/** Notes that nobody waits any more, unless somebody else does by now. No earlier wait comes back. */
	endWait(wait: CaseWait): Promise<void>;
	/** Ids of cases whose wait should have ended by a moment, the longest overdue first; eventually consistent. */
	overdue(by: Instant): Promise<string[]>;
	/** Tells a person; a second time changes nothing. */
	notify(notification: Notification): Promise<void>;
	/** Newest first, from the one behind the place of an earlier one. */
	notificationsOf(personId: string, limit: number, behind?: string): Promise<Notification[]>;
}

/** Cases in the table. */
export function caseTable(store: Store): CaseTable {
	const turnsFrom = async (id: string, seq: number) => {
		const found = await store.query({
			pk: `CASE#${id}`,
			from: eventKey(seq),
			to: "EVENT#~",
		});
		return found.map(({ turn }) => turn as CaseTurn);
	};

	const merged = async ({ scope, statuses, priority, limit, cursor }: CaseList) => {
		const lists = await Promise.all(
			statuses.map((status) =>
				store.query({
					...partitionOf(scope, status),
					...(priority !== undefined && { prefix: `${PRIORITIES.indexOf(priority)}#` }),
					...(cursor !== undefined && { after: fromCursor(cursor) }),
					limit: limit + 1,
				}),
			),
		);
		const { sk } = names(scope);
		return lists
			.flat()
			.map((item) => ({ sortKey: String(item[sk]), row: item[ROW] as CaseRow }))
			.sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
	};

	return {
		async load(id) {
			// the view stands right behind the turns, so that one question answers whether it knows the last of them
			const last = { pk: `CASE#${id}`, from: eventKey(0), to: VIEW, descending: true, limit: 2 };
			const found = await store.query(last);
			const view = found.find(({ sk }) => sk === VIEW);
			const settled = view && toCase(view);
			const version = settled?.version ?? 0;
			const isBehind = found.some(({ turn }) => ((turn as CaseTurn)?.seq ?? 0) > version);
			const unsettled = isBehind ? await turnsFrom(id, version + 1) : [];
			const current = unsettled.reduce<Case | undefined>(evolve, settled);
			return current && { current, ...(settled && { settled }), unsettled };
		},
		turns: (id) => turnsFrom(id, 1),
		append(turn) {
			return store.putNew({
				pk: `CASE#${turn.caseId}`,
				sk: eventKey(turn.seq),
				turn,
				schemaVersion: SCHEMA_VERSION,
			});
		},
		async keepView(current) {
			await store.putNewer(viewOf(current));
		},
		async list(list) {
			const found = await merged(list);
			const page = found.slice(0, list.limit);
			const last = page.at(-1);
			return {
				items: page.map(({ row }) => row),
				...(found.length > page.length && last && { next: toCursor(last.sortKey) }),
			};
		},
		async claim(what) {
			const found = await store.get({ pk: `CLAIM#${what}`, sk: "CLAIM" });
			return found && toClaim(found);
		},
		takeClaim: (claim) => store.putNew(claimItem(claim)),
		moveClaim: (claim, caseId) => store.replace(claimItem(claim), { caseId }),
		async wait(caseId) {
			const found = await store.get(waitKey(caseId));
			return found?.["wait"] as CaseWait | undefined;
		},
		keepWait(wait) {
			const { caseId, version, endsAt } = wait;
			return store.putNewer({
				...waitKey(caseId),
				...{ statusPk: "WAIT", statusSk: `${endsAt}#${caseId}`, [ROW]: { caseId } },
				...{ wait, version, schemaVersion: SCHEMA_VERSION },
			});
		},
		async endWait({ caseId, version }) {
			const ended = { ...waitKey(caseId), version, schemaVersion: SCHEMA_VERSION };
			await store.replace(ended, { version });
		},
		async overdue(by) {
			const found = await store.query({ index: "by-status", pk: "WAIT", to: by });
			return found.map((item) => (item[ROW] as { readonly caseId: string }).caseId);
		},
		async notify(notification) {
			await store.putNew({
				pk: `PERSON#${notification.to}`,
				sk: notificationPlace(notification),
				notification,
			});
		},
		async notificationsOf(personId, limit, behind) {
			const found = await store.query({
				...{ pk: `PERSON#${personId}`, prefix: "NOTIFICATION#", descending: true, limit },
				...(behind !== undefined && { after: behind }),
			});
			return found.map(({ notification }) => notification as Notification);
		},
	};
}

/** Where a notification stands in its list. */
export const notificationPlace = ({ at, id }: Notification): string => `NOTIFICATION#${at}#${id}`;

const waitKey = (caseId: string) => ({ pk: `CASE#${caseId}`, sk: "WAIT" });

/** The case of a view; one of an earlier edition counted no posts. */
function toCase({ case: kept }: Item): Case {
	const stored = (kept instanceof Uint8Array ? unpack(kept, VIEW_WORDS) : kept) as Omit<
		Case,
		"postCount"
	> &
		Partial<Pick<Case, "postCount">>;
	return { ...stored, postCount: stored.postCount ?? stored.postKeys.length };
}

/** Sorts behind every turn. */
const VIEW = "VIEW";
const eventKey = (seq: number) => `EVENT#${sortable(seq, 6)}`;

/** The case's list line: what a list shows, and where it stands in it. */
export function rowOf(current: Case): CaseRow {
	const due = current.clocks
		.filter(({ metAt, pausedSince }) => metAt === undefined && pausedSince === undefined)
		.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
	return {
		id: current.id,
		status: current.status,
		kind: current.kind,
		priority: current.priority,
		team: current.team,
		...(current.assignee !== undefined && { assignee: current.assignee }),
		customerId: current.customerId,
		postKey: current.postKeys[0] ?? "",
		posts: current.postCount,
		openedAt: current.openedAt,
		updatedAt: later(current.openedAt, startOfHour(current.updatedAt)),
		...(due && { due: { kind: due.kind, at: due.dueAt, atRiskAt: due.atRiskAt } }),
		...(current.snoozedUntil !== undefined && { snoozedUntil: current.snoozedUntil }),
	};
}

const startOfHour = (at: Instant): Instant => `${at.slice(0, "2026-11-21T22".length)}:00:00.000Z`;
const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

function viewOf(current: Case): Item & { readonly version: number } {
	const row = rowOf(current);
	const { status, priority, id, team, assignee, version } = current;
	const place = `${PRIORITIES.indexOf(priority)}#${row.due?.at ?? "9999"}#${id}`;
	return {
		...{ pk: `CASE#${id}`, sk: VIEW },
		...{ statusPk: `CASE#${status}`, statusSk: place },
		...{ ownerPk: `CASE#${assignee ?? "-"}#${status}`, ownerSk: place },
		...{ teamPk: `CASE#${team}#${status}`, teamSk: place },
		[ROW]: row,
		case: pack(current, VIEW_WORDS),
		version,
		schemaVersion: VIEW_VERSION,
	};
}

function partitionOf(scope: CaseScope, status: CaseStatus) {
	switch (scope.view) {
		case "all":
			return { index: "by-status", pk: `CASE#${status}` } as const;
		case "unassigned":
			return { index: "by-owner", pk: `CASE#-#${status}` } as const;
		case "mine":
			return { index: "by-owner", pk: `CASE#${scope.assignee}#${status}` } as const;
		case "team":
			return { index: "by-team", pk: `CASE#${scope.team}#${status}` } as const;
	}
}

const names = ({ view }: CaseScope) =>
	view === "all" ? { sk: "statusSk" } : view === "team" ? { sk: "teamSk" } : { sk: "ownerSk" };

const claimItem = (claim: Claim) => ({ pk: `CLAIM#${claim.what}`, sk: "CLAIM", ...claim });

const toClaim = ({ what, caseId, cause, request }: Item): Claim => ({
	what: String(what),
	caseId: String(caseId),
	cause: String(cause),
	request: request as CaseRequest,
});
