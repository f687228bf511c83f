import type { CaseDetail, Post } from "../api/types.ts";
import type { IconName } from "../parts/icon.tsx";
import { channelName } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { draftedModes, type Mode } from "./drafts.ts";
import { measure } from "./measure.ts";

/** The drawing of a way of writing. */
export const MODE_ICONS = {
	public: "globe",
	private: "lock",
	note: "note",
} as const satisfies Record<Mode, IconName>;

/** What becomes of a case after the reply. */
export type AfterReply = "open" | "pending" | "resolve";

/** The customers' posts of a case, latest first; those of the cases that it goes on for among them. */
export function customerPosts(detail: CaseDetail): Post[] {
	return detail.threads
		.flatMap(({ entries }) => entries)
		.flatMap((entry) => (entry.kind === "post" && entry.ofCase ? [entry.post] : []))
		.sort((one, other) => (one.receivedAt > other.receivedAt ? -1 : 1));
}

/** The way of writing that fits the customer's latest words. */
export function usualMode(detail: CaseDetail): Mode {
	const drafted = draftedModes(detail.case.id)[0];
	if (drafted) return drafted;
	const [latest] = customerPosts(detail);
	if (latest?.replyable[latest.visibility]) return latest.visibility;
	return latest?.replyable.public ? "public" : latest?.replyable.private ? "private" : "note";
}

/** What one is about to write: to whom, where, whether that is possible, and how long it may be. */
export function addressing(detail: CaseDetail, mode: Mode, text: string) {
	const posts = customerPosts(detail);
	const post =
		mode === "note" ? posts[0] : (posts.find(({ replyable }) => replyable[mode]) ?? posts[0]);
	const name =
		post?.author.name ?? post?.author.handle ?? detail.customer?.name ?? t.common.unknown;
	const channel = post?.channel ?? "";
	const { length, max } = measure(channel, text);
	return {
		...{ post, name, length, max },
		able: mode === "note" || (post?.replyable[mode] ?? false),
		unable:
			post?.replyable.reason ??
			t.case.composer.notHere(mode === "note" ? "" : t.case.audience[mode].toLowerCase()),
		tooLong: mode !== "note" && length > max,
		order: posts.find(({ orderReference }) => orderReference)?.orderReference,
		...wordsFor(mode, name, channel),
	};
}
export type Addressing = ReturnType<typeof addressing>;

function wordsFor(mode: Mode, name: string, channel: string) {
	const w = t.case.composer;
	switch (mode) {
		case "public":
			return { hint: w.publicHint(channelName(channel)), placeholder: w.publicPlaceholder(name) };
		case "private":
			return { hint: w.privateHint(name), placeholder: w.privatePlaceholder(name) };
		case "note":
			return { hint: w.noteHint, placeholder: w.notePlaceholder };
	}
}
