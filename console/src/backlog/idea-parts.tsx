import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { ideasQuery } from "../api/queries.ts";
import type { IdeaRow, IdeaStatus } from "../api/types.ts";
import { PickList } from "../case/pick-list.tsx";
import type { Tone } from "../parts/words.tsx";
import { Pill } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { similarTo } from "./similar-ideas.ts";
import "./backlog.css";

export const IDEA_STATUSES = [
	"new",
	"under-review",
	"planned",
	"building",
	"shipped",
	"declined",
	"already-available",
] as const satisfies readonly IdeaStatus[];

const TONES: Readonly<Record<IdeaStatus, Tone | undefined>> = {
	new: undefined,
	"under-review": "amber",
	planned: "blue",
	building: "purple",
	shipped: "green",
	declined: "red",
	"already-available": "teal",
};

/** Where an idea stands. */
export const IdeaStatusPill = ({ status }: { readonly status: IdeaStatus }) => (
	<Pill tone={TONES[status]}>{t.words.ideaStatus[status]}</Pill>
);

/** How many want it: the number that a backlog is read by. */
export const Votes = ({ votes }: { readonly votes: number }) => (
	<span className="votes" title={t.backlog.votes(votes)}>
		<strong>{votes}</strong>
		<span>{t.backlog.votesShort(votes)}</span>
	</span>
);

/** Every idea of a status, all pages of it: a backlog is read whole. */
export function useIdeas(status: IdeaStatus | "all", sort: "votes" | "new" = "votes") {
	const query = useInfiniteQuery(ideasQuery(status, sort));
	const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
	useEffect(() => {
		if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
	}, [hasNextPage, isFetchingNextPage, fetchNextPage]);
	const rows = useMemo(() => {
		const all = (query.data?.pages ?? []).flatMap(({ items }) => items);
		return [...new Map(all.map((row) => [row.id, row])).values()].filter(
			({ mergedInto }) => mergedInto === undefined,
		);
	}, [query.data]);
	return { rows, loading: query.isPending, error: query.data ? undefined : query.error, query };
}

/** Which idea another one is the same as; the most alike come first. */
export function MergePick({
	idea,
	rows,
	onPick,
	onClose,
}: {
	readonly idea: Pick<IdeaRow, "id" | "title" | "votes">;
	readonly rows: readonly IdeaRow[];
	readonly onPick: (into: IdeaRow) => void;
	readonly onClose: () => void;
}) {
	const alike = similarTo(idea, rows).map(({ row }) => row);
	const ids = new Set(alike.map(({ id }) => id));
	const others = rows.filter(({ id }) => id !== idea.id && !ids.has(id));
	return (
		<PickList
			title={t.backlog.mergeTitle}
			placeholder={t.backlog.mergeSearch}
			lead={t.backlog.mergePreview(idea.votes)}
			choices={[...alike, ...others].map((row) => ({
				id: row.id,
				label: row.title,
				hint: t.backlog.votes(row.votes),
				run: () => {
					onClose();
					onPick(row);
				},
			}))}
			onClose={onClose}
		/>
	);
}
