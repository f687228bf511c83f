/**
 * A stranger's text, made storable and nothing else: unpaired surrogates become U+FFFD (no UTF-8 can carry them).
 * HTML, control characters and direction marks stay: the text is data, and whoever shows it shows it as text.
 */
export const storable = (text: string): string => text.toWellFormed();

/** The first `length` characters (code points, never half of a pair), with an ellipsis when something was cut. */
export function excerpt(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(0, length);
	const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
	return `${whole}…`;
}

/** Lower-case words of a text, letters and digits of any script, each once, in order of appearance. */
export function words(text: string): string[] {
	return [
		...new Set(
			text
				.normalize("NFKC")
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu) ?? [],
		),
	];
}
