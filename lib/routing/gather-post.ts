import { gatherIdea } from "../ideas/gather-idea.ts";
import type { IdeaTable, WishFact, WishPlace } from "../ideas/idea-table.ts";
import { wishOf } from "../ideas/similarity.ts";
import { NotFoundError } from "../kernel/errors.ts";
import type { Span } from "../language/reading.ts";
import type { DecidedTable } from "./decided-table.ts";

/** Longest beginning of a post that is kept with its wish, in UTF-16 code units. */
const LONGEST = 500;

/** The words by which a wish is compared: the post's beginning, or the wish alone where that stands further behind. */
function wordsOf(text: string, spans: readonly Span[]): Pick<WishFact, "text" | "quote"> {
	const quote = wishOf(text, spans);
	if (quote.end <= LONGEST) return { text: text.slice(0, LONGEST).toWellFormed(), quote };
	return { text: quote.text, quote: { ...quote, start: 0, end: quote.text.length } };
}

/** Gathers what a post wishes for into the backlog of its product area. Repeated, it changes nothing. */
export async function gatherPost(
	{ decided, ideas }: { readonly decided: DecidedTable; readonly ideas: IdeaTable },
	postKey: string,
): Promise<WishPlace | undefined> {
	const facts = await decided.facts(postKey);
	if (!facts?.decided) throw new NotFoundError("decision on post", postKey);
	const { post, decided: fact } = facts;
	if (fact.customerId === undefined) return undefined;
	const spans = fact.reading.evidence.filter((one) => one.for === "idea" && one.weight > 0);
	return gatherIdea(ideas, {
		area: fact.decision.gatherIdea.area,
		postKey,
		receivedAt: post.receivedAt,
		customerId: fact.customerId,
		...wordsOf(post.text, spans),
		reach: post.author.followers ?? 0,
	});
}
