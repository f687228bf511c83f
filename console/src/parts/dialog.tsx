import { lazy, Suspense } from "react";
import { patiently } from "./patiently.ts";
import "./dialog.css";

const Modal = lazy(async () => ({
	default: (await patiently(() => import("../overlays/modal.tsx"))).Modal,
}));

export interface DialogProps {
	readonly title: string;
	readonly onClose: () => void;
	readonly wide?: boolean;
	/** Without a heading that is seen: a search field is its own. */
	readonly bare?: boolean;
	/** It stays until it is answered. */
	readonly firm?: boolean;
	readonly children: React.ReactNode;
}

/**
 * Something to decide before one goes on; Escape leaves it, and the focus returns to where it was. Its code is fetched
 * with the first one.
 */
export const Dialog = (props: DialogProps) => (
	<Suspense fallback={null}>
		<Modal {...props} />
	</Suspense>
);

/** A labelled place to write or choose. */
export const Field = ({
	label,
	hint,
	problem,
	children,
}: {
	readonly label: string;
	readonly hint?: string | undefined;
	readonly problem?: string | undefined;
	readonly children: React.ReactNode;
}) => (
	// biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
	<label className="field">
		<span className="field-label">{label}</span>
		{children}
		{hint !== undefined && problem === undefined && <span className="field-hint">{hint}</span>}
		{problem !== undefined && (
			<span className="field-problem" role="alert">
				{problem}
			</span>
		)}
	</label>
);
