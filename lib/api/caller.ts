import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import { ForbiddenError, UnauthenticatedError } from "../kernel/errors.ts";

export const ROLES = ["agent", "lead", "product-manager", "admin"] as const;
/** What somebody who signs in may do. */
export type Role = (typeof ROLES)[number];

/** Groups of the user pool that people sign in to, each with the role that its people have here. */
export const ROLE_OF_GROUP: Readonly<Record<string, Role>> = {
	agent: "agent",
	lead: "lead",
	product: "product-manager",
	admin: "admin",
};

/** Who calls, as the verified token says. */
export interface Caller {
	/** A person's id: `agent:sam`. */
	readonly id: string;
	readonly roles: readonly Role[];
}

/** The gateway has checked the token; what it found there stands here. A list arrives as `[a b]`, as `a,b` or as itself. */
const requestContext = z.object({
	authorizer: z.object({
		jwt: z.object({
			claims: z.object({
				sub: z.string().min(1),
				email: z.string().optional(),
				email_verified: z.union([z.string(), z.boolean()]).optional(),
				"cognito:groups": z.union([z.string(), z.array(z.string())]).default([]),
			}),
		}),
	}),
});

const namesIn = (groups: string | readonly string[]): readonly string[] =>
	typeof groups === "string" ? groups.replace(/^\[|\]$/g, "").split(/[\s,]+/) : groups;

/** Roles of a user pool's groups; the embedded cloud names the roles themselves. */
const rolesOf = (groups: readonly string[]): readonly Role[] =>
	ROLES.filter((role) => groups.some((group) => group === role || ROLE_OF_GROUP[group] === role));

/** Of several roles, the one that a person's id says. */
const BY_REACH: readonly Role[] = ["admin", "lead", "agent", "product-manager"];

/**
 * The id of a person as `processes/teams.json` writes it: their role, and their address before the `@`. Sam.Reed@… in the
 * group agent is `agent:sam-reed`. An address that nobody verified may be another person's.
 */
function personOf(
	{
		sub,
		email = "",
		email_verified,
	}: { sub: string; email?: string | undefined; email_verified?: unknown },
	roles: readonly Role[],
): string {
	const role = BY_REACH.find((one) => roles.includes(one));
	const name = (email.split("@")[0] ?? "")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");
	const isTheirs = String(email_verified) === "true" && name !== "";
	return isTheirs && role !== undefined ? `${role}:${name}` : sub;
}

/**
 * Who calls.
 * @throws {UnauthenticatedError} when nobody has signed in
 */
export function callerOf(event: Pick<APIGatewayProxyEventV2, "requestContext">): Caller {
	const { data } = requestContext.safeParse(event.requestContext);
	if (!data) throw new UnauthenticatedError("sign in, and send the token as `Bearer`");
	const { "cognito:groups": groups, ...claims } = data.authorizer.jwt.claims;
	const roles = rolesOf(namesIn(groups));
	return { id: personOf(claims, roles), roles };
}

/** @throws {ForbiddenError} when the caller has none of the roles */
export function demand(caller: Caller, roles: readonly Role[]): void {
	if (!roles.some((role) => caller.roles.includes(role)))
		throw new ForbiddenError(`this takes the role ${roles.join(" or ")}`);
}

/** The caller's own: no other person's command has it, and none of the machine's. */
export const commandIdOf = ({ id }: Caller, commandId: string): string => `${id} ${commandId}`;
