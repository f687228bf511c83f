import * as z from "zod";
import {
	ConflictError,
	DomainError,
	ForbiddenError,
	InvalidError,
	NotAllowedError,
	NotFoundError,
	UnauthenticatedError,
} from "../kernel/errors.ts";

/** What every refusal says: RFC 9457, with what a caller needs to do better. */
export const problemSchema = z
	.object({
		/** Names the kind of problem; nothing is to be fetched there. */
		type: z.string(),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		/** Of 400: JSON pointer of a field of the body, or `/name` of a query parameter → what is wrong with it. */
		fields: z.record(z.string(), z.string()).optional(),
		/** Of 409: the version that stands now. */
		currentVersion: z.int().optional(),
	})
	.meta({ id: "Problem" });
export type Problem = z.infer<typeof problemSchema>;

const problem = (name: string, title: string, status: number, detail: string): Problem => ({
	...{ type: `urn:earshot:problem:${name}`, title, status, detail },
});

/** What to answer for whatever was thrown. What was not raised on purpose is not told: it may hold anything. */
export function problemOf(error: unknown): Problem {
	if (error instanceof InvalidError)
		return {
			...problem("invalid", "The request is not usable", 400, error.message.replace(/^: /, "")),
			fields: error.fields,
		};
	if (error instanceof UnauthenticatedError)
		return problem("unauthenticated", "The caller is not known", 401, error.message);
	if (error instanceof ForbiddenError)
		return problem("forbidden", "The caller may not do this", 403, error.message);
	if (error instanceof NotFoundError)
		return problem("not-found", "There is nothing of that name", 404, error.message);
	if (error instanceof ConflictError)
		return {
			...problem("conflict", "Somebody else was first", 409, error.message),
			...(error.currentVersion !== undefined && { currentVersion: error.currentVersion }),
		};
	if (error instanceof NotAllowedError)
		return problem("not-allowed", "It does not apply as things stand", 409, error.message);
	return problem("internal", "Something broke on our side", 500, "It is logged; try again later.");
}

/** Whether somebody of ours has to look at it. */
export const isFault = (error: unknown): boolean => !(error instanceof DomainError);
