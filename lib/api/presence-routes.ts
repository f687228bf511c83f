import * as z from "zod";
import { PRESENCES } from "../cases/presence-table.ts";
import { ROLES } from "./caller.ts";
import { route } from "./route.ts";
import { presenceSchema } from "./writing-schemas.ts";

/** Routes about who is at a case; who is there, a case's detail says. */
export const presenceRoutes = [
	route({
		method: "POST",
		path: "/api/cases/{id}/presence",
		summary: "Says that the caller looks at a case, writes, or has gone; to be repeated every 15 s",
		roles: ROLES,
		body: z.strictObject({ doing: z.enum([...PRESENCES, "gone"]) }),
		result: z.object({ present: z.array(presenceSchema) }),
		async handle({ house: { presence }, clock }, { caller, params, body: { doing } }) {
			const now = clock();
			if (doing === "gone") await presence.leave(params.id, caller.id);
			else await presence.note(params.id, { person: caller.id, doing, at: now });
			return { present: await presence.at(params.id, now) };
		},
	}),
];
