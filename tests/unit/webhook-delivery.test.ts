import { describe, expect, it } from "@jest/globals";
import { readDelivery } from "../../lib/channels/webhook/delivery.ts";
import { InvalidError } from "../../lib/kernel/errors.ts";

const NOW = "2026-11-20T18:50:00.000Z";

const read = (body: unknown) =>
	readDelivery(Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), "msg_1", NOW);

/** The fields that are wrong with a body. */
function wrong(body: unknown): unknown {
	try {
		read(body);
	} catch (error) {
		if (error instanceof InvalidError) return error.fields;
		throw error;
	}
	return "nothing";
}

const POST = { id: "fb_1", text: "Please add eSIM transfer", author: { id: "cust_77" } };
const EVENT = {
	specversion: "1.0",
	id: "evt-1",
	source: "/shop/orders",
	type: "order.cancelled",
	time: "2026-11-20T19:30:00+01:00",
	data: {
		customer: { email: "Ana@Northwind.example", phone: "+34 (600) 000-000", id: "cust_77" },
		orderReference: "NW-1042",
		reason: "out of stock",
	},
};

describe("a delivery", () => {
	it.each([
		["", ""],
		["{", ""],
		["null", ""],
		['"text"', ""],
		["{}", "/type"],
		['{"type":"ping","data":{}}', "/type"],
		['{"type":"feedback.created"}', ""],
		['{"type":"feedback.created","data":[]}', ""],
		['{"type":"feedback.created","data":{"text":"hello"}}', "/author"],
	])("is refused when it is %j, naming %j", (body, field) => {
		expect(wrong(body)).toHaveProperty([field]);
	});

	it("is refused when it is not UTF-8", () => {
		const body = Buffer.from('[{"text":"?","author":{"id":"1"}}]');
		body[body.indexOf("?")] = 0xff;
		expect(() => readDelivery(body, "msg_1", NOW)).toThrow(/not JSON in UTF-8/);
	});

	it("holds one post, dated by its envelope when it has no date", () => {
		expect(
			read({ type: "feedback.created", timestamp: "2026-11-20T18:41:07Z", data: POST }),
		).toEqual({
			deliveryId: "msg_1",
			posts: [{ ...POST, createdAt: "2026-11-20T18:41:07.000Z" }],
			events: [],
			rejected: [],
		});
	});

	it("may call the address of a post its permalink", () => {
		const permalink = "https://northwind.example/feedback/fb_1";
		expect(read([{ ...POST, permalink }]).posts).toMatchObject([{ url: permalink }]);
	});

	it.each([
		["an array", (posts: unknown[]) => posts],
		["data.posts", (posts: unknown[]) => ({ type: "feedback.batch", data: { posts } })],
	])("holds a batch as %s: the good ones are kept, the bad ones named", (_what, wrap) => {
		const bad = { text: 5, author: {} };
		const { posts, rejected } = read(wrap([POST, bad, null, { ...POST, id: "fb_2" }]));
		expect(posts.map(({ id }) => id)).toEqual(["fb_1", "fb_2"]);
		expect(rejected).toEqual([
			{ index: 1, fields: { "/text": expect.any(String), "/author/id": "is required" } },
			{ index: 2, fields: { "": expect.any(String) } },
		]);
	});

	it("may be an empty batch", () => {
		expect(read([])).toMatchObject({ posts: [], rejected: [] });
	});

	it("may mix posts and events in a batch", () => {
		const { posts, events } = read([POST, EVENT]);
		expect([posts, events]).toMatchObject([[{ id: "fb_1" }], [{ id: "evt-1" }]]);
	});
});

describe("a business event", () => {
	it("says what happened to whom", () => {
		expect(read(EVENT).events).toEqual([
			{
				id: "evt-1",
				source: "/shop/orders",
				type: "order.cancelled",
				at: "2026-11-20T18:30:00.000Z",
				names: [
					{ channel: "email", authorId: "ana@northwind.example" },
					{ channel: "phone", authorId: "+34600000000" },
					{ channel: "webhook", authorId: "cust_77" },
				],
				orderReference: "NW-1042",
				data: { reason: "out of stock" },
			},
		]);
	});

	it("names a customer by the handle on a channel", () => {
		const data = { customer: { handle: "@Ana_Ruiz", channel: "x" } };
		expect(read({ ...EVENT, data }).events[0]?.names).toEqual([
			{ channel: "x", authorId: "@ana_ruiz" },
		]);
	});

	it("happened when it arrived, if it does not say when", () => {
		const { time: _left, ...timeless } = EVENT;
		expect(read(timeless).events[0]?.at).toBe(NOW);
	});

	it("may name an order only", () => {
		const data = { orderReference: "NW-1042" };
		expect(read({ ...EVENT, data }).events).toMatchObject([
			{ names: [], orderReference: "NW-1042" },
		]);
	});

	it.each([
		["another version", { specversion: "0.3" }, "/specversion"],
		["no id", { id: "" }, "/id"],
		["no source", { source: undefined }, "/source"],
		["a type that is a sentence", { type: "the order was cancelled" }, "/type"],
		["a local time", { time: "2026-11-20T19:30:00" }, "/time"],
		["no data", { data: undefined }, "/data"],
		["nobody", { data: { customer: {} } }, "/data/customer"],
		["a handle of nowhere", { data: { customer: { handle: "ana" } } }, "/data/customer"],
		["a wrong e-mail address", { data: { customer: { email: "ana" } } }, "/data/customer/email"],
		["a local number", { data: { customer: { phone: "600 000" } } }, "/data/customer/phone"],
		["too much", { data: { customer: { id: "7" }, more: "x".repeat(100_001) } }, "/data"],
	])("is refused with %s", (_what, change, field) => {
		expect(wrong({ ...EVENT, ...change })).toHaveProperty([field]);
	});
});
