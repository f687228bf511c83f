import { Icon } from "../parts/icon.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { MODES, type Mode } from "./drafts.ts";
import { MODE_ICONS } from "./writing.ts";

/** The ways of writing, unmistakable by colour, drawing and word; a dot marks those that have a draft. */
export const ModeTabs = ({
	id,
	mode,
	hint,
	texts,
	onMode,
	onChosen,
}: {
	/** Of the composer: tabs and panel are called after it. */
	readonly id: string;
	readonly mode: Mode;
	/** Who will read it. */
	readonly hint: string;
	readonly texts: Readonly<Record<Mode, string>>;
	readonly onMode: (mode: Mode) => void;
	/** One was pressed: the next thing is to write. */
	readonly onChosen: () => void;
}) => (
	<div className="composer-tabs" role="tablist" aria-label={t.case.composer.label}>
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
					onChosen();
				}}
				onKeyDown={(event) => {
					const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
					const next = MODES[(MODES.indexOf(one) + step + MODES.length) % MODES.length];
					if (step === 0 || next === undefined) return;
					onMode(next);
					document.getElementById(`${id}-${next}`)?.focus();
				}}
			>
				<Icon name={MODE_ICONS[one]} />
				{t.case.composer[one]}
				{one !== mode && texts[one] !== "" && (
					<span className="composer-dot" title={t.case.composer.hasDraft}>
						<span className="unseen">{t.case.composer.hasDraft}</span>
					</span>
				)}
			</button>
		))}
		<span className="grow" />
		<span className="composer-hint one-line">
			<Icon name={MODE_ICONS[mode]} />
			<Stranger text={hint} line />
		</span>
	</div>
);
