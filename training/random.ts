/** Numbers in 0…1 that depend on the seed alone (mulberry32). */
export function randomBy(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** The same items in an order that depends on the seed alone. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
	const random = randomBy(seed);
	const order = [...items];
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		const item = order[last];
		const swapped = order[other];
		if (item === undefined || swapped === undefined) continue;
		order[last] = swapped;
		order[other] = item;
	}
	return order;
}
