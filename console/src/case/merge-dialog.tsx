import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandCase } from "../api/commands.ts";
import { queries, searchQuery } from "../api/queries.ts";
import type { CaseDetail, CaseRow } from "../api/types.ts";
import { useSettled } from "../inbox/case-list.ts";
import { readingList } from "../inbox/reading-list.ts";
import { Icon } from "../parts/icon.tsx";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";
import type { Target } from "./do-all.ts";
import { PickList } from "./pick-list.tsx";

/** Joins cases that are one: each is closed as a duplicate of the one that goes on, and notes link them. */
export function MergeDialog({
	targets,
	onClose,
	onDone,
}: {
	readonly targets: readonly Target[];
	readonly onClose: () => void;
	readonly onDone?: ((asked: "merge") => void) | undefined;
}) {
	const [words, setWords] = useState("");
	const { data } = useQuery(searchQuery(useSettled(words)));
	const mine = new Set(targets.map(({ id }) => id));
	const found = (data?.items ?? []).flatMap((hit) =>
		hit.kind === "case" ? [{ id: hit.id, label: hit.title }] : [],
	);
	const nearby = words.trim().length > 1 ? found : nearbyCases();
	const join = async (into: string) => {
		onClose();
		for (const { id } of targets) {
			await commandCase({
				caseId: id,
				command: { command: "note", text: t.case.mergeDialog.note(into) },
			});
			await commandCase({ caseId: id, command: { command: "close", reason: "duplicate" } });
			await commandCase({
				caseId: into,
				command: { command: "note", text: t.case.mergeDialog.noteInto(id) },
			});
		}
		say(t.case.done.merged, {
			undo: () => {
				for (const { id } of targets)
					void commandCase({ caseId: id, command: { command: "reopen", reason: t.common.undo } });
			},
		});
		onDone?.("merge");
	};
	const posts = targets.reduce((sum, { id }) => sum + postsOf(id), 0);
	return (
		<PickList
			title={t.case.mergeDialog.title}
			placeholder={t.case.mergeDialog.search}
			lead={`${t.case.mergeDialog.joins(posts)}. ${t.case.mergeDialog.lead}`}
			choices={nearby
				.filter(({ id }) => !mine.has(id))
				.map(({ id, label }) => ({
					...{ id, label, hint: id, mark: <Icon name="merge" /> },
					run: () => void join(id),
				}))}
			onWords={setWords}
			onClose={onClose}
		/>
	);
}

function knownRows(): CaseRow[] {
	const lists = queries.getQueriesData<{ items: CaseRow[] }>({ queryKey: ["fresh-cases"] });
	return lists.flatMap(([, page]) => page?.items ?? []);
}

function postsOf(id: string): number {
	const detail = queries.getQueryData<CaseDetail>(["case", id]);
	return detail?.case.postKeys.length ?? knownRows().find((row) => row.id === id)?.posts ?? 1;
}

/** Cases of the list that one comes from: what is one is often seen side by side. */
function nearbyCases(): { id: string; label: string }[] {
	const rows = new Map(knownRows().map((row) => [row.id, row]));
	return readingList
		.get()
		.ids.flatMap((id) => rows.get(id) ?? [])
		.slice(0, 30)
		.map(({ id, post }) => ({
			id,
			label: `${post?.author.name ?? post?.author.handle ?? ""} ${post?.text ?? id}`.trim(),
		}));
}
