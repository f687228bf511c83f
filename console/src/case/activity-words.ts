import type { People } from "../api/people.ts";
import type { CaseEvent, CaseTurn } from "../api/types.ts";
import { fullDate } from "../parts/format.ts";
import { t } from "../texts.ts";

type AnyTurn = Pick<CaseTurn, "by" | "at" | "seq"> & {
	readonly events: readonly { readonly type: string }[];
};

/** What a turn of a case says, one sentence an event; its bookkeeping says nothing. */
export const saidOf = (turn: AnyTurn, people: People): string[] =>
	turn.events.flatMap((event) => said(event as CaseEvent, people) ?? []);

function said(event: CaseEvent, people: People): string | undefined {
	const w = t.case.event;
	switch (event.type) {
		case "opened":
			return event.follows === undefined ? w.opened : w.openedFollowing(event.follows);
		case "post-attached":
			return event.means === "thanks" ? w.thanks : w["post-attached"];
		case "status-changed":
			return w.status(t.words.status[event.status]);
		case "assigned":
			return event.assignee === undefined
				? w.released(people.teamName(event.team))
				: w.assigned(people.nameOf(event.assignee));
		case "priority-changed":
			return w.priority(t.words.priority[event.priority].toLowerCase());
		case "tagged":
			return w.tagged(event.tags.join(", "));
		case "noted":
			return w.noted;
		case "reply-planned":
			return w["reply-planned"](t.case.audience[event.reply.audience].toLowerCase());
		case "reply-failed":
			return w["reply-failed"](event.problem);
		case "resolved":
			return w.resolved(t.case.causes[event.cause] ?? event.cause);
		case "closed":
			return w.closed(t.words.closeReason[event.reason].toLowerCase());
		case "snoozed":
			return w.snoozed(fullDate(event.until));
		case "legal-hold-set":
			return event.held ? w["legal-hold-set"] : w["legal-hold-lifted"];
		case "exception-made":
			return w["exception-made"](event.rule);
		case "merged":
			return w.merged(event.into);
		case "unmerged":
			return w.unmerged(event.from);
		case "absorbed":
			return w.absorbed(event.caseId);
		case "separated":
			return w.separated(event.caseId);
		case "idea-raised":
			return w["idea-raised"](event.quote.text);
		case "breached":
			return w.breached(t.words.clock[event.clock]);
		case "escalated":
			return w.escalated(people.nameOf(event.to));
		case "clocks-set":
			return undefined;
		case "reply-suggested":
		case "reply-sent":
		case "reply-taken-back":
		case "confirmed":
		case "reopened":
		case "clocks-paused":
		case "clocks-resumed":
		case "woken":
		case "customer-reminded":
		case "process-started":
			return w[event.type];
	}
}
