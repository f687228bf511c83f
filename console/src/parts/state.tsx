import { OfflineError, ProblemError } from "../api/request.ts";
import { t } from "../texts.ts";
import { Button } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** What a place says when there is nothing to show in it. */
export const Empty = ({
	icon,
	title,
	children,
}: {
	readonly icon: IconName;
	readonly title: string;
	readonly children?: React.ReactNode;
}) => (
	<div className="state">
		<Icon name={icon} />
		<strong>{title}</strong>
		{children !== undefined && <div>{children}</div>}
	</div>
);

/** Why something could not be shown, and what to do. */
export function Failed({
	error,
	retry,
}: {
	readonly error: unknown;
	readonly retry?: (() => void) | undefined;
}) {
	if (error instanceof ProblemError && error.status === 404)
		return (
			<Empty icon="search" title={t.state.missing}>
				{t.state.missingWhy}
			</Empty>
		);
	const why = error instanceof ProblemError ? error.message : t.state.failedWhy;
	return (
		<div className="state" role="alert">
			<Icon name={error instanceof OfflineError ? "offline" : "warning"} />
			<strong>{t.state.failed}</strong>
			<p>{error instanceof OfflineError ? t.state.offline : why}</p>
			{retry && <Button onClick={retry}>{t.common.retry}</Button>}
		</div>
	);
}

/** What a page says that has broken, or whose code is gone since a newer one was deployed. */
export const Crashed = () => (
	<div className="state" role="alert">
		<Icon name="warning" />
		<strong>{t.state.crashed}</strong>
		<p>{t.state.crashedWhy}</p>
		<Button kind="primary" onClick={() => window.location.reload()}>
			{t.state.reload}
		</Button>
	</div>
);

/** Grey bones where words will stand. */
export const Bones = ({ lines = 6, height = 44 }: { lines?: number; height?: number }) => (
	<div aria-busy="true" role="status" aria-label={t.common.loading} style={{ padding: "6px 16px" }}>
		{Array.from({ length: lines }, (_, index) => (
			<div
				className="bone"
				// biome-ignore lint/suspicious/noArrayIndexKey: bones have nothing else
				key={index}
				style={{ height: height - 26, margin: "13px 0", width: `${94 - ((index * 17) % 40)}%` }}
			/>
		))}
	</div>
);
