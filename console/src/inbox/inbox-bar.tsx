import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { usePeople } from "../api/people.ts";
import { countsQuery } from "../api/queries.ts";
import type { Count, ViewRow } from "../api/types.ts";
import { viewsQuery } from "../api/views.ts";
import { Button } from "../parts/button.tsx";
import { useShortcuts } from "../parts/shortcuts.ts";
import { Counted } from "../parts/words.tsx";
import type { InboxSearch } from "../searches.ts";
import { t } from "../texts.ts";
import { FilterPicker } from "./filter-picker.tsx";
import { SaveViewDialog } from "./save-view-dialog.tsx";
import { filtersOf, sameFilters } from "./view-filters.ts";
import { ViewMenu } from "./view-menu.tsx";

/** What the inbox shows: views with their counts, filters, and views of one's own. */
export function InboxBar({
	search,
	selecting,
	onSelecting,
}: {
	readonly search: InboxSearch;
	readonly selecting: boolean;
	readonly onSelecting: () => void;
}) {
	const { data: counts } = useQuery(countsQuery);
	const { data: views } = useQuery(viewsQuery);
	const people = usePeople();
	const navigate = useNavigate({ from: "/inbox" });
	const [open, setOpen] = useState<"filters" | "save">();
	const { view = "all", stage = "open", team, priority, q } = search;
	const saved = views?.items.find(({ id }) => id === search.saved);
	const filters = filtersOf(search);
	const filtered = priority !== undefined || q !== undefined;
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
	const close = () => setOpen(undefined);
	useShortcuts([
		{
			...{ keys: "f", label: t.inbox.filters, group: t.keys.groups.list },
			run: () => setOpen("filters"),
		},
	]);
	return (
		<header className="page-bar inbox-bar">
			<Heading view={view} title={title} saved={saved} counts={counts} />
			{saved && <ViewMenu view={saved} filters={filters} />}
			<span className="grow" />
			<input
				className="inbox-filter hide-phone"
				type="search"
				aria-label={t.inbox.search}
				placeholder={t.inbox.search}
				value={q ?? ""}
				maxLength={100}
				onChange={(event) => go({ q: event.currentTarget.value || undefined })}
				onKeyDown={(event) => {
					if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
				}}
			/>
			{priority !== undefined && (
				<span className="hide-phone">
					<Button
						small
						kind="quiet"
						icon="close"
						title={t.inbox.clear}
						onClick={() => go({ priority: undefined })}
					>
						{t.words.priority[filters.priority ?? "normal"]}
					</Button>
				</span>
			)}
			{filtered && !(saved && sameFilters(saved.filters, filters)) && (
				<Button
					small
					kind="quiet"
					icon="star"
					label={t.inbox.views.save}
					onClick={() => setOpen("save")}
				>
					<span className="hide-phone">{t.inbox.views.save}</span>
				</Button>
			)}
			<Button
				kind="quiet"
				small
				icon="filter"
				label={t.inbox.filters}
				aria-haspopup="dialog"
				aria-keyshortcuts="F"
				{...(filtered && { "data-active": "" })}
				onClick={() => setOpen("filters")}
			/>
			{open === "filters" && (
				<FilterPicker
					search={search}
					views={views?.items ?? []}
					selecting={selecting}
					onSelecting={onSelecting}
					onSave={() => setOpen("save")}
					onClose={close}
				/>
			)}
			{open === "save" && <SaveViewDialog filters={filters} onClose={close} />}
		</header>
	);
}

function Heading({
	view,
	title,
	saved,
	counts,
}: {
	readonly view: string;
	readonly title: string | undefined;
	readonly saved: ViewRow | undefined;
	readonly counts:
		| { readonly mine: Count; readonly unassigned: Count; readonly all: Count }
		| undefined;
}) {
	if (saved)
		return (
			<h1 className="row-of">
				<span className="one-line">{saved.name}</span>
				<Counted count={saved.count} />
			</h1>
		);
	if (title !== undefined) return <h1 className="one-line">{title}</h1>;
	return (
		<>
			<h1 className="unseen">{t.inbox.title}</h1>
			<nav className="tabs" aria-label={t.inbox.title}>
				<Tab view="mine" now={view} label={t.nav.mine} count={counts?.mine} />
				<Tab view="unassigned" now={view} label={t.nav.unassigned} count={counts?.unassigned} />
				<Tab view="all" now={view} label={t.nav.all} count={counts?.all} />
			</nav>
		</>
	);
}

const Tab = ({
	view,
	now,
	label,
	count,
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
		<Counted count={count} />
	</Link>
);
