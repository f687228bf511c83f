import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { IdeaRow, IdeaStatus } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { shortCount } from "../parts/format.ts";
import { item, Menu } from "../parts/menu.tsx";
import { Bones, Failed } from "../parts/state.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { IDEA_STATUSES, TOLD_STATUSES, useDecides, useIdeas } from "./idea-parts.tsx";
import { keepFocus } from "./keep-focus.ts";
import { setStatus } from "./settle-idea.ts";
import { StatusDialog } from "./status-dialog.tsx";

/** Cards of one column that are drawn; the list has the rest. */
const SHOWN = 60;

/** The backlog by status. */
export function BoardPage() {
	const { rows, loading, error, query } = useIdeas("all");
	const [over, setOver] = useState<IdeaStatus>();
	const [asked, setAsked] = useState<{ readonly idea: IdeaRow; readonly status: IdeaStatus }>();
	const decides = useDecides();
	const move = (idea: IdeaRow, status: IdeaStatus) => {
		if (idea.status === status) return;
		if (TOLD_STATUSES.includes(status)) setAsked({ idea, status });
		else void setStatus(idea, { status });
	};
	return (
		<>
			<header className="page-bar">
				<h1>{t.backlog.boardTitle}</h1>
			</header>
			{error ? (
				<Failed error={error} retry={() => void query.refetch()} />
			) : loading ? (
				<Bones lines={8} />
			) : (
				<div className="board">
					{IDEA_STATUSES.map((status) => {
						const column = rows.filter((row) => row.status === status);
						return (
							<section
								key={status}
								className="column"
								aria-label={t.words.ideaStatus[status]}
								{...(over === status && { "data-over": "" })}
								onDragOver={(event) => {
									event.preventDefault();
									setOver(status);
								}}
								onDragLeave={() => setOver(undefined)}
								onDrop={(event) => {
									event.preventDefault();
									setOver(undefined);
									const id = event.dataTransfer.getData("text/plain");
									const idea = rows.find((row) => row.id === id);
									if (idea) move(idea, status);
								}}
							>
								<h2 className="column-head">
									{t.words.ideaStatus[status]} <span className="quiet">{column.length}</span>
								</h2>
								<ul className="column-cards">
									{column.length === 0 && (
										<li className="quiet small column-empty">{t.backlog.emptyStatus}</li>
									)}
									{column.slice(0, SHOWN).map((row) => (
										<li key={row.id}>
											<Card row={row} decides={decides} onMove={(next) => move(row, next)} />
										</li>
									))}
								</ul>
							</section>
						);
					})}
				</div>
			)}
			{asked && (
				<StatusDialog
					ideaId={asked.idea.id}
					status={asked.status}
					onClose={() => {
						setAsked(undefined);
						keepFocus(".card-title");
					}}
				/>
			)}
		</>
	);
}

const Card = ({
	row,
	decides,
	onMove,
}: {
	readonly row: IdeaRow;
	readonly decides: boolean;
	readonly onMove: (status: IdeaStatus) => void;
}) => (
	<div className="card">
		<Link
			to="/ideas/$ideaId"
			params={{ ideaId: row.id }}
			className="card-title"
			draggable={decides}
			onDragStart={(event) => event.dataTransfer.setData("text/plain", row.id)}
		>
			<Stranger text={row.title} />
		</Link>
		<div className="row-of small quiet">
			<strong className="card-votes">{t.backlog.votes(row.votes)}</strong>
			{row.reach > 0 && <span>{t.backlog.reach(shortCount(row.reach))}</span>}
			<span className="grow one-line">{row.area}</span>
			{decides && (
				<Menu
					label={t.backlog.statusTitle}
					entries={IDEA_STATUSES.filter((one) => one !== row.status).map((one) =>
						item(t.words.ideaStatus[one], () => onMove(one)),
					)}
				>
					{(button) => (
						<Button small kind="quiet" icon="more" label={t.backlog.statusTitle} {...button} />
					)}
				</Menu>
			)}
		</div>
	</div>
);
