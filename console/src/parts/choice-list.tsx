import { useEffect, useId, useRef, useState } from "react";
import { t } from "../texts.ts";
import { Stranger } from "./words.tsx";

/** One of several things to choose. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	/** Before the label. */
	readonly mark?: React.ReactNode;
	/** Behind it, at the edge. */
	readonly hint?: React.ReactNode;
	readonly run: () => void;
}

/** A field with choices under it: what is typed narrows them, the arrows move, Enter takes. Nobody has to leave the field. */
export function ChoiceList({
	title,
	placeholder,
	words,
	onWords,
	choices,
	lead,
	onAt,
}: {
	readonly title: string;
	readonly placeholder: string;
	readonly words: string;
	readonly onWords: (words: string) => void;
	/** Those that fit the words. */
	readonly choices: readonly Choice[];
	readonly lead?: React.ReactNode;
	/** Hears which choice Enter would take. */
	readonly onAt?: ((id: string | undefined) => void) | undefined;
}) {
	const [at, setAt] = useState(0);
	const list = useRef<HTMLDivElement>(null);
	const id = useId();
	const chosen = Math.max(0, Math.min(at, choices.length - 1));
	const chosenId = choices[chosen]?.id;
	useEffect(() => onAt?.(chosenId), [onAt, chosenId]);
	useEffect(() => {
		list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
	});
	const onKeyDown = (event: React.KeyboardEvent) => {
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			const step = event.key === "ArrowDown" ? 1 : -1;
			setAt((chosen + step + choices.length) % Math.max(1, choices.length));
		} else if (event.key === "Enter") {
			event.preventDefault();
			choices[chosen]?.run();
		}
	};
	return (
		<>
			<input
				className="palette-input"
				data-autofocus=""
				role="combobox"
				aria-expanded="true"
				aria-controls={`${id}-list`}
				aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
				aria-label={title}
				placeholder={placeholder}
				value={words}
				onChange={(event) => {
					onWords(event.currentTarget.value);
					setAt(0);
				}}
				onKeyDown={onKeyDown}
			/>
			{lead !== undefined && <div className="palette-lead quiet small">{lead}</div>}
			{choices.length === 0 && <p className="quiet palette-none">{t.search.nothing}</p>}
			<div
				className="palette-list"
				id={`${id}-list`}
				role="listbox"
				aria-label={title}
				ref={list}
				tabIndex={-1}
			>
				{choices.map((choice, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
					<div
						key={choice.id}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === chosen}
						className="palette-item"
						onMouseMove={() => setAt(index)}
						onClick={choice.run}
					>
						{choice.mark}
						<Stranger text={choice.label} line />
						{choice.hint !== undefined && <span className="keys quiet small">{choice.hint}</span>}
					</div>
				))}
			</div>
		</>
	);
}
