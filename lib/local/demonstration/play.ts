import { signatureOf, keyOf as webhookKeyOf } from "../../channels/webhook/standard-webhook.ts";
import { after, type Instant, MINUTE } from "../../kernel/clock.ts";
import type { Post } from "../../posts/post.ts";
import { keyOf } from "./expectations.ts";
import type { FeedAction, FeedEvent, FeedLine, FeedPost } from "./feed.ts";
import { type Visitor, visit } from "./visitor.ts";

/** Where the demonstration is played. */
export interface Stage {
	readonly url: string;
	/** Sets the time of the whole embedded cloud; `undefined` is the time on the wall. */
	readonly setTime: (at: Instant | undefined) => Promise<void>;
	/** Waits until nothing is on its way. */
	readonly rest: () => Promise<void>;
	/** `whsec_…` of the connection `standard`. */
	readonly webhookSecret: string;
	/** The number of the first line that is still to be played, kept so that a play goes on after a crash. */
	readonly keepPlace: (line: number) => Promise<void>;
	readonly tell: (played: number, of: number) => void;
}

/** The last moment of the feed; it is played so that this is the moment at which the play began. */
const FEED_ENDS = Date.UTC(2001, 0, 2, 20);

/** The moment of a feed's `D1T09:00:00`, when the whole of it ends at `endsAt`. */
export function momentOf(at: string, endsAt: Instant): Instant {
	const [, day = "1", time = "00:00:00"] = /^D(\d)T(.*)$/.exec(at) ?? [];
	const own = Date.parse(`2001-01-0${day}T${time}.000Z`);
	return after(endsAt, own - FEED_ENDS);
}

/** Agents look at their queue this often, in milliseconds of the feed's time. */
const ROUND = 20 * MINUTE;

/** An agent answers what would be late before the next round or so. */
const SOON = 45 * MINUTE;

/** Nobody gets to these in time: the promises that the demonstration shows broken. */
const LEFT_ALONE = new Set(["fibre-install-noshow", "tradein-value", "wrong-colour"]);

/**
 * Plays the feed from a line on: posts and business events come in, two agents work, and time passes as the feed says.
 * Every request is idempotent, so that a line may be played again.
 */
export async function play(
	stage: Stage,
	lines: readonly FeedLine[],
	endsAt: Instant,
	from: number,
): Promise<void> {
	const people = new Map<string, Visitor>();
	const as = async (person: string) => {
		const known = people.get(person) ?? (await visit(stage.url, person));
		people.set(person, known);
		return known;
	};
	let shift = "";
	const keys = new Map(
		lines.flatMap((line) => (line.type === "post" ? [[line.id, keyOf(line)] as const] : [])),
	);
	let round = momentOf(lines[from]?.at ?? "D1T08:00:00", endsAt);

	for (const [index, line] of lines.entries()) {
		if (index < from) continue;
		const at = momentOf(line.at, endsAt);
		for (; round < at; round = after(round, ROUND)) {
			await stage.setTime(round);
			// a token lives for hours of the feed's time, so people sign in anew each hour
			if (shift !== round.slice(0, 13)) people.clear();
			shift = round.slice(0, 13);
			await stage.rest();
			await workTheQueue(await as("agent:sam"), round, keys);
		}
		await stage.setTime(at);
		if (line.type === "agent") {
			await stage.rest();
			await act(await as(line.agent), line, index, keys);
		} else if (line.type === "event") await report(stage, line, at);
		else await say(await as("admin:ada"), line, at);
		await stage.keepPlace(index + 1);
		stage.tell(index + 1, lines.length);
	}
	await stage.rest();
	await stage.setTime(undefined);
}

function say(admin: Visitor, line: FeedPost, at: Instant): Promise<unknown> {
	const { at: _, scene, type, expect, metrics, location, ...post } = line;
	return admin.post("/api/posts", {
		connection: "simulated",
		posts: [{ ...post, createdAt: at }],
	});
}

/** A business system tells of an event, signed as Standard Webhooks asks. */
async function report(stage: Stage, line: FeedEvent, at: Instant): Promise<void> {
	const { id, event, subject, data } = line;
	const { orderReference, email } = subject;
	const body = JSON.stringify({
		...{ specversion: "1.0", id, source: "/petrel/shop", type: event, time: at },
		data: {
			...data,
			...(orderReference !== undefined && { orderReference }),
			...(email !== undefined && { customer: { email } }),
		},
	});
	const seconds = Math.floor(Date.parse(at) / 1000);
	const signature = signatureOf(webhookKeyOf(stage.webhookSecret), id, seconds, Buffer.from(body));
	const response = await fetch(`${stage.url}/hooks/standard`, {
		method: "POST",
		headers: {
			"content-type": "application/cloudevents+json",
			"webhook-id": id,
			"webhook-timestamp": String(seconds),
			"webhook-signature": signature,
		},
		body,
	});
	if (!response.ok) throw new Error(`event ${id}: ${response.status} ${await response.text()}`);
}

type Keys = ReadonlyMap<string, string>;

interface KnownPost {
	readonly caseId?: string;
	readonly customerId?: string;
}

async function postOf(visitor: Visitor, keys: Keys, id: string): Promise<KnownPost> {
	const key = keys.get(id);
	if (key === undefined) throw new Error(`the feed has no post ${id}`);
	const { decided, dispositions } = await visitor.get<{
		decided?: { customerId?: string };
		dispositions: { caseId?: string }[];
	}>(`/api/posts/${encodeURIComponent(key)}`);
	return { ...decided, ...dispositions.at(-1) };
}

async function act(agent: Visitor, line: FeedAction, index: number, keys: Keys): Promise<void> {
	const { caseId, customerId } = await postOf(agent, keys, line.case);
	if (line.action === "confirm-link") {
		const other = (await postOf(agent, keys, line.with)).customerId;
		if (customerId !== undefined && other !== undefined && other !== customerId)
			await agent.post(`/api/customers/${customerId}/links`, { other, status: "confirmed" });
		return;
	}
	// a post that was read otherwise than the feed expects has no case to work on; the report says so
	if (caseId === undefined) return;
	await command(agent, caseId, `demonstration ${index}`, commandOf(line));
}

function commandOf(line: Exclude<FeedAction, { action: "confirm-link" }>): object {
	switch (line.action) {
		case "assign":
			return { command: "assign", assignee: line.to ?? line.agent };
		case "reply":
			return { command: "reply", text: line.text };
		case "note":
			return { command: "note", text: line.text };
		case "reroute":
			return { command: "assign", team: line.to };
		case "resolve":
			return { command: "resolve", resolution: line.resolution, cause: line.cause };
	}
}

interface CaseInList {
	readonly id: string;
	readonly postKey: string;
	readonly kind: string;
	readonly due?: { readonly kind: string; readonly at: Instant };
}

/** Answers or resolves whatever would be late soon, most pressing first. */
async function workTheQueue(agent: Visitor, now: Instant, keys: Keys): Promise<void> {
	const alone = new Set([...LEFT_ALONE].map((id) => keys.get(id)));
	const cases = await agent.all<CaseInList>("/api/cases?view=all&status=new,open&limit=100");
	for (const { id, postKey, kind, due } of cases)
		if (due && due.at <= after(now, SOON) && !alone.has(postKey))
			await command(
				agent,
				id,
				`demonstration answer ${due.kind} ${due.at}`,
				due.kind === "resolution" ? resolved(kind) : ANSWERED,
			);
}

const ANSWERED = {
	command: "reply",
	text: "Hello, this is Sam. I have read this and am finding out what happened; I will come back to you here.",
};

const resolved = (kind: string): object =>
	kind === "question"
		? {
				command: "resolve",
				resolution: "Found out and told the customer in the thread.",
				cause: "information",
			}
		: {
				command: "resolve",
				resolution: "Repaired and checked together with the customer.",
				cause: "network-fault",
			};

/** What of a case says where it is answered. */
interface Answerable {
	readonly case: { readonly postKeys: readonly string[] };
	readonly threads: readonly {
		readonly entries: readonly { readonly post?: Pick<Post, "key" | "visibility"> }[];
	}[];
}

/** A reply goes where the case's latest post was written. */
function audienceOf({ case: { postKeys }, threads }: Answerable): Post["visibility"] {
	const posts = threads.flatMap(({ entries }) => entries.flatMap(({ post }) => post ?? []));
	return posts.find(({ key }) => key === postKeys.at(-1))?.visibility ?? "public";
}

/** Gives a command; what the case no longer allows is left, as a person would leave it. */
async function command(
	agent: Visitor,
	caseId: string,
	commandId: string,
	what: object,
): Promise<void> {
	const isReply = "command" in what && what.command === "reply";
	const reply = isReply && {
		audience: audienceOf(await agent.get<Answerable>(`/api/cases/${caseId}`)),
		holdSeconds: 0,
	};
	try {
		await agent.post(`/api/cases/${caseId}/commands`, { commandId, ...what, ...reply });
	} catch (error) {
		if (!(error instanceof Error) || !/: 409 /.test(error.message)) throw error;
	}
}
