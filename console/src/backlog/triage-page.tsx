import { useEffect, useState } from "react";
import type { IdeaRow } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { useShortcuts } from "../parts/shortcuts.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { keep, kept } from "../parts/value.ts";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { MergePick, useDecides, useIdeas } from "./idea-parts.tsx";
import { IdeaView } from "./idea-view.tsx";
import { keepFocus } from "./keep-focus.ts";
import { mergeInto, setStatus } from "./settle-idea.ts";

const KEY = "earshot.triage-later";
/** What was put off is out of the way for so long, in milliseconds. */
const LATER = 24 * 3_600_000;

/** New ideas, one after the other: a key each. */
export function TriagePage() {
	const { rows, loading, error, query } = useIdeas("new");
	const all = useIdeas("all");
	const [later, setLater] = useState(() => kept<Readonly<Record<string, number>>>(KEY, {}));
	const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
	const [cursor, setCursor] = useState<string>();
	const [merging, setMerging] = useState<IdeaRow>();
	const now = Date.now();
	const queue = rows.filter(({ id }) => !gone.has(id) && (later[id] ?? 0) < now);
	const at = Math.max(
		0,
		queue.findIndex(({ id }) => id === cursor),
	);
	const current = queue[at];

	// what was taken back is here again
	// biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list was fetched anew
	useEffect(() => {
		setGone((old) => (old.size === 0 ? old : new Set()));
	}, [rows]);

	const settle = (idea: IdeaRow) => {
		setCursor(queue[at + 1]?.id ?? queue[at - 1]?.id);
		setGone((old) => new Set([...old, idea.id]));
		keepFocus('.triage-line[aria-current="true"]', ".triage-keys button");
	};
	const accept = () => {
		if (!current) return;
		settle(current);
		void setStatus(current, { status: "under-review" });
	};
	const decline = () => {
		if (!current) return;
		settle(current);
		void setStatus(current, { status: "declined" });
	};
	const putOff = () => {
		if (!current) return;
		const { id } = current;
		setCursor(queue[at + 1]?.id);
		const next = { ...later, [id]: now + LATER };
		keep(KEY, next);
		setLater(next);
		keepFocus('.triage-line[aria-current="true"]', ".triage-keys button");
		say(t.backlog.laterDone, {
			undo: () => {
				const { [id]: _, ...rest } = next;
				keep(KEY, rest);
				setLater(rest);
			},
		});
	};
	const duplicate = () => current && setMerging(current);
	const group = t.keys.groups.backlog;
	const decides = useDecides();
	useShortcuts([
		...(decides
			? [
					{ keys: "1", label: t.backlog.accept, group, run: accept },
					{ keys: "2", label: t.backlog.duplicate, group, run: () => void duplicate() },
					{ keys: "3", label: t.backlog.decline, group, run: decline },
				]
			: []),
		{ keys: "h", label: t.backlog.later, group, run: putOff },
		{
			keys: "j",
			label: t.keys.down,
			group,
			run: () => setCursor(queue[at + 1]?.id ?? current?.id),
		},
		{ keys: "k", label: t.keys.up, group, run: () => setCursor(queue[at - 1]?.id ?? current?.id) },
	]);

	return (
		<>
			<header className="page-bar">
				<h1>{t.backlog.triageTitle}</h1>
				<span className="quiet">{queue.length > 0 && t.backlog.left(queue.length)}</span>
				<span className="grow" />
				<span className="quiet small hide-phone" aria-hidden="true">
					{t.backlog.keys}
				</span>
			</header>
			{error ? (
				<Failed error={error} retry={() => void query.refetch()} />
			) : loading ? (
				<Bones lines={10} />
			) : !current ? (
				<Empty icon="check" title={t.backlog.triageEmpty[0]}>
					{t.backlog.triageEmpty[1]}
				</Empty>
			) : (
				<div className="triage">
					<ul className="triage-list hide-phone" aria-label={t.backlog.triageTitle}>
						{queue.map((row) => (
							<li key={row.id}>
								<button
									type="button"
									className="triage-line"
									{...(row.id === current.id && { "aria-current": "true" as const })}
									onClick={() => setCursor(row.id)}
								>
									<span className="votes-small">{row.votes}</span>
									<span className="grow one-line">
										<Stranger text={row.title} line />
									</span>
								</button>
							</li>
						))}
					</ul>
					<div className="triage-idea">
						<IdeaView key={current.id} ideaId={current.id} />
						{decides ? (
							<div className="triage-keys">
								<Button kind="primary" icon="check" keys="1" onClick={accept}>
									{t.backlog.accept}
								</Button>
								<Button icon="merge" keys="2" onClick={duplicate}>
									{t.backlog.duplicate}
								</Button>
								<Button icon="close" keys="3" onClick={decline}>
									{t.backlog.decline}
								</Button>
								<Button kind="quiet" icon="snooze" keys="h" onClick={putOff}>
									{t.backlog.later}
								</Button>
							</div>
						) : (
							<p className="triage-keys quiet small">{t.backlog.readOnly}</p>
						)}
					</div>
				</div>
			)}
			{merging && (
				<MergePick
					idea={merging}
					rows={all.rows}
					onClose={() => {
						setMerging(undefined);
						keepFocus('.triage-line[aria-current="true"]', ".triage-keys button");
					}}
					onPick={(into) => {
						settle(merging);
						void mergeInto(merging.id, into);
					}}
				/>
			)}
		</>
	);
}
