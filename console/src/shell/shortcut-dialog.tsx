import { Dialog } from "../parts/dialog.tsx";
import { type Shortcut, shortcuts } from "../parts/shortcuts.ts";
import { useValue } from "../parts/value.ts";
import { Key } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** Every key that does something here, now. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
	const groups = Map.groupBy(useValue(shortcuts), ({ group }) => group);
	return (
		<Dialog title={t.keys.title} onClose={onClose} wide>
			<div className="shortcut-grid">
				{[...groups].map(([group, list]) => (
					<section key={group}>
						<h3>{group}</h3>
						{list.map((one) => (
							<Line key={one.keys + one.label} shortcut={one} />
						))}
					</section>
				))}
			</div>
		</Dialog>
	);
}

const Line = ({ shortcut: { keys, label } }: { readonly shortcut: Shortcut }) => (
	<div className="shortcut-line">
		<span>{label}</span>
		<span className="row-of" style={{ gap: 3 }}>
			{keys.split(/[ +]/).map((key, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a pair may press one key twice
				<Key key={index} name={key} />
			))}
		</span>
	</div>
);
