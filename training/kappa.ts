/** Cohen's kappa of two readings of the same posts: 1 all agree, 0 as by chance. */
export function kappa(pairs: readonly (readonly [string, string])[]): number {
	const share = (side: 0 | 1, name: string): number =>
		pairs.filter((pair) => pair[side] === name).length / pairs.length;
	const names = [...new Set(pairs.flat())];
	const agreed = pairs.filter(([one, other]) => one === other).length / pairs.length;
	const chance = names.reduce((sum, name) => sum + share(0, name) * share(1, name), 0);
	return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}
