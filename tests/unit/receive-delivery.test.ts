import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Context } from "aws-lambda";
import { hookHandler } from "../../lib/api/hooks.ts";
import { simulatedConnector } from "../../lib/channels/simulated/simulated-connector.ts";
import { keyOf, signatureOf } from "../../lib/channels/webhook/standard-webhook.ts";
import { webhookConnector } from "../../lib/channels/webhook/webhook-connector.ts";
import { recordEvent } from "../../lib/customers/record-event.ts";
import { MINUTE, SECOND } from "../../lib/kernel/clock.ts";
import { receivePosts } from "../../lib/posts/receive-posts.ts";
import { httpEvent } from "../factories/api.ts";
import { aPost, NOON } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const POST = { id: "fb_1", text: "my parcel never arrived", author: { id: "cust_77" } };
const EVENT = {
	...{ specversion: "1.0", id: "evt-1", source: "/shop/orders", type: "order.cancelled" },
	time: "2026-03-11T10:30:00+01:00",
	data: { customer: { id: "cust_77" }, orderReference: "P-7741", reason: "zip" },
};

let world: InMemoryWorld;
let refusals: string[];
let send: (request: Sent) => Promise<{ readonly status: number; readonly body: unknown }>;

/** A delivery; signed now with the connection's secret, unless it says otherwise. */
interface Sent {
	readonly body: unknown;
	readonly id?: string;
	/** Milliseconds ago. */
	readonly age?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly to?: string;
	readonly method?: string;
	readonly base64?: boolean;
}

beforeEach(() => {
	world = inMemoryWorld();
	refusals = [];
	const { clock } = world.routing;
	const connections = new Map(
		Object.entries({
			standard: webhookConnector({ secrets: [SECRET] }),
			simulated: simulatedConnector({ connection: "simulated", store: world.store, clock }),
		}),
	);
	const handler = hookHandler({
		...{ customers: world.house.customers, deliveries: world.house.deliveries },
		...{ receive: world.receive, clock },
		refused: (connection, reason) => {
			refusals.push(`${connection}: ${reason}`);
		},
		async connection(name) {
			const connector = connections.get(name);
			return connector && { name, connector, replyable: { public: false, private: false } };
		},
	});
	send = async ({ body, id = "msg_1", age = 0, headers = {}, to, method = "POST", base64 }) => {
		const raw = typeof body === "string" ? body : JSON.stringify(body);
		const seconds = Math.round((Date.parse(clock()) - age) / SECOND);
		const event = httpEvent(method, `/hooks/${to ?? "standard"}`, {
			...{ as: null, raw },
			...(base64 !== undefined && { base64 }),
		});
		event.headers = {
			"webhook-id": id,
			"webhook-timestamp": String(seconds),
			"webhook-signature": signatureOf(keyOf(SECRET), id, seconds, Buffer.from(raw)),
			...headers,
		};
		const answer = await handler(event, {} as Context);
		return { status: answer.statusCode ?? 0, body: JSON.parse(answer.body ?? "null") };
	};
});

/** All that is stored but the seals of deliveries. */
const stored = () =>
	JSON.stringify([...world.store.items].filter(([key]) => !key.startsWith("DELIVERY#")));
const nothing = "[]";

/** What is on the timeline of whoever has this identity. */
async function timelineOf(identity: string) {
	const found = await world.house.customers.identity(identity);
	return found ? world.house.customers.timelineOf(found.customerId, 10) : [];
}

describe("a delivery that is not from whom it says", () => {
	it.each<[string, Partial<Sent>]>([
		["has no signature", { headers: { "webhook-signature": "" } }],
		["has another's signature", { headers: { "webhook-signature": "v1,AAAA" } }],
		["is of another id than it was signed for", { headers: { "webhook-id": "msg_2" } }],
		["is of another time than it was signed for", { headers: { "webhook-timestamp": "1" } }],
		["was signed six minutes ago", { age: 6 * MINUTE }],
		["was signed in six minutes", { age: -6 * MINUTE }],
	])("because it %s answers 401, and nothing is stored", async (_why, change) => {
		expect(await send({ body: [POST, EVENT], ...change })).toMatchObject({
			status: 401,
			body: { type: "urn:earshot:problem:unauthenticated" },
		});
		await world.drain();
		expect(stored()).toBe(nothing);
		expect(refusals).toHaveLength(1);
	});

	it("does not learn why: only our log does", async () => {
		const { body } = await send({ body: [POST], age: 6 * MINUTE });
		expect(refusals).toEqual(["standard: webhook-timestamp is 360 s old"]);
		expect(JSON.stringify(body)).not.toContain("360");
	});

	it("is not even read: bad JSON with a bad signature is a bad signature", async () => {
		const headers = { "webhook-signature": "v1,AAAA" };
		expect(await send({ body: "{", headers })).toMatchObject({ status: 401 });
	});
});

describe("a delivery to nobody", () => {
	it.each(["nowhere", "simulated", "", "%zz", "__proto__"])(
		"is not found: /hooks/%s",
		async (to) => {
			expect(await send({ body: [POST], to })).toMatchObject({ status: 404 });
			expect(stored()).toBe(nothing);
		},
	);

	it("is not found by another method", async () => {
		expect(await send({ body: [POST], method: "GET" })).toMatchObject({ status: 404 });
	});
});

describe("a delivery that is not usable", () => {
	it.each<[unknown, string]>([
		["{", ""],
		["[1]", "/0"],
		[{ type: "feedback.created", data: { text: "no author" } }, "/author"],
		[[{ text: "no author" }, { author: {} }], "/1/author/id"],
		[{ ...EVENT, source: "" }, "/source"],
	])("as %j answers 400 naming the field, and nothing is stored", async (body, field) => {
		expect(await send({ body })).toMatchObject({
			status: 400,
			body: {
				type: "urn:earshot:problem:invalid",
				fields: { [field]: expect.any(String) },
			},
		});
		await world.drain();
		expect(stored()).toBe(nothing);
	});

	it("in part is kept in part, and the rest is listed", async () => {
		expect(await send({ body: [POST, { text: "no author" }, EVENT] })).toEqual({
			status: 202,
			body: {
				accepted: ["webhook:standard:fb_1"],
				events: 1,
				rejected: [{ index: 1, fields: { "/author": "is required" } }],
			},
		});
	});
});

describe("a post that is delivered", () => {
	it("is safe when it is answered, and a case a moment later", async () => {
		expect(await send({ body: [POST] })).toMatchObject({ status: 202 });
		await world.drain();
		const facts = await world.house.decided.facts("webhook:standard:fb_1");
		expect(facts?.dispositions).toMatchObject([{ kind: "case" }]);
		expect(facts?.post.replyable).toMatchObject({ public: false, reason: expect.any(String) });
	});

	it("may come in base64: the signature is over what was in it", async () => {
		const body = [{ ...POST, text: "größer 👋" }];
		expect(await send({ body, base64: true })).toMatchObject({ status: 202 });
		await world.drain();
		expect((await world.house.posts.post("webhook:standard:fb_1"))?.text).toBe("größer 👋");
	});

	it.each([
		["under another id", { id: "msg_2" }],
		["signed anew", { age: MINUTE }],
	])("again %s changes nothing, and is answered the same", async (_how, change) => {
		const body = [POST, EVENT];
		const first = await send({ body });
		await world.drain();
		const before = stored();
		expect(await send({ body, ...change })).toEqual(first);
		await world.drain();
		expect(stored()).toBe(before);
	});

	it("that is a copy of one that was received is refused", async () => {
		const body = [POST, EVENT];
		await send({ body });
		await world.drain();
		const before = stored();
		expect(await send({ body })).toMatchObject({ status: 401 });
		expect(stored()).toBe(before);
		expect(refusals).toEqual(["standard: a copy of a delivery that was received"]);
	});
});

describe("a business event", () => {
	const event = (data: object, said: object = {}) => send({ body: { ...EVENT, data, ...said } });

	it("is on the timeline of every customer it names, who is made on first sight", async () => {
		await event({
			customer: { email: "Ana@Example.com", phone: "+34 600 000 000" },
			reason: "zip",
		});
		for (const identity of ["email:ana@example.com", "phone:+34600000000"])
			expect(await timelineOf(identity)).toMatchObject([
				{
					...{ kind: "event", event: "order.cancelled", at: "2026-03-11T09:30:00.000Z" },
					data: '{"reason":"zip"}',
				},
			]);
	});

	it("is on the timeline of a customer who wrote before", async () => {
		await send({ body: [POST] });
		await world.drain();
		await event({ customer: { id: "cust_77" } });
		expect(await timelineOf("webhook:cust_77")).toMatchObject([
			{ kind: "post" },
			{ kind: "event" },
		]);
	});

	it("that names an order only reaches everyone who named that order, before or after", async () => {
		const named = (id: string) =>
			world.receive([aPost({ externalId: id, author: { id }, orderReference: "P-7741" })]);
		await named("before");
		await world.drain();
		await event({ orderReference: "P-7741" });
		await named("after");
		await world.drain();
		for (const identity of ["x:before", "x:after"])
			expect(await timelineOf(identity)).toContainEqual(
				expect.objectContaining({ kind: "event", orderReference: "P-7741" }),
			);
	});

	it("that names a customer and an order proposes that whoever named the order is that customer", async () => {
		await world.receive([aPost({ orderReference: "P-7741" })]);
		await world.drain();
		await event({ customer: { id: "cust_77" }, orderReference: "P-7741" });
		const { customers } = world.house;
		const one = await customers.identity("webhook:cust_77");
		expect(await customers.linksOf(one?.customerId ?? "")).toMatchObject([
			{ status: "proposed", evidence: { order: "P-7741" } },
		]);
	});

	it.each([
		["deep", JSON.parse(`${'{"a":'.repeat(60)}1${"}".repeat(60)}`)],
		["with numbers that no table holds", { big: 1e300, small: 1e-300, long: 2 ** 60 }],
		["with half a character", { text: "\uD83D", "\uDE00": 1 }],
		["with a name that is a trap", JSON.parse('{"__proto__":{"x":1},"constructor":2}')],
	])("may say anything: %s", async (_what, rest) => {
		expect(await event({ customer: { id: "cust_77" }, rest })).toMatchObject({ status: 202 });
		const [found] = await timelineOf("webhook:cust_77");
		expect(found?.kind === "event" && JSON.parse(found.data)).toEqual({ rest });
	});

	it("may name an order by a text that is longer than a key", async () => {
		const orderReference = "P".repeat(4000);
		expect(await event({ orderReference })).toMatchObject({ status: 202 });
		for (const { pk, sk } of world.store.items.values())
			expect(Math.max(pk.length, sk.length)).toBeLessThan(1000);
	});

	it("of one source is not that of another with the same id", async () => {
		await event({ customer: { id: "cust_77" } });
		await event({ customer: { id: "cust_77" } }, { source: "/shop/returns" });
		expect(await timelineOf("webhook:cust_77")).toHaveLength(2);
	});

	it("is on the timeline once, whenever recording it died or whoever named its order did", async () => {
		const order = "P-7741";
		const named = () => world.receive([aPost({ orderReference: order })]);
		const happened = () =>
			recordEvent(
				world.house.customers,
				{
					...{ id: "evt-1", source: "shop", type: "order.cancelled", at: NOON, data: {} },
					...{ names: [{ channel: "email", authorId: "ana@example.com" }], orderReference: order },
				},
				NOON,
			);
		for (const first of [named, happened])
			for (const moment of ["before", "after"] as const)
				for (let number = 1; number <= 25; number += 1) {
					world = inMemoryWorld();
					await world.until(first);
					world.crash(number, moment);
					await Promise.all([world.until(happened), world.until(named).then(() => world.drain())]);
					for (const identity of ["x:maya", "email:ana@example.com"]) {
						const events = (await timelineOf(identity)).filter(({ kind }) => kind === "event");
						expect({ first, moment, number, identity, events }).toMatchObject({
							events: [{ orderReference: order }],
						});
					}
				}
	});
});

it("a delivery that breaks in the middle is whole when it comes again", async () => {
	const { house, routing } = world;
	let broken = true;
	const receive = receivePosts({
		...{ posts: house.posts, clock: routing.clock },
		queue: async () => {
			if (broken) throw new Error("no queue");
		},
	});
	const work = {
		...{ customers: house.customers, deliveries: house.deliveries, receive, clock: routing.clock },
		refused: () => {},
		connection: async (name: string) => ({
			...{ name, connector: webhookConnector({ secrets: [SECRET] }) },
			replyable: { public: false, private: false },
		}),
	};
	const handler = hookHandler(work);
	const raw = JSON.stringify([POST, EVENT]);
	const seconds = Math.round(Date.parse(routing.clock()) / SECOND);
	const deliver = async () => {
		const request = httpEvent("POST", "/hooks/standard", { as: null, raw });
		request.headers = {
			"webhook-id": "msg_1",
			"webhook-timestamp": String(seconds),
			"webhook-signature": signatureOf(keyOf(SECRET), "msg_1", seconds, Buffer.from(raw)),
		};
		return (await handler(request, {} as Context)).statusCode;
	};
	jest.spyOn(console, "error").mockReturnValue();
	expect(await deliver()).toBe(500);
	broken = false;
	expect(await deliver()).toBe(202);
	expect(await timelineOf("webhook:cust_77")).toMatchObject([{ kind: "event" }]);
});
