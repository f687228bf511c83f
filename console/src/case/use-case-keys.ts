import type { CaseDetail } from "../api/types.ts";
import { useShortcuts } from "../parts/shortcuts.ts";
import { t } from "../texts.ts";
import type { CaseDoings } from "./case-header.tsx";
import type { Side } from "./case-side.tsx";

/** What one does with a case by one key. */
export function useCaseKeys(
	{ case: { status, mergedInto } }: CaseDetail,
	doings: CaseDoings & {
		readonly reply: () => void;
		readonly note: () => void;
		readonly idea: () => void;
		readonly takeBack: () => void;
		readonly side: (side: Side) => void;
	},
): void {
	const { ask, back, next, previous, side } = doings;
	const group = t.keys.groups.case;
	const open = status !== "resolved" && status !== "closed";
	const atWork = [
		{ keys: "r", label: t.case.reply, group, run: doings.reply },
		{ keys: "n", label: t.case.note, group, run: doings.note },
		{ keys: "a", label: t.case.assignToMe, group, run: () => doings.take?.() },
		{ keys: "shift+a", label: t.case.assign, group, run: () => ask("assign") },
		{ keys: "e", label: t.case.resolve, group, run: () => ask(open ? "resolve" : "reopen") },
		{ keys: "s", label: t.case.snooze, group, run: () => ask("snooze") },
		{ keys: "p", label: t.case.priority, group, run: () => ask("priority") },
		{ keys: "t", label: t.case.addTag, group, run: () => ask("tag") },
		{ keys: "m", label: t.case.merge, group, run: () => ask("merge") },
		{ keys: "i", label: t.case.ideaDialog.title, group, run: doings.idea },
		{ keys: "u", label: t.case.composer.unsend, group, run: doings.takeBack },
	];
	useShortcuts([
		// a case that is merged rests
		...(mergedInto === undefined ? atWork : []),
		{ keys: "j", label: t.case.nextCase, group, run: next },
		{ keys: "k", label: t.case.previousCase, group, run: previous },
		{ keys: "escape", label: t.common.back, group, run: back },
		{ keys: "1", label: t.case.details, group, run: () => side("details") },
		{ keys: "2", label: t.case.customer, group, run: () => side("customer") },
		{ keys: "3", label: t.case.activity, group, run: () => side("activity") },
	]);
}
