import { Modal as MantineModal } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import type { DialogProps } from "../parts/dialog.tsx";
import { t } from "../texts.ts";
import { Mantine } from "./mantine.tsx";

/** Gives the focus to what wants it in the very moment it is there: a key that follows at once is not lost. */
function FocusFirst({ children }: { readonly children: React.ReactNode }) {
	const place = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		place.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
	}, []);
	return (
		<div ref={place} style={{ display: "contents" }}>
			{children}
		</div>
	);
}

/** Mantine's dialog: it keeps the focus, and gives it back. */
export const Modal = ({ title, onClose, wide, bare, children }: DialogProps) => (
	<Mantine>
		<MantineModal
			opened
			onClose={onClose}
			title={title}
			{...(bare && { padding: 0, classNames: { header: "unseen" } })}
			withCloseButton={!bare}
			closeButtonProps={{ "aria-label": t.common.close }}
			size={wide ? 760 : 480}
			yOffset="9dvh"
			lockScroll={false}
			transitionProps={{ duration: 0 }}
			overlayProps={{ backgroundOpacity: 0.4 }}
		>
			<FocusFirst>{children}</FocusFirst>
		</MantineModal>
	</Mantine>
);
