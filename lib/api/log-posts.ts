import { InvalidError } from "../kernel/errors.ts";
import { fieldsOf, incomingPost, toPost } from "../posts/incoming-post.ts";
import type { Post } from "../posts/post.ts";
import type { Api } from "./api.ts";

/** Where posts come in that a person logs; nobody can answer there. */
export const CONSOLE = "console";

/** Posts to be logged. */
export interface LogPosts {
	readonly connection: string;
	/** As they were given; a batch may hold bad ones. */
	readonly posts: readonly unknown[];
	/** Where the fields of a post lie in the request: `/posts/3`. */
	readonly place: (index: number) => string;
}

/**
 * Logs posts that came in outside all channels (a call, a letter), or that are played again. The good ones of a batch are
 * kept, the bad ones are listed. Logged again, a post changes nothing.
 * @returns keys of what was kept; it is safe when this returns
 * @throws {InvalidError} when the connection is unknown or nothing is usable; nothing is kept then
 */
export async function logPosts(
	{ connections, receive, clock }: Pick<Api, "connections" | "receive" | "clock">,
	{ connection, posts, place }: LogPosts,
) {
	const arrival = {
		...{ connection, receivedAt: clock(), defaultChannel: CONSOLE },
		...(connection !== CONSOLE && (await waysBack(connections, connection))),
	};
	const accepted: Post[] = [];
	const rejected: { index: number; fields: Record<string, string> }[] = [];
	for (const [index, given] of posts.entries()) {
		const { success, data, error } = incomingPost.safeParse(given);
		if (!success) {
			rejected.push({ index, fields: fieldsOf(error) });
			continue;
		}
		accepted.push(toPost(data, arrival));
	}
	if (accepted.length === 0)
		throw new InvalidError(
			Object.fromEntries(
				rejected.flatMap(({ index, fields }) =>
					Object.entries(fields).map(([field, problem]) => [`${place(index)}${field}`, problem]),
				),
			),
		);
	await receive(accepted);
	return { accepted: accepted.map(({ key }) => key), rejected };
}

/** @throws {InvalidError} when there is no such connection */
async function waysBack(connections: Api["connections"], name: string) {
	const known = await connections();
	const found = known.get(name);
	if (!found)
		throw new InvalidError({
			"/connection": `there is no connection ${name}; there are ${[CONSOLE, ...known.keys()].join(", ")}`,
		});
	const { connector, replyable } = found;
	return {
		defaultChannel: connector.channel,
		...((replyable.public || replyable.private) && { replyable }),
	};
}
