/**
 * Deliveries that were received, so that a copy of one is told from the sender's own repetition, which is signed anew.
 *
 * | access pattern                | index | key condition                                  |
 * | ----------------------------- | ----- | ---------------------------------------------- |
 * | was this very delivery heard  | table | pk = DELIVERY#<connection>#<seal>, sk = DELIVERY |
 *
 * Items are forgotten after a day: by then the signature is too old anyway.
 */
import { after, DAY, type Instant } from "../kernel/clock.ts";
import type { Store } from "../kernel/store.ts";
import { TIME_TO_LIVE } from "../kernel/table-schema.ts";

/** Where deliveries are remembered. `seal` is what no second delivery has: a hash of its id, time and signature. */
export interface DeliveryTable {
	heard(connection: string, seal: string): Promise<boolean>;
	/** Once everything in it is safe. */
	remember(connection: string, seal: string, at: Instant): Promise<void>;
}

/** Deliveries in the table. */
export function deliveryTable(store: Store): DeliveryTable {
	const keyOf = (connection: string, seal: string) => ({
		pk: `DELIVERY#${connection}#${seal}`,
		sk: "DELIVERY",
	});
	return {
		heard: async (connection, seal) => (await store.get(keyOf(connection, seal))) !== undefined,
		async remember(connection, seal, at) {
			const expires = Math.floor(Date.parse(after(at, DAY)) / 1000);
			await store.putNew({ ...keyOf(connection, seal), at, [TIME_TO_LIVE]: expires });
		},
	};
}
