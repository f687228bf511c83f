import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { type CaseScope, casesQuery, freshCasesQuery } from "../api/queries.ts";
import type { CaseRow, Page, Priority } from "../api/types.ts";

const RANK: Readonly<Record<Priority, number>> = { urgent: 0, high: 1, normal: 2, low: 3 };

/** Where a row stands in the API's order: most pressing first. */
export function placeOf(row: CaseRow): string {
	const known = places.get(row);
	if (known !== undefined) return known;
	const place = `${RANK[row.priority]}#${row.due?.at ?? "9999"}#${row.id}`;
	places.set(row, place);
	return place;
}

/** A long list is put in order again and again: each row's place is made once. */
const places = new WeakMap<CaseRow, string>();

/**
 * The list with what is new: `fresh` is the whole truth about the places it covers, `known` about those behind it.
 * Pure; in the API's order.
 */
export function merged(known: readonly CaseRow[], fresh: Page<CaseRow> | undefined): CaseRow[] {
	if (!fresh) return [...known];
	const last = fresh.items.at(-1);
	const ids = new Set(fresh.items.map(({ id }) => id));
	const end = last && placeOf(last);
	const behind =
		fresh.next === undefined || end === undefined
			? []
			: known.filter((row) => placeOf(row) > end && !ids.has(row.id));
	return [...fresh.items, ...behind];
}

export interface CaseList {
	readonly rows: readonly CaseRow[];
	readonly loading: boolean;
	readonly error: unknown;
	readonly more: boolean;
	readonly loadMore: () => void;
	readonly retry: () => void;
}

/** A list of cases that stays up to date; the pages behind the first are fetched as one comes to them. */
export function useCaseList(scope: CaseScope): CaseList {
	const pages = useInfiniteQuery(casesQuery(scope));
	const first = pages.data?.pages[0];
	const fresh = useQuery({ ...freshCasesQuery(scope), enabled: first !== undefined });
	const known = useMemo(() => {
		const rows = (pages.data?.pages ?? []).flatMap(({ items }) => items);
		return [...new Map(rows.map((row) => [row.id, row])).values()];
	}, [pages.data]);
	const rows = useMemo(() => merged(known, fresh.data), [known, fresh.data]);
	return {
		rows,
		loading: pages.isPending,
		error: pages.data ? undefined : pages.error,
		more: pages.hasNextPage,
		loadMore: () => {
			if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
		},
		retry: () => {
			void pages.refetch();
			void fresh.refetch();
		},
	};
}

/** What a person typed, some moments after the last key. */
export function useSettled(words: string, ms = 150): string {
	const [settled, setSettled] = useState(words);
	useEffect(() => {
		const timer = window.setTimeout(() => setSettled(words), ms);
		return () => window.clearTimeout(timer);
	}, [words, ms]);
	return settled;
}
