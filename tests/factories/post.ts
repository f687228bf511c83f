import { type Post, postKeyOf } from "../../lib/posts/post.ts";

/** Noon of a Wednesday, within everybody's hours. */
export const NOON = "2026-03-11T12:00:00.000Z";

/** A post that speaks to us on the simulated channel; say only what the test is about. */
export function aPost(said: Partial<Post> = {}): Post {
	const channel = said.channel ?? "x";
	const connection = said.connection ?? "simulated";
	const externalId = said.externalId ?? "p-1";
	return {
		key: postKeyOf(channel, connection, externalId),
		kind: said.parentId === undefined ? "post" : "reply",
		visibility: "public",
		author: { id: "maya", handle: "maya", name: "Maya" },
		text: "my parcel never arrived",
		createdAt: NOON,
		receivedAt: NOON,
		threadId: said.parentId ?? externalId,
		addressed: true,
		replyable: { public: true, private: true },
		...said,
		...{ channel, connection, externalId },
	};
}
