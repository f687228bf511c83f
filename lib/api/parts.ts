import * as z from "zod";
import { fromCursor } from "../kernel/page.ts";

/** A moment in an answer. */
export const instant = z.string().meta({ format: "date-time" });

/** A list, one page of it. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
	z.object({
		items: z.array(item),
		/** Hand it back as `cursor` for the page that follows; absent on the last one. */
		next: z.string().optional(),
	});

/** DynamoDB takes no longer sort key. */
const LONGEST_KEY = 1024;

function isCursor(cursor: string): boolean {
	try {
		const sortKey = fromCursor(cursor);
		return sortKey !== "" && sortKey.isWellFormed() && Buffer.byteLength(sortKey) <= LONGEST_KEY;
	} catch {
		return false;
	}
}

/** How far a page goes. */
export const limit = z.coerce.number().int().min(1).max(100).default(50);

/** Parameters of a list that is read page by page. */
export const paging = {
	cursor: z
		.string()
		.refine(isCursor, "not a cursor of this list; leave it out to start anew")
		.optional(),
	limit,
};

/** The page that was asked for, as tables take it. */
export const pageAsked = ({
	cursor,
	limit: most,
}: {
	readonly cursor?: string | undefined;
	readonly limit: number;
}) => ({ limit: most, ...(cursor !== undefined && { cursor }) });

/** The place that a cursor stands for, of a list that goes on behind it. */
export const placeIn = (cursor: string | undefined): string | undefined =>
	cursor === undefined ? undefined : fromCursor(cursor);

/** Some of these words, separated by commas. */
export const listOf = <const Word extends string>(
	words: readonly Word[],
	fallback: readonly Word[],
) =>
	z.preprocess(
		(given) => (typeof given === "string" ? [...new Set(given.split(","))] : given),
		z.array(z.enum(words)).default([...fallback]),
	);

/** What every command carries beside what it asks. */
const commandParts = {
	/** Chosen by the caller; repeated, the command returns its first result. */
	commandId: z.string().min(1).max(200),
	/** The version that the caller has seen: if another one stands, the command is refused. */
	expectedVersion: z.int().min(0).optional(),
};

/** The body of a request that carries one of these commands. */
export function commandBody<Command extends z.ZodDiscriminatedUnion<readonly z.ZodObject[]>>(
	commands: Command,
) {
	const [first, ...others] = commands.options.map(({ shape }) =>
		z.strictObject({ ...shape, ...commandParts }),
	);
	if (!first) throw new Error("there is no command");
	return z
		.discriminatedUnion("command", [first, ...others])
		.transform(({ commandId, expectedVersion, ...command }) => ({
			commandId,
			...(expectedVersion !== undefined && { expectedVersion }),
			command: commands.parse(command),
		}));
}
