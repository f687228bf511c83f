import { beforeEach, describe, expect, it } from "@jest/globals";
import { advanceCase } from "../../lib/cases/advance-case.ts";
import type { CaseEvent, CaseOrigin } from "../../lib/cases/case.ts";
import type { CaseRequest } from "../../lib/cases/claim.ts";
import { loadSettled, type WorkCases } from "../../lib/cases/command-case.ts";
import type { CaseCommand } from "../../lib/cases/commands.ts";
import { openCase } from "../../lib/cases/open-case.ts";
import { reconcileCases } from "../../lib/cases/reconcile-cases.ts";
import { settleTurns } from "../../lib/cases/settle-turn.ts";
import { settleLink } from "../../lib/customers/link-customers.ts";
import { recogniseCustomer } from "../../lib/customers/recognise-customer.ts";
import { DAY, HOUR, after as later, MINUTE } from "../../lib/kernel/clock.ts";
import { ConflictError, NotFoundError } from "../../lib/kernel/errors.ts";
import { idOf } from "../../lib/kernel/ids.ts";
import { type ReroutePost, reroutePost } from "../../lib/routing/reroute-post.ts";
import { aPost, NOON } from "../factories/post.ts";
import { type InMemoryWorld, inMemoryWorld } from "../factories/world.ts";

let world: InMemoryWorld;
beforeEach(() => {
	world = inMemoryWorld();
});

const keyOf = (externalId: string) => `x:simulated:${externalId}`;
const caseOpenedBy = (externalId: string) => idOf("case", keyOf(externalId));
const first = caseOpenedBy("p-1");
const tom = { id: "tom", handle: "tom" };

/** Tells the world a post and lets it come to rest. */
async function heard(externalId: string, said: Parameters<typeof aPost>[0] = {}): Promise<void> {
	await world.receive([aPost({ ...said, externalId })]);
	await world.drain();
}

let commands = 0;
async function command(said: CaseCommand, caseId = first): Promise<void> {
	commands += 1;
	await world.command({ caseId, commandId: `c-${commands}`, by: "agent:sam", command: said });
	await world.drain();
}

const caseNow = async (id = first) => (await world.house.cases.load(id))?.current;
const caseOf = async (externalId: string) =>
	(await world.house.decided.facts(keyOf(externalId)))?.dispositions.at(-1)?.caseId;
const happened = async (id = first): Promise<CaseEvent["type"][]> =>
	(await world.house.cases.turns(id)).flatMap(({ events }) => events.map(({ type }) => type));
const count = async (type: CaseEvent["type"], id = first) =>
	(await happened(id)).filter((one) => one === type).length;
const sentReplies = async () =>
	(await world.state()).filter((line) => line.includes('"type":"reply"'));

/** The world after its processes died, two days later. */
function lost(): void {
	world.executions.clear();
	world.later(2 * DAY);
}

/** Work on cases whose processes never begin. */
const withoutProcess = (): WorkCases => {
	const { cases, rules, clock } = world.house.work;
	const process = {
		start: async () => {},
		proceed: async () => false,
		planAnew: async () => false,
	};
	const settle = settleTurns({ cases, rules, clock, process, planReply: async () => {} });
	return { cases, rules, clock, settle };
};

const origin: CaseOrigin = {
	...{ kind: "complaint", process: "case-resolution", team: "care", priority: "normal" },
	...{ slaPolicy: "standard", tags: [], decisionVersion: "v" },
	acknowledge: { policy: "none", template: "none" },
};
const asked = (said: Partial<CaseRequest> = {}): CaseRequest => ({
	...{ postKey: keyOf("p-1"), threadKey: keyOf("p-1"), privately: false, receivedAt: NOON },
	...{ customerId: "maya", person: ["maya"], means: "need", origin, priority: "normal" },
	...said,
});

/** A case of a customer whom we know, and how it is to be acknowledged. */
async function opened(acknowledge: CaseOrigin["acknowledge"], work: WorkCases): Promise<void> {
	const post = aPost({ externalId: "p-1" });
	await world.house.posts.addPost(post);
	const { customer } = await recogniseCustomer(world.house.customers, post);
	await openCase(work, {
		...asked({ customerId: customer.id, person: [customer.id] }),
		origin: { ...origin, acknowledge },
	});
}

it("closes for silence also when it was snoozed as it was resolved", async () => {
	await heard("p-1");
	await command({ command: "snooze", until: later(NOON, HOUR) });
	await command({ command: "resolve", resolution: "done", cause: "carrier" });
	world.later(2 * HOUR);
	await world.timeOut();
	world.later(4 * DAY);
	await world.timeOut();
	expect(await caseNow()).toMatchObject({ status: "closed", closeReason: "silence" });
});

describe("an acknowledgement", () => {
	it("is sent once, however often the process is restarted", async () => {
		await heard("p-1");
		lost();
		await reconcileCases(world.house.work);
		await world.drain();
		expect(await sentReplies()).toHaveLength(1);
	});

	it("is not for whoever was answered", async () => {
		await opened({ policy: "send", template: "acknowledge" }, withoutProcess());
		await command({ command: "reply", text: "It is on its way.", audience: "public" });
		world.later(HOUR);
		await reconcileCases(world.house.work);
		await world.drain();
		expect(await sentReplies()).toEqual([expect.stringContaining("It is on its way.")]);
	});

	it("is suggested to the agent where the decision says so, and not sent", async () => {
		await opened({ policy: "suggest", template: "acknowledge" }, world.house.work);
		await world.drain();
		expect(await happened()).toContain("reply-suggested");
		expect((await caseNow())?.unsentReplies).toEqual([]);
		expect(await sentReplies()).toEqual([]);
	});
});

describe("a lost process", () => {
	it("is restarted as often as it dies, also before its first wait", async () => {
		await heard("p-1");
		lost();
		for (const times of [1, 2, 3]) {
			expect(await reconcileCases(withoutProcess())).toEqual([first]);
			expect(await reconcileCases(withoutProcess())).toEqual([]);
			expect(await count("process-started")).toBe(times);
			world.later(HOUR);
		}
	});

	it("that never began is found", async () => {
		await openCase(withoutProcess(), asked());
		expect(await reconcileCases(world.house.work)).toEqual([]);
		world.later(HOUR);
		expect(await reconcileCases(world.house.work)).toEqual([first]);
		await world.drain();
		expect(await world.house.cases.wait(first)).toMatchObject({ phase: "first-response" });
	});

	it("keeps no other from being restarted, and is told of", async () => {
		await heard("p-1");
		await heard("p-2", { author: tom });
		lost();
		const { work } = world.house;
		const cases = {
			...work.cases,
			load: (id: string) =>
				id === first ? Promise.reject(new Error("poison")) : work.cases.load(id),
		};
		await expect(reconcileCases({ ...work, cases })).rejects.toThrow(AggregateError);
		expect(await count("process-started")).toBe(0);
		expect(await count("process-started", caseOpenedBy("p-2"))).toBe(1);
	});

	it("is none when the case is closed: nobody looks at it again", async () => {
		await heard("p-1");
		const wait = await world.house.cases.wait(first);
		await command({ command: "close", reason: "silence" });
		world.later(60 * DAY);
		const now = world.house.work.clock();
		expect(await world.house.cases.overdue(now)).toEqual([]);
		// a step that died long ago and is delivered at last
		await world.house.cases.keepWait({
			...{ caseId: first, token: "old", phase: "resolution", until: NOON, execution: "old" },
			...{ endsAt: NOON, version: (wait?.version ?? 0) + 1 },
		});
		expect(await world.house.cases.overdue(now)).toEqual([first]);
		expect(await reconcileCases(world.house.work)).toEqual([]);
		expect(await world.house.cases.overdue(now)).toEqual([]);
		expect((await caseNow())?.status).toBe("closed");
	});

	it("is not one that waits", async () => {
		await heard("p-1");
		world.later(MINUTE);
		expect(await reconcileCases(world.house.work)).toEqual([]);
		expect(await world.house.cases.overdue(later(NOON, MINUTE))).toEqual([]);
	});
});

it("keeps its live wait when a step of long ago arrives", async () => {
	await heard("p-1");
	const live = await world.house.cases.wait(first);
	await advanceCase(
		{ ...world.house, ...world.house.work },
		{
			...{ v: 1, step: "await", caseId: first, phase: "first-response", until: live?.until ?? "" },
			...{ waitSeconds: 60, token: "old", execution: "old", enteredAt: later(NOON, -HOUR) },
		},
	);
	expect(await world.house.cases.wait(first)).toEqual(live);
});

it("waits from when its state was entered, not from when the step was delivered", async () => {
	await heard("p-1");
	const enteredAt = later(NOON, HOUR);
	world.later(3 * HOUR);
	await advanceCase(
		{ ...world.house, ...world.house.work },
		{
			...{ v: 1, step: "await", caseId: first, phase: "first-response", until: NOON },
			...{ waitSeconds: 60, token: "t", execution: "e", enteredAt },
		},
	);
	expect((await world.house.cases.wait(first))?.endsAt).toBe(later(enteredAt, MINUTE));
});

describe("a customer's next post", () => {
	it("is heard after an opening that had to fail", async () => {
		const broken = asked({ origin: { ...origin, slaPolicy: "gone" } });
		await expect(openCase(world.house.work, broken)).rejects.toThrow(NotFoundError);
		const next = asked({ postKey: keyOf("p-2"), threadKey: keyOf("p-2") });
		expect(await openCase(world.house.work, next)).toEqual({
			...{ how: "opened", caseId: caseOpenedBy("p-2") },
		});
	});

	it.each(["abusive", "duplicate"] as const)(
		"opens a new case when the last one was closed as %s",
		async (reason) => {
			await heard("p-1");
			await command({ command: "close", reason });
			await heard("p-2", { text: "it is broken again" });
			expect(await caseOf("p-2")).toBe(caseOpenedBy("p-2"));
			expect(await caseNow()).toMatchObject({ status: "closed", reopenings: 0 });
		},
	);

	it("knows the case that it follows, whatever dies while its own is opened", async () => {
		for (let number = 1; number <= 30; number += 1)
			for (const moment of ["before", "after"] as const) {
				world = inMemoryWorld();
				await heard("p-1");
				await command({ command: "close", reason: "silence" });
				world.later(8 * DAY);
				world.crash(number, moment);
				await world.until(() => world.receive([aPost({ externalId: "p-2", text: "never came" })]));
				await world.drain();
				const { follows } = (await caseNow(caseOpenedBy("p-2"))) ?? {};
				expect({ number, moment, follows }).toEqual({ number, moment, follows: first });
			}
	});

	it("does not join the case of somebody they are no longer linked to, nor follow it", async () => {
		await heard("p-1");
		await heard("p-2", { author: tom, text: "thank you" });
		const customerIds = await Promise.all(
			["p-1", "p-2"].map(
				async (id) => (await world.house.decided.facts(keyOf(id)))?.decided?.customerId ?? "",
			),
		);
		const [one = "", other = ""] = customerIds;
		const link = (status: "confirmed" | "refused") =>
			settleLink(world.house.customers, () => NOON, {
				...{ customerIds: [one, other], status, by: "agent:sam" },
			});
		await link("confirmed");
		await heard("p-3", { author: tom, text: "never came" });
		expect(await caseOf("p-3")).toBe(first);
		await link("refused");
		await heard("p-4", { author: tom, text: "never came either" });
		expect(await caseOf("p-4")).toBe(caseOpenedBy("p-4"));
		expect((await caseNow(caseOpenedBy("p-4")))?.follows).toBeUndefined();
	});
});

it("tells whoever had the case when the customer wrote, not who has it now", async () => {
	await heard("p-1");
	await command({ command: "assign", assignee: "agent:sam" });
	const { version = 0, team = "" } = (await caseNow()) ?? {};
	const turn = { caseId: first, at: NOON, by: "earshot" };
	await world.house.cases.append({
		...{ ...turn, seq: version + 1, commandId: "attach p-2" },
		events: [
			{
				...{ type: "post-attached", postKey: "p-2", threadKey: "t", customerId: "m" },
				means: "need",
			},
		],
	});
	await world.house.cases.append({
		...{ ...turn, seq: version + 2, commandId: "c-x" },
		events: [{ type: "assigned", team, assignee: "agent:ines" }],
	});
	await loadSettled(world.house.work, first);
	const told = async (person: string) =>
		(await world.house.cases.notificationsOf(person, 10)).map(({ kind }) => kind);
	expect(await told("agent:sam")).toContain("customer-answered");
	expect(await told("agent:ines")).toEqual(["assigned"]);
});

describe("a person who reroutes a post", () => {
	const reroute = (to: "case" | "irrelevant", routing: ReroutePost = world.routing) =>
		reroutePost(routing, { key: keyOf("p-1"), to, reason: "I read it", by: "agent:sam" });
	const refusing = (): ReroutePost => ({
		...world.routing,
		decided: { ...world.house.decided, addDisposition: async () => false },
	});

	it("after somebody else did has done nothing", async () => {
		await heard("p-1", { text: "hm" });
		await expect(reroute("case", refusing())).rejects.toThrow(ConflictError);
		expect(await caseNow()).toBeUndefined();
	});

	it("away from a case closes it, also when the first try died half-way", async () => {
		for (let number = 1; number <= 8; number += 1)
			for (const moment of ["before", "after"] as const) {
				world = inMemoryWorld();
				await heard("p-1");
				world.crash(number, moment);
				await world.until(() => reroute("irrelevant"));
				await world.drain();
				expect(await caseNow()).toMatchObject({ closeReason: "not-actionable" });
				const { dispositions } = (await world.house.decided.facts(keyOf("p-1"))) ?? {};
				expect(dispositions).toHaveLength(2);
			}
	});

	it("to a case names the one that the customer has, also when the first try died half-way", async () => {
		for (let number = 1; number <= 8; number += 1)
			for (const moment of ["before", "after"] as const) {
				world = inMemoryWorld();
				await heard("p-1", { text: "hm" });
				await heard("p-2");
				world.crash(number, moment);
				await world.until(() => reroute("case"));
				await world.drain();
				const facts = await world.house.decided.facts(keyOf("p-1"));
				expect(facts?.dispositions.slice(1)).toMatchObject([
					{ kind: "attached", caseId: caseOpenedBy("p-2") },
				]);
				expect((await caseNow(caseOpenedBy("p-2")))?.postKeys).toContain(keyOf("p-1"));
			}
	});

	it("to a case that cannot be opened is told so, and nothing is on record", async () => {
		await heard("p-1", { text: "hm" });
		const facts = await world.house.decided.facts(keyOf("p-1"));
		if (!facts?.decided) throw new Error("a decision is expected");
		const { decision } = facts.decided;
		const handling = { ...decision.handling, slaPolicy: "gone" };
		const decided = { ...facts.decided, decision: { ...decision, handling } };
		const routing = {
			...world.routing,
			decided: { ...world.house.decided, facts: async () => ({ ...facts, decided }) },
		};
		await expect(reroute("case", routing)).rejects.toThrow(NotFoundError);
		const { dispositions } = (await world.house.decided.facts(keyOf("p-1"))) ?? {};
		expect(dispositions).toHaveLength(1);
	});
});
