import * as z from "zod";
import { PRESENCES } from "../cases/presence-table.ts";
import { instant } from "./parts.ts";

/** What somebody has written on a case and not sent. */
export const draftSchema = z
	.object({
		texts: z.object({ public: z.string(), private: z.string(), note: z.string() }),
		/** 0 while nothing was ever written: hand it back as `expectedVersion`. */
		version: z.int(),
		at: instant.optional(),
	})
	.meta({ id: "Draft" });

/** A reply that is written once and used often. */
export const cannedReplySchema = z
	.object({
		/** Typed after a slash. */
		prefix: z.string(),
		/** `{{customer.name}}` and the like stand for what they name. */
		text: z.string(),
		/** 0 as the owner's file has it: hand it back as `expectedVersion`. */
		version: z.int(),
		by: z.string().optional(),
		at: instant.optional(),
	})
	.meta({ id: "CannedReply" });

/** Somebody who is at a case. */
export const presenceSchema = z
	.object({ person: z.string(), doing: z.enum(PRESENCES), at: instant })
	.meta({ id: "Presence" });
