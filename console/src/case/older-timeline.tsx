import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { timelineQuery } from "../api/queries.ts";
import { Button } from "../parts/button.tsx";
import { Failed } from "../parts/state.tsx";
import { t } from "../texts.ts";
import { TimelineLine } from "./timeline-line.tsx";

/** What happened before the latest entries of a timeline, page by page as one asks for it. */
export function OlderTimeline({
	customerId,
	cursor,
}: {
	readonly customerId: string;
	/** Where the latest ones ended when one asked first. */
	readonly cursor: string;
}) {
	// new entries come in above: what was asked for stays where it is
	const [from, setFrom] = useState<string>();
	const { data, error, hasNextPage, fetchNextPage, isFetching, refetch } = useInfiniteQuery({
		...timelineQuery(customerId, from ?? cursor),
		enabled: from !== undefined,
	});
	if (error) return <Failed error={error} retry={() => void refetch()} />;
	const older = data?.pages.flatMap(({ items }) => items) ?? [];
	return (
		<>
			{older.length > 0 && (
				<ol className="timeline">
					{older.map((one) => (
						<li key={one.id}>
							<TimelineLine touchpoint={one} />
						</li>
					))}
				</ol>
			)}
			{(from === undefined || hasNextPage) && (
				<Button
					small
					kind="quiet"
					disabled={isFetching}
					onClick={() => (from === undefined ? setFrom(cursor) : void fetchNextPage())}
				>
					{t.common.more}
				</Button>
			)}
		</>
	);
}
