import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { notificationsQuery } from "../api/queries.ts";
import { Button } from "../parts/button.tsx";
import { patiently } from "../parts/patiently.ts";
import { keep, kept } from "../parts/value.ts";
import { t } from "../texts.ts";
import "./bell.css";

const BellList = lazy(async () => ({
	default: (await patiently(() => import("../overlays/bell-list.tsx"))).BellList,
}));

const KEY = "earshot.notifications-seen";

/** Says that a person was told something: escalated, mentioned, answered. */
export function Bell() {
	const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(notificationsQuery);
	const [seen, setSeen] = useState(() => kept<string>(KEY, ""));
	const [open, setOpen] = useState(false);
	const items = data?.pages.flatMap((page) => page.items) ?? [];
	const fresh = items.filter(({ at }) => at > seen).length;
	const close = () => {
		setOpen(false);
		const latest = items[0]?.at;
		if (latest === undefined) return;
		setSeen(latest);
		keep(KEY, latest);
	};
	return (
		<span className="menu bell">
			<Button
				kind="quiet"
				small
				icon="bell"
				label={fresh > 0 ? `${t.nav.notifications}: ${fresh}` : t.nav.notifications}
				aria-haspopup="dialog"
				aria-expanded={open}
				onClick={() => (open ? close() : setOpen(true))}
			/>
			{fresh > 0 && <span className="bell-mark" />}
			{open && (
				<Suspense fallback={null}>
					<BellList
						items={items}
						seen={seen}
						onClose={close}
						{...(hasNextPage && { onMore: () => void fetchNextPage() })}
					/>
				</Suspense>
			)}
		</span>
	);
}
