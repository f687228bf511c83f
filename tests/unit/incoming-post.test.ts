import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { InvalidError } from "../../lib/kernel/errors.ts";
import { LONGEST_TEXT, parseIncomingPost, toPost } from "../../lib/posts/incoming-post.ts";
import type { Post } from "../../lib/posts/post.ts";
import { authorKeyOf, postKeyOf, threadKeyOf } from "../../lib/posts/post.ts";

const ARRIVAL = {
	connection: "shop",
	receivedAt: "2026-11-20T18:50:00.000Z",
	defaultChannel: "webhook",
};
const LEAST = { text: "Please add eSIM transfer", author: { id: "cust_77" } };

const receive = (given: object, arrival: object = {}) =>
	toPost(parseIncomingPost({ ...LEAST, ...given }), { ...ARRIVAL, ...arrival });

/** The fields that are wrong. */
function wrong(given: unknown): readonly string[] {
	try {
		parseIncomingPost(given);
	} catch (error) {
		if (error instanceof InvalidError) return Object.keys(error.fields);
		throw error;
	}
	return [];
}

describe("what is no post", () => {
	it.each([
		[null, ""],
		[[], ""],
		[{ author: { id: "1" } }, "/text"],
		[{ text: "hello" }, "/author"],
		[{ text: "hello", author: { id: "" } }, "/author/id"],
		[{ text: "hello", author: { id: 77 } }, "/author/id"],
		[{ ...LEAST, text: "x".repeat(LONGEST_TEXT + 1) }, "/text"],
		[{ ...LEAST, id: "" }, "/id"],
		[{ ...LEAST, id: 5 }, "/id"],
		[{ ...LEAST, channel: "In App" }, "/channel"],
		[{ ...LEAST, createdAt: "yesterday" }, "/createdAt"],
		[{ ...LEAST, createdAt: "2026-11-20T18:50:00" }, "/createdAt"],
		[{ ...LEAST, url: "javascript:alert(1)" }, "/url"],
		[{ ...LEAST, rating: 6 }, "/rating"],
		[{ ...LEAST, rating: { value: -1, max: 5 } }, "/rating"],
		[{ ...LEAST, rating: "five" }, "/rating"],
		[{ ...LEAST, kind: "tweet" }, "/kind"],
		[{ ...LEAST, visibility: "secret" }, "/visibility"],
		[{ ...LEAST, author: { id: "1", followers: -1 } }, "/author/followers"],
	])("%j is refused at %j", (given, field) => {
		expect(wrong(given)).toEqual([field]);
	});

	it("names every field that is wrong, and says which are required", () => {
		expect(() => parseIncomingPost({ author: {}, kind: "x" })).toThrow(
			expect.objectContaining({
				fields: {
					"/text": "is required",
					"/author/id": "is required",
					"/kind": expect.any(String),
				},
			}),
		);
	});
});

describe("a post that comes in", () => {
	it("needs a text and an author, and speaks to us", () => {
		expect(receive({ id: "fb_1" })).toEqual({
			key: "webhook:shop:fb_1",
			channel: "webhook",
			connection: "shop",
			externalId: "fb_1",
			kind: "post",
			visibility: "public",
			author: { id: "cust_77" },
			text: "Please add eSIM transfer",
			createdAt: ARRIVAL.receivedAt,
			receivedAt: ARRIVAL.receivedAt,
			threadId: "fb_1",
			addressed: true,
			replyable: { public: false, private: false, reason: expect.any(String) },
		});
	});

	it("keeps all that is said of it", () => {
		const said = {
			id: "r1",
			channel: "reviews",
			author: { id: "a", handle: "@ana", name: "Ana Ruiz", followers: 842 },
			createdAt: "2026-11-20T19:41:07+01:00",
			url: "https://reviews.example/r1",
			title: "Never again",
			lang: "en",
			rating: 1,
			orderReference: "NW-1042",
		};
		expect(receive(said)).toMatchObject({
			key: "reviews:shop:r1",
			kind: "review",
			author: { handle: "ana", name: "Ana Ruiz", followers: 842 },
			createdAt: "2026-11-20T18:41:07.000Z",
			url: said.url,
			title: "Never again",
			language: "en",
			rating: { value: 1, max: 5 },
			orderReference: "NW-1042",
		});
	});

	it("has an id of its content when it brings none, whenever it arrives", () => {
		const one = receive({});
		expect(receive({}, { receivedAt: "2026-11-21T00:00:00.000Z" }).key).toBe(one.key);
		const changes = [
			{ text: "other" },
			{ author: { id: "cust_78" } },
			{ channel: "in-app" },
			{ createdAt: "2026-11-20T18:00:00Z" },
			{ inReplyTo: "fb_0" },
		];
		const ids = changes.map((change) => receive(change).externalId);
		expect(new Set([one.externalId, ...ids]).size).toBe(6);
	});

	it("belongs to the thread of what it answers", () => {
		expect(receive({ id: "fb_2", inReplyTo: "fb_1" })).toMatchObject({
			kind: "reply",
			parentId: "fb_1",
			threadId: "fb_1",
		});
	});

	it("does not speak to us when it says so, or only amplifies", () => {
		expect(receive({ addressed: false }).addressed).toBe(false);
		expect(receive({ amplifies: "fb_1" })).toMatchObject({ amplifies: "fb_1", addressed: false });
	});

	it("is private when it is a message or a note, and a message when it is private", () => {
		expect(receive({ kind: "note" }).visibility).toBe("private");
		expect(receive({ visibility: "private" }).kind).toBe("message");
	});

	it("can be answered where the channel says so", () => {
		const replyable = { public: true, private: true };
		expect(receive({}, { replyable }).replyable).toEqual(replyable);
	});

	it("is answered in private alone where it was written in private, whatever the channel could do", () => {
		const letter = (replyable: Post["replyable"]) =>
			receive({ visibility: "private" }, { replyable }).replyable;
		const reason = expect.stringContaining("in private");
		expect(letter({ public: true, private: true })).toEqual({
			public: false,
			private: true,
			reason,
		});
		expect(letter({ public: true, private: false })).toEqual({
			public: false,
			private: false,
			reason,
		});
		const gone = { public: true, private: false, reason: "The post is gone." };
		expect(letter(gone)).toEqual({ ...gone, public: false });
	});

	it("may be empty, and may hold anything that is Unicode", () => {
		const hostile = "\u0000<script>alert(1)</script>\u202Eevil &amp; '; DROP TABLE --";
		expect(receive({ text: hostile }).text).toBe(hostile);
		expect(receive({ text: "" }).text).toBe("");
		expect(receive({ text: "x".repeat(LONGEST_TEXT) }).text).toHaveLength(LONGEST_TEXT);
	});

	it("loses only what no UTF-8 can carry", () => {
		const post = receive({ text: "a\uD800b", author: { id: "\uDC00" } });
		expect(post).toMatchObject({ text: "a\uFFFDb", author: { id: "\uFFFD" } });
	});

	it("survives the wire, whatever it says", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "binary", maxLength: 50 }),
				fc.string({ unit: "binary", minLength: 1, maxLength: 50 }),
				(text, id) => {
					const post = receive({ text, id, author: { id } });
					expect(JSON.parse(Buffer.from(JSON.stringify(post)).toString())).toEqual(post);
				},
			),
		);
	});
});

describe("keys", () => {
	it("never fall together for different posts", () => {
		expect(postKeyOf("a", "b:c", "d")).not.toBe(postKeyOf("a", "b", "c:d"));
		expect(postKeyOf("a:b", "c", "d")).not.toBe(postKeyOf("a", "b:c", "d"));
	});

	it("hash what is too long for a key, and what is empty", () => {
		const key = postKeyOf("x", "shop", "i".repeat(5_000));
		expect(key).toMatch(/^x:shop:sha256-[0-9a-f]{64}$/);
		expect(postKeyOf("x", "shop", "i".repeat(4_999))).not.toBe(key);
	});

	it("of a thread is that of its root, and of an author the channel's", () => {
		const root = receive({ id: "fb_1" });
		expect(threadKeyOf(receive({ id: "fb_2", inReplyTo: "fb_1" }))).toBe(root.key);
		expect(authorKeyOf(root)).toBe("webhook:cust_77");
	});
});
