import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import { ForbiddenError, UnauthenticatedError } from "../kernel/errors.ts";

export const ROLES = ["agent", "lead", "product-manager", "admin"] as const;
/** What somebody who signs in may do. */
export type Role = (typeof ROLES)[number];

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
				"cognito:groups": z.union([z.string(), z.array(z.string())]).default([]),
			}),
		}),
	}),
});

const namesIn = (groups: string | readonly string[]): readonly string[] =>
	typeof groups === "string" ? groups.replace(/^\[|\]$/g, "").split(/[\s,]+/) : groups;

/**
 * Who calls.
 * @throws {UnauthenticatedError} when nobody has signed in
 */
export function callerOf(event: Pick<APIGatewayProxyEventV2, "requestContext">): Caller {
	const { data } = requestContext.safeParse(event.requestContext);
	if (!data) throw new UnauthenticatedError("sign in, and send the token as `Bearer`");
	const { sub, "cognito:groups": groups } = data.authorizer.jwt.claims;
	const names = namesIn(groups);
	return { id: sub, roles: ROLES.filter((role) => names.includes(role)) };
}

/** @throws {ForbiddenError} when the caller has none of the roles */
export function demand(caller: Caller, roles: readonly Role[]): void {
	if (!roles.some((role) => caller.roles.includes(role)))
		throw new ForbiddenError(`this takes the role ${roles.join(" or ")}`);
}
