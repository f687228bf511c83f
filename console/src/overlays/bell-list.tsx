import { Popover } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Notification } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { FocusReturn } from "./focus-return.tsx";
import { Mantine } from "./mantine.tsx";

/** What a person was told, newest first. */
export const BellList = ({
	items,
	seen,
	onClose,
	onMore,
}: {
	readonly items: readonly Notification[];
	/** What is later is new to the person. */
	readonly seen: string;
	readonly onClose: () => void;
	/** There are older ones. */
	readonly onMore?: () => void;
}) => (
	<Mantine>
		<Popover
			opened
			onChange={(opened) => !opened && onClose()}
			onDismiss={onClose}
			position="bottom-start"
			width={340}
			trapFocus
			withRoles={false}
			transitionProps={{ duration: 0 }}
		>
			<Popover.Target>
				<span className="menu-anchor" />
			</Popover.Target>
			<Popover.Dropdown role="dialog" aria-label={t.notifications.title}>
				<FocusReturn>
					<h2 className="bell-title" tabIndex={-1} data-autofocus="">
						{t.notifications.title}
					</h2>
					{items.length === 0 && <p className="bell-empty quiet">{t.notifications.empty}</p>}
					<ul className="bell-list">
						{items.map(({ id, kind, caseId, at, detail }) => (
							<li key={id}>
								<Link
									to="/cases/$caseId"
									params={{ caseId }}
									className="bell-line"
									{...(at > seen && { "data-fresh": "" })}
									onClick={onClose}
								>
									<span className="row-of">
										<strong className="grow">{t.notifications.kind[kind]}</strong>
										<span className="quiet small">
											<When at={at} />
										</span>
									</span>
									<span className="quiet small one-line">
										<Stranger text={detail} line />
									</span>
								</Link>
							</li>
						))}
						{onMore && (
							<li className="bell-more">
								<Button small kind="quiet" onClick={onMore}>
									{t.common.more}
								</Button>
							</li>
						)}
					</ul>
				</FocusReturn>
			</Popover.Dropdown>
		</Popover>
	</Mantine>
);
