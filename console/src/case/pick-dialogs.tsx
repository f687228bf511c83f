import { useState } from "react";
import { usePeople } from "../api/people.ts";
import { session } from "../api/session.ts";
import type { Priority } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { fullDate } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Avatar } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { type AskProps, answered } from "./ask.ts";
import { PickList } from "./pick-list.tsx";
import { snoozeChoices } from "./snooze-choices.ts";

/** Whose case it is from now on. */
export function AssignDialog(props: AskProps) {
	const people = usePeople();
	const answer = answered(props, "assign");
	const me = session.get()?.personId;
	const choices = [
		...people.all.map(({ id, name }) => ({
			id,
			label: id === me ? `${name} (${t.common.you})` : name,
			mark: <Avatar name={name} />,
			run: () =>
				answer({
					command: { command: "assign", assignee: id },
					done: t.case.done.assigned(name),
				}),
		})),
		{
			id: "nobody",
			label: t.case.assignDialog.toTeam,
			mark: <Avatar name={undefined} />,
			run: () =>
				answer({ command: { command: "assign", assignee: null }, done: t.case.done.released }),
		},
		...people.teams.map(({ id, name }) => ({
			...{ id, label: name, mark: <Icon name="people" /> },
			run: () =>
				answer({
					command: { command: "assign", team: id, assignee: null },
					done: t.case.done.assigned(name),
				}),
		})),
	];
	return (
		<PickList
			title={t.case.assignDialog.title}
			placeholder={t.case.assignDialog.search}
			choices={choices}
			onClose={props.onClose}
		/>
	);
}

const PRIORITIES: readonly Priority[] = ["urgent", "high", "normal", "low"];

/** How urgent it is. */
export function PriorityDialog(props: AskProps) {
	const answer = answered(props, "priority");
	return (
		<PickList
			title={t.case.priority}
			placeholder={t.case.priority}
			choices={PRIORITIES.map((priority) => ({
				id: priority,
				label: t.words.priority[priority],
				run: () =>
					answer({
						command: { command: "prioritise", priority, reason: t.case.priorityReason },
						done: t.case.done.prioritised(t.words.priority[priority]),
					}),
			}))}
			onClose={props.onClose}
		/>
	);
}

/** Why it ends without a solution. */
export function CloseDialog(props: AskProps) {
	const answer = answered(props, "close");
	return (
		<PickList
			title={t.case.closeCase}
			placeholder={t.case.closeCase}
			choices={(["not-actionable", "duplicate", "abusive", "silence"] as const).map((reason) => ({
				id: reason,
				label: t.words.closeReason[reason],
				run: () =>
					answer({
						command: { command: "close", reason },
						done: t.case.done.closed,
						undo: () => ({ command: "reopen", reason: t.common.undo }),
					}),
			}))}
			onClose={props.onClose}
		/>
	);
}

/** When it comes back. */
export function SnoozeDialog(props: AskProps) {
	const answer = answered(props, "snooze");
	const [custom, setCustom] = useState(false);
	const [moment, setMoment] = useState("");
	const until = (at: Date) =>
		answer({
			command: { command: "snooze", until: at.toISOString() },
			done: t.case.done.snoozed(fullDate(at.toISOString())),
			undo: () => ({ command: "wake" }),
		});
	if (custom)
		return (
			<Dialog title={t.case.snoozeDialog.title} onClose={props.onClose}>
				<form
					className="stack"
					onSubmit={(event) => {
						event.preventDefault();
						const at = new Date(moment);
						if (at.getTime() > Date.now()) until(at);
					}}
				>
					<Field label={t.case.snoozeDialog.custom}>
						<input
							className="input"
							type="datetime-local"
							required
							data-autofocus=""
							value={moment}
							onChange={(event) => setMoment(event.currentTarget.value)}
						/>
					</Field>
					<div className="row-of" data-end="">
						<Button kind="primary" type="submit">
							{t.case.snoozeDialog.submit}
						</Button>
					</div>
				</form>
			</Dialog>
		);
	return (
		<PickList
			title={t.case.snoozeDialog.title}
			placeholder={t.case.snoozeDialog.lead}
			choices={[
				...snoozeChoices(new Date()).map(({ name, at }) => ({
					id: name,
					label: t.case.snoozeDialog[name],
					...(name !== "untilReply" && { hint: fullDate(at.toISOString()) }),
					run: () => until(at),
				})),
				{ id: "custom", label: t.case.snoozeDialog.custom, run: () => setCustom(true) },
			]}
			onClose={props.onClose}
		/>
	);
}
