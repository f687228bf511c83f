import type { Clock } from "../kernel/clock.ts";
import { fromCursor, type Page, toCursor } from "../kernel/page.ts";
import { type LedgerHour, type LedgerRow, reconcile } from "../posts/ledger.ts";
import type { PostTable } from "../posts/post-table.ts";
import type { DecidedTable } from "./decided-table.ts";

/** What reading the ledger needs. */
export interface ReadLedger {
	readonly posts: PostTable;
	readonly decided: Pick<DecidedTable, "rows">;
	readonly clock: Clock;
}

/**
 * The ledger, latest hour first. An hour is counted anew until it is settled; then it is frozen.
 * @throws {InvalidError} when the cursor is not one of the ledger's
 */
export async function readLedger(
	ledger: ReadLedger,
	{ limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Page<LedgerRow>> {
	const after = cursor === undefined ? undefined : fromCursor(cursor);
	const hours = await ledger.posts.ledgerHours(limit + 1, after);
	const page = hours.slice(0, limit);
	const last = page.at(-1);
	const items: LedgerRow[] = [];
	// one after the other: an hour can have many posts
	for (const hour of page) items.push(await rowOf(ledger, hour));
	return {
		items,
		...(hours.length > page.length && last && { next: toCursor(`${last.hour}#${last.source}`) }),
	};
}

async function rowOf({ posts, decided, clock }: ReadLedger, hour: LedgerHour): Promise<LedgerRow> {
	const settled = await posts.settledRow(hour);
	if (settled) return settled;
	const fetched = await posts.keysFetched(hour);
	const recorded = await posts.recorded(fetched);
	const rows = await decided.rows(fetched);
	const disposed = new Map(rows.map(({ key, disposition }) => [key, disposition]));
	const row = reconcile(hour, fetched, recorded, disposed, clock());
	if (row.settled) await posts.settleRow(row);
	return row;
}
