import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { customerQuery, ideaQuery, postQuery } from "../api/queries.ts";
import type { IdeaStatus } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { IDEA_STATUSES } from "./idea-parts.tsx";
import { setStatus } from "./settle-idea.ts";

/** Votes that are looked into for the preview, the latest. */
const LOOKED_INTO = 60;

/** Who can be told of an idea's new status, and who cannot, and why. */
function useReachable(ideaId: string) {
	const { data } = useQuery(ideaQuery(ideaId));
	const byCustomer = new Map((data?.votes ?? []).map((vote) => [vote.customerId, vote]));
	const votes = [...byCustomer.values()].slice(0, LOOKED_INTO);
	const posts = useQueries({
		queries: votes.flatMap(({ postKey }) => (postKey === undefined ? [] : [postQuery(postKey)])),
	});
	const customers = useQueries({
		queries: votes.map(({ customerId }) => customerQuery(customerId)),
	});
	const replyable = new Map(
		posts.flatMap(({ data: found }) => (found ? [[found.post.key, found.post.replyable]] : [])),
	);
	const told = votes.map((vote, index) => {
		const customer = customers[index]?.data?.customer;
		const way = vote.postKey === undefined ? undefined : replyable.get(vote.postKey);
		const name = customer?.name ?? vote.post?.author.name ?? vote.customerId;
		const why =
			customer?.contactPolicy === "do-not-reply"
				? t.backlog.reasons["do-not-reply"]
				: way?.public || way?.private
					? undefined
					: (way?.reason ?? t.backlog.reasons["unreachable"]);
		return { id: vote.customerId, name, why };
	});
	const known = posts.every(({ isPending }) => !isPending);
	return { idea: data?.idea, told, known };
}

/** Changes where an idea stands, with the official answer, and shows beforehand whom it can reach. */
export function StatusDialog({
	ideaId,
	status: wanted,
	onClose,
}: {
	readonly ideaId: string;
	readonly status?: IdeaStatus | undefined;
	readonly onClose: () => void;
}) {
	const { idea, told, known } = useReachable(ideaId);
	const [status, choose] = useState<IdeaStatus>();
	const [answer, setAnswer] = useState<string>();
	const chosen = status ?? wanted ?? idea?.status ?? "new";
	const cannot = told.filter(({ why }) => why !== undefined);
	return (
		<Dialog title={t.backlog.statusTitle} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					onClose();
					const words = (answer ?? idea?.answer ?? "").trim();
					if (idea) void setStatus(idea, chosen, words === "" ? undefined : words);
				}}
			>
				<Field label={t.backlog.status}>
					<select
						className="input"
						data-autofocus=""
						value={chosen}
						onChange={(event) => choose(event.currentTarget.value as IdeaStatus)}
						onKeyDown={(event) => {
							if (event.key !== "Enter") return;
							event.preventDefault();
							event.currentTarget.form?.requestSubmit();
						}}
					>
						{IDEA_STATUSES.map((one) => (
							<option key={one} value={one}>
								{t.words.ideaStatus[one]}
							</option>
						))}
					</select>
				</Field>
				<Field label={`${t.backlog.answer} (${t.common.optional})`} hint={t.backlog.answerHint}>
					<textarea
						className="input"
						value={answer ?? idea?.answer ?? ""}
						onChange={(event) => setAnswer(event.currentTarget.value)}
					/>
				</Field>
				{known && (
					<div className="told">
						<strong>{t.backlog.told(told.length - cannot.length)}</strong>
						{cannot.length > 0 && (
							<>
								<span>{t.backlog.untold(cannot.length)}:</span>
								<ul>
									{cannot.map(({ id, name, why }) => (
										<li key={id}>
											<Stranger text={name} /> <span className="quiet">— {why}</span>
										</li>
									))}
								</ul>
							</>
						)}
					</div>
				)}
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{t.backlog.statusSubmit}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
