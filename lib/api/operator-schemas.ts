import * as z from "zod";
import { ROLES } from "./caller.ts";

/** Who the caller is. */
export const meSchema = z
	.object({
		/** A person's id, as cases name their owner. */
		id: z.string(),
		/** As their team calls them; absent where no team does. */
		name: z.string().optional(),
		roles: z.array(z.enum(ROLES)),
		/** Those that they work for, as a member, lead or manager. */
		teams: z.array(z.object({ id: z.string(), name: z.string() })),
	})
	.meta({ id: "Me" });
