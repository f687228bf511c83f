import { setTimeout as pause } from "node:timers/promises";

/** Where a running Earshot answers. */
export const ADDRESS =
	process.env["EARSHOT_URL"] || `http://127.0.0.1:${process.env["EARSHOT_PORT"] || "4000"}`;

/** A running Earshot, as the command line talks to it. */
export interface Client {
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: unknown): Promise<T>;
	/** Every item of a list, page by page. `path` has its query already. */
	all<T>(path: string): AsyncGenerator<T>;
}

/** What Earshot refused, in its own words. */
export class RefusedError extends Error {
	override readonly name = "RefusedError";
}

/**
 * Signs in as an admin: with the token in EARSHOT_TOKEN, or at the embedded cloud.
 * @throws {Error} saying what to do when nothing answers there
 */
export async function signIn(): Promise<Client> {
	const given = process.env["EARSHOT_TOKEN"];
	const token = given ?? (await request<{ token: string }>("/auth/local", { role: "admin" })).token;
	const client: Client = {
		get: (path) => request(path, undefined, token),
		post: (path, body) => request(path, body, token),
		async *all<T>(path: string) {
			let cursor: string | undefined;
			do {
				const more = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
				const page = await client.get<{ items: T[]; next?: string }>(`${path}${more}`);
				yield* page.items;
				cursor = page.next;
			} while (cursor !== undefined);
		},
	};
	return client;
}

async function request<T>(path: string, body?: unknown, token?: string): Promise<T> {
	const response = await fetch(new URL(path, ADDRESS), {
		method: body === undefined ? "GET" : "POST",
		headers: {
			...(body !== undefined && { "content-type": "application/json" }),
			...(token !== undefined && { authorization: `Bearer ${token}` }),
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
	}).catch((cause) => {
		throw new Error(`nothing answers at ${ADDRESS}; start it with: npm start`, { cause });
	});
	const text = await response.text();
	if (!response.ok) throw new RefusedError(`${path}: ${response.status} ${text}`);
	return JSON.parse(text) as T;
}

/** What the embedded cloud still has to do. */
interface InFlight {
	readonly queues: Readonly<Record<string, number>>;
	readonly facts: number;
	readonly invocations: number;
}

/** Looks this often, in milliseconds, and believes it when it was quiet so many times in a row. */
const LOOK_EVERY = 150;
const QUIET_LOOKS = 3;

/** Waits until nothing is on its way any more. */
export async function untilIdle(
	client: Client,
	tell: (left: number) => void = () => {},
): Promise<void> {
	for (let quiet = 0; quiet < QUIET_LOOKS; ) {
		const { queues, facts, invocations } = await client.get<InFlight>("/local/in-flight");
		const total = Object.values(queues).reduce((sum, count) => sum + count, facts + invocations);
		tell(total);
		quiet = total === 0 ? quiet + 1 : 0;
		if (quiet < QUIET_LOOKS) await pause(LOOK_EVERY);
	}
}

/** Runs a command: what goes wrong is said in one line, and the exit status tells. */
export async function main(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	} finally {
		// the channel to the launcher would keep this process alive
		if (process.connected) process.disconnect();
	}
}
