import type { Instant } from "../kernel/clock.ts";

/** A customer as a business system names them: an identity on a channel. */
export interface NamedIdentity {
	/** `email`, `phone`, `webhook` (the owner's own customer number), or the channel of a handle. */
	readonly channel: string;
	/** As `Post.author.id` has it; `@name` in lower case where only a handle is known. */
	readonly authorId: string;
}

/** What happened to a customer outside all conversation: an order cancelled, a parcel lost, a card blocked. */
export interface BusinessEvent {
	/** Unique within `source`: a second delivery has both the same. */
	readonly id: string;
	/** The system that says so. */
	readonly source: string;
	/** `order.cancelled`, `parcel.lost` …: what and then what became of it. */
	readonly type: string;
	/** When it happened, as the source says. */
	readonly at: Instant;
	/** May be empty when `orderReference` is there. */
	readonly names: readonly NamedIdentity[];
	readonly orderReference?: string;
	/** The rest of what the source said; may hold anything. */
	readonly data: Readonly<Record<string, unknown>>;
}
