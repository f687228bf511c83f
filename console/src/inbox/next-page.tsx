import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { meQuery } from "../api/people.ts";
import { freshCasesQuery } from "../api/queries.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { t } from "../texts.ts";
import { placeOf } from "./case-list.ts";
import { nextBest } from "./next-best.ts";
import { readingList } from "./reading-list.ts";

/** What somebody of ours can go on with. */
const STATUS = "new,open";

/** Leads to the case that needs one most, for those who want no list. */
export function NextPage() {
	const me = useQuery(meQuery);
	const mine = useQuery(freshCasesQuery({ view: "mine", status: STATUS }));
	const free = useQuery(freshCasesQuery({ view: "unassigned", status: STATUS }));
	const navigate = useNavigate();
	const ids = useMemo(
		() =>
			me.data && mine.data && free.data
				? nextBest(
						{ mine: mine.data.items, free: free.data.items },
						{ teams: me.data.teams.map(({ id }) => id), now: Date.now(), placeOf },
					)
				: undefined,
		[me.data, mine.data, free.data],
	);
	const first = ids?.[0];
	useEffect(() => {
		if (ids === undefined || first === undefined) return;
		readingList.set({ ids, href: "/next" });
		void navigate({ to: "/cases/$caseId", params: { caseId: first }, replace: true });
	}, [ids, first, navigate]);
	const failed = [me, mine, free].find(({ error, data }) => error && !data);
	return (
		<>
			<h1 className="unseen">{t.next.title}</h1>
			{failed ? (
				<Failed
					error={failed.error}
					retry={() => void Promise.all([me, mine, free].map(({ refetch }) => refetch()))}
				/>
			) : ids?.length === 0 ? (
				<Empty icon="check" title={t.next.none[0]}>
					{t.next.none[1]}
				</Empty>
			) : (
				<Bones />
			)}
		</>
	);
}
