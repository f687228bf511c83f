import * as z from "zod";
import { viewFilters } from "./view.ts";
import { countSchema } from "./view-count.ts";

/** A saved view, as the caller sees it. */
export const viewSchema = z
	.object({
		id: z.string(),
		name: z.string(),
		filters: viewFilters,
		/** Who made it. */
		owner: z.string(),
		/** Everyone of this team has it; without one, its owner alone. */
		team: z.string().optional(),
		version: z.int(),
		/** Whether the caller may change it. */
		mayChange: z.boolean(),
	})
	.meta({ id: "View" });

/** A saved view in the list of them. */
export const viewRowSchema = viewSchema
	.extend({
		/** Of the cases that it shows; absent where no index can count them. */
		count: countSchema.optional(),
	})
	.meta({ id: "ViewRow" });
