import type { Cost } from "../connector.ts";

/** US dollars by unit: pay-per-use list of docs.x.com/x-api/getting-started/pricing as of 20 April 2026. */
export const X_PRICES = {
	/** A post that a search found, or that came along with one. */
	postRead: 0.005,
	/** An author. X does not say whether what only comes along is billed: it is counted until a bill shows. */
	userRead: 0.01,
	/** One of our own mentions or posts, read by the account that owns the app. */
	ownedRead: 0.001,
	/** A post read before: within one UTC day the same resource is charged once, by X's own account of it. */
	rereadPost: 0,
	/** A reply to someone who mentioned or quoted us. */
	summonedReply: 0.01,
	/** Any reply that holds a link. */
	replyWithLink: 0.2,
} as const;

export type XUnit = keyof typeof X_PRICES;

/** What so many units cost. */
export function costOf(units: Readonly<Partial<Record<XUnit, number>>>): Cost {
	let usd = 0;
	for (const unit of Object.keys(X_PRICES) as XUnit[]) usd += (units[unit] ?? 0) * X_PRICES[unit];
	return { units, usd };
}
