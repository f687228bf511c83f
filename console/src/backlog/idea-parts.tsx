import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { ideasQuery, likeQuery, mergeQuery, similarQuery } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { IdeaRow, IdeaStatus } from "../api/types.ts";
import { PickList } from "../case/pick-list.tsx";
import { useSettled } from "../inbox/case-list.ts";
import { share } from "../parts/format.ts";
import { useValue } from "../parts/value.ts";
import type { Tone } from "../parts/words.tsx";
import { Pill } from "../parts/words.tsx";
import { t } from "../texts.ts";
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

/** Whether one may do something to ideas; agents read along. */
export const useDecides = (): boolean => useValue(session)?.role !== "agent";

/** Customers hear of these, unless somebody switches it off: one looks first whom it reaches. */
export const TOLD_STATUSES: readonly IdeaStatus[] = [
	"planned",
	"building",
	"shipped",
	"declined",
	"already-available",
];

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

/** Ideas of a status in an order; all pages of them where the whole is needed, else as many as were asked for. */
export function useIdeas(
	status: IdeaStatus | "all",
	sort: "votes" | "trending" | "new" = "votes",
	whole = true,
) {
	const query = useInfiniteQuery(ideasQuery(status, sort));
	const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
	useEffect(() => {
		if (whole && hasNextPage && !isFetchingNextPage) void fetchNextPage();
	}, [whole, hasNextPage, isFetchingNextPage, fetchNextPage]);
	const rows = useMemo(() => {
		const all = (query.data?.pages ?? []).flatMap(({ items }) => items);
		return [...new Map(all.map((row) => [row.id, row])).values()].filter(
			({ mergedInto }) => mergedInto === undefined,
		);
	}, [query.data]);
	return { rows, loading: query.isPending, error: query.data ? undefined : query.error, query };
}

/** Which idea another one is the same as: the most alike come first, also of what is typed. */
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
	const [words, setWords] = useState("");
	const [at, setAt] = useState<string>();
	const into = useSettled(at ?? "");
	const { data: gives } = useQuery({ ...mergeQuery(idea.id, into), enabled: into !== "" });
	const asked = useSettled(words.trim());
	const { data: similar } = useQuery(similarQuery(idea.id));
	const { data: like } = useQuery({
		...likeQuery(asked, idea.id),
		placeholderData: keepPreviousData,
	});
	const typed = words.trim().toLowerCase();
	const alike = (typed === "" ? similar : like)?.items ?? [];
	const shares = new Map(alike.map((one) => [one.idea.id, one.similarity]));
	const titled = rows.filter(({ title }) => title.toLowerCase().includes(typed));
	const all =
		typed === ""
			? [...alike.map((one) => one.idea), ...titled]
			: [...titled, ...alike.map((one) => one.idea)];
	const choices = [...new Map(all.map((row) => [row.id, row])).values()].filter(
		({ id }) => id !== idea.id,
	);
	return (
		<PickList
			title={t.backlog.mergeTitle}
			placeholder={t.backlog.mergeSearch}
			lead={
				gives && into === at
					? t.backlog.mergeGives(gives.votes, gives.both)
					: t.backlog.mergePreview(idea.votes)
			}
			onAt={setAt}
			choices={choices.map((row) => {
				const alikeness = shares.get(row.id);
				return {
					id: row.id,
					label: row.title,
					hint:
						alikeness === undefined
							? t.backlog.votes(row.votes)
							: `${t.backlog.similarity(share(alikeness))} · ${t.backlog.votes(row.votes)}`,
					run: () => {
						onClose();
						onPick(row);
					},
				};
			})}
			onWords={setWords}
			onClose={onClose}
		/>
	);
}
