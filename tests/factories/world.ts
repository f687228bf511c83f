import { fileURLToPath } from "node:url";
import { advanceCase, processStep } from "../../lib/cases/advance-case.ts";
import { type CommandRequest, commandCase } from "../../lib/cases/command-case.ts";
import type { Plan } from "../../lib/cases/plan.ts";
import { sentSince } from "../../lib/channels/simulated/outbox.ts";
import { simulatedConnector } from "../../lib/channels/simulated/simulated-connector.ts";
import { commandIdea, type IdeaRequest } from "../../lib/ideas/command-idea.ts";
import { after, type Instant } from "../../lib/kernel/clock.ts";
import type { Announcement } from "../../lib/kernel/events.ts";
import type { Item, Store } from "../../lib/kernel/store.ts";
import type { Post } from "../../lib/posts/post.ts";
import { receivePosts } from "../../lib/posts/receive-posts.ts";
import { sendReply } from "../../lib/replies/send-reply.ts";
import { assemble, type House } from "../../lib/routing/assemble.ts";
import { linesOf } from "../../lib/routing/export-state.ts";
import { gatherPost } from "../../lib/routing/gather-post.ts";
import { readOwnerFiles } from "../../lib/routing/owner-files.ts";
import { publishFact } from "../../lib/routing/publish-fact.ts";
import { ideaSender, replySender, type Send } from "../../lib/routing/queues.ts";
import { type RoutePost, routePost } from "../../lib/routing/route-post.ts";
import { readRoutingFiles } from "../../lib/routing/routing-files.ts";
import { memoryStore } from "./memory-store.ts";
import { NOON } from "./post.ts";
import { plainReader } from "./reading.ts";

const processes = fileURLToPath(new URL("../../processes", import.meta.url));
const files = readOwnerFiles(processes);

/** The owner's files of this repository. */
export const ownerFiles = { ...files, ...(await readRoutingFiles(processes, files)) };

/** A process that died: whoever was at work is gone, what was written stays. */
export class Crash extends Error {
	override readonly name = "Crash";
}

/** One delivery that the world owes: it is repeated until it succeeds. */
interface Delivery {
	readonly what: string;
	/** Deliveries of one group go one after the other. */
	readonly group: string;
	readonly run: () => Promise<unknown>;
	/** It was put off until then. */
	notBefore?: Instant;
}

/** Earshot in memory: the real use cases between a table, queues, a channel, a state machine and a bus that are not. */
export function inMemoryWorld() {
	const memory = memoryStore();
	const deliveries: Delivery[] = [];
	const announced: Announcement[] = [];
	const executions = new Map<string, { state: string; token?: string; plan?: Plan }>();
	let now: Instant = NOON;
	let effects = 0;
	let crashAt: { readonly effect: number; readonly moment: "before" | "after" } | undefined;

	/** Counts an effect on the world outside the process, and dies around it when it is told to. */
	async function effect<T>(perform: () => Promise<T>): Promise<T> {
		effects += 1;
		const dies = crashAt?.effect === effects ? crashAt.moment : undefined;
		if (dies === "before") throw new Crash();
		const result = await perform();
		if (dies === "after") throw new Crash();
		return result;
	}

	const seen = new Set<string>();
	const inserted = (item: Item) =>
		deliveries.push({
			what: `fact ${item.pk}/${item.sk}`,
			group: `facts ${item.pk}`,
			run: () => publishFact(publishing, item),
		});
	const store: Store = {
		...memory,
		putNew: (item) =>
			effect(async () => {
				const isNew = await memory.putNew(item);
				if (isNew) inserted(item);
				return isNew;
			}),
		putNewer: (item) => effect(() => memory.putNewer(item)),
		putAll: (items) => effect(() => memory.putAll(items)),
		replace: (item, expected) => effect(() => memory.replace(item, expected)),
		remove: (key) => effect(() => memory.remove(key)),
	};
	const queueOf =
		(name: string, handle: (body: never) => Promise<unknown>): Send =>
		(messages) =>
			effect(async () => {
				for (const { body, group, deduplication } of messages) {
					if (seen.has(`${name} ${deduplication}`)) continue;
					seen.add(`${name} ${deduplication}`);
					deliveries.push({
						what: `${name} ${deduplication}`,
						group: `${name} ${group}`,
						run: () => handle(body as never),
					});
				}
			});
	const clock = () => now;

	const machine = {
		start: (name: string, input: object) =>
			effect(async () => {
				if (executions.has(name)) return;
				// whatever the case waits for by now, this is where the process begins
				forward(name, { ...(input as Plan), phase: "first-response" });
			}),
		succeed: (token: string, output: object) =>
			effect(async () => {
				const found = [...executions].find(([, one]) => one.token === token);
				if (!found) return false;
				forward(found[0], output as Plan);
				return true;
			}),
		fail: (token: string) =>
			effect(async () => {
				const found = [...executions].find(([, one]) => one.token === token);
				if (!found?.[1].plan) return false;
				enter(found[0], "PlanAnew", found[1].plan);
				return true;
			}),
	};
	/** What the ASL file does, in three lines: a step gives a plan, a plan leads to a wait or to the end. */
	const enter = (name: string, state: string, input: { readonly caseId: string }) => {
		executions.set(name, { state });
		const step = state === "CloseForSilence" ? "close" : "look-again";
		deliveries.push({
			what: `${name} ${state}`,
			group: name,
			run: async () => {
				const asked = processStep.parse({ v: 1, step, caseId: input.caseId });
				const plan = await advanceCase(advancing, asked).catch((error) => {
					if (error instanceof Error && error.name === "PlanAnew") return undefined;
					throw error;
				});
				if (plan) forward(name, plan);
				else enter(name, "PlanAnew", input);
			},
		});
	};
	const forward = (name: string, plan: Plan) => {
		if (plan.phase === "done") {
			executions.set(name, { state: "Close" });
			return;
		}
		const { caseId, phase, until, waitSeconds } = plan;
		const enteredAt = house.work.clock();
		const token = `${name} ${phase} ${enteredAt}`;
		executions.set(name, { state: phase, token, plan });
		deliveries.push({
			what: `${name} await ${phase}`,
			group: name,
			run: async () => {
				await advanceCase(
					advancing,
					processStep.parse({
						...{ v: 1, step: "await", caseId, phase, until, waitSeconds, token },
						...{ execution: name, enteredAt },
					}),
				);
			},
		});
	};

	const repliesQueue = queueOf("replies", ({ replyId }: { replyId: string }) =>
		sendReply(sending, replyId),
	);
	const ideasQueue = queueOf("ideas", ({ postKey }: { postKey: string }) =>
		gatherPost(house, postKey),
	);
	const postsQueue = queueOf("posts", (post: Post) => routePost(routing, post));
	const queueReply = replySender(repliesQueue);
	const queueIdea = ideaSender(ideasQueue);
	const house: House = assemble({ store, clock, machine, queueReply }, ownerFiles);
	const advancing = { ...house, ...house.work };
	const routing: RoutePost = {
		...house,
		...ownerFiles,
		read: plainReader,
		queueIdea,
		clock,
	};
	const connector = simulatedConnector({ connection: "simulated", store, clock });
	const sending = {
		...house,
		clock,
		pause: async (ms: number) => {
			now = after(now, ms);
		},
		post: house.posts.post,
		connectorFor: async () => ({
			...connector,
			reply: (request: Parameters<typeof connector.reply>[0]) =>
				effect(() => connector.reply(request)),
		}),
		record: (reply: { id: string }, outcome: Parameters<typeof house.recordReply>[1]) =>
			house.recordReply(reply.id, outcome),
	};
	const publishing = {
		...house,
		...{ queueReply, queueIdea },
		announce: (announcement: Announcement) =>
			effect(async () => {
				if (!announced.some(({ id }) => id === announcement.id)) announced.push(announcement);
			}),
	};
	const receive = receivePosts({ posts: house.posts, queue: postsQueue, clock });

	return {
		house,
		routing,
		publishing,
		store: memory,
		announced,
		executions,
		receive,
		commandIdea: (request: IdeaRequest) => commandIdea({ ...house, queueIdea, clock }, request),
		command: (request: CommandRequest) => commandCase(house.work, request),
		/** As a person does whose connection breaks: again, until it is answered. */
		async until<T>(perform: () => Promise<T>): Promise<T> {
			for (;;)
				try {
					return await perform();
				} catch (error) {
					if (!(error instanceof Crash)) throw error;
				}
		},
		/** How many effects there have been. */
		effects: () => effects,
		/** Dies once, before or after the `number`th effect from now. */
		crash(number: number, moment: "before" | "after") {
			crashAt = { effect: effects + number, moment };
		},
		later(ms: number) {
			now = after(now, ms);
		},
		/** Lets every wait whose time has come run out. */
		async timeOut() {
			for (const [name, { token, plan }] of executions)
				if (token !== undefined && plan && plan.until <= now)
					enter(name, plan.phase === "confirmation" ? "CloseForSilence" : "LookAgain", plan);
			await this.drain();
		},
		/**
		 * Delivers until nothing is owed; what dies is delivered again. `pick` chooses among the heads of the groups.
		 */
		async drain(pick: (groups: number) => number = () => 0): Promise<void> {
			for (let count = 0; deliveries.length > 0; count += 1) {
				if (count > 20_000) throw new Error(`never ends: ${deliveries[0]?.what}`);
				const heads = [...Map.groupBy(deliveries, ({ group }) => group).values()].map(
					([head]) => head,
				);
				const ready = heads.flatMap((head) =>
					head && (head.notBefore ?? now) <= now ? [head] : [],
				);
				// nothing else is left to do: time passes
				if (ready.length === 0)
					now = heads.flatMap((head) => head?.notBefore ?? []).sort()[0] ?? now;
				const next = ready[pick(ready.length) % ready.length];
				if (!next) continue;
				try {
					await next.run();
					deliveries.splice(deliveries.indexOf(next), 1);
				} catch (error) {
					if (error instanceof Crash) continue;
					const { notBefore } = error as { readonly notBefore?: Instant };
					if (notBefore === undefined || notBefore <= now) throw error;
					next.notBefore = notBefore;
				}
			}
		},
		/** The state as `npm run export` prints it. */
		async state(): Promise<string[]> {
			const { decided, cases, ideas } = house;
			const rows = await ideas.list({
				...{ statuses: ["new", "planned", "shipped"], sort: "new", limit: 1000 },
			});
			const posts = (await decided.list({ limit: 1000 })).items;
			const list = await cases.list({
				scope: { view: "all" },
				statuses: ["new", "open", "pending", "on-hold", "resolved", "closed"],
				limit: 1000,
			});
			return linesOf({
				posts,
				cases: list.items,
				ideas: await Promise.all(
					rows.items.map(async (row) => ({
						row,
						votes: await ideas.votes(row.id),
						suggestions: await ideas.suggestions(row.id),
					})),
				),
				replies: await sentSince(memory, "simulated", ""),
			});
		},
	};
}
export type InMemoryWorld = ReturnType<typeof inMemoryWorld>;
