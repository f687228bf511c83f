import { useEffect, useId, useRef, useState } from "react";
import { commandCase } from "../api/commands.ts";
import { takeBack } from "../api/outbox.ts";
import type { People, Person } from "../api/people.ts";
import { session } from "../api/session.ts";
import type { CaseCommand, CaseDetail, Post } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { count } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { say } from "../parts/toast.tsx";
import { useValue } from "../parts/value.ts";
import { channelName, Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { type Canned, cannedAt, filled, mentionAt } from "./canned.ts";
import { draftedModes, type Mode, useDraft } from "./drafts.ts";
import { measure } from "./measure.ts";

const MODES: readonly Mode[] = ["public", "private", "note"];
const ICONS = { public: "globe", private: "lock", note: "note" } as const;

/** A reply can be taken back for so long, in milliseconds. */
const UNSEND = 10_000;

/** What becomes of a case after the reply. */
export type AfterReply = "open" | "pending" | "resolve";

/** The customer's posts of a case, latest first. */
export function customerPosts(detail: CaseDetail): Post[] {
	const own = new Set(detail.case.postKeys);
	return detail.threads
		.flatMap(({ entries }) => entries)
		.flatMap((entry) => (entry.kind === "post" && own.has(entry.post.key) ? [entry.post] : []))
		.sort((one, other) => (one.receivedAt > other.receivedAt ? -1 : 1));
}

/** The way of writing that fits the customer's latest words. */
export function usualMode(detail: CaseDetail): Mode {
	const drafted = draftedModes(detail.case.id)[0];
	if (drafted) return drafted;
	const [latest] = customerPosts(detail);
	if (latest?.replyable[latest.visibility]) return latest.visibility;
	return latest?.replyable.public ? "public" : latest?.replyable.private ? "private" : "note";
}

/** Where one writes: in public, privately, or for colleagues only. */
export function Composer({
	detail,
	people,
	mode,
	onMode,
	field,
	onResolve,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly mode: Mode;
	readonly onMode: (mode: Mode) => void;
	readonly field: React.RefObject<HTMLTextAreaElement | null>;
	/** Asks how it was resolved; the reply with this id goes first. */
	readonly onResolve: (replyCommandId: string) => void;
}) {
	const w = t.case.composer;
	const me = useValue(session);
	const [text, setText] = useDraft(detail.case.id, mode);
	const [cursor, setCursor] = useState(0);
	const [pick, setPick] = useState(0);
	const [problem, setProblem] = useState<string>();
	const id = useId();
	const box = useRef<HTMLDivElement>(null);

	const posts = customerPosts(detail);
	const post =
		mode === "note" ? posts[0] : (posts.find(({ replyable }) => replyable[mode]) ?? posts[0]);
	const name =
		post?.author.name ?? post?.author.handle ?? detail.customer?.name ?? t.common.unknown;
	const channel = post?.channel ?? "";
	const able = mode === "note" || (post?.replyable[mode] ?? false);
	const { length, max } = measure(channel, text);
	const tooLong = mode !== "note" && length > max;

	const canned = mode === "note" ? { from: -1, found: [] } : cannedAt(text, cursor);
	const mention =
		mode === "note" ? mentionAt(text, cursor, people.all) : { from: -1, found: [] as Person[] };
	const offers: readonly { id: string; label: string; hint: string; words: string }[] = [
		...canned.found.map((one: Canned) => ({
			id: one.prefix,
			label: `/${one.prefix}`,
			hint: one.text,
			words: filled(one, {
				customer: name,
				agent: me?.name ?? "",
				order: posts.find(({ orderReference }) => orderReference)?.orderReference ?? "…",
			}),
		})),
		...mention.found.map((one) => ({
			...{ id: one.id, label: one.name, hint: one.id, words: `@${one.name} ` },
		})),
	];
	const from = Math.max(canned.from, mention.from);
	const chosen = Math.min(pick, offers.length - 1);

	// the field grows with its words, to a point
	// biome-ignore lint/correctness/useExhaustiveDependencies: the words make the height
	useEffect(() => {
		const element = field.current;
		if (!element) return;
		element.style.height = "auto";
		element.style.height = `${Math.min(260, element.scrollHeight)}px`;
	}, [text, mode]);

	const take = (words: string) => {
		const next = text.slice(0, from) + words + text.slice(cursor);
		setText(next);
		const at = from + words.length;
		setCursor(at);
		requestAnimationFrame(() => field.current?.setSelectionRange(at, at));
	};

	const send = (after: AfterReply) => {
		const words = text.trim();
		if (words === "" || !able || tooLong) {
			setProblem(tooLong ? t.case.composer.tooLong(length - max) : undefined);
			field.current?.focus();
			return;
		}
		setProblem(undefined);
		const command: CaseCommand =
			mode === "note"
				? { command: "note", text: words, mentions: mentionsIn(words, people) }
				: {
						...{ command: "reply", text: words, audience: mode },
						...(post && { postKey: post.key }),
						...(after === "pending" && { next: "pending" as const }),
					};
		const commandId = crypto.randomUUID();
		setText("");
		void commandCase({
			...{ caseId: detail.case.id, command, commandId },
			...(mode === "note"
				? { done: t.case.done.noted }
				: { expectedVersion: detail.case.version, delayMs: UNSEND }),
		}).then((done) => {
			// refused, in conflict or taken back: the words are the person's again
			if (!done) setText(words);
		});
		if (after === "resolve") onResolve(mode === "note" ? "" : commandId);
		else field.current?.blur();
		if (mode !== "note")
			say(t.case.done.sent, {
				undoLabel: w.unsend,
				undo: () => {
					if (takeBack(commandId)) say(t.case.done.takenBack);
				},
			});
	};

	const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
		const mod = event.metaKey || event.ctrlKey;
		if (offers.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
			event.preventDefault();
			const step = event.key === "ArrowDown" ? 1 : -1;
			setPick((chosen + step + offers.length) % offers.length);
		} else if (offers.length > 0 && (event.key === "Enter" || event.key === "Tab") && !mod) {
			event.preventDefault();
			take(offers[chosen]?.words ?? "");
		} else if (event.key === "Enter" && mod) {
			event.preventDefault();
			send(event.shiftKey ? "resolve" : "open");
		} else if (event.key === "Escape") {
			event.stopPropagation();
			event.currentTarget.blur();
		}
	};

	const hint =
		mode === "public"
			? w.publicHint(channelName(channel))
			: mode === "private"
				? w.privateHint(name)
				: w.noteHint;
	const placeholder =
		mode === "public"
			? w.publicPlaceholder(name)
			: mode === "private"
				? w.privatePlaceholder(name)
				: w.notePlaceholder;

	return (
		<section className="composer" data-mode={mode} aria-label={w.label} ref={box}>
			<div className="composer-tabs" role="tablist" aria-label={w.label}>
				{MODES.map((one) => (
					<button
						key={one}
						type="button"
						role="tab"
						className="composer-tab"
						data-mode={one}
						aria-selected={one === mode}
						aria-controls={`${id}-panel`}
						id={`${id}-${one}`}
						tabIndex={one === mode ? 0 : -1}
						onClick={() => {
							onMode(one);
							field.current?.focus();
						}}
						onKeyDown={(event) => {
							const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
							const next = MODES[(MODES.indexOf(one) + step + MODES.length) % MODES.length];
							if (step === 0 || next === undefined) return;
							onMode(next);
							document.getElementById(`${id}-${next}`)?.focus();
						}}
					>
						<Icon name={ICONS[one]} />
						{w[one]}
					</button>
				))}
				<span className="grow" />
				<span className="composer-hint one-line">
					<Icon name={ICONS[mode]} />
					<Stranger text={hint} line />
				</span>
			</div>
			<div
				id={`${id}-panel`}
				role="tabpanel"
				aria-labelledby={`${id}-${mode}`}
				className="composer-panel"
			>
				{able ? (
					<>
						{offers.length > 0 && (
							<ul className="composer-offers" aria-label={w.canned}>
								{offers.map((offer, index) => (
									<li key={offer.id}>
										<button
											type="button"
											tabIndex={-1}
											{...(index === chosen && { "data-chosen": "" })}
											onMouseDown={(event) => {
												event.preventDefault();
												take(offer.words);
											}}
										>
											<strong>{offer.label}</strong>
											<span className="quiet one-line">{offer.hint}</span>
										</button>
									</li>
								))}
							</ul>
						)}
						<textarea
							ref={field}
							className="composer-field"
							rows={2}
							dir="auto"
							aria-label={`${w[mode]}: ${hint}`}
							aria-describedby={`${id}-count`}
							aria-invalid={tooLong}
							placeholder={placeholder}
							value={text}
							onChange={(event) => {
								setText(event.currentTarget.value);
								setCursor(event.currentTarget.selectionStart);
								setPick(0);
							}}
							onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
							onKeyDown={onKeyDown}
						/>
					</>
				) : (
					<p className="composer-unable quiet">
						{post?.replyable.reason ?? w.notHere(t.case.audience[mode].toLowerCase())}
					</p>
				)}
			</div>
			<div className="composer-foot">
				<span
					id={`${id}-count`}
					className="quiet small composer-count"
					{...(tooLong && { "data-over": "" })}
				>
					{mode === "note" ? "" : text === "" ? w.cannedHint : `${count(length)} / ${count(max)}`}
				</span>
				{problem !== undefined && (
					<span className="field-problem" role="alert">
						{problem}
					</span>
				)}
				<span className="grow" />
				{mode === "note" ? (
					<Button
						kind="primary"
						small
						data-send="note"
						keys="mod+enter"
						disabled={text.trim() === ""}
						onClick={() => send("open")}
					>
						{w.addNote}
					</Button>
				) : (
					<>
						<Menu
							label={w.options}
							up
							entries={[
								item(w.sendPending, () => send("pending"), { icon: "clock" }),
								item(w.sendResolve, () => send("resolve"), { icon: "check" }),
								item(w.discard, () => setText(""), { icon: "close" }),
							]}
						>
							{(button) => (
								<Button
									small
									kind="quiet"
									icon="more"
									label={w.options}
									disabled={!able}
									{...button}
								/>
							)}
						</Menu>
						<span className="hide-phone">
							<Button
								small
								keys="mod+shift+enter"
								disabled={!able || text.trim() === "" || tooLong}
								onClick={() => send("resolve")}
							>
								{w.sendResolve}
							</Button>
						</span>
						<Button
							kind="primary"
							small
							icon={ICONS[mode]}
							data-send={mode}
							keys="mod+enter"
							disabled={!able || text.trim() === "" || tooLong}
							onClick={() => send("open")}
						>
							{mode === "public" ? w.sendPublic : w.sendPrivate}
						</Button>
					</>
				)}
			</div>
		</section>
	);
}

/** Ids of the colleagues whose whole name stands after an at-sign. */
const mentionsIn = (text: string, people: People): string[] =>
	people.all.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
