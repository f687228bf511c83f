import { useNavigate } from "@tanstack/react-router";
import { usePeople } from "../api/people.ts";
import type { ViewRow } from "../api/types.ts";
import { PriorityMark } from "../case/marks.tsx";
import { PickList } from "../case/pick-list.tsx";
import type { Choice } from "../parts/choice-list.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePhone } from "../parts/use-phone.ts";
import type { InboxSearch } from "../searches.ts";
import { t } from "../texts.ts";
import { searchOf } from "./view-filters.ts";

const PRIORITIES = ["urgent", "high", "normal", "low"] as const;

/** Everything that the inbox can be filtered by, found by typing. */
export function FilterPicker({
	search,
	views,
	selecting,
	onSelecting,
	onSave,
	onClose,
}: {
	readonly search: InboxSearch;
	readonly views: readonly ViewRow[];
	readonly selecting: boolean;
	readonly onSelecting: () => void;
	readonly onSave: () => void;
	readonly onClose: () => void;
}) {
	const people = usePeople();
	const phone = usePhone();
	const navigate = useNavigate({ from: "/inbox" });
	const pick = (
		id: string,
		label: string,
		mark: React.ReactNode,
		run: () => void,
		{ hint }: { readonly hint?: string } = {},
	): Choice => ({
		...{ id, label, mark, hint },
		run: () => {
			onClose();
			run();
		},
	});
	const to = (next: InboxSearch) => () => void navigate({ search: next });
	const on = (chosen: boolean, kind: string) => ({
		hint: chosen ? `${kind} · ${t.inbox.chosen}` : kind,
	});
	const choices: Choice[] = [
		...PRIORITIES.map((one) => {
			const chosen = search.priority === one;
			return pick(
				`priority ${one}`,
				t.words.priority[one],
				<PriorityMark priority={one} />,
				to({ ...search, priority: chosen ? undefined : one }),
				on(chosen, t.case.priority),
			);
		}),
		...views.map((view) =>
			pick(
				`view ${view.id}`,
				view.name,
				<Icon name={view.team === undefined ? "star" : "people"} />,
				to(searchOf(view)),
				on(search.saved === view.id, t.inbox.views.one),
			),
		),
		...people.teams.map(({ id, name }) => {
			const chosen = search.view === "team" && search.team === id;
			const { team: _team, view: _view, saved: _saved, ...rest } = search;
			const next: InboxSearch = chosen ? rest : { ...rest, view: "team", team: id };
			return pick(`team ${id}`, name, <Icon name="people" />, to(next), on(chosen, t.case.team));
		}),
		pick("snoozed", t.nav.snoozed, <Icon name="snooze" />, to({ stage: "snoozed" })),
		pick("done", t.nav.done, <Icon name="check" />, to({ stage: "done" })),
		pick("clear", t.inbox.clear, <Icon name="close" />, to({})),
		// the dialog that follows takes the place of this one
		{
			...{ id: "save", label: t.inbox.views.save, mark: <Icon name="plus" /> },
			run: onSave,
		},
		...(phone
			? [
					pick(
						"select",
						selecting ? t.inbox.clearSelection : t.inbox.selectCases,
						<Icon name="check" />,
						onSelecting,
					),
				]
			: []),
	];
	return (
		<PickList
			title={t.inbox.filterTitle}
			placeholder={t.inbox.filterPlaceholder}
			choices={choices}
			onClose={onClose}
		/>
	);
}
