import { beforeEach, expect, it } from "@jest/globals";
import { FACT_KEYS } from "../../lib/infra/settings.ts";
import { idOf } from "../../lib/kernel/ids.ts";
import type { Item, Key } from "../../lib/kernel/store.ts";
import { republish } from "../../lib/routing/republish.ts";
import { aPost, NOON } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

const CASE_ID = idOf("case", "x:simulated:p-1");

/** What a scan of the table gives: facts, and the seeds of ideas. */
async function* factsOf(world: InMemoryWorld): AsyncGenerator<Item> {
	const patterns = [...FACT_KEYS, { pk: "IDEA#", sk: ["SEED"] }];
	for (const item of [...world.store.items.values()])
		if (
			patterns.some(
				({ pk, sk }) =>
					item.pk.startsWith(pk) &&
					sk.some((name) => (name.endsWith("#") ? item.sk.startsWith(name) : item.sk === name)),
			)
		)
			yield item;
}

/** Everything that follows from something else. */
const isView = ({ pk, sk }: Key) => pk.startsWith("TOKEN#") || ["VIEW", "IDEA"].includes(sk);
const views = (world: InMemoryWorld) =>
	[...world.store.items.values()]
		.filter(isView)
		.map((item) => JSON.stringify({ ...item, case: undefined }))
		.sort();
const everything = (world: InMemoryWorld) =>
	[...world.store.items.values()].map((item) => JSON.stringify(item)).sort();

let world: InMemoryWorld;
beforeEach(async () => {
	world = inMemoryWorld();
	await world.receive([
		aPost(),
		aPost({ externalId: "p-2", author: { id: "tom" }, text: "I wish the app had a dark mode" }),
		aPost({ externalId: "p-3", author: { id: "una" }, text: "thank you, love it" }),
	]);
	await world.drain();
	await world.command({
		...{ caseId: CASE_ID, commandId: "c-1", by: "agent:sam" },
		command: { command: "assign", assignee: "agent:sam" },
	});
	await world.drain();
});

const again = (since = "2026-01-01", publishing = world.publishing) =>
	republish(publishing, factsOf(world), since);

it("builds every view anew that is gone", async () => {
	const before = { views: views(world), state: await world.state() };
	expect(before.views.length).toBeGreaterThan(10);
	for (const [key, item] of world.store.items) if (isView(item)) world.store.items.delete(key);
	expect(views(world)).toEqual([]);

	const { facts, ideas, failed } = await again();
	await world.drain();

	expect(failed).toEqual([]);
	expect(facts).toBeGreaterThan(5);
	expect(ideas).toBe(1);
	expect(views(world)).toEqual(before.views);
	expect(await world.state()).toEqual(before.state);
});

it("changes nothing when nothing is missing, and sends nothing twice", async () => {
	const before = everything(world);
	await again();
	await world.drain();
	expect(everything(world)).toEqual(before);
});

it("leaves alone what was written before", async () => {
	expect(await again("2027-01-01")).toMatchObject({ facts: 0, failed: [] });
	expect((await again(NOON)).facts).toBeGreaterThan(5);
});

it("names what fails, and goes on", async () => {
	const decided = {
		...world.publishing.decided,
		viewVersion: async (key: string) => {
			if (key.endsWith("p-1")) throw new Error("poison");
			return world.house.decided.viewVersion(key);
		},
	};
	const { facts, failed } = await again(NOON, { ...world.publishing, decided });
	expect(failed).toMatchObject([
		{ key: { pk: "POST#x:simulated:p-1" }, error: { message: "poison" } },
	]);
	expect(facts).toBeGreaterThan(5);
});
