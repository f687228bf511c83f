import { type Visitor, visit } from "../lib/local/demonstration/visitor.ts";
import { type RecordedCloud, startRecordedCloud } from "../tests/factories/recorded-cloud.ts";

/** Shares of a thousand posts: the mix that the price per thousand is for. */
export const MIX = { case: 100, idea: 50, praise: 150, repost: 200, other: 500 } as const;

const TEXTS: Readonly<Record<keyof typeof MIX, readonly string[]>> = {
	case: [
		"my parcel number %n has not arrived yet, could you tell me where it is? it should have come on monday",
		"you charged me twice for bill %n and nobody has sent me the refund that you promised last week",
		"no internet at home since this morning, my router %n only shows a red light. can you help me please?",
		"how do I move contract %n to my new address without losing my phone number?",
	],
	idea: [
		"I wish the app had a dark mode, request %n from me, it lights up the whole room at night",
		"please let us share data between two phones of one family, vote %n",
	],
	praise: [
		"thank you so much, the engineer %n was brilliant and everything works great now",
		"best signal I ever had up here on the moor, well done, number %n of my happy days",
	],
	repost: ["my parcel has not arrived yet, could you tell me where it is?"],
	other: [
		"lovely morning by the harbour, the petrels are back on the cliff, %n of them at least",
		"half time and still nil nil, %n cups of cold tea in hand and it begins to rain",
		"watched %n clouds go by over the bay this afternoon, tea in hand, dog asleep",
		"walked %n miles along the coast today and did not meet a single soul, bliss",
	],
};

/** Posts of one request. */
const AT_ONCE = 20;
const DAY = 86_400_000;

interface Rows {
	readonly items: readonly { readonly id: string; readonly status: string }[];
}

/** What a replay did. */
export interface Replayed extends ReturnType<RecordedCloud["recorded"]> {
	readonly posts: number;
	readonly cases: number;
}

/**
 * Lets an embedded cloud hear posts in the mix, and an agent answer, resolve and forget every case, until all are closed.
 * @returns every call and every run that it took
 */
export async function replayPosts(thousands: number): Promise<Replayed> {
	const cloud = await startRecordedCloud({ connections: { simulated: { kind: "simulated" } } });
	try {
		const agent = await visit(cloud.url, "agent:sam");
		await cloud.rest();
		cloud.recorded();
		await hear(agent, thousands);
		await cloud.rest();
		const cases = await answerAll(agent, cloud);
		cloud.setTime(new Date(Date.now() + 30 * DAY).toISOString());
		await cloud.rest();
		return { ...cloud.recorded(), posts: 1_000 * thousands, cases };
	} finally {
		cloud.setTime(undefined);
		await cloud.dispose();
	}
}

async function hear(agent: Visitor, thousands: number): Promise<void> {
	const posts = Object.entries(MIX)
		.flatMap(([kind, count]) =>
			Array.from({ length: count * thousands }, (_, number) => {
				const texts = TEXTS[kind as keyof typeof MIX];
				const text = texts[number % texts.length] ?? "";
				return {
					...{
						id: `${kind}-${number}`,
						channel: "x",
						text: text.replace("%n", String(1000 + number)),
					},
					author: { id: `${kind}-author-${number}`, handle: `h_${kind}_${number}` },
					addressed: kind !== "other",
					...(kind === "repost" && { amplifies: `case-${number % MIX.case}` }),
				};
			}),
		)
		// kinds beside one another, the same each time
		.sort((one, other) => (digest(one.id) < digest(other.id) ? -1 : 1));
	for (let start = 0; start < posts.length; start += AT_ONCE)
		await agent.post("/api/posts", {
			connection: "simulated",
			posts: posts.slice(start, start + AT_ONCE),
		});
}

const digest = (id: string) =>
	[...id].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 9973, 7);

async function answerAll(agent: Visitor, cloud: RecordedCloud): Promise<number> {
	const cases = await agent.all<Rows["items"][number]>("/api/cases?view=all&limit=100");
	const command = (id: string, commandId: string, body: object) =>
		agent.post(`/api/cases/${id}/commands`, { commandId, ...body });
	for (const { id } of cases) {
		await agent.get(`/api/cases/${id}`);
		const reply = { command: "reply", text: `Sorry about this, we are looking into ${id}.` };
		await command(id, "answer", { ...reply, audience: "public", next: "open" });
	}
	await cloud.rest();
	for (const { id } of cases)
		await command(id, "resolve", { command: "resolve", resolution: "Done.", cause: "lost" });
	await cloud.rest();
	return cases.length;
}
