import * as z from "zod";
import { problemSchema } from "./problem.ts";
import { namesIn, type Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/** What each refusal means; which of them a route can give follows from the route. */
const REFUSALS = {
	400: "Not usable: `fields` says where",
	401: "Nobody has signed in",
	403: "Signed in, without the role",
	404: "There is nothing of that name",
	409: "Does not apply as things stand, or somebody else was first: `currentVersion` says what stands",
} as const;

/** The OpenAPI 3.1 document of a table of routes. */
export function documentOf(routes: readonly Route[], version: string) {
	const components: Record<string, unknown> = {};
	/** A schema as JSON; what has a name goes to the components. */
	const schemaOf = (schema: z.ZodType, io: "input" | "output" = "input"): Json => {
		const { $schema, $defs, ...json } = JSON.parse(
			JSON.stringify(z.toJSONSchema(schema, { io })).replaceAll(
				'"#/$defs/',
				'"#/components/schemas/',
			),
		);
		Object.assign(components, $defs);
		return json;
	};
	const problem = {
		content: { "application/problem+json": { schema: schemaOf(problemSchema) } },
	};

	const operationOf = (route: Route): Json => ({
		summary: route.summary,
		...(route.roles.length > 0
			? { security: [{ token: [] }], "x-roles": route.roles }
			: { security: [] }),
		...parametersOf(route, schemaOf),
		...(route.body && {
			requestBody: {
				required: true,
				content: { "application/json": { schema: schemaOf(route.body) } },
			},
		}),
		responses: {
			[route.status]: {
				description: route.status === 202 ? "Kept; worked on in a moment" : "Done",
				content: { "application/json": { schema: schemaOf(route.result) } },
			},
			...Object.fromEntries(
				refusalsOf(route).map((status) => [status, { description: REFUSALS[status], ...problem }]),
			),
		},
	});

	const byPath = Map.groupBy(routes, ({ path }) => path);
	const paths = Object.fromEntries(
		[...byPath].map(([path, all]) => [
			path,
			Object.fromEntries(all.map((route) => [route.method.toLowerCase(), operationOf(route)])),
		]),
	);
	return {
		openapi: "3.1.0",
		info: {
			title: "Earshot",
			version,
			description:
				"Posts, cases, ideas and customers. Texts of posts are a stranger's: show them as text, never as markup.",
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		paths,
		components: {
			schemas: components,
			securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
		},
	};
}

function parametersOf({ path, query }: Route, schemaOf: (schema: z.ZodType, io: "output") => Json) {
	const parameters = [
		...namesIn(path).map((name) => ({
			...{ name, in: "path", required: true, schema: { type: "string" } },
		})),
		...Object.entries(query).map(([name, schema]) => ({
			...{ name, in: "query", required: !schema.safeParse(undefined).success },
			schema: schemaOf(schema, "output"),
			// lists are separated by commas
			...{ style: "form", explode: false },
		})),
	];
	return parameters.length > 0 && { parameters };
}

function refusalsOf({ method, roles, path, query, body }: Route): (keyof typeof REFUSALS)[] {
	return [
		...(body || Object.keys(query).length > 0 ? [400 as const] : []),
		...(roles.length > 0 ? [401 as const, 403 as const] : []),
		...(path.includes("{") ? [404 as const] : []),
		...(method === "POST" && path.includes("{") ? [409 as const] : []),
	];
}
