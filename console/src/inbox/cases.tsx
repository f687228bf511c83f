import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { usePeople } from "../api/people.ts";
import { caseQuery, queries } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { CaseRow } from "../api/types.ts";
import type { Asked } from "../case/ask.ts";
import { CaseDialog } from "../case/case-dialogs.tsx";
import { doAll, type Target } from "../case/do-all.ts";
import { Button } from "../parts/button.tsx";
import { useShortcuts } from "../parts/shortcuts.ts";
import { useNow } from "../parts/use-now.ts";
import { usePhone } from "../parts/use-phone.ts";
import { useValue } from "../parts/value.ts";
import { WindowList } from "../parts/window-list.tsx";
import { t } from "../texts.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CaseLine, customerOf } from "./case-line.tsx";
import { Deadlines, useSpot } from "./deadlines.tsx";
import { readingList } from "./reading-list.ts";
import { chosenOf, everything, extended, NOTHING, type Selection, toggled } from "./selection.ts";
import { useCursor } from "./use-cursor.ts";

const ROW = 42;
const PHONE_ROW = 72;

/** After these a case is no longer where it was. */
const LEAVING: readonly Asked[] = ["resolve", "snooze", "merge", "close"];

/** The list of cases, and what keys do there. */
export function Cases({
	rows,
	memory,
	selecting,
	onEnd,
}: {
	readonly rows: readonly CaseRow[];
	readonly memory: string;
	/** Boxes to tick are shown, also where no pointer hovers. */
	readonly selecting: boolean;
	readonly onEnd: () => void;
}) {
	const people = usePeople();
	const me = useValue(session);
	const now = useNow(10_000);
	const phone = usePhone();
	const navigate = useNavigate();
	const [selection, setSelection] = useState<Selection>(NOTHING);
	const [asked, setAsked] = useState<{
		readonly asked: Asked;
		readonly targets: readonly Target[];
	}>();
	const [above, setAbove] = useState(0);
	const [spot, rest] = useSpot();
	const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
	const cursor = useCursor(ids, memory);
	const chosen = useMemo(() => chosenOf(ids, selection), [ids, selection]);
	const chosenIds = useMemo(() => new Set(chosen), [chosen]);
	const clear = () => setSelection(NOTHING);

	useEffect(() => {
		readingList.set({ ids, href: `${window.location.pathname}${window.location.search}` });
	}, [ids]);

	const select = useCallback(
		(id: string, range: boolean) =>
			setSelection((old) => (range ? extended(ids, old, id) : toggled(ids, old, id))),
		[ids],
	);
	const extend = (step: 1 | -1) => {
		const start = cursor.orFirst();
		const next = cursor.move(step);
		if (next !== undefined) setSelection((old) => extended(ids, old, next, start));
	};
	/** What a key acts on: all that is chosen, else the row that one is on. */
	const targets = (): Target[] => {
		const single = cursor.orFirst();
		const wanted = chosen.length > 0 ? chosenIds : new Set([single]);
		return rows
			.filter(({ id }) => wanted.has(id))
			.map((row) => ({
				...{ id: row.id, name: customerOf(row) },
				before: { assignee: row.assignee, priority: row.priority, team: row.team },
			}));
	};
	const openCase = useCallback(
		(id: string) => void navigate({ to: "/cases/$caseId", params: { caseId: id } }),
		[navigate],
	);
	const { set: setCursor } = cursor;
	// what one rests on is fetched: it opens at once
	const arrive = useCallback(
		(id: string) => {
			setCursor(id);
			void queries.prefetchQuery(caseQuery(id));
		},
		[setCursor],
	);
	const ask = (what: Asked) => () => {
		const wanted = targets();
		if (wanted.length > 0) setAsked({ asked: what, targets: wanted });
	};
	const take = () => {
		const wanted = targets();
		if (me && wanted.length > 0)
			void doAll({
				targets: wanted,
				command: { command: "assign", assignee: me.personId },
				done: t.case.done.taken,
			});
	};
	/** The row after those that are about to leave gets the focus, so that it is never lost. */
	const leave = (gone: readonly string[]) => {
		clear();
		const last = Math.max(...gone.map((id) => ids.indexOf(id)));
		cursor.focus(ids.slice(last + 1)[0] ?? ids.findLast((id) => !gone.includes(id)));
	};
	const open = (hash?: string) => {
		const id = cursor.orFirst();
		if (id !== undefined)
			void navigate({ to: "/cases/$caseId", params: { caseId: id }, ...(hash && { hash }) });
	};
	const group = t.keys.groups.list;
	useShortcuts([
		{ keys: "j", label: t.keys.down, group, run: () => void cursor.move(1) },
		{ keys: "k", label: t.keys.up, group, run: () => void cursor.move(-1) },
		{ keys: "arrowdown", label: t.keys.down, group, run: () => void cursor.move(1) },
		{ keys: "arrowup", label: t.keys.up, group, run: () => void cursor.move(-1) },
		{ keys: "enter", label: t.keys.open, group, run: () => open() },
		{
			keys: "x",
			label: t.keys.select,
			group,
			run: () => {
				const id = cursor.orFirst();
				if (id !== undefined) select(id, false);
			},
		},
		{ keys: "shift+j", label: t.inbox.selectDown, group, run: () => extend(1) },
		{ keys: "shift+k", label: t.inbox.selectUp, group, run: () => extend(-1) },
		{ keys: "shift+arrowdown", label: t.inbox.selectDown, group, run: () => extend(1) },
		{ keys: "shift+arrowup", label: t.inbox.selectUp, group, run: () => extend(-1) },
		{ keys: "mod+a", label: t.inbox.selectAll, group, run: () => setSelection(everything(ids)) },
		{ keys: "a", label: t.case.assignToMe, group, run: take },
		{ keys: "shift+a", label: t.case.assign, group, run: ask("assign") },
		{ keys: "p", label: t.case.priority, group, run: ask("priority") },
		{ keys: "s", label: t.case.snooze, group, run: ask("snooze") },
		{ keys: "m", label: t.case.merge, group, run: ask("merge") },
		{ keys: "e", label: t.case.resolve, group, run: ask("resolve") },
		{ keys: "r", label: t.case.reply, group, run: () => open("reply") },
		{
			keys: "n",
			label: t.case.note,
			group,
			run: () => (chosen.length > 0 ? ask("note")() : open("note")),
		},
		{
			keys: "escape",
			label: t.keys.escape,
			group,
			run: () => {
				clear();
				rest("focus");
			},
		},
	]);

	return (
		<>
			{above > 0 && <NewAbove count={above} />}
			<div
				className={chosen.length > 0 || selecting ? "selecting" : undefined}
				style={{ display: "contents" }}
			>
				<WindowList
					items={rows}
					idOf={({ id }) => id}
					rowHeight={phone ? PHONE_ROW : ROW}
					cursor={cursor.at}
					label={t.inbox.list}
					memory={memory}
					onEnd={onEnd}
					onAbove={setAbove}
					row={(row) => (
						<CaseLine
							row={row}
							now={now}
							selected={chosenIds.has(row.id)}
							described={spot?.id === row.id}
							owner={row.assignee === undefined ? undefined : people.nameOf(row.assignee)}
							onSelect={select}
							onFocus={arrive}
							onOpen={openCase}
							onRest={rest}
						/>
					)}
				/>
			</div>
			{chosen.length > 0 && (
				<BulkBar chosen={chosen.length} ask={ask} take={take} onClear={clear} />
			)}
			{spot && <Deadlines spot={spot} now={now} />}
			{asked && (
				<CaseDialog
					asked={asked.asked}
					targets={asked.targets}
					onClose={() => setAsked(undefined)}
					onDone={(what) => {
						if (LEAVING.includes(what)) leave(asked.targets.map(({ id }) => id));
						else clear();
					}}
				/>
			)}
		</>
	);
}

/** Work that has come in where one does not look: what one reads has not moved. */
const NewAbove = ({ count }: { readonly count: number }) => (
	<div className="above-wrap" role="status">
		<span className="above">
			<Button
				kind="primary"
				small
				icon="up"
				onClick={() =>
					document.querySelector("[data-scroll]")?.scrollTo({ top: 0, behavior: "smooth" })
				}
			>
				{t.inbox.newAbove(count)}
			</Button>
		</span>
	</div>
);
