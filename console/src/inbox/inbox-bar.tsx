import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { usePeople } from "../api/people.ts";
import { countsQuery } from "../api/queries.ts";
import type { Count } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { count } from "../parts/format.ts";
import { item, Menu } from "../parts/menu.tsx";
import { keep, kept, newValue, useValue } from "../parts/value.ts";
import type { InboxSearch } from "../searches.ts";
import { t } from "../texts.ts";

interface SavedView {
	readonly name: string;
	readonly search: InboxSearch;
}

const KEY = "earshot.views";
const savedViews = newValue<readonly SavedView[]>(kept<readonly SavedView[]>(KEY, []));

function saveViews(next: readonly SavedView[]): void {
	keep(KEY, next);
	savedViews.set(next);
}

/** What the inbox shows: views with their counts, filters, and views of one's own. */
export function InboxBar({ search }: { readonly search: InboxSearch }) {
	const { data: counts } = useQuery(countsQuery);
	const people = usePeople();
	const navigate = useNavigate({ from: "/inbox" });
	const views = useValue(savedViews);
	const [naming, setNaming] = useState(false);
	const { view = "all", stage = "open", team, priority, q } = search;
	const title =
		stage === "snoozed"
			? t.nav.snoozed
			: stage === "done"
				? t.nav.done
				: view === "team" && team !== undefined
					? people.teamName(team)
					: undefined;
	const go = (change: InboxSearch) =>
		void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
	return (
		<header className="page-bar">
			{title !== undefined ? (
				<h1 className="one-line">{title}</h1>
			) : (
				<>
					<h1 className="unseen">{t.inbox.title}</h1>
					<nav className="tabs" aria-label={t.inbox.title}>
						<Tab view="mine" now={view} label={t.nav.mine} count={counts?.mine} />
						<Tab view="unassigned" now={view} label={t.nav.unassigned} count={counts?.unassigned} />
						<Tab view="all" now={view} label={t.nav.all} count={counts?.all} />
					</nav>
				</>
			)}
			<span className="grow" />
			<input
				className="inbox-filter hide-phone"
				type="search"
				aria-label={t.inbox.search}
				placeholder={t.inbox.search}
				value={q ?? ""}
				onChange={(event) => go({ q: event.currentTarget.value || undefined })}
				onKeyDown={(event) => {
					if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
				}}
			/>
			<Menu
				label={t.inbox.filters}
				entries={[
					{ kind: "heading", label: t.case.priority },
					...(["urgent", "high", "normal", "low"] as const).map((one) =>
						item(
							t.words.priority[one],
							() => go({ priority: priority === one ? undefined : one }),
							{ checked: priority === one },
						),
					),
					{ kind: "line" },
					item(t.nav.snoozed, () => go({ stage: "snoozed", view: undefined, team: undefined })),
					item(t.nav.done, () => go({ stage: "done", view: undefined, team: undefined })),
					item(t.inbox.clear, () => void navigate({ search: {}, replace: true })),
					{ kind: "line" },
					...(views.length > 0 ? [{ kind: "heading" as const, label: t.inbox.savedViews }] : []),
					...views.map((saved) =>
						item(saved.name, () => void navigate({ search: saved.search }), { icon: "star" }),
					),
					item(t.inbox.saveView, () => setNaming(true), { icon: "plus" }),
					...views.map((saved) =>
						item(
							t.inbox.removeView(saved.name),
							() => saveViews(views.filter((one) => one !== saved)),
							{ icon: "close" },
						),
					),
				]}
			>
				{(button) => (
					<Button
						kind="quiet"
						small
						icon="filter"
						label={t.inbox.filters}
						{...((priority !== undefined || q !== undefined) && { "data-active": "" })}
						{...button}
					/>
				)}
			</Menu>
			{naming && (
				<NameView
					onClose={() => setNaming(false)}
					onName={(name) =>
						saveViews([...views.filter((one) => one.name !== name), { name, search }])
					}
				/>
			)}
		</header>
	);
}

const Tab = ({
	view,
	now,
	label,
	count: waiting,
}: {
	readonly view: "mine" | "unassigned" | "all";
	readonly now: string;
	readonly label: string;
	readonly count: Count | undefined;
}) => (
	<Link
		to="/inbox"
		search={view === "all" ? {} : { view }}
		className="tab"
		{...(view === now && { "data-active": "", "aria-current": "page" as const })}
	>
		{label}
		{waiting && <span className="count">{waiting.more ? "999+" : count(waiting.count)}</span>}
	</Link>
);

function NameView({
	onClose,
	onName,
}: {
	readonly onClose: () => void;
	readonly onName: (name: string) => void;
}) {
	const [name, setName] = useState("");
	return (
		<Dialog title={t.inbox.saveView} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					onName(name.trim());
					onClose();
				}}
			>
				<Field label={t.inbox.viewName}>
					<input
						className="input"
						required
						data-autofocus=""
						value={name}
						onChange={(event) => setName(event.currentTarget.value)}
					/>
				</Field>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{t.common.save}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
