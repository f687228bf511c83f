import type { Asked } from "../case/ask.ts";
import { Button } from "../parts/button.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { t } from "../texts.ts";

/** What can be done to all that is chosen. */
export const BulkBar = ({
	chosen,
	ask,
	take,
	onClear,
}: {
	readonly chosen: number;
	readonly ask: (what: Asked) => () => void;
	readonly take: () => void;
	readonly onClear: () => void;
}) => (
	<section className="bulk" aria-label={t.common.selected(chosen)}>
		<strong aria-live="polite">{t.common.selected(chosen)}</strong>
		<Button small kind="quiet" keys="a" onClick={take}>
			{t.case.assignToMe}
		</Button>
		<Button small kind="quiet" keys="shift+a" onClick={ask("assign")}>
			{t.case.assign}
		</Button>
		<Button small kind="quiet" keys="p" onClick={ask("priority")}>
			{t.case.priority}
		</Button>
		<Button small kind="quiet" keys="s" onClick={ask("snooze")}>
			{t.case.snooze}
		</Button>
		<Button small kind="quiet" keys="m" onClick={ask("merge")}>
			{t.case.merge}
		</Button>
		<Button small kind="quiet" keys="n" onClick={ask("note")}>
			{t.case.note}
		</Button>
		<Menu
			label={t.case.more}
			up
			entries={[
				item(t.case.addTag, ask("tag"), { icon: "tag" }),
				item(t.case.closeCase, ask("close"), { icon: "close" }),
			]}
		>
			{(button) => <Button small kind="quiet" icon="more" label={t.case.more} {...button} />}
		</Menu>
		<Button small kind="primary" keys="e" onClick={ask("resolve")}>
			{t.case.resolve}
		</Button>
		<Button small kind="quiet" icon="close" label={t.inbox.clearSelection} onClick={onClear} />
	</section>
);
