import * as z from "zod";
import { IDEA_STATUSES } from "../ideas/idea.ts";
import { instant } from "./parts.ts";
import { postRowSchema } from "./post-schemas.ts";

/** An idea as a list shows it. */
export const ideaRowSchema = z
	.object({
		id: z.string(),
		title: z.string(),
		area: z.string(),
		status: z.enum(IDEA_STATUSES),
		owner: z.string().optional(),
		/** Customers who want it. */
		votes: z.int(),
		/** Followers of everyone who asked. */
		reach: z.number(),
		suggestions: z.int(),
		mergedInto: z.string().optional(),
		createdAt: instant,
	})
	.meta({ id: "IdeaRow" });

/** What people made of an idea. */
export const ideaSchema = z
	.object({
		id: z.string(),
		/** Goes up by one with every command: hand it back as `expectedVersion`. */
		version: z.int(),
		title: z.string(),
		problem: z.string(),
		area: z.string(),
		owner: z.string().optional(),
		status: z.enum(IDEA_STATUSES),
		/** What everyone who asked is told. */
		answer: z.string().optional(),
		mergedInto: z.string().optional(),
		comments: z.array(z.object({ by: z.string(), at: instant, text: z.string() })),
		createdAt: instant,
	})
	.meta({ id: "Idea" });

const quoteSchema = z.object({ start: z.int(), end: z.int(), text: z.string() });

const voteSchema = z
	.object({
		ideaId: z.string(),
		customerId: z.string(),
		postKey: z.string().optional(),
		quote: quoteSchema.optional(),
		similarity: z.number(),
		how: z.enum(["first", "similar", "person"]),
		reach: z.number(),
		at: instant,
		by: z.string(),
		/** The post that asked; of the latest votes only. */
		post: postRowSchema.optional(),
	})
	.meta({ id: "Vote" });

const suggestionSchema = z
	.object({
		ideaId: z.string(),
		customerId: z.string(),
		postKey: z.string(),
		quote: quoteSchema,
		similarity: z.number(),
		at: instant,
		post: postRowSchema.optional(),
	})
	.meta({ id: "Suggestion" });

/** An idea with its evidence, and that of all that was merged into it. */
export const ideaDetailSchema = z
	.object({
		idea: ideaSchema,
		/** Newest first. */
		votes: z.array(voteSchema),
		/** Wishes that a person has to settle. */
		suggestions: z.array(suggestionSchema),
		merged: z.array(ideaRowSchema),
		/** What people did to it, oldest first. */
		events: z.array(
			z.object({
				ideaId: z.string(),
				seq: z.int(),
				commandId: z.string(),
				at: instant,
				by: z.string(),
				events: z.array(z.looseObject({ type: z.string() })),
			}),
		),
	})
	.meta({ id: "IdeaDetail" });
