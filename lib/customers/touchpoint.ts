import type { Instant } from "../kernel/clock.ts";

/** One entry on a customer's timeline. `id` derives from its cause, so that a second delivery adds none. */
export type Touchpoint = { readonly id: string; readonly at: Instant } & (
	| { readonly kind: "post"; readonly postKey: string; readonly channel: string }
	| { readonly kind: "reply"; readonly replyId: string; readonly channel: string }
	| {
			readonly kind: "event";
			/** As the business calls it: `order.cancelled`. */
			readonly event: string;
			readonly orderReference?: string;
			/** The rest of what the source said, as JSON: it may hold what no table takes. */
			readonly data: string;
	  }
);
