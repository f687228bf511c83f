import { describe, expect, it } from "@jest/globals";
import { ROLES, type Role } from "../../lib/api/caller.ts";
import type { Claims } from "../factories/api.ts";
import { inMemoryApi } from "../factories/api.ts";

interface Operation {
	readonly security: readonly unknown[];
	readonly "x-roles"?: readonly Role[];
}

const api = inMemoryApi();
const { body: document } = await api.get<{
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}>("/api/openapi.json", { as: null });

/** Every route that the document knows, with something in place of its parameters. */
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({
		...{ method: method.toUpperCase(), path: path.replace(/\{\w+\}/g, "0000-0000-0000") },
		...{ roles: operation["x-roles"] ?? [], isPublic: operation.security.length === 0 },
	})),
);
const signedIn = operations.filter(({ isPublic }) => !isPublic);

const refusal = (status: number, type: string) => ({
	status,
	headers: { "content-type": "application/problem+json" },
	body: { type: `urn:earshot:problem:${type}`, status, title: expect.any(String) },
});

it("the document names routes of both kinds", () => {
	expect(signedIn.length).toBeGreaterThan(15);
	expect(operations.length - signedIn.length).toBe(2);
});

describe.each(signedIn)("$method $path", ({ method, path, roles }) => {
	const denied = ROLES.filter((role) => !roles.includes(role));

	it("answers 401 to whoever has not signed in", async () => {
		expect(await api.call(method, path, { as: null })).toMatchObject(
			refusal(401, "unauthenticated"),
		);
	});

	it("answers 403 to whoever signed in without a role", async () => {
		expect(await api.call(method, path, { as: { sub: "somebody" } })).toMatchObject(
			refusal(403, "forbidden"),
		);
	});

	it.each(denied.length > 0 ? denied : ["no other"])("answers 403 to the role %s", async (role) => {
		const claims = { sub: "somebody", "cognito:groups": [role] };
		expect(await api.call(method, path, { as: claims })).toMatchObject(refusal(403, "forbidden"));
	});

	it.each(roles)("lets the role %s in", async (role) => {
		const { status } = await api.call(method, path, { as: role });
		expect([401, 403, 500]).not.toContain(status);
	});
});

it.each(operations.filter(({ isPublic }) => isPublic))(
	"$method $path answers everyone",
	async ({ method, path }) => {
		expect(await api.call(method, path, { as: null })).toMatchObject({ status: 200 });
	},
);

it("only those who work on cases may work on them, and only those who own the backlog on ideas", () => {
	const rolesOf = (path: string) => operations.find((one) => one.path === path)?.roles;
	expect(rolesOf("/api/cases/0000-0000-0000/commands")).toEqual(["agent", "lead", "admin"]);
	expect(rolesOf("/api/ideas/0000-0000-0000/commands")).toEqual([
		...["product-manager", "lead", "admin"],
	]);
	expect(rolesOf("/api/connections")).toEqual(["lead", "admin"]);
	expect(rolesOf("/api/ledger")).toEqual([...ROLES]);
});

describe("a token's groups", () => {
	it.each([
		["as the gateway writes a list", "[other lead]"],
		["separated by commas", "other,lead"],
		["separated by commas and spaces", "other, lead"],
		["as a list", ["other", "lead"]],
		["as one word", "lead"],
	])("are roles %s", async (_how, groups) => {
		const claims: Claims = { sub: "lead:ruth", "cognito:groups": groups };
		expect(await api.get("/api/connections", { as: claims })).toMatchObject({ status: 200 });
	});

	it("name the product managers as Cognito does: product", async () => {
		const claims: Claims = { sub: "product-manager:pia", "cognito:groups": "[product]" };
		expect(await api.get("/api/me", { as: claims })).toMatchObject({
			body: { roles: ["product-manager"] },
		});
	});

	it.each([["leader"], ["[misleading]"], [""], ["[]"], [[]]])(
		"%j gives no role",
		async (groups) => {
			const claims: Claims = { sub: "lead:ruth", "cognito:groups": groups };
			expect(await api.get("/api/connections", { as: claims })).toMatchObject({ status: 403 });
		},
	);

	it.each([[{}], [{ sub: "" }], [{ sub: 7, "cognito:groups": "lead" }]])(
		"count for nothing when nobody is named: %j",
		async (claims) => {
			expect(await api.get("/api/connections", { as: claims })).toMatchObject({ status: 401 });
		},
	);
});

describe("a person of a user pool", () => {
	const SUB = "f3a4c8d2-0000-4000-8000-000000000001";
	const whoIs = async (claims: Claims) =>
		(await api.get<{ id: string }>("/api/me", { as: { sub: SUB, ...claims } })).body.id;
	const email = (address: string, groups: string, email_verified: unknown = "true") =>
		({ email: address, email_verified, "cognito:groups": groups }) as Claims;

	it.each([
		["sam@petrel.example", "[agent]", "agent:sam"],
		["Sam.Reed@petrel.example", "[agent]", "agent:sam-reed"],
		["ruth@petrel.example", "[agent lead]", "lead:ruth"],
		["ada@petrel.example", "[admin agent]", "admin:ada"],
		["pia@petrel.example", "[product]", "product-manager:pia"],
	])("%s in %s is %s", async (address, groups, id) => {
		expect(await whoIs(email(address, groups))).toBe(id);
	});

	it("is verified also where the gateway gives a boolean", async () => {
		expect(await whoIs(email("sam@petrel.example", "agent", true))).toBe("agent:sam");
	});

	it.each([
		["an address that nobody verified", email("ruth@petrel.example", "[lead]", "false")],
		[
			"an address without a word on that",
			{ email: "ruth@petrel.example", "cognito:groups": "lead" },
		],
		["an address of no letters", email("...@petrel.example", "[agent]")],
		["no address", { "cognito:groups": "[agent]" }],
	])("is nobody's colleague with %s", async (_what, claims) => {
		expect(await whoIs(claims as Claims)).toBe(SUB);
	});

	it("has the name that the team gives whoever has this id", async () => {
		expect(
			await api.get("/api/me", { as: { sub: SUB, ...email("sam@petrel.example", "[agent]") } }),
		).toMatchObject({ body: { id: "agent:sam", name: "Sam Reed" } });
	});
});
