import type { Example } from "./examples.ts";
import { randomBy } from "./random.ts";

/** Into how many parts the industries of the corpus are dealt. */
const INDUSTRY_PARTS = 4;
/** General streams overlap and look alike: they are one domain. */
const GENERAL = ["tweeteval_sentiment", "vader_tweets", "xlmt_sentiment_english"];
const SEED = 4711;

/**
 * The part of each row: what is left out of training together, so that the rest reads it as posts of a domain that it never
 * saw. Sets are parts; so is a quarter of the corpus's industries. Other languages are dealt at random among these, since
 * nothing else teaches them.
 */
export function partsOf(examples: readonly Example[]): string[] {
	const random = randomBy(SEED);
	const industries = [
		...new Set(examples.filter(({ source }) => source === "corpus").map(({ domain }) => domain)),
	].sort();
	const own = (turn: number): string => `corpus ${1 + (turn % INDUSTRY_PARTS)}`;
	return examples.map(({ source, domain, language = "en" }) => {
		if (language !== "en") return own(Math.floor(random() * INDUSTRY_PARTS));
		if (source === "corpus") return own(industries.indexOf(domain));
		return GENERAL.includes(domain) ? "general tweets" : domain;
	});
}
