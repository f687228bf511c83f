import { Button } from "../parts/button.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { t } from "../texts.ts";
import type { Mode } from "./drafts.ts";
import { type AfterReply, MODE_ICONS } from "./writing.ts";

const w = t.case.composer;

/** What sends the words, by one way of writing only: a note's button cannot send a reply. */
export const SendButtons = ({
	mode,
	ready,
	able,
	onSend,
	onDiscard,
	onCanned,
}: {
	readonly mode: Mode;
	/** There are words, and they fit. */
	readonly ready: boolean;
	readonly able: boolean;
	readonly onSend: (after: AfterReply) => void;
	readonly onDiscard: () => void;
	readonly onCanned: (what: "manage" | "keep") => void;
}) =>
	mode === "note" ? (
		<Button
			kind="primary"
			small
			data-send="note"
			keys="mod+enter"
			disabled={!ready}
			onClick={() => onSend("open")}
		>
			{w.addNote}
		</Button>
	) : (
		<>
			<Menu
				label={w.options}
				up
				entries={[
					item(w.sendPending, () => onSend("pending"), { icon: "clock" }),
					item(w.sendResolve, () => onSend("resolve"), { icon: "check" }),
					item(w.discard, onDiscard, { icon: "close" }),
					{ kind: "line" },
					item(w.manageCanned, () => onCanned("manage"), { icon: "list" }),
					item(w.saveCanned, () => onCanned("keep"), { icon: "plus" }),
				]}
			>
				{(button) => (
					<Button small kind="quiet" icon="more" label={w.options} disabled={!able} {...button} />
				)}
			</Menu>
			<span className="hide-phone">
				<Button small keys="mod+shift+enter" disabled={!ready} onClick={() => onSend("resolve")}>
					{w.sendResolve}
				</Button>
			</span>
			<Button
				kind="primary"
				small
				icon={MODE_ICONS[mode]}
				data-send={mode}
				keys="mod+enter"
				disabled={!ready}
				onClick={() => onSend("open")}
			>
				{mode === "public" ? w.sendPublic : w.sendPrivate}
			</Button>
		</>
	);
