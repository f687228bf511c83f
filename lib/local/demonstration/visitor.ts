/** Someone who uses a running Earshot over HTTP, signed in as one person. */
export interface Visitor {
	get<T>(path: string): Promise<T>;
	/** @throws {Error} with what the API answered, when it refused */
	post(path: string, body: unknown): Promise<unknown>;
	/** Every item of a list, page by page; `path` has a query already. */
	all<T>(path: string): Promise<T[]>;
}

/** Signs a person in: `agent:sam` becomes the agent Sam. */
export async function visit(url: string, person: string): Promise<Visitor> {
	const [role, name] = person.split(":");
	const { token } = (await send(`${url}/auth/local`, "", { role, name })) as { token: string };
	const visitor: Visitor = {
		get: <T>(path: string) => send(url + path, token) as Promise<T>,
		post: (path, body) => send(url + path, token, body),
		async all<T>(path: string) {
			const found: T[] = [];
			let cursor: string | undefined;
			do {
				const more = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
				const page = await visitor.get<{ items: T[]; next?: string }>(path + more);
				found.push(...page.items);
				cursor = page.next;
			} while (cursor !== undefined);
			return found;
		},
	};
	return visitor;
}

async function send(url: string, token: string, body?: unknown): Promise<unknown> {
	const response = await fetch(url, {
		method: body === undefined ? "GET" : "POST",
		headers: {
			"content-type": "application/json",
			...(token !== "" && { authorization: `Bearer ${token}` }),
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status} ${text}`);
	return JSON.parse(text);
}
