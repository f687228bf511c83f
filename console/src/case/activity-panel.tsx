import type { People } from "../api/people.ts";
import type { CaseDetail } from "../api/types.ts";
import { Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { saidOf } from "./activity-words.ts";

/** Everything that happened to a case, latest first. */
export const ActivityPanel = ({
	detail,
	people,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
}) => (
	<section className="panel" aria-label={t.case.activity}>
		<ol className="activity">
			{detail.events.toReversed().flatMap((turn) =>
				saidOf(turn, people).map((said) => (
					<li key={`${turn.seq} ${said}`}>
						<span className="activity-dot" />
						<span className="grow">
							<strong>{people.nameOf(turn.by)}</strong> <Stranger text={said} />
						</span>
						<span className="quiet small">
							<When at={turn.at} />
						</span>
					</li>
				)),
			)}
		</ol>
	</section>
);
