/**
 * From the webhook to the visible case: 50 signed posts a second for 60 seconds (`--rate`, `--seconds`) into Earshot as
 * `npm start` runs it. One post in ten complains, as in the budget of the costs, each by somebody new; the others are by two
 * hundred people. Nothing may be lost.
 */
import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { postKeyOf } from "../lib/posts/post.ts";
import { anEarshot } from "../tests/factories/earshot.ts";
import { type Figure, print, quantile } from "./figure.ts";

const COMPLAINTS = [
	"my order never arrived and nobody answers your phone, this is the third time I write",
	"you charged me twice for the same bill and the refund you promised still has not come",
	"the router is broken again, no internet since monday and I work from home",
];
/** Every function loads and warms up in the first seconds: they count for loss, not for time. */
const WARM_UP_SECONDS = 15;

const CASE_EVERY = 10;
const REGULARS = 200;

/** A post is listed under its case once the case is visible; the list is read this often. */
const LOOK_EVERY_MS = 50;

const OTHERS = [
	"lovely morning by the harbour, the petrels are back on the cliff",
	"thank you so much, the engineer was brilliant and it works great now",
	"half time and still nil nil, cold tea in hand",
	"the new shop on the high street opens on friday they say",
];
const SECRET = "whsec_ZWFyc2hvdC1sb2NhbC1zdGFuZGFyZC13ZWJob29r";

const { values } = parseArgs({
	options: { rate: { type: "string", default: "50" }, seconds: { type: "string", default: "60" } },
});
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];

const earshot = await anEarshot();
try {
	await earshot.start("--empty");
	print(await measure());
} finally {
	await earshot.dispose();
}

async function measure(): Promise<Figure[]> {
	const { token } = (await (
		await fetch(`${earshot.url}/auth/local`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ role: "admin" }),
		})
	).json()) as { token: string };
	const signedIn = { headers: { authorization: `Bearer ${token}` } };

	const latencies: number[] = [];
	const sentAt = new Map<string, number>();
	const seenAfter = new Map<string, number>();
	const began = performance.now();
	const total = rate * (WARM_UP_SECONDS + seconds);
	const telling = (async () => {
		const accepted: Promise<void>[] = [];
		for (let number = 0; number < total; number += 1) {
			const due = began + (number * 1000) / rate;
			if (due > performance.now()) await pause(due - performance.now());
			const complains = number % CASE_EVERY === 0;
			if (complains)
				sentAt.set(postKeyOf("webhook", "standard", `bench-${number}`), performance.now());
			accepted.push(tell(number, complains));
		}
		await Promise.all(accepted);
		return performance.now() - began;
	})();
	// one reader of one list, as a console has it: asking for each post would be the load
	const complaints = Math.ceil(total / CASE_EVERY);
	const warmUp = began + WARM_UP_SECONDS * 1000;
	while (
		seenAfter.size < complaints &&
		performance.now() - began < (WARM_UP_SECONDS + seconds + 60) * 1000
	) {
		const answer = await fetch(`${earshot.url}/api/posts?disposition=case&limit=100`, signedIn);
		const { items } = (await answer.json()) as { items: { key: string }[] };
		const now = performance.now();
		for (const { key } of items) {
			const sent = sentAt.get(key);
			if (sent === undefined || seenAfter.has(key)) continue;
			seenAfter.set(key, now - sent);
			if (sent >= warmUp) latencies.push(now - sent);
		}
		await pause(LOOK_EVERY_MS);
	}
	const told = await telling;
	const lost = complaints - seenAfter.size;

	const { out } = await earshot.run("export.ts");
	const [summary = "{}"] = out.split("\n");
	const { posts = 0 } = JSON.parse(summary) as { posts?: number };
	return [
		{ what: "posts told a second", value: (total / told) * 1000, unit: "/s" },
		{ what: "webhook to visible case, median", value: quantile(latencies, 0.5), unit: "ms" },
		{
			what: "webhook to visible case, p95",
			value: quantile(latencies, 0.95),
			unit: "ms",
			budget: 500,
		},
		{ what: "webhook to visible case, longest", value: Math.max(...latencies), unit: "ms" },
		{ what: "posts lost", value: total - posts + lost, unit: "posts", budget: 0 },
	];
}

async function tell(number: number, complains: boolean): Promise<void> {
	const texts = complains ? COMPLAINTS : OTHERS;
	const body = JSON.stringify({
		type: "feedback.created",
		timestamp: new Date().toISOString(),
		data: {
			id: `bench-${number}`,
			text: `${texts[number % texts.length]} (${number})`,
			// the others talk about us, not to us
			addressed: complains,
			author: { id: complains ? `author-${number}` : `regular-${number % REGULARS}` },
		},
	});
	const id = randomUUID();
	const timestamp = String(Math.floor(Date.now() / 1000));
	const signature = createHmac("sha256", Buffer.from(SECRET.slice(6), "base64"))
		.update(`${id}.${timestamp}.${body}`)
		.digest("base64");
	const response = await fetch(`${earshot.url}/hooks/standard`, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			"webhook-id": id,
			"webhook-timestamp": timestamp,
			"webhook-signature": `v1,${signature}`,
		},
		body,
	});
	if (!response.ok) throw new Error(`post ${number}: ${response.status} ${await response.text()}`);
}
