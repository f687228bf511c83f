import parseTweet from "twitter-text/dist/parseTweet.js";
import type { Measure } from "../connector.ts";

/** Weighted characters of a post on X. */
const LONGEST_POST = 280;

/** No text of this length fits, and weighing it takes seconds: it is counted only. */
const NOT_WORTH_WEIGHING = 10_000;

/** The length of a text as X counts it. The leading mentions that X adds to a reply do not count. */
export function measureForX(text: string): Measure {
	if (text.length > NOT_WORTH_WEIGHING) return measured(text.length, false);
	const { weightedLength, valid } = parseTweet(text);
	return measured(weightedLength, valid && text.trim() !== "");
}

const measured = (length: number, ok: boolean): Measure => ({
	length,
	max: LONGEST_POST,
	unit: "weighted characters",
	ok,
});
