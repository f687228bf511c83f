import { describe, expect, it } from "@jest/globals";
import { xPage, xPost } from "../../lib/channels/x/payload.ts";
import { toPost, type XAccount } from "../../lib/channels/x/to-post.ts";
import { NORTHWIND, xFixture } from "../factories/x.ts";

const RECEIVED = "2026-11-20T18:50:00.000Z";

/** The posts of a page. */
function postsOf(page: unknown, account: XAccount = NORTHWIND) {
	const { data, includes } = xPage.parse(page);
	return data.map((payload) => toPost(xPost.parse(payload), includes, account, RECEIVED));
}

/** One post of X with these fields. */
function read(payload: object, includes: object = {}, account: XAccount = NORTHWIND) {
	const whole = { id: "2123849132274614283", author_id: "101", text: "hello", ...payload };
	const [post] = postsOf({ data: [whole], includes, meta: {} }, account);
	if (!post) throw new Error("no post");
	return post;
}

const MENTION = { mentions: [{ username: "NorthwindMobile", id: NORTHWIND.userId }] };

describe("a post of X", () => {
	it("keeps who wrote what, where and when", () => {
		const [, , ana] = postsOf(xFixture("search-recent-page1"));
		expect(ana).toEqual({
			key: "x:northwind:2123849132274614283",
			channel: "x",
			connection: "northwind",
			externalId: "2123849132274614283",
			kind: "mention",
			visibility: "public",
			url: "https://x.com/ana_ruiz_fict/status/2123849132274614283",
			author: {
				id: "1450000000000000101",
				handle: "ana_ruiz_fict",
				name: "Ana Ruiz",
				followers: 842,
				url: "https://x.com/ana_ruiz_fict",
			},
			text: "@NorthwindMobile my calls drop every evening since the 7.2 update. Third day in a row, this is not acceptable 😤 https://x.com/ana_ruiz_fict/status/2123849132274614283/photo/1",
			language: "en",
			createdAt: "2026-11-20T18:41:07.000Z",
			receivedAt: RECEIVED,
			threadId: "2123849132274614283",
			addressed: true,
			metrics: { likes: 17, replies: 2, reposts: 3, quotes: 1, views: 2210 },
			location: { country: "ES", place: "Sevilla, España" },
			replyable: { public: true, private: false },
		});
	});

	it("keeps its key through edits, and names the edition that was read", () => {
		const [priya] = postsOf(xFixture("search-recent-page1"));
		expect(priya).toMatchObject({
			key: "x:northwind:2123850570920886275",
			externalId: "2123850570920886275",
			edition: "2123850675778486281",
			threadId: "2123850570920886275",
			url: "https://x.com/priyanair_fict/status/2123850675778486281",
		});
	});

	it("reads the fields that X renamed as it reads the old ones", () => {
		expect(postsOf(xFixture("search-recent-page2.renamed-fields"))).toEqual(
			postsOf(xFixture("search-recent-page2")),
		);
	});

	it("answers another post of its thread", () => {
		const [, tom] = postsOf(xFixture("search-recent-page1"));
		expect(tom).toMatchObject({
			kind: "reply",
			parentId: "2123849132274614283",
			threadId: "2123849132274614283",
		});
	});

	it("answers the first edition of a post that was edited", () => {
		const post = read(
			{
				id: "9",
				conversation_id: "6",
				referenced_tweets: [{ type: "replied_to", id: "6" }],
			},
			{ tweets: [{ id: "6", author_id: "102", text: "", edit_history_tweet_ids: ["5", "6"] }] },
		);
		expect(post).toMatchObject({ parentId: "5", threadId: "5" });
	});

	it("has its whole text when X sends an excerpt with it", () => {
		const [, long] = postsOf(xFixture("search-recent-page2"));
		expect(long?.text).toHaveLength(455);
		expect(long?.text).not.toContain("…");
	});

	it("has the words that were typed, not those that X escaped and shortened", () => {
		const { text } = read({
			text: "1 &lt; 2 &amp;amp; https://t.co/a https://t.co/ab https://t.co/unknown",
			entities: {
				urls: [
					{ url: "https://t.co/a", expanded_url: "https://shop.example/$&" },
					{ url: "https://t.co/ab", expanded_url: "https://shop.example/b" },
				],
			},
		});
		expect(text).toBe(
			"1 < 2 &amp; https://shop.example/$& https://shop.example/b https://t.co/unknown",
		);
	});

	it.each(["und", "zxx", "qme", "qht", "art"])("has no language when X says %s", (lang) => {
		expect(read({ lang })).not.toHaveProperty("language");
	});

	it("has the time of its id when X gives none", () => {
		expect(read({}).createdAt).toBe("2026-11-20T18:41:07.000Z");
		expect(read({ created_at: "yesterday" }).createdAt).toBe("2026-11-20T18:41:07.000Z");
	});

	it("is kept when a detail of it is not as documented", () => {
		const post = read({
			public_metrics: { like_count: "many", reply_count: 2 },
			entities: "none",
			geo: 4,
			referenced_tweets: [
				{ type: "replied_to", id: 77 },
				{ type: "replied_to", id: "77" },
			],
		});
		expect(post).toMatchObject({ metrics: { replies: 2 }, parentId: "77" });
	});

	it("is unreadable when its id is a number: it has lost its last digits", () => {
		expect(
			xPost.safeParse({ id: Number("2123849132274614283"), author_id: "1", text: "" }).success,
		).toBe(false);
	});

	it("is known by its author's id when X sends no author along", () => {
		expect(read({})).toMatchObject({
			author: { id: "101" },
			url: "https://x.com/i/status/2123849132274614283",
		});
	});
});

describe("speaking to us", () => {
	it("is mentioning us, in any letter case and also in the part that X cuts off", () => {
		expect(read({ entities: { mentions: [{ username: "northwindmobile" }] } }).addressed).toBe(
			true,
		);
		expect(read({ note_tweet: { text: "long", entities: MENTION } }).addressed).toBe(true);
	});

	it("is answering us", () => {
		expect(read({ in_reply_to_user_id: NORTHWIND.userId }).addressed).toBe(true);
	});

	it("is not talking about us", () => {
		expect(read({ text: "northwind is down again" }).addressed).toBe(false);
	});

	it("is not repeating somebody else who does", () => {
		const repost = read({
			text: "RT @ana: @NorthwindMobile my calls drop",
			entities: MENTION,
			referenced_tweets: [{ type: "retweeted", id: "55" }],
		});
		expect(repost).toMatchObject({
			kind: "post",
			amplifies: "55",
			addressed: false,
			replyable: { public: false },
		});
	});
});

describe("answering on X", () => {
	const quoting = { referenced_tweets: [{ type: "quoted", id: "55" }] };
	const ours = { tweets: [{ id: "55", author_id: NORTHWIND.userId, text: "7.2 is here" }] };
	const theirs = { tweets: [{ id: "55", author_id: "102", text: "7.2 is here" }] };

	it("is possible when the author mentioned us or quoted a post of ours", () => {
		expect(read({ entities: MENTION }).replyable.public).toBe(true);
		expect(read(quoting, ours).replyable.public).toBe(true);
	});

	it("is refused by X otherwise, and says so", () => {
		for (const post of [read({}), read(quoting, theirs), read(quoting)])
			expect(post.replyable).toEqual({
				public: false,
				private: false,
				reason: expect.stringContaining("open the post on X"),
			});
	});

	it("is possible everywhere on an enterprise plan", () => {
		expect(read({}, {}, { ...NORTHWIND, answersAnyone: true }).replyable.public).toBe(true);
	});

	it("respects the author's choice of who may answer: those who are mentioned always may", () => {
		const choosy = { reply_settings: "following" };
		expect(read({ ...choosy, entities: MENTION }).replyable.public).toBe(true);
		expect(read({ ...choosy, ...quoting }, ours).replyable.public).toBe(false);
		expect(read(choosy, {}, { ...NORTHWIND, answersAnyone: true }).replyable.public).toBe(false);
	});
});
