import {
	type InfiniteData,
	infiniteQueryOptions,
	QueryClient,
	queryOptions,
} from "@tanstack/react-query";
import { OfflineError, ProblemError, request } from "./request.ts";
import type {
	CannedReply,
	CaseDetail,
	CaseRow,
	Count,
	CustomerDetail,
	Hit,
	IdeaDetail,
	IdeaRow,
	IdeaStatus,
	MergePreview,
	Notification,
	Page,
	PostDetail,
	PostsPage,
	Reviews,
	SimilarIdea,
	Team,
	TellingPreview,
	Touchpoint,
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
	const query = new URLSearchParams(
		given.map(([name, value]): [string, string] => [name, String(value)]),
	);
	return given.length === 0 ? path : `${path}?${query}`;
}

/** Looked at again this often, in milliseconds, while somebody looks at it. */
const LIST_EVERY = 3_000;
/** Also how soon one sees who else is at a case. */
const DETAIL_EVERY = 1_800;
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

/** Replies that are written once and used often. */
export const cannedQuery = queryOptions({
	queryKey: ["canned-replies"],
	queryFn: ({ signal }) => request<Page<CannedReply>>("/api/canned-replies", { signal }),
	staleTime: 60_000,
});

export const customerQuery = (id: string) =>
	queryOptions({
		queryKey: ["customer", id],
		queryFn: ({ signal }) =>
			request<CustomerDetail>(`/api/customers/${encodeURIComponent(id)}`, { signal }),
		refetchInterval: 10_000,
	});

/** A page of the backlog. */
export const ideasPath = (
	status: IdeaStatus | "all",
	sort: "votes" | "trending" | "new",
	cursor?: string,
): string =>
	pathOf("/api/ideas", {
		status: status === "all" ? undefined : status,
		...{ sort, limit: PAGE, cursor },
	});

/** What happened with a customer behind a place of their timeline, newest first. */
export const timelineQuery = (id: string, from: string) =>
	infiniteQueryOptions({
		queryKey: ["timeline", id, from],
		queryFn: ({ pageParam, signal }) =>
			request<Page<Touchpoint>>(
				pathOf(`/api/customers/${encodeURIComponent(id)}/timeline`, { cursor: pageParam }),
				{ signal },
			),
		initialPageParam: from,
		getNextPageParam: ({ next }) => next,
	});

export const ideasQuery = (status: IdeaStatus | "all", sort: "votes" | "trending" | "new") =>
	infiniteQueryOptions({
		queryKey: ["ideas", status, sort],
		queryFn: ({ pageParam, signal }) =>
			request<Page<IdeaRow>>(ideasPath(status, sort, pageParam), { signal }),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ next }) => next,
		refetchInterval: 10_000,
	});

export const ideaQuery = (id: string) =>
	queryOptions({
		queryKey: ["idea", id],
		queryFn: ({ signal }) =>
			request<IdeaDetail>(`/api/ideas/${encodeURIComponent(id)}`, { signal }),
		// who waits for customers to be told looks closely
		refetchInterval: ({ state }) =>
			state.data?.tellings.some(({ waiting, done }) => waiting > 0 || !done) ? 1_500 : 5_000,
	});

/** Who would be told of an idea's status. */
export const tellingQuery = (id: string, status: IdeaStatus) =>
	queryOptions({
		queryKey: ["telling", id, status],
		queryFn: ({ signal }) =>
			request<TellingPreview>(pathOf(`/api/ideas/${encodeURIComponent(id)}/telling`, { status }), {
				signal,
			}),
		staleTime: 0,
	});

/** Ideas like an idea. */
export const similarQuery = (id: string) =>
	queryOptions({
		queryKey: ["similar", id],
		queryFn: ({ signal }) =>
			request<Page<SimilarIdea>>(`/api/ideas/${encodeURIComponent(id)}/similar`, { signal }),
		staleTime: 30_000,
	});

/** Ideas like words that are being written; none for fewer than three letters. */
export const likeQuery = (words: string, not?: string) =>
	queryOptions({
		queryKey: ["similar", "like", words, not],
		queryFn: ({ signal }) =>
			request<Page<SimilarIdea>>(pathOf("/api/ideas/similar", { text: words, not }), { signal }),
		enabled: words.trim().length >= 3,
		staleTime: 30_000,
	});

/** What merging an idea into another would give. */
export const mergeQuery = (id: string, into: string) =>
	queryOptions({
		queryKey: ["similar", "merge", id, into],
		queryFn: ({ signal }) =>
			request<MergePreview>(pathOf(`/api/ideas/${encodeURIComponent(id)}/merge`, { into }), {
				signal,
			}),
		staleTime: 5_000,
	});

/** Which posts a list shows, as the address of the page has it. */
export interface PostScope {
	readonly disposition?: string | undefined;
	readonly channel?: string | undefined;
	readonly intent?: string | undefined;
	readonly sentiment?: string | undefined;
	readonly order?: "newest" | "oldest" | undefined;
}

/** Posts that pass a filter, page by page. */
export const postsQuery = (scope: PostScope) =>
	infiniteQueryOptions({
		queryKey: ["posts", scope],
		queryFn: ({ pageParam, signal }) =>
			request<PostsPage>(pathOf("/api/posts", { ...scope, limit: PAGE, cursor: pageParam }), {
				signal,
			}),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ next }) => next,
		// a filter that no index answers reads more
		refetchInterval: [scope.channel, scope.intent, scope.sentiment].some(Boolean) ? 30_000 : 6_000,
	});

/** How many posts are in doubt, and how many wait for too long. */
export const reviewsQuery = queryOptions({
	queryKey: ["posts", "reviews"],
	queryFn: ({ signal }) => request<Reviews>("/api/reviews", { signal }),
	refetchInterval: 20_000,
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

export const notificationsQuery = infiniteQueryOptions({
	queryKey: ["notifications"],
	queryFn: ({ pageParam, signal }) =>
		request<Page<Notification>>(pathOf("/api/notifications", { limit: 20, cursor: pageParam }), {
			signal,
		}),
	initialPageParam: undefined as string | undefined,
	getNextPageParam: ({ next }) => next,
	refetchInterval: 5_000,
});

export const searchQuery = (words: string, limit?: number) =>
	queryOptions({
		queryKey: ["search", words, limit],
		queryFn: ({ signal }) =>
			request<Page<Hit>>(pathOf("/api/search", { q: words, limit }), { signal }),
		enabled: words.trim().length > 1,
		staleTime: 10_000,
		// what was found before stays until the answer is there
		placeholderData: (before) => before,
	});

/** What went wrong, as a sentence for people. */
export const problemText = (error: unknown): string =>
	error instanceof ProblemError
		? error.message
		: error instanceof Error
			? error.message
			: String(error);
