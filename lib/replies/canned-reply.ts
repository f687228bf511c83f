import * as z from "zod";
import type { Instant } from "../kernel/clock.ts";

/** What a canned reply can name in double braces, as in `{{customer.name}}`. */
export const CANNED_VARIABLES = [
	"customer.name",
	"customer.handle",
	"agent.name",
	"case.id",
	"order.id",
] as const;

const VARIABLE = /\{\{([^{}]*)\}\}/gu;

/** What a text names in double braces and nobody can fill in. */
const unknownIn = (text: string): string[] =>
	[...text.matchAll(VARIABLE)]
		.map(([, name = ""]) => name.trim())
		.filter((name) => !CANNED_VARIABLES.some((one) => one === name));

/** Typed after a slash: small letters, digits and hyphens. */
export const cannedPrefix = z
	.string()
	.regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]{0,29}$/u, "use small letters, digits, hyphens");

/** Names in double braces only what can be filled in. */
export const cannedText = z
	.string()
	.trim()
	.min(1)
	.max(5000)
	.superRefine((text, { addIssue }) => {
		const [unknown] = unknownIn(text);
		if (unknown !== undefined)
			addIssue({
				code: "custom",
				message: `nobody knows {{${unknown}}}; there are ${CANNED_VARIABLES.map((one) => `{{${one}}}`).join(", ")}`,
			});
	});

/** A reply that is written once and used often. */
export interface CannedReply {
	readonly prefix: string;
	readonly text: string;
	/** 0 as the owner's file has it; goes up by one with every change. */
	readonly version: number;
	/** Who changed it last. */
	readonly by?: string;
	readonly at?: Instant;
}

/** One that people changed; a deleted one hides what the owner's file has under its prefix. */
export interface KeptCannedReply extends Required<CannedReply> {
	readonly deleted: boolean;
}

const file = z.array(z.strictObject({ prefix: cannedPrefix, text: cannedText }));

/** Reads the content of `processes/canned-replies.json`. @throws {ZodError} naming what is wrong */
export const parseCannedReplies = (json: unknown): CannedReply[] =>
	file.parse(json).map((one) => ({ ...one, version: 0 }));

/** What agents can use: the owner's file with everything that people changed on top, by prefix. */
export function inUse(
	fromFile: readonly CannedReply[],
	kept: readonly KeptCannedReply[],
): CannedReply[] {
	const byPrefix = new Map<string, CannedReply>(fromFile.map((one) => [one.prefix, one]));
	for (const { deleted, ...one } of kept)
		if (deleted) byPrefix.delete(one.prefix);
		else byPrefix.set(one.prefix, one);
	return [...byPrefix.values()].sort((one, other) => (one.prefix < other.prefix ? -1 : 1));
}
