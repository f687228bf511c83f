import { beforeEach, describe, expect, it } from "@jest/globals";
import { recordEvent } from "../../lib/customers/record-event.ts";
import { HOUR } from "../../lib/kernel/clock.ts";
import { type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost, NOON } from "../factories/post.ts";

let api: InMemoryApi;
let maya: string;
let caller: string;

/** Maya complains on X; somebody calls about the same order. */
beforeEach(async () => {
	api = inMemoryApi();
	await recordEvent(
		api.world.house.customers,
		{
			...{ id: "evt-1", source: "shop", type: "order.cancelled", at: "2026-03-11T09:00:00.000Z" },
			...{
				names: [],
				orderReference: "P-7741",
				data: { reason: "zip", number: 1e300 },
			},
		},
		NOON,
	);
	await hear(aPost({ orderReference: "P-7741" }));
	api.world.later(HOUR);
	await hear(
		aPost({
			...{ externalId: "call-1", channel: "call", author: { id: "withheld-1", name: "Maya O." } },
			...{ text: "it is broken too", visibility: "private", orderReference: "P-7741" },
		}),
	);
	maya = (await customerOf("x:simulated:p-1")) ?? "";
	caller = (await customerOf("call:simulated:call-1")) ?? "";
});

async function hear(post: ReturnType<typeof aPost>) {
	await api.world.receive([post]);
	await api.world.drain();
}

const customerOf = async (key: string) =>
	(await api.world.house.decided.facts(key))?.decided?.customerId;

const detail = async (id: string) =>
	(await api.get<Record<string, unknown>>(`/api/customers/${id}`)).body;
const link = (id: string, body: object) => api.post(`/api/customers/${id}/links`, body);
const policy = (id: string, body: object) => api.post(`/api/customers/${id}/contact-policy`, body);

const invalid = (field: string) => ({
	status: 400,
	body: { type: "urn:earshot:problem:invalid", fields: { [field]: expect.any(String) } },
});

describe("a customer", () => {
	it("that is not there is not found", async () => {
		for (const id of ["0000-0000-0000", "%zz", "x".repeat(3000)])
			expect(await api.get(`/api/customers/${id}`)).toMatchObject({ status: 404 });
	});

	it("has everything on one timeline, newest first: posts, replies, and what happened to their order", async () => {
		const { timeline } = await detail(maya);
		const [first, second, third] = timeline as readonly unknown[];
		// the machine answered in the moment of the post
		expect([first, second]).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ kind: "reply", text: expect.stringContaining("Hi Maya") }),
				expect.objectContaining({
					kind: "post",
					post: expect.objectContaining({ text: "my parcel never arrived", disposition: "case" }),
				}),
			]),
		);
		expect(third).toMatchObject({
			...{ kind: "event", event: "order.cancelled", orderReference: "P-7741" },
			data: { reason: "zip", number: 1e300 },
		});
	});

	it("has a timeline that goes on page by page, also over several handles", async () => {
		const path = (id: string, more: string) => `/api/customers/${id}/timeline?limit=2${more}`;
		expect(await api.get(path("0000-0000-0000", ""))).toMatchObject({ status: 404 });
		const empty = Buffer.from('{"v":1,"sortKey":""}').toString("base64url");
		expect(await api.get(path(maya, `&cursor=${empty}`))).toMatchObject(invalid("/cursor"));
		await link(maya, { other: caller, status: "confirmed" });
		const { timeline } = await detail(maya);
		const found = [];
		for (let more = ""; ; ) {
			const { body } = await api.get<{ items: unknown[]; next?: string }>(path(caller, more));
			expect(body.items.length).toBeLessThanOrEqual(2);
			found.push(...body.items);
			if (body.next === undefined) break;
			more = `&cursor=${body.next}`;
		}
		expect(found).toEqual(timeline);
	});

	it("has open and past cases", async () => {
		const { cases } = await detail(maya);
		expect(cases).toMatchObject({ open: [{ status: "new", posts: 2 }], past: [] });
		const [row] = (cases as { open: { id: string }[] }).open;
		await api.post(`/api/cases/${row?.id}/commands`, {
			...{ commandId: "c", command: "close", reason: "duplicate" },
		});
		expect(await detail(maya)).toMatchObject({ cases: { open: [], past: [{ id: row?.id }] } });
	});

	it("may be somebody else too, and why", async () => {
		expect(await detail(maya)).toMatchObject({
			customer: { person: [maya] },
			proposedLinks: [
				{
					link: { status: "proposed", evidence: { order: "P-7741" } },
					other: { id: caller, name: "Maya O." },
				},
			],
		});
	});
});

describe("a link between customers", () => {
	it.each([
		[{}, "/other"],
		[{ other: "" }, "/other"],
		[{ other: "0000-0000-0000", status: "proposed" }, "/status"],
		[{ other: "0000-0000-0000", status: "confirmed", why: "x" }, "/why"],
	])("is refused with %j, naming %s", async (body, field) => {
		const before = api.stored();
		expect(await link(maya, body)).toMatchObject(invalid(field));
		expect(api.stored()).toBe(before);
	});

	it("with oneself is refused, with nobody not found", async () => {
		expect(await link(maya, { other: maya, status: "confirmed" })).toMatchObject(invalid("/other"));
		const nobody = "0000-0000-0000";
		expect(await link(maya, { other: nobody, status: "confirmed" })).toMatchObject({ status: 404 });
		expect(await link(nobody, { other: maya, status: "confirmed" })).toMatchObject({ status: 404 });
	});

	it("makes two customers one person; refused again, it undoes that", async () => {
		expect(await link(maya, { other: caller, status: "confirmed" })).toMatchObject({
			status: 200,
			body: { link: { status: "confirmed", by: "agent:sam", version: 2 } },
		});
		for (const id of [maya, caller])
			expect(await detail(id)).toMatchObject({
				customer: {
					person: [maya, caller].sort(),
					identities: expect.arrayContaining([
						expect.objectContaining({ key: "x:maya" }),
						expect.objectContaining({ key: "call:withheld-1" }),
					]),
				},
				proposedLinks: [],
			});
		const { timeline } = await detail(maya);
		expect(timeline).toMatchObject([
			{ kind: "post", channel: "call" },
			{ channel: "x" },
			{ channel: "x" },
			{ kind: "event" },
		]);
		await link(caller, { other: maya, status: "refused" });
		expect(await detail(maya)).toMatchObject({ customer: { person: [maya] }, proposedLinks: [] });
	});
});

describe("the contact policy", () => {
	it.each([
		[{}, "/policy"],
		[{ policy: "never" }, "/policy"],
	])("is refused with %j, naming %s", async (body, field) => {
		expect(await policy(maya, body)).toMatchObject(invalid(field));
	});

	it("of nobody is not found", async () => {
		expect(await policy("0000-0000-0000", { policy: "normal" })).toMatchObject({ status: 404 });
	});

	it("is the person's: it holds for all their handles", async () => {
		await link(maya, { other: caller, status: "confirmed" });
		expect(await policy(maya, { policy: "do-not-reply" })).toMatchObject({
			status: 200,
			body: { customer: { contactPolicy: "do-not-reply" } },
		});
		const { customers } = api.world.house;
		expect(await customers.customer(caller)).toMatchObject({ contactPolicy: "do-not-reply" });
		expect(await policy(caller, { policy: "normal" })).toMatchObject({
			body: { customer: { contactPolicy: "normal" } },
		});
	});

	it("of a person is the strictest of their customers'", async () => {
		await policy(caller, { policy: "no-automatic" });
		await link(maya, { other: caller, status: "confirmed" });
		expect(await detail(maya)).toMatchObject({ customer: { contactPolicy: "no-automatic" } });
	});
});
