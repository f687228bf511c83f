import { Link } from "@tanstack/react-router";
import type { MergedCase } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { undoMerges } from "./merge-dialog.tsx";

const w = t.case.mergeDialog;

/** Over a case that rests: where it goes on, and the way back. */
export const MergedBanner = ({ id, into }: { readonly id: string; readonly into: string }) => (
	<div className="merged-banner" role="status">
		<Icon name="merge" />
		<p className="grow">
			{w.banner}{" "}
			<Link to="/cases/$caseId" params={{ caseId: into }} className="link">
				{into}
			</Link>
		</p>
		<Button small icon="undo" onClick={() => void undoMerges([id])}>
			{w.undo}
		</Button>
	</div>
);

/** The line goes with the link: the focus stays beside it. */
async function separate(id: string): Promise<void> {
	await undoMerges([id]);
	document.querySelector<HTMLElement>('.case-side .tab[aria-pressed="true"]')?.focus();
}

/** The cases that this one goes on for, each with the way back. */
export const GoesOnFor = ({ merged }: { readonly merged: readonly MergedCase[] }) =>
	merged.length === 0 ? null : (
		<section className="panel" aria-label={w.goesOnFor}>
			<h3>{w.goesOnFor}</h3>
			<ul className="lines">
				{merged.map(({ id, customer }) => (
					<li key={id} className="row-of">
						<Link
							to="/cases/$caseId"
							params={{ caseId: id }}
							className="row-of line-link grow one-line"
						>
							<Icon name="merge" />
							<Stranger text={w.of1(customer?.name ?? t.common.unknown, id)} line />
						</Link>
						<Button
							small
							kind="quiet"
							icon="undo"
							label={`${w.undo}: ${id}`}
							onClick={() => void separate(id)}
						/>
					</li>
				))}
			</ul>
		</section>
	);
