import { describe, expect, it } from "@jest/globals";
import { documentOf } from "../../lib/api/openapi.ts";
import { ROUTES } from "../../lib/api/routes.ts";

type Json = Readonly<Record<string, unknown>>;

interface Operation {
	readonly summary: string;
	readonly parameters?: readonly {
		readonly name: string;
		readonly in: string;
		readonly required: boolean;
		readonly schema: Json;
	}[];
	readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
	readonly responses: Readonly<
		Record<
			string,
			{
				readonly description: string;
				readonly content: Readonly<Record<string, { readonly schema: Json }>>;
			}
		>
	>;
}

/** As it is sent. */
const document: {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Json };
} = JSON.parse(JSON.stringify(documentOf(ROUTES, "1.2.3")));
const { schemas } = document.components;

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({
		...{ path, method, operation, name: `${method} ${path}` },
	})),
);
const named = (name: string) => {
	const found = operations.find((one) => one.name === name);
	if (!found) throw new Error(`the document has no ${name}`);
	return found.operation;
};
const parameter = (name: string, of: string) =>
	named(of).parameters?.find((one) => one.name === name);

it("is OpenAPI 3.1 with title, version and one kind of token", () => {
	expect(document).toMatchObject({
		openapi: "3.1.0",
		info: { title: "Earshot", version: "1.2.3" },
		components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
	});
	expect(Object.keys(document).sort()).toEqual(["components", "info", "openapi", "paths"]);
});

it("lists every route, and every route once", () => {
	const routes = ROUTES.map(({ method, path }) => `${method.toLowerCase()} ${path}`);
	expect(operations.map(({ name }) => name).sort()).toEqual(routes.sort());
	expect(new Set(routes).size).toBe(routes.length);
});

it.each(operations)("$name names its parameters, its answers and what they hold", (one) => {
	const { path, operation } = one;
	const inPath = operation.parameters?.filter((each) => each.in === "path") ?? [];
	expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
	expect(inPath.every(({ required }) => required)).toBe(true);
	expect(operation.summary).toMatch(/^\S.+[^.]$/);
	for (const [status, { description, content }] of Object.entries(operation.responses)) {
		expect(status).toMatch(/^(200|202|400|401|403|404|409)$/);
		expect(description).not.toBe("");
		const type = Number(status) < 300 ? "application/json" : "application/problem+json";
		expect(Object.keys(content)).toEqual([type]);
		expect(Object.keys(content[type]?.schema ?? {})).not.toEqual([]);
	}
});

it("leaves no schema out that it refers to, and none that nobody refers to", () => {
	const text = JSON.stringify(document);
	const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
	expect([...new Set(referred)].sort()).toEqual(Object.keys(schemas).sort());
	expect(text.match(/"\$(schema|defs)"|"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull();
});

it.each(operations)("$name says what a list is: items and next", ({ operation }) => {
	const pages = Object.values(operation.parameters ?? []).some(({ name }) => name === "cursor");
	const schema = operation.responses["200"]?.content["application/json"]?.schema;
	if (pages) expect(schema).toMatchObject({ required: ["items"], properties: { next: {} } });
});

describe("what it says of a request", () => {
	it("comes from the schemas that check it", () => {
		expect(parameter("status", "get /api/cases")).toMatchObject({
			required: false,
			schema: { type: "array", default: ["new", "open"], items: { enum: expect.any(Array) } },
		});
		expect(parameter("limit", "get /api/cases")?.schema).toMatchObject({
			minimum: 1,
			maximum: 100,
		});
		expect(parameter("q", "get /api/search")).toMatchObject({ required: true });
	});

	it("names every command with what it needs", () => {
		const schema = named("post /api/cases/{id}/commands").requestBody?.content["application/json"]
			?.schema as { readonly oneOf: readonly { readonly required: readonly string[] }[] };
		expect(schema.oneOf.length).toBeGreaterThan(15);
		for (const { required } of schema.oneOf)
			expect(required).toEqual(expect.arrayContaining(["command", "commandId"]));
	});
});
