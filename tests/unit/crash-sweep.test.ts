import { describe, expect, it } from "@jest/globals";
import { aPost } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

/** Everything a world can be told, one scenario for each use case. */
const SCENARIOS: Record<string, (world: InMemoryWorld) => Promise<void>> = {
	"a complaint opens a case that is acknowledged": (world) => world.receive([aPost()]),

	"a second post of the customer joins the case": async (world) => {
		await world.receive([aPost()]);
		await world.receive([aPost({ externalId: "p-2", text: "it is broken too #urgent" })]);
	},

	"two customers who name one order have one case": async (world) => {
		await world.receive([
			aPost({ orderReference: "P-7741" }),
			aPost({
				externalId: "p-2",
				author: { id: "call-1" },
				channel: "call",
				orderReference: "P-7741",
			}),
		]);
	},

	"one post opens a case and feeds an idea": (world) =>
		world.receive([aPost({ text: "it never works. I wish the app had a dark mode" })]),

	"two wishes are two votes for one idea": (world) =>
		world.receive([
			aPost({ text: "I wish the app had a dark mode" }),
			aPost({
				externalId: "p-2",
				author: { id: "tom" },
				text: "I wish there was a dark mode in the app",
			}),
		]),

	"a repost is reach, praise is kept, spam is kept away": (world) =>
		world.receive([
			aPost({ externalId: "p-1", amplifies: "p-0", author: { id: "fan", followers: 900 } }),
			aPost({ externalId: "p-2", author: { id: "tom" }, text: "thank you, love it" }),
			aPost({ externalId: "p-3", author: { id: "bot" }, text: "cheap watches #spam" }),
		]),

	"an agent answers and resolves, the customer thanks": async (world) => {
		await world.receive([aPost()]);
		await world.drain();
		const [row] = (await listed(world)).items;
		if (!row) return;
		await repeated(world, row.id, "c-1", { command: "assign", assignee: "agent:sam" });
		await repeated(world, row.id, "c-2", {
			...{ command: "reply", text: "It is on its way.", audience: "public", next: "pending" },
		});
		await world.drain();
		await repeated(world, row.id, "c-3", {
			...{ command: "resolve", resolution: "sent again", cause: "carrier" },
		});
		await world.drain();
		await world.receive([aPost({ externalId: "p-2", parentId: "p-1", text: "thank you" })]);
	},

	"nobody answers: the promise is missed and escalated": async (world) => {
		await world.receive([aPost()]);
		await world.drain();
		world.later(24 * 3_600_000);
		await world.timeOut();
	},
};

const listed = (world: InMemoryWorld) =>
	world.house.cases.list({
		...{ scope: { view: "all" }, statuses: ["new", "open", "pending", "resolved"], limit: 10 },
	});

/** Gives a command as a person whose connection breaks would: again, until it is answered. */
async function repeated(
	world: InMemoryWorld,
	caseId: string,
	commandId: string,
	command: Parameters<InMemoryWorld["command"]>[0]["command"],
): Promise<void> {
	await world.until(() => world.command({ caseId, commandId, by: "agent:sam", command }));
}

async function played(
	scenario: (world: InMemoryWorld) => Promise<void>,
	world: InMemoryWorld,
	pick?: (groups: number) => number,
) {
	await world.until(() => scenario(world));
	await world.drain(pick);
	return { state: await world.state(), announced: world.announced.map(({ id }) => id).sort() };
}

/** Of two customers who name one order at the same moment, whoever is first opens the case: only the counts are certain. */
const FIRST_COME = new Set(["two customers who name one order have one case"]);

describe.each(Object.entries(SCENARIOS))("%s", (name, scenario) => {
	it("ends the same when it dies before or after any of its effects", async () => {
		const undisturbed = inMemoryWorld();
		const expected = await played(scenario, undisturbed);
		expect(expected.state.length).toBeGreaterThan(1);
		for (let number = 1; number <= undisturbed.effects(); number += 1)
			for (const moment of ["before", "after"] as const) {
				const world = inMemoryWorld();
				world.crash(number, moment);
				const { state, announced } = await played(scenario, world);
				expect({ number, moment, state }).toEqual({ number, moment, state: expected.state });
				expect(announced).toEqual(expected.announced);
			}
	});

	it("ends the same when rivals are served in any order, also while one of them dies", async () => {
		const undisturbed = inMemoryWorld();
		const expected = await played(scenario, undisturbed);
		for (let seed = 1; seed <= 60; seed += 1) {
			const world = inMemoryWorld();
			world.crash(1 + ((seed * 7) % undisturbed.effects()), seed % 2 ? "before" : "after");
			let turn = seed;
			const { state } = await played(scenario, world, (groups) => {
				turn = (turn * 48_271) % 2_147_483_647;
				return turn % groups;
			});
			if (FIRST_COME.has(name))
				expect({ seed, state: state[0] }).toEqual({ seed, state: expected.state[0] });
			else expect({ seed, state }).toEqual({ seed, state: expected.state });
		}
	});
});
