import { lazy, Suspense, useState } from "react";
import type { IconName } from "./icon.tsx";
import { patiently } from "./patiently.ts";

const loadList = () => import("../overlays/menu-list.tsx");
const MenuList = lazy(async () => ({ default: (await patiently(loadList)).MenuList }));

export type MenuEntry =
	| { readonly kind: "line" }
	| { readonly kind: "heading"; readonly label: string }
	| {
			readonly kind: "item";
			readonly label: string;
			readonly icon?: IconName | undefined;
			readonly checked?: boolean | undefined;
			/** Only on a phone, or not on one. */
			readonly on?: "only" | "hide" | undefined;
			readonly run: () => void;
	  };

/** An entry of a menu that does something. */
export const item = (
	label: string,
	run: () => void,
	more: { icon?: IconName | undefined; checked?: boolean; on?: "only" | "hide" } = {},
): MenuEntry => ({ kind: "item", label, run, ...more });

/** What a button gets from the menu it opens. */
export interface MenuButton {
	readonly "aria-haspopup": "menu";
	readonly "aria-expanded": boolean;
	readonly onClick: () => void;
	readonly onPointerEnter: () => void;
}

/** A button with a menu. The menu's code is fetched when a pointer comes near, or on the first press. */
export function Menu({
	label,
	entries,
	up = false,
	start = false,
	block = false,
	children,
}: {
	readonly label: string;
	readonly entries: readonly MenuEntry[];
	/** It opens upwards. */
	readonly up?: boolean;
	/** It begins where the button does, and goes on behind it. */
	readonly start?: boolean;
	/** The button is as wide as its place. */
	readonly block?: boolean;
	readonly children: (button: MenuButton) => React.ReactNode;
}) {
	const [open, setOpen] = useState(false);
	return (
		<span className="menu" {...(block && { "data-block": "" })}>
			{children({
				"aria-haspopup": "menu",
				"aria-expanded": open,
				onClick: () => setOpen(!open),
				onPointerEnter: () => void loadList().catch(() => undefined),
			})}
			{open && (
				<Suspense fallback={null}>
					<MenuList
						label={label}
						entries={entries}
						position={`${up ? "top" : "bottom"}-${start ? "start" : "end"}`}
						onClose={() => setOpen(false)}
					/>
				</Suspense>
			)}
		</span>
	);
}
