import type { CaseRow, Clock } from "../api/types.ts";
import { fullDate, span } from "../parts/format.ts";
import { Pill, type Tone } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** How a promise stands, for eyes: a colour, and words that say the same. */
export interface Standing {
	readonly tone: Tone | undefined;
	readonly text: string;
	readonly title: string;
}

const clockName = (kind: string): string =>
	t.words.clock[kind as keyof typeof t.words.clock] ?? kind;

/** The first promise of a case that is not kept yet; `undefined` when none runs. */
export function dueStanding(due: CaseRow["due"], now: number): Standing | undefined {
	if (!due) return undefined;
	const left = Date.parse(due.at) - now;
	const name = clockName(due.kind);
	const title = `${name}: ${fullDate(due.at)}`;
	if (left <= 0) return { tone: "red", text: t.case.dueAgo(span(left)), title };
	const risky = Date.parse(due.atRiskAt) <= now;
	return { tone: risky ? "orange" : undefined, text: span(left), title };
}

/** One clock of a case. */
export function clockStanding(clock: Clock, now: number): Standing {
	const title = `${clockName(clock.kind)}: ${fullDate(clock.dueAt)}`;
	const left = Date.parse(clock.dueAt) - now;
	switch (clock.state) {
		case "met":
			return { tone: "green", text: t.words.clockState.met, title };
		case "met-late":
			return { tone: "orange", text: t.words.clockState["met-late"], title };
		case "paused":
			return { tone: "blue", text: t.words.clockState.paused, title };
		default:
			if (left <= 0) return { tone: "red", text: t.case.dueAgo(span(left)), title };
			return {
				tone: Date.parse(clock.atRiskAt) <= now ? "orange" : undefined,
				text: t.case.dueIn(span(left)),
				title,
			};
	}
}

/** The first promise of a case, in a row of a list. */
export function DuePill({ due, now }: { readonly due: CaseRow["due"]; readonly now: number }) {
	const standing = dueStanding(due, now);
	return standing ? (
		<Pill tone={standing.tone} icon="clock" title={standing.title}>
			{standing.text}
		</Pill>
	) : null;
}
