import { refreshIdea } from "../ideas/refresh-idea.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Item, Key } from "../kernel/store.ts";
import { type PublishFact, publishFact } from "./publish-fact.ts";

/** What became of publishing facts again. */
export interface Republished {
	readonly facts: number;
	/** Of ideas, whose lines were counted anew. */
	readonly ideas: number;
	readonly failed: readonly { readonly key: Key; readonly error: unknown }[];
}

/** How an idea begins; its line follows from more than its turns. */
const SEED = "SEED";

/**
 * Publishes facts again that were written since a moment: whatever view is missing or behind is built anew, whatever was
 * begun is finished, and nothing is done twice. One that fails keeps no other from it.
 * @param facts of the table, those of a partition in their order; and the seeds of ideas
 * @param tell is told how many there were so far
 */
export async function republish(
	publish: PublishFact,
	facts: AsyncIterable<Item>,
	since: Instant,
	tell: (facts: number) => void = () => {},
): Promise<Republished> {
	const failed: { key: Key; error: unknown }[] = [];
	let count = 0;
	let ideas = 0;
	for await (const item of facts) {
		const { pk, sk } = item;
		if (momentOf(item) < since) continue;
		try {
			if (sk === SEED) await refreshIdea(publish.ideas, pk.slice("IDEA#".length));
			else await publishFact(publish, item);
			if (sk === SEED) ideas += 1;
			else count += 1;
		} catch (error) {
			failed.push({ key: { pk, sk }, error });
		}
		tell(count);
	}
	return { facts: count, ideas, failed };
}

/** When a fact was written; one that does not say is published in any case. */
function momentOf(item: Item): Instant {
	for (const field of ["turn", "disposition", "outcome", "reply"]) {
		const { at, plannedAt } = (item[field] ?? {}) as { at?: Instant; plannedAt?: Instant };
		const moment = at ?? plannedAt;
		if (moment !== undefined) return moment;
	}
	return "9999";
}
