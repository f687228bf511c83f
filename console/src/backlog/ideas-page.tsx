import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ideasPath, problemText } from "../api/queries.ts";
import { request } from "../api/request.ts";
import type { IdeaRow, IdeaStatus, Page } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { download } from "../parts/download.ts";
import { shortCount } from "../parts/format.ts";
import { useShortcuts } from "../parts/shortcuts.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { Stranger, When } from "../parts/words.tsx";
import { SORTS } from "../searches.ts";
import { t } from "../texts.ts";
import { csvOf } from "./idea-csv.ts";
import { IDEA_STATUSES, IdeaStatusPill, useIdeas, Votes } from "./idea-parts.tsx";

/** The backlog as a list: what customers want most, in a minute. */
export function IdeasPage() {
	const { sort = "votes", status } = useSearch({ from: "/backlog/ideas" });
	const wanted = IDEA_STATUSES.find((one) => one === status);
	const navigate = useNavigate({ from: "/backlog/ideas" });
	const [words, setWords] = useState("");
	// who looks for words looks through all of them
	const { rows, loading, error, query } = useIdeas(wanted ?? "all", sort, words.trim() !== "");
	const [cursor, setCursor] = useState<string>();
	const shown = useMemo(() => {
		const asked = words.trim().toLowerCase();
		return rows.filter(
			(row) => asked === "" || `${row.title} ${row.area}`.toLowerCase().includes(asked),
		);
	}, [rows, words]);
	const move = (step: 1 | -1) => {
		const at = shown.findIndex(({ id }) => id === cursor);
		if (step === 1 && at >= shown.length - 5 && query.hasNextPage) void query.fetchNextPage();
		const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
		if (!next) return;
		setCursor(next.id);
		document.querySelector<HTMLElement>(`[data-idea="${CSS.escape(next.id)}"]`)?.focus();
	};
	const group = t.keys.groups.list;
	useShortcuts([
		{ keys: "j", label: t.keys.down, group, run: () => move(1) },
		{ keys: "k", label: t.keys.up, group, run: () => move(-1) },
	]);
	return (
		<>
			<header className="page-bar">
				<h1>{t.backlog.listTitle}</h1>
				<nav className="tabs" aria-label={t.backlog.listTitle}>
					{SORTS.map((one) => (
						<Link
							key={one}
							to="/backlog/ideas"
							search={(old) => ({ ...old, sort: one === "votes" ? undefined : one })}
							className="tab"
							{...(sort === one && { "data-active": "", "aria-current": "page" as const })}
						>
							{t.backlog.sort[one]}
						</Link>
					))}
				</nav>
				<span className="grow" />
				<select
					className="tab bar-select"
					aria-label={t.backlog.status}
					value={wanted ?? ""}
					onChange={(event) =>
						void navigate({
							search: (old) => ({
								...old,
								status: (event.currentTarget.value || undefined) as IdeaStatus | undefined,
							}),
						})
					}
				>
					<option value="">{t.backlog.status}</option>
					{IDEA_STATUSES.map((one) => (
						<option key={one} value={one}>
							{t.words.ideaStatus[one]}
						</option>
					))}
				</select>
				<input
					className="bar-filter hide-phone"
					type="search"
					aria-label={t.backlog.search}
					placeholder={t.backlog.search}
					value={words}
					onChange={(event) => setWords(event.currentTarget.value)}
				/>
				<Button
					small
					kind="quiet"
					icon="download"
					label={t.backlog.csv}
					onClick={() => void exportAll(wanted ?? "all", sort)}
				/>
			</header>
			{error ? (
				<Failed error={error} retry={() => void query.refetch()} />
			) : loading ? (
				<Bones lines={10} height={56} />
			) : shown.length === 0 && !query.hasNextPage ? (
				words.trim() !== "" || wanted !== undefined ? (
					<Empty icon="bulb" title={t.posts.noneMatch[0]}>
						{t.posts.noneMatch[1]}
					</Empty>
				) : (
					<Empty icon="bulb" title={t.backlog.empty[0]}>
						{t.backlog.empty[1]}
					</Empty>
				)
			) : (
				<div className="page-body">
					<ul className="ideas" aria-label={t.backlog.listTitle}>
						{shown.map((row) => (
							<li key={row.id}>
								<Link
									to="/ideas/$ideaId"
									params={{ ideaId: row.id }}
									className="idea-line"
									data-idea={row.id}
									onFocus={() => setCursor(row.id)}
								>
									<Votes votes={row.votes} />
									<span className="idea-line-main">
										<span className="idea-line-title one-line">
											<Stranger text={row.title} line />
										</span>
										<span className="row-of small quiet">
											<IdeaStatusPill status={row.status} />
											<span>{row.area}</span>
											{row.reach > 0 && <span>{t.backlog.reach(shortCount(row.reach))}</span>}
											{row.suggestions > 0 && <span>{t.backlog.suggested(row.suggestions)}</span>}
										</span>
									</span>
									<span className="quiet small">
										<When at={row.createdAt} />
									</span>
								</Link>
							</li>
						))}
					</ul>
					{query.hasNextPage && (
						<p className="list-end">
							<Button
								disabled={query.isFetchingNextPage}
								onClick={() => void query.fetchNextPage()}
							>
								{query.isFetchingNextPage ? t.common.loading : t.common.more}
							</Button>
						</p>
					)}
				</div>
			)}
		</>
	);
}

/** Saves all ideas of a status, as they are listed, those that are not on the page among them. */
async function exportAll(status: IdeaStatus | "all", sort: (typeof SORTS)[number]): Promise<void> {
	const rows: IdeaRow[] = [];
	try {
		for (let cursor: string | undefined; ; ) {
			const page = await request<Page<IdeaRow>>(ideasPath(status, sort, cursor));
			rows.push(...page.items);
			cursor = page.next;
			if (cursor === undefined) break;
		}
		download("ideas.csv", csvOf(rows), "text/csv;charset=utf-8");
	} catch (error) {
		say(problemText(error), { tone: "red" });
	}
}
