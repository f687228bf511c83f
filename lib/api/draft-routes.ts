import * as z from "zod";
import { ConflictError } from "../kernel/errors.ts";
import { DRAFT_MODES, redrafted } from "../replies/draft.ts";
import { route } from "./route.ts";
import { draftSchema } from "./writing-schemas.ts";

/** Longer than any reply may be: what does not fit into one is still kept. */
const words = z.string().max(20_000);

/** Those who may write on cases. */
const WRITERS = ["agent", "lead", "admin"] as const;

/** Routes about what is written and not sent: each person has their own. */
export const draftRoutes = [
	route({
		method: "GET",
		path: "/api/cases/{id}/draft",
		summary: "What the caller has written on a case and not sent",
		roles: WRITERS,
		result: draftSchema,
		handle: ({ house }, { caller, params }) =>
			house.drafts.draft({ person: caller.id, caseId: params.id }),
	}),
	route({
		method: "POST",
		path: "/api/cases/{id}/draft",
		summary: "Keeps what the caller has written on a case; an empty text forgets it",
		roles: WRITERS,
		body: z.strictObject({
			mode: z.enum(DRAFT_MODES),
			text: words,
			/** The version that the caller has seen: if another one stands, nothing is kept. */
			expectedVersion: z.int().min(0),
		}),
		result: draftSchema,
		async handle({ house, clock }, { caller, params, body: { mode, text, expectedVersion } }) {
			const place = { person: caller.id, caseId: params.id };
			const draft = await house.drafts.draft(place);
			// also the second delivery of what was kept
			if (draft.texts[mode] === text) return draft;
			const at = clock();
			const next = { ...redrafted(draft, mode, text, at), at };
			if (draft.version !== expectedVersion || !(await house.drafts.keep(place, next)))
				throw new ConflictError("this draft was changed elsewhere; look again", draft.version);
			return next;
		},
	}),
];
