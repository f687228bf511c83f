import { useState } from "react";
import { reroute } from "../api/commands.ts";
import type { Post } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { say } from "../parts/toast.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** The words that are selected in a post on this page, and the post. */
export function selectedWords(): { readonly key: string; readonly text: string } | undefined {
	const selection = window.getSelection();
	const text = selection?.toString().trim() ?? "";
	const node = selection?.anchorNode;
	const element = node instanceof Element ? node : node?.parentElement;
	const key = element?.closest<HTMLElement>("[data-post]")?.dataset["post"];
	return text === "" || key === undefined ? undefined : { key, text };
}

/** Turns a customer's words into an idea of the backlog. */
export function IdeaDialog({
	posts,
	quoted,
	onClose,
}: {
	readonly posts: readonly Post[];
	readonly quoted: { readonly key: string; readonly text: string } | undefined;
	readonly onClose: () => void;
}) {
	const [key, setKey] = useState(quoted?.key ?? posts[0]?.key ?? "");
	const post = posts.find((one) => one.key === key);
	return (
		<Dialog title={t.case.ideaDialog.title} onClose={onClose}>
			<form
				className="stack"
				onSubmit={async (event) => {
					event.preventDefault();
					onClose();
					const reason = quoted?.text ?? t.case.ideaDialog.reason;
					if (await reroute(key, "idea", reason.slice(0, 500))) say(t.case.ideaDialog.done);
				}}
			>
				<p className="quiet">{t.case.ideaDialog.lead}</p>
				{posts.length > 1 && (
					<Field label={t.case.ideaDialog.pick}>
						<select
							className="input"
							value={key}
							onChange={(event) => setKey(event.currentTarget.value)}
						>
							{posts.map((one) => (
								<option key={one.key} value={one.key}>
									{one.text.slice(0, 80)}
								</option>
							))}
						</select>
					</Field>
				)}
				<blockquote className="quote">
					<Stranger text={quoted?.text ?? post?.text.slice(0, 600) ?? ""} />
				</blockquote>
				<div className="row-of" data-end="">
					<Button kind="primary" type="submit" data-autofocus="">
						{t.case.ideaDialog.submit}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
