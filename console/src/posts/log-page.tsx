import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { dispatch } from "../api/outbox.ts";
import { problemText, queries } from "../api/queries.ts";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/dialog.tsx";
import { say } from "../parts/toast.tsx";
import { keep, kept } from "../parts/value.ts";
import { t } from "../texts.ts";
import "./posts.css";

const CHANNELS = ["call", "shop", "letter", "email"] as const;
const KEY = "earshot.draft.log";

interface Draft {
	readonly channel: string;
	readonly who: string;
	readonly name: string;
	readonly order: string;
	readonly text: string;
}

const EMPTY: Draft = { channel: "call", who: "", name: "", order: "", text: "" };

/** Writes down what reached one outside all channels. */
export function LogPage() {
	const [draft, setDraft] = useState(() => kept(KEY, EMPTY));
	const [tried, setTried] = useState(false);
	const navigate = useNavigate();
	const change = (part: Partial<Draft>) => {
		const next = { ...draft, ...part };
		keep(KEY, next);
		setDraft(next);
	};
	const who = draft.who.trim() || draft.name.trim();
	const submit = async () => {
		setTried(true);
		if (draft.text.trim() === "" || who === "") return;
		const commandId = crypto.randomUUID();
		keep(KEY, undefined);
		setDraft(EMPTY);
		try {
			await dispatch({
				commandId,
				path: "/api/posts",
				label: t.log.title,
				body: {
					id: commandId,
					channel: draft.channel,
					text: draft.text.trim(),
					author: { id: who, ...(draft.name.trim() !== "" && { name: draft.name.trim() }) },
					...(draft.order.trim() !== "" && { orderReference: draft.order.trim() }),
					kind: "note",
				},
			});
			say(t.log.done);
			void queries.invalidateQueries({ queryKey: ["posts"] });
			void navigate({ to: "/posts" });
		} catch (error) {
			keep(KEY, draft);
			setDraft(draft);
			say(problemText(error), { tone: "red" });
		}
	};
	return (
		<>
			<header className="page-bar">
				<h1>{t.log.title}</h1>
			</header>
			<div className="page-body">
				<form
					className="log stack"
					noValidate
					onSubmit={(event) => {
						event.preventDefault();
						void submit();
					}}
				>
					<p className="quiet">{t.log.lead}</p>
					<Field label={t.log.channel}>
						<select
							className="input"
							value={draft.channel}
							onChange={(event) => change({ channel: event.currentTarget.value })}
						>
							{CHANNELS.map((one) => (
								<option key={one} value={one}>
									{t.words.channel[one]}
								</option>
							))}
						</select>
					</Field>
					<Field
						label={t.log.who}
						hint={t.log.whoHint}
						problem={tried && who === "" ? t.log.needWho : undefined}
					>
						<input
							className="input"
							value={draft.who}
							onChange={(event) => change({ who: event.currentTarget.value })}
						/>
					</Field>
					<div className="log-two">
						<Field label={`${t.log.name} (${t.common.optional})`}>
							<input
								className="input"
								value={draft.name}
								onChange={(event) => change({ name: event.currentTarget.value })}
							/>
						</Field>
						<Field label={`${t.log.order} (${t.common.optional})`}>
							<input
								className="input"
								value={draft.order}
								onChange={(event) => change({ order: event.currentTarget.value })}
							/>
						</Field>
					</div>
					<Field
						label={t.log.text}
						hint={t.log.textHint}
						problem={tried && draft.text.trim() === "" ? t.log.needText : undefined}
					>
						<textarea
							className="input"
							rows={6}
							dir="auto"
							value={draft.text}
							onChange={(event) => change({ text: event.currentTarget.value })}
							onKeyDown={(event) => {
								if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit();
							}}
						/>
					</Field>
					<div className="row-of" data-end="">
						<Button kind="primary" type="submit" keys="mod+enter">
							{t.log.submit}
						</Button>
					</div>
				</form>
			</div>
		</>
	);
}
