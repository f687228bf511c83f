import type { Asked, AskProps } from "./ask.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { AssignDialog, CloseDialog, PriorityDialog, SnoozeDialog } from "./pick-dialogs.tsx";
import { ExceptionDialog, ResolveDialog, WordsDialog } from "./words-dialogs.tsx";

/** The question that belongs to what the person wants to do. */
export function CaseDialog({ asked, ...props }: AskProps & { readonly asked: Asked }) {
	switch (asked) {
		case "assign":
			return <AssignDialog {...props} />;
		case "resolve":
			return <ResolveDialog {...props} />;
		case "snooze":
			return <SnoozeDialog {...props} />;
		case "priority":
			return <PriorityDialog {...props} />;
		case "merge":
			return <MergeDialog {...props} />;
		case "close":
			return <CloseDialog {...props} />;
		case "exception":
			return <ExceptionDialog {...props} />;
		default:
			return <WordsDialog asked={asked} {...props} />;
	}
}
