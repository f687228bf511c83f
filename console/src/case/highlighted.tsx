/** A part of a text, in UTF-16 units; `end` exclusive. */
export interface Marked {
	readonly start: number;
	readonly end: number;
	readonly why: string;
}

/** Longer texts are shown so far until one asks for the rest. */
export const SHOWN = 3000;

/** A stranger's words, with the parts marked that carried a verdict. Overlapping marks are joined under the first one's word. */
export function Highlighted({
	text,
	marks,
}: {
	readonly text: string;
	readonly marks: readonly Marked[];
}) {
	const pieces: React.ReactNode[] = [];
	let at = 0;
	for (const { start, end, why } of [...marks].sort((a, b) => a.start - b.start)) {
		if (start < at || end > text.length || end <= start) continue;
		pieces.push(text.slice(at, start));
		pieces.push(
			<mark key={start} title={why}>
				{text.slice(start, end)}
			</mark>,
		);
		at = end;
	}
	pieces.push(text.slice(at));
	return <>{pieces}</>;
}
