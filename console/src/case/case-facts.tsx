import { Link } from "@tanstack/react-router";
import type { People } from "../api/people.ts";
import type { Case, CaseDetail } from "../api/types.ts";
import { Icon } from "../parts/icon.tsx";
import { item, type MenuEntry } from "../parts/menu.tsx";
import { Avatar, Pill, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import type { Asked } from "./ask.ts";
import { PriorityMark, StatusMark } from "./marks.tsx";

/** What a case is, each line a key away from being changed. */
export function CaseFacts({
	detail: { case: current, ideas },
	people,
	onAsk,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly onAsk: (asked: Asked) => void;
}) {
	const owner = current.assignee === undefined ? undefined : people.nameOf(current.assignee);
	return (
		<section className="facts" aria-label={t.case.details}>
			<Line label={t.case.status}>
				<StatusMark status={current.status} />
				<span>{t.words.status[current.status]}</span>
			</Line>
			<Line label={t.case.assignee} onClick={() => onAsk("assign")}>
				<Avatar name={owner} />
				<span className="one-line">{owner ?? t.common.nobody}</span>
			</Line>
			<Line label={t.case.team} onClick={() => onAsk("assign")}>
				<Icon name="people" />
				<span className="one-line">{people.teamName(current.team)}</span>
			</Line>
			<Line label={t.case.priority} onClick={() => onAsk("priority")}>
				<PriorityMark priority={current.priority} />
				<span>{t.words.priority[current.priority]}</span>
			</Line>
			<Line label={t.case.kind}>
				<span>{t.words.kind[current.kind]}</span>
			</Line>
			<Line label={t.case.opened}>
				<When at={current.openedAt} />
			</Line>
			<Line label={t.case.tags} onClick={() => onAsk("tag")}>
				<span className="row-of" data-wrap="" style={{ gap: 4 }}>
					{current.tags.map((tag) => (
						<Pill key={tag}>{tag}</Pill>
					))}
					{current.legalHold && (
						<Pill tone="red" icon="lock">
							{t.case.legalHold}
						</Pill>
					)}
					{current.tags.length === 0 && !current.legalHold && (
						<span className="quiet">{t.case.addTag}</span>
					)}
				</span>
			</Line>
			{ideas.map((idea) => (
				<Line key={idea.ideaId} label={t.words.intent.idea}>
					<Link to="/ideas/$ideaId" params={{ ideaId: idea.ideaId }} className="link one-line">
						<Stranger text={idea.title ?? idea.ideaId} line />
					</Link>
				</Line>
			))}
		</section>
	);
}

const Line = ({
	label,
	onClick,
	children,
}: {
	readonly label: string;
	readonly onClick?: () => void;
	readonly children: React.ReactNode;
}) => (
	<div className="fact">
		<span className="fact-label">{label}</span>
		{onClick ? (
			<button type="button" className="fact-value" onClick={onClick}>
				{children}
			</button>
		) : (
			<span className="fact-value">{children}</span>
		)}
	</div>
);

/** What needs no answer before it is done. */
export type AtOnce = "await" | "continue" | "resume" | "wake";

/** What is rarely done to a case. */
export function rareThings(
	{ status, legalHold, snoozedUntil, clocks }: Case,
	onAsk: (asked: Asked) => void,
	onDo: (what: AtOnce) => void,
): MenuEntry[] {
	const open = status !== "resolved" && status !== "closed";
	const paused = clocks.some(({ state }) => state === "paused") && status !== "pending";
	const when = (holds: boolean, entry: MenuEntry) => (holds ? [entry] : []);
	return [
		...when(
			open,
			item(t.case.assign, () => onAsk("assign"), { icon: "person" }),
		),
		...when(
			open,
			item(t.case.snooze, () => onAsk("snooze"), { icon: "snooze" }),
		),
		...when(
			open,
			item(t.case.merge, () => onAsk("merge"), { icon: "merge" }),
		),
		...when(
			open && status !== "pending",
			item(t.case.awaitCustomer, () => onDo("await"), { icon: "clock" }),
		),
		...when(
			open && status !== "on-hold",
			item(t.case.hold, () => onAsk("hold"), { icon: "pause" }),
		),
		...when(
			open && status !== "open",
			item(t.case.continueWork, () => onDo("continue"), { icon: "next" }),
		),
		...when(
			open && paused,
			item(t.case.resumeClocks, () => onDo("resume"), { icon: "clock" }),
		),
		...when(
			open && !paused,
			item(t.case.pauseClocks, () => onAsk("pause"), { icon: "pause" }),
		),
		...when(
			open && snoozedUntil !== undefined,
			item(t.case.wake, () => onDo("wake"), { icon: "sun" }),
		),
		item(t.case.exception, () => onAsk("exception"), { icon: "warning" }),
		legalHold
			? item(t.case.liftHold, () => onAsk("lift"), { icon: "lock" })
			: item(t.case.legalHold, () => onAsk("legal"), { icon: "lock" }),
		...when(
			open,
			item(t.case.closeCase, () => onAsk("close"), { icon: "close" }),
		),
	];
}
