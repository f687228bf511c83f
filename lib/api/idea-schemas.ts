import * as z from "zod";
import { IDEA_STATUSES } from "../ideas/idea.ts";
import { UNTOLD_REASONS } from "../ideas/telling.ts";
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
		/** Persons who want it: linked customers count once. */
		votes: z.int(),
		/** How much it is asked for lately: orders the list, and has no unit. */
		trend: z.number(),
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
		/** Who stands for the customer and all who are linked to them: votes of one person count once. */
		person: z.string(),
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

const reasonSchema = z.enum(UNTOLD_REASONS);

const waySchema = z.discriminatedUnion("how", [
	z.object({
		how: z.literal("reply"),
		customerId: z.string(),
		postKey: z.string(),
		channel: z.string(),
		audience: z.enum(["public", "private"]),
	}),
	z.object({
		how: z.literal("untold"),
		customerId: z.string(),
		reason: reasonSchema,
		/** In the channel's words. */
		detail: z.string().optional(),
	}),
]);

/** Who would be told of a status. */
export const tellingPreviewSchema = z
	.object({
		/** Persons who asked. */
		asked: z.int(),
		/** The first of them, each with a way or a reason. */
		people: z.array(z.object({ person: z.string(), name: z.string(), way: waySchema })),
	})
	.meta({ id: "TellingPreview" });

const tellingSchema = z
	.object({
		/** Of the turn that changed the status. */
		seq: z.int(),
		asked: z.int(),
		sent: z.int(),
		/** On their way. */
		waiting: z.int(),
		/** That have no answer and get none. */
		untold: z.int(),
		/** Nobody is left to be looked at. */
		done: z.boolean(),
		/** The first of them. */
		people: z.array(
			z.object({
				person: z.string(),
				way: waySchema,
				/** What became of the answer. */
				heard: z
					.object({
						sent: z.boolean(),
						at: instant,
						url: z.string().optional(),
						problem: z.string().optional(),
					})
					.optional(),
			}),
		),
	})
	.meta({ id: "Telling" });

/** What a merge would give. */
export const mergePreviewSchema = z
	.object({
		/** Persons who would want the one idea. */
		votes: z.int(),
		/** Of those, who want both today: they count once. */
		both: z.int(),
		/** Ideas that come along. */
		along: z.int(),
	})
	.meta({ id: "MergePreview" });

/** Ideas like another one, most alike first. */
export const similarIdeasSchema = z.object({
	items: z.array(
		z
			.object({ idea: ideaRowSchema, similarity: z.number().meta({ description: "0 to 1" }) })
			.meta({ id: "SimilarIdea" }),
	),
});

/** An idea with its evidence, and that of all that was merged into it. */
export const ideaDetailSchema = z
	.object({
		idea: ideaSchema,
		/** Newest first. */
		votes: z.array(voteSchema),
		/** Wishes that a person has to settle. */
		suggestions: z.array(suggestionSchema),
		merged: z.array(ideaRowSchema),
		/** Persons who want it: linked customers count once. */
		voters: z.int(),
		/** Status changes that were told to those who asked, latest first. */
		tellings: z.array(tellingSchema),
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
