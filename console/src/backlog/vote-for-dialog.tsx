import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandIdea } from "../api/commands.ts";
import { postQuery, problemText, queries, searchQuery } from "../api/queries.ts";
import { PickList } from "../case/pick-list.tsx";
import { useSettled } from "../inbox/case-list.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { say } from "../parts/toast.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** What a search found that leads to a customer: the post that asked, or the customer. */
interface Found {
	readonly kind: "post" | "customer";
	readonly id: string;
	readonly title: string;
}

/** Adds a vote for a customer who asked for it elsewhere. */
export function VoteForDialog({
	ideaId,
	onClose,
}: {
	readonly ideaId: string;
	readonly onClose: () => void;
}) {
	const [words, setWords] = useState("");
	const [found, setFound] = useState<Found>();
	const { data } = useQuery(searchQuery(useSettled(words)));
	if (found) return <Reason ideaId={ideaId} found={found} onClose={onClose} />;
	return (
		<PickList
			title={t.backlog.voteFor}
			placeholder={t.backlog.voteForSearch}
			choices={(data?.items ?? []).flatMap(({ kind, id, title }) =>
				kind === "case"
					? []
					: [
							{
								id: `${kind} ${id}`,
								label: title,
								mark: <Icon name={kind === "post" ? "posts" : "person"} />,
								run: () => setFound({ kind, id, title }),
							},
						],
			)}
			onWords={setWords}
			onClose={onClose}
		/>
	);
}

function Reason({
	ideaId,
	found,
	onClose,
}: {
	readonly ideaId: string;
	readonly found: Found;
	readonly onClose: () => void;
}) {
	const [reason, setReason] = useState("");
	const [busy, setBusy] = useState(false);
	const submit = async () => {
		if (busy) return;
		setBusy(true);
		const done = await voteFor(ideaId, found, reason.trim());
		setBusy(false);
		if (done) onClose();
	};
	return (
		<Dialog title={t.backlog.voteFor} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					void submit();
				}}
			>
				<blockquote className="quote">
					<Stranger text={found.title} />
				</blockquote>
				<Field label={t.backlog.voteForReason}>
					<input
						className="input"
						required
						data-autofocus=""
						value={reason}
						onChange={(event) => setReason(event.currentTarget.value)}
					/>
				</Field>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit" disabled={busy}>
						{t.backlog.voteForSubmit}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** Adds the vote. @returns whether it was done: the person has been told */
async function voteFor(ideaId: string, { kind, id }: Found, reason: string): Promise<boolean> {
	try {
		const customerId =
			kind === "customer" ? id : (await queries.fetchQuery(postQuery(id))).decided?.customerId;
		if (customerId === undefined) {
			say(t.backlog.voteForNobody, { tone: "red" });
			return false;
		}
		const idea = await commandIdea({
			ideaId,
			command: {
				...{ command: "vote-for", customerId, reason },
				...(kind === "post" && { postKey: id }),
			},
			done: t.backlog.voteDone,
		});
		return idea !== undefined;
	} catch (error) {
		say(problemText(error), { tone: "red" });
		return false;
	}
}
