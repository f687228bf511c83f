import { t } from "../texts.ts";

/** A reply that is written once and used often; `{customer}`, `{agent}` and `{order}` stand for what they name. */
export interface Canned {
	/** Typed after a slash. */
	readonly prefix: string;
	readonly text: string;
}

/** The replies whose prefix begins with what is typed after a slash at the cursor. */
export function cannedAt(text: string, cursor: number): { from: number; found: readonly Canned[] } {
	const typed = /(?:^|\s)\/(\w*)$/u.exec(text.slice(0, cursor));
	if (!typed) return { from: -1, found: [] };
	const prefix = (typed[1] ?? "").toLowerCase();
	return {
		from: cursor - prefix.length - 1,
		found: t.canned.filter((one) => one.prefix.startsWith(prefix)),
	};
}

/** The words of a reply with everything named in it. */
export const filled = (
	{ text }: Canned,
	names: Readonly<Record<"customer" | "agent" | "order", string>>,
): string =>
	text.replace(/\{(customer|agent|order)\}/g, (_, name: keyof typeof names) => names[name]);

/** People whose name begins with what is typed after an at-sign at the cursor. */
export function mentionAt<P extends { readonly name: string }>(
	text: string,
	cursor: number,
	people: readonly P[],
): { from: number; found: readonly P[] } {
	const typed = /(?:^|\s)@([\p{L}\p{N}]*)$/u.exec(text.slice(0, cursor));
	if (!typed) return { from: -1, found: [] };
	const prefix = (typed[1] ?? "").toLowerCase();
	return {
		from: cursor - prefix.length - 1,
		found: people.filter(({ name }) => name.toLowerCase().startsWith(prefix)).slice(0, 6),
	};
}
