/** How long a text is for the channel that would carry it. */
export interface Measure {
	readonly length: number;
	readonly max: number;
}

/** Characters that a channel takes; what is not here takes long letters. */
const LONGEST: Readonly<Record<string, number>> = { x: 280, googleplay: 350, facebook: 8000 };
const LONGEST_ELSEWHERE = 1000;

/** X counts an address as so many characters, however long it is. */
const ADDRESS = 23;
const ADDRESSES = /\bhttps?:\/\/\S+/gu;
/** Code points that X counts once; all others count twice. */
const LIGHT: readonly (readonly [number, number])[] = [
	[0, 4351],
	[8192, 8205],
	[8208, 8223],
	[8242, 8247],
];
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The length of a text as a channel counts it. */
export function measure(channel: string, text: string): Measure {
	const max = LONGEST[channel] ?? LONGEST_ELSEWHERE;
	// no text of such length fits: it is not worth weighing
	if (channel !== "x" || text.length > 10 * max) return { length: [...text].length, max };
	const addresses = text.match(ADDRESSES)?.length ?? 0;
	let length = addresses * ADDRESS;
	for (const { segment } of graphemes.segment(text.replace(ADDRESSES, "").normalize("NFC")))
		length += EMOJI.test(segment) ? 2 : weight(segment);
	return { length, max };
}

const weight = (segment: string): number =>
	[...segment].reduce((sum, letter) => {
		const point = letter.codePointAt(0) ?? 0;
		return sum + (LIGHT.some(([from, to]) => point >= from && point <= to) ? 1 : 2);
	}, 0);
