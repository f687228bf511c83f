import type { CannedReply } from "../api/types.ts";

/** What canned replies can name in double braces. */
export const CANNED_NAMES = [
	"customer.name",
	"customer.handle",
	"agent.name",
	"case.id",
	"order.id",
] as const;
/** What the names stand for; absent where nobody knows. */
export type CannedNames = Readonly<Record<(typeof CANNED_NAMES)[number], string | undefined>>;

/** What is typed at the cursor and can be completed; it begins at `from`. */
interface Completion<T> {
	readonly from: number;
	readonly found: readonly T[];
}

/** The replies whose prefix begins with what is typed after a slash at the cursor. */
export function cannedAt(
	text: string,
	cursor: number,
	replies: readonly CannedReply[],
): Completion<CannedReply> {
	const typed = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(text.slice(0, cursor));
	if (!typed) return { from: -1, found: [] };
	const prefix = (typed[1] ?? "").toLowerCase();
	return {
		from: cursor - prefix.length - 1,
		found: replies.filter((one) => one.prefix.startsWith(prefix)),
	};
}

/** Longest name that is filled in, in characters. */
const LONGEST_NAME = 60;

/** A stranger's name as a word among ours: one line, without signs that turn the text around. */
const tame = (name: string): string =>
	name
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
		.trim()
		.slice(0, LONGEST_NAME)
		.toWellFormed();

/** The words of a reply with everything named in it; what is not known stays to be filled in by hand. */
export const filled = ({ text }: Pick<CannedReply, "text">, names: CannedNames): string =>
	text.replace(/\{\{\s*([\w.]+)\s*\}\}/gu, (whole, name: string) => {
		const known = CANNED_NAMES.find((one) => one === name);
		const value = known && names[known];
		return value === undefined ? (known ? "…" : whole) : tame(value);
	});

/** People who fit what is typed after an at-sign at the cursor: by any of their names, or by all so far. */
export function mentionAt<P extends { readonly name: string }>(
	text: string,
	cursor: number,
	people: readonly P[],
): Completion<P> {
	const typed = /(?:^|[\s(])@([\p{L}\p{N}'-]*(?: [\p{L}\p{N}'-]*)?)$/u.exec(text.slice(0, cursor));
	if (!typed) return { from: -1, found: [] };
	const asked = plain(typed[1] ?? "");
	const found = people.filter(({ name }) =>
		[name, ...name.split(" ")].some((one) => plain(one).startsWith(asked)),
	);
	// a whole name with more behind it is a mention already
	const done = people.some(({ name }) => asked === `${plain(name)} `);
	return {
		from: cursor - (typed[1] ?? "").length - 1,
		found: done ? [] : found.slice(0, 6),
	};
}

/** Small letters without accents: `ines` finds Inês. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Ids of the colleagues whose whole name stands after an at-sign; of two that begin alike, the longer one. */
export function mentionsIn(
	text: string,
	people: readonly { readonly id: string; readonly name: string }[],
): string[] {
	const longestFirst = [...people].sort((one, other) => other.name.length - one.name.length);
	const found = new Set<string>();
	for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
		const rest = text.slice(at + 1);
		const named = longestFirst.find(
			({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
		);
		if (named) found.add(named.id);
	}
	return [...found];
}
