import { beforeEach, describe, expect, it } from "@jest/globals";
import { reroutePost } from "../../lib/routing/reroute-post.ts";
import { aPost } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

let world: InMemoryWorld;
beforeEach(() => {
	world = inMemoryWorld();
});

/** Tells the world a post and lets it come to rest. */
async function heard(said: Parameters<typeof aPost>[0]): Promise<void> {
	await world.receive([
		aPost({ externalId: "p-1", author: { id: "una", handle: "una_k" }, ...said }),
	]);
	await world.drain();
}
const found = async (query: string) =>
	(await world.house.search.find(query, 10)).map(({ kind, id }) => `${kind} ${id}`);
const POST = "post x:simulated:p-1";

describe("a post is found", () => {
	it.each([
		["that is a case", "my zephyr router never arrived"],
		["that is an idea", "I wish the zephyr app had a dark mode"],
	])("by its words, one %s", async (_what, text) => {
		await heard({ text });
		expect(await found("zephyr")).toEqual([POST]);
		expect(await found("una_k")).toContain(POST);
	});

	it("by who gave it, praise, and not by its words", async () => {
		await heard({ text: "thank you, love the zephyr" });
		expect(await found("zephyr")).toEqual([]);
		expect(await found("@una_k")).toEqual([]);
		expect(await found("una_k")).toEqual([POST]);
	});

	it("by nothing when it is nobody's business, until a person says that it is somebody's", async () => {
		await heard({ text: "cheap zephyr watches #spam" });
		expect([await found("zephyr"), await found("una_k")]).toEqual([[], []]);
		const reroute = {
			key: "x:simulated:p-1",
			to: "case",
			reason: "read it",
			by: "agent:sam",
		} as const;
		await reroutePost(world.routing, reroute);
		await world.drain();
		expect(await found("zephyr")).toContain(POST);
	});

	it("by nothing when it only carries another one on", async () => {
		await heard({ text: "my zephyr router never arrived", amplifies: "p-0" });
		expect(await found("zephyr")).toEqual([]);
	});

	it("by its number and its telling words, a long one, and by the name of who wrote it", async () => {
		const filler = Array.from({ length: 60 }, (_, index) => `w${"o".repeat(index % 5)}rd`).join(
			" ",
		);
		const many =
			"alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november";
		await heard({
			text: `my order 7741 never arrived ${many} ${filler} antidisestablishment`,
			author: { id: "una", name: "Una Krämer" },
		});
		expect(await found("7741 antidisestablishment")).toEqual([POST]);
		expect(await found("krämer")).toContain(POST);
	});
});

describe("the bus", () => {
	it("hears of a case and of praise, and not of what nothing follows from", async () => {
		await heard({ text: "cheap watches #spam" });
		expect(world.announced).toEqual([]);
		await heard({ externalId: "p-2", author: { id: "tom" }, text: "thank you, love it" });
		await heard({ externalId: "p-3", author: { id: "kim" }, text: "it never arrived" });
		const types = world.announced.map(({ type }) => type);
		expect(types).toEqual(expect.arrayContaining(["post.disposed", "case.opened"]));
		expect(types).not.toContain("case.reply-planned");
	});
});

it("a thread is its root and the answers to it", async () => {
	await heard({ text: "it never arrived" });
	await heard({ externalId: "p-2", author: { id: "tom" }, parentId: "p-1", text: "nor did mine" });
	const { posts } = world.house;
	expect(await posts.keysOfThread("x:simulated:p-1", 10)).toEqual([
		"x:simulated:p-1",
		"x:simulated:p-2",
	]);
	expect(await posts.keysOfThread("x:simulated:p-1", 1)).toEqual(["x:simulated:p-1"]);
	expect(await posts.posts(await posts.keysOfThread("x:simulated:unheard", 10))).toEqual([]);
});
