import {
	createRootRoute,
	createRoute,
	createRouter,
	lazyRouteComponent,
	redirect,
} from "@tanstack/react-router";
import { caseQuery, casesQuery, queries } from "./api/queries.ts";
import { session } from "./api/session.ts";
import { scopeOf } from "./inbox/scope-of.ts";
import { Crashed } from "./parts/state.tsx";
import {
	type IdeasSearch,
	type InboxSearch,
	type PostsSearch,
	SORTS,
	STAGES,
	VIEWS,
} from "./searches.ts";
import { Missing, Shell } from "./shell/shell.tsx";

const text = (value: unknown): string | undefined =>
	typeof value === "string" && value !== "" ? value : undefined;

const oneOf = <const Word extends string>(words: readonly Word[], value: unknown) =>
	words.find((word) => word === value);

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const home = createRoute({
	getParentRoute: () => root,
	path: "/",
	beforeLoad: () => {
		throw session.get()?.role === "product-manager"
			? redirect({ to: "/backlog/ideas" })
			: redirect({ to: "/inbox" });
	},
});

const inbox = createRoute({
	getParentRoute: () => root,
	path: "/inbox",
	validateSearch: (given: Record<string, unknown>): InboxSearch => ({
		view: oneOf(VIEWS, given["view"]),
		team: text(given["team"]),
		stage: oneOf(STAGES, given["stage"]),
		priority: text(given["priority"]),
		q: text(given["q"]),
		saved: text(given["saved"]),
	}),
	// the cases are on their way while the page's code is
	loaderDeps: ({ search }) => search,
	loader: ({ deps }) => {
		if (session.get()) void queries.prefetchInfiniteQuery(casesQuery(scopeOf(deps)));
	},
	component: lazyRouteComponent(() => import("./inbox/inbox-page.tsx"), "InboxPage"),
});

const oneCase = createRoute({
	getParentRoute: () => root,
	path: "/cases/$caseId",
	loader: ({ params }) => {
		if (session.get()) void queries.prefetchQuery(caseQuery(params.caseId));
	},
	component: lazyRouteComponent(() => import("./case/case-page.tsx"), "CasePage"),
});

const next = createRoute({
	getParentRoute: () => root,
	path: "/next",
	component: lazyRouteComponent(() => import("./inbox/next-page.tsx"), "NextPage"),
});

const customer = createRoute({
	getParentRoute: () => root,
	path: "/customers/$customerId",
	component: lazyRouteComponent(() => import("./case/customer-page.tsx"), "CustomerPage"),
});

const triage = createRoute({
	getParentRoute: () => root,
	path: "/backlog/triage",
	component: lazyRouteComponent(() => import("./backlog/triage-page.tsx"), "TriagePage"),
});

const board = createRoute({
	getParentRoute: () => root,
	path: "/backlog/board",
	component: lazyRouteComponent(() => import("./backlog/board-page.tsx"), "BoardPage"),
});

const ideas = createRoute({
	getParentRoute: () => root,
	path: "/backlog/ideas",
	validateSearch: (given: Record<string, unknown>): IdeasSearch => ({
		sort: oneOf(SORTS, given["sort"]),
		status: text(given["status"]),
	}),
	component: lazyRouteComponent(() => import("./backlog/ideas-page.tsx"), "IdeasPage"),
});

const idea = createRoute({
	getParentRoute: () => root,
	path: "/ideas/$ideaId",
	component: lazyRouteComponent(() => import("./backlog/idea-page.tsx"), "IdeaPage"),
});

const posts = createRoute({
	getParentRoute: () => root,
	path: "/posts",
	validateSearch: (given: Record<string, unknown>): PostsSearch => ({
		disposition: text(given["disposition"]),
		channel: text(given["channel"]),
		intent: text(given["intent"]),
		sentiment: text(given["sentiment"]),
		post: text(given["post"]),
	}),
	component: lazyRouteComponent(() => import("./posts/posts-page.tsx"), "PostsPage"),
});

const log = createRoute({
	getParentRoute: () => root,
	path: "/log",
	component: lazyRouteComponent(() => import("./posts/log-page.tsx"), "LogPage"),
});

/** The pages and their addresses; each page's code is fetched when it is first opened. */
export const router = createRouter({
	routeTree: root.addChildren([
		...[home, inbox, oneCase, next, customer, triage, board, ideas, idea, posts, log],
	]),
	defaultPreload: "intent",
	defaultErrorComponent: Crashed,
	scrollRestoration: true,
});

declare module "@tanstack/react-router" {
	interface Register {
		router: typeof router;
	}
}
