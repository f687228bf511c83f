/** How far the tone bears on the intent: what leaving each set out in turn chose. */
export const LEAN = 0.6;

/**
 * What a tone adds to the margins of complaint and praise, and takes from that of other, whatever the domain calls them.
 * Whoever asks in anger complains.
 */
export const leanOf = (
	negative: number,
	positive: number,
): {
	readonly complaint: number;
	readonly praise: number;
	readonly question: number;
	readonly other: number;
} => ({
	complaint: LEAN * Math.max(0, negative),
	praise: LEAN * Math.max(0, positive),
	question: -LEAN * Math.max(0, negative),
	other: -LEAN * Math.max(0, negative, positive),
});
