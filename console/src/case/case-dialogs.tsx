import { useState } from "react";
import { usePeople } from "../api/people.ts";
import { session } from "../api/session.ts";
import type { CaseCommand, Priority } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { fullDate } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Avatar, Key } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { type Doing, doAll, type Target } from "./do-all.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { PickList } from "./pick-list.tsx";
import { snoozeChoices } from "./snooze-choices.ts";

/** What can be asked before something is done to cases. */
export type Asked =
	| "assign"
	| "resolve"
	| "snooze"
	| "priority"
	| "merge"
	| "note"
	| "tag"
	| "hold"
	| "pause"
	| "reopen"
	| "legal"
	| "lift"
	| "close"
	| "exception";

interface AskProps {
	readonly targets: readonly Target[];
	readonly onClose: () => void;
	/** The command that must have succeeded before: a reply that is still on its way. */
	readonly after?: string | undefined;
	/** It is done; the list may go on. */
	readonly onDone?: ((asked: Asked) => void) | undefined;
}

/** The question that belongs to what the person wants to do. */
export function CaseDialog({ asked, ...props }: AskProps & { readonly asked: Asked }) {
	switch (asked) {
		case "assign":
			return <AssignDialog {...props} />;
		case "resolve":
			return <ResolveDialog {...props} />;
		case "snooze":
			return <SnoozeDialog {...props} />;
		case "priority":
			return <PriorityDialog {...props} />;
		case "merge":
			return <MergeDialog {...props} />;
		case "close":
			return <CloseDialog {...props} />;
		case "exception":
			return <ExceptionDialog {...props} />;
		default:
			return <WordsDialog asked={asked} {...props} />;
	}
}

const answered =
	({ targets, after, onClose, onDone }: AskProps, asked: Asked) =>
	(doing: Omit<Doing, "targets">) => {
		onClose();
		const well = doAll({ ...doing, targets, after });
		// what follows a reply is promised already: one goes on without waiting for it
		if (after !== undefined) onDone?.(asked);
		else void well.then((done) => done && onDone?.(asked));
	};

function AssignDialog(props: AskProps) {
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

function PriorityDialog(props: AskProps) {
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

function CloseDialog(props: AskProps) {
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

function SnoozeDialog(props: AskProps) {
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

function ResolveDialog(props: AskProps) {
	const answer = answered(props, "resolve");
	const [resolution, setResolution] = useState<string>(t.case.resolveDialog.default);
	const [cause, setCause] = useState("customer-question");
	return (
		<Dialog title={t.case.resolveDialog.title} onClose={props.onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					answer({
						command: { command: "resolve", resolution, cause },
						done: t.case.done.resolved,
						undo: () => ({ command: "reopen", reason: t.common.undo }),
					});
				}}
			>
				<Field label={t.case.resolveDialog.cause}>
					<select
						className="input"
						data-autofocus=""
						value={cause}
						onChange={(event) => setCause(event.currentTarget.value)}
						onKeyDown={submitsOnEnter}
					>
						{Object.entries(t.case.causes).map(([id, name]) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				</Field>
				<Field label={t.case.resolveDialog.resolution} hint={t.case.resolveDialog.resolutionHint}>
					<input
						className="input"
						required
						value={resolution}
						onChange={(event) => setResolution(event.currentTarget.value)}
					/>
				</Field>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{t.case.resolveDialog.submit}
						<Key name="enter" />
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** Enter in a choice sends the form, as it does in a line of text. */
function submitsOnEnter(event: React.KeyboardEvent<HTMLSelectElement>): void {
	if (event.key !== "Enter") return;
	event.preventDefault();
	event.currentTarget.form?.requestSubmit();
}

type WordsAsked = "note" | "tag" | "hold" | "pause" | "reopen" | "legal" | "lift";

function commandOf(asked: WordsAsked, text: string): { command: CaseCommand; done: string } {
	switch (asked) {
		case "note":
			return { command: { command: "note", text }, done: t.case.done.noted };
		case "tag":
			return { command: { command: "tag", tags: [text] }, done: t.case.done.tagged };
		case "hold":
			return { command: { command: "hold", reason: text }, done: t.case.done.hold };
		case "pause":
			return { command: { command: "pause-clocks", reason: text }, done: t.case.done.paused };
		case "reopen":
			return { command: { command: "reopen", reason: text }, done: t.case.done.reopened };
		case "legal":
			return {
				command: { command: "legal-hold", held: true, reason: text },
				done: t.case.done.legal,
			};
		case "lift":
			return {
				command: { command: "legal-hold", held: false, reason: text },
				done: t.case.done.lifted,
			};
	}
}

function WordsDialog({ asked, ...props }: AskProps & { readonly asked: WordsAsked }) {
	const answer = answered(props, asked);
	const [text, setText] = useState("");
	const [title, label] =
		asked === "note"
			? [t.case.composer.note, t.case.composer.noteHint]
			: asked === "tag"
				? [t.case.tagDialog.title, t.case.tagDialog.label]
				: (t.case.reasonDialog[asked] ?? ["", ""]);
	return (
		<Dialog title={title} onClose={props.onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					if (text.trim() !== "") answer(commandOf(asked, text.trim()));
				}}
			>
				<Field label={label}>
					<input
						className="input"
						required
						maxLength={asked === "tag" ? 60 : 2000}
						data-autofocus=""
						value={text}
						onChange={(event) => setText(event.currentTarget.value)}
					/>
				</Field>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{title}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

function ExceptionDialog(props: AskProps) {
	const answer = answered(props, "exception");
	const [rule, setRule] = useState("");
	const [reason, setReason] = useState("");
	const [until, setUntil] = useState("");
	return (
		<Dialog title={t.case.exceptionDialog.title} onClose={props.onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					const expiresAt = new Date(until).toISOString();
					answer({
						command: { command: "make-exception", rule, reason, expiresAt },
						done: t.case.done.exception,
					});
				}}
			>
				<Field label={t.case.exceptionDialog.rule}>
					<input
						className="input"
						required
						data-autofocus=""
						value={rule}
						onChange={(event) => setRule(event.currentTarget.value)}
					/>
				</Field>
				<Field label={t.case.exceptionDialog.reason}>
					<input
						className="input"
						required
						value={reason}
						onChange={(event) => setReason(event.currentTarget.value)}
					/>
				</Field>
				<Field label={t.case.exceptionDialog.until}>
					<input
						className="input"
						type="datetime-local"
						required
						value={until}
						onChange={(event) => setUntil(event.currentTarget.value)}
					/>
				</Field>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit">
						{t.case.exceptionDialog.submit}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
