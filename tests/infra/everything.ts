import { setTimeout as pause } from "node:timers/promises";
import { idOf } from "../../lib/kernel/ids.ts";
import { type Visitor, visit } from "../../lib/local/demonstration/visitor.ts";
import { startXStandIn } from "../../lib/local/x-stand-in.ts";
import { signed } from "../deploy/cloud.ts";
import type { RecordedCall } from "../factories/record-calls.ts";
import { type RecordedCloud, startRecordedCloud } from "../factories/recorded-cloud.ts";

const WEBHOOK = "whsec_ZmljdGlvbmFsLTI0LWJ5dGUtc2VjcmV0ISE=";
const ACCOUNT = { id: "1720000000000000001", username: "NorthwindMobile" };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Found {
	readonly items: readonly { readonly id: string }[];
}

/**
 * Does with an embedded cloud whatever its functions are for: posts of every kind on every kind of channel, cases to
 * their ends, ideas, a channel that refuses, missed promises, a customer who falls silent.
 * @returns every call of AWS that was made
 */
export async function doEverything(): Promise<readonly RecordedCall[]> {
	const x = await startXStandIn({ account: ACCOUNT });
	const cloud = await startRecordedCloud({
		connections: {
			simulated: { kind: "simulated" },
			standard: { kind: "webhook", secrets: [WEBHOOK] },
			x: {
				kind: "x",
				account: { userId: ACCOUNT.id, username: ACCOUNT.username },
				credentials: {
					...{ bearerToken: "b", appKey: "k", appSecret: "s", accessToken: "t", accessSecret: "u" },
				},
				queries: [],
				baseUrl: x.url,
			},
		},
	});
	try {
		x.addUser({ id: "1450000000000000101", username: "ana" });
		x.add({
			author_id: "1450000000000000101",
			text: `@${ACCOUNT.username} my bill is wrong again`,
		});
		await visitAll(cloud);
		const { calls } = cloud.recorded();
		return [...calls, ...(await answerTheBusy(cloud))];
	} finally {
		cloud.setTime(undefined);
		await cloud.dispose();
		await x.stop();
	}
}

async function visitAll(cloud: RecordedCloud): Promise<void> {
	const agent = await visit(cloud.url, "agent:sam");
	const product = await visit(cloud.url, "product-manager:pia");
	const say = sayer(agent);

	await cloud.runSchedule("poll-channel");
	await deliver(cloud);
	await say("c-1", "sam", "my parcel has not arrived yet, could you tell me where it is?");
	await say("c-2", "rob", "my bill is wrong, please correct it");
	await say("c-3", "tom", "where is my refund? it never came");
	await say("i-1", "una", "I wish the app had a dark mode, it would be great at night");
	await say("i-2", "vic", "please add a dark mode to the app");
	await say("i-3", "wim", "I wish the app showed my data by the hour");
	await cloud.rest();
	await say("c-1-thanks", "sam", "and my second parcel never came either", "c-1");
	await cloud.rest();
	await workOnCases(cloud, agent);
	await workOnIdeas(agent, product);
	await cloud.rest();
	await cloud.runSchedule("reconcile-cases");

	const now = Date.now();
	for (const later of [DAY, 3 * DAY, 6 * DAY, 10 * DAY, 20 * DAY, 40 * DAY]) {
		cloud.setTime(new Date(now + later).toISOString());
		await cloud.rest();
		await cloud.runSchedule("reconcile-cases");
	}
	await cloud.rest();
}

const sayer = (agent: Visitor) => (id: string, author: string, text: string, parentId?: string) =>
	agent.post("/api/posts", {
		connection: "simulated",
		posts: [
			{ id, channel: "x", text, author: { id: author }, ...(parentId && { inReplyTo: parentId }) },
		],
	});

/** Last of all, as nothing rests for a minute then: a channel too busy to take a reply, which is put off. */
async function answerTheBusy(cloud: RecordedCloud): Promise<readonly RecordedCall[]> {
	cloud.setTime(undefined);
	const agent = await visit(cloud.url, "agent:sam");
	await sayer(agent)(
		"c-4",
		"simulated:retry",
		"my bill is not right, could you correct it please?",
	);
	const path = `/api/cases/${idOf("case", "x:simulated:c-4")}/commands`;
	const answer = {
		...{ command: "reply", text: "We will correct it.", audience: "public", holdSeconds: 0 },
	};
	const calls: RecordedCall[] = [];
	for (let tries = 0; tries < 300; tries += 1) {
		// refused until the case is there; once it was taken, it changes nothing
		await agent.post(path, { commandId: "busy", ...answer }).catch(() => undefined);
		calls.push(...cloud.recorded().calls);
		if (calls.some(({ target }) => target === "AmazonSQS.ChangeMessageVisibility")) return calls;
		await pause(100);
	}
	throw new Error("no reply was put off");
}

async function deliver(cloud: RecordedCloud): Promise<void> {
	const body = JSON.stringify({
		...{ specversion: "1.0", id: "e-1", source: "/shop", type: "order.cancelled" },
		time: new Date().toISOString(),
		data: { orderReference: "P-7741", customer: { email: "maya@example.net" } },
	});
	const post = JSON.stringify({
		type: "feedback.created",
		timestamp: new Date().toISOString(),
		data: {
			id: "fb-1",
			channel: "in-app",
			author: { id: "ana" },
			text: "how do I change my tariff?",
		},
	});
	for (const [id, text] of Object.entries({ "m-1": body, "m-2": post }))
		await fetch(`${cloud.url}/hooks/standard`, {
			method: "POST",
			headers: { "content-type": "application/json", ...signed(WEBHOOK, id, text) },
			body: text,
		});
}

async function workOnCases(cloud: RecordedCloud, agent: Visitor): Promise<void> {
	const { items } = await agent.get<Found>("/api/cases?view=all");
	const command = (id: string, command: object) =>
		agent.post(`/api/cases/${id}/commands`, { commandId: crypto.randomUUID(), ...command });
	const reply = {
		...{ command: "reply", text: "We are looking into it.", audience: "public", holdSeconds: 0 },
	};
	for (const { id } of items) {
		await command(id, { command: "note", text: "seen" });
		await command(id, { ...reply, text: `${reply.text} ${id}`, next: "pending" }).catch(
			() => undefined,
		);
	}
	await cloud.rest();
	const [first, second] = items;
	if (!first || !second) throw new Error("no case was opened");
	await command(first.id, { command: "resolve", resolution: "Found it.", cause: "lost" });
	await cloud.rest();
	await command(first.id, { command: "reopen", reason: "not found after all" });
	await cloud.rest();
	await command(second.id, { command: "prioritise", priority: "urgent", reason: "press" });
	await cloud.rest();
	await agent.get(`/api/cases/${first.id}`);
	await agent.get("/api/cases/counts");
	await agent.get("/api/search?q=parcel");
	await agent.get("/api/posts?limit=10");
	await agent.get("/api/ledger");
}

async function workOnIdeas(agent: Visitor, product: Visitor): Promise<void> {
	const { items } = await product.get<Found>("/api/ideas");
	for (const { id } of items) {
		await product.get(`/api/ideas/${id}`);
		await product.post(`/api/ideas/${id}/commands`, {
			...{ commandId: crypto.randomUUID(), command: "comment", text: "nice" },
		});
	}
	const [one, other] = items;
	if (!one || !other) throw new Error("there are no two ideas to merge");
	await product.post(`/api/ideas/${one.id}/commands`, {
		...{ commandId: crypto.randomUUID(), command: "merge", into: other.id },
	});
	const posts = await agent.get<{ readonly items: readonly { readonly key: string }[] }>(
		"/api/posts",
	);
	const key = posts.items.find((post) => post.key.includes("c-3"))?.key ?? "";
	await agent.post(`/api/posts/${encodeURIComponent(key)}/reroute`, {
		to: "idea",
		reason: "a wish",
	});
}
