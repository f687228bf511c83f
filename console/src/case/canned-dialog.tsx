import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { cannedQuery, problemText, queries } from "../api/queries.ts";
import { ProblemError, request } from "../api/request.ts";
import type { CannedReply } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceList } from "../parts/choice-list.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { Bones, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { t } from "../texts.ts";
import { CANNED_NAMES } from "./canned.ts";

const w = t.case.cannedDialog;
const PATH = "/api/canned-replies";

/** A canned reply that is being written: a new one has no version yet. */
type Edited = Pick<CannedReply, "prefix" | "text"> & { readonly version?: number };

/** The canned replies of all, to be searched, written, changed and deleted. */
export function CannedDialog({
	text,
	onClose,
}: {
	/** Begins with a new one of this text. */
	readonly text?: string | undefined;
	readonly onClose: () => void;
}) {
	const { data, error, refetch } = useQuery(cannedQuery);
	const [words, setWords] = useState("");
	const [edited, setEdited] = useState<Edited | undefined>(
		text === undefined ? undefined : { prefix: "", text },
	);
	if (edited)
		return (
			<Editor
				reply={edited}
				onDone={() => (text === undefined ? setEdited(undefined) : onClose())}
				onClose={onClose}
			/>
		);
	const asked = words.trim().toLowerCase();
	return (
		<Dialog title={w.title} onClose={onClose} bare wide>
			{error && !data ? (
				<Failed error={error} retry={() => void refetch()} />
			) : data ? (
				<ChoiceList
					title={w.title}
					placeholder={w.search}
					words={words}
					onWords={setWords}
					choices={[
						...data.items
							.filter((one) => `/${one.prefix} ${one.text}`.toLowerCase().includes(asked))
							.map((one) => ({
								...{ id: one.prefix, label: one.text, mark: <strong>/{one.prefix}</strong> },
								run: () => setEdited(one),
							})),
						{
							...{ id: "+", label: w.add, mark: <Icon name="plus" /> },
							run: () => setEdited({ prefix: asked.replace(/^\//, ""), text: "" }),
						},
					]}
				/>
			) : (
				<Bones lines={4} />
			)}
		</Dialog>
	);
}

function Editor({
	reply,
	onDone,
	onClose,
}: {
	readonly reply: Edited;
	readonly onDone: () => void;
	readonly onClose: () => void;
}) {
	const [prefix, setPrefix] = useState(reply.prefix);
	const [text, setText] = useState(reply.text);
	const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
	const isNew = reply.version === undefined;

	const ask = async (path: string, body: object, done: string) => {
		try {
			await request(path, { body });
			say(done);
			onDone();
		} catch (error) {
			const fields = error instanceof ProblemError ? error.fields : {};
			setProblems(Object.keys(fields).length > 0 ? fields : { "/": problemText(error) });
		} finally {
			void queries.invalidateQueries({ queryKey: cannedQuery.queryKey });
		}
	};
	return (
		<Dialog title={isNew ? w.newTitle : w.editTitle(reply.prefix)} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					const expected = isNew ? {} : { expectedVersion: reply.version };
					void ask(PATH, { prefix, text, ...expected }, w.saved(prefix));
				}}
			>
				{isNew && (
					<Field label={w.prefix} hint={w.prefixHint} problem={problems["/prefix"]}>
						<input
							className="input"
							required
							data-autofocus=""
							maxLength={30}
							value={prefix}
							onChange={(event) =>
								setPrefix(event.currentTarget.value.toLowerCase().replace(/^\//, ""))
							}
						/>
					</Field>
				)}
				<Field
					label={w.text}
					hint={w.textHint(CANNED_NAMES.map((name) => `{{${name}}}`).join(" "))}
					problem={problems["/text"]}
				>
					<textarea
						className="input"
						required
						rows={6}
						dir="auto"
						{...(!isNew && { "data-autofocus": "" })}
						value={text}
						onChange={(event) => setText(event.currentTarget.value)}
					/>
				</Field>
				{problems["/"] !== undefined && (
					<p className="field-problem" role="alert">
						{problems["/"]}
					</p>
				)}
				<div className="row-of" data-end="">
					{!isNew && (
						<Button
							kind="danger"
							onClick={() =>
								void ask(
									`${PATH}/${encodeURIComponent(reply.prefix)}/delete`,
									{ expectedVersion: reply.version },
									w.removed(reply.prefix),
								)
							}
						>
							{w.remove}
						</Button>
					)}
					<Button onClick={onDone}>{t.common.cancel}</Button>
					<Button kind="primary" type="submit">
						{w.save}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
