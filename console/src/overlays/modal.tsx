import { Modal as MantineModal } from "@mantine/core";
import type { DialogProps } from "../parts/dialog.tsx";
import { t } from "../texts.ts";
import { FocusReturn } from "./focus-return.tsx";
import { Mantine } from "./mantine.tsx";

/** Mantine's dialog: it keeps the focus while it is there. */
export const Modal = ({ title, onClose, wide, bare, firm, children }: DialogProps) => (
	<Mantine>
		<MantineModal
			opened
			onClose={onClose}
			title={title}
			{...(bare && { padding: 0, classNames: { header: "unseen", body: "modal-bare" } })}
			withCloseButton={!bare && !firm}
			closeOnEscape={!firm}
			closeOnClickOutside={!firm}
			closeButtonProps={{ "aria-label": t.common.close }}
			size={wide ? 760 : 480}
			yOffset="9dvh"
			lockScroll={false}
			returnFocus={false}
			transitionProps={{ duration: 0 }}
			overlayProps={{ backgroundOpacity: 0.4 }}
		>
			<FocusReturn>{children}</FocusReturn>
		</MantineModal>
	</Mantine>
);
