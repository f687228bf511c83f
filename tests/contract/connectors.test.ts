import { afterEach, describe, expect, it } from "@jest/globals";
import type { Connector, ReplyOutcome, ReplyRequest } from "../../lib/channels/connector.ts";
import { outbox } from "../../lib/channels/simulated/outbox.ts";
import { simulatedConnector } from "../../lib/channels/simulated/simulated-connector.ts";
import { keyOf, signatureOf } from "../../lib/channels/webhook/standard-webhook.ts";
import { webhookConnector } from "../../lib/channels/webhook/webhook-connector.ts";
import { type Instant, MINUTE, after as momentAfter, SECOND } from "../../lib/kernel/clock.ts";
import { parseIncomingPost, toPost } from "../../lib/posts/incoming-post.ts";
import { type Post, postKeyOf } from "../../lib/posts/post.ts";
import { memoryStore } from "../factories/memory-store.ts";
import { connectedX } from "../factories/x.ts";

/** A connector with the world behind it. */
interface Subject {
	readonly connector: Connector;
	readonly now: () => Instant;
	wait(ms: number): void;
	/** Delivers these posts in this order, however the channel does it. */
	hear?(posts: readonly { readonly id: string; readonly text: string }[]): Promise<readonly Post[]>;
	readonly replies?: {
		/** A post that may be answered. */
		answerable(): Promise<Post>;
		/** Texts that reached the customer. */
		sent(): Promise<readonly string[]>;
		/** What becomes of the reply to this post. */
		fate(post: Post, fate: "refuse" | "retry" | "lost" | "unknown"): Post;
	};
}

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ending.splice(0)) await end();
});

async function x(): Promise<Subject> {
	const { x, connector, now, wait, budget } = await connectedX({ queries: [] });
	ending.push(x.stop);
	return {
		connector,
		now,
		wait,
		async hear(posts) {
			for (const { id, text } of posts)
				x.add({ id, text: `@NorthwindMobile ${text}`, author_id: "101" });
			return (await connector.poll(undefined, budget())).posts;
		},
		replies: {
			async answerable() {
				x.add({ text: "@NorthwindMobile help", author_id: "101" });
				const [post] = (await connector.poll(undefined, budget())).posts;
				if (!post) throw new Error("nothing was heard");
				return post;
			},
			sent: async () => x.ownPosts().map(({ text }) => text.replace(/^@\w+ /, "")),
			fate(post, fate) {
				const happenings = {
					refuse: { status: 403, body: { title: "Forbidden", detail: "You are blocked." } },
					retry: { rateLimitedUntil: Date.parse(now()) / SECOND + 60 },
					lost: "cut-before",
					unknown: "cut-after",
				} as const;
				x.when("create", 1, happenings[fate]);
				return post;
			},
		},
	};
}

function clock() {
	let now = "2026-11-20T18:50:00.000Z";
	return {
		now: () => now,
		wait: (ms: number) => {
			now = momentAfter(now, ms);
		},
	};
}

async function webhook(): Promise<Subject> {
	const { now, wait } = clock();
	const secret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
	const connector = webhookConnector({ secrets: [secret] });
	return {
		connector,
		now,
		wait,
		async hear(posts) {
			const rawBody = Buffer.from(
				JSON.stringify(posts.map((post) => ({ ...post, author: { id: "101" } }))),
			);
			const seconds = Date.parse(now()) / SECOND;
			const headers = {
				"webhook-id": "msg_1",
				"webhook-timestamp": String(seconds),
				"webhook-signature": signatureOf(keyOf(secret), "msg_1", seconds, rawBody),
			};
			expect(connector.verify({ headers, rawBody }, now()).ok).toBe(true);
			const delivery = connector.parse({ headers, rawBody }, now());
			return delivery.posts.map((post) =>
				toPost(post, { connection: "shop", receivedAt: now(), defaultChannel: "webhook" }),
			);
		},
	};
}

async function simulated(): Promise<Subject> {
	const { now, wait } = clock();
	const store = memoryStore();
	const connection = "demo";
	return {
		connector: simulatedConnector({ connection, store, clock: now }),
		now,
		wait,
		replies: {
			answerable: async () =>
				toPost(parseIncomingPost({ id: "1", text: "help", author: { id: "101" } }), {
					connection,
					receivedAt: now(),
					defaultChannel: "simulated",
					replyable: { public: true, private: true },
				}),
			sent: async () =>
				(await outbox(store, connection, { limit: 100 })).items.map(({ text }) => text),
			fate: (post, fate) => ({ ...post, author: { id: `simulated:${fate}` } }),
		},
	};
}

const HOSTILE = [
	"\u0000 NUL",
	"<script>alert(1)</script> &amp; <b>",
	"\u202Egnirts desrever\u202C",
	"=HYPERLINK(1)",
	"👨‍👩‍👧 \u{10FFFF} e\u0301",
	"$ {{jndi}} {{7*7}} $& %00 \\",
];

const request = (to: Post, text = "We are on it."): ReplyRequest => ({
	idempotencyKey: "7K3M-Q2ZD-04XW#1",
	to,
	text,
	audience: "public",
});

describe.each([
	["x", x],
	["webhook", webhook],
	["simulated", simulated],
])("the connector %s", (channel, subject) => {
	it("says what it can do, and can do what it says", async () => {
		const { connector } = await subject();
		const { replyPublic, replyPrivate, nativeIdempotency } = connector.capabilities;
		expect(connector.channel).toBe(channel);
		expect(connector.reply !== undefined).toBe(replyPublic || replyPrivate);
		expect(connector.verify !== undefined).toBe(connector.parse !== undefined);
		// what cannot be repeated safely must be possible to look up
		if (connector.reply && nativeIdempotency === "none") expect(connector.reconcile).toBeDefined();
	});

	it("measures any text, and finds nothing and too much unfit", async () => {
		const { connector } = await subject();
		for (const text of [...HOSTILE, "\uD800"])
			expect(connector.measure(text, "public").length).toBeGreaterThan(0);
		const { max } = connector.measure("x", "public");
		expect(connector.measure("x", "public").ok).toBe(true);
		expect(connector.measure("", "public").ok).toBe(false);
		expect(connector.measure("x".repeat(max), "public").ok).toBe(true);
		expect(connector.measure("x".repeat(max + 1), "public").ok).toBe(false);
	});
});

describe.each([
	["x", x],
	["webhook", webhook],
])("listening to %s", (channel, subject) => {
	const posts = HOSTILE.map((text, index) => ({ id: `212384913227461428${index}`, text }));
	const hearing = async (given: typeof posts) => {
		const { hear } = await subject();
		if (!hear) throw new Error("it hears nothing");
		return hear(given);
	};

	it("gives each post the key that its channel, connection and id make", async () => {
		const heard = await hearing(posts);
		expect(heard.map(({ externalId }) => externalId)).toEqual(posts.map(({ id }) => id));
		for (const post of heard) {
			expect(post.channel).toBe(channel);
			expect(post.key).toBe(postKeyOf(channel, post.connection, post.externalId));
		}
	});

	it("gives the same keys when the same posts come again, in another order", async () => {
		const keys = async (given: typeof posts) => (await hearing(given)).map(({ key }) => key).sort();
		expect(await keys([...posts].reverse())).toEqual(await keys(posts));
	});

	it("changes no word of a stranger, and adds no markup", async () => {
		const heard = await hearing(posts);
		// X sends `&amp;` for `&`: unescaped it is what was typed
		const asSent = (text: string) => (channel === "x" ? text.replaceAll("&amp;", "&") : text);
		expect(heard.map(({ text }) => text.replace("@NorthwindMobile ", ""))).toEqual(
			HOSTILE.map(asSent),
		);
	});

	it("dates every post, and says whether it speaks to us and can be answered", async () => {
		for (const post of await hearing(posts)) {
			expect(new Date(post.createdAt).toISOString()).toBe(post.createdAt);
			expect(new Date(post.receivedAt).toISOString()).toBe(post.receivedAt);
			expect(post.threadId).toBe(post.externalId);
			expect(post.addressed).toBe(true);
			expect(post.replyable.public || post.replyable.reason !== undefined).toBe(true);
		}
	});
});

describe.each([
	["x", x],
	["simulated", simulated],
])("answering on %s", (_channel, subject) => {
	/** A subject, a post that may be answered, and its two verbs. */
	async function answering() {
		const { connector, replies, now, wait } = await subject();
		const { reply, reconcile } = connector;
		if (!reply || !reconcile || !replies) throw new Error("it cannot answer");
		return { connector, reply, reconcile, replies, now, wait, to: await replies.answerable() };
	}
	const status = ({ status }: ReplyOutcome) => status;

	it("sends the very words, once", async () => {
		const { reply, replies, to } = await answering();
		expect(await reply(request(to))).toMatchObject({
			status: "sent",
			externalId: expect.stringMatching(/./),
			at: expect.stringMatching(/Z$/),
		});
		expect(await replies.sent()).toEqual(["We are on it."]);
	});

	it("refuses a text that is too long before anything is sent", async () => {
		const { connector, reply, replies, to } = await answering();
		const { max } = connector.measure("x", "public");
		const outcome = await reply(request(to, "x".repeat(max + 1)));
		expect(outcome).toMatchObject({ status: "refused", code: "too-long" });
		expect(await reply(request(to, " "))).toMatchObject({
			status: "refused",
			code: "invalid-text",
		});
		expect(await replies.sent()).toEqual([]);
	});

	it("refuses to answer where the channel would, and says why", async () => {
		const { reply, replies, to } = await answering();
		const replyable = { public: false, private: false, reason: "The post is gone." };
		expect(await reply(request({ ...to, replyable }))).toMatchObject({
			status: "refused",
			detail: "The post is gone.",
		});
		expect(await replies.sent()).toEqual([]);
	});

	it("says what a person has to know of a refusal", async () => {
		const { reply, replies, to } = await answering();
		expect(await reply(request(replies.fate(to, "refuse")))).toMatchObject({
			status: "refused",
			code: "blocked",
			detail: expect.stringContaining("blocked"),
		});
		expect(await replies.sent()).toEqual([]);
	});

	it("says from when on a busy channel may be tried again", async () => {
		const { reply, replies, now, to } = await answering();
		const outcome = await reply(request(replies.fate(to, "retry")));
		if (outcome.status !== "retry") throw new Error(outcome.status);
		expect(outcome.notBefore > now()).toBe(true);
		expect(await replies.sent()).toEqual([]);
	});

	it("finds a reply whose answer got lost, and sends nothing for it", async () => {
		const { reply, reconcile, replies, now, wait, to } = await answering();
		const attempted = { ...request(replies.fate(to, "unknown")), attemptedAt: now() };
		expect(status(await reply(attempted))).toBe("unknown");
		wait(30 * SECOND);
		const found = await reconcile(attempted);
		expect(found).toMatchObject({ status: "already-sent", externalId: expect.any(String) });
		expect(await reconcile(attempted)).toEqual(found);
		expect(await replies.sent()).toEqual(["We are on it."]);
	});

	it("lets a reply that never arrived be sent again, though not at once", async () => {
		const { reply, reconcile, replies, now, wait, to } = await answering();
		const attempted = { ...request(replies.fate(to, "lost")), attemptedAt: now() };
		expect(status(await reply(attempted))).toBe("unknown");
		expect(status(await reconcile(attempted))).toBe("unknown");
		wait(5 * MINUTE);
		expect(status(await reconcile(attempted))).toBe("retry");
		expect(await replies.sent()).toEqual([]);
	});

	it("does not take the reply of another key or post for this one", async () => {
		const { reply, reconcile, now, wait, to } = await answering();
		await reply(request(to));
		const other = {
			...request({ ...to, externalId: "42", key: "other" }),
			idempotencyKey: "another",
			attemptedAt: now(),
		};
		wait(5 * MINUTE);
		expect(status(await reconcile(other))).toBe("retry");
	});
});

describe("the outbox of a simulated channel", () => {
	it("knows no idempotency: a second call sends a second reply", async () => {
		const { connector, replies } = await simulated();
		if (!replies) throw new Error("it cannot answer");
		const to = await replies.answerable();
		await connector.reply?.(request(to));
		await connector.reply?.(request(to));
		expect(await replies.sent()).toHaveLength(2);
	});

	it("shows what was sent page by page, newest first, of one connection", async () => {
		const store = memoryStore();
		const { now, wait } = clock();
		const { replies } = await simulated();
		const to = await replies?.answerable();
		if (!to) throw new Error("nothing to answer");
		const demo = simulatedConnector({ connection: "demo", store, clock: now });
		const other = simulatedConnector({ connection: "other", store, clock: now });
		for (const text of ["one", "two", "three"]) {
			await demo.reply(request(to, text));
			await other.reply(request(to, `${text} elsewhere`));
			wait(SECOND);
		}
		const first = await outbox(store, "demo", { limit: 2 });
		expect(first.items).toMatchObject([
			{ text: "three", to: to.key, audience: "public", idempotencyKey: "7K3M-Q2ZD-04XW#1" },
			{ text: "two" },
		]);
		const rest = await outbox(store, "demo", { limit: 2, cursor: first.next ?? "" });
		expect(rest).toEqual({ items: [expect.objectContaining({ text: "one" })] });
	});

	it("refuses a private reply to an author who takes none", async () => {
		const { connector, replies } = await simulated();
		const to = await replies?.answerable();
		if (!to) throw new Error("nothing to answer");
		const replyable = { public: true, private: false };
		expect(
			await connector.reply?.({ ...request({ ...to, replyable }), audience: "private" }),
		).toMatchObject({ status: "refused", code: "unsupported" });
	});
});
