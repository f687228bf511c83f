import type { IdeaRow } from "../api/types.ts";

/** Words of three letters and more, without endings that say nothing here. */
const wordsOf = (title: string): Set<string> =>
	new Set(
		(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
			.filter((word) => !COMMON.has(word))
			.map((word) => word.replace(/(ing|ed|s)$/u, "")),
	);

const COMMON = new Set(
	"the and for you your with would could please can that this have has when from are was were will just like love want wish need let add make option able it's its our all but not".split(
		" ",
	),
);

/** Ideas that share words with a title, most alike first; for a person to look at, no verdict. `share` is 0…1. */
export function similarTo(
	{ id, title }: Pick<IdeaRow, "id" | "title">,
	rows: readonly IdeaRow[],
): { readonly row: IdeaRow; readonly share: number }[] {
	const mine = wordsOf(title);
	return rows
		.filter((row) => row.id !== id && row.mergedInto === undefined)
		.map((row) => {
			const theirs = wordsOf(row.title);
			const common = [...mine].filter((word) => theirs.has(word)).length;
			return { row, share: common / Math.max(1, mine.size + theirs.size - common) };
		})
		.filter(({ share }) => share > 0.08)
		.sort((one, other) => other.share - one.share || other.row.votes - one.row.votes)
		.slice(0, 5);
}
