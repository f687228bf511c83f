import type { QueueIdea } from "../ideas/command-idea.ts";
import { gatherIdea, settleWithdrawn } from "../ideas/gather-idea.ts";
import type { Quote } from "../ideas/idea.ts";
import type { IdeaTable, WishFact, WishPlace } from "../ideas/idea-table.ts";
import { wishOf } from "../ideas/similarity.ts";
import { NotFoundError } from "../kernel/errors.ts";
import type { DecidedTable, PostFacts } from "./decided-table.ts";

/** Longest beginning of a post that is kept with its wish, in UTF-16 code units. */
const LONGEST = 500;

/** What a person marked is the wish, and nothing around it. */
const markedWords = (text: string): Pick<WishFact, "text" | "quote"> => ({
	...{ text, quote: { start: 0, end: text.length, text } },
});

/** The words by which a wish is compared: the post's beginning, or the wish alone where that stands further behind. */
function wordsOf(text: string, quote: Quote): Pick<WishFact, "text" | "quote"> {
	if (quote.end <= LONGEST) return { text: text.slice(0, LONGEST).toWellFormed(), quote };
	return { text: quote.text, quote: { ...quote, start: 0, end: quote.text.length } };
}

/**
 * Gathers what a post wishes for into the backlog of its product area, as the latest word of a person has it. Repeated,
 * it changes nothing.
 * @returns where the wish went; `undefined` when it went nowhere
 */
export async function gatherPost(
	{ decided, ideas }: { readonly decided: DecidedTable; readonly ideas: IdeaTable },
	postKey: string,
): Promise<WishPlace | undefined> {
	const facts = await decided.facts(postKey);
	if (!facts?.decided) throw new NotFoundError("decision on post", postKey);
	const { post, decided: fact, dispositions } = facts;
	if (fact.customerId === undefined) return undefined;
	const { area } = fact.decision.gatherIdea;
	const last = dispositions.at(-1);
	// the first one is Earshot's own, and follows from what was decided
	if (last && dispositions.length > 1)
		await settleWithdrawn(
			ideas,
			{ area, receivedAt: post.receivedAt, postKey },
			{ withdrawn: !last.gathersIdea, by: last.by, at: last.at },
		);
	const marked = dispositions.findLast(({ wish }) => wish)?.wish;
	const spans = fact.reading.evidence.filter((one) => one.for === "idea" && one.weight > 0);
	return gatherIdea(ideas, {
		area,
		postKey,
		receivedAt: post.receivedAt,
		customerId: fact.customerId,
		...(marked ? markedWords(marked.text) : wordsOf(post.text, wishOf(post.text, spans))),
		reach: post.author.followers ?? 0,
	});
}

/**
 * Has the wish of a post gathered anew where its `number`th disposition, 1 for the first, sends it into the backlog or
 * takes it out. To be called when that disposition is recorded.
 */
export async function gatherRerouted(
	queueIdea: QueueIdea,
	{ post, decided, dispositions }: PostFacts,
	number: number,
): Promise<void> {
	const [before, after] = [dispositions[number - 2], dispositions[number - 1]];
	if (!before || !after || !decided || before.gathersIdea === after.gathersIdea) return;
	await queueIdea(post.key, decided.decision.gatherIdea.area, `disposition ${number}`);
}
