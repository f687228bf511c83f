import type { BusinessEvent } from "../customers/business-event.ts";
import type { Instant } from "../kernel/clock.ts";
import type { IncomingPost } from "../posts/incoming-post.ts";
import type { Post } from "../posts/post.ts";

export type Audience = "public" | "private";

/** A value that survives `JSON.stringify`. */
export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [name: string]: Json | undefined };

/** How far one call of `poll` may go. */
export interface PollBudget {
	/** Requests to the channel, at most. */
	readonly maxPages: number;
	/** No request runs beyond this moment. */
	readonly deadline: Instant;
}

/** What a call cost, in the units of the channel's price list. */
export interface Cost {
	/** Unit (`postRead`, `userRead` …) → how many. */
	readonly units: Readonly<Record<string, number>>;
	readonly usd: number;
}

/** Posts of this time may exist that the channel no longer hands out. A person must be told. */
export interface Gap {
	readonly from: Instant;
	readonly to: Instant;
	readonly reason: string;
}

/** The channel will go on refusing until a person does what `detail` says. */
export interface Stop {
	readonly code: "auth" | "permission" | "out-of-credits" | "invalid-query";
	readonly detail: string;
}

/** What one call of `poll` brought. Queue the posts first, save the cursor after: then nothing is lost. */
export interface PollResult {
	/** Each key once, the latest edition; the same post may come again with a later poll. */
	readonly posts: readonly Post[];
	/** Post key → the payload as the channel sent it. */
	readonly raw: ReadonlyMap<string, unknown>;
	/** Payloads that are no post by the channel's own rules; kept for a person, never fetched again. */
	readonly unreadable: readonly { readonly payload: unknown; readonly reason: string }[];
	/** Owned by the connector; saved even when nothing came. */
	readonly cursor: Json;
	/** The budget ended before the channel did: poll again at once. */
	readonly more: boolean;
	/** Nothing can be fetched before this moment. */
	readonly notBefore?: Instant;
	readonly stops: readonly Stop[];
	/** What went wrong and will be tried again. */
	readonly troubles: readonly string[];
	readonly gaps: readonly Gap[];
	readonly cost: Cost;
}

/** A request as it arrived: the raw bytes, decoded from base64 where the gateway encoded them, nothing else. */
export interface RawHttp {
	/** Names in any case. */
	readonly headers: Readonly<Record<string, string | undefined>>;
	readonly rawBody: Uint8Array;
}

export type Verification =
	/** `deliveryId` is the same when the sender repeats the delivery. */
	| { readonly ok: true; readonly deliveryId: string }
	/** `reason` is for our log, not for the sender. */
	| { readonly ok: false; readonly reason: string };

/** What a delivery held. The good part of a batch is kept when another part is bad. */
export interface Delivery {
	readonly deliveryId: string;
	readonly posts: readonly IncomingPost[];
	readonly events: readonly BusinessEvent[];
	/** `index` counts the batch from 0; `fields` as in `InvalidError`, relative to that entry. */
	readonly rejected: readonly {
		readonly index: number;
		readonly fields: Readonly<Record<string, string>>;
	}[];
}

/** How long a text is for the channel that would carry it. */
export interface Measure {
	readonly length: number;
	readonly max: number;
	/** What `length` and `max` count: `weighted characters`, `characters`. */
	readonly unit: string;
	readonly ok: boolean;
}

export interface ReplyRequest {
	/** The same across retries of one reply. */
	readonly idempotencyKey: string;
	readonly to: Post;
	readonly text: string;
	readonly audience: Audience;
}

/** A request that was handed to the channel, with an outcome that nobody knows. */
export interface AttemptedReply extends ReplyRequest {
	/** When the attempt in doubt began: the last one. Those before it are known not to have arrived. */
	readonly attemptedAt: Instant;
}

export type RefusalCode =
	| "not-summoned"
	| "reply-restricted"
	| "target-gone"
	| "too-long"
	/** Empty, or with characters that the channel forbids. */
	| "invalid-text"
	| "duplicate-text"
	| "auth"
	| "permission"
	| "out-of-credits"
	| "blocked"
	| "policy"
	| "unsupported";

export type ReplyOutcome =
	| {
			readonly status: "sent";
			readonly externalId: string;
			readonly url?: string;
			readonly at: Instant;
			readonly cost?: Cost;
	  }
	/** An earlier attempt had arrived; it was found. */
	| { readonly status: "already-sent"; readonly externalId: string; readonly url?: string }
	/** Nothing was sent and nothing will be: a person has to do what `detail` says. */
	| { readonly status: "refused"; readonly code: RefusalCode; readonly detail: string }
	/** Nothing was sent, for certain: send it from `notBefore` on. */
	| { readonly status: "retry"; readonly notBefore: Instant; readonly detail: string }
	/** Sent or not, nobody can tell: reconcile, never send blindly. */
	| { readonly status: "unknown"; readonly detail: string };

/** What every channel promises; a channel without a method cannot do it. */
export interface Connector {
	readonly channel: string;
	readonly capabilities: {
		readonly replyPublic: boolean;
		readonly replyPrivate: boolean;
		/** `none`: a second `reply` sends a second one. */
		readonly nativeIdempotency: "key" | "none";
	};
	/**
	 * Fetches what is new behind `cursor` (`undefined`: the first time). Never throws for what the channel does.
	 * One call at a time per connection.
	 */
	poll?(cursor: Json | undefined, budget: PollBudget): Promise<PollResult>;
	/** Is the delivery from whom it says, and fresh? Over the raw bytes, in constant time; before `parse`. */
	verify?(request: RawHttp, now: Instant): Verification;
	/** @throws {InvalidError} when nothing of it is usable. */
	parse?(request: RawHttp, now: Instant): Delivery;
	/** Costs nothing and asks nobody. */
	measure(text: string, audience: Audience): Measure;
	/** Sends, or says why not. Never throws for what the channel does. */
	reply?(request: ReplyRequest): Promise<ReplyOutcome>;
	/**
	 * Looks for a reply whose outcome is unknown: `already-sent` when it is there, `retry` when it is certain that it
	 * is not, `unknown` when it is too early to tell. Sends nothing.
	 */
	reconcile?(request: AttemptedReply): Promise<ReplyOutcome>;
}
