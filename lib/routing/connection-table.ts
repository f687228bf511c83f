/**
 * What polling keeps of each connection. Every question that the product asks of these items:
 *
 * | access pattern                            | index | key condition                         |
 * | ----------------------------------------- | ----- | ------------------------------------- |
 * | where to go on, and who is at it          | table | pk = CONNECTION#<name>, sk = CURSOR   |
 * | how the last sweep went, and what is lost | table | pk = CONNECTION#<name>, sk = STATE    |
 */
import type { Gap, Json, Stop } from "../channels/connector.ts";
import type { Instant } from "../kernel/clock.ts";
import type { Item, Store } from "../kernel/store.ts";

const SCHEMA_VERSION = 1;

/** The right to sweep a connection, until it is ended or its time is over. */
export interface Sweep {
	readonly name: string;
	/** The connector's own; `undefined` the first time. */
	readonly cursor: Json | undefined;
	/** From here on anybody else may take over. */
	readonly until: Instant;
	readonly version: number;
}

/** How polling a connection goes, for whoever looks after it. */
export interface PollState {
	readonly at: Instant;
	/** That the last call of `poll` brought. */
	readonly posts: number;
	readonly notBefore?: Instant;
	/** Of the last call. */
	readonly stops: readonly Stop[];
	/** Of the last call. */
	readonly troubles: readonly string[];
	/** Latest first; what was lost stays on record. */
	readonly gaps: readonly Gap[];
	/** Latest first; `payload` is the key under which the payload is kept. */
	readonly unreadable: readonly {
		readonly at: Instant;
		readonly payload: string;
		readonly reason: string;
	}[];
}

/** Where connections are kept. */
export interface ConnectionTable {
	/** Begins a sweep. @returns undefined while somebody else is at it */
	begin(name: string, now: Instant, until: Instant): Promise<Sweep | undefined>;
	/** Saves the cursor and goes on. @returns undefined when somebody else took over: nothing is saved then */
	advance(sweep: Sweep, cursor: Json): Promise<Sweep | undefined>;
	/** Lets others sweep, from the cursor that was saved last. */
	end(sweep: Sweep): Promise<void>;
	state(name: string): Promise<PollState | undefined>;
	/** Keeps how the sweep went, unless a later sweep has said so. */
	keepState(sweep: Sweep, state: PollState): Promise<void>;
}

/** An ended sweep holds nobody off. */
const ENDED: Instant = "";

/** Connections in the table. */
export function connectionTable(store: Store): ConnectionTable {
	const replace = async (before: Sweep, change: Partial<Pick<Sweep, "cursor" | "until">>) => {
		const sweep: Sweep = { ...before, ...change, version: before.version + 1 };
		const item = cursorItem(sweep);
		const kept =
			before.version === 0
				? await store.putNew(item)
				: await store.replace(item, { version: before.version });
		return kept ? sweep : undefined;
	};
	return {
		async begin(name, now, until) {
			const found = await store.get({ pk: `CONNECTION#${name}`, sk: "CURSOR" });
			const last = found ? toSweep(found) : { name, cursor: undefined, until: ENDED, version: 0 };
			return last.until > now ? undefined : replace(last, { until });
		},
		advance: (sweep, cursor) => replace(sweep, { cursor }),
		async end(sweep) {
			await replace(sweep, { until: ENDED });
		},
		async state(name) {
			const found = await store.get({ pk: `CONNECTION#${name}`, sk: "STATE" });
			return found?.["state"] as PollState | undefined;
		},
		async keepState({ name, version }, state) {
			await store.putNewer({
				...{ pk: `CONNECTION#${name}`, sk: "STATE", state, version },
				schemaVersion: SCHEMA_VERSION,
			});
		},
	};
}

/** The cursor is kept as text: it is the connector's, and holds what it likes. */
const cursorItem = ({ name, cursor, until, version }: Sweep): Item => ({
	...{ pk: `CONNECTION#${name}`, sk: "CURSOR", name, until, version },
	...(cursor !== undefined && { cursor: JSON.stringify(cursor) }),
	schemaVersion: SCHEMA_VERSION,
});

const toSweep = ({ name, cursor, until, version }: Item): Sweep => ({
	...{ name: String(name), until: String(until), version: Number(version) },
	cursor: cursor === undefined ? undefined : (JSON.parse(String(cursor)) as Json),
});
