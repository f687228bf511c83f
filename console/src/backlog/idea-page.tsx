import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { commandIdea } from "../api/commands.ts";
import { ideaQuery } from "../api/queries.ts";
import type { IdeaDetail } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { useShortcuts } from "../parts/shortcuts.ts";
import { t } from "../texts.ts";
import { MergePick, useDecides, useIdeas } from "./idea-parts.tsx";
import { IdeaView } from "./idea-view.tsx";
import { keepFocus } from "./keep-focus.ts";
import { mergeInto } from "./settle-idea.ts";
import { StatusDialog } from "./status-dialog.tsx";
import { VoteForDialog } from "./vote-for-dialog.tsx";

/** One idea of the backlog. */
export function IdeaPage() {
	const { ideaId } = useParams({ from: "/ideas/$ideaId" });
	const [asked, setAsked] = useState<"status" | "merge" | "vote" | "edit">();
	const { data: detail } = useQuery(ideaQuery(ideaId));
	// what one merges into is chosen among the most wanted, and by its words among all
	const { rows } = useIdeas("all", "votes", false);
	const navigate = useNavigate();
	const router = useRouter();
	const close = () => {
		setAsked(undefined);
		keepFocus(".idea h2");
	};
	const group = t.keys.groups.backlog;
	const ask = (what: typeof asked) => () => setAsked(what);
	const decides = useDecides();
	useShortcuts([
		...(decides
			? [
					{ keys: "s", label: t.backlog.statusTitle, group, run: ask("status") },
					{ keys: "m", label: t.backlog.mergeInto, group, run: ask("merge") },
					{ keys: "v", label: t.backlog.voteFor, group, run: ask("vote") },
				]
			: []),
		{ keys: "escape", label: t.common.back, group, run: () => router.history.back() },
	]);
	return (
		<>
			<header className="page-bar">
				<Button
					kind="quiet"
					small
					icon="back"
					label={t.common.back}
					onClick={() => void navigate({ to: "/backlog/ideas" })}
				/>
				<h1>{t.backlog.ideaTitle}</h1>
			</header>
			<div className="page-body">
				<IdeaView
					key={ideaId}
					ideaId={ideaId}
					actions={
						decides && (
							<div className="row-of" data-wrap="">
								<Button small kind="primary" keys="s" onClick={ask("status")}>
									{t.backlog.statusTitle}
								</Button>
								<Button small icon="merge" keys="m" onClick={ask("merge")}>
									{t.backlog.mergeInto}
								</Button>
								<Button small icon="vote" keys="v" onClick={ask("vote")}>
									{t.backlog.voteFor}
								</Button>
								<Button small icon="note" onClick={ask("edit")}>
									{t.backlog.edit}
								</Button>
							</div>
						)
					}
				/>
			</div>
			{asked === "status" && <StatusDialog ideaId={ideaId} onClose={close} />}
			{asked === "merge" && detail && (
				<MergePick
					idea={{ ...detail.idea, votes: detail.voters }}
					rows={rows}
					onClose={close}
					onPick={(into) => void mergeInto(ideaId, into)}
				/>
			)}
			{asked === "vote" && <VoteForDialog ideaId={ideaId} onClose={close} />}
			{asked === "edit" && detail && <EditDialog detail={detail} onClose={close} />}
		</>
	);
}

function EditDialog({
	detail: { idea },
	onClose,
}: {
	readonly detail: IdeaDetail;
	readonly onClose: () => void;
}) {
	const [title, setTitle] = useState(idea.title);
	const [problem, setProblem] = useState(idea.problem);
	const [owner, setOwner] = useState(idea.owner ?? "");
	return (
		<Dialog title={t.backlog.editTitle} onClose={onClose}>
			<form
				className="stack"
				onSubmit={async (event) => {
					event.preventDefault();
					const done = await commandIdea({
						ideaId: idea.id,
						expectedVersion: idea.version,
						command: {
							command: "edit",
							title: title.trim(),
							problem: problem.trim(),
							...(owner.trim() !== "" && { owner: owner.trim() }),
						},
					});
					// what was refused stays as it was written
					if (done) onClose();
				}}
			>
				<Field label={t.backlog.titleLabel}>
					<input
						className="input"
						required
						maxLength={200}
						data-autofocus=""
						value={title}
						onChange={(event) => setTitle(event.currentTarget.value)}
					/>
				</Field>
				<Field label={t.backlog.problem}>
					<textarea
						className="input"
						required
						value={problem}
						onChange={(event) => setProblem(event.currentTarget.value)}
					/>
				</Field>
				<Field label={`${t.backlog.owner} (${t.common.optional})`}>
					<input
						className="input"
						value={owner}
						onChange={(event) => setOwner(event.currentTarget.value)}
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
