import * as z from "zod";
import { cannedRoutes } from "./canned-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { customerRoutes } from "./customer-routes.ts";
import { draftRoutes } from "./draft-routes.ts";
import { ideaRoutes } from "./idea-routes.ts";
import { documentOf } from "./openapi.ts";
import { operatorRoutes } from "./operator-routes.ts";
import { postRoutes } from "./post-routes.ts";
import { presenceRoutes } from "./presence-routes.ts";
import { publicRoute, type Route } from "./route.ts";
import { viewRoutes } from "./view-routes.ts";

/** The one table of routes. */
export const ROUTES: readonly Route[] = [
	publicRoute({
		path: "/api/health",
		summary: "Whether it answers, and which version",
		result: z.object({ ok: z.boolean(), version: z.string() }),
		handle: async ({ version }) => ({ ok: true, version }),
	}),
	publicRoute({
		path: "/api/openapi.json",
		summary: "This document",
		result: z.looseObject({ openapi: z.string() }),
		handle: async ({ version }) => documentOf(ROUTES, version),
	}),
	...caseRoutes,
	...draftRoutes,
	...cannedRoutes,
	...presenceRoutes,
	...ideaRoutes,
	...postRoutes,
	...customerRoutes,
	...operatorRoutes,
	...viewRoutes,
];
