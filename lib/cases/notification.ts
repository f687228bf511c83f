import type { Instant } from "../kernel/clock.ts";

/** What a person is told in the product. `id` derives from its cause, so that it is told once. */
export interface Notification {
	readonly id: string;
	readonly to: string;
	readonly at: Instant;
	readonly caseId: string;
	readonly kind: "escalated" | "mentioned" | "assigned" | "customer-answered" | "reply-failed";
	readonly detail: string;
}
