import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { commandCase } from "../api/commands.ts";
import type { CaseDetail } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { customerPosts } from "./writing.ts";

const w = t.case.ideaDialog;

/** Words of a post on this page. */
export interface Quoted {
	readonly key: string;
	readonly text: string;
}

/** The words that are selected in a post on this page, and the post. */
export function selectedWords(): Quoted | undefined {
	const selection = window.getSelection();
	const text = selection?.toString().trim() ?? "";
	const node = selection?.anchorNode;
	const element = node instanceof Element ? node : node?.parentElement;
	const key = element?.closest<HTMLElement>("[data-post]")?.dataset["post"];
	return text === "" || key === undefined ? undefined : { key, text };
}

/** A post of more sentences is offered as a whole, too. */
const MOST_SENTENCES = 40;

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });
const sentencesOf = (text: string): string[] => {
	const found = [...sentences.segment(text)]
		.map(({ segment }) => segment.trim())
		.filter((one) => one !== "")
		.slice(0, MOST_SENTENCES);
	return [...new Set(found)];
};

/** Turns a customer's words into a wish of the backlog, beside the case. */
export function IdeaDialog({
	detail,
	quoted,
	onClose,
}: {
	readonly detail: CaseDetail;
	/** What was marked before; without it, one chooses here, by keys too. */
	readonly quoted: Quoted | undefined;
	readonly onClose: () => void;
}) {
	const posts = customerPosts(detail);
	const [key, setKey] = useState(quoted?.key ?? posts[0]?.key ?? "");
	const text = posts.find((one) => one.key === key)?.text ?? "";
	const offered = sentencesOf(text);
	const [chosen, setChosen] = useState(quoted?.text ?? offered[0] ?? text);
	const feeds = detail.ideas.find(({ postKey }) => postKey === key);
	const raise = () => {
		onClose();
		const command = { command: "raise-idea", postKey: key, quote: chosen } as const;
		void commandCase({ caseId: detail.case.id, command, done: w.done });
	};
	return (
		<Dialog title={w.title} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					raise();
				}}
			>
				<p className="quiet">{w.lead}</p>
				{!quoted && posts.length > 1 && (
					<Field label={w.pick}>
						<select
							className="input"
							value={key}
							onChange={({ currentTarget: { value } }) => {
								const next = posts.find((one) => one.key === value)?.text ?? "";
								setKey(value);
								setChosen(sentencesOf(next)[0] ?? next);
							}}
						>
							{posts.map((one) => (
								<option key={one.key} value={one.key}>
									{one.text.slice(0, 80)}
								</option>
							))}
						</select>
					</Field>
				)}
				{feeds ? (
					<p>
						{w.feeds}{" "}
						<Link to="/ideas/$ideaId" params={{ ideaId: feeds.ideaId }} className="link">
							<Stranger text={feeds.title ?? feeds.ideaId} />
						</Link>
					</p>
				) : quoted ? (
					<blockquote className="quote">
						<Stranger text={quoted.text} />
					</blockquote>
				) : (
					<Sentences {...{ text, offered, chosen }} onChosen={setChosen} />
				)}
				<div className="row-of" data-end="">
					{feeds ? (
						<Button kind="primary" data-autofocus="" onClick={onClose}>
							{t.common.close}
						</Button>
					) : (
						<Button
							kind="primary"
							type="submit"
							disabled={chosen === ""}
							{...(quoted && { "data-autofocus": "" })}
						>
							{w.submit}
						</Button>
					)}
				</div>
			</form>
		</Dialog>
	);
}

/** The sentences of a post to choose from: the arrows move, Enter makes it an idea. */
const Sentences = ({
	text,
	offered,
	chosen,
	onChosen,
}: {
	readonly text: string;
	readonly offered: readonly string[];
	readonly chosen: string;
	readonly onChosen: (words: string) => void;
}) => (
	<fieldset className="sentences">
		<legend className="field-label">{w.sentence}</legend>
		{[...offered, ...(offered.length > 1 ? [text] : [])].map((one) => (
			<label key={one} className="sentence">
				<input
					type="radio"
					name="sentence"
					value={one}
					checked={one === chosen}
					{...(one === chosen && { "data-autofocus": "" })}
					onChange={() => onChosen(one)}
				/>
				{one === text && offered.length > 1 ? (
					<em>{w.whole}</em>
				) : (
					<Stranger text={one.slice(0, 600)} />
				)}
			</label>
		))}
	</fieldset>
);
