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

/**
 * Every pair of texts more similar than `limit`. Of two similar texts one must share its rarest grams with the other, so
 * only a text's rarest grams (as many as `limit` leaves over) are looked up: no pair is missed, few are compared.
 */
export function nearDuplicates(texts: readonly string[], limit = TOO_SIMILAR): Pair[] {
	const sets = texts.map(gramsOf);
	const frequency = new Map<string, number>();
	for (const grams of sets)
		for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
	const holders = new Map<string, number[]>();
	const pairs: Pair[] = [];
	sets.forEach((grams, later) => {
		const rarest = [...grams]
			.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
			.slice(0, grams.size - Math.ceil(limit * grams.size) + 1);
		const candidates = new Set<number>();
		for (const gram of rarest) {
			for (const earlier of holders.get(gram) ?? []) candidates.add(earlier);
			const known = holders.get(gram);
			if (known) known.push(later);
			else holders.set(gram, [later]);
		}
		for (const earlier of candidates) {
			const similarity = jaccard(sets[earlier] ?? new Set(), grams);
			if (similarity > limit) pairs.push({ earlier, later, similarity });
		}
	});
	return pairs;
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	let common = 0;
	for (const gram of one) if (other.has(gram)) common++;
	return common / (one.size + other.size - common);
}
