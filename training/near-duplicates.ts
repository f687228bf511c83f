const LENGTH = 5;

/** Above this share of common character 5-grams two posts count as the same. */
export const TOO_SIMILAR = 0.6;

export interface Pair {
	/** Index of the post that was there first. */
	readonly earlier: number;
	readonly later: number;
	/** Jaccard similarity of their character 5-grams. */
	readonly similarity: number;
}

function gramsOf(text: string): Set<string> {
	const plain = ` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()} `;
	const grams = new Set<string>();
	for (let at = 0; at + LENGTH <= plain.length; at++) grams.add(plain.slice(at, at + LENGTH));
	if (grams.size === 0) grams.add(plain);
	return grams;
}

/** The grams of each text as numbers in ascending order: the rarer a gram is in all texts, the lower its number. */
function numbered(texts: readonly string[]): Int32Array[] {
	const numbers = new Map<string, number>();
	const frequency: number[] = [];
	const found = texts.map((text) =>
		Int32Array.from(gramsOf(text), (gram) => {
			const number = numbers.get(gram) ?? numbers.size;
			numbers.set(gram, number);
			frequency[number] = (frequency[number] ?? 0) + 1;
			return number;
		}),
	);
	const byRarity = [...frequency.keys()].sort(
		(a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b,
	);
	const rank = new Int32Array(frequency.length);
	byRarity.forEach((gram, place) => {
		rank[gram] = place;
	});
	return found.map((grams) => grams.map((gram) => rank[gram] ?? 0).sort());
}

/**
 * Every pair of texts more similar than `limit`. Of two similar texts one must share its rarest grams with the other, so
 * only a text's rarest grams (as many as `limit` leaves over) are looked up: no pair is missed, few are compared.
 */
export function nearDuplicates(texts: readonly string[], limit = TOO_SIMILAR): Pair[] {
	const all = numbered(texts);
	const holders = new Map<number, number[]>();
	/** The text that each text was last compared with. */
	const compared = new Int32Array(texts.length).fill(-1);
	const pairs: Pair[] = [];
	all.forEach((grams, later) => {
		const rarest = grams.subarray(0, grams.length - Math.ceil(limit * grams.length) + 1);
		for (const gram of rarest) {
			const known = holders.get(gram);
			if (!known) {
				holders.set(gram, [later]);
				continue;
			}
			for (const earlier of known) {
				if (compared[earlier] === later) continue;
				compared[earlier] = later;
				const similarity = jaccard(all[earlier] ?? grams, grams, limit);
				if (similarity > limit) pairs.push({ earlier, later, similarity });
			}
			known.push(later);
		}
	});
	return pairs;
}

/** Jaccard similarity of two rows of ascending numbers; 0 as soon as it cannot be more than `limit`. */
function jaccard(one: Int32Array, other: Int32Array, limit: number): number {
	const both = one.length + other.length;
	/** How many may be in one row alone. */
	let spare = both - (2 * limit * both) / (1 + limit);
	let common = 0;
	let here = 0;
	let there = 0;
	while (here < one.length && there < other.length) {
		const difference = (one[here] as number) - (other[there] as number);
		if (difference === 0) common++;
		else if (--spare < 0) return 0;
		if (difference <= 0) here++;
		if (difference >= 0) there++;
	}
	return common / (both - common);
}
