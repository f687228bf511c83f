import type { Case, CaseDetail, Clock } from "../api/types.ts";
import { ago, fullDate } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { useNow } from "../parts/use-now.ts";
import { Pill } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { clockStanding } from "./sla.tsx";

const PHASES = ["first-response", "resolution", "customer", "confirmation", "done"] as const;
type Phase = (typeof PHASES)[number];

function phaseOf({ status, clocks }: Case): Phase {
	if (status === "closed") return "done";
	if (status === "resolved") return "confirmation";
	if (status === "pending") return "customer";
	return clocks.some(({ kind, metAt }) => kind === "first-response" && metAt === undefined)
		? "first-response"
		: "resolution";
}

/** Where a case stands in its process, its clocks, and what happens next by itself. */
export function ProcessPanel({ detail: { case: current } }: { readonly detail: CaseDetail }) {
	const now = useNow(1000);
	const phase = phaseOf(current);
	const at = PHASES.indexOf(phase);
	// waiting for the customer is a way round: a case that does not wait passes it by
	const shown = PHASES.filter((one) => one !== "customer" || phase === "customer");
	return (
		<section className="panel" aria-label={t.case.processHeading}>
			<h2>{t.case.processHeading}</h2>
			<ol className="phases">
				{shown.map((one) => {
					const index = PHASES.indexOf(one);
					const state = index < at ? "past" : index === at ? "now" : "later";
					return (
						<li key={one} data-state={state} {...(state === "now" && { "aria-current": "step" })}>
							<span className="phase-dot">{state === "past" && <Icon name="check" />}</span>
							{t.case.phase[one]}
						</li>
					);
				})}
			</ol>
			<ul className="clocks">
				{current.clocks.map((clock) => (
					<ClockLine key={clock.kind + clock.startedAt} clock={clock} now={now} />
				))}
			</ul>
			<p className="next-step">{nextStep(current, now)}</p>
		</section>
	);
}

function ClockLine({ clock, now }: { readonly clock: Clock; readonly now: number }) {
	const { tone, text, title } = clockStanding(clock, now);
	const start = Date.parse(clock.startedAt);
	const whole = Math.max(1, Date.parse(clock.dueAt) - start);
	const end = clock.metAt === undefined ? now : Date.parse(clock.metAt);
	const gone = Math.min(1, Math.max(0, (end - start) / whole));
	return (
		<li className="clock" title={title}>
			<span className="row-of">
				<span className="grow">{t.words.clock[clock.kind]}</span>
				<Pill tone={tone}>{text}</Pill>
			</span>
			<span className="clock-track" data-tone={tone ?? "calm"} aria-hidden="true">
				<span style={{ width: `${Math.round(gone * 100)}%` }} />
			</span>
			<span className="quiet small">{fullDate(clock.metAt ?? clock.dueAt)}</span>
		</li>
	);
}

/** What happens if nobody does anything. */
function nextStep(current: Case, now: number): string {
	const { status, snoozedUntil, remindedAt, closeReason } = current;
	if (status === "closed")
		return closeReason ? t.words.closeReason[closeReason] : t.case.nothingNext;
	if (status === "resolved") return t.case.waitsConfirm;
	if (status === "pending")
		return remindedAt === undefined
			? t.case.waitsForCustomer
			: `${t.case.waitsForCustomer} ${t.case.reminded(ago(remindedAt, now))}.`;
	if (snoozedUntil !== undefined) return t.case.snoozedUntil(fullDate(snoozedUntil));
	const next = current.clocks
		.filter(({ state }) => state === "running" || state === "at-risk")
		.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
	return next
		? `${t.case.nextDue(t.words.clock[next.kind], ago(next.dueAt, now))}. ${t.case.escalates}`
		: t.case.nothingNext;
}
