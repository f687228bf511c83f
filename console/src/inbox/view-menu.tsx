import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe, usePeople } from "../api/people.ts";
import type { ViewFilters, ViewRow } from "../api/types.ts";
import { commandView, viewsQuery } from "../api/views.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { item, Menu, type MenuEntry } from "../parts/menu.tsx";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";
import { sameFilters } from "./view-filters.ts";

/** What can be done to the saved view that one looks at. */
export function ViewMenu({
	view,
	filters,
}: {
	readonly view: ViewRow;
	/** What the inbox shows now, perhaps not as the view was saved. */
	readonly filters: ViewFilters;
}) {
	const { data } = useQuery(viewsQuery);
	const me = useMe();
	const people = usePeople();
	const navigate = useNavigate();
	const [naming, setNaming] = useState(false);
	const { team, name } = view;
	if (!view.mayChange)
		return team === undefined ? null : (
			<span className="quiet small hide-phone">
				{t.inbox.views.sharedWith(people.teamName(team))}
			</span>
		);
	const beside = (data?.items ?? []).filter((one) => one.team === team);
	const at = beside.findIndex(({ id }) => id === view.id);
	const place = (behind: ViewRow | undefined) => () =>
		void commandView(view, { command: "place", behind: behind?.id ?? null });
	const remove = async () => {
		if (!(await commandView(view, { command: "delete" }))) return;
		say(t.inbox.views.removed(name));
		void navigate({ to: "/inbox", search: {} });
	};
	const changed = !sameFilters(view.filters, filters);
	const refilter = () => void commandView(view, { command: "refilter", filters });
	const entries: MenuEntry[] = [
		...(team === undefined
			? []
			: [
					{
						...{ kind: "heading" as const },
						label: t.inbox.views.sharedWith(people.teamName(team)),
					},
				]),
		...(changed ? [item(t.inbox.views.refilter, refilter, { icon: "check" })] : []),
		item(t.inbox.views.rename, () => setNaming(true), { icon: "note" }),
		...(at > 0 ? [item(t.inbox.views.up, place(beside[at - 2]), { icon: "up" })] : []),
		...(at < beside.length - 1
			? [item(t.inbox.views.down, place(beside[at + 1]), { icon: "down" })]
			: []),
		...(team === undefined
			? (me?.teams ?? []).map((one) =>
					item(
						t.inbox.views.share(one.name),
						() => void commandView(view, { command: "share", team: one.id }),
						{ icon: "people" },
					),
				)
			: [
					item(
						t.inbox.views.unshare,
						() => void commandView(view, { command: "share", team: null }),
						{ icon: "person" },
					),
				]),
		{ kind: "line" },
		item(t.inbox.views.remove, () => void remove(), { icon: "close" }),
	];
	return (
		<>
			<Menu label={t.inbox.views.more(name)} entries={entries} start>
				{(button) => (
					<Button
						kind="quiet"
						small
						icon="more"
						label={t.inbox.views.more(name)}
						{...(changed && { "data-active": "" })}
						{...button}
					/>
				)}
			</Menu>
			{naming && <RenameDialog view={view} onClose={() => setNaming(false)} />}
		</>
	);
}

function RenameDialog({ view, onClose }: { readonly view: ViewRow; readonly onClose: () => void }) {
	const [name, setName] = useState(view.name);
	return (
		<Dialog title={t.inbox.views.rename} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					if (name.trim() === "") return;
					onClose();
					void commandView(view, { command: "rename", name: name.trim() });
				}}
			>
				<Field label={t.inbox.views.name}>
					<input
						className="input"
						required
						maxLength={60}
						data-autofocus=""
						value={name}
						onChange={(event) => setName(event.currentTarget.value)}
					/>
				</Field>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{t.common.save}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
