import { useQuery } from "@tanstack/react-query";
import { type Conflict, conflict } from "../api/commands.ts";
import { usePeople } from "../api/people.ts";
import { caseQuery } from "../api/queries.ts";
import { saidOf } from "../case/activity-words.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useValue } from "../parts/value.ts";
import { Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** A case has moved on under somebody's hands: what happened, and what to do about it. */
export function ConflictDialog() {
	const found = useValue(conflict);
	return found ? <Question found={found} /> : null;
}

function Question({ found: { caseId, seenVersion, again } }: { readonly found: Conflict }) {
	const { data } = useQuery(caseQuery(caseId));
	const people = usePeople();
	const news = (data?.events ?? []).filter(({ seq }) => seq > seenVersion);
	const leave = () => conflict.set(undefined);
	return (
		<Dialog title={t.conflict.title} onClose={leave}>
			<div className="stack">
				<p>{t.conflict.lead}</p>
				<ul className="stack" style={{ gap: 6 }}>
					{news.flatMap((turn) =>
						saidOf(turn, people).map((said) => (
							<li key={`${turn.seq} ${said}`} className="row-of">
								<strong>{people.nameOf(turn.by)}</strong>
								<span className="grow">
									<Stranger text={said} />
								</span>
								<span className="quiet small">
									<When at={turn.at} />
								</span>
							</li>
						)),
					)}
				</ul>
				<div className="row-of" data-end="">
					<Button
						onClick={() => {
							leave();
							again();
						}}
					>
						{t.conflict.again}
					</Button>
					<Button kind="primary" data-autofocus="" onClick={leave}>
						{t.conflict.leave}
					</Button>
				</div>
			</div>
		</Dialog>
	);
}
