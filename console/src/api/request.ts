import { newValue } from "../parts/value.ts";
import { renewed, session } from "./session.ts";

/** What the API refused, in its own words (RFC 9457). */
export class ProblemError extends Error {
	override readonly name = "ProblemError";
	readonly status: number;
	/** The version that stands now, of a conflict. */
	readonly currentVersion: number | undefined;
	/** JSON pointer → what is wrong there. */
	readonly fields: Readonly<Record<string, string>>;

	constructor(status: number, problem: Problem) {
		super(problem.detail ?? problem.title ?? `HTTP ${status}`);
		this.status = status;
		this.currentVersion = problem.currentVersion;
		this.fields = problem.fields ?? {};
	}
}

/** Nobody answered: the network or the server is away. */
export class OfflineError extends Error {
	override readonly name = "OfflineError";
}

interface Problem {
	readonly title?: string;
	readonly detail?: string;
	readonly currentVersion?: number;
	readonly fields?: Readonly<Record<string, string>>;
}

/** Whether the API answers. */
export const connected = newValue(true);

export interface Ask {
	readonly method?: "GET" | "POST" | "PUT" | "DELETE";
	readonly body?: unknown;
	readonly signal?: AbortSignal;
	/** Outlives the page that asks. */
	readonly keepalive?: boolean;
}

/**
 * Asks the API. A session that has expired is renewed by the person, then the question is asked again.
 * @throws {OfflineError} when nobody answers
 * @throws {ProblemError} when the API refuses
 */
export async function request<T>(path: string, ask: Ask = {}): Promise<T> {
	for (;;) {
		const token = session.get()?.token;
		const response = await send(path, token, ask);
		if (response.status !== 401) return read<T>(response);
		await renewed(token);
	}
}

async function send(
	path: string,
	token: string | undefined,
	{ method, body, signal, keepalive }: Ask,
): Promise<Response> {
	try {
		const response = await fetch(path, {
			method: method ?? (body === undefined ? "GET" : "POST"),
			headers: {
				...(body !== undefined && { "content-type": "application/json" }),
				...(token !== undefined && { authorization: `Bearer ${token}` }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
			...(signal && { signal }),
			...(keepalive && { keepalive }),
		});
		// a gateway that cannot reach the API answers for it
		if ([502, 503, 504].includes(response.status)) throw new OfflineError("the API is away");
		connected.set(true);
		return response;
	} catch (error) {
		if (error instanceof DOMException && error.name === "AbortError") throw error;
		connected.set(false);
		throw error instanceof OfflineError
			? error
			: new OfflineError("nobody answers", { cause: error });
	}
}

async function read<T>(response: Response): Promise<T> {
	const text = await response.text();
	const isJson = response.headers.get("content-type")?.includes("json") ?? false;
	if (!response.ok) throw new ProblemError(response.status, isJson ? parsed(text) : {});
	return (text === "" ? undefined : JSON.parse(text)) as T;
}

function parsed(text: string): Problem {
	try {
		return JSON.parse(text) as Problem;
	} catch {
		return {};
	}
}
