import type { Instant } from "../kernel/clock.ts";

export const CONTACT_POLICIES = ["normal", "no-automatic", "do-not-reply"] as const;
/** `no-automatic`: only what a person wrote. `do-not-reply`: nothing. */
export type ContactPolicy = (typeof CONTACT_POLICIES)[number];

/** The policy that allows least. */
export const strictest = (policies: readonly ContactPolicy[]): ContactPolicy =>
	CONTACT_POLICIES.findLast((policy) => policies.includes(policy)) ?? "normal";

/** One person, however many handles they have. */
export interface Customer {
	readonly id: string;
	/** As the channel that brought them first calls them. */
	readonly name: string;
	readonly since: Instant;
	readonly contactPolicy: ContactPolicy;
	/** Of the handle that made them known; whoever has more of them is several customers, joined by links. */
	readonly identityKey: string;
}

/** A handle of a customer on one channel. `key` is `<channel>:<author id>`. */
export interface Identity {
	readonly key: string;
	readonly customerId: string;
	readonly channel: string;
	readonly authorId: string;
	readonly handle?: string;
	readonly name?: string;
	readonly followers?: number;
	readonly firstSeenAt: Instant;
}

/**
 * A claim that two customers are one person. It moves nothing: views take the union, and removing it undoes it.
 * `proposed` waits for a person; `refused` is kept, so that it is not proposed again.
 */
export interface CustomerLink {
	readonly customerIds: readonly [string, string];
	readonly status: "proposed" | "confirmed" | "refused";
	/** Why they are thought to be one: `{"order": "P-7741"}`. */
	readonly evidence: Readonly<Record<string, string>>;
	readonly by: string;
	readonly at: Instant;
	/** One more with every change. */
	readonly version: number;
}

/** The pair in the one order under which a link is kept. */
export const pairOf = (one: string, other: string): readonly [string, string] =>
	one < other ? [one, other] : [other, one];

/**
 * Everyone who is the same person as `id`, `id` among them, lowest first. The lowest stands for all of them, whatever
 * the links' order or cycles.
 */
export async function personOf(
	id: string,
	linksOf: (customerId: string) => Promise<readonly CustomerLink[]>,
): Promise<readonly string[]> {
	const found = new Set([id]);
	for (const one of found)
		for (const { status, customerIds } of await linksOf(one))
			if (status === "confirmed") for (const other of customerIds) found.add(other);
	return [...found].sort();
}
