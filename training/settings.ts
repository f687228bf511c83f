import type { Settings } from "./fit.ts";

/** What leave-one-domain-out validation chose among `CANDIDATES`, and the seed of everything that is drawn. */
export const CHOSEN: Settings = {
	choice: { posts: 2, domains: 1, most: 130_000, mostOfOther: 18_000 },
	blocks: { chars: 1, pairs: 0.5, dense: 0.3 },
	balance: { cap: 15_000, oneSided: 0.05, evening: 0.6, sources: { corpus: 3, labels: 6 } },
	cost: 0.1,
	alike: 0.5,
	tone: { sources: { corpus: 2, labels: 0.5 }, alike: 1 },
	passes: 8,
	seed: 20_240_817,
};

/** Columns of signals are kept for word n-grams that so many posts with signal labels hold. */
export const SIGNAL_POSTS = 5;

/** What is compared by leaving each domain out in turn. */
export const CANDIDATES: Readonly<Record<string, Settings>> = {
	chosen: CHOSEN,
	"own posts louder": {
		...CHOSEN,
		balance: { ...CHOSEN.balance, sources: { corpus: 5, labels: 6 } },
	},
};

/** How signals are learned: few posts have one, and whatever has is worth more. */
export const FOR_SIGNALS: Settings = {
	...CHOSEN,
	balance: { cap: 15_000, oneSided: 1, evening: 0.8, sources: { corpus: 2, labels: 0.3 } },
};
