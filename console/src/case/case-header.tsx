import type { People } from "../api/people.ts";
import type { CaseDetail } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { useNow } from "../parts/use-now.ts";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import type { Asked } from "./ask.ts";
import { type AtOnce, rareThings } from "./case-facts.tsx";
import { PriorityMark, StatusMark } from "./marks.tsx";
import { OthersHere } from "./presence.tsx";
import { DuePill } from "./sla.tsx";
import { customerPosts } from "./writing.ts";

/** What the head of a case leads to. */
export interface CaseDoings {
	readonly back: () => void;
	readonly previous: () => void;
	readonly next: () => void;
	/** Absent where it cannot be taken: it is one's own, or over. */
	readonly take?: (() => void) | undefined;
	readonly ask: (what: Asked) => void;
	readonly atOnce: (what: AtOnce) => void;
}

/** Who it is about, how it stands, who else is here, and what is done most. */
export function CaseHeader({
	detail,
	people,
	doings: { back, previous, next, take, ask, atOnce },
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly doings: CaseDoings;
}) {
	const current = detail.case;
	const { id, status, priority, clocks, mergedInto, postKeys } = current;
	const now = useNow(10_000);
	const open = status !== "resolved" && status !== "closed";
	const opening = customerPosts(detail).find(({ key }) => key === postKeys[0]);
	const name = opening?.author.name ?? detail.customer?.name ?? id;
	const first = clocks
		.filter(({ state }) => state !== "met" && state !== "met-late" && state !== "paused")
		.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
	return (
		<header className="page-bar case-bar">
			<Button kind="quiet" small icon="back" label={t.common.back} onClick={back} />
			<PriorityMark priority={priority} />
			<StatusMark status={status} />
			<h1 className="one-line">
				<Stranger text={name} line />
			</h1>
			<span className="quiet small hide-phone case-id">{id}</span>
			{first && (
				<DuePill due={{ kind: first.kind, at: first.dueAt, atRiskAt: first.atRiskAt }} now={now} />
			)}
			<OthersHere present={detail.present} people={people} />
			<span className="grow" />
			<span className="row-of hide-phone" style={{ gap: 0 }}>
				<Button kind="quiet" small icon="up" label={t.case.previousCase} onClick={previous} />
				<Button kind="quiet" small icon="down" label={t.case.nextCase} onClick={next} />
			</span>
			{take && (
				<span className="hide-phone">
					<Button small keys="a" onClick={take}>
						{t.case.assignToMe}
					</Button>
				</span>
			)}
			{mergedInto === undefined && (
				<>
					<Menu
						label={t.case.more}
						entries={[
							...(take ? [item(t.case.assignToMe, take, { icon: "person", on: "only" })] : []),
							...rareThings(current, ask, atOnce),
						]}
					>
						{(button) => <Button kind="quiet" small icon="more" label={t.case.more} {...button} />}
					</Menu>
					<Button
						small
						kind={open ? "primary" : undefined}
						keys="e"
						onClick={() => ask(open ? "resolve" : "reopen")}
					>
						{open ? t.case.resolve : t.case.reopen}
					</Button>
				</>
			)}
		</header>
	);
}
