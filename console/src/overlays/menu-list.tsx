import { Menu } from "@mantine/core";
import { Fragment } from "react";
import { Icon } from "../parts/icon.tsx";
import type { MenuEntry } from "../parts/menu.tsx";
import { FocusReturn } from "./focus-return.tsx";
import { Mantine } from "./mantine.tsx";

/** Mantine's menu, open beside the place where it stands. */
export const MenuList = ({
	label,
	entries,
	position,
	onClose,
}: {
	readonly label: string;
	readonly entries: readonly MenuEntry[];
	readonly position: "top-start" | "top-end" | "bottom-start" | "bottom-end";
	readonly onClose: () => void;
}) => (
	<Mantine>
		<Menu
			opened
			onChange={(opened) => !opened && onClose()}
			position={position}
			width={230}
			transitionProps={{ duration: 0 }}
			returnFocus={false}
		>
			<Menu.Target>
				<span className="menu-anchor" />
			</Menu.Target>
			<Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
				<FocusReturn>
					{entries.map((entry, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a menu does not change while it is open
						<Fragment key={index}>
							{entry.kind === "line" ? (
								<Menu.Divider />
							) : entry.kind === "heading" ? (
								<Menu.Label>{entry.label}</Menu.Label>
							) : (
								<Menu.Item
									leftSection={entry.icon && <Icon name={entry.icon} />}
									rightSection={entry.checked && <Icon name="check" />}
									className={entry.on === undefined ? undefined : `${entry.on}-phone`}
									onClick={entry.run}
								>
									{entry.label}
								</Menu.Item>
							)}
						</Fragment>
					))}
				</FocusReturn>
			</Menu.Dropdown>
		</Menu>
	</Mantine>
);
