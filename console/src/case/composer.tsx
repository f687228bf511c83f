import { useEffect, useId, useRef, useState } from "react";
import type { People } from "../api/people.ts";
import type { CaseDetail } from "../api/types.ts";
import { count } from "../parts/format.ts";
import { useShortcuts } from "../parts/shortcuts.ts";
import { t } from "../texts.ts";
import { CannedDialog } from "./canned-dialog.tsx";
import { type Mode, useDrafts } from "./drafts.ts";
import { ModeTabs } from "./mode-tabs.tsx";
import { Offers, useOffers } from "./offers.tsx";
import { SendButtons } from "./send-buttons.tsx";
import { sendWords } from "./send-words.ts";
import { type AfterReply, addressing } from "./writing.ts";

/** The field grows with its words up to this height, in pixels. */
const HIGHEST = 260;

/** Where one writes: in public, privately, or for colleagues only. */
export function Composer({
	detail,
	people,
	mode,
	onMode,
	field,
	onResolve,
	onWriting,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly mode: Mode;
	readonly onMode: (mode: Mode) => void;
	readonly field: React.RefObject<HTMLTextAreaElement | null>;
	/** Asks how it was resolved; the reply with this id goes first. */
	readonly onResolve: (replyCommandId: string) => void;
	/** A letter was written. */
	readonly onWriting: () => void;
}) {
	const w = t.case.composer;
	const { texts, setText: keepText, stateOf } = useDrafts(detail.case.id);
	const [problem, setProblem] = useState<string>();
	const [canned, setCanned] = useState<"manage" | "keep">();
	const id = useId();
	const text = texts[mode];
	const to = addressing(detail, mode, text);
	const { able, tooLong, length, max } = to;
	const setText = (next: string) => keepText(mode, next);
	const moved = useRef<number>(undefined);
	const offers = useOffers({
		...{ detail, people, mode, text, to },
		onText(next, cursor) {
			setText(next);
			moved.current = cursor;
		},
	});

	useShortcuts([
		{
			...{ keys: "shift+c", label: w.manageCanned, group: t.keys.groups.case },
			run: () => setCanned("manage"),
		},
	]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: the words make the height, and move the cursor
	useEffect(() => {
		const element = field.current;
		if (!element) return;
		element.style.height = "auto";
		element.style.height = `${Math.min(HIGHEST, element.scrollHeight)}px`;
		if (moved.current !== undefined) element.setSelectionRange(moved.current, moved.current);
		moved.current = undefined;
	}, [text, mode]);

	const send = (after: AfterReply) => {
		const words = text.trim();
		if (words === "" || !able || tooLong) {
			setProblem(tooLong ? w.tooLong(length - max) : undefined);
			field.current?.focus();
			return;
		}
		setProblem(undefined);
		setText("");
		const commandId = sendWords({ detail, people, mode, words, to, after });
		if (after === "resolve") onResolve(mode === "note" ? "" : commandId);
		else field.current?.blur();
	};

	const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
		if (offers.hear(event)) return;
		if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
			event.preventDefault();
			send(event.shiftKey ? "resolve" : "open");
		} else if (event.key === "Escape") {
			event.stopPropagation();
			event.currentTarget.blur();
		}
	};

	const draft = stateOf(mode);
	return (
		<section className="composer" data-mode={mode} aria-label={w.label}>
			<ModeTabs
				{...{ id, mode, texts, onMode }}
				hint={to.hint}
				onChosen={() => field.current?.focus()}
			/>
			<div
				id={`${id}-panel`}
				role="tabpanel"
				aria-labelledby={`${id}-${mode}`}
				className="composer-panel"
			>
				{able ? (
					<>
						<Offers id={`${id}-offers`} mode={mode} offers={offers} />
						<textarea
							ref={field}
							className="composer-field"
							rows={2}
							dir="auto"
							aria-label={`${w[mode]}: ${to.hint}`}
							aria-describedby={`${id}-count`}
							aria-invalid={tooLong}
							{...(offers.offers.length > 0 && {
								"aria-controls": `${id}-offers`,
								"aria-activedescendant": `${id}-offers-${offers.chosen}`,
							})}
							placeholder={to.placeholder}
							value={text}
							onChange={({ currentTarget }) => {
								setText(currentTarget.value);
								offers.follow(currentTarget.selectionStart);
								offers.first();
								onWriting();
							}}
							onSelect={({ currentTarget }) => offers.follow(currentTarget.selectionStart)}
							onKeyDown={onKeyDown}
						/>
					</>
				) : (
					<p className="composer-unable quiet">{to.unable}</p>
				)}
			</div>
			<div className="composer-foot">
				<span
					id={`${id}-count`}
					className="quiet small composer-count"
					{...(tooLong && { "data-over": "" })}
				>
					{text === ""
						? mode === "note"
							? w.mentionHint
							: w.cannedHint
						: mode !== "note" && `${count(length)} / ${count(max)}`}
				</span>
				{draft !== "none" && (
					<span className="quiet small composer-draft" data-draft={draft}>
						{w.drafts[draft]}
					</span>
				)}
				{problem !== undefined && (
					<span className="field-problem" role="alert">
						{problem}
					</span>
				)}
				<span className="grow" />
				<SendButtons
					mode={mode}
					able={able}
					ready={able && text.trim() !== "" && !tooLong}
					onSend={send}
					onDiscard={() => setText("")}
					onCanned={setCanned}
				/>
			</div>
			{canned && (
				<CannedDialog
					text={canned === "keep" ? text : undefined}
					onClose={() => setCanned(undefined)}
				/>
			)}
		</section>
	);
}
