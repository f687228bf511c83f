import type { People } from "../api/people.ts";
import type { CaseDetail } from "../api/types.ts";
import { t } from "../texts.ts";
import { ActivityPanel } from "./activity-panel.tsx";
import type { Asked } from "./ask.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CustomerPanel } from "./customer-panel.tsx";
import { GoesOnFor } from "./merged.tsx";
import { ProcessPanel } from "./process-panel.tsx";
import { WhyPanel } from "./why-panel.tsx";

/** What stands beside a conversation. */
export const SIDES = ["details", "customer", "activity"] as const;
export type Side = (typeof SIDES)[number];

/** On a phone there is one column: the conversation, or one of its sides. */
export const PhoneTabs = ({
	side,
	shown,
	onSide,
}: {
	readonly side: Side;
	/** Whether a side is shown, and not the conversation. */
	readonly shown: boolean;
	readonly onSide: (side: Side | undefined) => void;
}) => (
	<div className="tabs only-phone case-phone-tabs">
		<button type="button" className="tab" aria-pressed={!shown} onClick={() => onSide(undefined)}>
			{t.case.conversation}
		</button>
		{SIDES.map((one) => (
			<button
				key={one}
				type="button"
				className="tab"
				aria-pressed={shown && side === one}
				onClick={() => onSide(one)}
			>
				{t.case[one]}
			</button>
		))}
	</div>
);

/** The case's own customer, then those of the cases that it goes on for; who is one person is there once. */
function customersOf({ case: { customerId }, customer, merged }: CaseDetail): string[] {
	const known = new Set(customer?.person ?? [customerId]);
	const others = merged.flatMap((one) => {
		if (!one.customer || known.has(one.customer.id)) return [];
		for (const id of one.customer.person) known.add(id);
		return [one.customer.id];
	});
	return [customerId, ...others];
}

/** What is known of a case and its customer, and all that happened. */
export const CaseSide = ({
	detail,
	people,
	side,
	onSide,
	onAsk,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly side: Side;
	readonly onSide: (side: Side) => void;
	readonly onAsk: (asked: Asked) => void;
}) => (
	<aside className="case-side" aria-label={t.case.details}>
		<div className="tabs hide-phone case-tabs">
			{SIDES.map((one) => (
				<button
					key={one}
					type="button"
					className="tab"
					aria-pressed={side === one}
					onClick={() => onSide(one)}
				>
					{t.case[one]}
				</button>
			))}
		</div>
		<div className="case-side-body">
			{side === "details" && (
				<>
					<CaseFacts detail={detail} people={people} onAsk={onAsk} />
					<GoesOnFor merged={detail.merged} />
					{detail.case.mergedInto === undefined && <ProcessPanel detail={detail} />}
					<WhyPanel detail={detail} />
				</>
			)}
			{side === "customer" &&
				customersOf(detail).map((id) => (
					<CustomerPanel key={id} customerId={id} caseId={detail.case.id} />
				))}
			{side === "activity" && <ActivityPanel detail={detail} people={people} />}
		</div>
	</aside>
);
