import { beforeEach, describe, expect, it } from "@jest/globals";
import { UndecidedError } from "../../lib/decisions/errors.ts";
import { type REROUTES, reroutePost } from "../../lib/routing/reroute-post.ts";
import { type RoutePost, routePost } from "../../lib/routing/route-post.ts";
import { aPost } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

let world: InMemoryWorld;
beforeEach(() => {
	world = inMemoryWorld();
});

const KEY = "x:simulated:p-1";

async function reroute(
	to: (typeof REROUTES)[number],
	on: InMemoryWorld = world,
	key = KEY,
): Promise<void> {
	await on.until(() =>
		reroutePost(on.routing, { key, to, reason: `it is ${to}`, by: "agent:sam" }),
	);
	await on.drain();
}

const caseOf = async (on: InMemoryWorld = world, key = KEY) => {
	const { dispositions } = (await on.house.decided.facts(key)) ?? { dispositions: [] };
	const caseId = dispositions.at(-1)?.caseId ?? "";
	return (await on.house.cases.load(caseId))?.current;
};

describe("a case that its only post left", () => {
	beforeEach(async () => {
		await world.receive([aPost()]);
		await world.drain();
	});

	it("is open again, with its clocks and its process, when the post comes back", async () => {
		const before = await caseOf();
		await reroute("irrelevant");
		expect((await world.house.cases.load(before?.id ?? ""))?.current.status).toBe("closed");
		await reroute("case");
		expect(await caseOf()).toMatchObject({ id: before?.id, status: "open", reopenings: 1 });
		expect((await world.house.cases.wait(before?.id ?? ""))?.phase).not.toBe("none");
	});

	it("is closed again when the post leaves again, as often as it does", async () => {
		const { id = "" } = (await caseOf()) ?? {};
		for (let times = 1; times <= 3; times += 1) {
			await reroute("irrelevant");
			expect((await world.house.cases.load(id))?.current.status).toBe("closed");
			await reroute("case");
			expect((await world.house.cases.load(id))?.current.status).toBe("open");
		}
	});

	it("stays closed when a person closed it afterwards, however often the post is sent to it", async () => {
		await reroute("irrelevant");
		await reroute("case");
		const { id = "" } = (await caseOf()) ?? {};
		await world.command({
			...{ caseId: id, commandId: "c-1", by: "agent:sam" },
			command: { command: "close", reason: "not-actionable" },
		});
		await world.drain();
		await reroute("case");
		expect(await caseOf()).toMatchObject({ status: "closed" });
	});

	it("is open in the end, wherever a try dies", async () => {
		const played = async (fatal: number, moment: "before" | "after") => {
			const other = inMemoryWorld();
			await other.receive([aPost()]);
			await other.drain();
			await reroute("irrelevant", other);
			const before = other.effects();
			if (fatal > 0) other.crash(fatal, moment);
			await reroute("case", other);
			const found = await caseOf(other);
			const { status, reopenings } = found ?? {};
			return { effects: other.effects() - before, status, reopenings };
		};
		const { effects } = await played(0, "before");
		for (let fatal = 1; fatal <= effects; fatal += 1)
			for (const moment of ["before", "after"] as const)
				expect({ fatal, moment, ...(await played(fatal, moment)) }).toMatchObject({
					...{ fatal, moment, status: "open", reopenings: 1 },
				});
	});
});

describe("a post on which the table contradicts itself", () => {
	/** A table that has no answer: to what it sees in a post, or `always`. */
	const undecided = (always: boolean): RoutePost => {
		const { model } = world.routing;
		const [first, ...others] = model.decisions;
		if (!first) throw new Error("a decision is expected");
		const run: typeof first.run = (values) => {
			const { intent } = values["reading"] as { readonly intent: string };
			if (always || intent !== "other") throw new UndecidedError({ message: "two rows fire" });
			return first.run(values);
		};
		return { ...world.routing, model: { ...model, decisions: [{ ...first, run }, ...others] } };
	};

	it.each([
		["in what it sees", false],
		["whatever it sees", true],
	])("%s, is in doubt, and can become a case with a team and a promise", async (_, always) => {
		const routing = undecided(always);
		await routePost(routing, aPost());
		await world.drain();
		const facts = await world.house.decided.facts(KEY);
		expect(facts?.dispositions).toMatchObject([{ kind: "review", reason: expect.any(String) }]);
		await reroute("case");
		expect(await caseOf()).toMatchObject({
			...{ team: "care", status: "new", origin: { slaPolicy: "standard" } },
		});
		expect((await caseOf())?.clocks.length).toBeGreaterThan(0);
	});

	it("can become an idea, in the area of what no table has an area for", async () => {
		await routePost(undecided(true), aPost({ text: "I wish the app had a dark mode" }));
		await reroute("idea");
		const { items } = await world.house.ideas.list({ statuses: ["new"], sort: "new", limit: 9 });
		expect(items).toMatchObject([{ area: "general", votes: 1 }]);
	});
});
