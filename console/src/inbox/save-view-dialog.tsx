import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../api/people.ts";
import type { ViewFilters } from "../api/types.ts";
import { saveView } from "../api/views.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";
import { searchOf } from "./view-filters.ts";

/** Gives what the inbox shows a name and a place in the sidebar. */
export function SaveViewDialog({
	filters,
	onClose,
}: {
	readonly filters: ViewFilters;
	readonly onClose: () => void;
}) {
	const me = useMe();
	const navigate = useNavigate();
	const [name, setName] = useState("");
	const [team, setTeam] = useState("");
	const save = async () => {
		onClose();
		const view = await saveView(name.trim(), filters, team === "" ? undefined : team);
		if (!view) return;
		say(t.inbox.views.saved(view.name));
		void navigate({ to: "/inbox", search: searchOf(view) });
	};
	return (
		<Dialog title={t.inbox.views.save} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					if (name.trim() !== "") void save();
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
				{me && me.teams.length > 0 && (
					<Field label={t.inbox.views.who}>
						<select
							className="input"
							value={team}
							onChange={(event) => setTeam(event.currentTarget.value)}
						>
							<option value="">{t.inbox.views.forMe}</option>
							{me.teams.map((one) => (
								<option key={one.id} value={one.id}>
									{t.inbox.views.forTeam(one.name)}
								</option>
							))}
						</select>
					</Field>
				)}
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{t.common.save}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
