import {
	type InfiniteData,
	infiniteQueryOptions,
	QueryClient,
	queryOptions,
} from "@tanstack/react-query";
import { OfflineError, ProblemError, request } from "./request.ts";
import type {
	CaseDetail,
	CaseRow,
	Count,
	CustomerDetail,
	Hit,
	IdeaDetail,
	IdeaRow,
	IdeaStatus,
	Notification,
	Page,
	PostDetail,
	PostRow,
	Team,
} from "./types.ts";

/** What was fetched, and how long it is good. */
export const queries = new QueryClient({
	defaultOptions: {
		queries: {
			staleTime: 2_000,
			retry: (failures, error) => error instanceof OfflineError && failures < 2,
			throwOnError: false,
			// the request itself tells whether anybody answers; a browser's guess about the network does not
			networkMode: "always",
		},
	},
});

/** A path with its parameters; those that are undefined or empty stay away. */
export function pathOf(
	path: string,
	parameters: Readonly<Record<string, string | number | undefined>>,
): string {
	const given = Object.entries(parameters).filter(
		([, value]) => value !== undefined && value !== "",
	);
	const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
	return given.length === 0 ? path : `${path}?${query}`;
}

/** Looked at again this often, in milliseconds, while somebody looks at it. */
const LIST_EVERY = 3_000;
const DETAIL_EVERY = 2_000;
const COUNTS_EVERY = 4_000;

export const OPEN_STATUSES = "new,open,pending,on-hold";

/** Which cases a list shows, as the address of the page has it. */
export interface CaseScope {
	readonly view: "mine" | "unassigned" | "all" | "team";
	readonly team?: string | undefined;
	readonly status: string;
	readonly priority?: string | undefined;
}

/** Rows of one page. */
export const PAGE = 100;

export const casesPath = (scope: CaseScope, cursor?: string): string =>
	pathOf("/api/cases", { ...scope, limit: PAGE, cursor });

export const casesQuery = (scope: CaseScope) =>
	infiniteQueryOptions({
		queryKey: ["cases", scope],
		queryFn: ({ pageParam, signal }) =>
			request<Page<CaseRow>>(casesPath(scope, pageParam), { signal }),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ next }) => next,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 60_000,
		// comparing ten thousand rows with ten thousand rows takes longer than drawing the thirty in sight
		structuralSharing: false,
	});

/** The first page again and again: what is new shows there. */
export const freshCasesQuery = (scope: CaseScope) =>
	queryOptions({
		queryKey: ["fresh-cases", scope],
		queryFn: ({ signal }) => request<Page<CaseRow>>(casesPath(scope), { signal }),
		refetchInterval: LIST_EVERY,
		staleTime: LIST_EVERY,
		// the list itself has just fetched it
		initialData: () =>
			queries.getQueryData<InfiniteData<Page<CaseRow>>>(["cases", scope])?.pages[0],
		initialDataUpdatedAt: () => queries.getQueryState(["cases", scope])?.dataUpdatedAt,
	});

export interface CaseCounts {
	readonly mine: Count;
	readonly unassigned: Count;
	readonly all: Count;
	readonly teams: readonly { readonly id: string; readonly name: string; readonly cases: Count }[];
}

export const countsQuery = queryOptions({
	queryKey: ["counts"],
	queryFn: ({ signal }) =>
		request<CaseCounts>(pathOf("/api/cases/counts", { status: OPEN_STATUSES }), { signal }),
	refetchInterval: COUNTS_EVERY,
});

export const caseQuery = (id: string) =>
	queryOptions({
		queryKey: ["case", id],
		queryFn: ({ signal }) =>
			request<CaseDetail>(`/api/cases/${encodeURIComponent(id)}`, { signal }),
		refetchInterval: DETAIL_EVERY,
	});

export const customerQuery = (id: string) =>
	queryOptions({
		queryKey: ["customer", id],
		queryFn: ({ signal }) =>
			request<CustomerDetail>(`/api/customers/${encodeURIComponent(id)}`, { signal }),
		refetchInterval: 10_000,
	});

export const ideasQuery = (status: IdeaStatus | "all", sort: "votes" | "new") =>
	infiniteQueryOptions({
		queryKey: ["ideas", status, sort],
		queryFn: ({ pageParam, signal }) =>
			request<Page<IdeaRow>>(
				pathOf("/api/ideas", {
					status: status === "all" ? undefined : status,
					sort,
					limit: PAGE,
					cursor: pageParam,
				}),
				{ signal },
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ next }) => next,
		refetchInterval: 10_000,
	});

export const ideaQuery = (id: string) =>
	queryOptions({
		queryKey: ["idea", id],
		queryFn: ({ signal }) =>
			request<IdeaDetail>(`/api/ideas/${encodeURIComponent(id)}`, { signal }),
		refetchInterval: 5_000,
	});

export const postsQuery = (disposition: string | undefined) =>
	infiniteQueryOptions({
		queryKey: ["posts", disposition ?? "all"],
		queryFn: ({ pageParam, signal }) =>
			request<Page<PostRow>>(
				pathOf("/api/posts", { disposition, limit: PAGE, cursor: pageParam }),
				{ signal },
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ next }) => next,
		refetchInterval: 6_000,
	});

export const postQuery = (key: string) =>
	queryOptions({
		queryKey: ["post", key],
		queryFn: ({ signal }) =>
			request<PostDetail>(`/api/posts/${encodeURIComponent(key)}`, { signal }),
	});

export const teamsQuery = queryOptions({
	queryKey: ["teams"],
	queryFn: ({ signal }) => request<Page<Team>>("/api/teams", { signal }),
	staleTime: 300_000,
});

export const notificationsQuery = queryOptions({
	queryKey: ["notifications"],
	queryFn: ({ signal }) => request<Page<Notification>>("/api/notifications", { signal }),
	refetchInterval: 5_000,
});

export const searchQuery = (words: string) =>
	queryOptions({
		queryKey: ["search", words],
		queryFn: ({ signal }) => request<Page<Hit>>(pathOf("/api/search", { q: words }), { signal }),
		enabled: words.trim().length > 1,
		staleTime: 10_000,
	});

/** What went wrong, as a sentence for people. */
export const problemText = (error: unknown): string =>
	error instanceof ProblemError
		? error.message
		: error instanceof Error
			? error.message
			: String(error);
