import type { IdeaDetail, IdeaStatus } from "../api/types.ts";
import { Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { IdeaStatusPill } from "./idea-parts.tsx";
import { nameOf, whereOf, whyOf } from "./idea-words.ts";

type Telling = IdeaDetail["tellings"][number];
type Person = Telling["people"][number];

/** Whom the changes of an idea's status were told, and what became of it. */
export function Tellings({
	detail: { tellings, votes, voters, events },
}: {
	readonly detail: IdeaDetail;
}) {
	if (tellings.length === 0) return null;
	const names = new Map(votes.map((vote) => [vote.customerId, nameOf(vote)]));
	const called = ({ way }: Person) => names.get(way.customerId) ?? way.customerId;
	return (
		<section>
			<h3>{t.backlog.tellings}</h3>
			<ul className="stack" style={{ gap: 8 }}>
				{tellings.map((telling) => {
					const turn = events.find(({ seq }) => seq === telling.seq);
					const change = turn?.events.find(({ type }) => type === "status-changed");
					return (
						<li key={telling.seq}>
							<details className="telling">
								<summary className="row-of" data-wrap="">
									{change && <IdeaStatusPill status={change["status"] as IdeaStatus} />}
									<strong>
										{t.backlog.toldOf(telling.sent, telling.done ? telling.asked : voters)}
									</strong>
									{telling.waiting > 0 && (
										<span className="quiet">{t.backlog.toldWaiting(telling.waiting)}</span>
									)}
									<span className="grow" />
									{turn && (
										<span className="quiet small">
											<When at={turn.at} />
										</span>
									)}
								</summary>
								<ul className="told-list">
									{telling.people
										.toSorted((one, other) => called(one).localeCompare(called(other)))
										.map((person) => (
											<li key={person.person}>
												<Stranger text={called(person)} line />{" "}
												<span className="quiet">{becameOf(person)}</span>
											</li>
										))}
								</ul>
							</details>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function becameOf({ way, heard }: Person): string {
	if (way.how === "untold") return whyOf(way);
	const { sent, waiting, failed } = t.backlog.tellState;
	if (!heard) return `${waiting} · ${whereOf(way)}`;
	return heard.sent ? `${sent} · ${whereOf(way)}` : `${failed}: ${heard.problem ?? ""}`;
}
