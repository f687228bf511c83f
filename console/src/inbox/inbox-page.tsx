import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { usePeople } from "../api/people.ts";
import { caseQuery, queries } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { CaseRow } from "../api/types.ts";
import { type Asked, CaseDialog } from "../case/case-dialogs.tsx";
import { doAll } from "../case/do-all.ts";
import { Button } from "../parts/button.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { useShortcuts } from "../parts/shortcuts.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { useNow } from "../parts/use-now.ts";
import { usePhone } from "../parts/use-phone.ts";
import { useValue } from "../parts/value.ts";
import { WindowList } from "../parts/window-list.tsx";
import { type InboxSearch, scopeOf } from "../searches.ts";
import { t } from "../texts.ts";
import { CaseLine, customerOf } from "./case-line.tsx";
import { useCaseList } from "./case-list.ts";
import { Deadlines, type Spot } from "./deadlines.tsx";
import { InboxBar } from "./inbox-bar.tsx";
import { readingList } from "./reading-list.ts";
import "./inbox.css";

const ROW = 42;
const PHONE_ROW = 72;

const matches = (row: CaseRow, words: string): boolean =>
	`${customerOf(row)} ${row.post?.author.handle ?? ""} ${row.post?.text ?? ""} ${row.id} ${row.post?.channel ?? ""}`
		.toLowerCase()
		.includes(words);

/** Where agents find what needs them. */
export function InboxPage() {
	const search = useSearch({ from: "/inbox" });
	const scope = useMemo(() => scopeOf(search), [search]);
	const { rows, loading, error, more, loadMore, retry } = useCaseList(scope);
	const now = useNow(10_000);
	const snoozed = search.stage === "snoozed";
	const words = search.q?.trim().toLowerCase() ?? "";
	const shown = useMemo(
		() =>
			rows.filter((row) => {
				const asleep = row.snoozedUntil !== undefined && Date.parse(row.snoozedUntil) > now;
				return asleep === snoozed && (words === "" || matches(row, words));
			}),
		[rows, snoozed, words, now],
	);
	const memory = JSON.stringify(scope) + String(search.stage);
	return (
		<>
			<InboxBar search={search} />
			{error ? (
				<Failed error={error} retry={retry} />
			) : loading ? (
				<Bones lines={12} />
			) : (
				<Cases
					key={memory}
					rows={shown}
					memory={memory}
					onEnd={() => more && loadMore()}
					empty={<Nothing search={search} />}
				/>
			)}
		</>
	);
}

function Nothing({
	search: { view = "all", stage = "open", q, priority },
}: {
	readonly search: InboxSearch;
}) {
	const kind =
		q !== undefined || priority !== undefined ? "filtered" : stage === "open" ? view : stage;
	const [title, hint] = t.inbox.empty[kind] ?? ["", ""];
	return (
		<Empty icon={kind === "filtered" ? "filter" : "inbox"} title={title}>
			{hint}
		</Empty>
	);
}

/** The case that one was on, by list: it is there again when one comes back. */
const cursors = new Map<string, string>();

function Cases({
	rows,
	memory,
	onEnd,
	empty,
}: {
	readonly rows: readonly CaseRow[];
	readonly memory: string;
	readonly onEnd: () => void;
	readonly empty: React.ReactNode;
}) {
	const people = usePeople();
	const me = useValue(session);
	const now = useNow(10_000);
	const phone = usePhone();
	const navigate = useNavigate();
	const [cursor, setCursor] = useState(() => cursors.get(memory));
	const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
	const [asked, setAsked] = useState<{ readonly asked: Asked; readonly ids: readonly string[] }>();
	const [above, setAbove] = useState(0);
	const [spot, setSpot] = useState<Spot>();
	const ids = useMemo(() => rows.map(({ id }) => id), [rows]);

	useEffect(() => {
		readingList.set({ ids, href: `${window.location.pathname}${window.location.search}` });
	}, [ids]);
	useEffect(() => {
		if (cursor !== undefined) cursors.set(memory, cursor);
	}, [cursor, memory]);

	// when the row that one is on leaves the list, the one that takes its place gets the focus
	const place = useRef(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the list or the cursor changes
	useEffect(() => {
		if (cursor === undefined) return;
		const at = ids.indexOf(cursor);
		if (at >= 0) {
			place.current = at;
			return;
		}
		const next = ids[Math.min(place.current, ids.length - 1)];
		const lost = document.activeElement === document.body;
		const timer = window.setTimeout(() => (lost ? focusRow(next) : setCursor(next)), 0);
		return () => window.clearTimeout(timer);
	}, [ids, cursor]);

	const focusRow = (id: string | undefined) => {
		if (id === undefined) return;
		// drawn at once, also when it was out of sight, so that a key that follows meets it
		flushSync(() => setCursor(id));
		document
			.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`)
			?.focus({ preventScroll: true });
	};
	const move = (step: 1 | -1) => {
		const at = cursor === undefined ? -1 : ids.indexOf(cursor);
		focusRow(ids[Math.max(0, Math.min(ids.length - 1, at + step))]);
	};
	const toggle = useCallback(
		(id: string, whole: boolean) =>
			setSelected((old) => {
				const next = new Set(old);
				const anchor = [...old].at(-1);
				if (whole && anchor !== undefined) {
					const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
					for (const one of ids.slice(from, (to ?? 0) + 1)) next.add(one);
				} else if (!next.delete(id)) next.add(id);
				return next;
			}),
		[ids],
	);
	const targets = () => {
		const chosen = ids.filter((id) => selected.has(id));
		if (chosen.length > 0) return chosen;
		return cursor !== undefined && ids.includes(cursor) ? [cursor] : ids.slice(0, 1);
	};
	const openCase = useCallback(
		(id: string) => void navigate({ to: "/cases/$caseId", params: { caseId: id } }),
		[navigate],
	);
	// what one rests on is fetched: it opens at once
	const rest = useCallback((id: string) => {
		setCursor(id);
		void queries.prefetchQuery(caseQuery(id));
	}, []);
	const resting = useRef(0);
	const hover = useCallback((id: string | undefined, place?: HTMLElement) => {
		window.clearTimeout(resting.current);
		setSpot(undefined);
		if (id === undefined || !place) return;
		const { top, right } = place.getBoundingClientRect();
		// a pointer that only passes by asks nothing
		resting.current = window.setTimeout(
			() => setSpot({ id, top, right: Math.max(8, window.innerWidth - right) }),
			250,
		);
	}, []);
	const ask = (what: Asked) => () => {
		const chosen = targets();
		if (chosen.length > 0) setAsked({ asked: what, ids: chosen });
	};
	const take = () => {
		const chosen = targets();
		if (me && chosen.length > 0)
			void doAll({
				targets: chosen.map((id) => ({ id })),
				command: { command: "assign", assignee: me.personId },
				done: t.case.done.taken,
				undo: () => ({ command: "assign", assignee: null }),
			});
	};
	/** The row after those that are about to leave gets the focus, so that it is never lost. */
	const leave = (gone: readonly string[]) => {
		setSelected(new Set());
		const last = Math.max(...gone.map((id) => ids.indexOf(id)));
		focusRow(ids.slice(last + 1)[0] ?? ids.findLast((id) => !gone.includes(id)));
	};
	const open = (hash?: string) => {
		const id = cursor !== undefined && ids.includes(cursor) ? cursor : ids[0];
		if (id !== undefined)
			void navigate({ to: "/cases/$caseId", params: { caseId: id }, ...(hash && { hash }) });
	};
	const group = t.keys.groups.list;
	useShortcuts([
		{ keys: "j", label: t.keys.down, group, run: () => move(1) },
		{ keys: "k", label: t.keys.up, group, run: () => move(-1) },
		{ keys: "arrowdown", label: t.keys.down, group, run: () => move(1) },
		{ keys: "arrowup", label: t.keys.up, group, run: () => move(-1) },
		{ keys: "enter", label: t.keys.open, group, run: () => open() },
		{
			keys: "x",
			label: t.keys.select,
			group,
			run: () => {
				const id = cursor ?? ids[0];
				if (id !== undefined) toggle(id, false);
			},
		},
		{ keys: "mod+a", label: t.inbox.selectAll, group, run: () => setSelected(new Set(ids)) },
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
			run: () => (selected.size > 0 ? ask("note")() : open("note")),
		},
		{ keys: "escape", label: t.keys.escape, group, run: () => setSelected(new Set()) },
	]);

	return (
		<>
			{above > 0 && (
				<div className="above-wrap">
					<span className="above">
						<Button
							kind="primary"
							small
							icon="up"
							onClick={() =>
								document.querySelector("[data-scroll]")?.scrollTo({ top: 0, behavior: "smooth" })
							}
						>
							{t.inbox.newAbove(above)}
						</Button>
					</span>
				</div>
			)}
			{rows.length === 0 ? (
				<div className="page-body">{empty}</div>
			) : (
				<div
					className={selected.size > 0 ? "selecting" : undefined}
					style={{ display: "contents" }}
				>
					<WindowList
						items={rows}
						idOf={({ id }) => id}
						rowHeight={phone ? PHONE_ROW : ROW}
						cursor={cursor}
						label={t.inbox.list}
						memory={memory}
						onEnd={onEnd}
						onAbove={setAbove}
						row={(row) => (
							<CaseLine
								row={row}
								now={now}
								selected={selected.has(row.id)}
								owner={row.assignee === undefined ? undefined : people.nameOf(row.assignee)}
								onSelect={toggle}
								onFocus={rest}
								onOpen={openCase}
								onHover={hover}
							/>
						)}
					/>
				</div>
			)}
			<div className="inbox-hint" aria-hidden="true">
				<span>{t.inbox.keyboardHint}</span>
			</div>
			{selected.size > 0 && (
				<section className="bulk" aria-label={t.common.selected(selected.size)}>
					<strong>{t.common.selected(selected.size)}</strong>
					<Button small kind="quiet" keys="a" onClick={take}>
						{t.case.assignToMe}
					</Button>
					<Button small kind="quiet" onClick={ask("assign")}>
						{t.case.assign}
					</Button>
					<Button small kind="quiet" keys="p" onClick={ask("priority")}>
						{t.case.priority}
					</Button>
					<Button small kind="quiet" keys="s" onClick={ask("snooze")}>
						{t.case.snooze}
					</Button>
					<Button small kind="quiet" keys="n" onClick={ask("note")}>
						{t.case.note}
					</Button>
					<Menu
						label={t.case.more}
						up
						entries={[
							item(t.case.merge, ask("merge"), { icon: "merge" }),
							item(t.case.addTag, ask("tag"), { icon: "tag" }),
							item(t.case.closeCase, ask("close"), { icon: "close" }),
						]}
					>
						{(button) => <Button small kind="quiet" icon="more" label={t.case.more} {...button} />}
					</Menu>
					<Button small kind="primary" keys="e" onClick={ask("resolve")}>
						{t.case.resolve}
					</Button>
					<Button
						small
						kind="quiet"
						icon="close"
						label={t.common.cancel}
						onClick={() => setSelected(new Set())}
					/>
				</section>
			)}
			{spot && <Deadlines spot={spot} now={now} />}
			{asked && (
				<CaseDialog
					asked={asked.asked}
					targets={asked.ids.map((id) => ({ id }))}
					onClose={() => setAsked(undefined)}
					onDone={(what) => {
						if (["resolve", "snooze", "merge", "close"].includes(what)) leave(asked.ids);
					}}
				/>
			)}
		</>
	);
}
