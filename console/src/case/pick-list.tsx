import { useEffect, useId, useRef, useState } from "react";
import { Dialog } from "../parts/dialog.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";

export interface Pick {
	readonly id: string;
	readonly label: string;
	readonly hint?: string | undefined;
	readonly mark?: React.ReactNode;
	readonly run: () => void;
}

/** One of several, by typing or by arrows; Enter takes the first that fits. */
export function PickList({
	title,
	placeholder,
	choices,
	onClose,
	onWords,
	lead,
}: {
	readonly title: string;
	readonly placeholder: string;
	readonly choices: readonly Pick[];
	readonly onClose: () => void;
	/** The choices come from elsewhere by these words; without it, they are filtered here. */
	readonly onWords?: ((words: string) => void) | undefined;
	readonly lead?: React.ReactNode;
}) {
	const [words, setWords] = useState("");
	const [at, setAt] = useState(0);
	const list = useRef<HTMLDivElement>(null);
	const id = useId();
	const asked = words.trim().toLowerCase();
	const shown = onWords
		? choices
		: choices.filter(({ label }) => label.toLowerCase().includes(asked));
	const chosen = Math.max(0, Math.min(at, shown.length - 1));
	useEffect(() => {
		list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
	});
	const onKeyDown = (event: React.KeyboardEvent) => {
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			const step = event.key === "ArrowDown" ? 1 : -1;
			setAt((chosen + step + shown.length) % Math.max(1, shown.length));
		} else if (event.key === "Enter") {
			event.preventDefault();
			shown[chosen]?.run();
		}
	};
	return (
		<Dialog title={title} onClose={onClose} bare>
			<input
				className="palette-input"
				data-autofocus=""
				role="combobox"
				aria-expanded="true"
				aria-controls={`${id}-list`}
				aria-activedescendant={shown.length > 0 ? `${id}-${chosen}` : undefined}
				aria-label={title}
				placeholder={placeholder}
				value={words}
				onChange={(event) => {
					setWords(event.currentTarget.value);
					onWords?.(event.currentTarget.value);
					setAt(0);
				}}
				onKeyDown={onKeyDown}
			/>
			{lead !== undefined && <div className="palette-lead quiet small">{lead}</div>}
			{shown.length === 0 && <p className="quiet palette-none">{t.search.nothing}</p>}
			<div
				className="palette-list"
				id={`${id}-list`}
				role="listbox"
				aria-label={title}
				ref={list}
				tabIndex={-1}
			>
				{shown.map((choice, index) => (
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
		</Dialog>
	);
}
