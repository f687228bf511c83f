import { beforeEach, describe, expect, it } from "@jest/globals";
import { sentSince } from "../../lib/channels/simulated/outbox.ts";
import { SECOND } from "../../lib/kernel/clock.ts";
import { sendReply } from "../../lib/replies/send-reply.ts";
import { takeBackReply } from "../../lib/replies/take-back-reply.ts";
import { type Asked, type InMemoryApi, inMemoryApi } from "../factories/api.ts";
import { aPost, NOON } from "../factories/post.ts";

let api: InMemoryApi;
let id: string;

interface Clock {
	readonly kind: string;
	readonly metAt?: string;
	readonly dueAt: string;
	readonly pausedMs: number;
}
interface Detail {
	readonly case: {
		readonly status: string;
		readonly clocks: readonly Clock[];
		readonly unsentReplies: readonly string[];
	};
	readonly events: readonly {
		readonly by: string;
		readonly events: readonly { readonly type: string; readonly reply?: { id: string } }[];
	}[];
	readonly threads: readonly {
		readonly entries: readonly {
			readonly reply?: { readonly text: string; readonly heldForMs?: number };
		}[];
	}[];
}

/** One complaint of Maya, acknowledged. */
beforeEach(async () => {
	api = inMemoryApi();
	await api.world.receive([aPost()]);
	await api.world.drain();
	const { body } = await api.get<{ items: { id: string }[] }>("/api/cases");
	id = body.items[0]?.id ?? "";
});

const command = (body: object, commandId: string, asked: Asked = {}) =>
	api.post(`/api/cases/${id}/commands`, { commandId, ...body }, asked);
const detail = async () => (await api.get<Detail>(`/api/cases/${id}`)).body;
const answers = async () =>
	(await detail()).threads
		.flatMap(({ entries }) => entries.flatMap(({ reply }) => reply ?? []))
		.filter(({ text }) => text === "Too early.");
const sent = async () =>
	(await sentSince(api.world.store, "simulated", "")).filter(({ text }) => text === "Too early.");
const happened = async () =>
	(await detail()).events.flatMap((turn) => turn.events.map(({ type }) => ({ type, by: turn.by })));

/** Sam answers. @returns the reply's id */
async function written(more: object = {}): Promise<string> {
	await command({ command: "reply", text: "Too early.", audience: "public", ...more }, "c-1");
	return (await detail()).case.unsentReplies[0] ?? "";
}
const takeBack = (replyId: string, commandId = "c-2", asked?: Asked) =>
	command({ command: "take-back", replyId }, commandId, asked);

describe("a reply of a person", () => {
	it("stays for ten seconds, and then leaves by itself", async () => {
		const replyId = await written();
		const { heldForMs = 0 } = (await answers())[0] ?? {};
		expect(heldForMs).toBeGreaterThan(9 * SECOND);
		expect(heldForMs).toBeLessThan(11 * SECOND);
		const { house, routing } = api.world;
		const early = sendReply(
			{
				...{ replies: house.replies, clock: routing.clock, post: house.posts.post },
				...{ refusal: house.refusal, pause: async () => {}, record: async () => {} },
				connectorFor: async () => {
					throw new Error("the channel is asked too early");
				},
			},
			replyId,
		);
		await expect(early).rejects.toMatchObject({ notBefore: expect.stringMatching(/T12:00:10/) });
		await api.world.drain();
		expect(await sent()).toHaveLength(1);
		expect((await answers())[0]).not.toHaveProperty("heldForMs");
	});

	it("leaves at once when its writer says so", async () => {
		await written({ holdSeconds: 0 });
		expect((await answers())[0]).not.toHaveProperty("heldForMs");
		await api.world.drain();
		expect(api.world.routing.clock()).toBe(NOON);
		expect(await sent()).toHaveLength(1);
	});

	it("that is taken back never leaves, and the case says who did it", async () => {
		const replyId = await written();
		expect(await takeBack(replyId)).toMatchObject({ status: 200 });
		await api.world.drain();
		expect(await sent()).toEqual([]);
		expect(await answers()).toEqual([]);
		expect(await happened()).toContainEqual({ type: "reply-taken-back", by: "agent:sam" });
		expect((await detail()).case.unsentReplies).toEqual([]);
	});

	it("is taken back once, however often it is asked for and whoever asks", async () => {
		const replyId = await written();
		await takeBack(replyId);
		await takeBack(replyId);
		expect(await takeBack(replyId, "c-3", { as: "lead" })).toMatchObject({ status: 200 });
		await api.world.drain();
		const times = (await happened()).filter(({ type }) => type === "reply-taken-back");
		expect(times).toEqual([{ type: "reply-taken-back", by: "agent:sam" }]);
	});

	it("cannot be taken back once it has gone", async () => {
		const replyId = await written();
		await api.world.drain();
		expect(await takeBack(replyId)).toMatchObject({
			status: 409,
			body: { detail: expect.stringContaining("too late") },
		});
		expect(await sent()).toHaveLength(1);
		expect(await happened()).not.toContainEqual(
			expect.objectContaining({ type: "reply-taken-back" }),
		);
	});

	it("is of one case: under another one there is none to take back", async () => {
		const replyId = await written();
		await api.world.receive([aPost({ externalId: "p-2", author: { id: "tom" } })]);
		await api.world.drain(() => 1);
		const { body } = await api.get<{ items: { id: string }[] }>("/api/cases");
		const other = body.items.find((row) => row.id !== id)?.id;
		const refused = await api.post(`/api/cases/${other}/commands`, {
			...{ command: "take-back", replyId, commandId: "c-9" },
		});
		expect(refused).toMatchObject({ status: 404 });
	});

	it("either leaves or comes back, whoever is first by a hair", async () => {
		const { replies } = api.world.house;
		const replyId = await written();
		// the sender has taken the first attempt's place and is about to ask the channel
		await replies.addAttempt(replyId, { number: 1, at: NOON });
		expect(await takeBack(replyId)).toMatchObject({ status: 409 });

		const again = { ...(await replies.history(replyId))?.reply, id: "r-2" };
		await replies.addReply(again as never);
		const work = { replies, clock: () => NOON, record: async () => {} };
		await takeBackReply(work, "r-2", "agent:sam");
		expect(await replies.addAttempt("r-2", { number: 1, at: NOON })).toBe(false);
	});
});

describe("a case whose reply was taken back", () => {
	it("waits for nobody: the customer has not heard anything", async () => {
		const before = (await detail()).case.clocks;
		const replyId = await written({ next: "pending" });
		expect((await detail()).case.status).toBe("pending");
		api.world.later(5 * SECOND);
		await takeBack(replyId);
		const after = (await detail()).case;
		expect(after.status).toBe("open");
		expect(after.clocks).toMatchObject(before.map(({ kind }) => ({ kind })));
		for (const clock of after.clocks) expect(clock).not.toHaveProperty("pausedSince");
	});

	it("is not resolved by it, and its promises run as if it never had been", async () => {
		const before = (await detail()).case.clocks;
		const replyId = await written();
		await command({ command: "resolve", resolution: "told", cause: "other" }, "c-r");
		expect((await detail()).case.status).toBe("resolved");
		await takeBack(replyId);
		expect((await detail()).case).toMatchObject({ status: "open", clocks: before });
	});

	it("stays as a colleague has left it since", async () => {
		const replyId = await written({ next: "pending" });
		await command({ command: "hold", reason: "asks the carrier" }, "c-h", { as: "lead" });
		await takeBack(replyId);
		expect((await detail()).case.status).toBe("on-hold");
	});
});
