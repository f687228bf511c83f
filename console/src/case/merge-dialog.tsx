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

/** Takes merges back. */
export const undoMerges = (ids: readonly string[]) =>
	Promise.all(
		ids.map((id) =>
			commandCase({
				...{ caseId: id, command: { command: "unmerge" } },
				done: t.case.mergeDialog.undone,
			}),
		),
	);

/** Joins cases that are one: the one that is chosen goes on for all. */
export function MergeDialog({
	targets,
	onClose,
	onDone,
}: {
	readonly targets: readonly Target[];
	readonly onClose: () => void;
	readonly onDone?: ((asked: "merge", into: string) => void) | undefined;
}) {
	const w = t.case.mergeDialog;
	const [words, setWords] = useState("");
	const { data } = useQuery(searchQuery(useSettled(words)));
	const mine = new Set(targets.map(({ id }) => id));
	const rows = knownRows();
	const found = (data?.items ?? []).flatMap((hit) =>
		hit.kind === "case" ? [{ id: hit.id, label: labelOf(hit.id, rows) ?? hit.title }] : [],
	);
	const nearby = words.trim().length > 1 ? found : nearbyCases();
	const join = async (into: string) => {
		onClose();
		const joined: string[] = [];
		for (const { id } of targets)
			if (await commandCase({ caseId: id, command: { command: "merge", into } })) joined.push(id);
		void queries.invalidateQueries({ queryKey: ["case", into] });
		if (joined.length === 0) return;
		say(t.case.done.merged, { undo: () => void undoMerges(joined) });
		onDone?.("merge", into);
	};
	const posts = targets.reduce((sum, { id }) => sum + postsOf(id, rows), 0);
	const names = [...new Set(targets.flatMap(({ id }) => customerOf(id, rows) ?? []))].join(", ");
	return (
		<PickList
			title={w.title}
			placeholder={w.search}
			lead={`${w.joins(posts)}${names === "" ? "" : w.of(names)}. ${w.lead}`}
			choices={nearby
				.filter(({ id }) => !mine.has(id))
				.map(({ id, label }) => ({
					...{ id, label, mark: <Icon name="merge" /> },
					...(label !== id && { hint: id }),
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

const detailOf = (id: string) => queries.getQueryData<CaseDetail>(["case", id]);

function postsOf(id: string, rows: readonly CaseRow[]): number {
	const detail = detailOf(id);
	if (!detail) return rows.find((row) => row.id === id)?.posts ?? 1;
	return detail.merged.reduce((sum, { postCount }) => sum + postCount, detail.case.postCount);
}

const customerOf = (id: string, rows: readonly CaseRow[]): string | undefined =>
	detailOf(id)?.customer?.name ?? rows.find((row) => row.id === id)?.post?.author.name;

/** Cases of the list that one comes from: what is one is often seen side by side. */
function nearbyCases(): { id: string; label: string }[] {
	const rows = knownRows();
	const known = new Set(rows.map(({ id }) => id));
	return readingList
		.get()
		.ids.filter((id) => known.has(id))
		.slice(0, 30)
		.map((id) => ({ id, label: labelOf(id, rows) ?? id }));
}

/** Who it is about, and in which words. */
function labelOf(id: string, rows: readonly CaseRow[]): string | undefined {
	const post = rows.find((row) => row.id === id)?.post;
	return post && `${post.author.name ?? post.author.handle ?? ""} ${post.text}`.trim();
}
