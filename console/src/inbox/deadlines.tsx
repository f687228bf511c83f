import { useQuery } from "@tanstack/react-query";
import { caseQuery } from "../api/queries.ts";
import { clockStanding } from "../case/sla.tsx";
import { fullDate } from "../parts/format.ts";
import { Pill } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** A place in the window, in pixels. */
export interface Spot {
	readonly id: string;
	readonly top: number;
	readonly right: number;
}

/** Every deadline of the case under the pointer, for eyes; the case's page says the same to everyone. */
export function Deadlines({ spot, now }: { readonly spot: Spot; readonly now: number }) {
	const { data } = useQuery({ ...caseQuery(spot.id), refetchInterval: false });
	if (!data) return null;
	const below = spot.top < window.innerHeight / 2;
	return (
		<div
			className="deadlines"
			aria-hidden="true"
			style={{
				insetInlineEnd: spot.right,
				...(below
					? { insetBlockStart: spot.top + 30 }
					: { insetBlockEnd: window.innerHeight - spot.top + 6 }),
			}}
		>
			<strong>{t.inbox.allDeadlines}</strong>
			{data.case.clocks.map((clock) => {
				const { tone, text } = clockStanding(clock, now);
				return (
					<div key={clock.kind + clock.startedAt} className="row-of">
						<span className="grow">{t.words.clock[clock.kind]}</span>
						<span className="quiet small">{fullDate(clock.metAt ?? clock.dueAt)}</span>
						<Pill tone={tone}>{text}</Pill>
					</div>
				);
			})}
		</div>
	);
}
