import { useState } from "react";
import { type Choice, ChoiceList } from "../parts/choice-list.tsx";
import { Dialog } from "../parts/dialog.tsx";

/** One of several, by typing or by arrows; Enter takes the first that fits. */
export function PickList({
	title,
	placeholder,
	choices,
	onClose,
	onWords,
	lead,
	onAt,
}: {
	readonly title: string;
	readonly placeholder: string;
	readonly choices: readonly Choice[];
	readonly onClose: () => void;
	/** The choices come from elsewhere by these words; without it, they are filtered here. */
	readonly onWords?: ((words: string) => void) | undefined;
	readonly lead?: React.ReactNode;
	/** Hears which choice Enter would take. */
	readonly onAt?: ((id: string | undefined) => void) | undefined;
}) {
	const [words, setWords] = useState("");
	const asked = words.trim().toLowerCase();
	return (
		<Dialog title={title} onClose={onClose} bare>
			<ChoiceList
				title={title}
				placeholder={placeholder}
				words={words}
				onWords={(next) => {
					setWords(next);
					onWords?.(next);
				}}
				choices={
					onWords ? choices : choices.filter(({ label }) => label.toLowerCase().includes(asked))
				}
				lead={lead}
				onAt={onAt}
			/>
		</Dialog>
	);
}
