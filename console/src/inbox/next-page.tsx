import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { freshCasesQuery, OPEN_STATUSES } from "../api/queries.ts";
import type { CaseRow } from "../api/types.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { t } from "../texts.ts";
import { placeOf } from "./case-list.ts";
import { readingList } from "./reading-list.ts";

/** Of one's own cases and those that nobody has, what somebody of ours can go on with: the most pressing first. */
const workable = (rows: readonly CaseRow[], now: number): CaseRow[] =>
	rows
		.filter(({ status }) => status === "new" || status === "open")
		.filter(({ snoozedUntil }) => snoozedUntil === undefined || Date.parse(snoozedUntil) <= now)
		.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

/** Leads to the case that needs one most, for those who want no list. */
export function NextPage() {
	const mine = useQuery(freshCasesQuery({ view: "mine", status: OPEN_STATUSES }));
	const free = useQuery(freshCasesQuery({ view: "unassigned", status: OPEN_STATUSES }));
	const navigate = useNavigate();
	const known = mine.data && free.data;
	const rows = workable([...(mine.data?.items ?? []), ...(free.data?.items ?? [])], Date.now());
	const first = rows[0]?.id;
	// biome-ignore lint/correctness/useExhaustiveDependencies: it leads on once
	useEffect(() => {
		if (!known || first === undefined) return;
		readingList.set({ ids: rows.map(({ id }) => id), href: "/inbox" });
		void navigate({ to: "/cases/$caseId", params: { caseId: first }, replace: true });
	}, [known !== undefined, first]);
	const error = mine.error ?? free.error;
	if (error && !known) return <Failed error={error} />;
	if (known && first === undefined)
		return (
			<Empty icon="check" title={t.next.none[0]}>
				{t.next.none[1]}
			</Empty>
		);
	return (
		<>
			<h1 className="unseen">{t.next.title}</h1>
			<Bones />
		</>
	);
}
