import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CaseRow } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { count } from "../parts/format.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { useNow } from "../parts/use-now.ts";
import type { InboxSearch } from "../searches.ts";
import { t } from "../texts.ts";
import { customerOf } from "./case-line.tsx";
import { useCaseList } from "./case-list.ts";
import { Cases } from "./cases.tsx";
import { InboxBar } from "./inbox-bar.tsx";
import { scopeOf } from "./scope-of.ts";
import "./inbox.css";

const matches = (row: CaseRow, words: string): boolean =>
	`${customerOf(row)} ${row.post?.author.handle ?? ""} ${row.post?.text ?? ""} ${row.id} ${row.post?.channel ?? ""}`
		.toLowerCase()
		.includes(words);

/** Rows that fill a window: where fewer pass the filter, more are fetched, but not without end. */
const ENOUGH = 40;
const LOOKED_THROUGH = 1000;

/** Where agents find what needs them. */
export function InboxPage() {
	const search = useSearch({ from: "/inbox" });
	const scope = useMemo(() => scopeOf(search), [search]);
	const list = useCaseList(scope);
	const { rows, loading, error, more, loadMore, retry } = list;
	const [selecting, setSelecting] = useState(false);
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
	const looksOn = more && shown.length < ENOUGH && rows.length < LOOKED_THROUGH;
	// biome-ignore lint/correctness/useExhaustiveDependencies: again with every page that has come
	useEffect(() => {
		if (looksOn) loadMore();
	}, [looksOn, rows.length]);
	const memory = JSON.stringify(scope) + String(search.stage);
	// the last row took the focus with it: it is never lost
	const before = useRef(0);
	useEffect(() => {
		const emptied = before.current > 0 && shown.length === 0;
		before.current = shown.length;
		if (emptied && document.activeElement === document.body)
			document.getElementById("content")?.focus();
	}, [shown.length]);
	const body = () => {
		if (error) return <Failed error={error} retry={retry} />;
		if (loading || (shown.length === 0 && looksOn)) return <Bones lines={12} />;
		if (shown.length > 0)
			return (
				<Cases
					key={memory}
					rows={shown}
					memory={memory}
					selecting={selecting}
					onEnd={() => more && !looksOn && loadMore()}
				/>
			);
		return (
			<div className="page-body">
				{more ? (
					<Empty icon="filter" title={t.inbox.lookedThrough(count(rows.length))}>
						<Button onClick={loadMore}>{t.inbox.lookOn}</Button>
					</Empty>
				) : (
					<Nothing search={search} />
				)}
			</div>
		);
	};
	return (
		<>
			<InboxBar
				search={search}
				selecting={selecting}
				onSelecting={() => setSelecting(!selecting)}
			/>
			{body()}
			<div className="inbox-hint" aria-hidden="true">
				<span>{t.inbox.keyboardHint}</span>
			</div>
		</>
	);
}

function Nothing({
	search: { view = "all", stage = "open", q, priority },
}: {
	readonly search: InboxSearch;
}) {
	const navigate = useNavigate({ from: "/inbox" });
	const kind =
		q !== undefined || priority !== undefined ? "filtered" : stage === "open" ? view : stage;
	const [title, hint] = t.inbox.empty[kind] ?? ["", ""];
	if (kind !== "filtered")
		return (
			<Empty icon="inbox" title={title}>
				{hint}
			</Empty>
		);
	const clear = () =>
		void navigate({ search: (old) => ({ ...old, q: undefined, priority: undefined }) });
	return (
		<Empty icon="filter" title={title}>
			<p>{hint}</p>
			<Button onClick={clear}>{t.inbox.clear}</Button>
		</Empty>
	);
}
