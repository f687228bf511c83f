import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { caseQuery } from "../api/queries.ts";
import { clockStanding } from "../case/sla.tsx";
import { fullDate } from "../parts/format.ts";
import { Pill } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** A place in the window, in pixels. */
export interface Spot {
	readonly id: string;
	/** Of the row. */
	readonly top: number;
	readonly bottom: number;
	/** From the window's right edge. */
	readonly right: number;
}

/** A pointer or a focus that only passes by asks nothing; in milliseconds. */
const REST = { pointer: 250, focus: 700 } as const;

/** The spot that the pointer or the focus rests on. `rest` without an id leaves it. */
export function useSpot(): readonly [
	spot: Spot | undefined,
	rest: (by: keyof typeof REST, id?: string, place?: Element | null) => void,
] {
	const [spot, setSpot] = useState<Spot>();
	const timer = useRef(0);
	const rest = useCallback((by: keyof typeof REST, id?: string, place?: Element | null) => {
		window.clearTimeout(timer.current);
		setSpot(undefined);
		if (id === undefined || !place) return;
		timer.current = window.setTimeout(() => {
			const { right } = place.getBoundingClientRect();
			const { top, bottom } = (place.closest("li") ?? place).getBoundingClientRect();
			const fromRight = document.documentElement.clientWidth - right;
			if (place.isConnected) setSpot({ id, top, bottom, right: Math.max(8, fromRight) });
		}, REST[by]);
	}, []);
	useEffect(() => () => window.clearTimeout(timer.current), []);
	return [spot, rest];
}

/** Id of the element that says all deadlines: the row that it belongs to is described by it. */
export const DEADLINES = "deadlines";

/** Every deadline of the case that the pointer or the focus rests on. */
export function Deadlines({ spot, now }: { readonly spot: Spot; readonly now: number }) {
	const { data } = useQuery({ ...caseQuery(spot.id), refetchInterval: false });
	if (!data || data.case.clocks.length === 0) return null;
	const below = spot.top < window.innerHeight / 2;
	return (
		<div
			className="deadlines"
			role="tooltip"
			id={DEADLINES}
			style={{
				insetInlineEnd: spot.right,
				...(below
					? { insetBlockStart: spot.bottom + 4 }
					: { insetBlockEnd: window.innerHeight - spot.top + 4 }),
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
