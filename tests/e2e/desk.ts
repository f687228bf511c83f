import { setTimeout as pause } from "node:timers/promises";
import { tokenFor } from "./browser.ts";

interface PostRow {
	readonly key: string;
	readonly disposition: string;
	readonly caseId?: string;
}

/** The API of a running Earshot, as an admin uses it, and what scenarios need to find there. */
export interface Desk {
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: unknown): Promise<T>;
	/** A customer writes something that becomes a case. @returns its id */
	aCase(words: string, author: string, more?: object): Promise<string>;
	/** A customer writes something that is gathered as an idea. @returns the post's key */
	anIdea(words: string, author: string): Promise<string>;
	/** Somebody writes something. @returns where it ended, when it has */
	hear(words: string, author: string, more?: object): Promise<PostRow>;
	/** Looks until something holds. @throws {Error} when it does not within 30 s */
	until<T>(look: () => Promise<T | undefined | false>): Promise<T>;
}

const LONGEST = 30_000;

/** Opens the API of a running Earshot. */
export async function openDesk(url: string): Promise<Desk> {
	const token = await tokenFor(url, { role: "admin", name: "ada" });
	const ask = async <T>(path: string, body?: unknown): Promise<T> => {
		const response = await fetch(url + path, {
			method: body === undefined ? "GET" : "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
		return (await response.json()) as T;
	};
	const until: Desk["until"] = async (look) => {
		for (const began = performance.now(); performance.now() - began < LONGEST; ) {
			const found = await look().catch(() => undefined);
			if (found) return found;
			await pause(100);
		}
		throw new Error("it did not come about in time");
	};
	const rowOf = async (key: string) =>
		(await ask<{ items: PostRow[] }>("/api/posts?limit=100")).items.find((row) => row.key === key);
	const hear: Desk["hear"] = async (words, author, more = {}) => {
		const { accepted } = await ask<{ accepted: string[] }>("/api/posts", {
			connection: "simulated",
			channel: "x",
			text: words,
			author: { id: author, handle: author, name: author, followers: 120 },
			...more,
		});
		const [key = ""] = accepted;
		return until(() => rowOf(key));
	};
	const sendTo = (row: PostRow, to: string) =>
		ask(`/api/posts/${encodeURIComponent(row.key)}/reroute`, { to, reason: "for the scenario" });
	return {
		get: (path) => ask(path),
		post: ask,
		until,
		hear,
		async aCase(words, author, more) {
			const row = await hear(words, author, more);
			if (row.caseId === undefined) await sendTo(row, "case");
			return until(async () => (await rowOf(row.key))?.caseId);
		},
		async anIdea(words, author) {
			const row = await hear(words, author);
			if (row.disposition !== "idea") await sendTo(row, "idea");
			return row.key;
		},
	};
}
