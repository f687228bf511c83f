import { useState } from "react";
import { usePeople } from "../api/people.ts";
import type { CaseCommand } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Key } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { type AskProps, answered } from "./ask.ts";
import { mentionsIn } from "./canned.ts";

/** How it was resolved, and why it arose. */
export function ResolveDialog(props: AskProps) {
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

/** What is asked for in words. */
export type WordsAsked = "note" | "tag" | "hold" | "pause" | "reopen" | "legal" | "lift";

function commandOf(
	asked: WordsAsked,
	text: string,
	mentions: string[],
): { command: CaseCommand; done: string } {
	switch (asked) {
		case "note":
			return { command: { command: "note", text, mentions }, done: t.case.done.noted };
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

/** The words that go with what is done. */
export function WordsDialog({ asked, ...props }: AskProps & { readonly asked: WordsAsked }) {
	const answer = answered(props, asked);
	const people = usePeople();
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
					const words = text.trim();
					if (words !== "") answer(commandOf(asked, words, mentionsIn(words, people.all)));
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

/** The rule that does not apply this once. */
export function ExceptionDialog(props: AskProps) {
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
