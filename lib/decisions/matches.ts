import { InvalidError } from "../kernel/errors.ts";

/**
 * The owner's lists by name (`processes/lists.json`). An entry is a word or phrase, found in the text as whole words, also
 * in a hashtag or a mention; or, with `@` before it, a handle, which the author must have.
 */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Which lists a post is on: `true` or `false` for each. */
export type ListMatcher = (text: string, authorHandle?: string) => Record<string, boolean>;

/** A word of an entry, the words that may follow it, and the lists of which it ends an entry. */
interface Step {
	readonly next: Map<string, Step>;
	readonly lists: string[];
}

const newStep = (): Step => ({ next: new Map(), lists: [] });

/** Scripts that put no space between words: there each character counts as a word. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]|[[\p{L}\p{M}\p{N}_]--[${UNSPACED}]]+`, "gv");

/** Upper case first, so that ß is ss, and σ and ς are one. */
const fold = (text: string): string => text.normalize("NFKC").toUpperCase().toLowerCase();

const wordsOf = (text: string): readonly string[] => fold(text).match(WORD) ?? [];

const handleOf = (handle: string): string => fold(handle.trim().replace(/^@/, ""));

/**
 * Prepares lists for many posts. Matching takes time in proportion to the text, times the words of the longest entry.
 * @throws {InvalidError} naming entries in which there is nothing to find, and names that no table could write.
 */
export function compileLists(lists: Lists): ListMatcher {
	const start = newStep();
	const authors = new Map<string, string[]>();
	const wrong: Record<string, string> = {};
	for (const [list, entries] of Object.entries(lists)) {
		if (!/^[a-z][a-z0-9-]*$/.test(list))
			wrong[`/${list}`] = "a list's name is made of lower-case letters, digits and hyphens";
		for (const [index, entry] of entries.entries()) {
			const words = wordsOf(entry);
			if (words.length === 0) wrong[`/${list}/${index}`] = "has no word that could be found";
			else if (entry.trim().startsWith("@")) {
				const handle = handleOf(entry);
				authors.set(handle, [...(authors.get(handle) ?? []), list]);
			} else addEntry(start, words, list);
		}
	}
	if (Object.keys(wrong).length > 0) throw new InvalidError(wrong);
	const none = Object.fromEntries(Object.keys(lists).map((list) => [list, false]));
	return (text, authorHandle) => {
		const hits: Record<string, boolean> = { ...none };
		const author = authorHandle === undefined ? undefined : authors.get(handleOf(authorHandle));
		for (const list of [...(author ?? []), ...listsIn(text, start)]) hits[list] = true;
		return hits;
	};
}

function addEntry(start: Step, words: readonly string[], list: string): void {
	let step = start;
	for (const word of words) {
		const next = step.next.get(word) ?? newStep();
		step.next.set(word, next);
		step = next;
	}
	step.lists.push(list);
}

/** The lists of all entries that the text holds, overlapping ones too. */
function listsIn(text: string, start: Step): ReadonlySet<string> {
	const found = new Set<string>();
	let under: Step[] = [];
	for (const word of wordsOf(text)) {
		under = [start, ...under].flatMap((step) => step.next.get(word) ?? []);
		for (const step of under) for (const list of step.lists) found.add(list);
	}
	return found;
}
