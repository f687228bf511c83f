import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { ideaQuery, tellingQuery } from "../api/queries.ts";
import type { IdeaStatus, TellingPreview } from "../api/types.ts";
import { measure } from "../case/measure.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Failed } from "../parts/state.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { IDEA_STATUSES, TOLD_STATUSES } from "./idea-parts.tsx";
import { whereOf, whyOf } from "./idea-words.ts";
import { setStatus } from "./settle-idea.ts";

/** Somebody who asked: where they can be told, or why not. */
interface Reach {
	readonly person: string;
	readonly name: string;
	readonly where?: string;
	readonly why?: string;
}

const fits = (channel: string, text: string): boolean => {
	const { length, max } = measure(channel, text);
	return length <= max;
};

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
	one.name.localeCompare(other.name);

/** Who can be told a text, as the preview has it; the channel's measure is taken here, while the text is written. */
const reachOf = ({ people }: TellingPreview, text: string): readonly Reach[] =>
	people.toSorted(byName).map(({ person, name, way }) => {
		if (way.how === "untold") return { person, name, why: whyOf(way) };
		return fits(
			way.channel,
			text.replaceAll("{name}", () => name),
		)
			? { person, name, where: whereOf(way) }
			: { person, name, why: t.backlog.reasons["too-long"] ?? "" };
	});

/** Changes where an idea stands, with the official answer, and shows beforehand who will be told, and who not and why. */
export function StatusDialog({
	ideaId,
	status: wanted,
	onClose,
}: {
	readonly ideaId: string;
	readonly status?: IdeaStatus | undefined;
	readonly onClose: () => void;
}) {
	const { data } = useQuery(ideaQuery(ideaId));
	const idea = data?.idea;
	const [status, choose] = useState<IdeaStatus>();
	const [written, setWritten] = useState<string>();
	const [switched, setSwitched] = useState<boolean>();
	const chosen = status ?? wanted ?? idea?.status ?? "new";
	const tell = switched ?? TOLD_STATUSES.includes(chosen);
	const proposed = idea && t.backlog.answers[chosen]?.(idea.title);
	const answer = written ?? (tell ? proposed : undefined) ?? idea?.answer ?? "";
	const { data: preview, error } = useQuery({
		...tellingQuery(ideaId, chosen),
		placeholderData: keepPreviousData,
	});
	const text = useDeferredValue(answer.trim());
	const reach = useMemo(() => preview && reachOf(preview, text), [preview, text]);
	const told = reach?.filter(({ where }) => where !== undefined).length ?? 0;
	const beyond = preview ? preview.asked - preview.people.length : 0;
	const silent = tell && answer.trim() === "";
	const [busy, setBusy] = useState(false);
	const submit = async () => {
		if (!idea || silent || busy || (tell && !reach)) return;
		setBusy(true);
		const done = await setStatus(idea, {
			status: chosen,
			...(answer.trim() !== "" && { answer: answer.trim() }),
			...(tell && { told, expectedVersion: idea.version }),
		});
		setBusy(false);
		// what was refused stays as it was written
		if (done) onClose();
	};
	return (
		<Dialog title={t.backlog.statusTitle} onClose={onClose}>
			<form
				className="stack"
				onSubmit={(event) => {
					event.preventDefault();
					void submit();
				}}
			>
				<Field label={t.backlog.status}>
					<select
						className="input"
						data-autofocus=""
						value={chosen}
						onChange={(event) => choose(event.currentTarget.value as IdeaStatus)}
						onKeyDown={(event) => {
							if (event.key !== "Enter") return;
							event.preventDefault();
							event.currentTarget.form?.requestSubmit();
						}}
					>
						{IDEA_STATUSES.map((one) => (
							<option key={one} value={one}>
								{t.words.ideaStatus[one]}
							</option>
						))}
					</select>
				</Field>
				<label className="switch">
					<input
						type="checkbox"
						checked={tell}
						onChange={(event) => setSwitched(event.currentTarget.checked)}
					/>
					<span>{t.backlog.tell}</span>
				</label>
				<Field
					label={tell ? t.backlog.answer : `${t.backlog.answer} (${t.common.optional})`}
					hint={tell ? t.backlog.tellHint : undefined}
					problem={silent ? t.backlog.tellNeedsAnswer : undefined}
				>
					<textarea
						className="input"
						rows={4}
						dir="auto"
						value={answer}
						onChange={(event) => setWritten(event.currentTarget.value)}
						onKeyDown={(event) => {
							if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit();
						}}
					/>
				</Field>
				{error && !preview ? (
					<Failed error={error} />
				) : (
					<Reached reach={reach} beyond={beyond} off={!tell} />
				)}
				<div className="row-of" data-end="">
					<Button
						kind="primary"
						type="submit"
						disabled={!idea || silent || busy || (tell && !reach)}
					>
						{tell && told > 0
							? t.backlog.statusSubmitTell(told, beyond > 0)
							: t.backlog.statusSubmit}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** Who can be told and who cannot. */
function Reached({
	reach,
	beyond,
	off,
}: {
	readonly reach: readonly Reach[] | undefined;
	readonly beyond: number;
	readonly off: boolean;
}) {
	if (!reach)
		return (
			<p className="told quiet" role="status">
				{t.backlog.tellLooking}
			</p>
		);
	const can = reach.filter(({ where }) => where !== undefined);
	const cannot = reach.filter(({ why }) => why !== undefined);
	return (
		<section className="told" aria-label={t.backlog.tellings} {...(off && { "data-off": "" })}>
			<People title={t.backlog.told(can.length)} people={can} />
			{cannot.length > 0 && <People title={t.backlog.untold(cannot.length)} people={cannot} />}
			{beyond > 0 && <p className="quiet small">{t.backlog.toldBeyond(beyond)}</p>}
		</section>
	);
}

/** A list this short is open from the start. */
const SHORT = 6;

const People = ({
	title,
	people,
}: {
	readonly title: string;
	readonly people: readonly Reach[];
}) => (
	<details open={people.length > 0 && people.length <= SHORT}>
		<summary>
			<strong>{title}</strong>
		</summary>
		<ul className="told-list">
			{people.map(({ person, name, where, why }) => (
				<li key={person}>
					<Stranger text={name} line /> <span className="quiet">{where ?? why}</span>
				</li>
			))}
		</ul>
	</details>
);
