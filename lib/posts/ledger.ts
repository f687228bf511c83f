import { elapsed, HOUR, type Instant } from "../kernel/clock.ts";
import type { DispositionKind } from "./disposition.ts";

/** One line of the ledger is an hour of first fetches from one source. */
export interface LedgerHour {
	/** `2026-11-21T19`, UTC. */
	readonly hour: string;
	/** `<channel>:<connection>`. */
	readonly source: string;
}

/** The proof that every post of an hour ended somewhere. */
export interface LedgerRow extends LedgerHour {
	readonly fetched: number;
	readonly recorded: number;
	/** Posts by where they ended. */
	readonly disposed: Readonly<Partial<Record<DispositionKind, number>>>;
	/** Every post that was first fetched in this hour is recorded and has ended somewhere. */
	readonly balanced: boolean;
	/** Keys that are fetched and not disposed, at most ten: where to look. */
	readonly missing: readonly string[];
	/** The hour is over, balanced, and will not be counted again. */
	readonly settled: boolean;
}

/** The hour of a moment, as the ledger names it. */
export const hourOf = (at: Instant): string => at.slice(0, "2026-11-21T19".length);

/** Where a post came from, as the ledger names it. */
export const sourceOf = ({
	channel,
	connection,
}: {
	readonly channel: string;
	readonly connection: string;
}): string => `${channel}:${connection}`;

/** An hour is settled when it balances and has been over for this long: late deliveries have come by then. */
const SETTLED_AFTER = 1 * HOUR;

/** The row of an hour from the sets of its posts' keys. */
export function reconcile(
	{ hour, source }: LedgerHour,
	fetched: readonly string[],
	recorded: ReadonlySet<string>,
	disposed: ReadonlyMap<string, DispositionKind>,
	now: Instant,
): LedgerRow {
	const byKind: Partial<Record<DispositionKind, number>> = {};
	for (const key of fetched) {
		const kind = disposed.get(key);
		if (kind) byKind[kind] = (byKind[kind] ?? 0) + 1;
	}
	const missing = fetched.filter((key) => !recorded.has(key) || !disposed.has(key));
	const balanced = missing.length === 0;
	const over = elapsed(`${hour}:59:59.999Z`, now) >= SETTLED_AFTER;
	return {
		...{ hour, source },
		fetched: fetched.length,
		recorded: fetched.filter((key) => recorded.has(key)).length,
		disposed: byKind,
		balanced,
		missing: missing.slice(0, 10),
		settled: balanced && over && byKind.review === undefined,
	};
}
